"""Signed PDF files for tests: an authority, a signer, a file that was changed afterwards."""

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from asn1crypto import keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfReader, PdfWriter

from tests.reading.files.build import pdf

SINCE, UNTIL = dt.datetime(2020, 1, 1), dt.datetime(2040, 1, 1)
SIGNER, OFFICE = "Nguyễn Văn Ký", "Văn phòng UBND tỉnh"
DER = serialization.Encoding.DER


def _name(common: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _certificate(name: x509.Name, key: Any, issuer: x509.Name, by: Any, *, ca: bool) -> Any:
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(SINCE)
        .not_valid_after(UNTIL)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )
    return builder.sign(by, hashes.SHA256())


@cache
def chain(which: str) -> tuple[str, signers.SimpleSigner]:
    """(the authority as PEM, somebody it gave a certificate)."""
    top, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _name(f"CA {which}", which)
    root = _certificate(authority, top, authority, top, ca=True)
    leaf = _certificate(_name(SIGNER, OFFICE), own, authority, top, ca=False)
    plain = own.private_bytes(DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    signer = signers.SimpleSigner(
        signing_cert=asn1.Certificate.load(leaf.public_bytes(DER)),
        signing_key=keys.PrivateKeyInfo.load(plain),
        cert_registry=SimpleCertificateStore(),
    )
    return root.public_bytes(serialization.Encoding.PEM).decode(), signer


def signed(data: bytes, *, which: str = "province", field: str = "S1") -> bytes:
    out = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    about = signers.PdfSignatureMetadata(field_name=field)
    # It begins a loop of its own, and a worker that has driven a browser has one already.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(signers.sign_pdf, writer, about, signer=chain(which)[1], output=out).result()
    return out.getvalue()


def paper() -> bytes:
    return pdf("<p>Công văn số 12/VP về việc báo cáo tuần của Văn phòng")


def with_page_added(data: bytes) -> bytes:
    """What was signed stays byte for byte; a page is written behind it."""
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    writer.add_page(PdfReader(io.BytesIO(paper())).pages[0])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def with_word_changed(data: bytes) -> bytes:
    """One byte of the signed part is another."""
    at = data.index(b"/MediaBox") + len(b"/MediaBox [")
    place = next(n for n in range(at, len(data)) if data[n : n + 1] in b"123456789")
    other = b"1" if data[place : place + 1] != b"1" else b"2"
    return data[:place] + other + data[place + 1 :]
