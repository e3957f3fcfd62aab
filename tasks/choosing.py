"""What a person may choose from in lists: areas, offices, and the people of one's own offices."""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Case, CharField, Exists, F, IntegerField, OuterRef, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area
from offices.models import Absence, Division, Office, Person, Post
from offices.powers import Powers
from tasks.audience import own_offices

type Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choices:
    """Pairs of id and name, in the order they are shown."""

    areas: list[Choice] = field(default_factory=list)
    offices: list[Choice] = field(default_factory=list)
    people: list[Choice] = field(default_factory=list)
    divisions: list[Choice] = field(default_factory=list)


def _blank() -> Value:
    return Value("", output_field=CharField())


def _away(today: dt.date) -> Case:
    """1 for people who are away today: whoever hands out work is warned before."""
    absent = Exists(Absence.objects.on(today).filter(person=OuterRef("pk")))
    return Case(When(absent, then=Value(1)), default=Value(0), output_field=IntegerField())


def list_choices(powers: Powers) -> Choices:
    """All three in one statement; people of other offices are never named here."""
    today = timezone.localdate()
    posts = Post.objects.running(today).filter(office_id__in=own_offices(powers))
    posts = posts.exclude(role__in=("administrator", "auditor", "provincial_leader"))
    areas = Area.objects.order_by().values_list(
        Value("areas"), "pk", F("short_name"), F("number") + Value(0), _blank()
    )
    offices = (
        Office.objects.active()
        .order_by()
        .values_list(Value("offices"), "pk", F("name"), F("sort") + Value(0), _blank())
    )
    people = (
        Person.objects.active()
        .filter(pk__in=posts.values("person_id"))
        .order_by()
        .values_list(Value("people"), "pk", F("full_name"), _away(today), F("sort_key"))
    )
    divisions = (
        Division.objects.filter(office_id__in=own_offices(powers), is_active=True)
        .order_by()
        .values_list(Value("divisions"), "pk", F("name"), F("sort") + Value(0), _blank())
    )
    choices = Choices()
    rows = areas.union(offices, people, divisions, all=True).order_by()
    for kind, pk, name, away, _key in sorted(rows, key=lambda row: (row[3], row[4], row[1])):
        absent = kind == "people" and away
        shown = _("%(name)s (away today)") % {"name": name} if absent else name
        getattr(choices, kind).append((str(pk), shown))
    return choices
