"""Cases of a court: carried over, clearance above 100, medians beside means, deposits with balances, a row left out."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 11pt/1.45 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 12pt } tr { break-inside: avoid } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left }
th, td { border: 1px solid #000; padding: 2px 4px } td.right { text-align: right }
.caption { margin: 10px 0 3px; font-weight: bold }
"""

# kind: carried over, came in, decided, withdrawn, decided within five months, came in the year before
_CASES = {
    "Pidana biasa": (61, 412, 398, 0, 391, 437),
    "Pidana anak": (2, 28, 30, 0, 30, 21),
    "Pidana singkat": (0, 3, 3, 0, 3, 5),
    "Gugatan perdata": (74, 131, 118, 17, 84, 126),
    "Gugatan sederhana": (5, 66, 58, 8, 58, 49),
    "Permohonan": (11, 294, 281, 9, 281, 268),
}  # fmt: skip
_FAST = (4_816, 5_127)  # traffic and minor offences, 2024 and 2023
_MEDIATION = {"2022": (98, 9, 6), "2023": (104, 11, 7), "2024": (112, 14, 10)}  # tried, agreed, agreed in part
_MONEY = {"Biaya panggilan": 148_320_000, "Biaya pemeriksaan setempat": 37_450_000,
          "Redaksi, meterai, dan PNBP": 31_905_000, "Pengembalian sisa panjar": 26_118_500}  # fmt: skip
_CRIMES = {"Narkotika": (171, 168), "Pencurian": (96, 98), "Penganiayaan": (47, 44), "Perlindungan anak": (29, 27),
           "Kesehatan dan pangan": (8, 9)}  # fmt: skip
_COURTS = (("PN Kelas IA Utama", 1_204, 1_187, 121, "91.30"), ("PN Seberang", 688, 701, 94, "92.05"),
           ("PN Hulu", 415, 402, 58, "92.05"))  # fmt: skip


