"""Tables of money, staff, surveys, assessments and follow-up."""

from schemas.datasets.dataset import Record
from schemas.tables.table_facts import table_facts
from tests.schemas.grids import table_of


def records(rows: list[str], header_rows: int = 1, caption: str = "") -> tuple[Record, ...]:
    return table_facts(table_of(rows, header_rows, caption), 2021).records


def printed(record: Record, *columns: str) -> tuple[str, ...]:
    return tuple(record.text(column) for column in columns)


def test_levels_of_a_budget_say_which_rows_add_up_others() -> None:
    found = records(
        [
            "No.|Program/Kegiatan/Output|<|Volume|<|<|Anggaran|<|<",
            "^|^|^|Target|Realisasi|%Capaian|Pagu (Rp)|Realisasi (Rp)|Capaian (%)",
            "|Program Dukungan|<||||5.000.000|4.000.000|80,00",
            "1|3158|Kerja sama||||5.000.000|4.000.000|80,00",
            "|3158.001|Dokumen (dokumen)|65|78|120,00|3.000.000|2.000.000|66,67",
            "|3158.002|Negara (kawasan)|1|1|100,00|2.000.000|2.000.000|100,00",
        ],
        header_rows=2,
    )
    money = [r for r in found if r.dataset == "budget"]
    assert [printed(r, "tingkat", "peran", "kode", "pagu_rp") for r in money] == [
        ("program", "total", "", "5.000.000"),
        ("kegiatan", "subtotal", "3158", "5.000.000"),
        ("output", "rincian", "3158.001", "3.000.000"),
        ("output", "rincian", "3158.002", "2.000.000"),
    ]
    volumes = [r for r in found if r.dataset == "output_volume"]
    assert [printed(r, "kode", "satuan", "target_volume", "realisasi_volume", "capaian_pct") for r in volumes] == [
        ("3158.001", "dokumen", "65", "78", "120,00"),
        ("3158.002", "kawasan", "1", "1", "100,00"),
    ]


def test_money_in_millions_is_typed_in_rupiah_and_stays_rounded() -> None:
    rows = [
        "No|Jenis Belanja|Pagu|Realisasi|%",
        "1|Belanja Pegawai|11.927|10.380|87,03",
        "2|Belanja Modal|34.662|29.437,5|84,93",
    ]
    found = records(rows, caption="Tabel 1. Pagu dan Realisasi (dalam juta rupiah)")
    assert [(r.figure("pagu_rp").value, r.figure("realisasi_rp").value) for r in found] == [
        (11_927_000_000, 10_380_000_000),
        (34_662_000_000, 29_437_500_000),
    ]
    assert [r.figure("realisasi_rp").half_unit for r in found] == [500_000, 50_000]
    assert [r.text("realisasi_pct") for r in found] == ["87,03", "84,93"]


def test_a_percentage_is_of_the_pair_that_it_stands_beside() -> None:
    rows = [
        "Kode|Rincian Output|Volume Target|Volume Realisasi|% Capaian|Pagu|Realisasi Anggaran|% Anggaran",
        "3165.001|Sampel diuji|1.200|1.250|104,17|1.000.000.000|990.000.000|99,00",
    ]
    by_dataset = {record.dataset: record for record in records(rows)}
    assert by_dataset["output_volume"].text("capaian_pct") == "104,17"
    assert by_dataset["budget"].text("realisasi_pct") == "99,00"


def test_a_figure_in_a_merged_cell_is_one_figure_and_says_so() -> None:
    found = records(
        [
            "No.|Unit Kerja|Jumlah Pegawai Existing|Jumlah Kebutuhan (ABK)",
            "1|Biro A|27|80",
            "2|Biro B|63|^",
            "TOTAL|<|90|80",
        ]
    )
    first, second, total = found
    figure = first.figure("kebutuhan_orang")
    assert figure is not None
    assert "one cell for 2 rows" in figure.notes
    assert second.figure("kebutuhan_orang") is None
    assert printed(total, "unit", "peran", "existing_orang") == ("TOTAL", "total", "90")


def test_a_cell_with_a_count_and_a_share_gives_both() -> None:
    (found,) = records(
        [
            "No|Jabatan Struktural|Existing|Struktur Baru Yang Dipertahankan|Dialihkan ke Fungsional",
            "1|Administrator (Eselon III)|201|40 (19,90%)|161 JF Ahli Madya (80,10%)",
        ]
    )
    assert printed(found, "dipertahankan_jabatan", "dipertahankan_pct", "dialihkan_jabatan", "dialihkan_pct") == (
        "40",
        "19,90%",
        "161",
        "80,10%",
    )


