"""Puts the read-only site in the place of Django's admin site."""

from django.contrib.admin.apps import AdminConfig


class DataPagesConfig(AdminConfig):
    default_site = "offices.data_admin.site.DataSite"
