"""About forty people with made-up names: every office has every role it needs."""

from dataclasses import dataclass

from offices.models import Role

PASSWORD = "Thu-nghiem-2026"  # noqa: S105  # the trial installation's one password, printed in README


@dataclass(frozen=True, slots=True)
class Someone:
    """`login` is without the office's code; `division` is the number in the office's list."""

    login: str
    name: str
    role: Role
    title: str
    division: int | None = None


R = Role
PEOPLE: dict[str, tuple[Someone, ...]] = {
    "vptu": (
        Someone("chanhvp", "Đặng Quốc Khánh", R.CHIEF, "Chánh Văn phòng"),
        Someone("phochanhvp", "Hoàng Thị Minh Nguyệt", R.DEPUTY_CHIEF, "Phó Chánh Văn phòng"),
        Someone("phochanhvp2", "Bùi Đức Thắng", R.DEPUTY_CHIEF, "Phó Chánh Văn phòng"),
        Someone("truongphong", "Trần Hữu Nghĩa", R.DIVISION_HEAD, "Trưởng phòng Tổng hợp", 0),
        Someone("phophong", "Lê Thu Hà", R.DIVISION_DEPUTY, "Phó Trưởng phòng Tổng hợp", 0),
        Someone("chuyenvien", "Nguyễn Thị Lan Anh", R.OFFICER, "Chuyên viên", 0),
        Someone("chuyenvien2", "Phùng Văn Đạt", R.OFFICER, "Chuyên viên", 0),
        Someone("chuyenvien3", "Ngô Quang Vinh", R.OFFICER, "Chuyên viên", 2),
        Someone("chuyenvien4", "Đoàn Thùy Dương", R.OFFICER, "Chuyên viên", 3),
        Someone("vanthu", "Vũ Thị Hồng Nhung", R.CLERK, "Văn thư", 3),
        Someone("daumoi", "Phan Anh Tuấn", R.CONTACT, "Chuyên viên, đầu mối phối hợp", 0),
        Someone("tiepdan", "Lưu Thị Thanh Bình", R.RECEPTION_OFFICER, "Đại diện tiếp dân", 0),
        Someone("thuky", "Tạ Minh Quân", R.SECRETARY, "Thư ký đồng chí Bí thư Tỉnh ủy", 0),
        Someone("tonghoplich", "Cao Thị Yến", R.DIARY_COMPILER, "Chuyên viên", 0),
        Someone("lanhdao", "Lê Trung Kiên", R.PROVINCIAL_LEADER, "Phó Bí thư Thường trực Tỉnh ủy"),
    ),
    "vpdd": (
        Someone("chanhvp", "Nguyễn Xuân Trường", R.CHIEF, "Chánh Văn phòng"),
        Someone("phochanhvp", "Đinh Thị Thu Hương", R.DEPUTY_CHIEF, "Phó Chánh Văn phòng"),
        Someone("truongphong", "Hà Văn Chiến", R.DIVISION_HEAD, "Trưởng phòng Công tác HĐND", 1),
        Someone("phophong", "Trịnh Thị Mai", R.DIVISION_DEPUTY, "Phó Trưởng phòng Dân nguyện", 2),
        Someone("chuyenvien", "Đỗ Hải Yến", R.OFFICER, "Chuyên viên", 1),
        Someone("chuyenvien2", "Kiều Văn Phong", R.OFFICER, "Chuyên viên", 0),
        Someone("chuyenvien3", "Lương Thị Ngọc Ánh", R.OFFICER, "Chuyên viên", 2),
        Someone("vanthu", "Tống Thị Bích", R.CLERK, "Văn thư", 3),
        Someone("daumoi", "Mai Thanh Tùng", R.CONTACT, "Chuyên viên, đầu mối phối hợp", 3),
        Someone("tiepdan", "Quách Văn Hưng", R.RECEPTION_OFFICER, "Đại diện tiếp dân", 2),
        Someone("thuky", "Đàm Quang Huy", R.SECRETARY, "Thư ký đồng chí Chủ tịch HĐND tỉnh", 1),
        Someone("tonghoplich", "Nông Thị Duyên", R.DIARY_COMPILER, "Chuyên viên", 3),
        Someone("lanhdao", "Phạm Gia Túc Minh", R.PROVINCIAL_LEADER, "Phó Chủ tịch HĐND tỉnh"),
    ),
    "vpub": (
        Someone("chanhvp", "Trịnh Hồng Sơn", R.CHIEF, "Chánh Văn phòng"),
        Someone("phochanhvp", "Vương Thị Kim Oanh", R.DEPUTY_CHIEF, "Phó Chánh Văn phòng"),
        Someone(
            "truongban",
            "Nguyễn Đình Lộc",
            R.RECEPTION_HEAD,
            "Phó Chánh Văn phòng, Trưởng Ban Tiếp công dân",
            7,
        ),
        Someone("truongphong", "Hoàng Mạnh Cường", R.DIVISION_HEAD, "Trưởng phòng Kinh tế", 1),
        Someone("phophong", "Bạch Thị Hiền", R.DIVISION_DEPUTY, "Phó Trưởng phòng Tổng hợp", 0),
        Someone("chuyenvien", "Phạm Minh Đức", R.OFFICER, "Chuyên viên", 0),
        Someone("chuyenvien2", "Chu Thị Thảo", R.OFFICER, "Chuyên viên", 1),
        Someone("chuyenvien3", "Trương Văn Bách", R.OFFICER, "Chuyên viên", 2),
        Someone("chuyenvien4", "Lâm Thị Phương", R.OFFICER, "Chuyên viên", 3),
        Someone("vanthu", "Hồ Thị Liên", R.CLERK, "Văn thư", 4),
        Someone("daumoi", "Đào Xuân Bảo", R.CONTACT, "Chuyên viên, đầu mối phối hợp", 0),
        Someone("tiepdan", "Thái Thị Hoa", R.RECEPTION_OFFICER, "Cán bộ tiếp dân", 7),
        Someone("thuky", "Giang Tuấn Anh", R.SECRETARY, "Thư ký đồng chí Chủ tịch UBND tỉnh", 0),
        Someone("tonghoplich", "Đậu Thị Quỳnh", R.DIARY_COMPILER, "Chuyên viên", 0),
        Someone("lanhdao", "Đinh Công Thành", R.PROVINCIAL_LEADER, "Phó Chủ tịch UBND tỉnh"),
    ),
}

ADMINISTRATOR = Someone("quantri", "Lý Hoàng Nam", R.ADMINISTRATOR, "Quản trị hệ thống", 1)
AUDITOR = Someone("kiemtra", "Triệu Thị Vân", R.AUDITOR, "Người kiểm tra nhật ký hệ thống", 1)
WITHOUT_POST = Someone("chuaphancong", "Kim Thị Ngân", R.OFFICER, "Chuyên viên (chưa phân công)")
DEACTIVATED = Someone("danghi", "Đường Văn Thái", R.OFFICER, "Chuyên viên (đã nghỉ)")
