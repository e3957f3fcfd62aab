"""Forms of rounds of contact and of petitions."""

from coordination.defaults.deadlines import SESSIONS, VOTERS
from coordination.models import Body
from offices.foundation.actor import Actor
from tests.sent_twice.row import Filled, Row, Town, day
from tests.sent_twice.town import MORE
from tests.support.days import in_days
from tests.support.limits import install_limits
from tests.voters.test_import import HEADS
from tests.voters.test_import import ROWS as PETITION_ROWS
from voters.models import PetitionImport, Reply, VoterContact, VoterPetition
from voters.services import forwarding
from voters.services.petitions import PetitionGiven, enter_many

TITLE = "Sửa cầu tràn thôn Nà Mít"
TABLE = "\n".join(
    (
        "TT\tNội dung kiến nghị\tNội dung trả lời\tKết quả\tLộ trình",
        f"1\t{TITLE}\tĐã sửa xong\tGiải quyết xong\t",
    )
)
PETITIONS = "\n".join("\t".join(row) for row in (HEADS, *PETITION_ROWS))
HEAD = {"issuer": "UBND tỉnh", "number": "64/BC-UBND"}


def _voters(town: Town) -> None:
    """The limits of area 4, and a petition that waits for a reply."""
    cast = town.cast
    install_limits(cast, (row for row in (*VOTERS, *SESSIONS) if row.area == 4))
    competent = Body(name="Sở Xây dựng", short_name="Sở Xây dựng", kind="department")
    competent.save(actor=Actor.system())
    given = PetitionGiven(
        text=TITLE, on=in_days(-20), level="province", competent=competent, stream="hdnd"
    )
    [row] = enter_many(given=[given], actor=cast.actor("phuc"))
    row.state = "sorted"
    row.save(actor=cast.actor("phuc"))
    forwarding.forward(petitions=[row.pk], dated=in_days(-12), actor=cast.actor("hai"))


MORE.append(_voters)


def _reply(_town: Town) -> Filled:
    return {"rows-0-keep": "on"}


ROWS = {
    "voters:new": Row(
        who="hai",
        model=VoterContact,
        base="dossier",
        filled=lambda _t: {
            "title": "Tiếp xúc cử tri mới",
            "stream": "hdnd",
            "kind": "before",
            "on": day(30),
            "half": "morning",
            "places": "Xã Suối Bưởi",
        },
    ),
    "voters:import": Row(
        who="hai",
        model=VoterContact,
        base="import",
        filled=lambda _t: {
            "table": f"Tên đợt\tNgày\tĐịa điểm\nĐợt 1\t{day(30)}\tXã A\n",
            "confirm": "yes",
        },
    ),
    "petitions:new": Row(
        who="hai",
        model=VoterPetition,
        base="dossier",
        filled=lambda _t: {
            "title": "Kéo điện khu sản xuất",
            "text": "Kéo điện",
            "stream": "hdnd",
            "field": "economy",
            "level": "province",
            "on": day(-2),
        },
    ),
    "petitions:import": Row(
        who="phuc",
        model=PetitionImport,
        base="made_once",
        filled=lambda _t: {"table": PETITIONS, "stream": "hdnd", "year": "2020"},
    ),
    "petitions:reply_table": Row(
        who="phuc",
        model=Reply,
        base="replies",
        filled=_reply,
        first=lambda _t: {**HEAD, "dated": day(), "table": TABLE},
    ),
}

CHANGES = {
    "voters:minutes",  # its rows carry a key; sent twice in tests/voters/test_minutes.py
    "voters:line_task",
    "voters:lines_none",
    "petitions:import_rows",  # its steps fit one state each: tests/voters/test_import_pages.py
    "petitions:many",
    "petitions:forwarding_received",
}
