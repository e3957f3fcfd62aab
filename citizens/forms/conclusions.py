"""Conclusions of a reception: no names in a line, a neutral content for its task."""

from django.utils.translation import gettext_lazy as _

from citizens.identity import words_field
from tasks.dossier.forms.conclusions import LineForm, LinesForm, NoticeForm
from tasks.forms.denunciation import neutral_title_error

NAMELESS_LINES = _("Conclusions, one a line, without the names of citizens")


class ConclusionsForm(NoticeForm):
    text = words_field(NAMELESS_LINES, most=20_000, rows=10)

    def usual_abstract(self) -> str:
        return "Kết luận việc tiếp công dân"


class NamelessLinesForm(LinesForm):
    text = words_field(NAMELESS_LINES, most=20_000, required=True, rows=8)


class NeutralLineForm(LineForm):
    def clean_title(self) -> str:
        title = str(self.cleaned_data["title"])
        for _name, said in neutral_title_error(title):
            self.add_error("title", said)
        return title
