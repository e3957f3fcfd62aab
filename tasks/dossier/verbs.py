"""One row per verb of a dossier: its words, its form, who may, when it fits, what acts."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from offices.http import OfficeRequest
from tasks.dossier.forms.base import VerbForm
from tasks.dossier.lifecycle import allows
from tasks.dossier.models import Dossier

type Words = str | Promise


@dataclass(frozen=True, slots=True)
class Subject:
    """What a verb acts on, and for whom: a dossier, and one of its rows where it names one."""

    request: OfficeRequest
    dossier: Any
    row: Any = None

    @property
    def actor(self) -> Actor:
        return self.request.actor

    @property
    def manages(self) -> bool:
        """Whether the person holds the dossier's power on its lead office."""
        return manages(self.request, self.dossier)


def manages(request: OfficeRequest, dossier: Dossier) -> bool:
    return request.powers.can(dossier.power, dossier.task.lead_office_id)


def _nothing(_subject: Subject) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """`run`: the service, called with `task_id`, the id of the row, `actor` and the form's words.

    `path`: below the dossier's own address; without it the name. `rows`: of the dossier, one of
    which the path names. `may`: who may; without it, who holds the dossier's power on its lead
    office. `form_args`: what the form needs beside what was sent. `versioned`: the form carries
    the version of the dossier, or of the row its path names, so that a second saver gets the
    conflict page. `direct`: one press without a page of its own; `run` is told `sent` too, and may
    return the words to say. `after`: where it leads, or what follows the address of the dossier.
    """

    name: str
    label: Words
    run: Callable[..., Any]
    done: Words = ""
    path: str = ""
    form: type[VerbForm] = VerbForm
    form_args: Callable[[Subject], dict[str, Any]] = _nothing
    rows: Callable[[Any], Any] | None = None
    may: Callable[[Subject], bool] | None = None
    refused: Words = ""
    fits: Callable[[Any], bool] | None = None
    lead: Words | Callable[[Subject], Words] = ""
    submit: Words = ""
    icon: str = "check"
    kind: str = "quiet"
    template: str = "offices/sheet.html"
    versioned: bool = False
    direct: bool = False
    after: Callable[[Subject, Exception | None], str] | str = ""
    offered: bool = True

    @property
    def slug(self) -> str:
        return self.name.replace("_", "-")

    @property
    def route(self) -> str:
        return self.path or f"{self.slug}/"

    @property
    def danger(self) -> bool:
        return self.kind == "danger"

    def is_fit(self, dossier: Dossier) -> bool:
        """Whether the state allows it: by the table of moves, or its own rule."""
        return self.fits(dossier) if self.fits is not None else allows(dossier, self.name)

    def allows(self, subject: Subject) -> bool:
        return subject.manages if self.may is None else self.may(subject)

    def lead_for(self, subject: Subject) -> Words:
        return self.lead(subject) if callable(self.lead) else self.lead

    def versioned_row(self, subject: Subject) -> Any:
        """What a second saver must not overwrite."""
        if not self.versioned:
            return None
        return subject.dossier if subject.row is None else subject.row

    def form_for(self, subject: Subject) -> Any:
        request: HttpRequest = subject.request
        sent = request.method == "POST"
        row = self.versioned_row(subject)
        known: dict[str, Any] = {} if row is None else {"row": row}
        known |= self.form_args(subject)
        return self.form(request.POST if sent else None, request.FILES if sent else None, **known)


def step(**words: Any) -> Verb:
    """A step of the course: the second saver is told, its label stands on the button."""
    return Verb(versioned=True, submit=words["label"], **words)


def leads(subject: Subject) -> bool:
    """Whoever lets requests out of the lead office: one of its leaders."""
    return subject.request.powers.can("release_request", subject.dossier.task.lead_office_id)


def still_open(dossier: Any) -> bool:
    """For `fits`: something may still be written into it."""
    return not dossier.is_ended


NO_POWER = _("You do not hold the power for this step in this office.")


def offers(
    dossier: Dossier,
    verbs: Iterable[Verb],
    subject: Subject | None = None,
    aside: Collection[str] = (),
) -> dict[str, list[Verb]]:
    """Verbs of the dossier itself that fit now: `first`, the next step of the course, and `rest`.

    Of several steps the furthest is next; those before it are done again. `aside`: names of steps
    that are not next. With `subject` only those that person may do.
    """
    fitting = [one for one in verbs if one.offered and not one.rows and one.is_fit(dossier)]
    if subject is not None:
        fitting = [one for one in fitting if one.allows(subject)]
    steps = [one for one in fitting if one.kind == "primary" and one.name not in aside]
    return {"first": steps[-1:], "rest": [one for one in fitting if one not in steps[-1:]]}
