from django.apps import AppConfig


class OfficesConfig(AppConfig):
    name = "offices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.core.checks import Tags, register

        from offices.audit.signing import listen
        from offices.breached import check_list

        listen()
        register(check_list, Tags.security)
