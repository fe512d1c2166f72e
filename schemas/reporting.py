"""Datasets that every report has: the report itself, its figures, its claims, the tables that no other dataset took."""

from __future__ import annotations

from schemas.dataset import Column, DatasetSchema
from schemas.recurring_columns import ANY, TAHUN, UNIT, UNIT_ID

REPORTS = DatasetSchema(
    name="reports",
    row_is="one document",
    columns=(
        Column("sha256", "text", "hash of the file", required=True),
        Column("berkas", "text", "name of the file", required=True),
        Column("judul", "text", "title, as printed on the cover"),
        UNIT,
        UNIT_ID,
        TAHUN,
        Column(
            "periode", "text", "part of the year that the report covers (semester I, TW 3); absent for a whole year"
        ),
        Column("jumlah_halaman", "integer", "pages of the file", required=True),
        Column("status_tanda_tangan", "text", "state of the electronic signature"),
        Column("produsen", "text", "program that made the file, as it says itself"),
        Column("diterima", "date", "when the file was received, YYYY-MM-DD"),
    ),
    key=("sha256",),
    families=(ANY,),
)

FIGURES = DatasetSchema(
    name="figures",
    row_is="one published figure at the place where it is printed",
    columns=(
        Column("id", "text", "id of the figure, the same in a later run over the same report", required=True),
        Column("angka", "figure", "the figure: printed text, value, decimals", required=True),
        Column("satuan", "text", "%, Rp or nothing"),
        Column("ukuran", "text", "what it measures: a column of a dataset, or the column's header"),
        Column("perihal", "text", "of what or whom: the row's label, or the sentence's subject"),
        TAHUN,
        Column("dataset", "text", "the dataset that the figure went to"),
        Column("halaman", "integer", "page", required=True),
        Column("kotak", "text", "box on the page in points: x0 top x1 bottom"),
        Column("tabel", "text", "id of the table"),
        Column("baris", "integer", "row in the table's grid"),
        Column("kolom", "integer", "column in the table's grid"),
        Column("kalimat", "text", "id of the sentence"),
    ),
    key=("id",),
    families=(ANY,),
)

CLAIMS = DatasetSchema(
    name="claims",
    row_is="one statement of the running text that a figure can be checked against",
    columns=(
        Column("id", "text", "id of the claim, the same in a later run over the same report", required=True),
        Column("jenis", "text", "what kind of statement it is (schemas.claims lists the kinds)", required=True),
        Column("perihal", "text", "of what or whom, in the report's words"),
        Column("ukuran", "text", "what is measured, in the datasets' terms"),
        TAHUN,
        Column("nilai", "figure", "the figure that is claimed"),
        Column("operan", "text", "the other figures of the statement, by name"),
        Column("kategori", "text", "the band that the statement names"),
        Column("kalimat", "text", "id of the sentence", required=True),
        Column("teks", "text", "the sentence, as printed", required=True),
    ),
    key=("id",),
    families=(ANY,),
)

OTHER_TABLES = DatasetSchema(
    name="other_tables",
    row_is="one cell of the body of a table that no other dataset took",
    columns=(
        Column("tabel", "text", "id of the table", required=True),
        Column("judul_tabel", "text", "caption, or the heading that it stands under"),
        Column("baris", "integer", "row in the table's grid", required=True),
        Column("kolom", "integer", "column in the table's grid", required=True),
        Column("kepala_kolom", "text", "the column's header, as printed"),
        Column("label_baris", "text", "the row's label, as printed"),
        Column("isi", "text", "the cell, as printed"),
        Column("angka", "figure", "the figure in the cell, where it reads as one"),
        Column("jenis_kolom", "text", "what the column holds, as far as its cells show it"),
    ),
    key=("tabel", "baris", "kolom"),
    families=(ANY,),
)
