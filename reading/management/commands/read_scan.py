"""``manage.py read_scan FILE``: the pages of a scan as the worker reads them, printed as JSON."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reading.files.inspect import inspect_upload
from reading.files.refused import UploadRefused
from reading.files.scans import admit_page, read_pages


def read_scan(path: Path) -> dict[str, object]:
    """{pages: [{text, confidence, rotated}], stamps: [level], refused: why or null}.

    A paper that would be refused shows what it was refused for and none of its words.
    """
    pages: list[dict[str, object]] = []
    try:
        found = inspect_upload(path.name, path.read_bytes())
        for page in read_pages(found):
            if page.mark is not None:
                return _refused(UploadRefused("secret_mark"), [page.mark.level.value])
            admit_page(page, field="upload")
            pages.append(
                {"text": page.text, "confidence": page.confidence, "rotated": page.rotated}
            )
    except UploadRefused as refused:
        return _refused(refused)
    return {"pages": pages, "stamps": [], "refused": None}


def _refused(refused: UploadRefused, stamps: list[str] | None = None) -> dict[str, object]:
    why = {"code": refused.code, "why": refused.message}
    return {"pages": [], "stamps": stamps or [], "refused": why}


class Command(BaseCommand):
    """Prints what was read; keeps nothing, needs no row in the database."""

    help = "Reads a scan (PDF, PNG, JPG) page by page as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, **options: object) -> None:
        path = options["file"]
        if not isinstance(path, Path) or not path.is_file():
            raise CommandError(f"No such file: {path}")
        self.stdout.write(json.dumps(read_scan(path), ensure_ascii=False, indent=1))
