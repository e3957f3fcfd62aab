from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    name = "training"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from tasks.dossier import registry
        from tasks.dossier.notices import register_events
        from training import notices
        from training.demo import enter_demo
        from training.models import Course, TrainingPlan
        from training.services.learners import follow_part

        register_events(notices.EVENTS)
        registry.register(
            "course",
            model=lambda: Course,
            label=_("Course"),
            url="training:detail",
            icon="graduation-cap",
            demo=enter_demo,
            part_moved=follow_part,
        )
        registry.register(
            "training_plan",
            model=lambda: TrainingPlan,
            label=_("Yearly training plan"),
            url="training_plans:detail",
            icon="calendar-range",
        )
