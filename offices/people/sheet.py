"""A list of people as a sheet of Excel: the pattern to fill in, and reading it back."""

import io
import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from xlsxwriter import Workbook

from offices.foundation.folding import fold
from offices.foundation.limited import GaveUp, read_limited
from offices.models import Division, Office
from offices.models.post import GIVEN_ROLES

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS = 300
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# Column of the form → its heading, and other headings found in lists of offices.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "full_name": ("Họ và tên", "Họ tên", "Họ, tên"),
    "title": ("Chức vụ, chức danh", "Chức danh", "Chức vụ"),
    "username": ("Tên đăng nhập", "Tài khoản"),
    "email": ("Thư điện tử", "Email", "E-mail", "Thư công vụ"),
    "phone": ("Điện thoại", "Số điện thoại", "ĐT"),
    "office": ("Cơ quan", "Văn phòng", "Đơn vị"),
    "role": ("Vai trò",),
    "division": ("Phòng", "Phòng, ban", "Bộ phận"),
}


_SHORT = (
    ("vp", "van phong"),
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("dbqh", "dai bieu quoc hoi"),
    ("tu", "tinh uy"),
    ("p", "pho"),
    ("tp", "truong phong"),
)


def pattern() -> bytes:
    """An empty sheet with headings, and the words that office and role take."""
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet, bold = book.add_worksheet("Danh sách"), book.add_format({"bold": True})
        for column, names in enumerate(HEADINGS.values()):
            sheet.write(0, column, names[0], bold)
            sheet.set_column(column, column, 26)
        words = book.add_worksheet("Cách ghi")
        words.write_column(0, 0, [office.short_name for office in Office.objects.active()])
        words.write_column(0, 1, [str(role.label) for role in GIVEN_ROLES])
        words.set_column(0, 1, 34)
    return made.getvalue()


def read(upload: Any) -> list[dict[str, str]]:
    """Rows of the first sheet by column; raises ValidationError that says what is wrong."""
    content = upload.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValidationError(_("The sheet is larger than 2 MB."))
    try:
        found, _bytes = read_limited(
            "offices.people.sheet_cells:cells", content, rows=MOST_ROWS + 20
        )
    except GaveUp as error:  # a damaged sheet fails in as many ways as it has parts
        raise ValidationError(_("This file cannot be read as a sheet of Excel.")) from error
    if found is None:
        raise ValidationError(_("The sheet is larger than 2 MB."))
    return _by_column(found)


def _by_column(rows: list[list[str]]) -> list[dict[str, str]]:
    """What stands below the headings; the heading of the name must be there."""
    known = {fold(name): key for key, names in HEADINGS.items() for name in names}
    for number, row in enumerate(rows[:20]):
        places = {known[fold(cell)]: n for n, cell in enumerate(row) if fold(cell) in known}
        if "full_name" in places:
            found = [{key: line[n] for key, n in places.items()} for line in rows[number + 1 :]]
            return _bounded([line for line in found if line["full_name"]])
    raise ValidationError(_("No column “Họ và tên” was found in the first rows."))


def _bounded(lines: list[dict[str, str]]) -> list[dict[str, str]]:
    if not lines:
        raise ValidationError(_("The sheet holds nobody."))
    if len(lines) > MOST_ROWS:
        raise ValidationError(_("At most %(n)d people at once.") % {"n": MOST_ROWS})
    return lines


def understood(lines: list[dict[str, str]]) -> list[dict[str, str]]:
    """Rows in the words of the form: office by its code, role by its name, a username.

    What names no office and no role here goes along as it was written, to be told at its field.
    """
    offices = {
        _plain(name): row.code
        for row in Office.objects.active()
        for name in (row.name, row.short_name, row.abbreviation, row.code)
    }
    roles = {_plain(str(role.label)): role.value for role in GIVEN_ROLES}
    found = []
    for line in lines:
        username = line.get("username", "").lower() or proposed(line["full_name"])
        told = {**line, "username": username}
        for key, known in (("office", offices), ("role", roles)):
            said = line.get(key, "")
            told[key] = known.get(_plain(said), "")
            told[f"{key}_said"] = said if said and not told[key] else ""
        found.append(told)
    return found


def _plain(name: str) -> str:
    """Short and full words alike, without the province behind: “VP UBND tỉnh Phú Thọ”."""
    words = fold(name).replace("&", " va ")
    for short, full in _SHORT:
        words = re.sub(rf"\b{short}\b", full, words)
    return " ".join(re.sub(r"\s(?:cua )?tinh\b(?! uy).*", "", words).split())


def proposed(full_name: str) -> str:
    """Given name and the initials before it, as offices name accounts: “an.nv”."""
    *before, given = fold(full_name).split() or [""]
    initials = "".join(word[0] for word in before)
    kept = f"{given}.{initials}" if initials else given
    return "".join(sign for sign in kept if sign.isalnum() or sign == ".")


def divisions() -> dict[tuple[str, str], Division]:
    """(code of the office, folded name) → division in use."""
    rows = Division.objects.filter(is_active=True).select_related("office")
    return {(row.office.code, fold(row.name)): row for row in rows}
