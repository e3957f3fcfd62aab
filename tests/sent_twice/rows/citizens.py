"""Forms of letters, visits, receptions and denunciations."""

from citizens.models import Denunciation, Letter, Reception, Visit
from coordination.models import Leader
from offices.foundation.actor import Actor
from offices.models import Role
from offices.services.posts import give_post
from tests.citizens.conftest import law
from tests.sent_twice.row import Row, Town, day
from tests.sent_twice.town import MORE


def _citizens(town: Town) -> None:
    """Cúc takes letters at vpub; the limits of area 5; who receives citizens."""
    system, cast = Actor.system(), town.cast
    give_post(
        actor=system, person=cast.cuc, office=cast.offices["vpub"], role=Role.RECEPTION_OFFICER
    )
    law(cast)
    town.kept["chairman"] = Leader(
        full_name="Vũ Hoàng Lãm",
        position="Chủ tịch UBND tỉnh",
        body=town.kept["body"],
        precedence=4,
    )
    town.kept["chairman"].save(actor=system)


def _register() -> str:
    """Two rows of a register, received today."""
    heads = "Số đến,Ngày nhận,Họ tên,Loại đơn,Lĩnh vực"
    rows = (f"1,{day()},Công dân mẫu 4,Khiếu nại,Đất đai", f"2,{day()},Công dân mẫu 5,Kiến nghị,")
    return "\n".join([heads, *rows])


MORE.append(_citizens)
ROWS = {
    "citizens:new": Row(
        who="cuc",
        model=Letter,
        base="dossier",
        filled=lambda _t: {
            "kind": "complaint",
            "received_on": day(),
            "source": "post",
            "book": "office",
            "signers": "1",
            "name": "Công dân mẫu 2",
        },
    ),
    "citizens:visit_new": Row(
        who="cuc",
        model=Visit,
        base="visit",
        filled=lambda _t: {"kind": "petition", "on": day(), "handled": "explained", "people": "1"},
    ),
    "citizens:import": Row(
        who="cuc",
        model=Letter,
        base="import",
        several=True,
        first=lambda _t: {"table": _register(), "book": "office"},
        filled=lambda _t: {"confirm": "yes"},
    ),
    "receptions:new": Row(
        who="cuc",
        model=Reception,
        base="dossier",
        filled=lambda town: {
            "kind": "periodic",
            "on": day(20),
            "receiver": town.kept["chairman"].pk,
        },
    ),
    "denunciations:new": Row(
        who="cuc",
        model=Denunciation,
        base="dossier",
        filled=lambda _t: {"received_on": day(), "source": "post", "category": "duty"},
    ),
}

CHANGES = {
    "citizens:import_undo",
    "citizens:incoming_take",
    "citizens:erasure",
    "receptions:lines_none",
    "receptions:line_task",
    "receptions:participant_remove",
    "citizens:visit_result",
}
