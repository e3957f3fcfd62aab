from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.services.chores import daily
        from offices.foundation.actor import Actor
        from offices.services.posts import settle_memberships

        daily("memberships", lambda: settle_memberships(actor=Actor.system()))
