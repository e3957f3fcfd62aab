from django.apps import AppConfig


class OfficesConfig(AppConfig):
    name = "offices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.core.checks import Tags, register

        from offices.audit.signing import listen
        from offices.breached import check_list
        from offices.recovery import install
        from offices.suspicion import listen as suspect

        listen()
        suspect()
        install()
        register(check_list, Tags.security)
