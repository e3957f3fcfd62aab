"""Verbs that leave the state as it is: words, files, readers."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.forms.verbs import talk
from tasks.services import bodies, files, sharing, talking
from tasks.services.drafts import LeaderWords
from tasks.verbs import fits, may
from tasks.verbs.base import Verb, VerbCall, VerbScope, Words, calls
from tasks.verbs.seen import Seen


def _watch_words(seen: Seen, _task: Any) -> Words:
    return _("No longer to know") if seen.watched else pgettext_lazy("verb", "To know")


def _directive(act: VerbCall) -> Any:
    names = ("said_by", "said_on", "words", "way", "leader", "to_whom")
    said = LeaderWords(**{name: act.data[name] for name in names})
    return bodies.record_directive(task_id=act.target.pk, said=said, actor=act.actor)


def _note(act: VerbCall) -> Any:
    return talking.add_note(
        task_id=act.target.pk,
        text=act.data["text"],
        inside=act.data["readers"] == "inside",
        actor=act.actor,
    )


def _end_share(act: VerbCall) -> Any:
    return sharing.end_share(
        task_id=act.target.pk, person_id=act.data["person"].pk, actor=act.actor
    )


def _add_file(act: VerbCall) -> Any:
    return files.add_file(
        task_id=act.target.pk,
        upload=act.data["upload"],
        replaces=act.data["replaces"],
        inside=act.data["readers"] == "inside",
        declared=act.data["declared"],
        actor=act.actor,
    )


VERBS = (
    Verb(
        name="record_directive",
        scope=VerbScope.TASK,
        label=_("Record a directive"),
        icon="message-square-quote",
        form=talk.DirectiveForm,
        may=may.records,
        fits=fits.kept,
        run=_directive,
        intro=_("The words of a leader, as they were given."),
        done=_("The directive is recorded."),
    ),
    Verb(
        name="note",
        scope=VerbScope.TASK,
        label=_("Talk"),
        icon="message-circle",
        form=talk.NoteForm,
        may=may.talks,
        fits=fits.kept,
        run=_note,
        intro=_("Working talk needs no leader's consent."),
        done=_("The note is kept."),
    ),
    Verb(
        name="share",
        scope=VerbScope.TASK,
        label=_("Let someone read"),
        icon="user-round-plus",
        kind="quiet",
        form=talk.ShareForm,
        may=may.shares,
        fits=fits.always,
        run=calls(sharing.share_task, "task_id", "person", "reason", versioned=False),
        intro=_("The person may read this task and its files until the right is taken back."),
        done=_("The person may read the task now."),
    ),
    Verb(
        name="end_share",
        scope=VerbScope.TASK,
        label=_("End the right to read"),
        icon="user-round-x",
        kind="quiet",
        form=talk.EndShareForm,
        may=may.shares,
        fits=fits.always,
        run=_end_share,
        intro=_("The right ends with the person's next request."),
        done=_("The right to read is ended."),
        shown=lambda _seen, _task: False,
    ),
    Verb(
        name="watch",
        scope=VerbScope.TASK,
        label=pgettext_lazy("verb", "To know"),
        words=_watch_words,
        icon="bell",
        kind="quiet",
        form=talk.WatchForm,
        may=may.works,
        fits=fits.always,
        run=calls(talking.watch, "task_id", "on", versioned=False),
        direct=True,
        intro=_("You get notices of this task; it gives no right to read it."),
        done=_("Your choice is kept."),
    ),
    Verb(
        name="add_file",
        scope=VerbScope.TASK,
        label=_("Add a file"),
        icon="paperclip",
        form=talk.FileForm,
        may=may.talks,
        fits=fits.kept,
        run=_add_file,
        intro=_("Do not put documents or content that are state secrets into the system"),
        done=_("The file is taken; a scan can be opened once it is read."),
    ),
)
