from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InformationConfig(AppConfig):
    name = "information"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from information.models import InformationRequest
        from tasks.dossier import registry

        registry.register(
            "information", model=lambda: InformationRequest, label=_("Request for information"),
            url="information:detail", icon="arrow-left-right",
        )  # fmt: skip
