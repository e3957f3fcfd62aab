"""Fixed Vietnamese words of papers and of what others may read of a meeting."""

from typing import Protocol

from coordination.models import Body, Leader

BY_INVITATION = "(Nội dung theo giấy mời riêng)"
KINDS = {
    "conference": "Hội nghị",
    "meeting": "Cuộc họp",
    "sitting": "Phiên họp",
    "session_day": "Ngày họp của kỳ họp",
    "working": "Buổi làm việc",
    "briefing": "Giao ban",
}


class Convened(Protocol):
    @property
    def kind(self) -> str: ...

    @property
    def body(self) -> Body | None: ...

    @property
    def convener(self) -> Leader | None: ...


def neutral_title(meeting: Convened) -> str:
    """ "Phiên họp Ủy ban nhân dân tỉnh": kind and body, no content."""
    who = meeting.body or (meeting.convener.body if meeting.convener else None)
    return f"{KINDS[meeting.kind]} {who}" if who else KINDS[meeting.kind]


def secret_title(meeting: Convened) -> str:
    return f"{neutral_title(meeting)} {BY_INVITATION}"
