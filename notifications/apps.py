from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.account_kinds import register_kinds, tell_account
        from notifications.services.chores import daily
        from offices import told
        from offices.foundation.actor import Actor
        from offices.services.posts import settle_memberships

        register_kinds()
        told.by(tell_account)
        daily("memberships", lambda: settle_memberships(actor=Actor.system()))
