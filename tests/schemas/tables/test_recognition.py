"""Tables recognised by wording, in other words than any report at hand uses."""

import pytest

from schemas.tables.layouts import LAYOUTS, VOCABULARY
from schemas.tables.recognition import recognise, view_of
from schemas.tables.table_facts import table_facts
from tests.schemas.grids import table_of

WORDINGS = [
    (
        "indicator_achievement",
        ["Indikator Kinerja Utama (IKU)|Satuan|Target|Realisasi|Persentase Capaian", "Indeks X|Indeks|90|91|101,11"],
    ),
    ("indicator_achievement", ["% Capaian|Realisasi|Target|Indikator Kinerja", "100|5|5|Jumlah dokumen"]),
    ("indicator_achievement", ["Sasaran Progam|Indikator Kinera|Targt|Realisai|Capaian (%)", "S|Nilai A|80|82|102,50"]),
    ("indicator_achievement", ["Indikator|Satuan|Target 2026|Realisasi 2023|Tingkat Kemajuan (%)", "A|%|92|87|94,57"]),
    ("indicator_targets", ["No|Sasaran Strategis|Indikator|Target", "1|Terwujudnya A|Nilai A|80"]),
    ("programme_achievement", ["No|Sasaran Strategis|NPSS (%)|Kriteria", "1|Terwujudnya A|98,50|Baik"]),
    ("band_criteria", ["Predikat|Rentang", "Tinggi|91 ke atas", "Sedang|66 – 90", "Rendah|65 ke bawah"]),
    ("band_criteria", ["Interval|Kriteria", "91% ≤ 100%|Tinggi", "66% ≤ 90%|Sedang", "≤ 65%|Rendah"]),
    ("band_criteria", ["Predikat|Interval", "Sangat Baik|> 110%", "Baik|90% - 110%", "Cukup|70% - <90%"]),
    ("budget", ["Jenis Belanja|Pagu (Rp)|Realisasi (Rp)|%|Sisa (Rp)", "Belanja Pegawai|100.000|90.000|90,00|10.000"]),
    (
        "budget",
        ["Kode|Kegiatan|Pagu Awal|Pagu Revisi|Realisasi|% Realisasi", "3165|Pengawasan|5.000|4.000|3.000|75,00"],
    ),
    ("budget", ["No|Kegiatan/Komponen|Pagu (Rp)|Realisasi (Rp)|%", "A|Sampling|365.300.000|359.328.900|98,37"]),
    ("output_volume", ["Kode|Output|Volume Target|Volume Realisasi|% Capaian", "3165.001|Sampel|10|12|120,00"]),
    (
        "efficiency",
        ["Sasaran|% Capaian Output|% Capaian Input|Indeks Efisiensi|Tingkat Efisiensi", "S|101|98|1,03|0,03"],
    ),
    ("satisfaction_scores", ["Unsur|Nilai Unsur 2021|Nilai Unsur 2022|Perubahan", "U1. Persyaratan|88,1|89,2|1,1"]),
    ("survey_series", ["Periode|Kemudahan|Kejelasan|Indeks", "Triwulan I|80|82|81", "Triwulan II|81|83|82"]),
    ("component_scores", ["No|Aspek|Bobot|Skor", "1|Perencanaan|30|25,1", "2|Pengukuran|25|19,1"]),
    ("headcount", ["No|Unit Kerja|S3|S2|S1|Jumlah", "1|Biro A|1|5|20|26", "2|Biro B|0|4|18|22"]),
    ("headcount", ["Tingkat Pendidikan|Jumlah|Persentase", "S2|10|25,00%", "S1|30|75,00%"]),
    (
        "followup_summary",
        ["No|Unit Kerja|Jumlah Rekomendasi|Jumlah Tindak Lanjut|Selesai|%", "1|Biro A|2|4|3|75,00"],
    ),
    (
        "followup_actions",
        ["No|Satker|Rekomendasi|Tindak Lanjut|Batas Waktu|Status", "1|Biro A|Susun SOP|SOP disusun|31/12/2021|Open"],
    ),
]


@pytest.mark.parametrize(("dataset", "rows"), WORDINGS)
def test_a_table_is_recognised_by_what_its_header_says(dataset: str, rows: list[str]) -> None:
    assert table_facts(table_of(rows), 2021).datasets == (dataset,)


def test_sister_units_are_recognised_under_the_heading_of_an_indicator() -> None:
    rows = ["No|Balai|Target|Realisasi|Capaian", "1|Balai POM di Palu|75|76|101,33"]
    facts = table_facts(table_of(rows, headings=("3. Indeks Kepatuhan",)), 2021)
    assert facts.datasets == ("peer_comparison",)
    assert facts.records[0].text("indikator") == "Indeks Kepatuhan"


def test_the_name_of_the_table_and_its_page_do_not_matter() -> None:
    rows = ["Indikator|Target|Realisasi|% Capaian", "Indeks X|90|91|101,11"]
    one, other = table_facts(table_of(rows, name="t001"), 2021), table_facts(table_of(rows, name="x9"), 2021)
    assert [dict(r.values).keys() for r in one.records] == [dict(r.values).keys() for r in other.records]


def test_a_table_that_nearly_fits_is_reported_with_what_is_missing_and_kept_whole() -> None:
    rows = ["Sasaran|Indikator|Realisasi|% Capaian|Kategori", "S1|Indeks X|91|101,11|Baik"]
    facts = table_facts(table_of(rows), 2021)
    assert facts.datasets == ()
    assert [(miss.dataset, miss.missing) for miss in facts.near] == [("indicator_achievement", ("target",))]
    assert [record.text("isi") for record in facts.records] == ["S1", "Indeks X", "91", "101,11", "Baik"]


