"""Milestones of plans of council sessions: which office owes each, in which kinds of session."""

_ORDINARY = ("ordinary",)
_SHORT = ("thematic", "urgent")

# code of the limit → (office, kinds of session)
MILESTONES: dict[str, tuple[str, tuple[str, ...]]] = {
    "kh-lien-tich": ("vpdd", _ORDINARY),
    "kh-y-kien-cu-tri": ("vpdd", _ORDINARY),
    "kh-trieu-tap": ("vpdd", _ORDINARY),
    "kh-chu-truong": ("vptu", _ORDINARY),
    "kncct-hdnd-truoc-ky-hop": ("vpub", _ORDINARY),
    "kh-ho-so-tham-tra": ("vpub", _ORDINARY),
    "kh-tham-tra": ("vpdd", _ORDINARY),
    "kh-bao-cao-loi-hua": ("vpub", _ORDINARY),
    "kh-hop-to": ("vpdd", _ORDINARY),
    "kh-cong-khai": ("vpdd", _ORDINARY),
    "kh-tiep-thu": ("vpub", _ORDINARY),
    "kh-tai-lieu": ("vpdd", _ORDINARY),
    "kh-dieu-kien": ("vpdd", (*_ORDINARY, *_SHORT)),
    "kh-trieu-tap-chuyen-de": ("vpdd", _SHORT),
    "kh-chu-truong-chuyen-de": ("vptu", _SHORT),
    "kh-ho-so-chuyen-de": ("vpub", _SHORT),
    "kh-tham-tra-chuyen-de": ("vpdd", _SHORT),
    "kh-tai-lieu-chuyen-de": ("vpdd", _SHORT),
}
