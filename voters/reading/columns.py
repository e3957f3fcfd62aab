"""Which column of a list says what, by the words of its heading."""

from collections.abc import Mapping, Sequence

from reading.text import clean, fold

# What a heading may be called, folded.
HEADS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "noi dung kien nghi",
        "noi dung y kien",
        "noi dung",
        "kien nghi",
        "y kien",
        "cu tri kien nghi",
        "subject",
    ),
    "place": (
        "dia phuong",
        "dia ban",
        "xa, phuong",
        "xa/phuong",
        "xa",
        "phuong",
        "noi kien nghi",
        "don vi kien nghi",
        "cu tri",
        "place_raw",
    ),
    "level": ("tham quyen", "cap giai quyet"),
    "competent": (
        "co quan giai quyet",
        "don vi giai quyet",
        "co quan tra loi",
        "don vi tra loi",
        "co quan chu tri",
        "responsible_agency",
        "co quan",
    ),
    "assisting": ("co quan phoi hop", "don vi phoi hop", "phoi hop", "coordinating_agencies"),
    "field": ("linh vuc",),
    "session": ("ky hop", "session_raw", "dot tiep xuc"),
    "reply": (
        "noi dung tra loi",
        "noi dung giai quyet",
        "tra loi",
        "ket qua giai quyet",
        "answer_summary",
    ),
    "status": ("tinh trang", "trang thai", "phan loai", "ket qua", "status_by_collector"),
    "roadmap": (
        "lo trinh",
        "thoi han",
        "thoi gian hoan thanh",
        "han tra loi",
        "deadline_or_date_raw",
        "han",
    ),
    "number": ("cong van so", "so van ban", "so, ky hieu", "van ban chuyen"),
    "reply_number": ("van ban tra loi", "so van ban tra loi", "cong van tra loi"),
    "dated": ("ngay van ban", "ngay cong van", "ngay"),
}


def columns_of(heads: Sequence[str]) -> dict[str, int]:
    """A heading that begins with a known name goes before one that only holds it; of several
    names the longest; of two columns alike the first."""
    found: dict[str, int] = {}
    for begins in (True, False):
        for number, head in enumerate(heads):
            code = _meant(head, begins=begins)
            if code and number not in found.values():
                found.setdefault(code, number)
    return found


def _meant(head: str, *, begins: bool) -> str:
    words = f" {fold(clean(head)).strip(' .:*')} ".replace("/", " ")
    fits = [
        (len(name), code)
        for code, names in HEADS.items()
        for name in (one.replace("/", " ") for one in names)
        for at in (words.find(f" {name}"),)
        if at >= 0 and (at == 0 or not begins) and words[at + 1 + len(name)] in " ,("
    ]
    return max(fits)[1] if fits else ""


def cells_of(columns: Mapping[str, int], cells: Sequence[str]) -> dict[str, str]:
    """The cells of a row by what they say."""
    return {
        name: clean(str(cells[number])) for name, number in columns.items() if number < len(cells)
    }
