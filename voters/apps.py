from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VotersConfig(AppConfig):
    name = "voters"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.services.chores import pending
        from tasks.dossier import registry, report_sections
        from tasks.dossier.notices import register_events
        from voters.demo import play
        from voters.figures.table import totals
        from voters.models import VoterContact, VoterPetition
        from voters.notices import EVENTS
        from voters.services import importing
        from voters.services.parts import part_moved

        pending("petition_imports", importing.work)
        register_events(EVENTS)
        report_sections.register("voters", totals)
        registry.register(
            "voter_contact",
            model=lambda: VoterContact,
            label=_("Round of voter contact"),
            url="voters:detail",
            icon="megaphone",
            demo=play.play,
        )
        registry.register(
            "voter_petition",
            model=lambda: VoterPetition,
            label=_("Voters' petition"),
            url="petitions:detail",
            icon="message-square-quote",
            part_moved=part_moved,
        )
