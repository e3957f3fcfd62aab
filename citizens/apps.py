from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CitizensConfig(AppConfig):
    name = "citizens"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from citizens import drafts, notices
        from citizens.demo import enter_demo
        from citizens.models import Denunciation, Letter, Reception
        from notifications.services.chores import daily
        from tasks.dossier import letter_drafts, registry

        notices.register_kinds()
        daily("letters", notices.warn_of_waiting)
        letter_drafts.register(drafts.from_opinion)
        registry.register(
            "letter",
            model=lambda: Letter,
            label=_("Letter of a citizen"),
            url="citizens:detail",
            icon="mailbox",
            demo=enter_demo,
        )
        registry.register(
            "denunciation",
            model=lambda: Denunciation,
            label=_("Denunciation"),
            url="denunciations:detail",
            icon="shield",
        )
        registry.register(
            "reception",
            model=lambda: Reception,
            label=_("Reception of citizens"),
            url="receptions:detail",
            icon="users",
        )
