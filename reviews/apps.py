from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.services.chores import daily
        from reviews.chief_figures.counters import count_next_week
        from reviews.chief_figures.diary import next_diary
        from reviews.chief_figures.home import office_tiles
        from reviews.overdue.export import OVERDUE
        from reviews.services.figures import fold
        from tasks.exports import sources
        from tasks.home.tiles import count_office_with

        count_next_week("diary", next_diary)
        count_office_with(office_tiles)
        daily("fold_day_figures", fold)
        sources.register("overdue", OVERDUE)
