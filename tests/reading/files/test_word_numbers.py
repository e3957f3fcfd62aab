"""Numbers Word counts for its paragraphs."""

import io
from zipfile import ZipFile

from reading.files.word_numbers import read_numbering
from tests.reading.files.build import package

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
LISTS = f"""<w:numbering {SPACE}>
<w:abstractNum w:abstractNumId="0">{LEVEL}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0">{LEVEL}</w:lvlOverride></w:num>
</w:numbering>"""


def test_paragraph_whose_number_was_taken_off_stays_without_one() -> None:
    with ZipFile(io.BytesIO(package({"word/numbering.xml": LISTS}))) as archive:
        numbering = read_numbering(archive)

    assert [numbering.marker(number, 0) for number in ("1", "0", "1")] == ["1. ", "", "2. "]
