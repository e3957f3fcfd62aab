"""What has a place of its own on the page of a task stands there, and does what it says."""

import re

from tasks.models import Note
from tests.support.cast import Cast
from tests.tasks.verbs.stages import sent


def _page(cast: Cast, name: str, pk: int) -> str:
    return str(cast.client(name).get(f"/tasks/{pk}/").content.decode())


def test_a_word_is_sent_by_the_form_of_the_page(cast: Cast):
    task = sent(cast)
    form = re.search(r'<form class="form note-form".*?</form>', _page(cast, "an", task.pk), re.S)
    assert form
    action = re.search(r'action="([^"]+)"', form[0])
    once = re.search(r'name="once" value="([^"]+)"', form[0])
    assert action and once
    words = {"text": "Đề nghị rà soát lại số liệu.", "readers": "all", "once": once[1]}
    answer = cast.client("an").post(action[1], words, follow=True)
    assert words["text"] in answer.content.decode()
    assert Note.objects.filter(task=task, text=words["text"]).count() == 1


def test_files_directives_and_readers_have_their_doors(cast: Cast):
    task = sent(cast)
    shown = "".join(_page(cast, name, task.pk) for name in ("an", "binh"))
    for verb in ("file", "watch", "directive", "share"):
        assert re.search(rf'(?:href|action)="/tasks/{task.pk}/[a-z/-]*{verb}', shown), verb
