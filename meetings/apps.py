from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "meetings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from meetings import notices
        from meetings.detail.destinations import meetings_ahead, sessions_ahead
        from meetings.models import Meeting, Session
        from meetings.services.series import follow_turn
        from tasks.dossier import destinations, registry
        from tasks.series.services import occurrences

        notices.register_kinds()
        occurrences.follow("meetings", follow_turn)
        registry.register(
            "meeting",
            model=lambda: Meeting,
            label=_("Meeting file"),
            url="meetings:detail",
            icon="users",
            notices=lambda: notices,
        )
        registry.register(
            "session",
            model=lambda: Session,
            label=_("Preparation plan of the session"),
            url="meetings:session_detail",
            icon="landmark",
        )
        destinations.register_events(meetings_ahead)
        destinations.register_events(sessions_ahead)
