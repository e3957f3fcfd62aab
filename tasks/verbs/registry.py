"""Every verb of the case by name: pages, addresses, buttons and tests read this one table."""

from collections.abc import Mapping

from tasks.verbs import date_verbs, opinion_verbs, part_verbs, request_verbs, talk_verbs, task_verbs
from tasks.verbs.base import Verb

VERBS: Mapping[str, Verb] = {
    verb.name: verb
    for verb in (
        *part_verbs.VERBS,
        *request_verbs.VERBS,
        *task_verbs.VERBS,
        *talk_verbs.VERBS,
        *opinion_verbs.VERBS,
        *date_verbs.VERBS,
    )
}
