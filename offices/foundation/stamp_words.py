"""The three levels as words: how they may be written, and what they are part of."""

import re
from enum import StrEnum

from offices.foundation.lookalikes import Seen


class SecrecyLevel(StrEnum):
    """Luật Bảo vệ bí mật nhà nước names three; "thường" is none of them."""

    MAT = "mat"
    TOI_MAT = "toi_mat"
    TUYET_MAT = "tuyet_mat"


BETWEEN = r"[\s._*·-]{0,3}"


def _spaced(word: str) -> str:
    return BETWEEN.join(word)


LEVEL = rf"(?:(?:{_spaced('tuyet')}|{_spaced('toi')}){BETWEEN})?{_spaced('mat')}"
NOT_LETTERS = re.compile(r"[\W\d_]+")
LIST_MARKER = re.compile(r"\s*(?:[a-z]|\d{1,3}|[ivx]{1,5})[.)]\s")
TAGS = re.compile(r"</?(?:b|i|u|p|em|br|td|th|tr|li|div|span|font|strong|center|h\d)\s?/?>")
ONE_LEVEL = re.compile(r"(tuyet|toi)?mat")
REPEATED = re.compile(r"((?:tuyet|toi)?mat)\1{0,11}")
NAMED = re.compile(
    r"(tailieu|vanban|congvan|hoso|(?:muc)?domat|mucdo|hoatoc|thuongkhan|khan)?((?:tuyet|toi)?mat)"
    r"(hoatoc|thuongkhan|khan)?"
)
URGENCIES = {"hoatoc", "thuongkhan", "khan"}
DIGITS_AS_LETTERS = str.maketrans("0341", "oeai")
LONGEST_STAMP_LINE = 160
ACCENTS_OF_MAT = {"mật", "mât"}
ACCENTS_OF_TOI = {"tối", "tôi", "toi", "tói"}
ANOTHER = re.compile(rf"\W{{0,6}}(?:(?:va|hoac|hay|do)\W{{1,3}}){{0,2}}({LEVEL})(?!\w)")
COMPOUND = re.compile(
    r"[^\S\n]?(?:khau|do(?!\s+khan)|ong|ma|thu|vu|thiet|danh|nghi|lenh|dam|bao|hoa|mia|gau|ngot)"
    r"(?!\w)"
)


def level_of(prefix: str | None) -> SecrecyLevel:
    """The level named by "tuyet", "toi" or nothing before "mat"."""
    if prefix == "tuyet":
        return SecrecyLevel.TUYET_MAT
    return SecrecyLevel.TOI_MAT if prefix == "toi" else SecrecyLevel.MAT


def level_written(words: Seen) -> SecrecyLevel | None:
    """The level when these words are one, with right or left-out accents; "mất", "mặt" are none."""
    letters = Seen(NOT_LETTERS.sub("", words.text), NOT_LETTERS.sub("", words.bare))
    found = ONE_LEVEL.fullmatch(letters.bare)
    if not found:
        return None
    first, second = letters.text[:-3].lower(), letters.text[-3:]
    if first and found[1] == "toi" and first not in ACCENTS_OF_TOI:
        return None
    accented = second.lower() in ACCENTS_OF_MAT
    bare = second.lower() == "mat"
    return level_of(found[1]) if accented or bare else None


def level_alone(cell: Seen) -> SecrecyLevel | None:
    """The level when the line or cell holds nothing else but decoration."""
    if len(cell.text) > LONGEST_STAMP_LINE or len(cell.text) < 3:
        return None
    marker = LIST_MARKER.match(cell.bare)
    forms = [cell]
    if marker:
        forms.append(cell.cut(marker.end(), len(cell.text)))
    if any(digit in cell.text for digit in "0341"):
        forms.append(
            Seen(cell.text.translate(DIGITS_AS_LETTERS), cell.bare.translate(DIGITS_AS_LETTERS))
        )
    return next((level for form in forms if (level := _alone(form))), None)


def _alone(cell: Seen) -> SecrecyLevel | None:
    letters = Seen(NOT_LETTERS.sub("", cell.text), NOT_LETTERS.sub("", cell.bare))
    repeated = REPEATED.fullmatch(letters.bare)
    if repeated:
        words = letters.cut(0, repeated.end(1))
        # Unaccented in small letters it is too many other words; in capitals it is a stamp.
        return None if words.text == "mat" else level_written(words)
    named = NAMED.fullmatch(letters.bare)
    if not named:
        return None
    words = letters.cut(*named.span(2))
    return level_written(words) if _is_named_stamp(named, words, cell) else None


def _is_named_stamp(named: re.Match[str], words: Seen, cell: Seen) -> bool:
    """ "Độ mật: Mật", "Mức độ: Mật", "Hỏa tốc - Mật" in any case; "TÀI LIỆU MẬT" in capitals."""
    name = named[1] or ""
    if name.endswith("domat") or URGENCIES & {name, named[3]}:
        return words.text != "mat"
    if name == "mucdo":
        return ":" in cell.text
    return words.text.isupper()


def other_level_follows(after: Seen, level: SecrecyLevel) -> bool:
    """A list of different levels is the law speaking, not a stamp."""
    found = ANOTHER.match(after.bare)
    follower = level_written(after.cut(*found.span(1))) if found else None
    return follower is not None and follower != level


def compound_follows(after: Seen, words: Seen) -> bool:
    """Whether the word goes on: "mật khẩu", "mật độ", "mật ong"."""
    if not COMPOUND.match(after.bare):
        return False
    return after.text.lstrip()[0].islower() or words.text.isupper()
