"""Thông báo từ chối tiếp công dân (01/TCD): the ground is printed as it was chosen."""

from citizens.models import LetterWords, Sender, Visit
from citizens.papers.letters import DOTS, named_paper, who
from ui.letters import PrintedLetter


def refusal(visit: Visit) -> PrintedLetter:
    """Its number is written in by hand, from the board's own book."""
    office = visit.reception.office
    words = LetterWords.objects.filter(visit=visit).first()
    lines = [
        f"Ngày {visit.on:%d/%m/%Y}, {office.name} tiếp:",
        who(Sender.objects.filter(visit=visit).select_related("commune").first()),
        f"Nội dung: {words.summary if words else DOTS}",
        f"{office.name} từ chối tiếp công dân đối với nội dung nêu trên.",
        f"Căn cứ: {visit.get_refusal_ground_display()}",
    ]
    return named_paper(office, "refusal", "THÔNG BÁO", lines, about="về việc từ chối tiếp công dân")