def test_a_table_of_something_else_is_not_forced() -> None:
    rows = ["No|Jenis Sampel|Memenuhi Syarat|Tidak Memenuhi Syarat", "1|Obat|1.150|50", "2|Pangan|700|100"]
    facts = table_facts(table_of(rows), 2021)
    assert facts.datasets == ()
    assert facts.near == ()
    kinds = {record.text("kepala_kolom"): record.text("jenis_kolom") for record in facts.records}
    assert kinds == {
        "No": "angka",
        "Jenis Sampel": "teks",
        "Memenuhi Syarat": "angka",
        "Tidak Memenuhi Syarat": "angka",
    }


def test_a_table_of_performance_and_money_goes_to_both_datasets() -> None:
    rows = [
        "Sasaran|Indikator|Kinerja|<|<|Anggaran|<|<",
        "^|^|Target|Realisasi|% Capaian|Pagu (Rp)|Realisasi (Rp)|%",
        "S1|Nilai A|90|91|101,11|1.000.000.000|990.000.000|99,00",
    ]
    facts = table_facts(table_of(rows, header_rows=2), 2021)
    by_dataset = {record.dataset: record for record in facts.records}
    assert by_dataset["indicator_achievement"].text("capaian_pct") == "101,11"
    assert by_dataset["budget"].text("realisasi_pct") == "99,00"


def test_a_percentage_that_two_datasets_can_do_with_is_the_ones_that_needs_it() -> None:
    rows = ["Sasaran|Pagu (Rp)|Realisasi (Rp)|% Realisasi|NPS|IE|TE", "S|5.000|4.850|97,00|103,27|1,06|0,06"]
    records = table_facts(table_of(rows), 2021).records
    assert {r.dataset for r in records} == {"budget", "efficiency"}
    assert [str(f.value) for r in records if (f := r.figure("input_pct"))] == ["97.00"]
    assert [str(f.value) for r in records if (f := r.figure("pagu_rp"))] == ["5000"]
    assert not any(r.figure("realisasi_pct") for r in records)


@pytest.mark.parametrize("header_rows", [0, 1])
def test_header_rows_that_were_missed_are_found_by_their_wording(header_rows: int) -> None:
    rows = ["Indikator|2021|<|<", "^|Target|Realisasi|% Capaian", "Indeks X|90|91|101,11", "Indeks Y|80|80|100"]
    facts = table_facts(table_of(rows, header_rows=header_rows), 2020)
    assert facts.datasets == ("indicator_achievement",)
    assert [(r.text("target"), r.text("tahun")) for r in facts.records] == [("90", "2021"), ("80", "2021")]


def test_every_layout_of_the_register_can_be_tried_on_a_table_without_rows() -> None:
    view = view_of(table_of(["Indikator|Target"]), 2021, VOCABULARY)
    assert recognise(view, LAYOUTS).claims == () or view.body == ()


def test_the_cells_of_a_table_of_something_else_are_typed_as_far_as_its_columns_show() -> None:
    rows = [
        "Kegiatan Pengujian|Tanggal Uji|Lolos|Biaya",
        "Kosmetik|31/12/2021|90,5%|Rp1.500.000",
        "Pangan|5 Januari 2022|75%|Rp900.000",
    ]
    facts = table_facts(table_of(rows), 2021)
    assert facts.datasets == ()
    typed = {(r.text("kepala_kolom"), r.text("baris")): r for r in facts.records}
    kinds = [
        typed[header, "1"].text("jenis_kolom") for header in ("Kegiatan Pengujian", "Tanggal Uji", "Lolos", "Biaya")
    ]
    assert kinds == ["teks", "tanggal", "persen", "rupiah"]
    assert [typed["Tanggal Uji", row].text("tanggal") for row in ("1", "2")] == ["2021-12-31", "2022-01-05"]
    figure = typed["Biaya", "1"].figure("angka")
    assert figure is not None
    assert figure.value == 1500000


def test_words_in_a_column_that_no_dataset_has_are_kept_beside_the_records() -> None:
    rows = [
        "No|Indikator|Target|Realisasi|% Capaian|Penanggung Jawab",
        "1|Indeks X|90|91|101,11|Kelompok Substansi Tata Usaha",
        "2|Indeks Y|80|80|100,00|Kelompok Substansi Pengujian",
    ]
    facts = table_facts(table_of(rows), 2021)
    assert facts.datasets == ("indicator_achievement",)
    assert [(r.text("kepala_kolom"), r.text("isi")) for r in facts.left_over] == [
        ("Penanggung Jawab", "Kelompok Substansi Tata Usaha"),
        ("Penanggung Jawab", "Kelompok Substansi Pengujian"),
    ]


def test_an_action_names_its_service_element_in_a_column_or_at_its_start() -> None:
    head = "No|Satker|Rekomendasi|Tindak Lanjut|Batas Waktu|Status"
    in_text = [head, "1|Biro A|Perbaiki layanan|Sarana dan Prasarana: pasang AC|31/12/2021|Open"]
    in_column = [
        "No|Satker|Unsur|Rekomendasi|Tindak Lanjut|Batas Waktu|Status",
        "1|Biro A|Waktu Pelayanan|Perbaiki layanan|Tambah loket|31/12/2021|Open",
    ]
    (by_text,) = table_facts(table_of(in_text), 2021).records
    (by_column,) = table_facts(table_of(in_column), 2021).records
    assert (by_text.text("unsur_kode"), by_text.text("unsur")) == ("U9", "Sarana dan Prasarana")
    assert (by_column.text("unsur_kode"), by_column.text("unsur")) == ("U3", "Waktu Pelayanan")
