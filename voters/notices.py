"""What is told of petitions: counts and codes, never their words."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from tasks.dossier.notices import Event

EVENTS: Mapping[str, Event] = {
    "petitions_forwarded": (
        _("Voters' petitions forwarded to my office"),
        _("%(n)s voters' petitions were forwarded, replies by %(day)s; the first is %(code)s."),
        False,
    ),
    "petition_replied": (
        _("Replies to voters' petitions"),
        _("Replies to %(n)s voters' petitions were entered; the first is %(code)s."),
        False,
    ),
    "petition_returned": (
        _("Voters' petitions returned"),
        _("The voters' petition %(code)s was returned: not competent."),
        False,
    ),
    "petition_more_asked": (
        _("More is asked on a voters' petition"),
        _("More is asked on the voters' petition %(code)s."),
        False,
    ),
}
