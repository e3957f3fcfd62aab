"""URLs of the case; names rhyme with views, templates and tests."""

from django.urls import URLPattern

from tasks.lists import urls as list_urls
from tasks.verbs import urls as verb_urls

app_name = "tasks"
urlpatterns: list[URLPattern] = [*list_urls.urlpatterns, *verb_urls.urlpatterns]
