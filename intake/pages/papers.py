"""What was read of a paper, as its page shows it."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import cached_property

from intake.pages.from_document import rows_of
from intake.proposals.items import DocumentRows
from offices.models import Office
from reading.files import quarantine
from reading.files.signatures import signatures_of
from tasks.detail.files import SignatureShown, shown_signatures
from tasks.models import Scan

UNSURE = 80  # of a page's letters: less sure than that is said


@dataclass(frozen=True)
class ReadPaper:
    """`text` of all pages; `unread` numbers of pages that cannot be read, `unsure` of others."""

    scan: Scan
    office: Office

    @cached_property
    def pages(self) -> list[dict[str, Any]]:
        return self.scan.pages

    @cached_property
    def text(self) -> str:
        return self.scan.text

    @property
    def doubted(self) -> list[str]:
        return [word for page in self.pages for word in page["doubted"]]

    @property
    def unread(self) -> list[int]:
        return [n for n, page in enumerate(self.pages, 1) if not page["is_read"]]

    @property
    def unsure(self) -> list[int]:
        known = self.unread
        pages = enumerate(self.pages, 1)
        return [n for n, one in pages if one["confidence"] < UNSURE and n not in known]

    @cached_property
    def signatures(self) -> list[SignatureShown]:
        """Who signed it, told before a task is logged from it."""
        data = quarantine.take(self.scan.sealed_name) if self.scan.extension == "pdf" else None
        return shown_signatures(signatures_of("pdf", data)) if data else []

    @cached_property
    def rows(self) -> DocumentRows:
        return rows_of(self.text, self.office, doubted=self.doubted)
