"""Rounds and petitions: Hải's office (vpdd) leads, Én's (vpub) is asked; rules as by default."""

from collections.abc import Callable
from typing import Any

import pytest

from coordination.defaults.deadlines import SESSIONS, VOTERS
from coordination.models import Body
from offices.foundation.actor import Actor
from tasks.dossier.services.entering import OfficesGiven
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.limits import install_limits
from voters.models import VoterContact, VoterPetition
from voters.services import forwarding
from voters.services.contacts import ContactGiven, enter_contact
from voters.services.petitions import PetitionGiven, enter_many

type Enter = Callable[..., VoterContact]
type Petition = Callable[..., VoterPetition]


@pytest.fixture
def rules(cast: Cast) -> None:
    install_limits(cast, (row for row in (*VOTERS, *SESSIONS) if row.area == 4))


@pytest.fixture
def bodies(cast: Cast, rules: None) -> dict[str, Body]:
    """The committee that vpub serves, a sở, two communes, and a company."""
    rows = {
        "ubnd": ("Ủy ban nhân dân tỉnh", "UBND tỉnh", "state", cast.offices["vpub"]),
        "so": ("Sở Xây dựng", "Sở Xây dựng", "department", None),
        "so_b": ("Sở Nông nghiệp và Môi trường", "Sở NNMT", "department", None),
        "buoi": ("Ủy ban nhân dân xã Suối Bưởi", "UBND xã Suối Bưởi", "commune", None),
        "co": ("Ủy ban nhân dân xã Thượng Cọ", "UBND xã Thượng Cọ", "commune", None),
        "dien": ("Công ty Điện lực tỉnh", "Điện lực tỉnh", "other", None),
    }
    made = {}
    for code, (name, short, kind, served) in rows.items():
        made[code] = Body(name=name, short_name=short, kind=kind, served_by=served)
        made[code].save(actor=Actor.system())
    return made


@pytest.fixture
def enter(cast: Cast, bodies: dict[str, Body]) -> Enter:
    """A round entered by Hải."""

    def make(**more: Any) -> VoterContact:
        own = {name: more.pop(name) for name in ("stream", "kind", "side") if name in more}
        given = {"stream": "hdnd", "kind": "before", **own}
        days = {
            name: more.pop(name)
            for name in ("opens_on", "closes_on", "extraordinary")
            if name in more
        }
        words = {
            "title": "Tiếp xúc cử tri trước kỳ họp",
            "on": in_days(19),
            "places": "Xã Suối Bưởi, nhà văn hóa xã",
            "offices": OfficesGiven(),
        }
        return enter_contact(
            given=ContactGiven(session_name="KH 5, HĐND tỉnh", **given, **days),
            actor=cast.actor("hai"),
            **(words | more),
        )

    return make


@pytest.fixture
def petition(cast: Cast, bodies: dict[str, Body]) -> Petition:
    """A sorted petition of the province, its body a sở; entered by Phúc."""

    def make(title: str = "Sửa cầu tràn thôn Nà Mít", **more: Any) -> VoterPetition:
        state = more.pop("state", "sorted")
        words = {
            "text": title,
            "on": in_days(-20),
            "level": "province",
            "competent": bodies["so"],
            "communes": (bodies["buoi"],),
            "stream": "hdnd",
        }
        [row] = enter_many(given=[PetitionGiven(**(words | more))], actor=cast.actor("phuc"))
        row.state = state
        row.save(actor=cast.actor("phuc"))
        return VoterPetition.objects.select_related("task").get(pk=row.pk)

    return make


@pytest.fixture
def forwarded(cast: Cast, petition: Petition) -> Petition:
    """The same, forwarded by Hải on the day given."""

    def make(title: str = "Sửa cầu tràn thôn Nà Mít", **more: Any) -> VoterPetition:
        dated = more.pop("dated", in_days(-12))
        received = more.pop("received_on", None)
        row = petition(title, **more)
        forwarding.forward(
            petitions=[row.pk], dated=dated, received_on=received, actor=cast.actor("hai")
        )
        return VoterPetition.objects.select_related("task", "reply_due").get(pk=row.pk)

    return make
