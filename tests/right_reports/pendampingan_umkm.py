"""Help for small businesses: a funnel of several bases, restarting numbers, of-these rows, kinds that overlap, lags."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 20mm }
body { font: 10pt/1.5 "DejaVu Sans", sans-serif; text-align: left } h1 { font-size: 13pt; color: #5b2c83 }
h2 { font-size: 11pt; color: #5b2c83; border-bottom: 1pt solid #5b2c83 } h2, .caption { break-after: avoid }
tr { break-inside: avoid } table { border-collapse: collapse; width: 100%; font-size: 8pt; text-align: left }
th { background: #e8ddf1; padding: 3px; text-align: center } td { padding: 2px 4px; border-bottom: .4pt solid #bda6d1 }
td.right { text-align: right } .caption { margin: 10px 0 3px; font-size: 8.6pt; font-weight: bold }
.sub { padding-left: 12px; font-style: italic }
"""

_D = Decimal
# region, province: registered, chosen, guided, applied, licensed
_PLACES: dict[str, dict[str, tuple[int, int, int, int, int]]] = {
    "Wilayah Barat": {"Riau Dalam": (214, 141, 137, 92, 78), "Sriwijaya Hulu": (188, 126, 119, 71, 60),
                      "Pasundan": (402, 263, 251, 176, 149)},
    "Wilayah Timur": {"Borneo Tenggara": (156, 104, 101, 63, 52), "Celebes Utara": (197, 129, 123, 79, 66),
                      "Sunda Kecil": (127, 79, 75, 36, 26)},
}  # fmt: skip
# kinds of help: one kind only and together with others
_TRAINED, _ADVISED, _TESTED = 648, 512, 231
_ONE, _TWO, _THREE = 371, 285, 150
# commodity: licensed businesses whose first licence it is, licences, licences in 2024
_GOODS = {"Pangan olahan": (286, 604, 571), "Kosmetik": (83, 248, 252), "Obat bahan alam": (54, 101, 88),
          "Suplemen kesehatan": (8, 14, 15)}  # fmt: skip
# commodity: limit in working days, mean, median, longest
_DAYS = {"Pangan olahan": (30, "24.6", "23", 61), "Kosmetik": (14, "15.2", "13", 37),
         "Obat bahan alam": (60, "52.8", "54", 96), "Suplemen kesehatan": (60, "57.5", "56", 71)}  # fmt: skip
# business: day guided, day applied, day licensed, turnover a month before and after in thousands of rupiah
_EXAMPLES = (
    ("Dapur Ratu", "3 Maret 2025", "14 Mei 2025", "10 Juni 2025", 18_400, 26_700),
    ("Jamu Lestari", "10 Maret 2025", "4 Agustus 2025", "27 Oktober 2025", 31_250, 30_500),
    ("Sabun Merapi", "17 Maret 2025", "2 Juni 2025", "20 Juni 2025", 9_600, 16_320),
    ("Kopi Rimba", "17 Maret 2025", "26 Mei 2025", "2 Juli 2025", 42_000, 47_880),
    ("Abon Bahari", "14 April 2025", "21 Juli 2025", "25 Agustus 2025", 12_500, 18_125),
)
# line of the budget in thousands of rupiah: ceiling, spent
_MONEY = {"Seleksi dan pemetaan": (286_400, 281_915), "Bimbingan teknis": (1_142_750, 1_130_468),
          "Konsultasi di tempat": (768_300, 741_206), "Fasilitasi uji produk": (924_600, 918_340)}  # fmt: skip
_BLOCKED = 187_950
# licensed businesses by year
_PAST = {"2021": 172, "2022": 248, "2023": 305, "2024": 356}


