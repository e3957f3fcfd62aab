"""From bytes to text, in the encodings Vietnamese offices really send.

Offices' archives still hold the eight-bit encodings of the nineties. TCVN3 (fonts .VnTime) puts
Vietnamese letters on the places of Western ones, so a file "in Unicode" may also hold it. Its
capital letters are a matter of the font and come out small. VNI writes the accent as a second
letter.
"""

import re
import unicodedata

from reading.files.refused import UploadRefused

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

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
UNICODE_NAMES = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}


def decode(data: bytes) -> tuple[str, str]:
    """(text, name of the encoding: UTF-8, UTF-16, Windows-1258 or TCVN3).

    Raises UploadRefused "encoding" when no reading gives Vietnamese or plain text.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _checked(data, codec), UNICODE_NAMES[codec]
    if unmarked := _unmarked_utf16(data):
        return _checked(data, unmarked), "UTF-16"
    try:
        return unicodedata.normalize("NFC", data.decode()), "UTF-8"
    except UnicodeDecodeError:
        return _legacy(data)


def _checked(data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise UploadRefused("encoding") from error
    return unicodedata.normalize("NFC", text)


def _unmarked_utf16(data: bytes) -> str | None:
    head = data[:400]
    if len(head) < 4 or len(data) % 2:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.6:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > half * 0.6 else None


def _legacy(data: bytes) -> tuple[str, str]:
    if b"\x00" in data:
        raise UploadRefused("encoding")
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    tcvn3 = from_tcvn3(data.decode("latin-1"))
    shares = {"Windows-1258": vietnamese_share(windows), "TCVN3": vietnamese_share(tcvn3)}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] < ENOUGH:
        raise UploadRefused("encoding")
    return (windows, best) if best == "Windows-1258" else (tcvn3, best)


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
