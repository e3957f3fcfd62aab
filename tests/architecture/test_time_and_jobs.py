"""Today is asked in one way, and time-driven work is rows, never a countdown."""

import ast

from tests.architecture.source import calls, functions, length, place, product

LONGEST_DOOR = 10


def dotted(call: ast.Call) -> str:
    return ast.unparse(call.func)


def test_today_is_the_local_date_of_the_province() -> None:
    wrong = {"date.today", "datetime.now", "datetime.utcnow", "datetime.date.today", "time.time"}
    found = [place(p, call) for p in product() for call, _ in calls(p) if dotted(call) in wrong]
    assert found == []


def test_nothing_is_sent_to_the_broker_from_code() -> None:
    """Beat alone sends; a request that waits for Redis is a request that hangs."""
    wrong = {"delay", "apply_async", "send_task"}
    found = [place(p, call) for p in product() for call, name in calls(p) if name in wrong]
    assert found == []


def test_no_countdown() -> None:
    found = [
        place(path, call)
        for path in product()
        for call, _ in calls(path)
        if {"eta", "countdown"} & {keyword.arg for keyword in call.keywords}
    ]
    assert found == []


def test_jobs_are_doors() -> None:
    jobs = [path for path in product() if path.name == "jobs.py"]
    found = [place(p, f) for p in jobs for f in functions(p) if length(f) > LONGEST_DOOR]
    assert found == []
