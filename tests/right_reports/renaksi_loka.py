"""A small office's action plan after three quarters: cumulative and single-quarter targets in one table."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 16mm 18mm }
body { font: 10pt/1.4 Carlito, "Liberation Sans", sans-serif } h1 { font-size: 16pt; border-left: 8px solid #c55a11;
padding-left: 8px } h2 { font-size: 12pt; color: #c55a11 }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #f8cbad; border: .5pt solid #fff }
td { border-bottom: .5pt solid #ccc; padding: 2px 5px } td.right { text-align: right }
.caption { font-weight: bold; margin: 8px 0 2px } .break { break-before: page }
"""

# cumulative: name, unit, targets up to each quarter, results up to each of three quarters
_RUNNING = (
    ("Sarana distribusi yang diperiksa", "sarana", (22, 51, 80, 104), (24, 55, 83)),
    ("Sampel Obat dan Makanan yang diuji", "sampel", (60, 148, 236, 290), (57, 150, 231)),
    ("Sekolah dengan PJAS aman", "sekolah", (0, 4, 9, 12), (0, 3, 9)),
)
# by quarter: name, unit, target of each quarter, result of each of three quarters
_SINGLE = (
    ("KIE kepada masyarakat", "kegiatan", (4, 6, 6, 4), (4, 7, 6)),
    ("Pemeriksaan fasilitas pelayanan kefarmasian", "fasilitas", (10, 12, 12, 11), (10, 11, 15)),
    ("Patroli siber dan penelusuran", "tautan", (30, 30, 30, 30), (41, 28, 36)),
)
_ACTIONS = {  # action: ceiling, planned by quarter III, spent by quarter III, status
    "Pengawasan sarana": (214_500_000, 171_600_000, 168_930_500, "Berjalan"),
    "Sampling dan pengujian": (388_120_000, 310_496_000, 305_117_240, "Berjalan"),
    "Intervensi PJAS": (96_400_000, 96_400_000, 95_885_000, "Selesai"),
    "KIE dan kader": (142_750_000, 104_500_000, 109_214_750, "Berjalan"),
    "Penyusunan peta rawan kasus": (38_200_000, 38_200_000, 0, "Ditunda"),
    "Layanan perkantoran": (1_406_330_000, 1_054_747_500, 1_021_655_318, "Berjalan"),
}


