"""Forms of files under appraisal and of requests for information."""

from coordination.defaults.deadlines import APPRAISALS, HABITS
from coordination.models import LeadRule
from documents.models import Appraisal
from information.models import InformationRequest, InformationSeries
from offices.foundation.actor import Actor
from tests.sent_twice.row import Filled, Row, Town, day
from tests.sent_twice.town import MORE
from tests.support.limits import install_limits


def _documents(town: Town) -> None:
    """The limits of areas 2 and 3, and who leads a file by the body that receives it."""
    install_limits(town.cast, (*APPRAISALS, *HABITS))
    LeadRule(area=town.cast.areas[2], kind="receiving_body").save(actor=Actor.system())


MORE.append(_documents)


def _file(_town: Town) -> Filled:
    return {
        "title": "Đề án kinh tế số",
        "form": "verification",
        "receiving_body": "UBND tỉnh",
        "submitter": "Sở Xây dựng",
        "received_on": day(-1),
        "number": "12/TTr-SXD",
    }


def _table(_town: Town) -> Filled:
    lines = (
        "Nội dung\tCơ quan nhận\tCơ quan trình\tNgày nhận",
        f"Đề án A\tUBND tỉnh\tSở Xây dựng\t{day(-1)}",
    )
    return {"table": "\n".join(lines), "confirm": "yes"}


def _request(_town: Town) -> Filled:
    return {
        "title": "Giải ngân",
        "holder": "vpub",
        "lines": "- Theo xã",
        "purpose": "Báo cáo",
        "shapes": "copy",
    }


def _requests(_town: Town) -> Filled:
    lines = ("Nội dung\tVăn phòng giữ\tDanh mục\tMục đích", "Giải ngân\tvpub\tTheo xã\tBáo cáo")
    return {"table": "\n".join(lines), "confirm": "yes"}


def _exchange(_town: Town) -> Filled:
    return {
        "title": "Trao đổi tuần {tuần}",
        "others": ["vpub"],
        "lines": "Tình hình nổi bật",
        "purpose": "Quy chế",
        "recurrence": "thứ Năm hằng tuần",
        "starts_on": day(0),
    }


ROWS = {
    "documents:new": Row(who="en", model=Appraisal, base="dossier", filled=_file),
    "documents:import": Row(who="en", model=Appraisal, base="import", filled=_table),
    "information:new": Row(who="binh", model=InformationRequest, base="dossier", filled=_request),
    "information:import": Row(
        who="binh", model=InformationRequest, base="import", filled=_requests
    ),
    "information:exchange_new": Row(who="binh", model=InformationSeries, filled=_exchange),
}

CHANGES = {
    "documents:read",  # fills the form in; what was sealed goes within a day
    "documents:round_remind",  # tells the same people once a day
}
