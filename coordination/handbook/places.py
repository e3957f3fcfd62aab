"""Which chapter of the handbook a page belongs to: what its "?" opens."""

from django.urls import reverse

from coordination.handbook.words import chapters

FIRST = "bat-dau"
# The longest beginning of an address decides.
PLACES = {
    "/tasks/new/": "ghi-nhiem-vu",
    "/tasks/import/": "ghi-nhiem-vu",
    "/directives/": "ghi-nhiem-vu",
    "/sources/": "ghi-nhiem-vu",
    "/tasks/": "phoi-hop",
    "/inbox/": "phoi-hop",
    "/series/": "ghi-nhiem-vu",
    "/search/": "phoi-hop",
    "/overdue/": "nhac-viec",
    "/notifications/": "nhac-viec",
    "/diary/": "lich-va-hop",
    "/meetings/": "lich-va-hop",
    "/sessions/": "lich-va-hop",
    "/decisions/": "lanh-dao",
    "/dashboard/": "lanh-dao",
    "/settings/": "quan-tri",
    "/documents/": "tham-dinh-tham-tra",
    "/information/": "trao-doi-thong-tin",
    "/voters/": "kien-nghi-cu-tri",
    "/citizens/": "tiep-cong-dan",
    "/training/": "dao-tao-boi-duong",
    "/trips/": "chuyen-cong-tac",
    "/reviews/": "so-ket-tong-ket",
    "/obstacles/": "so-ket-tong-ket",
}


def chapter_of(path: str) -> str:
    """The address of the chapter; the first one for a page no chapter is about."""
    fitting = [place for place in PLACES if path.startswith(place)]
    name = PLACES[max(fitting, key=len)] if fitting else FIRST
    return reverse("handbook_chapter", args=[name if name in chapters() else FIRST])
