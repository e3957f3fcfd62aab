from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "tasks"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from tasks.notices import describe, reminder_kinds, reminders  # noqa: F401
        from tasks.notices.kinds import register_events

        register_events()
