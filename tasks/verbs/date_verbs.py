"""Verbs on dates and products: ask for another date, decide, correct, confirm."""

from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from offices.models import Person
from tasks.choices import ChangeKind
from tasks.forms.verbs import dates
from tasks.notices.people import holders
from tasks.services import dates as services
from tasks.services import delivering, pausing
from tasks.services.gate import deciding_office
from tasks.verbs import fits, may
from tasks.verbs.base import Fact, Verb, VerbCall, VerbScope, Words, calls
from tasks.verbs.seen import Seen


def _ask_words(_seen: Seen, deadline: Any) -> Words:
    if services.change_kind(deadline) == ChangeKind.EXTENSION:
        return _("Ask for an extension")
    return _("Propose another date")


def _asked_here(seen: Seen, deadline: Any) -> bool:
    """Where it cannot simply be corrected; of several dates of a part only the one that helps."""
    corrects = may.corrects(seen, deadline) and fits.correctable(seen, deadline)
    return not corrects and fits.first_to_ask(seen, deadline)


def _decided_by(seen: Seen, deadline: Any) -> list[Fact]:
    """Of a request for another date: who decides, by name inside the own office."""
    pk = deciding_office(deadline)
    if pk in seen.own:
        people = holders("decide_extension", pk) - {seen.person_id}
        found = Person.objects.filter(pk__in=people).order_by("sort_key", "pk")
        words = ", ".join(f"{one.full_name} ({one.title})" for one in found)
    else:
        other = (part.office for part in seen.parts if part.office_id == pk)
        office = next(other, seen.task.assigned_by_office)
        words = _now("the leaders of %(office)s, which set this date")
        words %= {"office": office.short_name}
    return [{"label": _now("Who decides"), "value": words}]


def _decide(act: VerbCall) -> Any:
    return services.decide_change(
        change_id=act.target.pk,
        agree=act.data["decision"] == "agree",
        words=act.data["words"],
        actor=act.actor,
    )


NEW_DATE = ("new_due_on", "new_due_time", "reason")
VERBS = (
    Verb(
        name="ask_change",
        scope=VerbScope.DEADLINE,
        label=_("Propose another date"),
        words=_ask_words,
        icon="calendar-clock",
        form=dates.AskChangeForm,
        may=may.asks_change,
        fits=fits.changeable,
        run=calls(services.ask_change, "deadline_id", *NEW_DATE, versioned=False),
        shown=_asked_here,
        facts=_decided_by,
        intro=_(
            "Who set the date decides. Until then the present date stays, and reminders go on."
        ),
        done=_("The request for another date is sent."),
        not_now=_("This date cannot be moved now: it does not run, or a request is waiting."),
    ),
    Verb(
        name="correct_due",
        scope=VerbScope.DEADLINE,
        label=_("Correct the date"),
        icon="calendar-cog",
        kind="quiet",
        form=dates.DateChangeForm,
        may=may.corrects,
        fits=fits.correctable,
        run=calls(services.correct_due, "deadline_id", *NEW_DATE, versioned=False),
        intro=_("The date is changed at once; the old one stays in the course of handling."),
        done=_("The date is corrected."),
        not_now=_("This date can no longer be corrected."),
    ),
    Verb(
        name="pause_due",
        scope=VerbScope.DEADLINE,
        label=_("Pause this deadline"),
        icon="circle-pause",
        kind="quiet",
        form=dates.DecidedForm,
        may=may.pauses,
        fits=fits.pausable,
        run=calls(pausing.pause_due, "deadline_id", "decided_on", "reason", versioned=False),
        intro=_("Only this date stands still from the date of the decision; the task goes on."),
        done=_("The deadline is paused."),
        not_now=_("This deadline cannot be paused now: it does not run, or its task is paused."),
    ),
    Verb(
        name="resume_due",
        scope=VerbScope.DEADLINE,
        label=_("Let this deadline run on"),
        icon="circle-play",
        form=dates.DecidedForm,
        may=may.pauses,
        fits=fits.resumable,
        run=calls(pausing.resume_due, "deadline_id", "decided_on", "reason", versioned=False),
        intro=_("The days not used are added from the date of the decision."),
        done=_("The deadline runs again."),
        not_now=_("This deadline was not paused by itself, or its task is paused."),
    ),
    Verb(
        name="decide_change",
        scope=VerbScope.CHANGE,
        label=_("Decide on the date"),
        icon="stamp",
        kind="primary",
        form=dates.DecideForm,
        may=may.decides,
        fits=fits.pending,
        run=_decide,
        done=_("The decision is recorded."),
        intro=_("Another office or officer asks for another date."),
        not_now=_("This request has already been decided."),
    ),
    Verb(
        name="take_back_change",
        scope=VerbScope.CHANGE,
        label=_("Take the request back"),
        icon="undo-2",
        kind="quiet",
        may=may.takes_back,
        fits=fits.returnable,
        run=calls(services.take_back_change, "change_id", versioned=False),
        direct=True,
        intro=_("The present date stays as it is."),
        done=_("The request for another date is taken back."),
        not_now=_("This request has already been decided."),
    ),
    Verb(
        name="confirm_product",
        scope=VerbScope.PRODUCT,
        label=_("Confirm the product"),
        icon="badge-check",
        kind="primary",
        may=may.confirms,
        fits=fits.unconfirmed,
        run=calls(delivering.confirm_product, "product_id", versioned=False),
        direct=True,
        intro=_("It was entered more than 5 working days after its date."),
        done=_("The product is confirmed."),
    ),
)
