"""Opinion rounds: who answers, what silence is, and that the totals are right."""

import datetime as dt
from collections import Counter

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import given
from hypothesis import strategies as st

from coordination.models import Body, Leader
from coordination.models.body import Silence
from documents.choices import Answer, TotalsLine
from documents.counting.rounds import total_of, totals
from documents.models import Appraisal, OpinionRound, Slip
from documents.services import opinions
from documents.services.opinions import GivenAnswer, RoundGiven
from offices.foundation.actor import Actor
from tasks.states import WrongMove
from tests.documents.conftest import File, Poll
from tests.support.cast import Cast
from tests.support.days import in_days

MEMBER = st.sampled_from([None, *Answer.values])
ROUND = st.lists(st.lists(MEMBER, min_size=5, max_size=5), min_size=60, max_size=60)


@given(ROUND, st.sampled_from(Silence.values), st.booleans())
def test_sixty_members_and_five_questions(
    answers: list[list[str | None]], silence: str, over: bool
) -> None:
    """Counted a second way: by looking at each member in turn."""
    for question in range(5):
        column = [member[question] for member in answers]
        total = total_of(column, silence=silence, over=over)
        yes = sum(1 for one in column if one in ("agreed", "with_words"))
        nothing = column.count(None)
        assert total.agreeing == yes
        assert total.silent == nothing
        assert yes + total.against + total.other + nothing == total.members == 60
        assert total.with_silence == yes + (nothing if over and silence == "agreed" else 0)
        assert total.passes(TotalsLine.ANSWERED) == (yes > 30)
        assert total.passes(TotalsLine.WITH_SILENCE) == (total.with_silence > 30)


@pytest.mark.parametrize(("chair", "passes"), [("agreed", True), ("against", False), (None, False)])
def test_equal_numbers_follow_the_chair(chair: str | None, passes: bool) -> None:
    total = total_of(["agreed", "against"], silence="none", over=True, chair=chair)
    assert total.passes(TotalsLine.ANSWERED) is passes


def test_ten_of_twenty_one_is_not_yet_more_than_half() -> None:
    members = ["agreed"] * 10 + [None] * 11
    assert not total_of(members, silence="none", over=True).passes(TotalsLine.ANSWERED)
    assert total_of(members, silence="agreed", over=True).passes(TotalsLine.WITH_SILENCE)


def answer(cast: Cast, row: OpinionRound, slip: Slip, choice: str = "agreed", **more):
    said = {
        question.pk: GivenAnswer(choice, more.pop("words", "")) for question in row.questions.all()
    }
    who = more.pop("by", "en")
    return opinions.answer_slip(
        task_id=row.appraisal_id, slip_id=slip.pk, said=said, actor=cast.actor(who), **more
    )


def count(row: OpinionRound) -> Counter[str]:
    again = OpinionRound.objects.with_slips().get(pk=row.pk)
    [(_question, total)] = totals(again)
    return Counter(agreeing=total.agreeing, silent=total.silent, deemed=total.deemed)


@pytest.mark.django_db
def test_late_answer_takes_the_place_of_silence_until_it_is_compiled(cast: Cast, poll: Poll):
    row = poll(clause="Điều 12 Quy chế làm việc")
    first, second, *_rest = row.slips.all()
    slip = answer(cast, row, first)
    assert slip.late
    assert count(row) == Counter(agreeing=1, silent=3, deemed=3)
    opinions.compile_round(
        task_id=row.appraisal_id, round_id=row.pk, line="with_silence", actor=cast.actor("en")
    )
    with pytest.raises(WrongMove):
        answer(cast, row, second)


@pytest.mark.django_db
def test_what_is_not_plain_agreement_has_words(cast: Cast, poll: Poll) -> None:
    row = poll()
    with pytest.raises(ValidationError, match="Ghi rõ ý kiến"):
        answer(cast, row, row.slips.first(), "against")


@pytest.mark.django_db
def test_silence_counts_only_where_a_clause_says_so(cast: Cast, poll: Poll) -> None:
    row = poll()
    with pytest.raises(ValidationError) as refused:
        opinions.compile_round(
            task_id=row.appraisal_id, round_id=row.pk, line="with_silence", actor=cast.actor("en")
        )
    assert list(refused.value.error_dict) == ["clause"]


