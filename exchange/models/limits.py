"""How often a system has asked, and what it has already sent."""

from django.db import models

from exchange.models.connection import Connection


class Window(models.Model):
    """Requests of one system, or of one address without a token, in one minute."""

    key = models.CharField(max_length=80)
    minute = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("key", "minute"), name="window_once"),)
        indexes = (models.Index(fields=("minute",), name="window_minute"),)

    def __str__(self) -> str:
        return f"{self.key} {self.minute:%H:%M}"


class Sent(models.Model):
    """What was sent under an idempotency key: the same again is the same task."""

    connection = models.ForeignKey(Connection, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    task_id = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("connection", "key"), name="sent_key_once"),)

    def __str__(self) -> str:
        return self.key
