"""Mediation at a first-instance court: shares of three bases in turn, cases carried over, hours and minutes, ties."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 24mm }
body { font: 11pt/1.45 "Liberation Serif", serif; text-align: justify } h1 { font-size: 13.5pt; text-align: center }
h2 { font-size: 11pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9.4pt; text-align: left } th { background: #eee }
th, td { border: .7pt solid #333; padding: 2px 5px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
# matter: carried over, registered, decided, and of the registered: had to be mediated, mediated, settled, in part
_CASES = {"Perceraian": (38, 412, 401, 236, 229, 27, 41), "Harta bersama": (9, 47, 43, 44, 44, 9, 6),
          "Waris": (12, 36, 38, 31, 30, 6, 3), "Wanprestasi": (15, 88, 85, 79, 76, 18, 0),
          "Perbuatan melawan hukum": (17, 64, 63, 58, 55, 6, 2)}  # fmt: skip
# mediator: of the court, cases, settled (wholly or in part), hours and minutes for a case
_MEDIATORS = {"Mediator A": (True, 71, 21, "2:45"), "Mediator B": (True, 64, 21, "3:10"),
              "Mediator C": (True, 58, 12, "1:55"), "Mediator D": (False, 92, 26, "2:20"),
              "Mediator E": (False, 83, 21, "2:05"), "Mediator F": (False, 66, 17, "3:25")}  # fmt: skip
_YEARS = {2021: (355, 42), 2022: (388, 49), 2023: (402, 71), 2024: (434, 66)}


def _sum(at: int) -> int:
    return sum(row[at] for row in _CASES.values())


def _minutes(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def mediasi_pengadilan() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN MEDIASI DAN PENYELESAIAN PERKARA", "TAHUN 2024")
    w.heading("1. Keadaan perkara")
    over, new, decided, duty, mediated, settled, part = (_sum(at) for at in range(7))
    rows: list[Row] = [[str(at), name, str(row[0]), str(row[1]), str(row[0] + row[1]), str(row[2]),
                        str(row[0] + row[1] - row[2]), dec(percent(row[2], row[0] + row[1]))]
                       for at, (name, row) in enumerate(_CASES.items(), 1)]  # fmt: skip
    load = over + new
    rows.append(["", "Jumlah", str(over), str(new), str(load), str(decided), str(load - decided),
                 dec(percent(decided, load))])  # fmt: skip
    w.table("Tabel 1. Keadaan perkara perdata gugatan tahun 2024",
            [["No", "Jenis perkara", "Sisa 2023", "Masuk", "Beban", "Putus", "Sisa 2024", "Rasio putus (%)"]],
            rows)  # fmt: skip
    clear = percent(decided, new)
    shrunk = [name for name, row in _CASES.items() if row[2] > row[1]]
    assert shrunk == ["Waris"]
    w.paragraph(
        f"Beban perkara {load} terdiri atas sisa tahun lalu {over} dan perkara masuk {new}. Yang diputus {decided},",
        f"yaitu {dec(percent(decided, load))}% dari beban, atau {dec(clear)}% dari perkara masuk (clearance rate).",
        f"Sisa perkara bertambah {words(load - decided - over)} dari {over} menjadi {load - decided}. Hanya perkara",
        f"waris yang sisanya berkurang, dari {words(12)} menjadi {words(12 + 36 - 38)}. Dari {decided} putusan itu,",
        f"{312} dibacakan dalam lima bulan ({dec(percent(312, decided))}%).",
    )
    w.heading("2. Mediasi")
    rows = [[str(at), name, str(row[3]), str(row[4]), str(row[5]), str(row[6]), str(row[4] - row[5] - row[6]),
             dec(percent(row[5] + row[6], row[4]))] for at, (name, row) in enumerate(_CASES.items(), 1)]  # fmt: skip
    good = settled + part
    rows.append(["", "Jumlah", str(duty), str(mediated), str(settled), str(part), str(mediated - good),
                 dec(percent(good, mediated))])  # fmt: skip
    w.table("Tabel 2. Mediasi atas perkara masuk tahun 2024", [["No", "Jenis perkara", "Wajib mediasi", "Dimediasi",
            "Berhasil seluruhnya", "Berhasil sebagian", "Tidak berhasil", "Keberhasilan (%)"]], rows)  # fmt: skip
    rates = {name: _D(row[5] + row[6]) / row[4] for name, row in _CASES.items()}
    plain = rounded(sum(rates.values(), _D(0)) / len(rates) * 100)
    assert max(rates, key=rates.__getitem__) == "Harta bersama"
    w.paragraph(
        f"Dari {new} perkara masuk, {duty} wajib dimediasi ({dec(percent(duty, new))}%); sisanya diputus tanpa",
        f"kehadiran tergugat atau dikecualikan. Mediasi terlaksana pada {mediated} perkara, atau",
        f"{dec(percent(mediated, duty))}% dari yang wajib. Seluruhnya berhasil {settled} perkara",
        f"({dec(percent(settled, mediated))}%), sebagian {part} perkara ({dec(percent(part, mediated))}%). Dengan",
        f"demikian keberhasilan mediasi {dec(percent(good, mediated))}%, melampaui target 25,00%; bila hanya yang",
        "seluruhnya berhasil yang dihitung, target itu belum tercapai. Rata-rata sederhana kelima persentase",
        f"{dec(plain)}%. Keberhasilan tertinggi pada harta bersama, {dec(percent(15, 44))}%, sedangkan yang",
        "terbanyak jumlahnya pada perceraian.",
    )
    assert percent(settled, mediated) < 25 < percent(good, mediated)
    w.heading("3. Mediator")
    rows = [[str(at), name, "Hakim" if inside else "Nonhakim", str(n), str(won), dec(percent(won, n)),
             time.replace(":", " jam ") + " menit"] for at, (name, (inside, n, won, time)) in enumerate(
                 _MEDIATORS.items(), 1)]  # fmt: skip
    assert sum(row[1] for row in _MEDIATORS.values()) == mediated
    assert sum(row[2] for row in _MEDIATORS.values()) == good
    w.table("Tabel 3. Perkara menurut mediator", [["No", "Mediator", "Unsur", "Perkara", "Berhasil*", "%",
            "Rata-rata lama per perkara"]], rows)  # fmt: skip
    judges = [row for row in _MEDIATORS.values() if row[0]]
    seen, won = sum(row[1] for row in judges), sum(row[2] for row in judges)
    times = sorted(_minutes(row[3]) for row in _MEDIATORS.values())
    middle = _D(times[2] + times[3]) / 2
    weighted = rounded(_D(sum(row[1] * _minutes(row[3]) for row in _MEDIATORS.values())) / mediated, 0)
    assert weighted > middle
    w.paragraph("* Seluruhnya atau sebagian.")
    w.paragraph(
        f"{words(3).capitalize()} hakim mediator menangani {seen} perkara dengan {won} keberhasilan",
        f"({dec(percent(won, seen))}%); tiga mediator nonhakim menangani {mediated - seen} perkara dengan",
        f"{good - won} keberhasilan ({dec(percent(good - won, mediated - seen))}%). Jumlah keberhasilan terbanyak",
        f"dicatat Mediator D. Mediator A, B, dan E bersama-sama di urutan kedua dengan masing-masing {21}",
        "keberhasilan, sehingga urutan berikutnya, Mediator F, adalah yang kelima. Di antara mediator nonhakim,",
        "Mediator D juga yang paling tinggi persentasenya; di antara semuanya Mediator B. Mediasi paling singkat",
        f"rata-rata 1 jam 55 menit dan paling lama 3 jam 25 menit, selisih {_minutes('3:25') - _minutes('1:55')}",
        "menit.",
        f"Rata-rata yang ditimbang menurut perkara {weighted // 60} jam {weighted % 60} menit, di atas nilai tengah",
        f"keenam mediator tersebut, 2 jam {dec(middle - 120, 1)} menit.",
    )
    w.heading("4. Perkembangan")
    rows = [[str(at), str(year), str(a), str(b), dec(percent(b, a))] for at, (year, (a, b)) in enumerate(_YEARS.items(),
                                                                                                     1)]  # fmt: skip
    w.table("Tabel 4. Perkara dimediasi dan yang berhasil seluruhnya, 2021–2024",
            [["No", "Tahun", "Dimediasi", "Berhasil seluruhnya", "%"]], rows)  # fmt: skip
    assert _YEARS[2024] == (mediated, settled)
    now, before, first = (percent(_YEARS[year][1], _YEARS[year][0]) for year in (2024, 2023, 2021))
    w.paragraph(
        f"Mediasi yang berhasil seluruhnya turun {words(71 - 66)} perkara ({dec(-growth(66, 71))}%) dari tahun 2023",
        f"tetapi naik {66 - 42} perkara ({dec(growth(66, 42))}%) dari tahun 2021. Sebagai persentase, turun",
        f"{dec(before - now)} poin dari tahun 2023 dan naik {dec(now - first)} poin dari tahun 2021. Keberhasilan",
        "se-wilayah menurut laporan pengadilan tinggi, 24,60%, dihitung termasuk yang berhasil sebagian, sehingga",
        "tidak dibandingkan dengan Tabel 4. Mediasi dilaksanakan menurut Peraturan Mahkamah Agung Nomor 1 Tahun 2016,",
        "yang pada Pasal 24 memberi waktu 30 hari dan dapat diperpanjang 30 hari lagi.",
    )
    return w.report()
