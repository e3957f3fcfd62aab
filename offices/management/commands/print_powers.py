"""manage.py print_powers: the printed permission table, docs/powers.md."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from offices.models import Office, Role
from offices.powers import DEFAULT_POWERS

PATH = Path(settings.BASE_DIR) / "docs" / "powers.md"

HEAD = """# Vai trò và quyền hạn mặc định

Made by `manage.py print_powers` from `offices/powers.py`; a test fails when it is out of date.
Legal source: the regulation of 7 October 2025, principles on the responsibility of the lead office,
the coordinating offices, their heads and each person who takes part. Administrators may change
what each role holds in each office; what they changed is in the history of the powers.
"""


def printed() -> str:
    """The table as text: powers down, roles across, both with their code."""
    with translation.override("vi"):
        powers = [(codename, str(name)) for codename, name in Office._meta.permissions]
        roles = [(role, str(role.label)) for role in Role]
    lines = [HEAD]
    for number, (role, label) in enumerate(roles, start=1):
        lines.append(f"{number}. {label} (`{role.value}`)")
    lines += ["", "| quyền | mã | " + " | ".join(str(n) for n in range(1, len(roles) + 1)) + " |"]
    lines.append("|---|---" + "|:-:" * len(roles) + "|")
    for codename, label in powers:
        marks = ["x" if codename in DEFAULT_POWERS[role] else "" for role, _ in roles]
        lines.append(f"| {label} | `{codename}` | " + " | ".join(marks) + " |")
    return "\n".join(lines) + "\n"


class Command(BaseCommand):
    help = "Write docs/powers.md."

    def handle(self, *args: Any, **options: Any) -> None:
        PATH.write_text(printed(), encoding="utf-8")
        self.stdout.write(str(PATH.relative_to(settings.BASE_DIR)))
