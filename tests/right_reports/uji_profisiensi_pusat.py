"""A proficiency test: z-scores, uncertainties, limits of detection, and an appendix in English decimals."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import english, percent, rounded, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 25mm }
body { font: 10pt/1.4 "Liberation Sans", sans-serif } h1 { font-size: 12.5pt; text-align: center }
h2 { font-size: 10.5pt } table { border-collapse: collapse; width: 100%; font-size: 8.4pt }
thead tr:first-child th { border-top: 1pt solid #000 } th { border-bottom: 1pt solid #000; padding: 2px 4px }
td { padding: 1.5px 4px; text-align: center } td.right { text-align: right } .caption { margin: 10px 0 3px }
.break { break-before: page } tbody tr:last-child td { border-bottom: 1pt solid #000 }
"""

# parameter: assigned value, standard deviation for the assessment, expanded uncertainty, unit
_PARAMETERS = {
    "Parasetamol": ("98.40", "1.25", "0.52", "%"),
    "Asam benzoat": ("412.0", "16.5", "6.8", "mg/kg"),
    "Timbal": ("0.186", "0.012", "0.005", "mg/kg"),
}
_RESULTS: dict[str, tuple[str | None, ...]] = {  # laboratory: results; none where it did not take part
    "L01": ("98.10", "405.2", "0.181"), "L02": ("99.65", "398.0", "0.196"), "L03": ("97.22", "437.5", None),
    "L04": ("101.30", "420.4", "0.188"), "L05": ("98.72", "461.5", "0.164"), "L06": ("96.90", None, "0.190"),
    "L07": ("98.40", "409.7", "0.226"), "L08": ("102.45", "388.1", "0.179"), "L09": ("98.05", "415.3", None),
}  # fmt: skip
_HISTORY = {"2021": (19, 16), "2022": (21, 19), "2023": (22, 18)}  # results, satisfactory
_OWN = {"Arsen": ("0.042", "0.006"), "Kadmium": ("0.0118", "0.0021"), "Timbal": ("0.183", "0.014")}


def _score(result: str, at: int) -> Decimal:
    assigned, sigma, _, _ = list(_PARAMETERS.values())[at]
    return rounded((Decimal(result) - Decimal(assigned)) / Decimal(sigma))


def _verdict(score: Decimal) -> int:
    return 0 if abs(score) <= 2 else 1 if abs(score) < 3 else 2


