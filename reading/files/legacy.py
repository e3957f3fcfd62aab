"""Vietnamese in the eight-bit encodings of the nineties, still found in offices' archives.

TCVN3 (fonts .VnTime) puts Vietnamese letters on the places of Western ones, so a file "in
Unicode" may also hold it. Its capital letters are a matter of the font and come out small.
VNI writes the accent as a second letter.
"""

import re
import unicodedata

TCVN3_SIGNS = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦"
VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
FROM_TCVN3 = str.maketrans(TCVN3_SIGNS, VIETNAMESE)
VNI_STAMP = (("aä", "ậ"), ("AÄ", "Ậ"), ("oá", "ố"), ("OÁ", "Ố"), ("eä", "ệ"), ("EÄ", "Ệ"))

WORD = re.compile(r"[^\W\d_]+")
ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
NUCLEUS = "iê|yê|ươ|uô|uơ|oa|oă|oe|oo|uâ|uê|uy|uyê|uya|ia|ưa|ua|yêu|[aăâeêioôơuưy]"
CODA = "ng|nh|ch|[cmnpt]|[iouy]"
SYLLABLE = re.compile(rf"(?:{ONSET})?(?:{NUCLEUS})(?:{CODA})?")
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
SAMPLE = 20_000
ENOUGH = 0.7


def from_tcvn3(text: str) -> str:
    """Read Western letters as the Vietnamese ones they stand for."""
    return text.replace("\u00a0", " ").translate(FROM_TCVN3)


def vietnamese_share(text: str) -> float:
    """How many of the words with letters beyond ASCII are Vietnamese syllables, 0 to 1."""
    words = [word for word in WORD.findall(text[:SAMPLE]) if not word.isascii()]
    if not words:
        return 0.0
    return sum(_is_syllable(word) for word in words) / len(words)


def looks_like_tcvn3(text: str) -> bool:
    """Whether the text reads as Vietnamese only when taken as TCVN3."""
    sample = text[:SAMPLE]
    converted = from_tcvn3(sample)
    if converted == sample:
        return False
    share = vietnamese_share(converted)
    return share >= ENOUGH and share > vietnamese_share(sample)


def readings(text: str) -> list[str]:
    """The text as it stands and, where it may hold legacy letters, as those: for the guard."""
    found = [text]
    if not text.isascii():
        legacy = from_tcvn3(text)
        vni = text
        for pair, letter in VNI_STAMP:
            vni = vni.replace(pair, letter)
        found += [other for other in (legacy, vni) if other != text]
    return found


def _is_syllable(word: str) -> bool:
    parted = unicodedata.normalize("NFD", word.lower())
    tones = TONES.findall(parted)
    bare = unicodedata.normalize("NFC", TONES.sub("", parted))
    return len(tones) <= 1 and SYLLABLE.fullmatch(bare) is not None
