"""What is never kept of a traveller: numbers of passports and identity cards, days of birth."""

import re
from typing import Any

from django.utils.translation import gettext as _

from tasks.dossier.forms.base import ReasonForm, VerbForm

_NUMBER = re.compile(r"(?<![\w/.-])(?:[A-Z]{1,2} ?\d{7,8}|[a-z]\d{7,8}|\d{12})(?![\w/.-])")
_BIRTH = re.compile(
    r"(?:sinh\s+ngày|ngày\s+sinh|sinh\s+năm|năm\s+sinh)\s*:?\s*\d|hộ\s+chiếu\s+(?:số|:)\s*\S",
    re.IGNORECASE,
)


def names_a_document(text: str) -> bool:
    """Whether it looks like the number of a passport or identity card, or a day of birth."""
    return bool(_NUMBER.search(text) or _BIRTH.search(text))


class WithoutIdentity(VerbForm):
    """Every word of the form is looked at, whatever the field is for."""

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for name, value in list(data.items()):
            if isinstance(value, str) and names_a_document(value):
                self.add_error(
                    name,
                    _(
                        "Numbers of passports or identity cards and days of birth are not kept"
                        " here; please leave them out."
                    ),
                )
        return data


class WhyForm(WithoutIdentity, ReasonForm):
    """The reason of a step that asks nothing else."""
