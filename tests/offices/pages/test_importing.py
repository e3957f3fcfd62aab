"""People from a sheet of Excel: seen and corrected before anything is saved, all or none."""

import io
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from notifications.models import Notification
from offices.models import Person
from offices.people.sheet_cells import MOST_UNPACKED

pytestmark = pytest.mark.django_db
PAGE = "/settings/people/import/"
HEAD = ["TT", "Họ tên", "Chức vụ", "Email", "Đơn vị", "Vai trò", "Phòng"]
LAN = [
    "1",
    "Đặng Thị Lan",
    "Chuyên viên",
    "lan@phutho.example",
    "VPUB",
    "chuyên viên",
    "phòng tổng hợp",
]
TU = ["2", "Hà Minh Tú", "", "", "Văn phòng Tỉnh ủy", "Văn thư", ""]


def sheet(*rows, head=HEAD):
    book = openpyxl.Workbook()
    for row in (["DANH SÁCH CÁN BỘ"], [], head, *rows):
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return SimpleUploadedFile("can-bo.xlsx", made.getvalue())


def shown(cast, *rows, **more):
    return cast.client("quan").post(PAGE, {"upload": sheet(*rows, **more)})


def posted(answer, **changes):
    """What the page would send, with cells changed by `n_column`."""
    data = dict(answer.context["lines"].data) | {"invited": "on"}
    return data | {f"form-{key.replace('_', '-', 1)}": value for key, value in changes.items()}


def test_rows_are_understood_and_nothing_is_saved_yet(cast):
    before = Person.objects.count()
    answer = shown(cast, LAN, TU)
    assert answer.status_code == 200
    told = [
        form.data[f"{form.prefix}-{name}"]
        for form in answer.context["lines"].forms
        for name in ("username", "office", "role")
    ]
    assert told == ["lan.dt", "vpub", "officer", "tu.hm", "vptu", "clerk"]
    assert Person.objects.count() == before


def test_no_person_is_a_connected_system(cast):
    told = shown(cast, [*LAN[:5], "Hệ thống kết nối", LAN[6]])
    assert "không phải vai trò" in told.content.decode()
    answer = cast.client("quan").post(PAGE, posted(shown(cast, LAN), **{"0_role": "service"}))
    assert answer.status_code == 422
    assert not Person.objects.filter(username="lan.dt").exists()


def test_saved_with_posts_and_invitations(cast):
    answer = cast.client("quan").post(PAGE, posted(shown(cast, LAN, TU)))
    assert answer.status_code == 302
    lan = Person.objects.get(username="lan.dt")
    post = lan.posts.get()
    assert (post.office.code, post.role, post.division.name) == (
        "vpub",
        "officer",
        "Phòng Tổng hợp",
    )
    assert lan.history.first().history_user == cast.quan
    assert list(Notification.objects.values_list("person__username", "kind")) == [
        ("lan.dt", "invited")
    ]
    assert not Person.objects.get(username="tu.hm").has_usable_password()


@pytest.mark.parametrize("written", ["VP Tỉnh uỷ", "văn phòng tỉnh ủy", "VPTU", "VP TU"])
def test_usual_ways_of_writing_an_office_are_understood(cast, written):
    lines = shown(cast, [*TU[:4], written, *TU[5:]]).context["lines"]
    assert lines.forms[0].data["form-0-office"] == "vptu"
    assert lines.forms[0].errors == {}


@pytest.mark.parametrize(
    ("place", "name", "written"),
    [(4, "office", "Sở Tài chính"), (4, "office", "VP UBND xã Thanh Sơn"), (5, "role", "Lái xe")],
)
def test_what_names_no_office_or_role_is_told_at_its_field_and_kept(cast, place, name, written):
    row = [*LAN[:place], written, *LAN[place + 1 :]]
    answer = shown(cast, row)
    page = answer.content.decode()
    assert f"Tệp ghi “{written}”" in page
    assert name in answer.context["lines"].forms[0].errors
    before = Person.objects.count()
    again = cast.client("quan").post(PAGE, posted(answer))
    assert (again.status_code, Person.objects.count()) == (422, before)
    assert f"Tệp ghi “{written}”" in again.content.decode()
    chosen = {"office": "vpub", "role": "officer"}[name]
    done = cast.client("quan").post(PAGE, posted(answer, **{f"0_{name}": chosen}))
    assert (done.status_code, Person.objects.count()) == (302, before + 1)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"0_username": "an"}, "đã có"),
        ({"0_username": "tu.hm"}, "bị trùng"),
        ({"0_username": "Lan!"}, "chữ thường"),
        ({"0_division": "Phòng Không Có"}, "không có phòng đó"),
        ({"0_full_name": ""}, "bắt buộc"),
        ({"0_office": "x"}, "Đề nghị chọn"),
        ({"0_email": "x"}, "thư điện tử"),
    ],
)
def test_one_fault_saves_nobody_and_is_told_at_its_cell(cast, change, words):
    before = Person.objects.count()
    answer = cast.client("quan").post(PAGE, posted(shown(cast, LAN, TU), **change))
    assert answer.status_code == 422
    assert Person.objects.count() == before
    assert answer.context["lines"].forms[0].errors
    assert "Hà Minh Tú" in answer.content.decode()


def test_row_left_out_is_not_checked_and_not_saved(cast):
    data = posted(shown(cast, LAN, TU), **{"0_username": "an"})
    del data["form-0-take"]
    assert cast.client("quan").post(PAGE, data).status_code == 302
    assert not Person.objects.filter(full_name="Đặng Thị Lan").exists()
    assert Person.objects.filter(username="tu.hm").exists()


def bomb():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * (MOST_UNPACKED + 1))
    return made.getvalue()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", bomb()])
def test_what_is_no_sheet_is_told_at_the_field(cast, content):
    upload = SimpleUploadedFile("can-bo.xlsx", content)
    assert cast.client("quan").post(PAGE, {"upload": upload}).status_code == 422


@pytest.mark.parametrize("rows", [[], [["1", "", "", "", "", "", ""]]])
def test_sheet_without_people_or_headings_is_told(cast, rows):
    assert shown(cast, *rows).status_code == 422
    assert shown(cast, LAN, head=["A", "B", "C"]).status_code == 422


def test_empty_pattern_is_read_by_the_reader(cast):
    answer = cast.client("quan").get(f"{PAGE}sheet/")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.worksheets[0]["A1"].value == "Họ và tên"
    assert cast.client("an").get(PAGE).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_preview_costs_the_same_at_any_length(cast, rows, django_assert_max_num_queries):
    client = cast.client("quan")
    upload = sheet(*[[str(n), f"Lê Văn {'ABC'[n]}"] for n in range(rows)])
    with django_assert_max_num_queries(10):
        assert client.post(PAGE, {"upload": upload}).status_code == 200
