"""The addresses of a kind of dossier: what its pages declare, bound to the views of the kit."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from tasks.dossier.listing import Listing
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.services.importing import Import
from tasks.dossier.views.detail import dossier_detail, dossier_paper, lines_none
from tasks.dossier.views.entering import import_page, new_page
from tasks.dossier.views.listing import dossier_list
from tasks.dossier.views.verbs import Moving, direct_verb, move_page, verb_page

PAPER = "print/<slug:name>.<slug:kind>"


def bound(view: Callable[..., HttpResponse], *given: Any) -> Callable[..., HttpResponse]:
    """The view with what it was declared with, under its own name."""

    def run(request: HttpRequest, **ids: Any) -> HttpResponse:
        return view(request, *given, **ids)

    return update_wrapper(run, view)


def list_path(listing: Listing, prefix: str, *, name: str = "list") -> URLPattern:
    return path(prefix, bound(dossier_list, listing), name=name)


def dossier_paths(pages: Pages[Any], prefix: str, *, name: str = "detail") -> list[URLPattern]:
    """`prefix` holds `<int:task_id>`; its page, its papers, and one address per verb."""
    paths = [path(prefix, bound(dossier_detail, pages), name=name)]
    if pages.printouts:
        paths.append(path(f"{prefix}{PAPER}", bound(dossier_paper, pages), name="paper"))
    for verb in pages.verbs:
        view = bound(direct_verb if verb.direct else verb_page, pages, verb)
        paths.append(path(f"{prefix}{verb.route}", view, name=verb.name))
    return paths


def new_path(pages: Pages[Any], prefix: str, entry: CreatePage) -> URLPattern:
    return path(f"{prefix}new/", bound(new_page, pages, entry), name="new")


def import_path(pages: Pages[Any], prefix: str, table: Import) -> URLPattern:
    return path(f"{prefix}import/", bound(import_page, pages, table), name="import")


def move_path(pages: Pages[Any], prefix: str, moving: Moving) -> URLPattern:
    verb = moving.verb
    return path(f"{prefix}{verb.route}", bound(move_page, pages, moving), name=verb.name)


def lines_none_path(pages: Pages[Any], prefix: str) -> URLPattern:
    """Ticked lines of the conclusions need no task."""
    return path(f"{prefix}lines/none/", bound(lines_none, pages), name="lines_none")
