"""What the frame around every page asks: where one may go, in which look, what is unread."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from coordination.administration.navigation import ENTRIES, MenuItem
from coordination.handbook.words import chapter_of
from coordination.province.branding import Brand, brand_of
from coordination.templatetags.settings_pages import settings_menu
from ui.stylesheets import names

register = template.Library()
THEMES = ("auto", "light", "dark")


@cache
def _exists(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def _permits(entry: MenuItem, powers: Any) -> bool:
    """Whether the person holds one of the powers in some office; none asked: any post but
    an administrator's, who reads no case."""
    if not entry.powers:
        return bool(powers.offices)
    return any(powers.offices_with(codename) for codename in entry.powers)


@dataclass(frozen=True, slots=True)
class Menu:
    """What the frame links to, by its places; `current`: the entry one is at."""

    side: tuple[MenuItem, ...] = ()
    fresh: tuple[MenuItem, ...] = ()
    bar: tuple[MenuItem, ...] = ()
    bar_fresh: tuple[MenuItem, ...] = ()
    rooms: tuple[dict[str, Any], ...] = ()
    current: MenuItem | None = None

    @property
    def shown(self) -> str:
        """All that is drawn of it, but for the language."""
        places = (self.side, self.fresh, self.bar, self.bar_fresh)
        paths = [" ".join(entry.path for entry in entries) for entries in places]
        rooms = [page["href"] for room in self.rooms for page in room["pages"] if page["current"]]
        here = self.current.path if self.current else ""
        return "|".join([*paths, here, str(len(self.rooms)), *rooms])


@register.simple_tag(takes_context=True)
def menu(context: Context) -> Menu:
    """Entries whose page exists and which the person may use; none for nobody."""
    request: Any = context.get("request")
    powers = getattr(request, "powers", None)
    if powers is None or not request.user.is_authenticated:
        return Menu()
    mine = [one for one in ENTRIES if _exists(one.path) and _permits(one, powers)]
    side, fresh, bar, lead = (
        tuple(one for one in mine if place in one.places)
        for place in ("side", "new", "bar", "lead")
    )
    # On a telephone leaders decide, others log.
    of_bar = (lead, ()) if powers.offices_with("approve_inside") else (bar, fresh)
    rooms = tuple(settings_menu(context))
    return Menu(side, fresh, *of_bar, rooms=rooms, current=_here(request.path))


def _here(path: str) -> MenuItem | None:
    """The entry whose address is the longest beginning of the present one."""
    fitting = [e for e in ENTRIES if path == e.path or (e.path != "/" and path.startswith(e.path))]
    return max(fitting, key=lambda entry: len(entry.path), default=None)


@register.inclusion_tag("_shell/stylesheets.html")
def stylesheets() -> dict[str, list[str]]:
    """The links to them."""
    return {"names": names()}


@register.inclusion_tag("_shell/top.html", takes_context=True)
def top(context: Context) -> dict[str, Any]:
    """The head of the page of somebody who is signed in."""
    request: Any = context["request"]
    return {
        "request": request,
        "unread_count": unread(context),
        "house": brand(context),
        "choices": acting_offices(context),
        "may_be_away": getattr(getattr(request, "powers", None), "may_be_away", False),
        "help": chapter_of(request.path),
    }


@cache
def _address(names: tuple[str, ...]) -> str:
    for name in names:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return ""


@register.simple_tag
def url_of(*names: str) -> str:
    """The address of the first of these names that exists, or nothing."""
    return _address(names)


@register.simple_tag(takes_context=True)
def theme(context: Context) -> str:
    """The look the person chose; `auto` follows the device and is everybody's first."""
    person = getattr(context.get("request"), "user", None)
    chosen = getattr(person, "theme", "auto")
    return chosen if chosen in THEMES else "auto"


@register.simple_tag(takes_context=True)
def density(context: Context) -> str:
    """How dense the person wants lists."""
    person = getattr(context.get("request"), "user", None)
    return str(getattr(person, "density", "roomy"))


@register.simple_tag(takes_context=True)
def keys_act(context: Context) -> str:
    """ "on" or "off": whether single keys act for the person."""
    person = getattr(context.get("request"), "user", None)
    return "on" if getattr(person, "uses_keys", True) else "off"


@register.simple_tag(takes_context=True)
def brand(context: Context) -> Brand:
    """Province, name and emblem as the province has set them."""
    return brand_of(getattr(context.get("request"), "user", None))


def unread(context: Context) -> int:
    """Unread notices of the person, as `BellMiddleware` knows them; none for nobody."""
    count = getattr(context.get("request"), "unread_count", None)
    return count() if count is not None else 0


@register.simple_tag
def mailbox() -> str:
    """Address of the mailbox of a trial installation; empty in earnest."""
    return "/mailbox/" if settings.MAIL_FOLDER else ""


def acting_offices(context: Context) -> list[Any]:
    """Offices the person may work at; asked of the database only when there are several."""
    from offices.models import Office

    powers = getattr(context.get("request"), "powers", None)
    ids = list(getattr(powers, "roles", ()))
    return list(Office.objects.filter(pk__in=ids).order_by("sort")) if len(ids) > 1 else []


@register.simple_tag
def drawn_code(svg: str) -> SafeString:
    """The QR drawing that allauth made from the key, set into the page: data: is refused."""
    start = svg.index("<svg")
    return mark_safe(svg[start:])  # noqa: S308 - drawn by the qrcode package from our own key


@register.simple_tag
def session_columns() -> list[str]:
    return [_("Since"), _("Device"), _("Network address"), _("Sign out")]


_SYSTEMS = ("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux")
_BROWSERS = (("coc_coc", "Cốc Cốc"), ("Edg/", "Edge"), ("Firefox", "Firefox"))


@register.filter
def device(user_agent: str) -> str:
    """A browser and system one recognises, e.g. “Cốc Cốc, Windows”."""
    last = "Chrome" if "Chrome" in user_agent else "Safari" if "Safari" in user_agent else "–"
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), last)
    system = next((name for name in _SYSTEMS if name in user_agent), "")
    return ", ".join(part for part in (browser, system) if part)
