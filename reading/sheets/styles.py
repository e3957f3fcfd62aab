"""Which cell styles of a workbook show a number as a day."""

import zipfile

from reading.files.archive import elements, local
from reading.sheets.values import is_date_format


def date_styles(archive: zipfile.ZipFile) -> set[int]:
    """Numbers of the cell formats (cellXfs, counted from 0) that show a day."""
    if "xl/styles.xml" not in archive.namelist():
        return set()
    codes: dict[int, str] = {}
    found: set[int] = set()
    inside, number = False, 0
    with archive.open("xl/styles.xml") as stream:
        for event, element in elements(stream):
            name = local(element.tag)
            if name == "cellXfs":
                inside = event == "start"
            elif event == "start" and name == "numFmt":
                codes[int(element.get("numFmtId") or 0)] = element.get("formatCode") or ""
            elif event == "start" and inside and name == "xf":
                format_number = int(element.get("numFmtId") or 0)
                if is_date_format(format_number, codes.get(format_number, "")):
                    found.add(number)
                number += 1
    return found
