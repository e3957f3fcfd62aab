"""The handbook inside the system: every chapter, its pictures, and the draft to sign."""

import io

import polib
import pytest
from docx import Document

from coordination.handbook.regulation import articles
from coordination.handbook.words import BOLD, FOLDER, PICTURE, PLACES, Chapter, chapters, html
from ops.places import ROOT
from tests.support.cast import Cast

EMPHASIS = {"Không"}
pytestmark = pytest.mark.django_db


def test_every_chapter_opens_from_the_list(cast: Cast) -> None:
    client = cast.client("an")
    page = client.get("/handbook/").content.decode()
    assert len(chapters()) == len(list(FOLDER.glob("*.md"))) >= 7
    for name, chapter in chapters().items():
        assert f'href="/handbook/{name}/"' in page
        answer = client.get(f"/handbook/{name}/")
        assert answer.status_code == 200 and chapter.title in answer.content.decode()


def labels() -> set[str]:
    """All Vietnamese words of the program."""
    files = (ROOT / "locale").glob("*/vi/LC_MESSAGES/django.po")
    return {
        word
        for path in files
        for one in polib.pofile(str(path))
        if not one.obsolete
        for word in (one.msgstr, *one.msgstr_plural.values())
    }


def test_what_a_chapter_names_is_called_so_in_the_program() -> None:
    """Bold words that begin with a capital are names of pages and buttons, a path by its steps."""
    known, wrong = labels() | {"Quản trị"}, []
    for one in chapters().values():
        for bold in (found for line in one.lines for found in BOLD.findall(line)):
            steps = [step.strip() for step in bold.split("→")]
            if bold not in EMPHASIS and bold[0].isupper():
                wrong += [(one.name, step) for step in steps if step not in known]
    assert wrong == []


def test_an_unknown_chapter_is_not_found(cast: Cast) -> None:
    assert cast.client("an").get("/handbook/khong-co/").status_code == 404


def test_pictures_are_there_and_light() -> None:
    named = {
        found[2]
        for one in chapters().values()
        for line in one.lines
        if (found := PICTURE.fullmatch(line.strip()))
    }
    files = list((ROOT / "static" / "handbook").glob("*.webp"))
    assert {path.stem for path in files} == named
    assert sum(path.stat().st_size for path in files) < 1_000_000


def test_no_chapter_can_write_a_tag() -> None:
    odd = Chapter("x", "x", "x", ("<script>1</script>", "- **<b onclick=1>**", "## <i>"))
    shown = html(odd)
    assert "<script" not in shown and "onclick=1>" not in shown and "<i>" not in shown


def test_the_draft_regulation_is_a_page_and_a_word_file(cast: Cast) -> None:
    client = cast.client("binh")
    assert client.get("/handbook/regulation/").status_code == 200
    file = client.get("/handbook/regulation.docx").content
    book = Document(io.BytesIO(file))
    words = "\n".join(p.text for p in book.paragraphs)
    assert all(heading in words for heading, _ in articles())
    cells = [cell.text for table in book.tables for row in table.rows for cell in row.cells]
    assert sum(text.startswith("CHÁNH VĂN PHÒNG") for text in cells) >= 3


def test_the_question_mark_of_a_page_opens_its_chapter(cast) -> None:
    places = (("/", "bat-dau"), ("/tasks/new/", "ghi-nhiem-vu"), ("/diary/", "lich-va-hop"))
    for path, chapter in places:
        page = cast.client("an").get(path).content.decode()
        assert f'class="top-help" href="/handbook/{chapter}/"' in page


def test_every_place_leads_to_a_chapter_that_is_there() -> None:
    assert set(PLACES.values()) <= set(chapters())
