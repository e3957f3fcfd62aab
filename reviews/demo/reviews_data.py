"""Words of the model reviews and obstacles; made up, no real person."""

from reviews.periodic.states import Cause, Heading, ObstacleState

# Office, field, words, cause, proposal, who removes it, by when (days from today), state.
OBSTACLES = (
    (
        "vpub",
        3,
        "Một số nội dung đề nghị cung cấp số liệu chưa nêu rõ ngày chốt số liệu",
        Cause.SUBJECTIVE,
        "Thống nhất một mẫu đề nghị có ngày chốt số liệu",
        "vptu",
        20,
        ObstacleState.REMOVED,
    ),
    (
        "vpdd",
        2,
        "Hồ sơ trình kỳ họp gửi sát ngày, thời gian thẩm tra không bảo đảm",
        Cause.OBJECTIVE,
        "Lập lịch nộp hồ sơ theo từng kỳ họp",
        "vpub",
        15,
        ObstacleState.REMOVING,
    ),
    (
        "vptu",
        1,
        "Trùng lịch giữa hội nghị của Tỉnh ủy và phiên họp UBND tỉnh",
        Cause.OBJECTIVE,
        "Đăng ký lịch tháng trước ngày 25",
        "vpub",
        10,
        ObstacleState.OPEN,
    ),
    (
        "vpub",
        6,
        "Chưa có quy định chung về bố trí xe phục vụ đoàn liên cơ quan",
        Cause.OBJECTIVE,
        "Báo cáo cấp có thẩm quyền ban hành quy định",
        "",
        45,
        ObstacleState.SUPERIOR,
    ),
    (
        "vpdd",
        4,
        "Một số kiến nghị của cử tri gửi trùng giữa hai kênh",
        Cause.SUBJECTIVE,
        "Đối chiếu danh sách trước khi chuyển",
        "vpdd",
        30,
        ObstacleState.OPEN,
    ),
)
TEXTS: dict[str, str] = {
    Heading.CARRYING_OUT: "Đã phổ biến Quy chế đến từng phòng; phân công đầu mối phối hợp; bảo đảm "
    "chế độ trao đổi thông tin hằng tuần.",
    Heading.STRENGTHS: "Việc phối hợp kịp thời, thống nhất; thời hạn của hầu hết nội dung được "
    "bảo đảm.",
    Heading.SHORTCOMINGS: "Một số nội dung gửi chậm so với thời hạn đề nghị.",
    Heading.CAUSES: "Khối lượng công việc cuối năm lớn; một số nội dung liên quan nhiều cơ quan.",
    Heading.LESSONS: "Thống nhất nội dung, thời hạn ngay từ khi gửi đề nghị.",
    Heading.PROPOSALS: "Đề nghị tiếp tục hoàn thiện lịch nộp hồ sơ chung.",
}
MEASURES = (
    "Văn phòng Tỉnh ủy chủ trì thống nhất mẫu đề nghị cung cấp số liệu có ngày chốt số liệu",
    "Văn phòng Tỉnh ủy chủ trì rà soát danh bạ đầu mối phối hợp hằng quý",
    "Văn phòng UBND tỉnh chủ trì lập lịch nộp hồ sơ theo từng kỳ họp",
    "Văn phòng Tỉnh ủy chủ trì tổ chức trao đổi nghiệp vụ giữa các phòng tổng hợp",
)
