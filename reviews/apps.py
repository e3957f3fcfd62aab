from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewsConfig(AppConfig):
    name = "reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.registry import register
        from notifications.services.chores import daily
        from reviews.chief_figures.home import office_tiles
        from reviews.demo.reviews import enter_demo
        from reviews.models import Review
        from reviews.obstacles.beside import task_card
        from reviews.obstacles.notices import ObstacleEntrusted
        from reviews.overdue.export import OVERDUE
        from reviews.periodic.notices import EVENTS
        from reviews.upkeep import fold
        from tasks.detail import beside
        from tasks.dossier import registry
        from tasks.dossier.notices import register_events
        from tasks.exports import sources
        from tasks.home.tiles import count_office_with

        count_office_with(office_tiles)
        daily("fold_day_figures", fold)
        sources.register("overdue", OVERDUE)
        registry.register(
            "review",
            model=lambda: Review,
            label=_("Review"),
            url="reviews:detail",
            icon="clipboard-check",
            demo=enter_demo,
        )
        register_events(EVENTS)
        register(ObstacleEntrusted)
        beside.register("obstacles", task_card)
