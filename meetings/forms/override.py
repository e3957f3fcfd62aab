"""The field that lets an entry of the diary stand beside another one."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import GuardedCharField


def override_box() -> Any:
    return GuardedCharField(
        label=_("Reason for standing beside another entry of the diary"), max_length=500,
        required=False, help_text=_("Only where a leader, room or car is taken at that hour."),
    )  # fmt: skip
