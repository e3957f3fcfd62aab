from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from intake.services import import_work
        from notifications.services.pending import pending

        pending("imports", import_work.work)
