"""Values that forms do not expect."""

import random
import uuid

ODD = (
    "",
    " ",
    "0",
    "-1",
    "1",
    "2147483648",
    "9223372036854775808",
    "99999999999999999999",
    "1e309",
    "NaN",
    "null",
    "true",
    "None",
    "[]",
    "{}",
    "'",
    '"',
    "\\",
    "%",
    "%00",
    "\x00",
    "\ud800",
    "\x1b[0m",
    "💥" * 9,
    "ự" * 600,
    "a" * 25_000,
    "TỐI MẬT",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% debug %}",
    "' OR 1=1 --",
    "=1+1",
    "../../etc/passwd",
    "..",
    "31/02/2026",
    "29/02/2027",
    "00/00/0000",
    "01/01/0001",
    "31/12/9999",
    "2026-11-25",
    "25/11/26",
    "24:61",
    "00:00",
    "23:59:59.999999",
    "2026-W99",
    "99/9999",
    "một hai ba",
    "ngày 30 tháng 2",
    "\u202eabc",
    "ﬁ",
    "\u0000a",
    "vptu",
    "vpub",
    "VPTU",
    "khong-co",
    "done",
    "open",
    "-due",
    "id; drop",
    "٣",
    "½",
    "1,5",
    "2026-11-25T00:00:00+99:00",
    "on",
    "off",
    "\r\nX: y",
    "00000000-0000-0000-0000-000000000000",
)


def value(dice: random.Random, before: str) -> str:
    """Another value for a field that held `before`."""
    kind = dice.random()
    if kind < 0.55:
        return dice.choice(ODD)
    if kind < 0.7 and before:
        at = dice.randrange(len(before))
        return before[:at] + dice.choice(ODD)[:40] + before[at:]
    if kind < 0.8:
        return str(dice.randint(-5, 10_000_000))
    if kind < 0.85:
        return str(uuid.UUID(int=dice.getrandbits(128)))
    return before


def fields(dice: random.Random, given: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Some values changed, some fields gone, some twice, some made up."""
    out = []
    for name, before in given:
        turn = dice.random()
        if turn < 0.08:
            continue
        out.append((name, value(dice, before) if turn < 0.6 else before))
        if turn > 0.97:
            out.append((name, value(dice, before)))
    if dice.random() < 0.15:
        extra = ("page", "q", "sort", "version", "area", "office", "id", "next", "from", "partial")
        out.append((dice.choice(extra), dice.choice(ODD)))
    return out


def path(dice: random.Random, before: str) -> str:
    """Mostly the same; now and then another number in it."""
    if dice.random() < 0.9:
        return before
    odd = (0, 1, 2**31, 2**63, 2**70, 999)
    steps = [str(dice.choice(odd)) if one.isdigit() else one for one in before.split("/")]
    return "/".join(steps)
