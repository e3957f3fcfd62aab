from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "meetings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from meetings.models import Meeting, Session
        from meetings.notices import register_kinds
        from meetings.services.series import follow_turn
        from tasks import dossiers
        from tasks.series import occurrences

        register_kinds()
        occurrences.follow("meetings", follow_turn)
        dossiers.register(
            "meeting", model=lambda: Meeting, label=_("Meeting file"), url="meetings:detail",
            icon="users",
        )  # fmt: skip
        dossiers.register(
            "session", model=lambda: Session, label=_("Preparation plan of the session"),
            url="meetings:session_detail", icon="landmark",
        )  # fmt: skip
