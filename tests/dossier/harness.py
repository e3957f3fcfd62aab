"""Any registered dossier through its life: permissions, course, conflict, bad input, papers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.test import Client

from tasks.dossier import registry
from tasks.dossier.models import Dossier
from tests.badinput.reading import forms_on
from tests.badinput.wrong import faults, lost
from tests.support.cast import Cast


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One kind of dossier. `make` enters one as `manager`, whose office leads.

    `reader` may read it and not act, `stranger` may not read it. `steps`: verb → what its form
    is sent, in the order of its life; `space`: the namespace of its addresses; `pages`: those
    beside its list where something is entered; `day`: the field of its day.
    """

    kind: str
    space: str
    prefix: str
    make: Callable[[], Dossier]
    manager: str
    reader: str
    stranger: str
    steps: Mapping[str, Mapping[str, str]]
    new: Mapping[str, str]
    table: str
    papers: tuple[str, ...] = ()
    pages: tuple[str, ...] = ("new/", "import/")
    words: tuple[str, ...] = field(default=())
    day: str = "on"


def page(case: Case, dossier: Dossier) -> str:
    return f"{case.prefix}{dossier.pk}/"


def check_registered(case: Case, dossier: Dossier) -> None:
    """Its task links to it, and the kit finds it by its task alone."""
    [link] = registry.links_of(dossier.pk)
    assert link.href == page(case, dossier)
    assert registry.dossier_of(dossier.pk) == dossier


def check_permissions(case: Case, cast: Cast) -> None:
    """Not to be seen: 404; seen and not allowed: 403, and nothing is written."""
    dossier = case.make()
    here, state = page(case, dossier), dossier.state
    assert cast.client(case.manager).get(here).status_code == 200
    assert cast.client(case.reader).get(here).status_code == 200
    assert cast.client(case.stranger).get(here).status_code == 404
    for verb, words in case.steps.items():
        step = f"{here}{verb.replace('_', '-')}/"
        for method in ("get", "post"):
            assert getattr(cast.client(case.reader), method)(step, words).status_code == 403
            assert getattr(cast.client(case.stranger), method)(step, words).status_code == 404
    dossier.refresh_from_db()
    assert dossier.state == state
    for name in case.pages:
        assert cast.client(case.stranger).get(f"{case.prefix}{name}").status_code in (200, 403)


def check_lists(case: Case, cast: Cast) -> None:
    """Each side answers; who may not read it does not find it there."""
    dossier = case.make()
    answer = cast.client(case.manager).get(case.prefix)
    assert answer.status_code == 200
    found = [
        here
        for tab in answer.context["tabs"]
        if page(case, dossier) in (here := _text(cast.client(case.manager), case, tab["href"]))
    ]
    assert found
    assert page(case, dossier) not in _text(cast.client(case.stranger), case, "")
    answer = cast.client(case.manager).get(case.prefix, headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode()
    assert "tabs" not in answer.context, "nothing around the rows is counted for them"


def _text(client: Client, case: Case, query: str) -> str:
    return client.get(f"{case.prefix}{query}").content.decode()


def check_course(case: Case, cast: Cast) -> Dossier:
    """Along the table and no other way: a step is offered when it fits, and refused after."""
    dossier, client = case.make(), cast.client(case.manager)
    here = page(case, dossier)
    for verb, words in case.steps.items():
        step = f"{here}{verb.replace('_', '-')}/"
        answer = client.get(here)
        assert step in answer.content.decode()
        assert len(answer.context["verbs"]["first"]) <= 1, "one step is the next"
        assert client.post(step, words).status_code == 302, verb
        dossier.refresh_from_db()
        assert dossier.state == dossier.moves[verb].target
    assert client.post(step, words).status_code == 422, "the last step does not fit twice"
    return dossier


def check_conflict(case: Case, cast: Cast) -> None:
    """The second saver gets both versions, and what he typed is kept."""
    dossier, client = case.make(), cast.client(case.manager)
    verb, words = next(iter(case.steps.items()))
    step = f"{page(case, dossier)}{verb.replace('_', '-')}/"
    version = client.get(step).context["form"].initial["version"]
    dossier.save(actor=cast.actor(case.manager), reason="Người khác sửa")
    answer = client.post(step, {**words, "version": version})
    assert answer.status_code == 409
    assert all(word in answer.content.decode() for word in words.values())
    dossier.refresh_from_db()
    assert dossier.state in dossier.moves[verb].sources


def check_bad_input(case: Case, cast: Cast) -> None:
    """Every form of its pages with every field wrong: told, never a fault, no word lost."""
    dossier, client = case.make(), cast.client(case.manager)
    client.raise_request_exception = False
    here = page(case, dossier)
    steps = [f"{here}{verb.replace('_', '-')}/" for verb in case.steps]
    for address in (*(f"{case.prefix}{name}" for name in case.pages), *steps):
        for form in forms_on(client.get(address).content.decode(), address):
            assert faults(client, form) == []
            assert lost(client, form) == []


def check_papers(case: Case, cast: Cast, dossier: Dossier) -> None:
    """Word and PDF for who may read it; what is not there is not printed."""
    here = f"{page(case, dossier)}print/"
    for name in case.papers:
        for kind, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
            answer = cast.client(case.reader).get(f"{here}{name}.{kind}")
            assert answer.content.startswith(begins)
            address = f"{here}{name}.{kind}"
            assert cast.client(case.stranger).get(address).status_code == 404
    assert cast.client(case.manager).get(f"{here}khong-co.docx").status_code == 404


def check_new(case: Case, cast: Cast) -> None:
    """The form sent twice makes one dossier; a wrong one keeps what was typed."""
    model, client = registry._kinds[case.kind].model(), cast.client(case.manager)
    rows, address = model._default_manager.all(), f"{case.prefix}new/"
    before = rows.count()
    once = client.get(address).context["form"]["once"].value()
    for _press in range(2):
        assert client.post(address, {**case.new, "once": once}).status_code == 302
    assert rows.count() == before + 1
    wrong = client.post(address, {**case.new, case.day: "31/31/2026"})
    assert wrong.status_code == 422
    assert case.new["title"] in wrong.content.decode()


def check_import(case: Case, cast: Cast) -> None:
    """Shown first, entered when confirmed, all rows or none."""
    model, client = registry._kinds[case.kind].model(), cast.client(case.manager)
    rows, address = model._default_manager.all(), f"{case.prefix}import/"
    before, lines = rows.count(), case.table.count("\n") - 1
    once = client.get(address).context["form"]["once"].value()
    shown = client.post(address, {"table": case.table, "once": once})
    assert (shown.status_code, rows.count()) == (200, before)
    wrong = f"{case.table.rstrip()}\n" + "\t".join(["x"] * 3)
    assert client.post(address, {"table": wrong, "confirm": "yes"}).status_code == 422
    assert rows.count() == before
    sent = {"table": case.table, "confirm": "yes", "once": once}
    for _press in range(2):
        assert client.post(address, sent).status_code == 302
    assert rows.count() == before + lines
