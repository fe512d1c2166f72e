"""Recalls of medicines: totals that leave a row out by a note, reasons that overlap, days of which fewer is better."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.5pt/1.4 Carlito, "Liberation Sans", sans-serif } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 11.5pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #dde6f0 }
th, td { border: .6pt solid #555; padding: 2px 5px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
_CLASSES = ("Kelas I", "Kelas II", "Kelas III")
# orders, batches, final reports in time, for each class; what the firms withdrew on their own
_RECALLS = {2023: (((11, 25, 8), (31, 74, 22), (12, 15, 11)), (4, 5)),
            2024: (((14, 31, 12), (27, 68, 21), (9, 12, 9)), (6, 8))}  # fmt: skip
_REASONS = {"Tidak memenuhi spesifikasi": 29, "Cemaran": 11, "Label atau kemasan": 13, "Izin edar dicabut": 6}
# place: on Java, kilograms destroyed, value in million rupiah
_PLACES = {"Surabaya": (True, "4812.5", 1_284), "Semarang": (True, "3260.0", 905), "Medan": (False, "3118.6", 842),
           "Bandung": (True, "2975.4", 771), "Makassar": (False, "1904.2", 530), "Padang": (False, "812.0", 214),
           "Denpasar": (False, "640.8", 175), "Manado": (False, "376.5", 98)}  # fmt: skip


def _sums(year: int) -> list[int]:
    return [sum(row[at] for row in _RECALLS[year][0]) for at in range(3)]


def _recalls(w: Writer, number: int, year: int) -> None:
    rows: list[Row] = [[str(at), name, str(a), str(b), str(c), dec(percent(c, a))]
                       for at, (name, (a, b, c)) in enumerate(zip(_CLASSES, _RECALLS[year][0], strict=True),
                                                              1)]  # fmt: skip
    a, b, c = _sums(year)
    own = _RECALLS[year][1]
    rows.append(["4", "Sukarela*", str(own[0]), str(own[1]), "-", "-"])
    rows.append(["", "Jumlah penarikan wajib", str(a), str(b), str(c), dec(percent(c, a))])
    w.table(f"Tabel {number}. Penarikan obat tahun {year}",
            [["No", "Golongan", "Perintah", "Bets", "Laporan akhir tepat waktu", "%"]], rows)  # fmt: skip


def penarikan_obat() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("PENARIKAN DAN PEMUSNAHAN OBAT TAHUN 2024", "Ringkasan untuk Rapat Pimpinan")
    w.heading("A. Perintah penarikan")
    _recalls(w, 1, 2023)
    _recalls(w, 2, 2024)
    (past, past_batches, past_done), (now, batches, done) = _sums(2023), _sums(2024)
    rate, before = percent(done, now), percent(past_done, past)
    own, own_past = _RECALLS[2024][1], _RECALLS[2023][1]
    w.paragraph("* Penarikan atas prakarsa pemilik izin edar; tidak termasuk dalam jumlah.")
    w.paragraph(
        f"Tahun 2024 diterbitkan {now} perintah penarikan wajib atas {batches} bets, turun dari {past} perintah dan",
        f"{past_batches} bets. Dengan penarikan sukarela obat yang ditarik {batches + own[1]} bets, sama banyaknya",
        f"dengan tahun 2023. Laporan akhir yang tepat waktu {dec(rate)}%, naik {dec(rate - before)} poin persen dari",
        f"{dec(before)}%; jumlah laporannya sendiri hanya bertambah {words(done - past_done)}, atau",
        f"{dec(growth(done, past_done))}%. Perintah kelas I naik {words(14 - 11)} sedangkan kelas II dan kelas III",
        f"turun, masing-masing {words(31 - 27)} dan {words(12 - 9)}.",
    )
    assert batches + own[1] == past_batches + own_past[1] == 119
    late = now - done
    w.paragraph(
        f"Dari {now} perintah itu, {late} laporan akhirnya terlambat. Keterlambatan terjadi antara lain pada",
        f"{words(14 - 12)} perintah kelas I. Untuk {words(5)} laporan yang terlambat diberikan peringatan keras",
        f"({dec(percent(5, late))}%) dan untuk {words(late - 5)} lainnya peringatan.",
    )
    w.heading("B. Alasan penarikan")
    named = sum(_REASONS.values())
    w.table("Tabel 3. Alasan penarikan wajib tahun 2024 (satu perintah dapat memuat dua alasan)",
            [["No", "Alasan", "Perintah", "% dari perintah"]],
            [[str(at), name, str(n), dec(percent(n, now, 1), 1)] for at, (name, n) in enumerate(_REASONS.items(),
                                                                                                1)])  # fmt: skip
    w.paragraph(
        f"Keempat alasan disebut {named} kali karena {words(named - now)} perintah memuat dua alasan. Perintah dengan",
        f"satu alasan {now - (named - now)}, atau {dec(percent(2 * now - named, now, 1), 1)}% dari seluruhnya.",
    )
    w.heading("C. Pemusnahan")
    kilos = {name: _D(row[1]) for name, row in _PLACES.items()}
    total, money = sum(kilos.values(), _D(0)), sum(row[2] for row in _PLACES.values())
    rows: list[Row] = [[str(at), name, "Jawa" if java else "Luar Jawa", dec(kilos[name], 1), whole(value),
                        dec(percent(kilos[name], total))] for at, (name, (java, _, value)) in enumerate(_PLACES.items(),
                                                                                                1)]  # fmt: skip
    rows.append(["", "Jumlah", "", dec(total, 1), whole(money), "100,00"])
    w.table("Tabel 4. Obat yang dimusnahkan tahun 2024",
            [["No", "Balai Besar/Balai", "Wilayah", "Berat (kg)", "Nilai (juta rupiah)", "% berat"]],
            rows)  # fmt: skip
    outside = [name for name, row in _PLACES.items() if not row[0]]
    away = sum((kilos[name] for name in outside), _D(0))
    shares = [percent(kilo, total) for kilo in kilos.values()]
    assert max(outside, key=kilos.__getitem__) == "Medan"
    assert sorted(kilos, key=kilos.__getitem__, reverse=True).index("Medan") == 2
    assert sum(shares) == 100
    w.paragraph(
        f"Berat obat yang dimusnahkan {dec(total / 1000, 1)} ton dengan nilai Rp{dec(_D(money) / 1000)} miliar atau",
        f"rata-rata sekitar Rp{whole(rounded(_D(money) * 1000 / total, 0))} ribu per kilogram. Di luar Jawa",
        f"pemusnahan terbanyak dilakukan Medan, {dec(kilos['Medan'] / 1000, 2)} ton, yang secara keseluruhan berada di",
        f"urutan ketiga. {words(len(outside)).capitalize()} balai di luar Jawa bersama-sama memusnahkan",
        f"{dec(away / 1000)} ton, lebih sedikit daripada {words(8 - len(outside))} balai di Jawa",
        f"({dec((total - away) / 1000)} ton).",
    )
    assert away < total - away
    w.heading("D. Kinerja terhadap target")
    days, limit = _D("26.4"), 30
    gained = rounded((2 * limit - days) / limit * 100)
    w.table("Tabel 5. Capaian indikator kegiatan",
            [["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]],
            [["1", "Persentase laporan akhir tepat waktu", "80,00", dec(rate), dec(percent(rate, 80))],
             ["2", "Rata-rata waktu evaluasi laporan akhir (hari kerja)**", "30,0", dec(days, 1), dec(gained)],
             ["3", "Perintah penarikan yang diumumkan di laman (%)", "100,00", "96,00", "96,00"]])  # fmt: skip
    w.paragraph("** Makin kecil makin baik: capaian = (2 × target − realisasi) / target × 100.")
    w.paragraph(
        f"Target laporan tepat waktu 80% dan target waktu evaluasi paling lama {limit} hari kerja tercapai dengan",
        f"realisasi {dec(rate)}% dan {dec(days, 1)} hari kerja. Waktu evaluasi itu {dec(limit - days, 1)} hari lebih",
        f"cepat dari target. Target pengumuman tidak tercapai karena {words(2)} dari {now} perintah baru diumumkan",
        "pada Januari 2025. Waktu tengah (median) evaluasi 24 hari kerja; rata-ratanya lebih besar karena",
        f"{words(3)} laporan dievaluasi lebih dari 60 hari kerja. Tata cara penarikan mengikuti Peraturan Badan POM",
        "Nomor 14 Tahun 2022.",
    )
    assert percent(now - 2, now) == 96
    return w.report()
