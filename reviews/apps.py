from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.services.chores import daily
        from reviews.services.figures import fold

        daily("fold_day_figures", fold)
