"""What a file is by its name and its content, and the name under which it is kept."""

import re
from dataclasses import dataclass

from offices.foundation.text import BIDI_AND_ZERO_WIDTH, nfc
from reading.files.archive import opened
from reading.files.limits import MAX_NAME
from reading.files.refused import UploadRefused

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
FORBIDDEN = re.compile(r'[<>:"|?*\ud800-\udfff]+')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
LONGEST_EXTENSION = 12
NAMELESS = "tep"

OFFICE = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True, slots=True)
class FileKind:
    """An accepted type. `main` is what its package declares as its main part."""

    extension: str
    content_type: str
    family: str  # package, pdf, picture or text
    main: str = ""


ACCEPTED = {
    kind.extension: kind
    for kind in (
        FileKind(
            "docx", f"{OFFICE}wordprocessingml.document", "package", "wordprocessingml.document."
        ),
        FileKind("xlsx", f"{OFFICE}spreadsheetml.sheet", "package", "spreadsheetml.sheet."),
        FileKind("pptx", f"{OFFICE}presentationml.presentation", "package", "presentation."),
        FileKind("odt", "application/vnd.oasis.opendocument.text", "package", "opendocument.text"),
        FileKind(
            "ods", "application/vnd.oasis.opendocument.spreadsheet", "package", "t.spreadsheet"
        ),
        FileKind("pdf", "application/pdf", "pdf"),
        FileKind("png", "image/png", "picture"),
        FileKind("jpg", "image/jpeg", "picture"),
        FileKind("txt", "text/plain", "text"),
        FileKind("csv", "text/csv", "text"),
    )
}
ALIASES = {"jpeg": "jpg"}
MACRO_EXTENSIONS = {"docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm"}
OLD_EXTENSIONS = {"doc", "xls", "ppt", "dot", "xlt"}
SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"PK\x03\x04", "package"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)
MARKUP = re.compile(
    rb"<\s*(?:!doctype|html|head|script|svg|body|iframe|object|embed|meta|\?xml|\?php|%)|^#!",
    re.IGNORECASE,
)
CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
HEAD = 8192
PASSWORD_STREAM = "EncryptedPackage".encode("utf-16-le")


def extension_of(name: str) -> str:
    """The last extension in small letters, known aliases resolved."""
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    return ALIASES.get(extension, extension)


def recognise(name: str, data: bytes) -> FileKind:
    """The accepted kind that both the name and the content tell.

    Raises UploadRefused: macro, old_format, encrypted, type, mismatch, mixed, active.
    """
    extension = extension_of(name)
    if extension in MACRO_EXTENSIONS:
        raise UploadRefused("macro")
    family = _family(data)
    if family == "ole":
        raise UploadRefused("encrypted" if PASSWORD_STREAM in data else "old_format")
    if extension not in ACCEPTED:
        code = "old_format" if extension in OLD_EXTENSIONS else "type"
        raise UploadRefused(code, accepted=", ".join(sorted(ACCEPTED)))
    kind = ACCEPTED[extension]
    if family != kind.family:
        raise UploadRefused(_why_not(data, family), extension=extension)
    _check_member_of_family(kind, data)
    return kind


def _family(data: bytes) -> str:
    for signature, family in SIGNATURES:
        if data.startswith(signature):
            return family
    return "text" if _is_text(data) else "unknown"


def _is_text(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or _is_unmarked_utf16(data[:HEAD]):
        return True
    return not CONTROL_BYTES.search(data)


def _is_unmarked_utf16(head: bytes) -> bool:
    half = max(len(head) // 2, 1)
    return max(head[0::2].count(0), head[1::2].count(0)) > half * 0.6 and b"\x00\x00" not in head


def _why_not(data: bytes, family: str) -> str:
    if family == "unknown" and b"%PDF-" in data[:1024]:
        return "mixed"
    if family == "text" and MARKUP.search(data[:HEAD].replace(b"\x00", b"")):
        return "active"
    return "mismatch"


def _check_member_of_family(kind: FileKind, data: bytes) -> None:
    if kind.family == "package":
        _check_package(kind, data)
    elif kind.family == "text":
        _check_text(data)
    elif kind.family == "picture":
        wanted = b"\x89PNG" if kind.extension == "png" else b"\xff\xd8\xff"
        if not data.startswith(wanted):
            raise UploadRefused("mismatch", extension=kind.extension)


def _check_text(data: bytes) -> None:
    """A text that browsers or shells would run is none; nor one that hides another type."""
    head = data[:HEAD].replace(b"\x00", b"")
    if MARKUP.search(head):
        raise UploadRefused("active")
    if b"%PDF-" in data[:1024] or b"PK\x05\x06" in data[-66_000:]:
        raise UploadRefused("mixed")
    for guess in _guesses(data[:HEAD]):
        if guess.startswith(("application/x-ms", "application/x-dosexec", "application/x-sh")):
            raise UploadRefused("active")


def _guesses(head: bytes) -> list[str]:
    import puremagic  # its tables take long to load, and only texts ask for them

    try:
        return [match.mime_type for match in puremagic.magic_string(head) if match.confidence > 0.7]
    except (puremagic.PureError, ValueError):
        return []


def _check_package(kind: FileKind, data: bytes) -> None:
    with opened(data) as archive:
        names = set(archive.namelist())
        if "[Content_Types].xml" in names:
            declared = archive.read("[Content_Types].xml").decode("utf-8", "replace")
        elif "mimetype" in names:
            declared = archive.read("mimetype")[:200].decode("ascii", "replace")
        else:
            raise UploadRefused("nested" if kind.extension in ACCEPTED else "type")
    if "macroEnabled" in declared or "vbaProject" in declared or "macrosheet" in declared:
        raise UploadRefused("macro")
    if kind.main not in declared:
        raise UploadRefused("mismatch", extension=kind.extension)


def clean_name(name: str) -> str:
    """The name without folders, controls and signs that systems forbid; at most 150 characters.

    The extension survives shortening; a name of nothing becomes "tep".
    """
    last = re.split(r"[/\\]", nfc(name))[-1]
    visible = FORBIDDEN.sub("-", CONTROL.sub("", BIDI_AND_ZERO_WIDTH.sub("", last)))
    tidy = " ".join(visible.split()).strip(". ")
    if not tidy.strip("-. "):
        return NAMELESS
    if RESERVED.match(tidy):
        tidy = f"_{tidy}"
    return _shortened(tidy)


def _shortened(name: str) -> str:
    if len(name) <= MAX_NAME:
        return name
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension) > LONGEST_EXTENSION:
        return name[:MAX_NAME].rstrip(". ")
    return stem[: MAX_NAME - len(extension) - 1].rstrip(". ") + dot + extension
