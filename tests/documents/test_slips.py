"""Slips prepared, sent and reminded of; what silence is by the rules of the body."""

from collections import Counter
from random import Random

import pytest
from django.core.exceptions import ValidationError

from coordination.models import Body, Charge, Leader
from documents.choices import Answer
from documents.counting.rounds import totals
from documents.listing import beside
from documents.models import Appraisal, OpinionRound, SlipAnswer
from documents.services import course, deciding, opinions, papers
from documents.services.opinions import RoundGiven
from notifications.models import Notification
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from tasks.states import WrongMove
from tests.documents.conftest import Poll
from tests.documents.test_opinions import answer, count
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


def test_rules_of_the_body_changed_later_leave_a_sent_round_alone(
    cast: Cast, poll: Poll, bodies: dict[str, Body]
) -> None:
    row = poll(clause="Điều 12 Quy chế làm việc")
    bodies["ubnd"].silence = "none"
    bodies["ubnd"].save(actor=Actor.system())
    page = cast.client("en").get(f"/documents/{row.appraisal_id}/opinions/1/").content.decode()
    assert "kể cả coi là đồng ý do quá hạn: 4/4" in page
    assert ">0/4<" in page, "silence is never among those who agree"
    row.refresh_from_db()
    assert (row.silence, row.clause) == ("agreed", "Điều 12 Quy chế làm việc")


def test_administrator_names_the_clause_of_a_body(cast: Cast, bodies: dict[str, Body]) -> None:
    client, address = cast.client("quan"), f"/settings/bodies/{bodies['ubnd'].pk}/"
    form = client.get(address).context["form"]
    said = {name: form[name].value() or "" for name in form.fields} | {"silence": "agreed"}
    assert client.post(address, said).status_code == 422
    said |= {"silence_clause": "Điều 12", "reason": "Quy chế mới"}
    assert client.post(address, said).status_code == 302
    bodies["ubnd"].refresh_from_db()
    assert (bodies["ubnd"].silence, bodies["ubnd"].silence_clause) == ("agreed", "Điều 12")


def leader(cast: Cast, body: Body, **more: object) -> Leader:
    row = Leader(full_name="Tạ Ngọc Sơn", position="Phó Chủ tịch", body=body, precedence=5, **more)
    row.save(actor=Actor.system())
    return row


def test_prepared_by_an_assistant_counts_when_the_member_sends_it(
    cast: Cast, poll: Poll, bodies: dict[str, Body]
) -> None:
    row = poll(leaders=(leader(cast, bodies["ubnd"], person=cast.son),), due_on=in_days(2))
    slip = row.slips.get(leader__isnull=False)
    answer(cast, row, slip, prepared=True)
    assert count(row)["agreeing"] == 0
    page = cast.client("son").get(f"/documents/{row.appraisal_id}/slips/{slip.pk}/")
    [question] = row.questions.all()
    assert page.context["form"][f"choice_{question.pk}"].value() == "agreed"
    assert "prepared" not in page.context["form"].fields
    answer(cast, row, slip, by="son")
    assert count(row)["agreeing"] == 1


def test_secretaries_are_told_and_reminded_leaders_only_told(
    cast: Cast, poll: Poll, bodies: dict[str, Body]
) -> None:
    member = leader(cast, bodies["ubnd"], person=cast.son)
    post = cast.dung.posts.get()
    post.role = "secretary"
    post.save(actor=Actor.system())
    Charge(post=post, leader=member).save(actor=Actor.system())
    row = poll(leaders=(member,), due_on=in_days(2))
    address = f"/documents/{row.appraisal_id}/rounds/{row.pk}/remind/"
    for _press in range(2):
        assert cast.client("en").post(address).status_code == 302
    told = Notification.objects.filter(kind__startswith="slip_").order_by("pk")
    found = Counter(told.values_list("kind", "person__username"))
    assert found == {
        ("slip_asked", "son"): 1,
        ("slip_asked", "dung"): 1,
        ("slip_reminder", "dung"): 1,
    }


def test_the_table_of_opinions_is_for_the_polling_office(cast: Cast, poll: Poll) -> None:
    address = f"/documents/{poll().appraisal_id}/print/tong-hop.docx"
    assert cast.client("en").get(address).status_code == 200
    assert cast.client("phuc").get(address).status_code == 403
    page = cast.client("phuc").get(address.partition("print")[0]).content.decode()
    assert "tong-hop" not in page


def test_members_are_asked_beside_a_revision(cast: Cast, poll: Poll) -> None:
    row = poll(due_on=in_days(2))
    deciding.revise(task_id=row.appraisal_id, reason="Làm rõ", actor=cast.actor("en"))
    one = Appraisal.objects.select_related("receiving_body").get(pk=row.appraisal_id)
    assert (one.state, one.is_away) == ("polling", True)
    assert [badge["label"] for badge in beside(one)] == ["Đang tiếp thu, giải trình"]
    for text in ("Điều 1", "Điều 2"):
        papers.add_draft(task_id=one.pk, dated=in_days(0), text=text, actor=cast.actor("en"))
    one.refresh_from_db()
    assert (one.state, one.is_away) == ("polling", False)


