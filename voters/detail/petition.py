"""What the page of a petition shows: content and places, its letters, replies and course."""

from typing import Any

from django.utils.translation import gettext as _

from coordination.models import Body
from offices.http import OfficeRequest
from tasks.dossier.loading import PARTS, Loaded, Loads, Tables
from tasks.dossier.rows import date_rows
from tasks.dossier.showing import day_words, fact_rows
from tasks.dossier.verbs import manages
from tasks.lists.rows import reader_at
from voters.models import (
    CarryOver,
    ForwardedPetition,
    Forwarding,
    Judgement,
    PetitionLink,
    Reply,
    ReplyLine,
    VoterPetition,
)
from voters.similar import similar_to
from voters.states import UNSENT

ASSISTING, COMMUNES = VoterPetition.assisting.through, VoterPetition.communes.through
LOADS = Loads(
    model=VoterPetition,
    tables=(
        PARTS,
        Tables(dict.fromkeys((ASSISTING, COMMUNES), "voterpetition")),
        Tables(dict.fromkeys((ForwardedPetition, ReplyLine, Judgement, CarryOver), "petition")),
        Tables({PetitionLink: "petition or other"}),
        Tables(
            named=(
                (ForwardedPetition, "forwarding"),
                (Forwarding, "to"),
                (ReplyLine, "reply"),
                (Reply, "issuer"),
                (ASSISTING, "body"),
                (COMMUNES, "body"),
                (VoterPetition, "competent"),
            )
        ),
    ),
)


def _bodies(petition: VoterPetition, table: Any) -> list[Body]:
    assert petition.loaded is not None
    named = [row.body for row in petition.loaded.of(table)]
    return sorted(named, key=lambda one: (one.sort, one.pk))


def facts(petition: VoterPetition) -> list[dict[str, Any]]:
    rows: list[tuple[str, Any]] = [
        (_("Stream"), petition.get_stream_display()),
        (_("Competence"), petition.get_level_display()),
        (_("Field"), petition.get_field_display()),
        (_("Body that solves it"), petition.competent),
        (_("Bodies that assist"), ", ".join(str(one) for one in _bodies(petition, ASSISTING))),
        (_("Communes, wards"), ", ".join(one.short_name for one in _bodies(petition, COMMUNES))),
        (_("Former unit"), petition.old_place),
        (_("Day noted"), petition.on),
        (_("Session"), petition.session_name),
        (_("Times raised"), petition.times_raised if petition.times_raised > 1 else ""),
        (_("Result"), petition.get_reply_class_display()),
        (_("Roadmap date"), petition.roadmap_on),
        (_("Long roadmap accepted by"), petition.roadmap_agreed),
        (_("Voters told on"), f"{petition.notice_symbol} {day_words(petition.told_on)}".strip()),
    ]
    return fact_rows(rows)


def course(
    petition: VoterPetition, loaded: Loaded, replies: list[ReplyLine]
) -> list[dict[str, str]]:
    """Its history over sessions as one line: sent, back, answered, judged, carried over."""
    found: list[tuple[Any, str]] = []
    for row in loaded.of(ForwardedPetition) if petition.forwarded_on else ():
        letter = row.forwarding
        found.append((letter.dated, f"{letter.symbol} → {letter.to.short_name}"))
        if row.returned_on:
            found.append((row.returned_on, f"{_('Returned')}: {row.return_reason}"))
    for line in replies:
        words = f"{line.reply.number} {line.reply.issuer.short_name}: {line.get_group_display()}"
        found.append((line.reply.dated, words.strip()))
    judged = sorted(loaded.of(Judgement), key=lambda one: (one.on, one.pk), reverse=True)
    for one in judged if replies else ():
        found.append((one.on, f"{one.by}: {one.get_verdict_display()}"))
    carried = sorted(loaded.of(CarryOver), key=lambda one: one.on)
    for over in carried if petition.times_carried else ():
        found.append((over.on, f"{over.from_session} → {over.to_session}"))
    found.sort(key=lambda pair: pair[0])
    return [{"day": f"{day:%d/%m/%Y}", "words": words} for day, words in found]


def links(
    request: OfficeRequest, petition: VoterPetition, both: list[PetitionLink]
) -> list[dict[str, Any]]:
    """Petitions it is linked with, of those the person may read."""
    pairs = [
        (
            row.other_id if row.petition_id == petition.pk else row.petition_id,
            row.get_kind_display(),
        )
        for row in both
    ]
    if not pairs:
        return []
    rows = VoterPetition.objects.visible_to(request.powers).select_related("task")
    known = rows.in_bulk([pk for pk, _kind in pairs])
    return [{"other": known[pk], "kind": kind} for pk, kind in pairs if pk in known]


def context(request: OfficeRequest, petition: VoterPetition) -> dict[str, Any]:
    may = manages(request, petition)
    looks, asked = may and petition.state in UNSENT, "alike" in request.GET
    assert petition.loaded is not None
    loaded = petition.loaded
    replies = sorted(loaded.of(ReplyLine), key=lambda one: (one.reply.dated, one.pk), reverse=True)
    dated = [one for one in loaded.deadlines() if not one.is_internal]
    return {
        "petition": petition,
        "course": course(petition, loaded, replies),
        "dates": date_rows(dated, reader_at(request)),
        "links": links(request, petition, loaded.of(PetitionLink)),
        "alike": similar_to(petition, request.powers) if looks and asked else [],
        "alike_href": f"{petition.get_absolute_url()}?alike=1" if looks and not asked else "",
        "replies": replies,
        "opinions": petition.opinions.select_related("point").in_order()[:50],
        "may_work": may and petition.is_open,
    }
