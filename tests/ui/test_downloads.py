"""A file looked at in the browser runs nothing there."""

import pytest

from ui.downloads import TYPES, file_answer


@pytest.mark.parametrize("form", sorted(TYPES))
def test_a_finished_file_is_sandboxed(form: str) -> None:
    answer = file_answer(b"x", name="bao-cao", form=form)
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
