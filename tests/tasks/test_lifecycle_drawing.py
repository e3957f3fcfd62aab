from tasks.management.commands.draw_lifecycle import FILE, lifecycle


def test_drawing_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == lifecycle(), "run manage.py draw_lifecycle"
