"""An evaluation of accountability: components with weights, sub-components as parts, a unit not evaluated."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, words

_STYLE = """
@page { size: A4; margin: 24mm 26mm 20mm }
body { font: 11pt/1.5 "Liberation Serif", serif } h1 { font-size: 13pt; text-align: center }
h2 { font-size: 11pt } table { border-collapse: collapse; width: 100%; font-size: 9.5pt }
th { padding: 3px 7px; text-align: right } th:first-child { text-align: left }
td { padding: 2px 7px } td.right { text-align: right } td:nth-child(2) { text-align: left }
.caption { margin: 12px 0 4px; font-style: italic } .break { break-before: page }
"""

_PARTS = ("Keberadaan", "Kualitas", "Pemanfaatan")
_SHARES = (20, 30, 50)
# component: weight, marks of the three parts (percent of their weight) this year, value last year
_COMPONENTS = {
    "Perencanaan kinerja": (30, (90, 81, 74), "23.16"),
    "Pengukuran kinerja": (30, (85, 78, 72), "22.74"),
    "Pelaporan kinerja": (15, (95, 84, 76), "12.33"),
    "Evaluasi internal": (25, (80, 76, 68), "18.02"),
}
_UNITS: dict[str, tuple[str, ...]] = {  # unit: values of the components; none where not evaluated
    "Pusat Analisis Kebijakan": ("25.10", "24.60", "12.45", "18.75"),
    "Pusat Data dan Informasi": ("23.40", "22.80", "11.97", "17.50"),
    "Pusat Pengembangan SDM": ("24.90", "24.60", "12.15", "18.25"),
    "Pusat Pengujian Nasional": (),
}
_ADVICE = {"Perencanaan": (5, 4), "Pengukuran": (4, 3), "Pelaporan": (2, 2), "Evaluasi": (3, 1)}  # given, done


def _grade(value: Decimal) -> str:
    bands = ((90, "AA"), (80, "A"), (70, "BB"), (60, "B"), (50, "CC"), (30, "C"))
    return next((name for bound, name in bands if value > bound), "D")


def evaluasi_sakip_pusat() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows: list[Row] = []
    values: list[Decimal] = []
    for at, (name, (weight, marks, last)) in enumerate(_COMPONENTS.items()):
        parts = [(rounded(Decimal(weight) * share / 100), mark) for share, mark in zip(_SHARES, marks, strict=True)]
        got = [bound * mark / 100 for bound, mark in parts]
        value = sum(got, start=Decimal(0))
        values.append(value)
        rows.append([f"<b>{'ABCD'[at]}</b>", f"<b>{name}</b>", dec(weight), dec(value), dec(percent(value, weight)),
                     dec(Decimal(last))])  # fmt: skip
        rows += [
            [f"{'ABCD'[at]}.{part}", f"{title} ({share}%)", dec(bound), dec(held), dec(mark), ""]
            for part, (title, share, (bound, mark), held) in enumerate(
                zip(_PARTS, _SHARES, parts, got, strict=True), 1)
        ]  # fmt: skip
    total = sum(values, start=Decimal(0))
    last_total = sum((Decimal(last) for _, _, last in _COMPONENTS.values()), start=Decimal(0))
    judged = {name: [Decimal(value) for value in row] for name, row in _UNITS.items() if row}
    sums = {name: sum(row, start=Decimal(0)) for name, row in judged.items()}
    means = [rounded(sum((row[at] for row in judged.values()), start=Decimal(0)) / len(judged)) for at in range(4)]
    mean = rounded(sum(sums.values(), start=Decimal(0)) / len(sums))
    given, done = (sum(row[at] for row in _ADVICE.values()) for at in (0, 1))
    low = min(_COMPONENTS, key=lambda name: percent(values[list(_COMPONENTS).index(name)], _COMPONENTS[name][0]))
    writer.title("LAPORAN HASIL EVALUASI", "SISTEM AKUNTABILITAS KINERJA INSTANSI PEMERINTAH (SAKIP)",
                 "PUSAT RISET DAN KAJIAN OBAT DAN MAKANAN TAHUN 2024")  # fmt: skip
    writer.heading("1. Hasil evaluasi")
    writer.paragraph(
        "Evaluasi dilaksanakan oleh Inspektorat II pada tanggal 3 s.d. 14 Juni 2024 atas kinerja tahun 2023 menurut",
        "Peraturan Menteri PANRB Nomor 88 Tahun 2021. Empat komponen dinilai dengan bobot 30, 30, 15, dan 25; setiap",
        f"komponen terdiri dari tiga subkomponen dengan bobot 20%, 30%, dan 50%. Pusat memperoleh nilai {dec(total)}",
        f"dengan predikat {_grade(total)}, naik {dec(total - last_total)} dari tahun sebelumnya ({dec(last_total)};",
        f"{_grade(last_total)}), tetapi {dec(Decimal('79.25') - total)} di bawah target Perjanjian Kinerja (79,25),",
        f"sehingga capaiannya {dec(percent(total, Decimal('79.25')))}%.",
    )
    writer.table(
        "Tabel 1 Nilai per komponen dan subkomponen",
        [["", "Komponen / subkomponen", "Bobot", "Nilai 2024", "% dari bobot", "Nilai 2023"]],
        [*rows, ["", f"<b>Nilai SAKIP ({_grade(total)})</b>", "100,00", dec(total), dec(total), dec(last_total)]],
    )
    changes = [value - Decimal(last) for value, (_, _, last) in zip(values, _COMPONENTS.values(), strict=True)]
    told = "; ".join(
        f"{name.lower()} naik {dec(change)}" if change else f"{name.lower()} tetap"
        for name, change in zip(_COMPONENTS, changes, strict=True)
    )
    writer.paragraph(
        f"Dibandingkan dengan tahun 2023, {told}. Relatif terhadap bobotnya, {low.lower()} adalah yang terlemah.",
        "Subkomponen pemanfaatan, dengan bobot seluruhnya 50 dari 100, menyumbang",
        f"{dec(sum((Decimal(w) * marks[2] / 200 for w, marks, _ in _COMPONENTS.values()), start=Decimal(0)))} pada",
        "nilai",
        "akhir. Nilai rata-rata seluruh unit eselon II Badan adalah 78,06 (BB), dan target jangka menengah Pusat untuk",
        "tahun 2025 dan 2026 berturut-turut 80,25 dan 81,00 (A).",
    )
    writer.heading("2. Perbandingan dengan pusat lain")
    writer.table(
        "Tabel 2 Nilai pusat lain di lingkungan Badan, tahun 2024",
        [
            [Spanning("No", rows=2), Spanning("Unit", rows=2), Spanning("Komponen (bobot)", columns=4),
             Spanning("Nilai (100)", rows=2), Spanning("Predikat", rows=2)],
            ["Rencana (30)", "Ukur (30)", "Lapor (15)", "Evaluasi (25)"],
        ],
        [
            [str(at), name, *(map(dec, judged[name]) if name in judged else ["–"] * 4),
             dec(sums[name]) if name in sums else "–", _grade(sums[name]) if name in sums else "belum dievaluasi"]
            for at, name in enumerate(_UNITS, 1)
        ]
        + [["", "Rata-rata unit yang dievaluasi", *map(dec, means), dec(mean), _grade(mean)]],
    )  # fmt: skip
    best = max(sums, key=lambda name: sums[name])
    writer.paragraph(
        f"Dari {words(len(_UNITS))} pusat lain, satu baru dibentuk pada 2 Januari 2024 dan dievaluasi mulai tahun",
        "2025.",
        f"Rata-rata {words(len(judged))} pusat lainnya {dec(mean)}; nilai Pusat Riset dan Kajian",
        f"{dec(abs(total - mean))} {'di atas' if total > mean else 'di bawah'} rata-rata itu. Nilai tertinggi",
        "diperoleh",
        f"{best} ({dec(sums[best])}). Pada komponen pengukuran, dua unit memperoleh nilai tertinggi yang sama, yaitu",
        "24,60. Predikat unit ditetapkan dari nilai dengan dua angka desimal: A untuk nilai &gt;80–90, BB untuk",
        "&gt;70–80, dan B untuk &gt;60–70.",
    )
    writer.heading("3. Tindak lanjut rekomendasi tahun 2023")
    writer.paragraph(
        f"Dari {given} rekomendasi, {done} ({dec(percent(done, given))}%) telah selesai: "
        + ", ".join(f"{name.lower()} {words(part)} dari {words(whole)}" for name, (whole, part) in _ADVICE.items())
        + f". Keempat rekomendasi yang tersisa berada pada komponen perencanaan (1), pengukuran (1), dan evaluasi (2)."
        f" Laporan ini memuat tujuh rekomendasi baru sehingga rekomendasi yang terbuka bertambah dari"
        f" {given - done} menjadi {given - done + 7}. Tingkat kematangan manajemen risiko Pusat berada pada level 3"
        " (skor 3,214 dari skala 5), sama dengan level tahun 2023 walaupun skornya naik 0,102 dari 3,112."
    )
    return writer.report()
