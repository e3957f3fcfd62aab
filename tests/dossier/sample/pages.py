"""The pages of visits: form, list, detail page, printed paper, import."""

from typing import Any

from django.utils import timezone

from coordination.letters import head_of
from offices.foundation.days import DayField
from tasks.dossier.forms.base import ReasonForm, line_box
from tasks.dossier.forms.offices import OfficesForm
from tasks.dossier.listing import Listing, Side
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.printing import Printout
from tasks.dossier.services.importing import Import
from tasks.dossier.showing import cells, fact_rows
from tasks.dossier.urls import dossier_paths, import_path, list_path, new_path
from tasks.dossier.verbs import Verb
from tests.dossier.sample.models import Visit
from tests.dossier.sample.services import enter_visit, finish
from ui.letters import Paragraph, PrintedLetter

COLUMNS = ("Nội dung", "Ngày")


class VisitForm(OfficesForm):
    title = line_box("Nội dung", most=500, required=True)
    place = line_box("Nơi kiểm tra", required=True)
    on = DayField(label="Ngày")


def paper(visit: Visit) -> PrintedLetter:
    head = head_of(visit.task.lead_office, on=timezone.localdate())
    return PrintedLetter(head=head, title="BIÊN BẢN", blocks=[Paragraph(visit.found)])


def facts(visit: Visit) -> list[dict[str, Any]]:
    return fact_rows((("Nơi", visit.place), ("Ngày", visit.on), ("Kết quả", visit.found)))


def row(visit: Visit) -> dict[str, Any]:
    title = {"value": visit.task.title, "href": visit.get_absolute_url()}
    return cells(COLUMNS, (title, visit.on))


VISITS = Pages(
    model=Visit, title="Kiểm tra", list_url="sample:list", facts=facts,
    printouts={"bien-ban": Printout("Biên bản", paper, lambda visit: visit.is_ended)},
    verbs=(
        Verb(
            name="finish", label="Ghi kết quả", done="Đã ghi kết quả.", run=finish,
            form=ReasonForm, kind="primary", versioned=True,
        ),
    ),
)  # fmt: skip
SIDES = (
    Side("ahead", "Sắp tới", lambda rows, _c: rows.filter(state="planned").soonest(), True),
    Side("done", "Đã xong", lambda rows, _c: rows.filter(state="done").latest(), True),
)
LIST = Listing(pages=VISITS, sides=SIDES, row=row, columns=COLUMNS)
ENTRY = CreatePage(title="Lượt kiểm tra mới", done="Đã ghi.", form=VisitForm, run=enter_visit)
TABLE = Import(entry=ENTRY, columns={"Nội dung": "title", "Nơi": "place", "Ngày": "on"})

app_name = "sample"
urlpatterns = [
    list_path(LIST, "visits/"),
    new_path(VISITS, "visits/", ENTRY),
    import_path(VISITS, "visits/", TABLE),
    *dossier_paths(VISITS, "visits/<int:task_id>/"),
]
