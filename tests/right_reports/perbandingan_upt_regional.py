"""Nine offices side by side: ranks with ties that fall while marks rise, means of three sorts, some without a part."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10pt/1.5 Carlito, "Liberation Sans", sans-serif; text-align: justify }
h1 { font-size: 15pt; color: #00464f } h2 { font-size: 11.5pt; color: #00464f } h2, .caption { break-after: avoid }
tr { break-inside: avoid } table { border-collapse: collapse; width: 100%; font-size: 8.6pt; text-align: left }
thead { border-top: 1.2pt solid #00464f; border-bottom: .8pt solid #00464f } th, td { padding: 2px 4px }
th { text-align: center }
table { border-bottom: 1.2pt solid #00464f } tbody tr:nth-child(odd) { background: #eef6f7 }
td.right { text-align: right } .caption { margin: 10px 0 3px; font-weight: bold; text-align: left; font-size: 9pt }
"""

_D = Decimal
# office: NPS 2025 and 2024, staff, districts
_OFFICES: dict[str, tuple[str, str, int, int]] = {
    "BBPOM Arjuna": ("104.18", "103.90", 112, 14), "BBPOM Bima": ("106.52", "104.77", 98, 12),
    "BBPOM Nakula": ("103.47", "103.05", 121, 17), "BPOM Sadewa": ("104.18", "105.31", 64, 9),
    "BPOM Kresna": ("102.95", "101.26", 57, 7), "BPOM Gatot": ("105.03", "102.84", 61, 8),
    "Loka Abimanyu": ("101.60", "101.60", 24, 3), "Loka Srikandi": ("104.66", "100.92", 27, 4),
    "Loka Antareja": ("99.74", "102.13", 22, 3),
}  # fmt: skip
# office with a laboratory: samples tested, not in order in 2025; the same in 2024
_SAMPLES: dict[str, tuple[int, int, int, int]] = {
    "BBPOM Arjuna": (2_140, 171, 2_065, 186), "BBPOM Bima": (1_805, 167, 1_790, 159),
    "BBPOM Nakula": (2_412, 228, 2_388, 240), "BPOM Sadewa": (1_126, 74, 1_098, 81),
    "BPOM Kresna": (964, 96, 951, 87), "BPOM Gatot": (1_020, 67, 988, 72),
}  # fmt: skip
# office: outlets checked, in order
_OUTLETS: dict[str, tuple[int, int]] = {
    "BBPOM Arjuna": (812, 641), "BBPOM Bima": (705, 538), "BBPOM Nakula": (934, 702), "BPOM Sadewa": (471, 388),
    "BPOM Kresna": (388, 301), "BPOM Gatot": (420, 338), "Loka Abimanyu": (186, 135), "Loka Srikandi": (204, 165),
    "Loka Antareja": (171, 120),
}  # fmt: skip
# office: ceiling and spent in rupiah
_MONEY: dict[str, tuple[int, int]] = {
    "BBPOM Arjuna": (31_418_460_000, 31_002_714_350), "BBPOM Bima": (28_605_350_000, 27_904_118_220),
    "BBPOM Nakula": (33_970_480_000, 33_688_402_915), "BPOM Sadewa": (18_246_700_000, 18_093_455_610),
    "BPOM Kresna": (16_902_450_000, 16_720_338_470), "BPOM Gatot": (17_588_200_000, 17_431_600_128),
    "Loka Abimanyu": (6_104_480_000, 6_081_215_440), "Loka Srikandi": (6_530_440_000, 6_398_722_905),
    "Loka Antareja": (5_826_310_000, 5_801_469_330),
}  # fmt: skip
# office: respondents, satisfaction
_HAPPY: dict[str, tuple[int, str]] = {
    "BBPOM Arjuna": (412, "91.35"), "BBPOM Bima": (388, "92.80"), "BBPOM Nakula": (540, "90.12"),
    "BPOM Sadewa": (231, "93.40"), "BPOM Kresna": (204, "89.95"), "BPOM Gatot": (219, "92.80"),
    "Loka Abimanyu": (96, "94.15"), "Loka Srikandi": (108, "95.02"), "Loka Antareja": (87, "90.60"),
}  # fmt: skip


