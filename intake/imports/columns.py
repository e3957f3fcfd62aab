"""Which column of an uploaded table is which field: guessed, shown, corrected by the person."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from reading.sheets.columns import guess_columns, heading_key

# Field → what it is called on the page, in the order of the form.
FIELDS = {
    "title": _("Task content"),
    "description": _("Specific requirements"),
    "lead": _("Lead office"),
    "coordinating": _("Coordinating offices"),
    "deadline": _("Deadline"),
    "number": _("Number and symbol"),
    "dated": _("Document date"),
    "abstract": _("Abstract"),
    "kind": _("Kind of document"),
    "issuer": _("Issuing body"),
    "area": _("Coordination area"),
    "urgency": _("Urgency"),
    "status": pgettext_lazy("task or part", "State"),
    "done_on": _("Day of completion"),
    "result": _("Result (number of the document)"),
}
# Beyond the columns every table of tasks has: only looked for among those left over.
MORE = {
    "description": ("yeu cau cu the", "yeu cau", "mo ta", "noi dung chi tiet", "ghi chu"),
    "area": ("linh vuc phoi hop", "linh vuc"),
    "status": ("tinh trang", "trang thai", "tinh hinh thuc hien", "tien do", "tinh trang xu ly"),
    "done_on": (
        "ngay hoan thanh",
        "ngay ket thuc",
        "ngay thuc hien xong",
        "ngay tra loi",
        "ngay bao cao",
        "thoi gian hoan thanh thuc te",
    ),
    "result": (
        "ket qua",
        "ket qua thuc hien",
        "ket qua so van ban",
        "san pham",
        "so van ban tra loi",
        "van ban tra loi",
        "ket qua so ngay van ban",
    ),
}


def match_columns(headers: list[str]) -> dict[str, int]:
    """Field → column; each column once."""
    found = guess_columns(headers)
    for field, names in MORE.items():
        for name in names:
            column = next(
                (n for n, heading in enumerate(headers) if heading_key(heading) == name), None
            )
            if column is not None and column not in found.values():
                found[field] = column
                break
    return found
