"""Forms: label, help and fault stand with their field and are tied to it for readers."""

import re

from django import forms
from django.template import Context, Template


class Letter(forms.Form):
    title = forms.CharField(label="Trích yếu", help_text="Như trong văn bản.", max_length=9)
    kinds = forms.MultipleChoiceField(
        label="Loại", choices=[("a", "A"), ("b", "B")], widget=forms.CheckboxSelectMultiple
    )
    signed = forms.BooleanField(label="Đã ký", required=False)
    day = forms.DateField(label="Ngày", required=False)
    key = forms.CharField(widget=forms.HiddenInput, required=False)
    paper = forms.FileField(label="Tệp", required=False)


def draw(source: str, form: forms.Form) -> str:
    return Template("{% load ui %}" + source).render(Context({"form": form}))


def test_fault_is_beside_the_field_and_tied_to_it():
    html = draw('{% ui "field" field=form.title %}', Letter({"title": ""}))
    assert "Chưa nhập “Trích yếu”." in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_title_error"' in html
    assert re.search(r'aria-describedby="[^"]*id_title_error', html)


def test_what_was_typed_is_kept():
    html = draw('{% ui "field" field=form.title %}', Letter({"title": "dài quá mười chữ"}))
    assert 'value="dài quá mười chữ"' in html
    assert "Tối đa 9 ký tự" in html


def test_group_of_boxes_is_a_fieldset_with_its_label():
    html = draw('{% ui "field" field=form.kinds %}', Letter())
    assert "<fieldset" in html
    assert html.count('type="checkbox"') == 2
    assert html.count("<label") == 2


def test_single_box_is_labelled_once():
    assert draw('{% ui "field" field=form.signed %}', Letter()).count("<label") == 1


def test_typed_date_says_its_order():
    assert "ngày/tháng/năm" in draw('{% ui "field" field=form.day %}', Letter())


def test_form_with_a_file_is_sent_whole():
    html = draw('{% ui "form" form=form submit="Ghi" %}', Letter())
    assert 'enctype="multipart/form-data"' in html
    assert html.count('name="key"') == 1


def test_summary_leads_to_each_fault():
    html = draw('{% ui "errors" form=form %}', Letter({"title": ""}))
    assert 'href="#id_title"' in html
    assert 'role="alert"' in html


def test_untouched_form_has_no_summary():
    assert draw('{% ui "errors" form=form %}', Letter()).strip() == ""


def test_fields_keep_the_asked_order():
    html = draw('{% ui "fields" form=form only="day title" %}', Letter())
    assert html.index("Ngày") < html.index("Trích yếu")
    assert "Loại" not in html