def test_education_may_be_rows_or_columns() -> None:
    across = records(["No|Unit Kerja|S2|S1|Jumlah", "1|Biro A|5|20|25", "2|Biro B|4|18|22"])
    down = records(["|Biro A|Biro B|Total", "S-2|5|4|9", "S-1|20|18|38"])
    wanted = {("Biro A", "5"), ("Biro A", "20"), ("Biro B", "4"), ("Biro B", "18")}
    for found in (across, down):
        items = [r for r in found if r.text("peran") == "rincian" and r.text("peran_golongan") == "rincian"]
        assert {printed(r, "unit", "jumlah_orang") for r in items} == wanted


def test_scores_of_two_years_with_their_difference() -> None:
    found = records(
        ["Unsur Pelayanan|2019|2020|Selisih", "U1 Persyaratan|76,98|84,27|+ 7,29", "Total|77,08|85,30|+8,22"]
    )
    assert [(r.values["tahun"], *printed(r, "unsur_kode", "unsur", "nilai", "selisih", "peran")) for r in found] == [
        (2019, "U1", "Persyaratan", "76,98", "", "rincian"),
        (2020, "U1", "Persyaratan", "84,27", "+ 7,29", "rincian"),
        (2019, "", "Total", "77,08", "", "total"),
        (2020, "", "Total", "85,30", "+8,22", "total"),
    ]


def test_lettered_components_are_subtotals_over_the_numbered_ones() -> None:
    found = records(
        ["No|Komponen|Bobot|Capaian", "A|Pengungkit|60%|33.34", "1|Perubahan|5%|4.31", "|Nilai RB|100%|71.56"],
        caption="Tabel 9. Nilai RB",
    )
    assert [printed(r, "komponen", "induk", "peran") for r in found] == [
        ("Pengungkit", "", "subtotal"),
        ("Perubahan", "Pengungkit", "rincian"),
        ("Nilai RB", "", "total"),
    ]


def test_bands_read_with_their_limits() -> None:
    found = records(
        ["Status Capaian|Penjelasan", "<50%|Sangat kurang", "50% ≤ χ ˂70%|Kurang", "> 120%|Tidak Disimpulkan"]
    )
    assert [printed(r, "kategori", "batas_bawah", "bawah_tertutup", "batas_atas", "atas_tertutup") for r in found] == [
        ("Sangat kurang", "", "", "50%", "tidak"),
        ("Kurang", "50%", "ya", "70%", "tidak"),
        ("Tidak Disimpulkan", "120%", "tidak", "", ""),
    ]


def test_an_action_goes_on_with_unit_and_recommendation_and_keeps_a_date_that_is_none() -> None:
    first, second = records(
        [
            "No.|Unit Pelayanan|No. Rekomendasi|Rekomendasi|Rencana Aksi|Timeline|Status Rekomendasi|Catatan",
            "1|Biro A|3|Susun aksi|1. Bentuk tim|31/12/2021|Close|-",
            "|||||31/12/202|Open|-",
        ]
    )
    assert printed(first, "aksi_no", "timeline_tanggal") == ("1", "2021-12-31")
    assert printed(second, "unit", "no_rekomendasi", "timeline", "timeline_tanggal") == ("Biro A", "3", "31/12/202", "")


def test_every_value_says_where_it_stands() -> None:
    (found,) = records(["Indikator|Target|Realisasi|% Capaian", "Nilai A|80|82|102,50"])
    place = found.places["realisasi"]
    assert (place.table, place.row, place.col, place.row_label, place.col_label) == (
        "t001",
        1,
        2,
        "Nilai A",
        "Realisasi",
    )


def test_men_and_women_are_groups_of_persons_and_no_units() -> None:
    found = records(["Pendidikan|Laki-laki|Perempuan|Jumlah", "S1|25|31|56", "S2|14|19|33"])
    assert [(r.text("golongan"), r.text("unit"), r.text("peran")) for r in found][:3] == [
        ("Laki-laki", "", "rincian"),
        ("Perempuan", "", "rincian"),
        ("", "", "total"),
    ]


def test_staff_by_education_and_year_are_of_these_years() -> None:
    found = records(["Pendidikan|2020|2021", "S1|25|31", "S2|14|19"])
    assert [(r.values["tahun"], r.text("unit"), r.text("jumlah_orang")) for r in found][:2] == [
        (2020, "", "25"),
        (2021, "", "31"),
    ]