@pytest.mark.django_db
def test_an_officer_does_not_send_slips(cast: Cast, reported: File) -> None:
    one, given_ = reported(), RoundGiven(questions=("Đồng ý",), others=("Ủy viên A",))
    row = opinions.compose(task_id=one.pk, given=given_, actor=cast.actor("dung"))
    with pytest.raises(PermissionDenied):
        opinions.send_round(
            task_id=one.pk, round_id=row.pk, sent_on=in_days(0), actor=cast.actor("dung")
        )


@pytest.mark.django_db
@pytest.mark.usefixtures("wednesday")
def test_slips_are_compiled_by_our_officer_in_five_working_days(cast: Cast, poll: Poll) -> None:
    row = poll(due_on=None)
    assert row.deadline is not None
    assert row.deadline.what == "Tổng hợp phiếu lấy ý kiến"
    assert row.deadline.office == cast.offices["vpub"]
    assert row.due_on == row.deadline.due_on == dt.date(2026, 11, 27)


@pytest.mark.django_db
def test_single_answers_are_read_inside_the_polling_office(cast: Cast, poll: Poll) -> None:
    row = poll()
    answer(cast, row, row.slips.first(), "against", words="Mức giá quá cao")
    address = f"/documents/{row.appraisal_id}/opinions/1/"
    inside = cast.client("en").get(address).content.decode()
    outside = cast.client("phuc").get(address).content.decode()
    assert "Mức giá quá cao" in inside
    assert "Mức giá quá cao" not in outside
    assert "0/4" in outside
    assert cast.client("an").get(address).status_code == 404


@pytest.mark.django_db
def test_a_leader_answers_his_own_slip_here(cast: Cast, poll: Poll, bodies: dict[str, Body]):
    leader = Leader(
        full_name="Tạ Ngọc Sơn",
        position="Phó Chủ tịch",
        body=bodies["ubnd"],
        precedence=5,
        person=cast.son,
    )
    leader.save(actor=Actor.system())
    row = poll(leaders=(leader,), due_on=in_days(2))
    slip = row.slips.get(leader=leader)
    [question] = row.questions.all()
    client, address = cast.client("son"), f"/documents/{row.appraisal_id}/slips/"
    said = {f"choice_{question.pk}": "agreed"}
    assert client.post(f"{address}{slip.pk}/", said).status_code == 302
    slip.refresh_from_db()
    assert (slip.entered_by, slip.late) == (cast.son, False)
    other = row.slips.exclude(pk=slip.pk).first()
    assert client.post(f"{address}{other.pk}/", said).status_code == 403


@pytest.mark.django_db
def test_of_a_party_body_only_counts_are_kept(cast: Cast, poll: Poll) -> None:
    row = poll(to="btv", by="binh", slips=15)
    assert (row.sent_count, row.slips.count()) == (15, 0)
    opinions.note_returned(
        task_id=row.appraisal_id, round_id=row.pk, returned_count=9, actor=cast.actor("binh")
    )
    page = cast.client("binh").get(f"/documents/{row.appraisal_id}/opinions/1/").content.decode()
    assert "Ủy viên" not in page
    assert "9/15" in page


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["phieu", "tong-hop"])
def test_slip_and_table_are_printed(cast: Cast, poll: Poll, name: str) -> None:
    row = poll()
    answer(cast, row, row.slips.first(), "other", words="Cần bổ sung")
    address = f"/documents/{row.appraisal_id}/print/{name}"
    for kind, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
        assert cast.client("en").get(f"{address}.{kind}").content.startswith(begins)


@pytest.mark.django_db
def test_round_is_written_and_sent_on_its_pages(cast: Cast, reported: File) -> None:
    one, client = reported(), cast.client("en")
    here = f"/documents/{one.pk}/"
    said = {"questions": "Đồng ý A\nĐồng ý B", "others": "Ủy viên A\nỦy viên B"}
    assert client.post(f"{here}opinions/new/", said).status_code == 302
    row = one.rounds.get()
    sent = {"sent_on": f"{in_days(0):%d/%m/%Y}"}
    assert client.post(f"{here}rounds/{row.pk}/send/", sent).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.questions.count(), row.slips.count()) == ("open", 2, 2)
    assert Appraisal.objects.get(pk=one.pk).state == "polling"
    for page in (here, f"{here}opinions/1/", f"{here}rounds/{row.pk}/compile/"):
        assert client.get(page).status_code == 200
