from meetings.management.commands.draw_meetings import FILE, drawing


def test_drawing_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == drawing(), "run manage.py draw_meetings"
