"""Sentences that tell, agree, exhort or ask on one's own behalf: no rows to tick."""

import pytest

from tests.reading.clerks import orders

TOLD = [
    "Chấp thuận chủ trương giao Sở Xây dựng làm chủ đầu tư.",
    "Theo kế hoạch, dự án hoàn thành trước ngày 30/4/2027.",
    "Lãnh đạo xã Hòa Bình đề nghị Sở Nông nghiệp và Môi trường hỗ trợ giống cây.",
    "Bộ đội Biên phòng tỉnh phát hiện, bắt giữ 12 vụ buôn lậu.",
    "Kiến nghị sáp nhập điểm trường lẻ chưa được xem xét trong năm nay.",
    "Kinh phí từ nguồn ngân sách tỉnh đã giao Sở Tài chính trong dự toán năm 2026.",
    "Sở Y tế rà soát 14 cơ sở. Thường xuyên kiểm tra, nhắc nhở, chấn chỉnh kịp thời.",
    "Đồng ý cho phép UBND phường Phố Hiến, xã Tiền Hải tiếp tục thí điểm mô hình như đề nghị.",
    "Theo lịch của Bộ Giáo dục và Đào tạo, thí sinh làm thủ tục dự thi vào ngày 10/6/2026.",
    "Sở Y tế đề xuất lịch đối chiếu số thu và được hội nghị tán thành.",
    "Mỗi cán bộ phải coi học kỹ năng số là việc tự thân, học hằng ngày.",
    "Các đồng chí tin rằng với quyết tâm cao, tỉnh sẽ cán đích trước 15 ngày.",
    "Sở Y tế rà soát 14 cơ sở. Bảo đảm công khai, minh bạch, đúng đối tượng.",
    "Sở Y tế rà soát 14 cơ sở. Các địa phương khác tham khảo, từng bước làm theo.",
    "Nhóm tiểu thương chợ Gạo phản ánh giá thuê ki-ốt",
    "“Không chạy theo con số mà hạ tiêu chuẩn”, Chủ tịch UBND tỉnh đề nghị.",
    "Hội Nông dân tỉnh tiếp tục sát cánh, động viên ngư dân vươn khơi bám biển.",
    "Mặt trận và các đoàn thể cần bền bỉ tuyên truyền, vận động để an toàn điện thành nếp sống.",
    "Sở Y tế ngày 26/02/2026 đã gửi Công văn số 1186/SYT-NVY tới các địa phương.",
    "Khi có khó khăn vượt thẩm quyền, Đảng ủy phường phản ánh qua Văn phòng Tỉnh ủy.",
    "Đảng bộ phường giữ được nếp sinh hoạt, thu ngân sách bằng 108% cùng kỳ.",
    (
        "Cổng thông tin điện tử tỉnh - Sau khi Thủ tướng Chính phủ ký Quyết định số 690/QĐ-TTg ngày"
        " 24/4/2026, nhiều nơi đã bắt tay vào việc."
    ),
    "Báo, đài góp thêm tiếng nói để bạn bè gần xa hiểu, yêu mảnh đất này hơn.",
    "Các già làng, người có uy tín tiếp tục động viên con cháu đến lớp chuyên cần.",
    "Chủ tịch UBND các xã và Thủ trưởng các sở, ngành chịu trách nhiệm thi hành Chỉ thị này.",
]


@pytest.mark.parametrize("words", TOLD)
def test_what_is_told_agreed_or_exhorted_is_not_ticked(words: str) -> None:
    assert [row.title for row in orders(words)] in ([], ["Rà soát 14 cơ sở"])
