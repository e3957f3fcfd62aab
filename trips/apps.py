from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TripsConfig(AppConfig):
    name = "trips"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from tasks.dossier import registry
        from trips import notices
        from trips.demo import enter_demo
        from trips.models import Trip

        notices.register_kinds()
        registry.register(
            "trip",
            model=lambda: Trip,
            label=_("Working trip"),
            url="trips:detail",
            icon="route",
            notices=lambda: notices,
            demo=enter_demo,
        )
