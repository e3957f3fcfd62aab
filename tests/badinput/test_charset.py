"""A request that claims another charset is read as UTF-8 all the same."""

from typing import Any
from urllib.parse import quote
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.handlers.wsgi import WSGIRequest

from coordination import wsgi

CLAIMS = ("utf-7", "idna", "rot13", "utf-16", "nonsense", '"utf-7"', "utf-7; charset=rot13")
NAMES = ("charset", "Charset", "charset*", "charset*0", " charset ")


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("words", ["rà soát", "+2AA-"])
def test_words_are_utf_8_whatever_is_claimed(
    monkeypatch: pytest.MonkeyPatch, claim: str, words: str
) -> None:
    def words_read(environ: dict[str, Any], _start: Any) -> list[bytes]:
        return [WSGIRequest(environ).GET["q"].encode()]

    monkeypatch.setattr(wsgi, "django", words_read)
    environ = {"QUERY_STRING": f"q={quote(words)}", "CONTENT_TYPE": f"text/plain; charset={claim}"}
    setup_testing_defaults(environ)
    assert wsgi.application(environ, None) == [words.encode()]


@pytest.mark.parametrize("name", NAMES)
def test_only_the_claim_is_taken_away(name: str) -> None:
    kind = f"multipart/form-data; {name}=utf-7; boundary=ab"
    assert wsgi.CHARSET.sub("", kind) == "multipart/form-data; boundary=ab"
