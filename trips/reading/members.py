"""Members of a delegation, one a line in the order of protocol."""

import re

from coordination.models import Leader
from diary.entries.reading import find_leader
from offices.models import Person
from reading.diary.leaders import read_leaders
from reading.text import clean, clean_lines, fold
from tasks.choices import Place
from tasks.models import Participant

_PLACES = (
    (re.compile(r"pho (?:truong )?doan\s*[:–-]\s*"), Place.DEPUTY),
    (re.compile(r"phuc vu\s*[:–-]\s*"), Place.SERVES),
    (re.compile(r"(?:bao chi|truyen thong)\s*[:–-]\s*"), Place.PRESS),
    (re.compile(r"thanh vien\s*[:–-]\s*"), Place.MEMBER),
)
_NUMBER = re.compile(r"\A\s*(?:[-–+*•]|\d{1,2}[.)])\s*")
_PERSON = re.compile(r"\A(?:d/c|dong chi|ong|ba)\s+")


def read_members(text: str) -> list[Participant]:
    """A known leader, else somebody of the three offices, else the words; nobody twice."""
    leaders = list(Leader.objects.active().select_related("same_as"))
    people = {fold(one.full_name): one for one in Person.objects.active()}
    found: dict[tuple[object, ...], Participant] = {}
    for line in clean_lines(text).split("\n"):
        words = clean(_NUMBER.sub("", line)).strip(" ;.")
        if words:
            row = _member(words, leaders, people)
            found.setdefault((row.leader_id, row.person_id, row.words), row)
    rows = list(found.values())
    for number, row in enumerate(rows, 1):
        row.sort = number
    return rows


def _member(words: str, leaders: list[Leader], people: dict[str, Person]) -> Participant:
    place = Place.MEMBER
    for pattern, one in _PLACES:
        if hit := pattern.match(fold(words)):
            place, words = one, words[hit.end() :]
    named = read_leaders(words)
    leader = find_leader(named[0], leaders) if len(named) == 1 else None
    if leader is not None:
        return Participant(place=place, leader=leader)
    name = _PERSON.sub("", fold(words)).partition(",")[0].strip()
    person = people.get(name)
    if person is not None:
        return Participant(place=place, person=person)
    return Participant(place=place, words=words[:200])
