"""Datasets that every report has: the report itself, its figures, claims, tables and findings, names to decide on."""

from __future__ import annotations

from schemas.datasets.dataset import Column, DatasetSchema
from schemas.datasets.recurring_columns import ANY, TAHUN, UNIT, UNIT_ID

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
        Column("diterima", "date", "when the file was received"),
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
        Column("desimal", "integer", "printed decimals; negative for a figure printed in thousands, millions, ..."),
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
        Column("label_baris", "text", "the row's label in the table, as printed"),
        Column("kepala_kolom", "text", "the column's header in the table, as printed"),
        Column("kalimat", "text", "id of the sentence"),
        Column("teks", "text", "the sentence, as printed"),
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
        Column("nilai_id", "text", "id of that figure in figures"),
        Column("operan", "text", "the other figures of the statement, by name"),
        Column("operan_id", "text", "ids of these figures in figures, by name"),
        Column("kategori", "text", "the band that the statement names"),
        Column("kalimat", "text", "id of the sentence", required=True),
        Column("teks", "text", "the sentence, as printed", required=True),
    ),
    key=("id",),
    families=(ANY,),
)

OTHER_TABLES = DatasetSchema(
    name="other_tables",
    row_is="one cell of the body of a table that no other dataset took, or that those which took it have no column for",
    columns=(
        Column("tabel", "text", "id of the table", required=True),
        Column("judul_tabel", "text", "caption, or the heading that it stands under"),
        Column("baris", "integer", "row in the table's grid", required=True),
        Column("kolom", "integer", "column in the table's grid", required=True),
        Column("kepala_kolom", "text", "the column's header, as printed"),
        Column("label_baris", "text", "the row's label, as printed"),
        Column("isi", "text", "the cell, as printed"),
        Column("angka", "figure", "the figure in the cell, where the column holds figures"),
        Column("tanggal", "date", "the date in the cell, where the column holds dates"),
        Column(
            "jenis_kolom",
            "text",
            "what the column holds, as far as its cells show it",
            allowed=("angka", "persen", "rupiah", "tanggal", "teks"),
            required=True,
        ),
    ),
    key=("tabel", "baris", "kolom"),
    families=(ANY,),
)

CHART_VALUES = DatasetSchema(
    name="chart_values",
    row_is="one number printed in a chart whose labels could be given to what is drawn",
    columns=(
        Column("grafik", "text", "id of the chart", required=True),
        Column("judul_grafik", "text", "caption, or the heading that it stands under"),
        Column("jenis", "text", "what is drawn", allowed=("batang atau garis", "lingkaran"), required=True),
        Column("urutan", "integer", "place of the name along the axis, or of the slice", required=True),
        Column("urutan_seri", "integer", "place of the series", required=True),
        Column("label", "text", "the name along the axis, or of the slice, as printed"),
        Column("seri", "text", "the series, as the legend names it"),
        Column("nilai", "figure", "the number", required=True),
    ),
    key=("grafik", "urutan", "urutan_seri"),
    families=(ANY,),
)

TABLES = DatasetSchema(
    name="tables",
    row_is="one table of the report, and what became of it",
    columns=(
        Column("tabel", "text", "id of the table", required=True),
        Column("judul_tabel", "text", "caption, or the heading that it stands under"),
        Column("halaman_akhir", "integer", "last page of the table", required=True),
        Column("jumlah_baris", "integer", "rows of its body that print anything", required=True),
        Column("jumlah_kolom", "integer", "columns of its grid", required=True),
        Column("dataset", "text", "the datasets that took it; absent when none did and its cells are in other_tables"),
        Column("mirip_dataset", "text", "the dataset that it nearly fits: it was not forced into it"),
        Column("kurang", "text", "what that dataset would need and the table does not have"),
    ),
    key=("tabel",),
    families=(ANY,),
)

NAME_CANDIDATES = DatasetSchema(
    name="name_candidates",
    row_is="two names of the report that may mean the same and were not merged; aliases.toml can say that they do",
    columns=(
        Column("jenis", "text", "what is named", allowed=("unit", "indikator", "sasaran"), required=True),
        Column("nama", "text", "one name, as printed", required=True),
        Column("nama_id", "text", "its stable id", required=True),
        Column("nama_lain", "text", "the other name, as printed", required=True),
        Column("nama_lain_id", "text", "its stable id", required=True),
        Column("kemiripan_pct", "integer", "how alike they are; 100 would be equal", unit="%", required=True),
    ),
    key=("jenis", "nama_id", "nama_lain_id"),
    families=(ANY,),
)

FINDINGS = DatasetSchema(
    name="findings",
    row_is="one published figure that does not follow from the others, or follows only by another rounding",
    columns=(
        Column("id", "text", "id of the finding, the same in a later run over the same report", required=True),
        Column("jenis", "text", "kind of relation: ratio, sum, mean, crossref, ...", required=True),
        Column("aturan", "text", "the rule (docs/rules.md)", required=True),
        Column("putusan", "text", "the verdict", allowed=("inconsistent", "rounding"), required=True),
        Column("tingkat", "text", "how grave it is", allowed=("material", "minor"), required=True),
        Column("perihal", "text", "of what or whom, in the report's words"),
        Column("angka", "figure", "the published figure"),
        Column("angka_id", "text", "id of that figure in figures; absent for a signature", required=False),
        Column("seharusnya", "text", "what follows from the other figures, with a decimal point"),
        Column("rumus", "text", "the calculation, with the printed figures"),
        Column("operan_id", "text", "ids in figures of the figures that the calculation uses, by name"),
        Column("penjelasan", "text", "what is found, in Indonesian"),
        Column("sebab", "text", "the cause, where the report proves one"),
        Column("akar", "text", "id of the finding that this one only follows from"),
        Column("halaman", "integer", "page of the figure", required=True),
    ),
    key=("id",),
    families=(ANY,),
)

REPORT_VERSIONS = DatasetSchema(
    name="report_versions",
    row_is="one version of a report that was received: the current one, whose rows all datasets hold, or another",
    columns=(
        Column("versi", "integer", "1 for the version that was received first, 2 for the next, ...", required=True),
        Column("sha256", "text", "hash of the file", required=True),
        Column("berkas", "text", "name of the file", required=True),
        Column("diterima", "date", "when the file was received", required=True),
        Column("berlaku", "text", "whether it is the current version", allowed=("ya", "tidak"), required=True),
        Column(
            "diubah_setelah_tanda_tangan",
            "text",
            "whether the file was changed after it was signed: then it never replaces another version",
            allowed=("ya", "tidak"),
            required=True,
        ),
    ),
    key=("sha256",),
    families=(ANY,),
)
