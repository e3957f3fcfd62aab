"""The house in plain Python: people, powers, cases, and who reads what (DESIGN §1 and §3).

Nothing here asks the product: it is the second opinion the product is held to.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from offices.models import Role
from offices.powers import DEFAULT_POWERS
from tests.support.cast import PEOPLE

LIVE = {"open", "submitted", "paused"}
CLOSED = {"done", "ended", "stopped", "cancelled"}
SETTLED = {"noted", "withdrawn", "no_answer", "informed", "closed"}
DIVIDED = {Role.OFFICER, Role.DIVISION_HEAD}
# Beside the cast: a chief in two houses, a reception officer, a provincial leader, a clerk.
MORE = {
    "hai": ("vptu", Role.DEPUTY_CHIEF),
    "thu": ("vpub", Role.RECEPTION_OFFICER),
    "lanh": ("vptu", Role.PROVINCIAL_LEADER),
    "van": ("vpdd", Role.CLERK),
}
NAMES = tuple(dict.fromkeys([*PEOPLE, *MORE]))


def posts_of_the_cast() -> dict[str, list[tuple[str, Role]]]:
    posts = {n: [(o, r)] if o and r else [] for n, (_full, o, r) in PEOPLE.items()}
    for name, post in MORE.items():
        posts.setdefault(name, []).append(post)
    return posts


@dataclass
class Due:
    due: dt.date | None
    first: dt.date | None
    internal: bool = False
    state: str = "waiting"
    outcome: str = ""
    paused_on: dt.date | None = None
    alone: bool = False  # stopped by a decision about this date only
    pk: int = 0
    asked_by: str = ""  # who asked for another date, while that waits
    wanted: dt.date | None = None
    change: int = 0

    def close(self, outcome: str) -> None:
        """A request for another date has no object once the clock has stopped for good."""
        if self.state != "closed":
            self.state, self.outcome, self.paused_on = "closed", outcome, None
            self.alone = False
            self.asked_by, self.wanted, self.change = "", None, 0

    def run_on(self, day: dt.date) -> None:
        """Days not used are added from that day, off weekends; what was late stays as late."""
        assert self.due is not None and self.paused_on is not None
        day = max(day, self.paused_on)
        left, self.due = self.due - self.paused_on, max(self.due, day + (self.due - self.paused_on))
        while left >= dt.timedelta() and self.due.weekday() > 4:
            self.due += dt.timedelta(days=1)
        self.state, self.paused_on, self.alone = "running", None, False


@dataclass
class Share:
    """One office's part."""

    office: str
    role: str
    state: str = "unsent"
    assignee: str = ""
    helpers: set[str] = field(default_factory=set)
    divided: bool = False  # given to the division of the office
    received: bool = False
    submitted_by: str = ""
    delivered_by: str = ""
    dues: list[Due] = field(default_factory=list)
    pk: int = 0

    @property
    def leads(self) -> bool:
        return self.role == "lead"

    def close_dues(self, outcome: str) -> None:
        for due in self.dues:
            due.close(outcome)


@dataclass
class Case:
    by: str
    office: str
    lead: str
    access: str
    letters: bool
    directed: bool
    parts: dict[str, Share]
    divided: bool = False  # the logger sits in a division
    state: str = "draft"
    product: bool = False
    shared: set[str] = field(default_factory=set)
    left: bool = False  # has gone out to other offices
    pk: int = 0

    @property
    def live(self) -> bool:
        return self.state in LIVE

    @property
    def lead_part(self) -> Share:
        return self.parts[self.lead]

    def asker(self, part: Share) -> str:
        """Whose request a part is."""
        return self.office if part.leads else self.lead

    def stayed_inside(self) -> bool:
        """Nothing has gone out, and now never will where it was cancelled before."""
        asks_others = bool(self.parts.keys() - {self.office})
        waits = self.state in {"draft", "to_release"}
        return waits or (self.state == "cancelled" and asks_others and not self.left)

    def settled(self) -> bool:
        return all(p.state in SETTLED for p in self.parts.values() if p.role == "coordinate")


@dataclass(repr=False)
class At:
    """What a verb acts on."""

    case: Case
    part: Share | None = None
    due: Due | None = None

    def __repr__(self) -> str:
        words = [f"task {self.case.pk} ({self.case.state})"]
        if self.part:
            words.append(f"{self.part.role} {self.part.office} ({self.part.state})")
        if self.due:
            words.append(f"due {self.due.due} ({self.due.state})")
        return ", ".join(words)


