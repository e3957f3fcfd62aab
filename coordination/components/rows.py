"""A row of a list, drawn without a template: a page holds up to a hundred of them.

The drawing is what `task_row.html` would be; its signs are the remembered ones.
"""

import html
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from coordination.components.icons import draw as icon
from coordination.components.marks import ROLE_WORDS
from coordination.components.people import initials, look, tint
from offices.foundation.wording import gettext as _

Props = Mapping[str, Any]
Sign = Callable[[str, Props], str]
_LATE = ("overdue", "due")


def escaped(text: Any) -> str:
    """As templates escape, without their detour for lazy texts."""
    return text if isinstance(text, SafeString) else html.escape(str(text))


def _select(props: Props) -> str:
    if not props["select"]:
        return ""
    words = escaped(_("Select %(code)s") % {"code": props["code"]})
    checked = " checked" if props["checked"] else ""
    value = escaped(props["select"])
    return (
        f'<label class="task-row-select"><input type="checkbox" name="selected" value="{value}"'
        f'{checked} aria-label="{words}"></label>'
    )


def _top(props: Props, sign: Sign) -> str:
    area, document = props["area"], props["document"]
    return (
        f'<p class="task-row-top"><span class="code">{escaped(props["code"])}</span>'
        + (f"<span>{escaped(area)}</span>" if area else "")
        + (f"<span>{escaped(document)}</span>" if document else "")
        + (sign("urgency", {"level": props["urgency"]}) if props["urgency"] else "")
        + (sign("access", {"level": "restricted"}) if props["access"] == "restricted" else "")
        + "</p>"
    )


def _last(props: Props) -> str:
    if not props["last_act"]:
        return ""
    on = props["last_on"]
    day = f' <time datetime="{on:%Y-%m-%d}">{on:%d/%m}</time>' if on else ""
    return f'<span class="task-row-last">{escaped(props["last_act"])}{day}</span>'


def _hands(props: Props, sign: Sign) -> str:
    state, holder, step = props["state_label"], props["holder"], props["step"]
    return (
        '<p class="task-row-hands">'
        + (sign("state", {"code": props["state"], "label": state}) if state else "")
        + (_person(holder, step) if holder or step else "")
        + f"{_last(props)}</p>"
    )


def _office(office: Any, *, lead: bool = False) -> str:
    """By its abbreviation; who leads is marked, and said. The page of the task has the names."""
    mark = f' office-lead" role="img" title="{escaped(office.abbreviation)}: ' if lead else ""
    said = escaped(ROLE_WORDS["lead"]) if lead else ""
    short = escaped(office.abbreviation)
    return f'<span class="office office-{look(office)}{mark}{said}">{short}</span>'


def _person(holder: Any, step: str) -> str:
    """Who holds it and at which step, or the place alone."""
    note = f'<span class="person-note">{escaped(step)}</span>' if step else ""
    if holder is None:
        return note
    name = holder.full_name
    return (
        f'<span class="person"><span class="avatar tint-{tint(name)}" aria-hidden="true">'
        f"{escaped(initials(name))}</span>{escaped(name)}</span>{note}"
    )


def _side(props: Props, sign: Sign) -> str:
    lead, deadline = props["lead"], props["deadline"]
    offices = _office(lead, lead=True) if lead else ""
    offices += "".join(_office(one) for one in props["offices"] or () if one != lead)
    drawn = sign("deadline", deadline) if deadline else ""
    return drawn + (f'<span class="offices">{offices}</span>' if offices else "")


def task_row(props: Props, sign: Sign) -> SafeString:
    """`props`: those of the component, complete, its slots drawn."""
    late = props["deadline"]["state"] if props["deadline"] else ""
    mark = f" task-row-{late}" if late in _LATE else ""
    acts = f"{props['body'] or ''}{props['slot_actions']}"
    title = f'<a href="{escaped(props["href"])}">{escaped(props["title"])}</a>'
    return mark_safe(  # noqa: S308 - every text above has been escaped
        f'<article class="task-row{mark}">{_select(props)}<div class="task-row-main">'
        f'{_top(props, sign)}<p class="task-row-title">{title}</p>{_hands(props, sign)}</div>'
        f'<div class="task-row-side">{_side(props, sign)}</div>'
        + (f'<div class="task-row-actions">{acts}</div>' if acts else "")
        + "</article>"
    )


def acts(found: Iterable[Any]) -> SafeString:
    """Small buttons: a link that opens in a dialog, or a press that carries the row's version."""
    return mark_safe("".join(_act(one) for one in found))  # noqa: S308 - escaped in each


def _act(one: Any) -> str:
    look = f'class="button button-{one.kind} button-small"'
    words = f"{icon(one.icon) if one.icon else ''}<span>{escaped(one.label)}</span>"
    href = escaped(one.href)
    if not one.posts:
        return f'<a {look} href="{href}" data-dialog="load">{words}</a>'
    version = f' name="version" value="{one.version}"' if one.version else ""
    return f'<button {look} type="submit"{version} formaction="{href}">{words}</button>'
