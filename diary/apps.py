from django.apps import AppConfig


class DiaryConfig(AppConfig):
    name = "diary"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from diary.notices import register_diary_events
        from diary.reminders import tell_round
        from diary.today import today_panel
        from notifications.registry import remind_with
        from tasks.home import panels

        register_diary_events()
        remind_with(tell_round)
        panels.register("diary", today_panel)
