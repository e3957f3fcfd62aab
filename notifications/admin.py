"""The data pages of mails and signs of life."""

from django.contrib import admin

from notifications.models import Dispatch, Heartbeat
from offices.admin import ReadOnlyAdmin


@admin.register(Dispatch)
class DispatchAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "kind", "day", "attempts", "sent_at", "dead_at", "last_error")
    list_filter = ("kind",)


@admin.register(Heartbeat)
class HeartbeatAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "at")
