"""The data pages of people and offices."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from offices.models import Absence, Division, Office, Person, Post


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # any model
    """Rows can be looked at; they change only through the verbs."""

    list_per_page = 50
    actions = None
    list_display_links = ("__str__",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.has_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Office)
class OfficeAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "code", "abbreviation", "layout", "is_active")


@admin.register(Division)
class DivisionAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "office", "is_active")
    list_filter = ("office",)
    list_select_related = ("office",)


@admin.register(Person)
class PersonAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "username", "title", "is_active")
    list_filter = ("is_active",)
    search_fields = ("full_name", "username")
    exclude = ("password", "groups", "user_permissions", "is_superuser", "is_staff")


@admin.register(Post)
class PostAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "person", "office", "role", "since", "until")
    list_filter = ("office", "role")
    list_select_related = ("person", "office", "division")


@admin.register(Absence)
class AbsenceAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "substitute", "is_cancelled")
    list_select_related = ("person", "substitute")
