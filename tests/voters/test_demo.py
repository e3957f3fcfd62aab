"""The model cases of the trial stand where the sheet says."""

import pytest

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from reviews.demo.hire import hire_everybody
from tasks.models import Note
from tests.support.days import in_days
from voters.demo.play import play
from voters.models import VoterContact, VoterPetition


@pytest.mark.django_db
def test_twelve_model_cases() -> None:
    install_defaults(actor=Actor.system())
    hire_everybody(actor=Actor.system())
    assert play() == 12
    contact = VoterContact.objects.get()
    assert (contact.state, contact.on, contact.points.count()) == ("announced", in_days(15), 6)
    states = {row.task.title: row.state for row in VoterPetition.objects.select_related("task")}
    assert states["Sửa cầu tràn thôn Nà Mít"] == "forwarded"
    assert states["Quy hoạch treo khu trung tâm"] == "more_asked"
    assert states["Khai thác cát gây sạt lở"] == "returned"
    assert states["Mở lớp bán trú"] == "closed_solved"
    assert states["Mức hỗ trợ nhà văn hóa thôn"] == "closed_explained"
    late = VoterPetition.objects.late(in_days(0))
    assert [row.task.title for row in late] == ["Nâng cấp kênh mương nội đồng"]
    assert Note.objects.get(kind="remind").task.title == "Nâng cấp kênh mương nội đồng"
    assert VoterPetition.objects.get(times_carried=2).roadmap_on == in_days(-10)
