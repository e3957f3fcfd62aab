"""Strings to translate are found wherever Django would look them up."""

import polib
import pytest

from ops.messages import entry_problems
from ops.sources import Message, in_python, in_template


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('_("Task")', Message("Task")),
        ('_("one " "line")', Message("one line")),
        ('pgettext("verb", "Open")', Message("Open", "verb")),
        ('ngettext("%(n)s row", "%(n)s rows", n)', Message("%(n)s row", "", "%(n)s rows")),
        ('npgettext("c", "a", "b", n)', Message("a", "c", "b")),
    ],
)
def test_python_call_is_found(source: str, found: Message) -> None:
    assert list(in_python(source)) == [found]


def test_computed_text_is_left_alone() -> None:
    assert list(in_python("_(name)")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('{% translate "Save" %}', Message("Save")),
        ("{% translate 'Open' context 'verb' as x %}", Message("Open", "verb")),
        ('{% translate "100%" %}', Message("100%%")),
        ('{% ui "field" label=_("Name") %}', Message("Name")),
        ('{{ x|default:_("None") }}', Message("None")),
        (
            "{% blocktranslate trimmed with n=a.b %}\n  Due\n  {{ n }}\n{% endblocktranslate %}",
            Message("Due %(n)s"),
        ),
        (
            "{% blocktranslate count n=x %}{{ n }} a{% plural %}{{ n }} b{% endblocktranslate %}",
            Message("%(n)s a", "", "%(n)s b"),
        ),
    ],
)
def test_template_tag_is_found(source: str, found: Message) -> None:
    assert list(in_template(source)) == [found]


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (polib.POEntry(msgid="Save", msgstr=""), "is not translated"),
        (polib.POEntry(msgid="%(n)s days", msgstr="ngày"), "has other placeholders: 'ngày'"),
        (polib.POEntry(msgid="Save", msgstr="Lưu", flags=["fuzzy"]), "is marked fuzzy"),
    ],
)
def test_bad_entry_is_told(entry: polib.POEntry, problem: str) -> None:
    assert list(entry_problems(entry)) == [problem]


def test_plural_with_one_vietnamese_form_is_right() -> None:
    entry = polib.POEntry(
        msgid="%(n)s row", msgid_plural="%(n)s rows", msgstr_plural={0: "%(n)s dòng"}
    )
    assert list(entry_problems(entry)) == []
