from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from intake.pages.mailed import mailed_panel
        from intake.proposals.items import bodies_named, line_values
        from intake.services import import_work
        from notifications.services.chores import pending
        from tasks.dossier.services.lines import LineReader, read_lines_with
        from tasks.home import panels

        panels.register("mailed", mailed_panel, page="inbox")
        pending("imports", import_work.work)
        read_lines_with(LineReader(line_values, bodies_named))
