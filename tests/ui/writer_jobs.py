"""Jobs for the process that writes files, some of which misbehave."""

import os
import sys

from ui.letters import PrintedLetter


def echo(data: bytes, words: str) -> bytes:
    return data + words.encode()


def knowing(letter: PrintedLetter) -> bytes:
    """The variables it has, and whether reading a paper and writing it loaded the settings."""
    from ui.letters import pdf, word

    assert letter and pdf and word
    loaded = {"coordination.settings", "psycopg"} & sys.modules.keys()
    return " ".join([*os.environ, *loaded]).encode()


def whoami() -> bytes:
    return str(os.getpid()).encode()


def failing(words: str) -> bytes:
    raise ValueError(words)


def without_pango() -> bytes:
    raise OSError("cannot load library")


def dying() -> bytes:
    os._exit(3)
