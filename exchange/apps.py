from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "exchange"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from exchange.services.deliver import work
        from exchange.services.limits import sweep
        from notifications.services.chores import daily
        from notifications.services.pending import pending

        pending("webhooks", work)
        daily("exchange", sweep)