def pendampingan_umkm() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    every = [row for group in _PLACES.values() for row in group.values()]
    came, chosen, guided, applied, done = (sum(row[at] for row in every) for at in range(5))
    licences, licences_old = (sum(row[at] for row in _GOODS.values()) for at in (1, 2))
    assert sum(row[0] for row in _GOODS.values()) == done, done
    assert guided == _ONE + _TWO + _THREE, guided
    assert _ONE + 2 * _TWO + 3 * _THREE == _TRAINED + _ADVISED + _TESTED
    w.title("LAPORAN PENDAMPINGAN UMKM OBAT DAN MAKANAN TAHUN 2025", "DIREKTORAT PEMBERDAYAAN PELAKU USAHA")
    w.heading("1. Dari pendaftaran sampai izin edar")
    w.paragraph(
        f"Tahun 2025 mendaftar {whole(came)} UMKM. Setelah seleksi diterima {chosen} UMKM, {chosen - guided} di",
        f"antaranya mengundurkan diri, sehingga yang didampingi {guided} UMKM. Sampai 31 Desember 2025 sebanyak",
        f"{applied}",
        f"UMKM mengajukan izin edar dan {done} UMKM memperolehnya. Keberhasilan dapat dinyatakan dengan tiga penyebut:",
        f"{dec(percent(done, applied))}% dari UMKM yang mengajukan, {dec(percent(done, guided))}% dari yang",
        "didampingi,",
        f"dan {dec(percent(done, came))}% dari yang mendaftar. Indikator kinerja menggunakan penyebut kedua.",
    )
    rows: list[Row] = []
    for region, group in _PLACES.items():
        sums = [sum(row[at] for row in group.values()) for at in range(5)]
        rows += [[str(at), name, *map(str, row), dec(percent(row[4], row[2]))]
                 for at, (name, row) in enumerate(group.items(), 1)]  # fmt: skip
        rows.append(["", f"<b>{region}</b>", *map(str, sums), dec(percent(sums[4], sums[2]))])
    rows.append(["", "<b>Jumlah</b>", *map(whole, (came, chosen, guided, applied, done)), dec(percent(done, guided))])
    rows.append(["", "<i>Rata-rata per provinsi</i>",
                 *(dec(_D(value) / 6, 1) for value in (came, chosen, guided, applied, done)),
                 dec(sum((percent(row[4], row[2]) for row in every), _D(0)) / 6)])  # fmt: skip
    plain = rounded(sum((percent(row[4], row[2]) for row in every), _D(0)) / 6)
    assert plain != percent(done, guided)
    assert plain == rounded(sum((_D(row[4]) / row[2] for row in every), _D(0)) / 6 * 100)
    w.table(
        "Tabel 1. UMKM menurut provinsi; baris terakhir rata-rata enam provinsi, bukan bagian dari jumlah",
        [["No", "Provinsi", "Mendaftar", "Diterima", "Didampingi", "Mengajukan izin", "Memperoleh izin",
          "% dari didampingi"]],
        rows,
    )  # fmt: skip
    rate = {name: percent(row[4], row[2]) for group in _PLACES.values() for name, row in group.items()}
    order = sorted(rate, key=lambda name: rate[name], reverse=True)
    assert order[0] == "Pasundan"
    assert order[-1] == "Sunda Kecil"
    assert sum(value > percent(done, guided) for value in rate.values()) == 3
    w.paragraph(
        "Penomoran dimulai kembali pada setiap wilayah. Persentase tertinggi dicapai Pasundan",
        f"({dec(rate['Pasundan'])}%) dan terendah Sunda Kecil ({dec(rate['Sunda Kecil'])}%). Rata-rata sederhana enam",
        f"provinsi {dec(plain)}% lebih rendah daripada persentase gabungan {dec(percent(done, guided))}%, karena",
        "provinsi",
        f"dengan UMKM terbanyak juga yang tertinggi persentasenya. Selain {done} UMKM tersebut, {words(12)} UMKM",
        "memperoleh izin edar pada 1–16 Januari 2026; UMKM itu dihitung dalam laporan tahun 2026.",
    )
    assert plain < percent(done, guided)
    w.heading("2. Siapa yang didampingi dan dengan apa")
    rows = [["1", "UMKM yang didampingi", str(guided), "100,00"]]
    rows += [["", f'<span class="sub">di antaranya {name}</span>', str(n), dec(percent(n, guided))]
             for name, n in (("dipimpin perempuan", 497), ("usaha mikro", 612), ("berada di desa", 358))]  # fmt: skip
    rows.append(["2", "UMKM yang memperoleh izin edar", str(done), "100,00"])
    rows += [["", f'<span class="sub">di antaranya {name}</span>', str(n), dec(percent(n, done))]
             for name, n in (("dipimpin perempuan", 281), ("usaha mikro", 302), ("berada di desa", 164))]  # fmt: skip
    w.table("Tabel 2. Ciri UMKM (satu UMKM dapat masuk beberapa baris)", [["No", "Uraian", "UMKM", "%"]], rows)
    w.paragraph(
        f"Usaha yang dipimpin perempuan {dec(percent(497, guided))}% dari yang didampingi dan",
        f"{dec(percent(281, done))}% dari yang memperoleh izin. Sebaliknya, porsi usaha mikro turun dari",
        f"{dec(percent(612, guided))}% menjadi {dec(percent(302, done))}%, karena sebagian usaha mikro belum mempunyai",
        "sarana produksi terpisah.",
    )
    assert percent(281, done) > percent(497, guided)
    assert percent(302, done) < percent(612, guided)
    w.table(
        "Tabel 3. Bentuk pendampingan",
        [["No", "Bentuk", "UMKM", f"% dari {guided} UMKM"]],
        [["1", "Bimbingan teknis", str(_TRAINED), dec(percent(_TRAINED, guided))],
         ["2", "Konsultasi di tempat", str(_ADVISED), dec(percent(_ADVISED, guided))],
         ["3", "Fasilitasi uji produk", str(_TESTED), dec(percent(_TESTED, guided))]],
    )  # fmt: skip
    w.paragraph(
        f"Ketiga bentuk saling tumpang tindih: {_ONE} UMKM memperoleh satu bentuk, {_TWO} UMKM dua bentuk, dan",
        f"{_THREE}",
        f"UMKM ketiganya, sehingga terdapat {whole(_TRAINED + _ADVISED + _TESTED)} pendampingan untuk {guided} UMKM",
        f"(rata-rata {dec(_D(_TRAINED + _ADVISED + _TESTED) / guided)} bentuk per UMKM).",
    )
    w.heading("3. Izin edar yang terbit")
    rows = [[str(at), name, str(n), whole(now), dec(_D(now) / n, 2), str(old), dec(growth(now, old))]
            for at, (name, (n, now, old)) in enumerate(_GOODS.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(done), whole(licences), dec(_D(licences) / done), str(licences_old),
                 dec(growth(licences, licences_old))])  # fmt: skip
    w.table(
        "Tabel 4. UMKM menurut komoditi izin pertamanya dan nomor izin edar (NIE)",
        [["No", "Komoditi", "UMKM", "NIE 2025", "NIE per UMKM", "NIE 2024", "Perubahan NIE (%)"]],
        rows,
    )
    w.paragraph(
        f"Sebanyak {done} UMKM memperoleh {whole(licences)} NIE. NIE naik {dec(growth(licences, licences_old))}%",
        f"meskipun NIE kosmetik turun {dec(-growth(248, 252))}% dan suplemen kesehatan turun {dec(-growth(14, 15))}%,",
        f"masing-masing {words(4)} dan {words(1)} NIE. NIE per UMKM tertinggi pada kosmetik ({dec(_D(248) / 83)}),",
        "karena setiap varian warna dinotifikasi sendiri.",
    )
    assert max(_GOODS, key=lambda name: _D(_GOODS[name][1]) / _GOODS[name][0]) == "Kosmetik"
    rows = [[str(at), name, str(limit), dec(_D(mean), 1), dec(_D(mid), 0), str(longest),
             "Ya" if _D(mean) <= limit else "Tidak"]
            for at, (name, (limit, mean, mid, longest)) in enumerate(_DAYS.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Terlama</b>", "60", dec(_D("57.5"), 1), "56", "96", ""])
    assert max(row[3] for row in _DAYS.values()) == 96
    w.table(
        "Tabel 5. Hari kerja dari pengajuan sampai terbit",
        [["No", "Komoditi", "Batas", "Rata-rata", "Median", "Paling lama", "Rata-rata dalam batas"]],
        rows,
    )
    w.paragraph(
        "Baris Terlama adalah angka terbesar setiap kolom. Rata-rata kosmetik 15,2 hari melampaui batas 14 hari,",
        "sedangkan mediannya 13 hari masih dalam batas, karena beberapa berkas dikembalikan dua kali. Pada obat bahan",
        f"alam keadaannya terbalik: median 54 hari lebih lama daripada rata-rata 52,8 hari. {words(3).capitalize()}",
        "dari",
        "empat komoditi mempunyai rata-rata dalam batas.",
    )
    w.heading("4. Contoh lima UMKM")
    rows = [[str(at), name, *days, whole(before), whole(after), dec(growth(after, before))]
            for at, (name, *days, before, after) in
            enumerate(((a, b, c, d, e, f) for a, b, c, d, e, f in _EXAMPLES), 1)]  # fmt: skip
    rates = [growth(row[5], row[4]) for row in _EXAMPLES]
    before, after = sum(row[4] for row in _EXAMPLES), sum(row[5] for row in _EXAMPLES)
    mid = median(rates)
    rows.append(["", "<b>Jumlah</b>", "", "", "", whole(before), whole(after), dec(growth(after, before))])
    w.table(
        "Tabel 6. Tahap dan omzet per bulan (ribu rupiah)",
        [["No", "UMKM", "Mulai didampingi", "Mengajukan", "Izin terbit", "Omzet sebelum", "Omzet sesudah",
          "Perubahan (%)"]],
        rows,
    )  # fmt: skip
    assert rates[1] < 0 < rates[0]
    w.paragraph(
        f"Omzet gabungan naik {dec(growth(after, before))}%; median perubahan kelima UMKM {dec(mid)}%. Kenaikan",
        "relatif",
        f"terbesar dialami Sabun Merapi ({dec(rates[2])}%), sedangkan kenaikan rupiah terbesar Dapur Ratu",
        f"(Rp{dec(_D(26_700 - 18_400) / 1000, 1)} juta). Omzet Jamu Lestari turun {dec(-rates[1])}%.",
    )
    assert max(rates) == rates[2]
    assert max(_EXAMPLES, key=lambda row: row[5] - row[4])[0] == "Dapur Ratu"
    w.heading("5. Target, capaian, dan anggaran")
    past = sum(_PAST.values())
    aims: tuple[tuple[str, _D, _D, int], ...] = (
        ("UMKM memperoleh izin edar", _D(400), _D(done), 0),
        ("Persentase UMKM didampingi yang memperoleh izin", _D(50), percent(done, guided), 2),
        ("NIE UMKM yang terbit", _D(1_000), _D(licences), 0),
        ("UMKM memperoleh izin edar, kumulatif 2021–2025", _D(1_500), _D(past + done), 0),
    )
    w.table(
        "Tabel 7. Capaian tahun 2025",
        [["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]],
        [[str(at), name, dec(aim, places), dec(got, places), dec(percent(got, aim))]
         for at, (name, aim, got, places) in enumerate(aims, 1)],
    )  # fmt: skip
    assert [got >= aim for _, aim, got, _ in aims] == [True, True, False, True]
    w.paragraph(
        f"Hanya NIE yang belum mencapai target, kurang {whole(1_000 - licences)} NIE. Angka kumulatif",
        f"{whole(past + done)}",
        f"adalah {', '.join(str(n) for n in _PAST.values())} UMKM tahun 2021–2024 berturut-turut ditambah {done} UMKM",
        f"tahun 2025. Dibandingkan tahun 2024, UMKM yang memperoleh izin naik {done - 356} atau",
        f"{dec(growth(done, 356))}%.",
    )
    ceiling, spent = (sum(row[at] for row in _MONEY.values()) for at in (0, 1))
    rows = [[str(at), name, whole(a), whole(b), whole(a - b), dec(percent(b, a))]
            for at, (name, (a, b)) in enumerate(_MONEY.items(), 1)]  # fmt: skip
    rows.append(["5", "Pameran produk (diblokir)*", whole(_BLOCKED), "-", "-", "-"])
    rows.append(["", "<b>Jumlah tanpa blokir</b>", *map(whole, (ceiling, spent, ceiling - spent)),
                 dec(percent(spent, ceiling))])  # fmt: skip
    w.table(
        "Tabel 8. Anggaran (ribu rupiah)",
        [["No", "Komponen", "Pagu", "Realisasi", "Sisa", "% realisasi"]],
        rows,
    )
    w.paragraph(
        f"* Pagu pameran produk Rp{dec(_D(_BLOCKED) / 1000)} juta diblokir sepanjang tahun dan tidak termasuk dalam",
        f"jumlah; bila dihitung, pagu menjadi Rp{dec(_D(ceiling + _BLOCKED) / 1000)} juta dan realisasi",
        f"{dec(percent(spent, ceiling + _BLOCKED))}%. Biaya rata-rata per UMKM yang didampingi",
        f"Rp{dec(_D(spent) / guided / 1000)} juta dan per UMKM yang memperoleh izin",
        f"Rp{dec(_D(spent) / done / 1000)} juta.",
    )
    return w.report()
