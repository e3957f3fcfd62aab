"""A code and a lead are there once, whoever writes beside."""

import pytest
from django.db import IntegrityError, transaction

from tasks.models import Part
from tests.support.cast import Cast
from tests.support.days import in_days


def test_form_key_and_code_are_unique(cast: Cast) -> None:
    first, second = cast.log(), cast.log()
    second.code = first.code
    with transaction.atomic(), pytest.raises(IntegrityError, match="code"):
        second.save(actor=cast.actor("an"))


def test_one_office_leads(cast: Cast) -> None:
    """A lead part beside the lead part, also when nobody reads the table of parts first."""
    task = cast.log(due=in_days(5))
    with transaction.atomic(), pytest.raises(IntegrityError, match="one_lead_per_task"):
        Part(task=task, office=cast.offices["vpdd"], role="lead").save(actor=cast.actor("an"))
