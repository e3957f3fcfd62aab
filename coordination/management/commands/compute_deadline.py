"""``manage.py compute_deadline kn-lan-dau --from 2026-11-02``: what a rule gives, step by step."""

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from coordination.models import DeadlineRule
from coordination.services.clocks import Computed, compute_due, resume_due
from coordination.workdays import WorkCalendar, calendar_for
from offices.models import Office


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise CommandError(f"Not a date (YYYY-MM-DD): {written!r}") from error


def _rule(code: str, start: date) -> DeadlineRule:
    versions = DeadlineRule.objects.filter(code=code)
    rule = versions.in_force(start).first()
    if rule is not None:
        return rule
    if versions.exists():
        raise CommandError(f"The rule {code!r} is not in force on {start}.")
    raise CommandError(f"There is no rule {code!r}.")


def _calendar(code: str | None) -> WorkCalendar:
    if code is None:
        return calendar_for()
    office = Office.objects.filter(code=code).first()
    if office is None:
        raise CommandError(f"There is no office {code!r}.")
    return calendar_for(office.pk)


def _ask_in_order(start: date, pause: date | None, resume: date | None) -> None:
    if (pause is None) != (resume is None):
        raise CommandError("Give both --pause and --resume, or neither.")
    if pause is not None and pause < start:
        raise CommandError(f"The pause ({pause}) lies before the start ({start}).")
    if pause is not None and resume is not None and resume < pause:
        raise CommandError(f"The resumption ({resume}) lies before the pause ({pause}).")


def computed(
    rule: DeadlineRule, start: date, pause: date | None, resume: date | None, calendar: WorkCalendar
) -> Computed:
    """By the functions that the clocks of the product run on."""
    first = compute_due(rule, start, calendar)
    if pause is None or resume is None:
        return first
    found = resume_due(
        due_on=first.due_on, paused_on=pause, resumed_on=resume, unit=rule.unit, calendar=calendar
    )
    return Computed(found.due_on, found.raw_on, (*first.working, *found.working))


class Command(BaseCommand):
    """Prints one JSON object; the working in Vietnamese, as pages show it."""

    help = "Computes a deadline by a rule and prints it with its working as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rule", help="code of the rule")
        parser.add_argument("--from", dest="start", required=True, help="day of the start event")
        parser.add_argument("--pause", help="date of the decision to pause")
        parser.add_argument("--resume", help="date of the decision to resume")
        parser.add_argument("--office", help="code of the office whose calendar counts")

    def handle(self, *args: Any, **options: Any) -> None:
        start = _day(options["start"])
        pause, resume = (_day(d) if (d := options[n]) else None for n in ("pause", "resume"))
        _ask_in_order(start, pause, resume)
        rule, calendar = _rule(options["rule"], start), _calendar(options["office"])
        with translation.override(settings.LANGUAGE_CODE):
            found = computed(rule, start, pause, resume, calendar)
        answer = {
            "due_on": found.due_on.isoformat(),
            "raw_due_on": found.raw_on.isoformat(),
            "unit": rule.unit,
            "working": list(found.working),
        }
        self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
