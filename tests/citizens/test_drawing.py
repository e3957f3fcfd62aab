"""The page of states is what the tables say."""

from citizens.management.commands.draw_letters import FILE, drawing


def test_the_drawing_is_current() -> None:
    assert FILE.read_text("utf-8") == drawing()
