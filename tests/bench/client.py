"""A plain client: one connection in turn, or several at once."""

import http.client
import itertools
import statistics
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: address, cookies, and the form it posts, if any."""

    path: str
    cookies: str = ""
    form: Mapping[str, str | list[str]] | None = None
    redirects: bool = False


def send(port: int, ask: Ask) -> tuple[float, bytes]:
    """Milliseconds to the last byte, and the body; RuntimeError for any other answer."""
    headers = {"Cookie": ask.cookies, "Accept-Encoding": "identity"}
    body = None
    if ask.form is not None:
        body = urlencode(ask.form, doseq=True)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("POST" if body is not None else "GET", ask.path, body, headers)
    answer = connection.getresponse()
    read = answer.read()
    took = (time.perf_counter() - began) * 1000
    connection.close()
    wanted = 302 if ask.redirects else 200
    if answer.status != wanted:
        raise RuntimeError(f"{ask.path} answers {answer.status}, not {wanted}: {read[-600:]!r}")
    return took, read


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def middle(values: list[float]) -> float:
    return statistics.median(values)


def rate(port: int, asks: Sequence[Ask], *, connections: int = 8, seconds: float = 2.0) -> float:
    """Answers in a second with that many connections at once, which take `asks` by turns."""
    done = [0] * connections
    turns = itertools.cycle(asks)
    end = time.monotonic() + seconds
    began = time.monotonic()

    def work(number: int) -> None:
        while time.monotonic() < end:
            send(port, next(turns))
            done[number] += 1

    threads = [threading.Thread(target=work, args=[n]) for n in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (time.monotonic() - began)
