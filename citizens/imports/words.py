"""Words of registers: what a heading says its column holds, what a cell says in it; their days."""

import datetime as dt
import re

from citizens.choices import Flag, LetterField, LetterKind, SortingOutcome, Source
from reading.days import day_of
from reading.sheets.read import as_date
from reading.text import fold

DENUNCIATION = "denunciation"
type Words = tuple[tuple[str, str], ...]
# A heading (folded) → what its column holds; the first that is found in it counts.
HEADINGS: Words = (
    (r"\bbi (to cao|khieu nai|kn|tc|phan anh)|doi tuong|^bi don", "nobody"),  # is not read at all
    (r"^(don )?(den|nhan) (tu|qua)\b|^(don )?do (ai|dau|(co quan|noi|don vi) nao)\b", "source"),
    (r"ho (va )?ten", "sender"),  # perhaps with more in one cell: numbers are left out of it
    (r"cccd|cmnd|cmt|ho chieu|can cuoc|giay to|dinh danh|dien thoai|\bs?dt\b", "identity"),
    (r"nguoi (gui|dung|nop|viet|khieu|de nghi|den|co don)", "sender"),
    (r"ten (cong dan|nguoi)|^don cua|^cong dan|^nguoi (to|kien)|tac gia|^chu don", "sender"),
    (r"\bngay (xu ly|ban hanh|phat hanh|viet|ghi|tra|sinh|cap|chuyen|giai)|ma don", ""),
    (r"\bhan\b", "due_on"),
    (r"(^so (cong van|van ban)|phieu|van ban|cong van).*chuyen", "slip"),
    (r"(^so |van ban|cong van|phieu).*(xu ly|giai quyet|tra loi|phuc dap)|^so van ban$", "paper"),
    (r"^so\b.*\bngay\b", "number_day"),
    (r"\bngay\b|thoi gian|thoi diem", "received_on"),
    (r"so (den|don|vao so|hieu|ky hieu don)|^so$", "number"),
    (r"^(s?tt|so tt|so thu tu)$", "line"),
    (r"^dong$", "row"),  # of a table that was read before: each of its lines is a row
    (r"so (luong )?(nguoi|ho)\b", "signers"),
    (r"da giai quyet", ""),
    (r"dia chi|noi (cu tru|o)|cho o|thuong tru|^xa\b", "address"),
    (r"^(don )?(d?kn|khieu nai)$", "is:complaint"),
    (r"^(don )?(d?tc|to cao)$", "is:denunciation"),
    (
        r"^(don )?(d?kn ?/?pa|d?pa ?/?kn|d?pa|kien nghi( phan anh)?|phan anh( kien nghi)?)$",
        "is:petition",
    ),
    (r"^(co quan|don vi)( \w+)? chuyen( don)? den|^nguoi chuyen", "passed_by"),
    (r"^chuyen( don| den( co quan|$)|$)", "do:forward"),
    (r"tham quyen", "competent"),
    (r"^(co quan|don vi) (tiep|bao cao|nhap)", ""),  # the desk that has written the table
    (r"^(co quan|don vi) |noi (nhan|chuyen)|^chuyen den", "sent_to"),
    (r"^khong thu ly", "do:refuse"),
    (r"^thu ly", "do:accept"),
    (r"^(huong dan|hd$)|va huong dan", "do:guide"),
    (r"^tra (lai )?don", "do:return"),
    (r"^(luu|xep luu)", "do:keep"),
    (r"van ban xu ly|so van ban|so cong van|^(van ban|cong van|phieu)", "paper"),
    (r"^(ket qua|huong|de xuat) .*(xu ly|giai quyet)", "outcome"),
    (r"loai|dang don", "kind"),
    (r"ket qua|xu ly|de xuat|tinh trang|trang thai|huong giai quyet|y kien|but phe", "outcome"),
    (r"nguon|hinh thuc|phuong thuc", "source"),
    (r"linh vuc|chu de", "field"),
    (r"noi dung|trich yeu|tom tat|vu viec|ve viec", "summary"),
    (r"ghi chu", "note"),
)
_ABOUT_HANDLING = {"outcome", "paper", "slip", "sent_to", "do:forward", "do:guide", "do:accept"}
_OF_ARRIVAL = {"number", "number_day", "received_on"}
TO_DENOUNCE = r"\b(d?t[./]?c|(?<!luat )to cao|to giac)\b"
_COMPLAINT = r"khieu (nai|kien)"
_PETITION = r"kien nghi|phan anh|\bd?kn ?[-,;/&]? ?pa\b|\bd?pa ?[-,;/&]? ?kn\b"
KINDS: Words = (
    (TO_DENOUNCE, DENUNCIATION),
    (rf"nhieu noi dung|{_COMPLAINT}.*({_PETITION})|({_PETITION}).*{_COMPLAINT}", LetterKind.MIXED),
    (_COMPLAINT, LetterKind.COMPLAINT),
    (_PETITION, LetterKind.PETITION),
    (r"^(don )?d?pa$|de nghi|\bxin\b|keu (cuu|oan)|cau cuu|y kien|gop y", LetterKind.PETITION),
)
SOURCES: Words = (
    (r"\bbuu\b|\bbd\b", Source.POST),
    (r"\bchuyen( don)?( den| ve)?$", Source.PASSED),  # also "Ban Tiếp công dân TW chuyển"
    (r"tiep (cong )?dan|buoi tiep|\btcd\b", Source.RECEPTION),
    (r"truc tiep|\bnop\b|tai tru so", Source.HAND),
    (r"chuyen", Source.PASSED),
)
FIELDS: Words = (
    (r"\bdat\b|gpmb|giai phong|tai nguyen|thu hoi", LetterField.LAND),
    (r"che do|chinh sach|nguoi co cong|bao hiem|bhxh|lao dong|xa hoi", LetterField.BENEFITS),
    (r"cong (chuc|vu)|vien chuc|can bo|ky luat", LetterField.OFFICIALS),
    (r"tu phap|toa an|thi hanh an|kiem sat|dan su", LetterField.JUSTICE),
    (r"\bdang\b", LetterField.PARTY),
    (r"tham (nhung|o)|lang phi", LetterField.CORRUPTION),
    (r"hanh chinh|xay dung|moi truong|giao thong|y te|giao duc", LetterField.OTHER_STATE),
    (r"khac", LetterField.OTHER),
)
OUTCOMES: Words = (
    (r"khong (thu ly|du dieu kien)", SortingOutcome.REFUSE),
    (r"thu ly", SortingOutcome.ACCEPT),
    (r"tra (lai|don)", SortingOutcome.RETURN),
    (r"huong dan|\bhd\b", SortingOutcome.GUIDE),
    (r"chuyen.*bao (cao )?(ve )?ket qua", SortingOutcome.FORWARD_REPORT),
    (r"chuyen", SortingOutcome.FORWARD),
    (r"\bluu\b|\bxep\b", SortingOutcome.KEEP),
)
# A cell about competence names a body, or only says yes and no; one about a way, who passed it on.
BODY = (
    r"^(ubnd|uy ban|so|thanh tra|toa an|tand|cong an|vien|chi cuc|cuc|ban|phong|bo|hdnd|ubkt"
    r"|van phong|thuong truc|tinh uy|dang uy|doan dbqh)\b"
)
# As it is written: folded, the family name Khổng would read the same.
NO_NAME = r"^\s*(đơn\s+)?(không\s+(ghi|rõ|có|ký|tên)|nặc danh|ẩn danh|mạo danh)\b"


