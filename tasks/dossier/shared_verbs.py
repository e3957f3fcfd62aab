"""Verbs on the rows dossiers share; an area names the forms that are its own."""

from collections.abc import Callable, Collection
from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from tasks.dossier.forms import conclusions as conclusion_forms
from tasks.dossier.forms import papers as paper_forms
from tasks.dossier.forms import participants as participant_forms
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.forms.days import DoneForm
from tasks.dossier.services import clocks, lines, notice, papers, participants
from tasks.dossier.verbs import Subject, Verb


def everybody(_subject: Subject) -> bool:
    """Whoever reads it; the service asks for what it needs."""
    return True


def about_dossier(subject: Subject) -> dict[str, Any]:
    return {"dossier": subject.dossier}


def title_of_row(subject: Subject) -> str:
    return str(subject.row.title)


def paper_verbs(
    form: type[paper_forms.PaperForm],
    *,
    ask: Any = papers.ask_paper,
    form_args: Callable[[Subject], dict[str, Any]] = about_dossier,
) -> tuple[Verb, ...]:
    """`ask`: the service, where an area keeps more of a paper than the kit."""
    return (
        Verb(
            name="paper_new", path="papers/new/", label=_("Ask for a paper"), run=ask, form=form,
            form_args=form_args, done=_("The paper is asked for."), offered=False,
        ),
        Verb(
            name="paper_receive", path="papers/<int:paper_id>/receive/", rows=_papers,
            label=_("Note that the paper is here"), run=papers.receive_paper, may=everybody,
            form=paper_forms.ReceiveForm, lead=title_of_row, done=_("The paper is here."),
        ),
        Verb(
            name="paper_drop", path="papers/<int:paper_id>/drop/", rows=_papers, kind="danger",
            label=_("The paper is not needed"), run=papers.drop_paper, form=ReasonForm,
            lead=title_of_row, done=_("The paper is not asked for any more."),
        ),
    )  # fmt: skip


def _papers(dossier: Any) -> Any:
    return dossier.owed_papers.all()


def _people(dossier: Any) -> Any:
    return dossier.participants.with_names()


def _replies(subject: Subject) -> bool:
    return participants.may_reply(subject.dossier, subject.row, subject.actor)


def _reply_start(subject: Subject) -> dict[str, Any]:
    row = subject.row
    start = {"answer": row.reply or None, "instead": row.instead, "note": row.reply_note}
    return {"initial": start}


def _marks(subject: Subject) -> dict[str, Any]:
    return {"rows": list(subject.dossier.participants.with_names().in_order())}


def _remove(*, task_id: int, participant_id: int, sent: Any, actor: Actor) -> None:
    participants.remove_participant(task_id=task_id, participant_id=participant_id, actor=actor)


def _move_up(*, task_id: int, participant_id: int, sent: Any, actor: Actor) -> None:
    participants.move_up(task_id=task_id, participant_id=participant_id, actor=actor)


MOVE_UP = Verb(
    name="participant_up", path="people/<int:participant_id>/up/", rows=_people,
    label=_("Move up"), run=_move_up, direct=True, after="#people",
)  # fmt: skip
PARTICIPANT_VERBS = (
    Verb(
        name="participant_new", path="people/new/", label=_("Add participants"),
        run=participants.add_people, form=participant_forms.PeopleForm, form_args=about_dossier,
        done=_("The participants are entered."), offered=False,
    ),
    Verb(
        name="participant_remove", path="people/<int:participant_id>/remove/", rows=_people,
        label=_("Take off the participants"), run=_remove, direct=True, after="#people",
        done=_("Taken off the participants."),
    ),
    Verb(
        name="participant_reply", path="people/<int:participant_id>/reply/", rows=_people,
        label=_("Reply to the invitation"), run=participants.reply, may=_replies,
        refused=_("Only those invited, or who prepare it, reply."),
        form=participant_forms.ReplyForm, form_args=_reply_start,
        lead=lambda subject: subject.row.name, done=_("The reply is noted."),
    ),
    Verb(
        name="attendance", label=_("Note attendance"), run=participants.note_attendance,
        form=participant_forms.AttendanceForm, form_args=_marks, offered=False,
        done=_("Attendance is noted."),
    ),
)  # fmt: skip


def clock_done_verb(codes: Collection[str]) -> Verb:
    """Dates of the law that no step of the dossier meets: told, sent, tried out in time."""
    return Verb(
        name="clock_done", path="clocks/<int:deadline_id>/done/", label=_("Note as done"),
        rows=lambda dossier: dossier.task.deadlines.open_ends().filter(rule__code__in=codes),
        run=clocks.note_done, form=DoneForm, lead=lambda subject: subject.row.what,
        done=_("Noted."), fits=bool,
    )  # fmt: skip


def _lines(dossier: Any) -> Any:
    return dossier.lines.all()


def _log_line(*, task_id: int, line_id: int, sent: Any, actor: Actor) -> str:
    task = lines.make_task(task_id=task_id, line_id=line_id, actor=actor)
    return gettext("Task %(code)s was logged.") % {"code": task.code}


def conclusion_verbs(
    form: type[conclusion_forms.NoticeForm], *, line_change: str, issue: Any = notice.issue_notice
) -> tuple[Verb, ...]:
    """`line_change`: name of the address where a line that cannot be logged is put right."""

    def after(subject: Subject, fault: Exception | None) -> str:
        """The next line waits under the same key."""
        if fault is not None and not isinstance(fault, PermissionDenied):
            return reverse(line_change, args=[subject.dossier.pk, subject.row.pk])
        # Without a fragment: browsers give no focus on loading to an address that has one.
        more = fault is not None or subject.dossier.lines.open().exists()
        return "?log=1" if more else "#lines"

    return (
        Verb(
            name="notice", label=_("Issue the notice of conclusions"), run=issue, form=form,
            form_args=about_dossier, icon="stamp", offered=False,
            done=_("The notice has its number."),
            lead=_("The number comes from the issuer's book; each line of the text may become a "
                   "task."),
        ),
        Verb(
            name="line_new", path="lines/new/", label=_("Add lines of the conclusions"),
            run=lines.add_lines, form=conclusion_forms.LinesForm, offered=False,
            done=_("The lines are entered."),
        ),
        Verb(
            name="line_change", path="lines/<int:line_id>/", rows=_lines,
            label=_("Correct what was read"), run=lines.correct_line,
            form=conclusion_forms.LineForm, form_args=lambda subject: {"line": subject.row},
            lead=lambda subject: subject.row.text, done=_("The line is corrected."),
        ),
        Verb(
            name="line_task", path="lines/<int:line_id>/task/", rows=_lines, direct=True,
            label=_("Log as a task"), run=_log_line, after=after,
        ),
    )  # fmt: skip
