"""Records of the datasets that every report has: the report, its figures, its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.content import ReportContent, Sentence
from schemas.dataset import Record, Value
from schemas.names import identity
from schemas.title_page import Identification
from schemas.typed_report import Claim, PublishedFigure

_RECORD_OF_REPORT = "report"


def report_record(content: ReportContent, identification: Identification) -> Record:
    """The record of a report, as far as its pages say; signature and receipt are known to later stages."""
    values: dict[str, Value] = {
        "sha256": content.sha256,
        "berkas": content.file,
        "judul": identification.title,
        "unit": identification.unit,
        "unit_id": identity(identification.unit),
        "tahun": identification.year,
        "periode": identification.period,
        "jumlah_halaman": content.page_count,
        "produsen": content.producer,
    }
    return Record("reports", _filled(values), _RECORD_OF_REPORT, 1)


def figure_records(figures: Iterable[PublishedFigure]) -> Iterator[Record]:
    """One record per published figure."""
    for published in figures:
        place = published.figure.place
        values: dict[str, Value] = {
            "id": published.id,
            "angka": published.figure,
            "satuan": published.figure.unit,
            "ukuran": published.measure,
            "perihal": published.subject,
            "tahun": published.year,
            "dataset": published.dataset,
            "halaman": place.page,
            "kotak": " ".join(str(edge) for edge in place.box.as_list()),
            "tabel": place.table,
            "baris": place.row,
            "kolom": place.col,
            "kalimat": place.sentence,
        }
        source = place.table or place.sentence or ""
        yield Record("figures", _filled(values), source, place.page, place.row, (), {"angka": place})


def claim_records(claims: Iterable[Claim], sentences: Iterable[Sentence]) -> Iterator[Record]:
    """One record per claim, with its operands written out as `name=printed`."""
    texts = {sentence.id: sentence.text for sentence in sentences}
    for claim in claims:
        operands = "; ".join(f"{name}={figure.text}" for name, figure in claim.operands.items())
        values: dict[str, Value] = {
            "id": claim.id,
            "jenis": claim.kind,
            "perihal": claim.subject,
            "ukuran": claim.measure,
            "tahun": claim.year,
            "nilai": claim.value,
            "operan": operands,
            "kategori": claim.texts.get("kategori"),
            "kalimat": claim.sentence,
            "teks": texts[claim.sentence],
        }
        places = {"nilai": claim.value.place} if claim.value is not None else {}
        yield Record("claims", _filled(values), claim.sentence, claim.page, None, (), places)


def _filled(values: dict[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None and value != ""}
