"""Every principle, provision and area of the regulation has its code and its test."""

import ast
import re
from functools import cache
from typing import NamedTuple

import pytest

from coordination.defaults.areas import AREAS
from coordination.defaults.offices import REGULATION
from ops.places import ROOT

PROVISIONS = (
    "Hiệu lực từ ngày ký",
    "Trách nhiệm của từng văn phòng trong từng lĩnh vực",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời hạn phối hợp",
    "Trách nhiệm của người đứng đầu",
    "Trách nhiệm của từng người tham gia",
    "Trao đổi khi có vướng mắc, trình cấp có thẩm quyền",
    "Sơ kết, tổng kết",
    "Bảo vệ bí mật nhà nước",
)
DOSSIERS = ("meetings", "documents", "information", "voters", "citizens", "trips", "training")
PLACE = re.compile(r"`([\w./]+)(?:::(\w+))?`")


class Row(NamedTuple):
    code: str
    tests: str

    @property
    def built(self) -> str:
        return self.code.partition("Kế hoạch:")[0]

    @property
    def planned(self) -> str:
        return self.code.partition("Kế hoạch:")[2]


@cache
def rows() -> dict[str, Row]:
    lines = (ROOT / "docs" / "regulation.md").read_text(encoding="utf-8").splitlines()
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]
    return {name: Row(code, tests) for name, code, tests in cells if name != "provision"}


def articles() -> list[str]:
    areas = [f"{area.number}. {area.short_name}" for area in AREAS]
    return [*REGULATION["principles"].splitlines(), *PROVISIONS, *areas]


def defined(path: str) -> set[str]:
    """Names a module defines: functions, classes, constants."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    names = {n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    given = [n for n in tree.body if isinstance(n, ast.Assign | ast.AnnAssign)]
    targets = [t for n in given for t in (n.targets if isinstance(n, ast.Assign) else [n.target])]
    return names | {t.id for t in targets if isinstance(t, ast.Name)}


def missing(cell: str) -> list[str]:
    """What the cell names and the tree does not hold."""
    found = PLACE.findall(cell)
    gone = [path for path, _name in found if not (ROOT / path).exists()]
    known = [(path, name) for path, name in found if name and path not in gone]
    return gone + [f"{path}::{name}" for path, name in known if name not in defined(path)]


def test_document_and_regulation_name_the_same_articles() -> None:
    assert sorted(rows()) == sorted(articles())


@pytest.mark.parametrize("article", articles())
def test_article_has_code(article: str) -> None:
    built = rows()[article].built
    assert PLACE.findall(built), "no code is named"
    assert missing(built) == []


@pytest.mark.parametrize("article", articles())
def test_article_has_a_test(article: str) -> None:
    tests = rows()[article].tests
    paths = [path for path, _name in PLACE.findall(tests)]
    assert paths, "no test is named"
    assert all(path.startswith("tests/") and path.endswith(".py") for path in paths)
    assert missing(tests) == []


def test_what_is_planned_is_not_there_yet() -> None:
    """A dossier that has come is named as code, not as a plan."""
    plans = {place for row in rows().values() for place in re.findall(r"`(\w+)\.\w+`", row.planned)}
    arrived = [app for app in DOSSIERS if list((ROOT / app).glob("models*"))]
    assert plans.isdisjoint(arrived)
