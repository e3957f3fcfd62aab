"""Declared components: templates fail at once on what is not declared."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.safestring import SafeString

from offices.models import Office, Person
from ui.components.registry import COMPONENTS


def draw(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def test_unknown_component_is_refused_when_compiled():
    with pytest.raises(TemplateSyntaxError, match="no component “buton”"):
        Template('{% load ui %}{% ui "buton" label="x" %}')


def test_unknown_prop_is_refused_when_compiled():
    with pytest.raises(TemplateSyntaxError, match="unknown prop “colour”"):
        Template('{% load ui %}{% ui "badge" label="x" colour="red" %}')


def test_missing_prop_is_refused_when_compiled():
    with pytest.raises(TemplateSyntaxError, match="missing prop “label”"):
        Template('{% load ui %}{% ui "badge" tone="ok" %}')


def test_declared_props_are_drawn():
    assert "tone-ok" in draw('{% ui "badge" label="Mới" tone="ok" %}')


def test_component_that_holds_content_is_refused_by_ui():
    with pytest.raises(TemplateSyntaxError, match="drawn with wrap"):
        Template('{% load ui %}{% ui "card" title="x" %}')


def test_component_without_content_is_refused_by_wrap():
    with pytest.raises(TemplateSyntaxError, match="drawn with ui"):
        Template('{% load ui %}{% wrap "badge" label="x" %}{% endwrap %}')


def test_unknown_slot_is_refused():
    with pytest.raises(TemplateSyntaxError, match="no slot"):
        Template('{% load ui %}{% wrap "card" %}{% slot "feet" %}{% endslot %}{% endwrap %}')


def test_slot_of_white_space_alone_is_empty():
    html = draw('{% wrap "header" title="x" %}{% slot "actions" %}\n  {% endslot %}{% endwrap %}')
    assert "page-actions" not in html


def test_slot_is_drawn_in_its_place():
    html = draw('{% wrap "card" %}{% slot "footer" %}chân{% endslot %}thân{% endwrap %}')
    assert html.index("thân") < html.index("chân")


def test_from_brings_further_props_which_are_checked():
    assert "Quá hạn" in draw('{% ui "deadline" from=d %}', d={"state": "overdue", "days": 3})
    with pytest.raises(TemplateSyntaxError, match="unknown prop “when”"):
        draw('{% ui "deadline" from=d %}', d={"state": "due", "when": 1})


def test_texts_of_people_are_escaped():
    html = draw('{% ui "badge" label=label %}', label="<script>alert(1)</script>")
    assert "<script>" not in html


def test_typed_text_of_a_cell_is_not_taken_for_what_is_marked_safe():
    drawn = '{% ui "cells" heads=heads cells=cells %}'
    shown = [
        draw(drawn, heads=[{"label": "Việc"}], cells=[{"value": value}])
        for value in (SafeString("<b>1</b>"), "<b>1</b>")
    ]
    assert ["&lt;b&gt;" in html for html in shown] == [False, True]


def test_a_component_sees_its_props_only():
    html = draw('{% ui "empty" title="Trống" %}', text="of the page")
    assert "of the page" not in html


def test_first_step_of_an_empty_place_is_offered_to_who_may_take_it():
    source = '{% ui "empty" title="Trống" action_label="Ghi" action_href="/n/" able=able %}'
    assert 'href="/n/"' in draw(source, able=True)
    assert "Ghi" not in draw(source, able=False)


def test_missing_icon_is_told():
    from ui.components.icons import UnknownIconError

    with pytest.raises(UnknownIconError):
        draw('{% icon "../../../package" %}')


def test_every_component_has_its_drawing(settings):
    folder = settings.BASE_DIR / "templates" / "_components"
    assert {path.stem for path in folder.glob("*.html")} == set(COMPONENTS)


def test_every_component_is_told_in_the_docs(settings):
    text = (settings.BASE_DIR / "docs" / "components.md").read_text("utf-8")
    assert [name for name in COMPONENTS if f"`{name}`" not in text] == []


@pytest.mark.parametrize(
    ("name", "letters"), [("Nguyễn Thị Ánh Tuyết", "ÁT"), ("Vừ A Dính", "AD"), ("Đông", "Đ")]
)
def test_initials_are_of_the_given_name(name, letters):
    assert letters in draw('{% ui "person" person=p %}', p=Person(full_name=name))


def test_nobody_is_said_in_words():
    assert "Chưa phân công" in draw('{% ui "person" person=p %}', p=None)


def test_office_is_read_by_its_whole_name():
    office = Office(code="vptu", name="Văn phòng Tỉnh ủy", abbreviation="VPTU")
    html = draw('{% ui "office" office=o role="lead" %}', o=office)
    assert 'role="img"' in html
    assert 'title="Văn phòng Tỉnh ủy: Cơ quan chủ trì"' in html


def test_what_is_fetched_later_says_that_the_page_asks_and_takes_no_room_without() -> None:
    source = '{% wrap "later" id="x" href=href label="Tìm" %}{{ told }}{% endwrap %}'
    asks, holds, empty = draw(source, href="/a/?b=1"), draw(source, told="Có 2 đơn"), draw(source)
    assert 'hx-get="/a/?b=1"' in asks
    assert '{"X-Poll": "1"}' in asks
    assert 'href="/a/?b=1#x"' in asks
    assert ("hidden" in asks, "hidden" in holds, "hidden" in empty) == (False, False, True)
    assert "hx-get" not in holds
