from django.apps import AppConfig


class SampleConfig(AppConfig):
    name = "tests.dossier.sample"
    label = "sample"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from tasks.dossier import registry
        from tests.dossier.sample.models import Visit

        registry.register(
            "visit", model=lambda: Visit, label="Kiểm tra", url="sample:detail", icon="search"
        )
