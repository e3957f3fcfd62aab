"""Papers that name who denounces are refused at every way in; those that speak of the law pass."""

import pytest

from reading.files.guard import names_a_denouncer
from reading.files.inspect import admit_upload
from reading.files.refused import UploadRefused
from tests.reading.files.build import pdf, word

REFUSED = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN TỐ CÁO\n\nKính gửi:",
    "Đơn tố cáo\nTôi xin trình bày",
    "Báo cáo xác minh. Người tố cáo: Nguyễn Văn A, trú tại xã B.",
    "Ngày 3/11, người tố cáo là ông Nguyễn Văn A có mặt.",
    "Theo lời người tố cáo bà Trần Thị B thì",
    "Người tố cáo trình bày: cán bộ xã nhận tiền.",
]
PASSING = [
    "Luật Tố cáo quy định quyền và nghĩa vụ của người tố cáo, người bị tố cáo.",
    "Giữ bí mật họ tên, địa chỉ, bút tích của người tố cáo.",
    "Báo cáo công tác tiếp công dân: tiếp nhận 12 đơn, trong đó 3 đơn tố cáo.",
    "Đôn đốc giải quyết đơn khiếu nại, đơn tố cáo tồn đọng trước ngày 15/12/2026.",
    "THÔNG BÁO\nKết luận về giải quyết đơn tố cáo",
]


@pytest.mark.parametrize("text", REFUSED)
def test_paper_that_names_who_denounces(text):
    assert names_a_denouncer(text)


@pytest.mark.parametrize("text", PASSING)
def test_paper_that_speaks_of_denunciations_in_general(text):
    assert not names_a_denouncer(text)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", REFUSED[0].encode()),
        ("a.docx", word("ĐƠN TỐ CÁO", "Tôi xin trình bày")),
        ("a.pdf", pdf("<h1>ĐƠN TỐ CÁO</h1><p>Kính gửi: UBND xã về việc sau đây")),
    ],
)
def test_upload_is_refused_whatever_it_came_as(name, data):
    with pytest.raises(UploadRefused) as refused:
        admit_upload(name, data, field="upload")
    assert refused.value.code == "denunciation"
