"""An inspectorate's review of purchases: values with and without tax, fines by the day, drafts quoted and put right."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 23mm 21mm }
body { font: 10.5pt/1.42 "Liberation Serif", serif; text-align: justify } h1 { font-size: 13pt; text-align: center }
h2 { font-size: 11pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; text-align: left } th { background: #e6e6e6 }
th, td { border: .6pt solid #222; padding: 2px 4px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
# method: packages and ceiling planned, done, estimate (HPS), contracts, all in million rupiah
_METHODS = {"Tender": (6, 18_400, 5, 15_860, 14_973), "E-purchasing": (48, 22_150, 51, 21_940, 21_618),
            "Pengadaan langsung": (112, 9_320, 107, 8_905, 8_640), "Penunjukan langsung": (4, 2_600, 4, 2_580, 2_541),
            "Swakelola*": (17, 3_900, 17, 0, 3_655)}  # fmt: skip
# contract with delay: value in rupiah with tax, days late, fine paid
_LATE = {"Gedung arsip": (2_775_000_000, 12, 30_000_000), "Alat LC-MS/MS": (4_884_000_000, 5, 22_000_000),
         "Jaringan data": (832_500_000, 20, 11_250_000)}  # fmt: skip
# result: of the first half year, of the second; of all: settled by the end of January
_NOTES = {"Perencanaan": (7, 4, 9), "Pemilihan penyedia": (5, 3, 6), "Pelaksanaan kontrak": (9, 6, 10),
          "Pembayaran": (2, 3, 5)}  # fmt: skip


def _sum(at: int, *, own: bool = False) -> int:
    return sum(row[at] for name, row in _METHODS.items() if own or not name.endswith("*"))


def reviu_pengadaan() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN HASIL REVIU PENGADAAN BARANG/JASA", "SEMESTER I DAN II TAHUN 2024", "INSPEKTORAT II")
    w.heading("I. Gambaran umum")
    rows: list[Row] = []
    for at, (name, (planned, ceiling, done, estimate, value)) in enumerate(_METHODS.items(), 1):
        saved = ["-", whole(value), "-", "-"]
        if estimate:
            saved = [whole(estimate), whole(value), whole(estimate - value), dec(percent(estimate - value, estimate))]
        rows.append([str(at), name, str(planned), whole(ceiling), str(done), *saved])
    planned, ceiling, done, estimate, value = (_sum(at) for at in range(5))
    rows.append(["", "Jumlah penyedia", str(planned), whole(ceiling), str(done), whole(estimate), whole(value),
                 whole(estimate - value), dec(percent(estimate - value, estimate))])  # fmt: skip
    w.table("Tabel 1. Paket pengadaan tahun 2024 (nilai dalam juta rupiah)", [["No", "Metode", "Paket RUP", "Pagu",
            "Paket selesai", "HPS", "Kontrak", "Efisiensi", "% HPS"]], rows)  # fmt: skip
    w.paragraph("* Swakelola tidak mempunyai HPS dan tidak termasuk dalam jumlah penyedia.")
    all_planned, all_done = _sum(0, own=True), _sum(2, own=True)
    w.paragraph(
        f"Rencana umum pengadaan memuat {all_planned} paket, yakni {planned} paket penyedia dan {17} paket swakelola.",
        f"Yang selesai {all_done} paket ({dec(percent(all_done, all_planned))}%). Untuk paket penyedia saja",
        f"persentasenya {dec(percent(done, planned))}%. Satu tender gagal dan {words(112 - 107)} paket pengadaan",
        f"langsung batal, sedangkan e-purchasing bertambah {words(51 - 48)} paket dari rencana. Efisiensi terhadap",
        f"HPS Rp{dec(_D(estimate - value) / 1000)} miliar ({dec(percent(estimate - value, estimate))}%); terhadap pagu",
        f"selisihnya Rp{dec(_D(ceiling - value) / 1000)} miliar, termasuk pagu paket yang tidak jadi. Efisiensi",
        f"tender {dec(percent(15_860 - 14_973, 15_860))}% adalah yang tertinggi, baik persentase maupun nilainya.",
    )
    assert all(row[3] - row[4] <= 15_860 - 14_973 for row in _METHODS.values())
    w.heading("II. Keterlambatan dan denda")
    rows, due = [], []
    for at, (name, (gross, days, paid)) in enumerate(_LATE.items(), 1):
        net = _D(gross) / _D("1.11")
        fine = net * days / 1000
        assert net == int(net)
        assert fine == int(fine)
        due.append(int(fine))
        rows.append([str(at), name, whole(gross), whole(net), str(days), whole(fine), whole(paid), whole(fine - paid)])
    paid = sum(row[2] for row in _LATE.values())
    rows.append(["", "Jumlah", "", "", "", whole(sum(due)), whole(paid), whole(sum(due) - paid)])
    w.table("Tabel 2. Denda keterlambatan 1/1.000 per hari dari nilai kontrak sebelum PPN (rupiah)",
            [["No", "Kontrak", "Nilai dengan PPN", "Nilai sebelum PPN", "Hari", "Denda", "Disetor", "Kurang setor"]],
            rows)  # fmt: skip
    w.paragraph(
        f"Denda {words(3)} kontrak Rp{whole(sum(due))}; yang sudah disetor Rp{whole(paid)} atau",
        f"{dec(percent(paid, sum(due)))}%. Kekurangan Rp{whole(sum(due) - paid)} hanya terdapat pada kontrak jaringan",
        "data, karena PPK menghitung keterlambatan 15 hari; menurut berita acara serah terima keterlambatannya 20",
        f"hari. Kertas kerja PPK mencantumkan “denda gedung arsip Rp{whole(2_775_000 * 12)}”, yaitu 12 hari kali",
        f"seperseribu nilai termasuk PPN (Rp{whole(2_775_000)} per hari); dasar yang benar adalah nilai sebelum PPN",
        f"sehingga angka itu terlalu besar Rp{whole(2_775_000 * 12 - due[0])}. Keterlambatan terlama bukan pada",
        "kontrak yang dendanya terbesar.",
    )
    assert due[2] * 15 == 20 * _LATE["Jaringan data"][2]
    assert due[:2] == [30_000_000, 22_000_000]
    w.heading("III. Catatan reviu")
    rows = [
        [str(at), name, str(a), str(b), str(a + b), str(c), str(a + b - c)]
        for at, (name, (a, b, c)) in enumerate(_NOTES.items(), 1)
    ]
    first, second, settled = (sum(row[at] for row in _NOTES.values()) for at in range(3))
    total = first + second
    rows.append(["", "Jumlah", str(first), str(second), str(total), str(settled), str(total - settled)])
    w.table("Tabel 3. Catatan reviu dan penyelesaiannya sampai 31 Januari 2025",
            [["No", "Tahap", "Semester I", "Semester II", "Setahun", "Selesai", "Belum"]], rows)  # fmt: skip
    w.paragraph(
        f"Catatan semester II {second}, turun {words(first - second)} ({dec(-growth(second, first))}%) dari semester",
        f"I; satu-satunya tahap yang naik adalah pembayaran. Dari {total} catatan setahun, {settled} selesai",
        f"({dec(percent(settled, total))}%). Semua catatan pembayaran selesai. Di antara tahap yang belum tuntas,",
        f"pelaksanaan kontrak menyisakan paling banyak, {words(5)} catatan, atau",
        f"{dec(percent(5, total - settled))}% dari sisa. Konsep laporan tanggal 17 Januari masih memuat {settled - 4}",
        f"catatan selesai ({dec(percent(settled - 4, total))}%); {words(4)} catatan lagi diselesaikan sesudahnya.",
    )
    assert sum(_NOTES["Pelaksanaan kontrak"][:2]) - _NOTES["Pelaksanaan kontrak"][2] == 5
    w.heading("IV. Indikator pengadaan")
    aims = (("Nilai kontrak produk dalam negeri (%)", 95, "96.40"), ("Paket dalam SiRUP tepat waktu (%)", 100, "98.93"),
            ("Sanggahan yang diterima (perkara)", 0, "0"), ("Indeks tata kelola pengadaan", 85, "83.30"))  # fmt: skip
    rows = [
        [str(at), name, *([dec(aim), dec(_D(got)), dec(percent(_D(got), aim))] if aim else ["0", got, "100,00"])]
        for at, (name, aim, got) in enumerate(aims, 1)
    ]
    w.table("Tabel 4. Capaian indikator", [["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]], rows)
    late = all_planned - 185
    w.paragraph(
        f"Target nol sanggahan tercapai dan dinilai 100%. Dari {all_planned} paket, {words(late)} diumumkan terlambat,",
        f"sehingga paket tepat waktu {dec(percent(185, all_planned))}%. Indeks tata kelola 83,30 kurang",
        f"{dec(85 - _D('83.3'))} poin dari target 85,00, tetapi menurut pedoman indeks itu tetap berpredikat Baik",
        "(70,00",
        "sampai dengan 89,99). Untuk SAKIP, nilai 83,30 akan berpredikat A; kedua skala itu tidak sama.",
    )
    assert percent(185, all_planned) == _D("98.93")
    w.heading("V. Simpulan")
    w.paragraph(
        f"Kami menyarankan agar PPK menagih kekurangan denda Rp{dec(_D(sum(due) - paid) / 10**6)} juta paling",
        "lambat 28",
        f"Februari 2025 dan menyelesaikan {words(total - settled)} catatan yang tersisa dalam 30 hari kerja. Reviu",
        "dilaksanakan berdasarkan Surat Tugas Nomor PW.06.02.3.12.24.118 oleh lima orang: seorang pengendali teknis,",
        "seorang ketua tim, dan tiga anggota.",
    )
    return w.report()
