"""Opening a packed file (Office, OpenDocument) without trusting what it says about itself."""

import io
import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from reading.files.limits import MAX_ENTRIES, MAX_MEMBER, MAX_RATIO, MAX_UNPACKED, RATIO_FROM
from reading.files.refused import UploadRefused

UNSAFE_NAME = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|\\|^[A-Za-z]:|[\x00-\x1f]")
PACKED_INSIDE = re.compile(
    r"\.(?:zip|rar|7z|gz|tgz|tar|jar|apk|exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|msi|lnk)$",
    re.IGNORECASE,
)
BROKEN = (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, KeyError)
ENCRYPTED_FLAG = 0x1
# What a member says it is on Unix: nothing, a file, a folder.
PLAIN_KINDS = {0, stat.S_IFREG, stat.S_IFDIR}
END_MARK, END_SIZE = b"PK\x05\x06", 22  # nothing stands behind the archive's own end


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, its limits and names checked; whatever breaks inside is "broken".

    Raises UploadRefused: bomb, nested, member_name, encrypted, mixed, broken.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive, data)
            yield archive
    except UploadRefused:
        raise
    except DefusedXmlException as error:
        raise UploadRefused("active") from error
    except (*BROKEN, ParseError) as error:
        raise UploadRefused("broken") from error


def _check(archive: zipfile.ZipFile, data: bytes) -> None:
    members = archive.infolist()
    if len(members) > MAX_ENTRIES:
        raise UploadRefused("bomb")
    names = [member.filename for member in members]
    if len({name.lower() for name in names}) < len(names) or any(map(UNSAFE_NAME.search, names)):
        raise UploadRefused("member_name")
    for member in members:
        _check_member(member)
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise UploadRefused("bomb")
    if not members or min(member.header_offset for member in members) > 0:
        raise UploadRefused("mixed" if members else "broken")
    ends_here = data[-END_SIZE:].startswith(END_MARK)
    if len(archive.comment) > 0 or not ends_here or b"%PDF-" in data[:1024]:
        raise UploadRefused("mixed")


def _check_member(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & ENCRYPTED_FLAG:
        raise UploadRefused("encrypted")
    if PACKED_INSIDE.search(member.filename):
        raise UploadRefused("nested")
    if stat.S_IFMT(member.external_attr >> 16) not in PLAIN_KINDS:
        raise UploadRefused("member_name")  # a link, a device: nothing a document holds
    dense = member.file_size > MAX_RATIO * max(member.compress_size, 1)
    if member.file_size > MAX_MEMBER or (dense and member.file_size > RATIO_FROM):
        raise UploadRefused("bomb")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UploadRefused("broken")


def elements(stream: IO[bytes]) -> Iterator[tuple[str, Element]]:
    """("start" | "end", element) in document order, without DTD or entities.

    At its end an element has its text but no children any more, so memory stays flat.
    """
    path: list[Element] = []
    for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
        yield event, element
        if event == "start":
            path.append(element)
            continue
        path.pop()
        if path:
            path[-1].remove(element)


def local(tag: str) -> str:
    """The name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """An attribute whatever its namespace; "" when it is not there."""
    return next((value for key, value in element.attrib.items() if local(key) == name), "")
