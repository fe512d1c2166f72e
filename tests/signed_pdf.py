"""Makes signed PDFs of every state: a chain of its own, time stamps, lists of revoked certificates, later changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

from asn1crypto import crl as asn1_crl
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.pdf_maker import PageMaker, write_pdf

LONG_AGO, FAR_AHEAD = datetime(2010, 1, 1, tzinfo=UTC), datetime(2090, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Identity:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

    @property
    def asn1(self) -> asn1_x509.Certificate:
        return asn1_x509.Certificate.load(self.certificate.public_bytes(serialization.Encoding.DER))

    @property
    def asn1_key(self) -> asn1_keys.PrivateKeyInfo:
        packed = self.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return asn1_keys.PrivateKeyInfo.load(packed)


@dataclass(frozen=True)
class Chain:
    """A root, an authority below it, and the authority's time stamper."""

    root: Identity
    authority: Identity
    stamper: Identity

    def root_file(self, folder: Path) -> Path:
        path = folder / "root.pem"
        path.write_bytes(self.root.certificate.public_bytes(serialization.Encoding.PEM))
        return path

    def signer(self, begins: datetime = LONG_AGO, ends: datetime = FAR_AHEAD) -> Identity:
        return identity("Penanda Tangan (uji)", self.authority, begins, ends, signs=True)

    def stamper_at(self, moment: datetime) -> DummyTimeStamper:
        store = SimpleCertificateStore()
        store.register_multiple([self.authority.asn1, self.root.asn1])
        return DummyTimeStamper(self.stamper.asn1, self.stamper.asn1_key, store, fixed_dt=moment)

    def revocation_list(self, issuer: Identity, moment: datetime, *revoked: Identity) -> asn1_crl.CertificateList:
        """The list that `issuer` gave out at `moment`, on which everything `revoked` stands since the day before."""
        maker = x509.CertificateRevocationListBuilder(issuer.certificate.subject, moment, moment + timedelta(days=7))
        maker = maker.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), critical=False
        ).add_extension(x509.CRLNumber(1), critical=False)
        for one in revoked:
            entry = x509.RevokedCertificateBuilder(one.certificate.serial_number, moment - timedelta(days=1))
            maker = maker.add_revoked_certificate(entry.build())
        made = maker.sign(issuer.key, hashes.SHA256())
        return asn1_crl.CertificateList.load(made.public_bytes(serialization.Encoding.DER))


def identity(
    name: str,
    issuer: Identity | None,
    begins: datetime = LONG_AGO,
    ends: datetime = FAR_AHEAD,
    *,
    signs: bool = False,
    stamps: bool = False,
) -> Identity:
    # pyHanko's time stamper for tests knows RSA only.
    key = rsa.generate_private_key(65537, 2048) if stamps else ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issued_by, issuing_key = (issuer.certificate.subject, issuer.key) if issuer else (subject, key)
    is_authority = not signs and not stamps
    maker = x509.CertificateBuilder(issued_by, subject, key.public_key(), x509.random_serial_number(), begins, ends)
    maker = maker.add_extension(x509.BasicConstraints(is_authority, None), critical=True)
    maker = maker.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    maker = maker.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(issuing_key.public_key()), critical=False
    )
    usage = x509.KeyUsage(
        digital_signature=not is_authority, content_commitment=signs, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=is_authority, crl_sign=is_authority, encipher_only=False,
        decipher_only=False,
    )  # fmt: skip
    maker = maker.add_extension(usage, critical=True)
    if stamps:
        maker = maker.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return Identity(maker.sign(issuing_key, hashes.SHA256()), key)


@cache
def chain() -> Chain:
    root = identity("Akar (uji)", None)
    authority = identity("Penerbit (uji)", root)
    return Chain(root, authority, identity("Stempel Waktu (uji)", authority, stamps=True))


def unsigned(path: Path, pages: int = 2) -> bytes:
    """A report of some pages, as it is before it is signed."""
    makers = [PageMaker().text(72, 90, f"Halaman {number}", 12) for number in range(1, pages + 1)]
    return write_pdf(path, *makers).read_bytes()


def signed(
    data: bytes,
    by: Identity,
    *,
    field: str = "TTE1",
    stamper: DummyTimeStamper | None = None,
    certify: MDPPerm | None = None,
) -> bytes:
    """The PDF with one more signature, in a revision of its own."""
    store = SimpleCertificateStore()
    store.register(chain().authority.asn1)
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        certify=certify is not None,
        subfilter=SigSeedSubFilter.PADES,
        **({"docmdp_permissions": certify} if certify is not None else {}),
    )
    signer = signers.SimpleSigner(signing_cert=by.asn1, signing_key=by.asn1_key, cert_registry=store)
    out = BytesIO()
    signers.PdfSigner(metadata, signer, timestamper=stamper).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(data)), output=out
    )
    return out.getvalue()


def stamped(data: bytes, moment: datetime) -> bytes:
    """The PDF with a time stamp of the whole document."""
    out = BytesIO()
    signers.PdfTimeStamper(chain().stamper_at(moment), field_name="Waktu").timestamp_pdf(
        IncrementalPdfFileWriter(BytesIO(data)), "sha256", output=out
    )
    return out.getvalue()


def with_evidence(data: bytes, *lists: asn1_crl.CertificateList) -> bytes:
    """The PDF with lists of revoked certificates in its document security store."""
    out = BytesIO(data)
    certificates = [chain().authority.asn1]
    DocumentSecurityStore.add_dss(out, None, certs=certificates, crls=list(lists), force_write=True)
    return out.getvalue()


def with_changed_page(data: bytes, page: int) -> bytes:
    """The PDF with another sentence written over a page, in a revision of its own."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    content = generic.StreamObject(stream_data=b"BT /F1 12 Tf 72 500 Td (9) Tj ET")
    writer.add_stream_to_page(page - 1, writer.add_object(content))
    return _written(writer)


def with_annotation(data: bytes, page: int) -> bytes:
    """The PDF with a white square laid over a page as an annotation."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    reference, _ = writer.find_page_for_modification(page - 1)
    square = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Square"),
            generic.pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (10, 10, 90, 90)]),
        }
    )
    reference.get_object()[generic.pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(square)])
    writer.mark_update(reference)
    return _written(writer)


def with_page_taken_away(data: bytes) -> bytes:
    """The PDF without its last page, in a revision of its own."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    tree = writer.root["/Pages"]
    kids = tree["/Kids"]
    tree[generic.pdf_name("/Kids")] = generic.ArrayObject([kids.raw_get(n) for n in range(len(kids) - 1)])
    tree[generic.pdf_name("/Count")] = generic.NumberObject(len(kids) - 1)
    writer.update_container(tree)
    return _written(writer)


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
