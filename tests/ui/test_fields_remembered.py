"""A field nobody has filled in is drawn once; whatever makes it look otherwise is drawn anew."""

import pytest
from django import forms
from django.template import Context, Template

from ui.components.looks import field_key


class Asked(forms.Form):
    words = forms.CharField(label="Nội dung", help_text="Ngắn gọn", widget=forms.Textarea)
    way = forms.ChoiceField(choices=[("a", "Một"), ("b", "Hai")], widget=forms.RadioSelect)


def _field(form: forms.Form, name: str = "words") -> str:
    source = "{% load ui %}{% ui 'field' field=one %}"
    return Template(source).render(Context({"one": form[name]}))


def _other(**changes: object) -> forms.Form:
    form = Asked()
    for name, value in changes.items():
        setattr(form.fields["words"], name, value)
    return form


def test_field_looks_the_same_the_second_time():
    assert _field(Asked()) == _field(Asked())


def test_what_was_typed_is_never_remembered():
    assert "Đã gõ" in _field(Asked({"words": "Đã gõ"}))
    assert "Đã gõ" not in _field(Asked())
    assert "Gõ khác" in _field(Asked({"words": "Gõ khác"}))


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        (_other(label="Tên khác"), "Tên khác"),
        (_other(help_text="Lời khác"), "Lời khác"),
        (_other(disabled=True), "disabled"),
        (_other(widget=forms.TextInput(attrs={"maxlength": "7"})), 'maxlength="7"'),
        (Asked(initial={"words": "Có sẵn"}), "Có sẵn"),
        (Asked(auto_id="khac-%s"), 'id="khac-words"'),
        (Asked(prefix="truoc"), 'name="truoc-words"'),
    ],
)
def test_each_difference_is_seen(form: forms.Form, shown: str):
    assert shown not in _field(Asked())
    assert shown in _field(form)


def test_other_choices_are_seen():
    form = Asked()
    form.fields["way"].choices = [("c", "Ba")]  # type: ignore[attr-defined]
    assert "Ba" not in _field(Asked(), "way")
    assert "Ba" in _field(form, "way")


def test_choices_that_the_widget_alone_has_are_seen():
    """Another's choices in a kept field would show one what only the other may read."""

    class Other(forms.Form):
        other = forms.IntegerField(widget=forms.Select)

    drawn = []
    for name in ("Việc hạn chế", "Việc mở"):
        form = Other()
        form.fields["other"].widget.choices = [(1, name)]
        drawn.append(_field(form, "other"))
    assert "Việc hạn chế" not in drawn[1]
    assert "Việc mở" in drawn[1]


def test_choice_is_shown_as_it_was_made():
    drawn = {way: _field(Asked({"words": "Việc", "way": way}), "way") for way in ("a", "b")}
    assert drawn["a"] != drawn["b"]
    assert drawn["a"] == _field(Asked({"words": "Khác", "way": "a"}), "way")


def test_wrong_choice_is_not_remembered():
    with pytest.raises(TypeError):
        field_key({"field": Asked({"words": "Việc", "way": "không có"})["way"], "label": ""})


def test_rows_of_the_database_are_not_read_for_remembering():
    from offices.models import Office

    class Chosen(forms.Form):
        office = forms.ModelChoiceField(Office.objects.none())

    with pytest.raises(TypeError):
        field_key({"field": Chosen()["office"], "label": "", "help": "", "compact": False})
