"""What we send as a calendar, read by two readers that had no part in writing it."""

import re

import vobject

LINE = re.compile(r"[A-Z0-9-]+(?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*:.*")


def read_calendar(data: bytes) -> list[dict[str, str]]:
    """The events by their lines; fails on whatever breaks RFC 5545.

    `vobject` asks for what a calendar must hold; folding, line ends, names and nesting are read
    here, for lenient readers forgive what strict mail programs do not.
    """
    book = vobject.readOne(data.decode("utf-8"))
    assert book.behavior.validate(book, raiseException=True)
    for event in book.contents.get("vevent", []):
        assert event.behavior.validate(event, raiseException=True)
    return _lines(data)


def _lines(data: bytes) -> list[dict[str, str]]:
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    lines = re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8").split("\r\n")[:-1]
    assert all(LINE.fullmatch(line) for line in lines), [x for x in lines if not LINE.fullmatch(x)]
    opened: list[str] = []
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            opened.append(value)
            events += [{}] if value == "VEVENT" else []
        elif name == "END":
            assert opened.pop() == value
        elif opened[-1] == "VEVENT":
            events[-1][name] = value
    assert opened == []
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "VERSION:2.0" in lines
    return events
