"""A row of a list, drawn without a template: a page holds up to a hundred of them.

Bare elements, known to the style sheet by their place in the row (`work.css`): with a class for
each piece a list of fifty rows weighed 100 KB. Its signs are drawn bare for the same reason.
"""

import html
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from ui.components.icons import draw as icon
from ui.components.people import initials, look, tint
from ui.wording import gettext as _

Props = Mapping[str, Any]
Sign = Callable[[str, Props], str]


def escaped(text: Any) -> str:
    """As templates escape, without their detour for lazy texts."""
    return text if isinstance(text, SafeString) else html.escape(str(text))


def _code(props: Props) -> str:
    """The number, which ticks the row where rows can be ticked."""
    code = f'<span class="code">{escaped(props["code"])}</span>'
    if not props["select"]:
        return code
    checked = " checked" if props["checked"] else ""
    value = escaped(props["select"])
    return f'<label><input type="checkbox" name="selected" value="{value}"{checked}>{code}</label>'


def _top(props: Props, sign: Sign) -> str:
    area, document = props["area"], props["document"]
    return (
        (f"<span>{escaped(area)}</span>" if area else "")
        + (f"<span>{escaped(document)}</span>" if document else "")
        + (sign("urgency", {"level": props["urgency"]}) if props["urgency"] else "")
        + (sign("access", {"level": "restricted"}) if props["access"] == "restricted" else "")
    )


def _last(props: Props) -> str:
    if not props["last_act"]:
        return ""
    on = props["last_on"]
    return f"<small>{escaped(props['last_act'])}{f' {on:%d/%m}' if on else ''}</small>"


def _hands(props: Props, sign: Sign) -> str:
    state, holder, step = props["state_label"], props["holder"], props["step"]
    return (
        (sign("state", {"code": props["state"], "label": state, "bare": True}) if state else "")
        + (_person(holder.full_name) if holder else "")
        + (f"<em>{escaped(step)}</em>" if step else "")
        + _last(props)
    )


def _office(office: Any, *, lead: bool = False) -> str:
    """By its abbreviation; who leads is filled, and said. The page of the task has the names."""
    tag, said = ("b", f' title="{escaped(_("leads"))}"') if lead else ("i", "")
    return f'<{tag} class="o-{look(office)}"{said}>{escaped(office.abbreviation)}</{tag}>'


def _person(name: str) -> str:
    shown = escaped(initials(name))
    return f'<span class="tint-{tint(name)}" data-who="{shown}">{escaped(name)}</span>'


def _side(props: Props, sign: Sign) -> str:
    lead, deadline = props["lead"], props["deadline"]
    offices = _office(lead, lead=True) if lead else ""
    offices += "".join(_office(one) for one in props["offices"] or () if one != lead)
    drawn = sign("deadline", {**deadline, "bare": True}) if deadline else ""
    return drawn + (f"<p>{offices}</p>" if offices else "")


def task_row(props: Props, sign: Sign, beside: str = "") -> SafeString:
    """`props`: those of the component, complete, its slots drawn; `beside`: buttons at the side."""
    below = f"{props['body'] or ''}{props['slot_actions']}"
    title = f'<a href="{escaped(props["href"])}">{escaped(props["title"])}</a>'
    return mark_safe(  # noqa: S308 - every text above has been escaped
        f'<article class="task-row">{_code(props)}<p>{_top(props, sign)}</p>{title}'
        f"<p>{_hands(props, sign)}</p><div>{_side(props, sign)}{beside}</div>"
        + (f"<footer>{below}</footer>" if below.strip() else "")
        + "</article>"
    )


def acts(found: Iterable[Any]) -> SafeString:
    """Small buttons: a link that opens in a dialog, or a press that carries the row's version."""
    return mark_safe("".join(_act(one) for one in found))  # noqa: S308 - escaped in each


def _act(one: Any) -> str:
    label, href = escaped(one.label), escaped(one.href)
    if one.kind == "quiet" and not one.posts:
        return f'<a class="act i-{one.icon}" href="{href}">{label}</a>'
    look = f'class="button button-{one.kind} button-small"'
    words = f"{icon(one.icon) if one.icon else ''}<span>{label}</span>"
    if not one.posts:
        return f'<a {look} href="{href}" data-dialog="load">{words}</a>'
    version = f' name="version" value="{one.version}"' if one.version else ""
    return f'<button {look} type="submit"{version} formaction="{href}">{words}</button>'
