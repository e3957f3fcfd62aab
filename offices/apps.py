from django.apps import AppConfig


class OfficesConfig(AppConfig):
    name = "offices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.core.checks import Tags, register

        from offices.audit.signing import listen
        from offices.signing_in.breached import check_list
        from offices.signing_in.recovery import install
        from offices.signing_in.wrong_steps import listen as suspect

        listen()
        suspect()
        install()
        register(check_list, Tags.security)