def test_sixty_answers_read_from_the_tables_are_counted_right(cast: Cast, poll: Poll) -> None:
    """Sixty members, five questions, answers drawn at random; some stay out."""
    row = poll(members=60, questions=tuple(f"Vấn đề {n}" for n in range(5)), clause="Điều 12")
    draw, questions, rows = Random(7), list(row.questions.all()), []
    for slip in row.slips.all():
        if draw.random() < 0.3:
            continue
        slip.answered_on, slip.entered_by = in_days(0), cast.en
        slip.save(actor=cast.actor("en"))
        rows += [
            SlipAnswer(slip=slip, question=one, choice=draw.choice(Answer.values), words="Ý kiến")
            for one in questions
        ]
    create_many(SlipAnswer, rows, actor=cast.actor("en"))
    drawn = Counter((one.question_id, one.choice) for one in rows)
    silent = 60 - len(rows) // 5
    for question, total in totals(OpinionRound.objects.with_slips().get(pk=row.pk)):
        agreeing = drawn[question.pk, "agreed"] + drawn[question.pk, "with_words"]
        assert (total.agreeing, total.silent, total.members) == (agreeing, silent, 60)
        assert (total.against, total.other) == (
            drawn[question.pk, "against"],
            drawn[question.pk, "other"],
        )
        assert total.with_silence == agreeing + silent


def test_the_secretary_of_a_member_enters_his_signed_slip(
    cast: Cast, poll: Poll, bodies: dict[str, Body]
) -> None:
    """Phúc, of another office and without the power; the other slips are none of his business."""
    member = leader(cast, bodies["ubnd"])
    post = cast.phuc.posts.get()
    post.role = "secretary"
    post.save(actor=Actor.system())
    Charge(post=post, leader=member).save(actor=Actor.system())
    row = poll(leaders=(member,), due_on=in_days(2))
    slip, client = row.slips.get(leader=member), cast.client("phuc")
    here, [question] = f"/documents/{row.appraisal_id}/", row.questions.all()
    assert f"{here}slips/{slip.pk}/" in client.get(here).content.decode()
    said = {f"choice_{question.pk}": "agreed", "number": "12/PYK", "answered_on": "25/11/2026"}
    assert client.post(f"{here}slips/{slip.pk}/", said).status_code == 302
    slip.refresh_from_db()
    assert (slip.entered_by, slip.number) == (cast.phuc, "12/PYK")
    other = row.slips.exclude(pk=slip.pk).first()
    assert client.post(f"{here}slips/{other.pk}/", said).status_code == 403
    shown = client.get(f"{here}opinions/1/").context["slips"]
    assert [one["slip"] for one in shown] == [slip]


def test_silence_is_not_agreement_before_the_date(cast: Cast, poll: Poll) -> None:
    """Compiled early: who had not answered by then was not late."""
    row = poll(clause="Điều 12", due_on=in_days(2))
    words = {"task_id": row.appraisal_id, "round_id": row.pk, "actor": cast.actor("en")}
    with pytest.raises(ValidationError, match="thời hạn trả lời"):
        opinions.compile_round(line="with_silence", **words)
    opinions.compile_round(**words)
    assert count(row)["deemed"] == 0


def test_a_slip_that_was_sent_is_not_prepared_again(cast: Cast, poll: Poll) -> None:
    row = poll()
    slip = answer(cast, row, row.slips.first())
    with pytest.raises(ValidationError, match="đã gửi"):
        answer(cast, row, slip, prepared=True)


def test_a_file_withdrawn_takes_no_answer(cast: Cast, poll: Poll) -> None:
    row = poll()
    course.withdraw(task_id=row.appraisal_id, reason="Rút", actor=cast.actor("en"))
    with pytest.raises(WrongMove):
        answer(cast, row, row.slips.first())


def test_each_round_has_its_own_papers(cast: Cast, poll: Poll) -> None:
    row = poll()
    given = RoundGiven(questions=("B",), others=("Ủy viên A",))
    opinions.compose(task_id=row.appraisal_id, given=given, actor=cast.actor("en"))
    here = f"/documents/{row.appraisal_id}/opinions/"
    for who, name, n, status in (
        ("en", "tong-hop", 1, 200),
        ("phuc", "tong-hop", 1, 403),
        ("phuc", "phieu", 1, 200),
        ("en", "tong-hop", 2, 404),
        ("an", "phieu", 1, 404),
    ):
        answer_ = cast.client(who).get(f"{here}{n}/print/{name}.docx")
        assert answer_.status_code == status, (who, name, n)
