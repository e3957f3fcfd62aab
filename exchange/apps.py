from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "exchange"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from coordination.watch.outage import answers_below
        from exchange.api.problems import away
        from exchange.services.deliver import work
        from exchange.services.limits import sweep
        from notifications.services.chores import daily, pending

        answers_below("/api/", away)
        pending("webhooks", work)
        daily("exchange", sweep)
