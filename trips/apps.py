from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TripsConfig(AppConfig):
    name = "trips"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from tasks.dossier import registry
        from tasks.dossier.notices import register_events
        from trips import notices
        from trips.demo import enter_demo
        from trips.models import Trip

        register_events(notices.EVENTS)
        registry.register(
            "trip",
            model=lambda: Trip,
            label=_("Working trip"),
            url="trips:detail",
            icon="route",
            notices=lambda: notices,
            demo=enter_demo,
        )