def test_an_account_is_the_code_of_the_amounts_that_are_named_beside_it() -> None:
    found = records(
        ["Akun|Uraian|Anggaran|Realisasi|%", "521211|Belanja Bahan|455.130.000|441.476.000|97,00", "|Jumlah|2|1|50,00"]
    )
    assert [(r.dataset, *printed(r, "kode", "uraian", "pagu_rp", "peran")) for r in found] == [
        ("budget", "521211", "Belanja Bahan", "455.130.000", "rincian"),
        ("budget", "", "Jumlah", "2", "total"),
    ]


def test_words_that_run_over_the_columns_of_figures_are_a_label_whatever_figure_is_in_them() -> None:
    found = records(
        [
            "No|Unsur|NRR|NRR tertimbang",
            "U1|Persyaratan|3,600|0,400",
            "Jumlah|<|<|0,400",
            "Nilai IKM (jumlah x 25)|<|<|10,00",
        ]
    )
    assert [printed(r, "unsur", "nilai", "nilai_tertimbang") for r in found] == [
        ("Persyaratan", "3,600", "0,400"),
        ("Jumlah", "", "0,400"),
        ("Nilai IKM (jumlah x 25)", "", "10,00"),
    ]


def test_scores_by_period_have_the_year_that_their_row_prints_and_no_change_among_them() -> None:
    found = records(["Tahun|Periode|Nilai IKM|Perubahan", "2022|Semester I|87,11|-", "2023|Semester I|88,95|1,84"])
    assert [(r.dataset, r.values["tahun"], *printed(r, "periode", "nilai")) for r in found] == [
        ("survey_series", 2022, "Semester I", "87,11"),
        ("survey_series", 2023, "Semester I", "88,95"),
    ]


def test_counts_money_and_targets_by_quarter_are_no_scores() -> None:
    quarters = ("Triwulan I", "Triwulan II", "s.d. Triwulan II")
    for head, figures in (
        ("Periode|Permohonan|Terbit", ("12|9", "20|18", "32|27")),
        ("Periode|Nilai pengadaan|Nilai kontrak", ("120|90", "200|180", "320|270")),
        ("Periode|Target Penyerapan (%)|Nilai IKPA", ("15|98,1", "40|97,5", "40|97,8")),
    ):
        rows = [head, *(f"{quarter}|{row}" for quarter, row in zip(quarters, figures, strict=True))]
        assert "survey_series" not in {r.dataset for r in records(rows)}


def test_groups_of_ages_beside_counts_are_no_scale_of_bands() -> None:
    rows = ["Kelompok Umur|Laki-laki|Perempuan|Jumlah", "0-4|58|44|102", "5-14|71|66|137", "15-24|62|81|143"]
    assert {r.dataset for r in records(rows, caption="Tabel 3. Kasus menurut umur")} == {"other_tables"}


def test_of_two_scales_of_one_grade_the_one_of_a_hundred_is_read() -> None:
    found = records(
        [
            "Nilai Persepsi|Nilai Interval (NI)|Nilai Interval Konversi (NIK)|Mutu Pelayanan|Kinerja Unit Pelayanan",
            "1|1,00 – 2,5996|25,00 – 64,99|D|Tidak baik",
            "2|2,60 – 3,064|65,00 – 76,60|C|Kurang baik",
            "3|3,0644 – 3,532|76,61 – 88,30|B|Baik",
            "4|3,5324 – 4,00|88,31 – 100,00|A|Sangat baik",
        ]
    )
    assert [printed(r, "batas_bawah", "batas_atas", "kategori", "sebutan") for r in found] == [
        ("25,00", "64,99", "Tidak baik", "D"),
        ("65,00", "76,60", "Kurang baik", "C"),
        ("76,61", "88,30", "Baik", "B"),
        ("88,31", "100,00", "Sangat baik", "A"),
    ]


def test_counts_of_units_with_their_total_are_no_scores() -> None:
    rows = ["Balai | Obat | Kosmetik | Pangan | Jumlah", "Medan | 45 | 67 | 89 | 201", "Padang | 33 | 58 | 91 | 182"]
    assert not any(record.dataset == "component_scores" for record in records(rows))
    scores = [
        "Biro | Hasil | Proses | Mutu | Total",
        "Umum | 45,1 | 6,7 | 8,9 | 60,7",
        "Hukum | 43,3 | 5,8 | 9,1 | 58,2",
    ]
    assert any(record.dataset == "component_scores" for record in records(scores))


def test_header_that_names_a_unit_over_its_figures_does_not_name_units() -> None:
    rows = ["Uraian | Balai A | Balai B | Jumlah", "Pagu | 12,5 | 23,4 | 35,9", "Realisasi | 12,1 | 22,3 | 34,4"]
    assert not any(record.dataset == "component_scores" for record in records(rows))