def renaksi_loka() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    ceiling, planned, spent = (sum(int(row[at]) for row in _ACTIONS.values()) for at in range(3))
    writer.title(
        "PEMANTAUAN RENCANA AKSI PERJANJIAN KINERJA", "LOKA POM DI KABUPATEN MUARA ENIM LAUT, TRIWULAN III 2024"
    )
    writer.heading("1. Capaian indikator keluaran")
    writer.table(
        "Tabel 1. Target dan realisasi keluaran sampai dengan triwulan III 2024",
        [["No", "Keluaran", "Satuan", Spanning("Target (kumulatif)", columns=4),
          Spanning("Realisasi (kumulatif)", columns=3),
          Spanning("Capaian (%)", columns=2)],
         ["", "", "", "TW I", "TW II", "TW III", "Tahun", "TW I", "TW II", "TW III", "thd. TW III", "thd. tahun"]],
        [[str(at), name, unit, *map(str, aims), *map(str, done), dec(percent(done[2], aims[2])),
          dec(percent(done[2], aims[3]))] for at, (name, unit, aims, done) in enumerate(_RUNNING, 1)],
    )  # fmt: skip
    writer.table(
        "Tabel 2. Target dan realisasi keluaran yang diukur per triwulan (tidak kumulatif)",
        [["No", "Keluaran", "Satuan", Spanning("Target", columns=5), Spanning("Realisasi", columns=4), "Capaian (%)"],
         ["", "", "", "TW I", "TW II", "TW III", "TW IV", "Tahun", "TW I", "TW II", "TW III", "s.d. TW III", "TW III"]],
        [[str(at), name, unit, *map(str, aims), str(sum(aims)), *map(str, done), str(sum(done)),
          dec(percent(done[2], aims[2]))] for at, (name, unit, aims, done) in enumerate(_SINGLE, 4)],
    )  # fmt: skip
    shops, samples, schools = _RUNNING
    talks, clinics, links = _SINGLE
    writer.paragraph(
        f"Pada triwulan III diperiksa {shops[3][2] - shops[3][1]} sarana distribusi sehingga sampai dengan 30"
        " September",
        f"2024 jumlahnya {shops[3][2]} sarana, termasuk dua toko kosmetik yang diperiksa dua kali. Sampel yang diuji",
        f"{samples[3][2]} buah, kurang {samples[2][2] - samples[3][2]} dari target triwulan III, karena"
        f" {words(8)} sampel",
        "dirujuk ke Balai Besar POM dan hasilnya belum diterima pada tanggal laporan. Dari sampel yang selesai diuji,",
        f"14 tidak memenuhi syarat ({dec(percent(14, samples[3][2]))}%).",
    )
    writer.paragraph(
        f"KIE terlaksana {talks[3][2]} kegiatan pada triwulan III dan {sum(talks[3])} kegiatan sejak awal tahun, atau",
        f"{dec(percent(sum(talks[3]), sum(talks[2])))}% dari target setahun. Pemeriksaan fasilitas pelayanan"
        " kefarmasian",
        f"melampaui target triwulan ({clinics[3][2]} dari {clinics[2][2]}) untuk menutup kekurangan satu"
        " fasilitas pada",
        f"triwulan II. Patroli siber menemukan {sum(links[3])} tautan, rata-rata"
        f" {dec(Decimal(sum(links[3])) / 3, 0)} per",
        f"triwulan; {words(9)} di antaranya belum diblokir. Sekolah dengan PJAS aman mencapai {schools[3][2]}"
        " sekolah; tiga",
        "sekolah lagi dinilai pada bulan November.",
    )
    writer.new_page()
    writer.heading("2. Kegiatan dan anggaran")
    writer.table(
        "Tabel 3. Rencana aksi dan penyerapan sampai dengan triwulan III (rupiah)",
        [["No", "Kegiatan", "Pagu setahun", "Rencana s.d. TW III", "Realisasi s.d. TW III", "% rencana", "% pagu",
          "Status"]],
        [[str(at), name, whole(a), whole(b), whole(c) if c else "-", dec(percent(c, b)), dec(percent(c, a)), status]
         for at, (name, (a, b, c, status)) in enumerate(_ACTIONS.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(ceiling), whole(planned), whole(spent), dec(percent(spent, planned)),
            dec(percent(spent, ceiling)), ""]],
    )  # fmt: skip
    office = _ACTIONS["Layanan perkantoran"]
    writer.paragraph(
        f"Realisasi anggaran sampai dengan triwulan III sebesar Rp{whole(spent)} atau"
        f" {dec(percent(spent, ceiling))}% dari",
        "pagu. Tanpa layanan perkantoran, penyerapan mencapai"
        f" {dec(percent(spent - office[2], ceiling - office[0]))}%. KIE",
        f"menyerap Rp{dec(Decimal(109_214_750 - 104_500_000) / 10**6)} juta lebih banyak daripada rencana karena satu",
        "kegiatan triwulan IV dimajukan ke bulan Mei. Penyusunan peta rawan kasus (Rp38,2 juta) ditunda menunggu"
        " pedoman.",
    )
    writer.heading("3. Indikator yang belum diukur")
    writer.table(
        "Tabel 4. Indikator hasil",
        [["No", "Indikator", "Satuan", "Target 2024", "Target semula", "Realisasi 2023", "Realisasi s.d. TW III 2024",
          "Waktu pengukuran"]],
        [
            ["1", "Indeks Kepuasan Masyarakat", "indeks", "91,25", "91,00", "90,88", "91,60<sup>a</sup>", "Semester"],
            ["2", "Nilai AKIP", "nilai", "76,40", "76,40", "75,91", "Belum diukur", "Desember"],
            ["3", "Indeks Profesionalitas ASN", "indeks", "85,00", "84,00", "84,73", "Belum diukur", "Desember"],
            ["4", "Kabupaten/kota dengan komitmen pengawasan", "daerah", "2", "2", "1", "1", "Tahunan"],
            ["5", "Indeks kesadaran masyarakat", "indeks", "n/a", "n/a", "77,05", "n/a", "Dua tahunan"],
        ],
    )  # fmt: skip
    writer.paragraph("a. Hasil semester I; angka sementara.")
    late = rounded(Decimal(22 + 18 + 27 + 14 + 9) / 5, 1)
    writer.paragraph(
        "Dua target direvisi melalui Perjanjian Kinerja perubahan tanggal 12 Juni 2024, yaitu Indeks Kepuasan"
        " Masyarakat",
        "dan Indeks Profesionalitas ASN. Rekomendasi atas laporan triwulan II sebanyak 5 (lima) telah ditindaklanjuti",
        f"seluruhnya dalam 9 sampai 27 hari, rata-rata {dec(late, 1)} hari dengan median 18 hari.",
    )
    return writer.report()
