from voters.management.commands.draw_petitions import FILE, drawing


def test_the_drawing_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == drawing(), "run manage.py draw_petitions"
