"""Which block's document layout a paper is printed in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Layout(models.TextChoices):
    PARTY = "party", _("Party body")
    STATE = "state", _("State body")
