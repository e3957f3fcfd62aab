"""The sentences of a letter before its writer changes them (PRACTICE table 7)."""

import datetime as dt

from django.utils.text import capfirst

from reviews.overdue.letters.addressees import Addressee, Item, Tone

# More tasks than these stand in an annex.
IN_THE_TEXT = 5
REMINDING, URGING = "phối hợp thực hiện nhiệm vụ", "đôn đốc thực hiện nhiệm vụ"


def about(one: Addressee) -> str:
    """The subject; one task is named by its code."""
    words = REMINDING if one.tone == Tone.EQUAL else URGING
    return f"{words} {one.items[0].code}" if len(one.items) == 1 else words


def opening(one: Addressee) -> str:
    """The first words: what was asked, and by when."""
    if len(one.items) == 1:
        return capfirst(_opening_of_one(one, one.items[0]))
    sender = _sender(one)
    match one.tone:
        case Tone.EQUAL:
            return (
                f"{sender} trân trọng cảm ơn sự phối hợp của {one.to}. {sender} trân trọng đề nghị "
                f"{one.to} quan tâm, sớm có ý kiến phối hợp đối với {_counted(one)}"
            )
        case Tone.OUTSIDE:
            return (
                f"{sender} đã đề nghị {one.to} thực hiện các nội dung theo thời hạn đã nêu. "
                f"Đến nay đã quá thời hạn, {sender} chưa nhận được kết quả của {_counted(one)}"
            )
    return f"Qua theo dõi, đến nay còn quá hạn {_counted(one)}"


def _counted(one: Addressee) -> str:
    """So many tasks, here or in the annex."""
    many = len(one.items)
    return f"{many} nhiệm vụ (phụ lục kèm theo)." if many > IN_THE_TEXT else f"{many} nhiệm vụ sau:"


def _opening_of_one(one: Addressee, item: Item) -> str:
    sender = _sender(one)
    ground = f"Thực hiện ý kiến chỉ đạo của {item.directive}, " if item.directive else ""
    named = f"nhiệm vụ {item.code}" + (f": “{item.title}”" if item.title else "")
    match one.tone:
        case Tone.EQUAL:
            return (
                f"{ground}{sender} trân trọng đề nghị {one.to} quan tâm, sớm có ý kiến phối hợp "
                f"đối với {named} (thời hạn đề nghị: {item.due})."
            )
        case Tone.OUTSIDE:
            letter = f" tại Văn bản số {item.letter}" if item.letter else ""
            asked = f" với nội dung: “{item.asked}”" if item.asked else ""
            return (
                f"{ground}{sender} đã đề nghị {one.to}{letter}{asked} ({named}), thời hạn "
                f"{item.due}. Đến nay đã quá hạn {item.days} ngày làm việc, {sender} chưa nhận "
                "được kết quả."
            )
    return f"{ground}{named} đến hạn ngày {item.due}, đến nay đã quá hạn {item.days} ngày làm việc."


def closing(one: Addressee, answer_by: dt.date | None = None) -> str:
    """What is asked for; `answer_by` names the day."""
    sender = _sender(one)
    when = f"trước ngày {answer_by:%d/%m/%Y}" if answer_by else "trong thời gian sớm nhất"
    match one.tone:
        case Tone.EQUAL:
            day = f" Kết quả phối hợp đề nghị gửi {sender} {when}." if answer_by else ""
            return f"{sender} rất mong nhận được sự quan tâm, phối hợp của {one.to}.{day}"
        case Tone.OUTSIDE:
            return (
                f"{sender} đề nghị {one.to} tập trung thực hiện, gửi kết quả về {sender} {when} "
                "để tổng hợp, báo cáo cấp có thẩm quyền."
            )
    return (
        f"Đề nghị {one.to} hoàn thành, báo cáo lãnh đạo Văn phòng phụ trách {when}; trường hợp có "
        "vướng mắc, báo cáo rõ lý do và đề xuất."
    )


def recipients(one: Addressee) -> str:
    """`Nơi nhận`, a line each."""
    if one.tone == Tone.INSIDE:
        return "Như trên\nLãnh đạo Văn phòng (để báo cáo)\nLưu: VT"
    return "Như trên\nLãnh đạo Văn phòng\nLưu: VT, TH"


def _sender(one: Addressee) -> str:
    return one.sender.name if one.sender else ""
