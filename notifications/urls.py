"""Addresses of the notices and of the trial mailbox."""

from django.urls import path

from notifications.views import mails, notices

app_name = "notifications"
urlpatterns = [
    path("notifications/", notices.notice_list, name="list"),
    path("notifications/read/", notices.notice_read_all, name="read_all"),
    path("notifications/<int:pk>/read/", notices.notice_read, name="read"),
    path("notifications/preferences/", notices.notice_preferences, name="preferences"),
    path("notifications/undelivered/", mails.notice_undelivered, name="undelivered"),
    path("notifications/undelivered/<int:pk>/", mails.notice_retry, name="retry"),
    path("mailbox/", mails.notice_mailbox, name="mailbox"),
    path("mailbox/<slug:name>/", mails.notice_mail, name="mail"),
]
