"""A list taken over: the table, what its columns are, and the rows, corrected in place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from tasks.dossier.forms.base import line_box
from tasks.dossier.forms.bodies import LIST_ID
from tasks.dossier.forms.importing import TableForm, table_box
from voters.choices import CompetenceLevel, PetitionField, ReplyClass
from voters.forms.petition import STREAMS
from voters.models.imports import Fate
from voters.reading.cells import session_told
from voters.reading.columns import IGNORED, ReadColumn
from voters.reading.persons import is_denunciation, name_in
from voters.reading.petitions import PetitionRow, wishes_of

LONGEST = 3_000_000  # letters of five thousand rows
SAMPLE, HELD_AT_ONCE = 70, 200
ROLES = (
    ("text", gettext_lazy("Content of the petition")),
    ("place", gettext_lazy("Communes, wards")),
    ("level", gettext_lazy("Competence")),
    ("competent", gettext_lazy("Body that solves it")),
    ("assisting", gettext_lazy("Bodies that assist")),
    ("field", gettext_lazy("Field")),
    ("session", gettext_lazy("Session")),
    ("number", gettext_lazy("Letter that forwards it: number")),
    ("dated", gettext_lazy("Letter that forwards it: day")),
    ("due", gettext_lazy("Date the reply is due")),
    ("reply", gettext_lazy("Content of the reply")),
    ("reply_number", gettext_lazy("Reply: number")),
    ("reply_dated", gettext_lazy("Reply: day")),
    ("status", gettext_lazy("How far it got")),
    ("roadmap", gettext_lazy("Roadmap")),
    (IGNORED, gettext_lazy("Not taken over")),
)


class ListForm(TableForm):
    table = table_box(most=LONGEST)
    stream = forms.ChoiceField(label=gettext_lazy("Stream"), choices=STREAMS, initial="hdnd")
    year = forms.IntegerField(
        label=gettext_lazy("Year of the list"),
        min_value=2000,
        max_value=2100,
        required=False,
        help_text=gettext_lazy("For days written without a year."),
    )
    session = line_box(
        gettext_lazy("Session of the list"),
        most=120,
        help_text=gettext_lazy("Of rows without one; left empty, as the title of the list says."),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        data["session"] = data.get("session") or session_told(data.get("above", ()))
        return data


class ColumnsForm(forms.Form):
    """`column_<n>` of each column; `text_<line>` and `name_<line>` of rows that name somebody."""

    def __init__(
        self,
        *args: Any,
        columns: Sequence[ReadColumn],
        samples: Mapping[int, str],
        held: Sequence[PetitionRow],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.columns, self.held = columns, held[:HELD_AT_ONCE]
        for one in columns:
            heading = one.heading or _("Column %(number)s") % {"number": one.number + 1}
            self.fields[f"column_{one.number}"] = forms.ChoiceField(
                label=heading,
                choices=[("", _("Say what it is")), *ROLES],
                initial=one.role or ("" if samples.get(one.number) else IGNORED),
                help_text=samples.get(one.number, "")[:SAMPLE],
            )
        for row in self.held:
            self.fields[f"text_{row.line}"] = GuardedTextField(
                label=_("Row %(line)d: %(name)s") % {"line": row.line, "name": row.named},
                max_length=5_000,
                initial=row.text,
                widget=text_box(2),
            )
            self.fields[f"name_{row.line}"] = forms.BooleanField(
                label=_("Not the name of a household"), required=False
            )

    def column_fields(self) -> list[forms.BoundField]:
        return [self[f"column_{one.number}"] for one in self.columns]

    def held_fields(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"text_{row.line}"], self[f"name_{row.line}"]) for row in self.held]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        used: set[str] = set()
        for one in self.columns:
            role = data.get(f"column_{one.number}", "")
            if role in used and role != IGNORED:
                self.add_error(f"column_{one.number}", _("This column is used twice."))
            used.add(role)
        if "text" not in used:
            self.add_error(None, _("Say which column holds the content of the petitions."))
        return data

    def told(self) -> list[ReadColumn]:
        """The columns as a person has named them."""
        data = self.cleaned_data
        return [replace(one, role=data[f"column_{one.number}"], sure=True) for one in self.columns]


class StagedRowForm(forms.Form):
    """A row as read; what is changed is what is entered. Names of bodies are words until then."""

    pk = forms.IntegerField(widget=forms.HiddenInput)
    fate = forms.ChoiceField(label=gettext_lazy("What becomes of it"), choices=Fate)
    text = GuardedTextField(
        label=gettext_lazy("Content of the petition"), max_length=5_000, widget=text_box(3)
    )
    places = line_box(gettext_lazy("Communes, wards"), most=500)
    competent = line_box(gettext_lazy("Body that solves it"), most=300)
    assisting = line_box(gettext_lazy("Bodies that assist"), most=500)
    level = forms.ChoiceField(label=gettext_lazy("Competence"), choices=CompetenceLevel)
    field = forms.ChoiceField(label=gettext_lazy("Field"), choices=PetitionField)
    session = line_box(gettext_lazy("Session"))
    group = forms.ChoiceField(
        label=gettext_lazy("Result"),
        choices=[("", pgettext_lazy("petition", "No reply yet")), *ReplyClass.choices],
        required=False,
    )
    number = line_box(gettext_lazy("Reply: number"), most=60)
    reply_on = DayField(label=gettext_lazy("Reply: day"), required=False)
    roadmap_on = DayField(label=gettext_lazy("Roadmap date"), required=False)
    split = forms.ChoiceField(label=gettext_lazy("Split"), required=False)
    not_a_name = forms.BooleanField(
        label=gettext_lazy("Not the name of a household"), required=False
    )

    def __init__(self, *args: Any, row: PetitionRow, letters: bool, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.row = row
        self.fields["competent"].widget.attrs |= {"list": LIST_ID, "autocomplete": "off"}
        if not letters:
            kept = [(code, label) for code, label in Fate.choices if code != Fate.LETTER]
            self.fields["fate"].choices = kept  # type: ignore[attr-defined]
        self.fields["split"].choices = self.splits()  # type: ignore[attr-defined]

    def splits(self) -> list[tuple[str, str]]:
        """Of several wishes, or several bodies."""
        found = [("", _("One petition"))]
        if (wishes := len(wishes_of(self.row.text))) > 1:
            found.append(("wishes", _("Split into %(n)d by its wishes") % {"n": wishes}))
        if (bodies := len(self.row.bodies)) > 1:
            found.append(("bodies", _("One for each of %(n)d bodies") % {"n": bodies}))
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("fate") == Fate.OUT:
            return data
        if data.get("group") == ReplyClass.ROADMAP and not data.get("roadmap_on"):
            self.add_error("roadmap_on", _("A roadmap needs its date."))
        named = name_in(data.get("text") or "")
        if named and named != self.row.named and not data.get("not_a_name"):
            said = _(
                "No name of a voter or household is kept: “%(name)s”. Take it out, or say that it "
                "is none."
            )
            self.add_error("text", said % {"name": named})
        if self.row.denounces or is_denunciation(data.get("text") or ""):
            said = _("A denunciation is received as a letter; none of its words are kept here.")
            self.add_error("text", said)
        return data

    def corrected(self) -> PetitionRow:
        data, row = self.cleaned_data, self.row
        dates = {kind: day for kind, day in row.dates if kind != "reply"}
        if data["reply_on"]:
            dates["reply"] = data["reply_on"].isoformat()
        said = {name: data[name] for name in ("text", "competent", "level", "field", "session")}
        return replace(
            row,
            **said,
            places=_names(data["places"]),
            assisting=_names(data["assisting"]),
            group=data["group"],
            number=data["number"],
            roadmap_on=data["roadmap_on"],
            dates=tuple(dates.items()),
            named=name_in(data["text"]),
        )


def _names(words: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in words.split(";") if one.strip())


def initial_of(row: PetitionRow) -> dict[str, Any]:
    names = ("text", "competent", "level", "session", "group", "number", "roadmap_on")
    return {name: getattr(row, name) for name in names} | {
        "field": row.field or PetitionField.OTHER,
        "places": "; ".join(row.places),
        "assisting": "; ".join(row.assisting),
        "reply_on": row.day("reply"),
    }