def uji_profisiensi_pusat() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    scores = {(lab, at): _score(value, at) for lab, row in _RESULTS.items() for at, value in enumerate(row)
              if value is not None}  # fmt: skip
    counts = [[sum(_verdict(s) == kind for (_, p), s in scores.items() if p == at) for kind in range(3)]
              for at in range(3)]  # fmt: skip
    sums = [sum(row[kind] for row in counts) for kind in range(3)]
    total = len(scores)
    clean = [lab for lab in _RESULTS if all(_verdict(s) == 0 for (other, _), s in scores.items() if other == lab)]
    full = [lab for lab, row in _RESULTS.items() if None not in row]
    worst = max(scores, key=lambda key: abs(scores[key]))
    writer.title("LAPORAN UJI PROFISIENSI PUTARAN 02/2024", "PUSAT PENGEMBANGAN PENGUJIAN OBAT DAN MAKANAN NASIONAL")
    writer.heading("1 Peserta dan bahan uji")
    writer.paragraph(
        f"Bahan uji dikirim pada 15-04-2024 kepada {len(_RESULTS)} (sembilan) laboratorium Balai Besar/Balai POM dan",
        f"hasil diterima paling lambat 31-05-2024. Seandainya semua peserta mengikuti {len(_PARAMETERS)} parameter,",
        f"terdapat {len(_RESULTS) * len(_PARAMETERS)} hasil; karena {words(len(_RESULTS) - len(full))} laboratorium",
        f"hanya mengikuti dua parameter, hasil yang dinilai berjumlah {total}. Homogenitas diuji pada 10 botol secara",
        "duplo (20 pengujian), stabilitas pada hari ke-0, ke-21, dan ke-42.",
    )
    writer.table(
        "Tabel 1 Nilai acuan",
        [["No", "Parameter", "Nilai acuan (X)", "Ketidakpastian (U; k = 2)", "U relatif (%)", "σ", "Rentang |z| ≤ 2"]],
        [[str(at), name, f"{_dec(x)} {unit}", f"± {_dec(u)}", dec(percent(Decimal(u), Decimal(x), 1), 1), _dec(s),
          f"{_as(x, Decimal(x) - 2 * Decimal(s))} – {_as(x, Decimal(x) + 2 * Decimal(s))}"]
         for at, (name, (x, s, u, unit)) in enumerate(_PARAMETERS.items(), 1)],
    )  # fmt: skip
    writer.heading("2 Hasil penilaian")
    writer.paragraph(
        "Kinerja dinilai dengan z = (x − X)/σ: memuaskan bila |z| ≤ 2, peringatan (P) bila 2 &lt; |z| &lt; 3, dan",
        "tidak",
        f"memuaskan (TM) bila |z| ≥ 3. Dari {total} hasil, {sums[0]} memuaskan ({dec(percent(sums[0], total))}%),",
        f"{words(sums[1])} peringatan, dan {words(sums[2])} tidak memuaskan. Nilai |z| terbesar",
        f"{dec(abs(scores[worst]))} dicatat oleh {worst[0]} pada {list(_PARAMETERS)[worst[1]].lower()}. Sebanyak",
        f"{len(clean)} dari {len(_RESULTS)} laboratorium ({', '.join(clean)}) memuaskan pada semua parameter yang",
        f"diikuti; {sum(lab in full for lab in clean)} di antaranya mengikuti ketiga parameter.",
    )
    rows: list[Row] = []
    for at, name in enumerate(_PARAMETERS):
        n = sum(counts[at])
        rows.append([str(at + 1), name, str(n), *(str(c) if c else "-" for c in counts[at]),
                     dec(percent(counts[at][0], n), 1), dec(percent(counts[at][0], sums[0]), 1)])  # fmt: skip
    writer.table(
        "Tabel 2 Rekapitulasi hasil",
        [["No", "Parameter", "Hasil", "Memuaskan", "Peringatan", "Tidak memuaskan", "% memuaskan",
          "Andil dalam memuaskan (%)"]],
        [*rows, ["", "Semua parameter", str(total), *map(str, sums), dec(percent(sums[0], total), 1), "100,0"]],
    )  # fmt: skip
    years = {**_HISTORY, "2024": (total, sums[0])}
    shares = {year: percent(part, whole, 1) for year, (whole, part) in years.items()}
    four = sum(whole for whole, _ in years.values()), sum(part for _, part in years.values())
    writer.paragraph(
        "Persentase hasil memuaskan pada putaran tahun "
        + ", ".join(f"{y} {dec(s, 1)}% ({years[y][1]}/{years[y][0]})" for y, s in shares.items())
        + f". Dalam empat putaran dinilai {four[0]} hasil dengan {four[1]} memuaskan"
        + f" ({dec(percent(four[1], four[0]), 1)}%)."
        + " Target program adalah ≥ 85%; target itu tercapai pada satu dari empat putaran. Untuk setiap hasil TM,"
        + " laboratorium menyampaikan analisis akar masalah dalam 30 hari kerja."
    )
    writer.heading("3 Partisipasi Pusat pada uji profisiensi internasional")
    writer.paragraph(
        "Pada putaran yang diselenggarakan laboratorium acuan di Singapura (62 peserta dari 19 negara), Pusat"
        " melaporkan "
        + "; ".join(f"{name.lower()} ({_dec(v)} ± {_dec(u)}) mg/kg" for name, (v, u) in _OWN.items())
        + ". Merkuri tidak terdeteksi (&lt;0,003 mg/kg; batas deteksi 0,003 mg/kg). Ketiga logam yang terkuantifikasi"
        " memperoleh z berturut-turut −0,41, 0,73, dan 1,12. Nilai timbal tersebut berasal dari bahan uji"
        " yang berbeda dengan bahan pada Tabel 1. Dari 62 peserta, 54 (87%) memuaskan pada ketiganya."
    )
    writer.new_page()
    writer.heading("Appendix: results as reported by the laboratories")
    writer.table(
        "Table A.1 Results and z-scores (decimal point as in the reporting software; n.p. = not participating)",
        [["Lab", *(x for name, (_, _, _, unit) in _PARAMETERS.items() for x in (f"{name} ({unit})", "z"))]],
        [[lab, *(x for at, value in enumerate(row) for x in
                 (("n.p.", "") if value is None else
                  (value, f"{english(scores[lab, at])}{('', ' P', ' TM')[_verdict(scores[lab, at])]}")))]
         for lab, row in _RESULTS.items()],
    )  # fmt: skip
    return writer.report()


def _dec(text: str) -> str:
    return text.replace(".", ",")


def _as(like: str, value: Decimal) -> str:
    return dec(value, len(like.partition(".")[2]))
