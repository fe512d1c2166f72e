"""The datasets that every report has, as records: the document itself, its published figures, its claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractors.content import ReportContent, Table
from schemas.datasets.dataset import Record, Value
from schemas.figures.figure import PrintedFigure
from schemas.figures.figure_ids import figure_id
from schemas.names import NameCandidate, identity, similarity
from schemas.published import Claim, PublishedFigure
from schemas.typed_report import TypedReport

DOCUMENT = "dokumen"
"""Source of a record that was not read off one table or sentence."""


def all_records(
    content: ReportContent, typed: TypedReport, signature_status: str, received: str
) -> Mapping[str, tuple[Record, ...]]:
    """Every record of a report by dataset: those of its tables, and the document, its figures and its claims.

    `signature_status` is one word for the state of the electronic signature, `received` a date (YYYY-MM-DD).
    """
    sentences = {sentence.id: sentence.text for sentence in content.sentences}
    return {
        **typed.records,
        "reports": (_document(content, typed, signature_status, received),),
        "tables": tuple(_table(table, typed) for table in content.tables),
        "name_candidates": tuple(_name_candidate(pair) for pair in typed.uncertain_names),
        "figures": tuple(_figure(figure, sentences) for figure in _every_figure(typed)),
        "claims": tuple(_claim(claim, sentences) for claim in typed.claims),
    }


def _every_figure(typed: TypedReport) -> Iterator[PublishedFigure]:
    """The figures of tables and claims, then those of records read off lists and sentences that are not among them."""
    yield from typed.figures
    known = {figure.id for figure in typed.figures}
    for name, records in typed.records.items():
        for record in records:
            for column, value in record.values.items():
                if isinstance(value, PrintedFigure) and figure_id(value) not in known:
                    known.add(figure_id(value))
                    subject = record.text("unit") or record.text("ukuran")
                    yield PublishedFigure(figure_id(value), value, column, subject, None, name)


def _document(content: ReportContent, typed: TypedReport, signature_status: str, received: str) -> Record:
    values: dict[str, Value] = {
        "sha256": content.sha256,
        "berkas": content.file,
        "judul": typed.title or None,
        "unit": typed.unit or None,
        "unit_id": identity(typed.unit) or None,
        "tahun": typed.year,
        "periode": typed.period or None,
        "jumlah_halaman": content.page_count,
        "status_tanda_tangan": signature_status,
        "produsen": content.producer or None,
        "diterima": received,
    }
    return Record("reports", _filled(values), DOCUMENT, 1)


def _table(table: Table, typed: TypedReport) -> Record:
    near = next((miss for miss in typed.near_misses if miss.table == table.id), None)
    values: dict[str, Value] = {
        "tabel": table.id,
        "judul_tabel": table.caption or (table.headings[-1] if table.headings else None),
        "halaman_akhir": table.pages[-1],
        "jumlah_baris": sum(any(text.strip() for text in row) for row in table.rows[table.header_rows :]),
        "jumlah_kolom": len(table.rows[0]) if table.rows else 0,
        "dataset": "; ".join(typed.claimed_by.get(table.id, ())) or None,
        "mirip_dataset": near.dataset if near else None,
        "kurang": "; ".join(near.missing) if near else None,
    }
    return Record("tables", _filled(values), table.id, table.pages[0])


def _name_candidate(pair: NameCandidate) -> Record:
    values: dict[str, Value] = {
        "jenis": pair.kind,
        "nama": pair.one,
        "nama_id": identity(pair.one),
        "nama_lain": pair.other,
        "nama_lain_id": identity(pair.other),
        "kemiripan_pct": int(similarity(pair.one, pair.other) * 100),
    }
    return Record("name_candidates", values, DOCUMENT, 1)


def _figure(published: PublishedFigure, sentences: Mapping[str, str]) -> Record:
    figure, place = published.figure, published.figure.place
    values: dict[str, Value] = {
        "id": published.id,
        "angka": figure,
        "desimal": figure.decimals if figure.value is not None else None,
        "satuan": figure.unit or None,
        "ukuran": published.measure or None,
        "perihal": published.subject or None,
        "tahun": published.year,
        "dataset": published.dataset or None,
        "halaman": place.page,
        "kotak": " ".join(str(edge) for edge in place.box.as_list()),
        "tabel": place.table,
        "baris": place.row,
        "kolom": place.col,
        "label_baris": place.row_label or None,
        "kepala_kolom": place.col_label or None,
        "kalimat": place.sentence,
        "teks": sentences.get(place.sentence) if place.sentence else None,
    }
    return Record("figures", _filled(values), place.table or place.sentence or DOCUMENT, place.page, place.row)


def _claim(claim: Claim, sentences: Mapping[str, str]) -> Record:
    operands = "; ".join(f"{name}={_text(figure)}" for name, figure in claim.operands.items())
    values: dict[str, Value] = {
        "id": claim.id,
        "jenis": claim.kind,
        "perihal": claim.subject or None,
        "ukuran": claim.measure or None,
        "tahun": claim.year,
        "nilai": claim.value,
        "nilai_id": figure_id(claim.value) if claim.value is not None else None,
        "operan": operands or None,
        "operan_id": "; ".join(f"{name}={figure_id(figure)}" for name, figure in claim.operands.items()) or None,
        "kategori": claim.texts.get("kategori"),
        "kalimat": claim.sentence,
        "teks": sentences.get(claim.sentence, ""),
    }
    return Record("claims", _filled(values), claim.sentence, claim.page)


def _text(figure: PrintedFigure | None) -> str:
    return figure.text if figure is not None else ""


def _filled(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None}