def plain(text: str) -> str:
    """Folded, with one space between its words."""
    return " ".join(fold(text).split())


def first(table: Words, text: str) -> str:
    folded = plain(text)
    return next((str(code) for words, code in table if re.search(words, folded)), "")


def column_of(heading: str) -> str:
    """By its lower line, then by the one above it: "Người gửi – Số CCCD" holds no name.

    Below a heading about the handling, a bare number or day is that of a paper, and a body is
    where the letter was sent.
    """
    *above, lower = (" ".join(re.sub(r"[^\w/ ]", " ", one).split()) for one in heading.split(" – "))
    code = first(HEADINGS, lower)
    uppers = [first(HEADINGS, one) for one in above]
    if code in _OF_ARRIVAL and _ABOUT_HANDLING.intersection(uppers):
        return "paper"
    if code == "sent_to" and "outcome" in uppers:
        return "do:forward"
    return code or next((one for one in reversed(uppers) if one), "")


def kind_of(text: str) -> tuple[str, str]:
    """(kind, flag): a denunciation anywhere in the cell counts; "KN" alone may be either."""
    if found := first(KINDS, text):
        return found, ""
    folded = plain(text)
    if re.search(r"\bd?k/?n\b", folded):
        return "", Flag.KIND_AMBIGUOUS
    return "", Flag.KIND_UNKNOWN if folded else Flag.KIND_MISSING


def only_kind(text: str) -> str:
    """The one kind a heading or a title is about; "" for none or several."""
    folded = plain(text)
    found = {
        kind
        for words, kind in (
            (TO_DENOUNCE, DENUNCIATION),
            (_COMPLAINT, str(LetterKind.COMPLAINT)),
            (_PETITION, str(LetterKind.PETITION)),
        )
        if re.search(words, folded)
    }
    return found.pop() if len(found) == 1 else ""


# Days: "5.1.26", "02/2" of a known year, "ngày 10 tháng 2 năm 2026".
_NUMERIC = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|\d{4}-\d{2}-\d{2}"
    r"|(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d./-])"
)
_WORDS = re.compile(r"(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+|\s*/\s*)(\d{4})")
_SHORT = re.compile(r"(?:ngay\s+)?(\d{1,2})(?:\s*[./-]\s*|\s+thang\s+)(\d{1,2})")


def day_in(text: str, year: int | None) -> tuple[dt.date | None, bool]:
    """The first day of the cell, and whether it was written whole; `year`: what is known of it."""
    folded = plain(text)
    if whole := as_date(folded):
        return whole, True
    if found := _NUMERIC.search(folded):
        return as_date(found[0]), True
    if found := _WORDS.search(folded):
        return day_of(int(found[3]), int(found[2]), int(found[1])), True
    if year and (found := _SHORT.fullmatch(folded)):
        return day_of(year, int(found[2]), int(found[1])), False
    return None, False


def without_days(text: str) -> str:
    """What stands beside the day, such as a number of the book."""
    return _WORDS.sub(" ", _NUMERIC.sub(" ", plain(text)))
