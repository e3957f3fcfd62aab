from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from notifications.account_kinds import register_kinds, tell_account
        from notifications.services.chores import daily
        from notifications.services.reading import settle_unreadable, unread_beside_the_person
        from offices.foundation.actor import Actor
        from offices.models.person import beside_the_person
        from offices.people import told
        from offices.services.posts import settle_memberships

        register_kinds()
        beside_the_person["unread"] = unread_beside_the_person
        told.by(tell_account)
        daily("notices", settle_unreadable)
        daily("memberships", lambda: settle_memberships(actor=Actor.system()))
