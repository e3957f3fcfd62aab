from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "documents"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from documents import notices
        from documents.demo import enter_demo
        from documents.destinations import waiting_files
        from documents.models import Appraisal
        from tasks.dossier import destinations, registry
        from tasks.dossier.notices import register_events

        register_events(notices.EVENTS)
        registry.register(
            "appraisal",
            model=lambda: Appraisal,
            label=_("File under appraisal"),
            url="documents:detail",
            icon="file-check",
            demo=enter_demo,
        )
        destinations.register_files(waiting_files)
