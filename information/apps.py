from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InformationConfig(AppConfig):
    name = "information"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from information import notices
        from information.demo import enter_demo
        from information.models import InformationRequest
        from information.services.exchange import follow_turn
        from tasks.dossier import registry
        from tasks.dossier.notices import register_events
        from tasks.series.services import occurrences

        register_events(notices.EVENTS)
        occurrences.follow("information", follow_turn)
        registry.register(
            "information",
            model=lambda: InformationRequest,
            label=_("Request for information"),
            url="information:detail",
            icon="arrow-left-right",
            demo=enter_demo,
        )