def _ranks(values: Mapping[str, Decimal], *, least_first: bool = False) -> dict[str, int]:
    if least_first:
        return {name: 1 + sum(other < value for other in values.values()) for name, value in values.items()}
    return {name: 1 + sum(other > value for other in values.values()) for name, value in values.items()}


def _signed(value: Decimal) -> str:
    return ("+" if value > 0 else "") + dec(value)


def _mean(values: list[Decimal]) -> Decimal:
    return sum(values, _D(0)) / len(values)


def perbandingan_upt_regional() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    now = {name: _D(row[0]) for name, row in _OFFICES.items()}
    old = {name: _D(row[1]) for name, row in _OFFICES.items()}
    place, place_old = _ranks(now), _ranks(old)
    kinds = {"Balai Besar": "BBPOM", "Balai": "BPOM", "Loka": "Loka"}
    w.title("PERBANDINGAN KINERJA SEMBILAN UPT WILAYAH TENGAH", "TAHUN 2025")
    w.paragraph(
        "Perbandingan ini mencakup tiga Balai Besar, tiga Balai, dan tiga Loka. Angka tahun 2024 diambil dari laporan",
        "kinerja masing-masing UPT yang telah direviu, sedangkan angka tahun 2025 merupakan angka per 31 Desember",
        "2025.",
    )
    w.heading("1. Nilai Pencapaian Sasaran (NPS) dan peringkat")
    rows: list[Row] = []
    for at, name in enumerate(_OFFICES, 1):
        step = place_old[name] - place[name]
        rows.append([str(at), name, dec(old[name]), str(place_old[name]), dec(now[name]), str(place[name]),
                     _signed(now[name] - old[name]), f"naik {step}" if step > 0 else f"turun {-step}" if step else
                     "tetap"])  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", dec(_mean(list(old.values()))), "", dec(_mean(list(now.values()))), "",
                 _signed(_mean(list(now.values())) - _mean(list(old.values()))), ""])  # fmt: skip
    rows.append(["", "<b>Median</b>", dec(median(old.values())), "", dec(median(now.values())), "", "", ""])
    w.table(
        "Tabel 1. NPS (%) dan peringkat; nilai yang sama mendapat peringkat yang sama",
        [[Spanning("No", rows=2), Spanning("UPT", rows=2), Spanning("2024", columns=2), Spanning("2025", columns=2),
          Spanning("Perubahan", columns=2)], ["NPS", "Peringkat", "NPS", "Peringkat", "NPS (poin)", "Peringkat"]],
        rows,
    )  # fmt: skip
    up = [name for name in now if now[name] > old[name]]
    down = [name for name in now if now[name] < old[name]]
    assert (len(up), down) == (6, ["BPOM Sadewa", "Loka Antareja"])
    odd = [name for name in up if place[name] > place_old[name]]
    assert odd == ["BBPOM Arjuna", "BBPOM Nakula"], (odd, place, place_old)
    assert place["BBPOM Arjuna"] == place["BPOM Sadewa"] == 4
    assert sorted(place.values()) == [1, 2, 3, 4, 4, 6, 7, 8, 9]
    w.paragraph(
        f"NPS {words(len(up))} UPT naik, {words(len(down))} UPT turun, dan satu UPT (Loka Abimanyu) tetap. NPS BBPOM",
        f"Arjuna naik {dec(now['BBPOM Arjuna'] - old['BBPOM Arjuna'])} poin, tetapi peringkatnya turun dari",
        f"{place_old['BBPOM Arjuna']} menjadi {place['BBPOM Arjuna']}; NPS BBPOM Nakula naik",
        f"{dec(now['BBPOM Nakula'] - old['BBPOM Nakula'])} poin, tetapi peringkatnya turun dari",
        f"{place_old['BBPOM Nakula']} menjadi {place['BBPOM Nakula']}, karena UPT lain naik lebih banyak. BBPOM Arjuna",
        f"dan BPOM Sadewa sama-sama peringkat {place['BPOM Sadewa']}, sehingga tidak ada peringkat 5. Kenaikan",
        "terbesar",
        f"dialami Loka Srikandi ({_signed(now['Loka Srikandi'] - old['Loka Srikandi'])} poin), dari peringkat terakhir",
        f"menjadi peringkat {place['Loka Srikandi']}.",
    )
    assert place_old["Loka Srikandi"] == 9
    assert max(up, key=lambda name: now[name] - old[name]) == "Loka Srikandi"
    groups = {kind: [now[name] for name in now if name.startswith(mark + " ")] for kind, mark in kinds.items()}
    groups_old = {kind: [old[name] for name in old if name.startswith(mark + " ")] for kind, mark in kinds.items()}
    assert [len(values) for values in groups.values()] == [3, 3, 3]
    rows = [[str(at), kind, "3", dec(_mean(groups_old[kind])), dec(_mean(values)), dec(max(values)), dec(min(values)),
             dec(max(values) - min(values))] for at, (kind, values) in enumerate(groups.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Tertinggi</b>", "3", dec(max(map(_mean, groups_old.values()))),
                 dec(max(map(_mean, groups.values()))), dec(max(now.values())), dec(max(map(min, groups.values()))),
                 dec(max(max(v) - min(v) for v in groups.values()))])  # fmt: skip
    w.table(
        "Tabel 2. NPS (%) menurut jenis UPT; baris terakhir adalah angka tertinggi setiap kolom",
        [["No", "Jenis UPT", "UPT", "Rata-rata 2024", "Rata-rata 2025", "Tertinggi 2025", "Terendah 2025", "Rentang"]],
        rows,
    )
    assert max(groups, key=lambda kind: _mean(groups[kind])) == "Balai Besar"
    assert min(groups, key=lambda kind: _mean(groups[kind])) == "Loka"
    w.paragraph(
        f"Rata-rata Balai Besar paling tinggi ({dec(_mean(groups['Balai Besar']))}%) dan Loka paling rendah",
        f"({dec(_mean(groups['Loka']))}%), padahal satu loka berada pada peringkat {place['Loka Srikandi']} dan satu",
        f"Balai Besar pada peringkat {place['BBPOM Nakula']}. Rentang ketiga loka paling lebar, yaitu",
        f"{dec(max(groups['Loka']) - min(groups['Loka']))} poin.",
    )
    w.heading("2. Sampel yang tidak memenuhi syarat (TMS)")
    rates = {name: percent(b, a) for name, (a, b, _, _) in _SAMPLES.items()}
    rates_old = {name: percent(d, c) for name, (_, _, c, d) in _SAMPLES.items()}
    order = _ranks(rates, least_first=True)
    tested, bad, tested_old, bad_old = (sum(row[at] for row in _SAMPLES.values()) for at in range(4))
    rows = [[str(at), name, whole(a), str(b), dec(rates[name]), str(order[name]), dec(rates_old[name]),
             _signed(rates[name] - rates_old[name])]
            for at, (name, (a, b, _, _)) in enumerate(_SAMPLES.items(), 1)]  # fmt: skip
    all_now, all_old = percent(bad, tested), percent(bad_old, tested_old)
    rows.append(["", "<b>Enam UPT</b>", whole(tested), str(bad), dec(all_now), "", dec(all_old),
                 _signed(all_now - all_old)])  # fmt: skip
    w.table(
        "Tabel 3. Sampel TMS di UPT yang mempunyai laboratorium (peringkat 1 = % TMS dua desimal terkecil)",
        [["No", "UPT", "Diuji 2025", "TMS 2025", "% TMS 2025", "Peringkat", "% TMS 2024", "Selisih (poin)"]],
        rows,
    )
    plain = rounded(_mean(list(rates.values())))
    assert plain != percent(bad, tested)
    rose = [name for name in rates if rates[name] > rates_old[name]]
    assert rose == ["BBPOM Bima", "BPOM Kresna"]
    assert rates["BPOM Sadewa"] == rates["BPOM Gatot"]
    assert order["BPOM Sadewa"] == order["BPOM Gatot"] == 1
    assert max(_SAMPLES, key=lambda name: _SAMPLES[name][1]) == "BBPOM Nakula"
    assert max(rates, key=lambda name: rates[name]) == "BPOM Kresna"
    w.paragraph(
        f"Loka tidak mempunyai laboratorium, sehingga Tabel 3 memuat {words(6)} UPT. Dua UPT berbagi peringkat pertama",
        f"dengan % TMS {dec(rates['BPOM Gatot'])}. Sampel TMS terbanyak ada di BBPOM Nakula ({228} sampel), sedangkan",
        f"% TMS tertinggi di BPOM Kresna ({dec(rates['BPOM Kresna'])}%). Persentase gabungan",
        f"{dec(percent(bad, tested))}%",
        f"({bad} dari {whole(tested)} sampel) berbeda dengan rata-rata sederhana keenam UPT, yaitu {dec(plain)}%.",
        f"Dibandingkan tahun 2024, % TMS gabungan turun, artinya membaik, walaupun di {words(len(rose))} UPT naik.",
    )
    assert percent(bad, tested) < percent(bad_old, tested_old)
    w.heading("3. Sarana dan beban kerja")
    shares = {name: percent(b, a) for name, (a, b) in _OUTLETS.items()}
    checked, good = (sum(row[at] for row in _OUTLETS.values()) for at in (0, 1))
    staff, towns = sum(row[2] for row in _OFFICES.values()), sum(row[3] for row in _OFFICES.values())
    loads = {name: _D(_OUTLETS[name][0]) / _OFFICES[name][2] for name in _OFFICES}
    rows = [[str(at), name, str(_OFFICES[name][3]), str(_OFFICES[name][2]), str(a), str(b), dec(shares[name]),
             dec(loads[name]), dec(_D(a) / _OFFICES[name][3], 1)]
            for at, (name, (a, b)) in enumerate(_OUTLETS.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(towns), str(staff), whole(checked), whole(good), dec(percent(good, checked)),
                 dec(_D(checked) / staff), dec(_D(checked) / towns, 1)])  # fmt: skip
    w.table(
        "Tabel 4. Sarana distribusi yang diperiksa dan memenuhi ketentuan (MK)",
        [["No", "UPT", "Kab./kota", "Pegawai", "Diperiksa", "MK", "% MK", "Sarana per pegawai",
          "Sarana per kab./kota"]],
        rows,
    )  # fmt: skip
    busy = max(loads, key=lambda name: loads[name])
    calm = min(loads, key=lambda name: loads[name])
    assert (busy, calm) == ("Loka Antareja", "BPOM Kresna"), (busy, calm)
    best = max(shares, key=lambda name: shares[name])
    worst = min(shares, key=lambda name: shares[name])
    assert (best, worst) == ("BPOM Sadewa", "Loka Antareja"), (best, worst)
    w.paragraph(
        f"Beban terbesar ada di {busy} ({dec(loads[busy])} sarana per pegawai), meskipun sarana yang diperiksanya",
        "paling",
        f"sedikit ({_OUTLETS[busy][0]}), dan beban terkecil di {calm} ({dec(loads[calm])}). Persentase MK tertinggi",
        f"dicapai {best} ({dec(shares[best])}%), yang NPS-nya turun, dan terendah {worst} ({dec(shares[worst])}%).",
        f"Angka pada kolom rasio di baris Jumlah adalah rasio gabungan, misalnya {whole(checked)} / {staff} =",
        f"{dec(_D(checked) / staff)}.",
    )
    assert min(_OUTLETS, key=lambda name: _OUTLETS[name][0]) == busy
    w.heading("4. Anggaran")
    ceiling, spent = (sum(row[at] for row in _MONEY.values()) for at in (0, 1))
    use = {name: percent(b, a) for name, (a, b) in _MONEY.items()}
    use_place = _ranks(use)
    million = {name: tuple(rounded(_D(v) / 10**6, 0) for v in pair) for name, pair in _MONEY.items()}
    rows = [[str(at), name, whole(million[name][0]), dec(percent(a, ceiling)), whole(million[name][1]), dec(use[name]),
             str(use_place[name]), str(place[name])]
            for at, (name, (a, _)) in enumerate(_MONEY.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", whole(rounded(_D(ceiling) / 10**6, 0)), "100,00",
                 whole(rounded(_D(spent) / 10**6, 0)), dec(percent(spent, ceiling)), "", ""])  # fmt: skip
    gap = sum((million[name][0] for name in million), _D(0)) - rounded(_D(ceiling) / 10**6, 0)
    paid_gap = sum((million[name][1] for name in million), _D(0)) - rounded(_D(spent) / 10**6, 0)
    assert (gap, paid_gap) == (_D(-3), _D(-1))
    assert sum((percent(a, ceiling) for a, _ in _MONEY.values()), _D(0)) == _D("100.01")
    w.table(
        "Tabel 5. Pagu dan realisasi (juta rupiah)",
        [["No", "UPT", "Pagu", "% dari jumlah pagu", "Realisasi", "% realisasi", "Peringkat realisasi",
          "Peringkat NPS"]],
        rows,
    )  # fmt: skip
    top = min(use_place, key=lambda name: use_place[name])
    last = max(use_place, key=lambda name: use_place[name])
    assert (place[last], use_place[last]) == (1, 9), (last, place[last])
    assert last == "BBPOM Bima"
    w.paragraph(
        f"Jumlah pagu dihitung dari rupiah penuh (Rp{whole(ceiling)}), sehingga tiga juta lebih besar daripada jumlah",
        "angka yang telah dibulatkan; jumlah realisasi satu juta lebih besar dengan alasan yang sama, dan",
        f"persentase pagu bila dijumlahkan menjadi 100,01. Realisasi tidak selalu sejalan dengan NPS: {last}",
        "mempunyai % realisasi",
        "terendah",
        f"({dec(use[last])}%) tetapi NPS tertinggi, sedangkan {top}, yang % realisasinya tertinggi ({dec(use[top])}%),",
        f"berada pada peringkat {place[top]} menurut NPS. Sisa anggaran sembilan UPT Rp{whole(ceiling - spent)}.",
    )
    w.heading("5. Kepuasan masyarakat")
    marks = {name: _D(row[1]) for name, row in _HAPPY.items()}
    people = sum(row[0] for row in _HAPPY.values())
    weighted = sum((_D(row[1]) * row[0] for row in _HAPPY.values()), _D(0)) / people
    rows = [[str(at), name, str(n), dec(marks[name]), str(_ranks(marks)[name])]
            for at, (name, (n, _)) in enumerate(_HAPPY.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Gabungan (tertimbang responden)</b>", whole(people), dec(weighted), ""])
    w.table("Tabel 6. Indeks kepuasan masyarakat (IKM)", [["No", "UPT", "Responden", "IKM", "Peringkat"]], rows)
    simple = _mean(list(marks.values()))
    assert rounded(simple) > rounded(weighted)
    assert _ranks(marks)["BBPOM Bima"] == _ranks(marks)["BPOM Gatot"] == 4
    above = [name for name in marks if marks[name] > weighted]
    w.paragraph(
        f"IKM gabungan {dec(weighted)} lebih rendah daripada rata-rata sederhana ({dec(simple)}) dan median",
        f"({dec(median(marks.values()))}), karena BBPOM Nakula dengan responden terbanyak ({540} orang,",
        f"{dec(percent(540, people))}%) mempunyai IKM kedua terendah. {words(len(above)).capitalize()} UPT berada di",
        "atas",
        f"IKM gabungan. Jumlah responden naik {dec(growth(people, 2_146))}% dari {whole(2_146)} orang pada tahun 2024.",
    )
    assert _ranks(marks, least_first=True)["BBPOM Nakula"] == 2
    assert weighted < median(marks.values())
    return w.report()
