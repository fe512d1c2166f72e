"""A five-year plan looked back upon: targets changed midway, less is better, two kinds of mean growth, directions."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 18mm 20mm }
body { font: 10.5pt/1.45 "Carlito", "Liberation Sans", sans-serif; text-align: justify }
h1 { font-size: 15pt; color: #7b2d26; text-align: left } h2 { font-size: 12pt; color: #7b2d26 }
h2, .caption { break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; text-align: left }
th { background: #f3dcd9; border: .5pt solid #b98882 } td { border: .5pt solid #d9bdb9; padding: 2px 4px }
tbody tr:last-child { background: #fbf3f2 } .caption { margin: 10px 0 3px; font-weight: bold; text-align: left }
"""

_D = Decimal
_YEARS = ("2020", "2021", "2022", "2023", "2024")
# name, unit, less is better, targets 2020 to 2024 in force, result 2019, results 2020 to 2024, target 2029
_ROWS: tuple[tuple[str, str, bool, tuple[str, ...], str, tuple[str, ...], str], ...] = (
    ("Obat yang memenuhi syarat", "%", False, ("80.00", "83.00", "86.00", "90.00", "92.50"), "78.41",
     ("81.60", "84.15", "85.20", "91.33", "93.08"), "96.08"),
    ("Makanan yang memenuhi syarat", "%", False, ("72.00", "75.00", "78.00", "81.00", "84.00"), "70.92",
     ("73.44", "74.10", "79.85", "80.12", "84.90"), "90.40"),
    ("Indeks kesadaran masyarakat", "indeks", False, ("68.00", "71.00", "74.00", "77.00", "80.00"), "66.37",
     ("69.15", "71.80", "75.42", "78.36", "81.05"), "87.05"),
    ("Sarana distribusi yang memenuhi ketentuan", "%", False, ("55.00", "60.00", "65.00", "70.00", "75.00"), "51.80",
     ("57.25", "61.90", "63.40", "71.15", "74.66"), "86.66"),
    ("Rata-rata waktu sertifikasi", "hari kerja", True, ("14.00", "13.00", "12.00", "10.00", "9.00"), "16.20",
     ("13.50", "12.80", "12.40", "9.60", "8.10"), "6.10"),
    ("Temuan inspeksi yang berulang", "%", True, ("20.00", "18.00", "16.00", "14.00", "12.00"), "22.45",
     ("19.30", "18.72", "15.11", "13.20", "11.05"), "7.05"),
)  # fmt: skip
_FIRST = {1: ("82.00", "86.00"), 4: ("11.00", "10.00")}  # targets 2023 and 2024 before the plan was changed
_HEARD = (1_240, 2_085, 3_410, 3_962, 5_118)
_DECIDED = (188, 203, 231, 262, 297)
_COMPLAINTS = (212, 198, 236, 181, 164)
_CEILING = (14_820_500_000, 15_304_850_000, 16_918_200_000, 16_240_640_000, 18_377_100_000)
_SPENT = (14_399_637_450, 15_118_924_330, 16_722_816_905, 16_090_334_718, 18_196_408_112)


def _exact(target: str, result: str, less: bool) -> Decimal:
    aim, got = _D(target), _D(result)
    return (2 * aim - got) / aim * 100 if less else got / aim * 100


def _gain(target: str, result: str, less: bool) -> Decimal:
    return rounded(_exact(target, result, less))


def _signed(value: Decimal) -> str:
    return ("+" if value > 0 else "") + dec(value)


