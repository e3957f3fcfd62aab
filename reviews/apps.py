from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.services.chores import daily
        from reviews.counters import count_next_week
        from reviews.diary import next_diary
        from reviews.services.figures import fold

        count_next_week("diary", next_diary)
        daily("fold_day_figures", fold)
