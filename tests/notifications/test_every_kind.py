"""Every kind of notice reads as Vietnamese, and says nothing of what a case is about."""

import re
from datetime import date

import pytest
from django.utils import translation

from notifications.models import Dispatch, Notification
from notifications.registry import Item, kinds
from notifications.services.mail import compose
from offices.models import Person

CODE, TITLE = "NV-2026-0001", "Tieu-de-khong-duoc-lo"
DUE = date(2026, 11, 27)
FACTS = {
    "code": CODE,
    "from": "VPTU",
    "lead": "VPTU",
    "office": "VPUB",
    "name": "Bình",
    "as": "desk",
    "due": "27/11/2026",
    "count": 2,
    "asked": True,
    "title": TITLE,
    "directive": 1,
}
VIETNAMESE = re.compile(
    "[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.I
)
ENGLISH = re.compile(r"\b(the|of|is|was|your|please|task|deadline|and|for|has|to)\b", re.I)


@pytest.mark.django_db  # files that a mail carries are made from rows
@pytest.mark.parametrize("kind", [one.key for one in kinds()])
@pytest.mark.parametrize("step", ["T", "T+1"])
def test_kind_reads_as_vietnamese_and_stays_neutral(kind: str, step: str):
    person = Person(username="an", full_name="Nguyễn Văn An", email="an@tinh.example")
    notice = Notification(
        pk=1,
        person=person,
        kind=kind,
        facts=FACTS,
        due_on=DUE,
        step=step,
        task_id=1,
        stands_in_for=Person(full_name="Phạm Thị Hoa"),
    )
    dispatch = Dispatch(pk=1, person=person, kind="single", day=DUE, dedupe_key="a")
    restricted = {1: Item(CODE, "/tasks/1/")}
    with translation.override("vi"):
        made = compose(dispatch, [notice], restricted)
    for words in (str(made.subject), str(made.body).replace("http://testserver/tasks/1/", "")):
        assert VIETNAMESE.search(words)
        assert not ENGLISH.search(words), words
        assert "%(" not in words
        assert TITLE not in words


@pytest.mark.parametrize("kind", kinds(), ids=lambda one: one.key)
def test_kind_has_a_vietnamese_name_in_the_preferences(kind):
    with translation.override("vi"):
        assert VIETNAMESE.search(str(kind.label))
