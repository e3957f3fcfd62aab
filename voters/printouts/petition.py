"""The notice of a reply to voters, the letter that forwards, and the posted list."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.letters import head_of, office_signature
from offices.models import Office, Role
from tasks.dossier.printing import Printout
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, ended
from voters.choices import Stream
from voters.figures.table import CountScope
from voters.models import Forwarding, VoterPetition
from voters.printouts.rows import RESULTS, answer_of, dated, listed, loaded, place_of, summary

BY_ORDER = {Stream.NATIONAL: "Đoàn đại biểu Quốc hội tỉnh", Stream.COUNCIL: "Thường trực HĐND tỉnh"}


def notice(petition: VoterPetition) -> PrintedLetter:
    """THÔNG BÁO kết quả trả lời: to voters, by way of the Front and the commune."""
    office = petition.task.lead_office
    line = petition.replies.filter(accepted=True).select_related("reply__issuer").first()
    assert line is not None
    reply = line.reply
    places = place_of(petition) or "các địa phương"
    blocks = [
        Paragraph(f"Nội dung kiến nghị: {petition.task.description or petition.task.title}"),
        Paragraph(
            f"Cơ quan trả lời: {reply.issuer} (Văn bản số {dated(reply.number, reply.dated)})."
        ),
        Paragraph(f"Kết quả: {RESULTS[line.group]}."),
        *(Paragraph(text) for text in line.text.splitlines() if text.strip()),
    ]
    blocks[-1] = Paragraph(ended(blocks[-1].text, office.layout))
    return PrintedLetter(
        head=head_of(
            office, on=petition.told_on or timezone.localdate(), number=petition.notice_symbol
        ),
        title="THÔNG BÁO",
        about="kết quả trả lời kiến nghị của cử tri",
        to=(f"Cử tri {places}",),
        blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Ủy ban MTTQ Việt Nam tỉnh", f"UBND {places}", "Đại biểu", "Lưu: VT"),
    )


def forwarding_letter(letter: Forwarding) -> PrintedLetter:
    """The công văn: "đề nghị xem xét, giải quyết, trả lời cử tri trước ngày …", its list below."""
    rows = letter.rows.select_related("deadline")
    petitions = loaded(VoterPetition.objects.filter(pk__in=[row.petition_id for row in rows]))
    days = [row.deadline.due_on for row in rows if row.deadline and row.deadline.due_on]
    by = f" chậm nhất ngày {max(days):%d/%m/%Y}" if days else ""
    body = BY_ORDER.get(Stream(letter.stream), BY_ORDER[Stream.COUNCIL])
    blocks = [
        Paragraph(
            f"{letter.office.name} chuyển {len(petitions)} kiến nghị của cử tri gửi tới"
            f" {body} (danh mục kèm theo)."
        ),
        Paragraph(
            ended(
                f"Đề nghị {letter.to} xem xét, giải quyết, trả lời cử tri{by}", letter.office.layout
            )
        ),
    ]
    return PrintedLetter(
        head=head_of(letter.office, on=letter.dated, number=letter.symbol),
        about="chuyển kiến nghị của cử tri",
        to=(str(letter.to),),
        blocks=blocks,
        signature=office_signature(letter.office.layout, Role.CHIEF),
        recipients=("Như trên", body, "Lưu: VT"),
        annex=(Paragraph("Danh mục kiến nghị của cử tri", bold=True), listed(petitions)),
        annex_under=f"(Kèm theo Công văn số {letter.symbol})",
    )


def posted(scope: CountScope, *, office: Office) -> PrintedLetter:
    """Bảng niêm yết, công khai: what was answered, without notes or judgements."""
    petitions = loaded(scope.rows.counted().filter(replied_on__isnull=False))
    columns = (
        Column("TT", 5, "center"),
        Column("Địa bàn", 17),
        Column("Nội dung kiến nghị", 30),
        Column("Cơ quan, văn bản trả lời", 18),
        Column("Nội dung trả lời", 30),
    )
    lines = []
    for number, one in enumerate(petitions, 1):
        if told := answer_of(one):
            paper = dated(told.reply.number, told.reply.dated)
            lines.append((str(number), place_of(one), one.task.title, paper, told.text))
    return PrintedLetter(
        head=head_of(office, on=timezone.localdate()),
        title="KẾT QUẢ TRẢ LỜI KIẾN NGHỊ CỦA CỬ TRI",
        blocks=[LetterTable(columns, lines)],
        landscape=True,
        size="small",
    )


def summary_letter(scope: CountScope, *, office: Office) -> PrintedLetter:
    """Bảng tổng hợp, across the sheet."""
    petitions = loaded(scope.rows.counted())
    return PrintedLetter(
        head=head_of(office, on=timezone.localdate()),
        title="BẢNG TỔNG HỢP",
        about="ý kiến, kiến nghị của cử tri",
        blocks=[summary(petitions), Paragraph(f"Tổng số: {len(petitions)} kiến nghị.")],
        landscape=True,
        size="tiny",
    )


PRINTOUTS = {
    "thong-bao": Printout(
        _("Notice of the reply to voters"), notice, lambda one: one.replied_on is not None
    )
}