def evaluasi_renstra_balai() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    gains = [[_gain(t, r, row[2]) for t, r in zip(row[3], row[5], strict=True)] for row in _ROWS]
    met = [sum(values[at] >= 100 for values in gains) for at in range(5)]
    assert met == [6, 4, 3, 5, 5], met
    w.title("EVALUASI AKHIR RENCANA STRATEGIS 2020–2024 DAN TARGET 2025–2029", "BALAI POM DI MUARA TELANG")
    w.heading("1. Ringkasan")
    w.paragraph(
        f"Evaluasi mencakup {words(len(_ROWS))} indikator selama {words(5)} tahun, sehingga ada {6 * 5} pasangan",
        "target",
        f"dan realisasi. Sebanyak {sum(met)} pasangan ({dec(percent(sum(met), 30))}%) mencapai target tahunnya. Pada",
        f"tahun terakhir, 2024, {words(met[4])} dari {words(6)} indikator mencapai target dan hanya sarana distribusi",
        f"yang belum ({dec(_D('74.66'))}% dari target {dec(_D('75'))}%). Keenam indikator lebih baik daripada tahun",
        "dasar 2019: empat indikator naik dan dua indikator, yang makin kecil makin baik, turun.",
    )
    w.heading("2. Target dan realisasi")
    rows: list[Row] = []
    for at, (name, unit, less, aims, base, results, _) in enumerate(_ROWS):
        changed = at in _FIRST
        rows.append([str(at + 1), f"{name} ({unit})" + (" ↓" if less else ""), dec(_D(base)),
                     *(dec(_D(aim)) + "*" * (changed and year > 2) for year, aim in enumerate(aims)),
                     *(dec(_D(got)) + "**" * (at == 3 and year == 1) for year, got in enumerate(results))])  # fmt: skip
    w.table(
        "Tabel 1. Target menurut Renstra yang berlaku dan realisasi (↓ = makin kecil makin baik)",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi 2019", rows=2),
          Spanning("Target", columns=5), Spanning("Realisasi", columns=5)], [*_YEARS, *_YEARS]],
        rows,
    )  # fmt: skip
    food, time = _FIRST[1], _FIRST[4]
    w.paragraph(
        "* Target tahun 2023 dan 2024 diubah melalui Reviu Renstra tanggal 14 November 2022. Target Makanan",
        "diturunkan,",
        f"yaitu tahun 2023 dari {dec(_D(food[0]))}% menjadi {dec(_D('81'))}% dan tahun 2024 dari {dec(_D(food[1]))}%",
        f"menjadi {dec(_D('84'))}%. Target waktu sertifikasi diperketat, yaitu tahun 2023 dari {dec(_D(time[0]))}",
        "menjadi",
        f"{dec(_D('10'))} hari dan tahun 2024 dari {dec(_D(time[1]))} menjadi {dec(_D('9'))} hari. Realisasi Makanan",
        "tahun",
        f"2024 ({dec(_D('84.90'))}%) mencapai target yang berlaku, tetapi tidak mencapai target semula. Sebaliknya,",
        f"realisasi waktu sertifikasi tahun 2024 ({dec(_D('8.10'))} hari) memenuhi baik target semula maupun target",
        "yang",
        "berlaku.<br>** Semula dilaporkan 61,10% (424 dari 694 sarana); sembilan sarana ternyata tutup permanen,",
        "sehingga",
        "disajikan kembali menjadi 61,90% (424 dari 685 sarana). Target tahun 2021 terlampaui menurut kedua angka itu.",
    )
    assert (percent(424, 694), percent(424, 685)) == (_D("61.10"), _D("61.90"))
    w.heading("3. Capaian per tahun")
    mean = [rounded(sum(values, _D(0)) / 5) for values in gains]
    rows = [[str(at + 1), row[0], *map(dec, gains[at]), dec(mean[at]), str(sum(value >= 100 for value in gains[at]))]
            for at, row in enumerate(_ROWS)]  # fmt: skip
    full = [[_exact(t, r, row[2]) for t, r in zip(row[3], row[5], strict=True)] for row in _ROWS]
    assert mean == [rounded(sum(values, _D(0)) / 5) for values in full], mean
    best = [max(values[at] for values in gains) for at in range(5)]
    rows.append(["", "<b>Tertinggi</b>", *map(dec, best), dec(max(mean)), "5"])
    w.table(
        "Tabel 2. Capaian terhadap target yang berlaku (%); indikator ↓ dihitung (2 × target − realisasi) / target",
        [["No", "Indikator", *_YEARS, "Rata-rata lima tahun", "Tahun yang mencapai target"]],
        rows,
    )
    always = [row[0] for row, values in zip(_ROWS, gains, strict=True) if min(values) >= 100]
    assert always == ["Indeks kesadaran masyarakat"]
    holder = [[values[at] for values in gains].index(best[at]) for at in range(5)]
    assert holder[0] == 3, holder
    assert holder[4] == 4
    assert max(range(6), key=lambda at: mean[at]) == 5, mean
    w.paragraph(
        "Baris terakhir memuat nilai tertinggi setiap kolom dan bukan jumlah. Capaian tertinggi tahun 2020 ada pada",
        f"sarana distribusi ({dec(best[0])}%), sedangkan tahun 2024 pada waktu sertifikasi ({dec(best[4])}%).",
        "Rata-rata",
        f"lima tahun tertinggi dicapai temuan berulang ({dec(max(mean))}%). Hanya indeks kesadaran masyarakat yang",
        f"mencapai target setiap tahun. Jumlah indikator yang mencapai target per tahun berturut-turut {met[0]},",
        f"{met[1]},",
        f"{met[2]}, {met[3]}, dan {met[4]}; yang paling sedikit terjadi pada tahun 2022.",
    )
    w.heading("4. Arah perubahan")
    rows = []
    ups = []
    for at, row in enumerate(_ROWS):
        held = [_D(row[4]), *map(_D, row[5])]
        steps = [later - before for before, later in pairwise(held)]
        ups.append(sum(step > 0 for step in steps))
        change = held[-1] - held[0]
        rows.append([str(at + 1), f"{row[0]} ({row[1]})", *map(_signed, steps), _signed(change), _signed(change / 5),
                     _signed(growth(held[-1], held[0]))])  # fmt: skip
    w.table(
        "Tabel 3. Perubahan realisasi terhadap tahun sebelumnya (dalam satuan indikator) dan selama lima tahun",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Terhadap tahun sebelumnya", columns=5),
          Spanning("2019–2024", columns=3)], [*_YEARS, "Selisih", "Rata-rata per tahun", "Perubahan relatif (%)"]],
        rows,
    )  # fmt: skip
    assert ups == [5, 5, 5, 5, 0, 0], ups
    site, drug, err, span = (_ROWS[at] for at in (3, 0, 5, 4))
    rise = _D(site[5][4]) - _D(site[4])
    w.paragraph(
        "Selisih indikator bersatuan % adalah poin persentase, sedangkan kolom terakhir adalah perubahan relatif",
        f"terhadap tahun 2019. Sarana distribusi, misalnya, naik {dec(rise)} poin atau",
        f"{dec(growth(_D(site[5][4]), _D(site[4])))}%. Temuan berulang turun",
        f"{dec(_D(err[4]) - _D(err[5][4]))} poin sehingga tinggal kurang dari separuh tahun dasar, dan waktu",
        "sertifikasi",
        f"turun {dec(_D(span[4]) - _D(span[5][4]))} hari menjadi tepat separuhnya. Tahun 2022 realisasi Obat naik",
        f"{dec(_D(drug[5][2]) - _D(drug[5][1]))} poin, tetapi targetnya naik {dec(_D(drug[3][2]) - _D(drug[3][1]))}",
        f"poin, sehingga capaiannya turun dari {dec(gains[0][1])}% menjadi {dec(gains[0][2])}%.",
    )
    assert _D(span[5][4]) * 2 == _D(span[4])
    assert _D(err[5][4]) * 2 < _D(err[4])
    w.table(
        "Tabel 4. Keluaran pendukung",
        [["No", "Keluaran", *_YEARS, "Rata-rata"]],
        [["1", "Peserta KIE (orang)", *map(whole, _HEARD), whole(rounded(_D(sum(_HEARD)) / 5, 0))],
         ["2", "Keputusan sertifikasi", *map(str, _DECIDED), whole(rounded(_D(sum(_DECIDED)) / 5, 0))],
         ["3", "Pengaduan yang diterima", *map(str, _COMPLAINTS), whole(rounded(_D(sum(_COMPLAINTS)) / 5, 0))]],
    )  # fmt: skip
    assert list(_HEARD) == sorted(_HEARD)
    assert list(_DECIDED) == sorted(_DECIDED)
    w.paragraph(
        "Indeks kesadaran bergerak sejalan dengan jumlah peserta KIE: keduanya naik setiap tahun, walaupun peserta",
        f"menjadi lebih dari {words(4)} kali tahun 2020 sedangkan indeks naik",
        f"{dec(growth(_D('81.05'), _D('69.15')))}%. Waktu sertifikasi berbanding terbalik dengan jumlah",
        "keputusan:",
        f"keputusan bertambah dari {_DECIDED[0]} menjadi {_DECIDED[4]}, waktunya turun dari {dec(_D('13.5'), 1)}",
        "menjadi",
        f"{dec(_D('8.1'), 1)} hari. Pengaduan tidak menunjukkan arah yang tetap; setelah turun pada tahun 2021,",
        "jumlahnya",
        f"naik menjadi {_COMPLAINTS[2]} pada tahun 2022, yang tertinggi, lalu turun dua tahun berturut-turut.",
    )
    assert 4 < _D(_HEARD[4]) / _HEARD[0] < 5
    w.heading("5. Anggaran")
    rates = [growth(later, before) for before, later in pairwise(_SPENT)]
    rows = [
        [year, dec(_D(a) / 10**6, 1), dec(_D(b) / 10**6, 1), dec(percent(b, a)), _signed(rates[at - 1]) if at else "-"]
        for at, (year, a, b) in enumerate(zip(_YEARS, _CEILING, _SPENT, strict=True))
    ]
    plain = rounded(sum(rates, _D(0)) / 4)
    compound = rounded(((_D(_SPENT[4]) / _SPENT[0]) ** (_D(1) / 4) - 1) * 100)
    use = percent(sum(_SPENT), sum(_CEILING))
    each = rounded(sum((percent(b, a) for a, b in zip(_CEILING, _SPENT, strict=True)), _D(0)) / 5)
    rows.append(["Rata-rata per tahun", dec(_D(sum(_CEILING)) / 5 / 10**6, 1), dec(_D(sum(_SPENT)) / 5 / 10**6, 1),
                 dec(use), _signed(plain)])  # fmt: skip
    assert use != each
    assert plain == rounded(sum((_D(b) / a - 1 for a, b in pairwise(_SPENT)), _D(0)) * 25)
    assert each == rounded(sum((_D(b) / a for a, b in zip(_CEILING, _SPENT, strict=True)), _D(0)) * 20)
    assert compound != plain
    w.table(
        "Tabel 5. Pagu dan realisasi anggaran (juta rupiah)",
        [["Tahun", "Pagu", "Realisasi", "% realisasi", "Pertumbuhan realisasi (%)"]],
        rows,
    )
    w.paragraph(
        f"Persentase pada baris terakhir ({dec(use)}%) adalah jumlah realisasi dibagi jumlah pagu lima tahun;",
        "rata-rata",
        f"sederhana kelima persentase {dec(each)}%. Rata-rata sederhana keempat pertumbuhan {dec(plain)}%, sedangkan",
        f"pertumbuhan majemuk tahun 2020–2024 {dec(compound)}% per tahun. Tahun 2023 realisasi turun",
        f"{dec(-rates[2])}% karena pagu dikurangi Rp{dec(_D(_CEILING[2] - _CEILING[3]) / 10**6, 2)} juta, tetapi",
        f"persentase realisasinya naik menjadi {dec(percent(_SPENT[3], _CEILING[3]))}%, yang tertinggi dalam lima",
        "tahun.",
    )
    use_year = [percent(b, a) for a, b in zip(_CEILING, _SPENT, strict=True)]
    assert max(use_year) == use_year[3] > use_year[4], use_year
    w.heading("6. Target 2025–2029")
    rows = [[str(at + 1), row[0], dec(_D(row[5][4])), dec(_D(row[6])), _signed(_D(row[6]) - _D(row[5][4])),
             _signed((_D(row[6]) - _D(row[5][4])) / 5), "Turun" if row[2] else "Naik"]
            for at, row in enumerate(_ROWS)]  # fmt: skip
    w.table(
        "Tabel 6. Realisasi 2024 sebagai dasar dan target akhir Renstra 2025–2029",
        [["No", "Indikator", "Dasar 2024", "Target 2029", "Selisih", "Rata-rata per tahun", "Arah"]],
        rows,
    )
    old = (_D(site[5][4]) - _D(site[4])) / 5
    new = (_D(site[6]) - _D(site[5][4])) / 5
    assert new < old
    w.paragraph(
        f"Untuk sarana distribusi diperlukan kenaikan rata-rata {dec(new)} poin per tahun, lebih kecil daripada",
        "rata-rata",
        f"2019–2024 ({dec(old)} poin). Untuk Obat diperlukan hanya {dec(_D('0.60'))} poin per tahun karena dasarnya",
        "sudah",
        f"{dec(_D('93.08'))}%. Waktu sertifikasi ditargetkan turun dua hari lagi, menjadi {dec(_D('6.10'))} hari.",
    )
    return w.report()