def perkara_pengadilan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    opened, came, decided, dropped, quick, came_old = (sum(row[at] for row in _CASES.values()) for at in range(6))
    ended = decided + dropped
    closed = opened + came - ended
    load = opened + came
    rate, clear = percent(ended, load), percent(ended, came)
    writer.title("LAPORAN PELAKSANAAN KEGIATAN TAHUN 2024", "PENGADILAN NEGERI MUARA INDAH KELAS IB")
    writer.heading("I. Keadaan perkara")
    writer.paragraph(
        f"Sisa perkara awal tahun {opened}, diterima {came}, sehingga beban {whole(load)} perkara. Diselesaikan",
        f"{ended} perkara, terdiri atas {decided} putus dan {dropped} dicabut; sisa akhir tahun {closed}. Rasio "
        f"penyelesaian",
        f"terhadap beban {dec(rate)}% (target 85,00%, kurang {dec(85 - rate)} poin), dan terhadap perkara masuk "
        f"(clearance rate) {dec(clear)}%.",
        f"Perkara masuk {'bertambah' if came > came_old else 'berkurang'} {abs(came - came_old)} atau",
        f"{dec(abs(growth(came, came_old)))}% dari tahun 2023 ({came_old}). Angka tersebut tidak termasuk perkara "
        f"cepat",
        f"(tilang dan tindak pidana ringan) sebanyak {whole(_FAST[0])}, yang semuanya diputus pada hari sidang.",
    )
    assert 84 < rate < 85
    assert came > came_old
    rows: list[Row] = [
        [str(at), name, str(r[0]), str(r[1]), str(r[0] + r[1]), str(r[2]), str(r[3]) if r[3] else "-",
         str(r[0] + r[1] - r[2] - r[3]), dec(percent(r[2] + r[3], r[0] + r[1])), dec(percent(r[2] + r[3], r[1]))]
        for at, (name, r) in enumerate(_CASES.items(), 1)
    ]  # fmt: skip
    writer.table(
        "Tabel 1. Keadaan perkara tahun 2024",
        [["No", "Jenis perkara", "Sisa 2023", "Masuk", "Beban", "Putus", "Dicabut", "Sisa 2024", "% dari beban",
          "% dari masuk"]],
        [*rows, ["", "Jumlah tanpa perkara cepat", str(opened), str(came), whole(load), str(decided), str(dropped),
                 str(closed), dec(rate), dec(clear)],
         ["7", "Perkara cepat", "-", whole(_FAST[0]), whole(_FAST[0]), whole(_FAST[0]), "-", "-", "100,00", "100,00"]],
    )  # fmt: skip
    civil = [r for name, r in _CASES.items() if name in {"Gugatan perdata", "Gugatan sederhana", "Permohonan"}]
    civil_came, civil_end = sum(r[1] for r in civil), sum(r[2] + r[3] for r in civil)
    above = [name for name, r in _CASES.items() if r[2] + r[3] > r[1]]
    assert len(above) == 2
    plain = sum((Decimal(r[2] + r[3]) / (r[0] + r[1]) * 100 for r in _CASES.values()), Decimal(0)) / 6
    writer.paragraph(
        f"Clearance rate di atas 100% terdapat pada {words(len(above))} jenis perkara: {', '.join(above).lower()}. "
        f"Perkara",
        f"perdata masuk {civil_came} dan selesai {civil_end} ({dec(percent(civil_end, civil_came))}%). Rata-rata "
        f"sederhana",
        f"persentase dari beban keenam jenis {dec(plain)}%; angka {dec(rate)}% tertimbang menurut beban. Perkara cepat",
        f"berkurang {_FAST[1] - _FAST[0]} ({dec(abs(growth(*_FAST)))}%) dari {whole(_FAST[1])} pada tahun 2023.",
    )
    writer.heading("II. Ketepatan waktu")
    writer.table(
        "Tabel 2. Perkara putus dalam waktu paling lama lima bulan",
        [[Spanning("No", rows=2), Spanning("Jenis perkara", rows=2), Spanning("Putus", rows=2),
          Spanning("≤ 5 bulan", columns=2), Spanning("> 5 bulan", columns=2)], ["Perkara", "%", "Perkara", "%"]],
        [[str(at), name, str(r[2]), str(r[4]), dec(percent(r[4], r[2], 1), 1), str(r[2] - r[4]) if r[2] > r[4] else "-",
          dec(percent(r[2] - r[4], r[2], 1), 1)] for at, (name, r) in enumerate(_CASES.items(), 1)]
        + [["", "Jumlah", str(decided), str(quick), dec(percent(quick, decided, 1), 1), str(decided - quick),
            dec(percent(decided - quick, decided, 1), 1)]],
    )  # fmt: skip
    late = decided - quick
    writer.paragraph(
        f"Sebanyak {quick} dari {decided} perkara putus ({dec(percent(quick, decided))}%) diselesaikan dalam lima "
        f"bulan, di",
        f"atas target 95% dan capaian 2023 sebesar 94,87%. Dari {late} perkara yang lebih lama, {118 - 84}"
        f" ({dec(percent(118 - 84, late, 1), 1)}%)",
        "adalah gugatan perdata. Lama penyelesaian gugatan perdata rata-rata 148 hari dengan median 121 hari; lama",
        "terpendek 19 hari dan terlama 402 hari.",
    )
    assert percent(quick, decided) > 95
    writer.heading("III. Perkara pidana biasa menurut jenis")
    got, put = (sum(r[at] for r in _CRIMES.values()) for at in (0, 1))
    writer.table(
        "Tabel 3. Lima jenis tindak pidana yang disajikan",
        [["No", "Jenis", "Masuk", "% dari pidana biasa", "Putus", "Selisih masuk − putus"]],
        [[str(at), name, str(a), dec(percent(a, 412)), str(b), str(a - b) if a >= b else f"({b - a})"]
         for at, (name, (a, b)) in enumerate(_CRIMES.items(), 1)]
        + [["", "Lima jenis", str(got), dec(percent(got, 412)), str(put), str(got - put)]],
    )  # fmt: skip
    writer.paragraph(
        f"Narkotika {dec(percent(171, 412, 1), 1)}% dari 412 perkara pidana biasa yang masuk, dan "
        f"{dec(percent(168, 398, 1), 1)}%",
        f"dari 398 yang putus. Lebih dari enam dari sepuluh perkara pidana biasa yang masuk "
        f"({dec(percent(171 + 96, 412, 1), 1)}%) adalah",
        f"narkotika dan pencurian. Jenis lain di luar tabel {412 - got} perkara, di antaranya penipuan 22. Satu "
        f"perkara dapat",
        f"mempunyai lebih dari satu terdakwa: terdakwa yang diputus 455, yaitu {dec(Decimal(455) / 398)} per perkara.",
    )
    writer.heading("IV. Mediasi")
    writer.table(
        "Tabel 4. Hasil mediasi",
        [["No", "Tahun", "Dimediasi", "Berhasil seluruhnya", "Berhasil sebagian", "Gagal", "% berhasil",
          "% berhasil seluruhnya"]],
        [[str(at), year, str(n), str(a), str(b), str(n - a - b), dec(percent(a + b, n)), dec(percent(a, n))]
         for at, (year, (n, a, b)) in enumerate(_MEDIATION.items(), 1)],
    )  # fmt: skip
    n, a, b = _MEDIATION["2024"]
    n_old, a_old, b_old = _MEDIATION["2023"]
    writer.paragraph(
        f"Keberhasilan mediasi naik {dec(percent(a + b, n) - percent(a_old + b_old, n_old))} poin menjadi"
        f" {dec(percent(a + b, n))}%, dengan",
        f"capaian {dec(Decimal(a + b) / n * 500)}% terhadap target 20% (dihitung sebelum pembulatan). Dalam tiga "
        f"tahun terdapat"
        f" {sum(r[0] for r in _MEDIATION.values())} mediasi dengan",
        f"{sum(r[1] + r[2] for r in _MEDIATION.values())} keberhasilan, baik seluruhnya maupun sebagian.",
    )
    writer.heading("V. Keuangan perkara perdata")
    start, income = 84_262_500, 251_740_000
    out = sum(_MONEY.values())
    writer.table(
        "Tabel 5. Rekening panjar biaya perkara (rupiah)",
        [["No", "Uraian", "Penerimaan", "Pengeluaran", "Saldo"]],
        [["1", "Saldo 1 Januari 2024", "", "", whole(start)],
         ["2", "Penerimaan panjar", whole(income), "", whole(start + income)],
         *[[str(at), name, "", whole(v), whole(start + income - sum(list(_MONEY.values())[: at - 2]))]
           for at, (name, v) in enumerate(_MONEY.items(), 3)],
         ["", "Jumlah / saldo 31 Desember 2024", whole(income), whole(out), whole(start + income - out)]],
    )  # fmt: skip
    writer.paragraph(
        f"Pengeluaran Rp{whole(out)} adalah {dec(percent(out, income))}% dari penerimaan; tanpa pengembalian sisa "
        f"panjar",
        f"{dec(percent(out - 26_118_500, income))}%. Saldo naik Rp{whole(income - out)} menjadi sekitar"
        f" Rp{dec(Decimal(start + income - out) / 10**6, 0)} juta.",
    )
    writer.heading("VI. Perbandingan dengan pengadilan lain")
    units = [*_COURTS, ("PN Muara Indah", came, ended, opened, str(rate))]
    writer.table(
        "Tabel 6. Empat pengadilan dalam satu wilayah (tanpa perkara cepat)",
        [["No", "Pengadilan", "Sisa awal", "Masuk", "Selesai", "% dari beban", "Peringkat"]],
        [[str(at), r[0], str(r[3]), whole(r[1]), whole(r[2]), dec(percent(r[2], r[1] + r[3])),
          str(1 + sum(percent(o[2], o[1] + o[3]) > percent(r[2], r[1] + r[3]) for o in units))]
         for at, r in enumerate(units, 1)],
    )  # fmt: skip
    more = sum((Decimal(r[2]) / r[1]) > 1 for r in units)
    writer.paragraph(
        f"{words(more).capitalize()} dari empat pengadilan menyelesaikan lebih banyak perkara daripada yang masuk.",
        "Dibandingkan perkara yang diterima, beban PN Muara Indah",
        f"{dec(Decimal(load) / came, 3)} kali dan beban PN Seberang {dec(Decimal(688 + 94) / 688, 3)} kali; rata-rata",
        f"{whole(rounded(Decimal(load) / 8, 0))} perkara per hakim untuk delapan hakim.",
    )
    writer.heading("VII. Penutup")
    assert rounded(Decimal(ended + 2) / load * 100) >= 85 > percent(ended + 1, load)
    writer.paragraph(
        "Target penyelesaian tercapai seandainya dua perkara lagi diselesaikan. Dengan perkara cepat rasio "
        "penyelesaian",
        f"{dec(percent(ended + _FAST[0], load + _FAST[0]))}%. Dari sisa {closed} perkara, 75 pidana biasa",
        f"({dec(percent(75, closed, 1), 1)}%) dan 70 gugatan perdata ({dec(percent(70, closed, 1), 1)}%). Sisa perkara",
        f"bertambah {closed - opened} dibandingkan awal tahun, walaupun sisa gugatan perdata berkurang "
        f"{words(74 - 70)}.",
        f"Permohonan ditambah gugatan sederhana, {294 + 66} perkara, merupakan "
        f"{dec(percent(360, civil_came, 1), 1)}% dari",
        f"perkara perdata yang masuk dan {dec(percent(360, came, 1), 1)}% dari semua perkara selain perkara cepat.",
    )
    return writer.report()