@dataclass
class World:
    today: dt.date
    narrow: frozenset[str] = frozenset()
    posts: dict[str, list[tuple[str, Role]]] = field(default_factory=posts_of_the_cast)
    away: dict[str, tuple[str, dt.date]] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)
    order: dict[str, int] = field(default_factory=dict)

    # -- Powers ----------------------------------------------------------------------

    def offices(self, name: str) -> set[str]:
        """Where the person belongs; administrators belong nowhere."""
        return {o for o, r in self.posts[name] if r not in (Role.ADMINISTRATOR, Role.AUDITOR)}

    def works_at(self, name: str, office: str) -> bool:
        reading = {Role.PROVINCIAL_LEADER, Role.ADMINISTRATOR, Role.AUDITOR}
        return any(o == office and r not in reading for o, r in self.posts[name])

    def absent(self, name: str) -> list[str]:
        """Colleagues the person stands in for today."""
        found = [a for a, (s, last) in self.away.items() if s == name and last >= self.today]
        return sorted(found, key=self.order.__getitem__)

    def holds(self, name: str, power: str, office: str) -> bool:
        return any(power in DEFAULT_POWERS[r] for o, r in self.posts[name] if o == office)

    def lender(self, name: str, power: str, office: str) -> str:
        """The absent colleague of the same office who lends the power."""
        if self.holds(name, power, office) or office not in self.offices(name):
            return ""
        return next((a for a in self.absent(name) if self.holds(a, power, office)), "")

    def can(self, name: str, power: str, office: str) -> bool:
        return self.holds(name, power, office) or bool(self.lender(name, power, office))

    def handles(self, name: str, part: Share) -> bool:
        hands = {name, *self.absent(name)} & {part.assignee, *part.helpers}
        return self.can(name, "submit_part", part.office) and (
            bool(hands) or self.can(name, "assign_part", part.office)
        )

    # -- Reading (DESIGN §3) ---------------------------------------------------------

    def reads(self, name: str, case: Case) -> bool:
        named = {case.by} | {n for p in case.parts.values() for n in (p.assignee, *p.helpers)}
        if name in case.shared or {name, *self.absent(name)} & named:
            return True
        if case.stayed_inside():
            return self._reads_draft(name, case)
        if case.access == "restricted":
            return any(self._entrusted(name, office, case) for office in case.parts)
        if case.access == "open" and self.offices(name):
            return True
        return any(self._inside(name, p, case) for p in case.parts.values())

    def _reads_draft(self, name: str, case: Case) -> bool:
        """Nothing has left the office yet: the logger's desk, and who is asked to release."""
        if case.state != "draft" and self.can(name, "read_restricted", case.office):
            return True
        if case.access == "restricted":
            return False
        posts = [r for o, r in self.posts[name] if o == case.office]
        near = any(not case.divided or r in DIVIDED for r in posts)
        return near and case.office in self.offices(name)

    def _entrusted(self, name: str, office: str, case: Case) -> bool:
        letters = case.letters and self.can(name, "handle_letters", office)
        return letters or self.can(name, "read_restricted", office)

    def _inside(self, name: str, part: Share, case: Case) -> bool:
        """A post in an office with a part; a narrow office keeps it to who is involved."""
        office = part.office
        if office not in self.narrow:
            return office in self.offices(name)
        mine = case.divided and case.office == office
        near = any(o == office and r in DIVIDED for o, r in self.posts[name])
        powers = ("read_restricted", "receive_part")
        return (near and (part.divided or mine)) or any(self.can(name, p, office) for p in powers)

    # -- Everything a verb may act on ------------------------------------------------

    def at(self, scope: str) -> Iterator[At]:
        for case in self.cases:
            if scope == "task":
                yield At(case)
                continue
            for part in case.parts.values():
                yield from self._in_part(scope, case, part)

    def _in_part(self, scope: str, case: Case, part: Share) -> Iterable[At]:
        if scope == "part":
            return [At(case, part)]
        wanted = [d for d in part.dues if scope == "due" or d.asked_by]
        return [At(case, part, due) for due in wanted]


def days_before(day: dt.date, count: int) -> dt.date:
    """That many working days earlier, in weeks without holidays."""
    while count:
        day -= dt.timedelta(days=1)
        count -= day.weekday() < 5
    return day
