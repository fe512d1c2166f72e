"""An office's yearly report on enforcement: operations, cases, evidence and complete files over three years.

Cases are counted by commodity and stage, evidence is printed in rupiah and in millions, operations by month with
half-years. Looks: landscape pages, condensed sans-serif type, striped rows without vertical lines, centred numbers,
captions above the tables, headings with letters.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 1.8cm 2cm }
body { font: 10pt/1.4 "DejaVu Sans Condensed", "Arial Narrow", sans-serif; font-stretch: condensed }
h1 { font-size: 16pt; text-align: center; margin: 0 0 12pt }
h2 { font-size: 11.5pt; margin: 12pt 0 3pt; break-after: avoid }
p { margin: 4pt 0; text-align: justify } li { margin: 1pt 0 }
p.caption { text-align: center; margin: 9pt 0 3pt; break-after: avoid }
table { border-collapse: collapse; width: 100%; break-inside: avoid; margin-bottom: 7pt }
th { border-top: 1pt solid #333; border-bottom: 1pt solid #333; padding: 3pt; font-size: 9pt }
td { padding: 2.5pt 4pt; text-align: center } td:first-child { text-align: left }
tbody tr:nth-child(odd) td { background: #ececec } tbody tr:last-child td { border-bottom: 1pt solid #333 }
.break { break-before: page }
"""

_COMMODITIES = ("Obat", "Obat Tradisional", "Suplemen Kesehatan", "Kosmetika", "Pangan Olahan")
_STAGES = ((2, 2, 3, 7), (1, 2, 2, 6), (0, 1, 0, 2), (2, 3, 4, 9), (1, 0, 1, 3))
_CASES = ((11, 12, 2, 13, 4), (13, 10, 4, 15, 5), tuple(map(sum, _STAGES)))
_COMPLETE = (27, 32, sum(stages[2] + stages[3] for stages in _STAGES))
_TARGETS = (62, 65, 70)
_SUSPECTS = (46, 52, 58)
_WOMEN = 17
_PIECES = (48_215, 36_740, 5_128, 92_416, 12_305)
_RUPIAH = (1_284_650_000, 962_384_500, 214_900_000, 2_847_216_750, 328_447_250)
_EVIDENCE = (4_125_700_000, 4_918_250_000, sum(_RUPIAH))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")
_OPERATIONS = (
    (3, 4, 4, 3, 5, 4, 6, 5, 5, 4, 5, 3), (4, 4, 5, 3, 6, 5, 7, 6, 6, 5, 5, 4), (4, 5, 6, 4, 7, 6, 8, 7, 6, 5, 6, 4),
)  # fmt: skip
_KINDS = (("operasi mandiri", 41), ("operasi gabungan bersama Kepolisian", 19), ("operasi bersama Bea dan Cukai", 8))
_SUCCESSFUL = 55
_VERDICTS = (("pidana penjara", 9), ("pidana denda", 11), ("pidana percobaan", 4))
_FINES = 186_500_000
_YEARS = (2022, 2023, 2024)
_GRADES = (("Baik", 75), ("Cukup", 70), ("Kurang", 0))
_TOTAL = tuple(map(sum, _CASES))
_RAIDS = tuple(map(sum, _OPERATIONS))


def _rates() -> list[Decimal]:
    return [Decimal(done * 100) / total for done, total in zip(_COMPLETE, _TOTAL, strict=True)]


def _grade(rate: Decimal) -> str:
    return next(word for word, low in _GRADES if rate >= low)


def _millions(rupiah: int) -> str:
    return indonesian(Decimal(rupiah) / 1_000_000)


def _cell(w: Writer, name: str, text: str, named: bool) -> str:
    return w.figure(name, text) if named else text


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN")
    rate = _rates()[2]
    w.items([
        f"Selama tahun 2024 telah dilaksanakan {w.figure('summary.raids', str(_RAIDS[2]))} operasi penindakan yang"
        f" menghasilkan {w.figure('summary.cases', str(_TOTAL[2]))} perkara dengan"
        f" {w.figure('summary.suspects', str(_SUSPECTS[2]))} orang tersangka.",
        f"Berkas perkara yang dinyatakan lengkap (P-21) sebanyak {w.figure('summary.complete', str(_COMPLETE[2]))}"
        f" perkara ({w.figure('summary.rate', indonesian(rate))}%), di atas target {_TARGETS[2]}%.",
        f"Nilai barang bukti mencapai Rp{w.figure('summary.evidence', _millions(_EVIDENCE[2]))} juta, meningkat"
        f" {w.figure('summary.evidence_growth', indonesian(growth(_EVIDENCE[2], _EVIDENCE[1])))}% dari tahun 2023.",
    ])  # fmt: skip


def _raids(w: Writer) -> None:
    w.heading("A. OPERASI PENINDAKAN")
    most = max(_OPERATIONS[2])
    w.paragraph(
        "Operasi penindakan setiap bulan dalam tiga tahun terakhir dapat dilihat pada Tabel 1. Operasi terbanyak",
        "selalu",
        f"terjadi pada bulan Juli; pada tahun 2024 jumlahnya {w.figure('raids.most', str(most))}",
        f"({w.figure('raids.most_words', words(most))}) operasi.",
    )
    rows: list[Row] = []
    for year, counts in zip(_YEARS, _OPERATIONS, strict=True):
        half, name = (sum(counts[:6]), sum(counts[6:])), f"raids.{year}"
        cells = [str(count) for count in counts]
        if year == 2024:
            cells[2] = w.figure(f"{name}.march", cells[2])
        rows.append([
            str(year), *cells[:6], _cell(w, f"{name}.first", str(half[0]), year != 2022), *cells[6:],
            _cell(w, f"{name}.second", str(half[1]), year == 2022),
            _cell(w, f"{name}.all", str(sum(counts)), year != 2023),
            _cell(w, f"{name}.mean", indonesian(Decimal(sum(counts)) / 12), year != 2022),
        ])  # fmt: skip
    head = [("Tahun", *_MONTHS[:6], "Smt I", *_MONTHS[6:], "Smt II", "Setahun", "Rata-rata per Bulan")]
    w.table("Tabel 1. Jumlah Operasi Penindakan per Bulan Tahun 2022–2024", head, rows)
    w.paragraph(
        f"Dari {_RAIDS[2]} operasi, {_SUCCESSFUL} operasi menemukan barang bukti sehingga tingkat keberhasilan operasi",
        f"sebesar {w.figure('raids.success', indonesian(percent(_SUCCESSFUL, _RAIDS[2])))}%, sementara",
        f"{w.figure('raids.without', str(_RAIDS[2] - _SUCCESSFUL))} operasi tidak menemukan pelanggaran. Menurut",
        "bentuknya,",
        "operasi tahun 2024 terdiri atas:",
    )
    w.items([
        f"{name} {_cell(w, f'kind.{at}', str(count), at == 1)} kali"
        f" ({_cell(w, f'kind.{at}.share', indonesian(percent(count, _RAIDS[2])), at != 1)}%){';;.'[at]}"
        for at, (name, count) in enumerate(_KINDS)
    ])  # fmt: skip


def _cases(w: Writer) -> None:
    w.heading("B. PENANGANAN PERKARA")
    w.paragraph(
        "Tabel 2 menyajikan posisi perkara pada tanggal 31 Desember 2024; setiap perkara dicatat satu kali pada tahap",
        "terakhirnya. Perkara yang berada pada tahap P-21 dan Tahap II dihitung sebagai perkara dengan berkas lengkap",
        "(selesai P-21). Kategori penyelesaian: Baik apabila persentase selesai P-21 paling sedikit 75%, Cukup apabila",
        "70% sampai dengan di bawah 75%, dan Kurang apabila di bawah 70%.",
    )
    rows: list[Row] = []
    for at, (commodity, stages) in enumerate(zip(_COMMODITIES, _STAGES, strict=True)):
        done, total = stages[2] + stages[3], sum(stages)
        cells = [_cell(w, f"case.{at}.{place}", str(count), (at, place) == (3, 1))
                 for place, count in enumerate(stages)]  # fmt: skip
        rate = percent(done, total)
        rows.append([
            commodity, *cells, _cell(w, f"case.{at}.all", str(total), at in (0, 4)),
            _cell(w, f"case.{at}.done", str(done), at in (1, 3)),
            _cell(w, f"case.{at}.rate", indonesian(rate), at in (1, 2)),
            _cell(w, f"case.{at}.grade", _grade(rate), at in (0, 2, 4)),
        ])  # fmt: skip
    sums = [sum(stages[place] for stages in _STAGES) for place in range(4)]
    cells = [str(sums[0]), str(sums[1]), str(sums[2]), w.figure("case.sum.handed", str(sums[3]))]
    totals = [w.figure("case.sum.all", str(_TOTAL[2])), str(_COMPLETE[2]), indonesian(_rates()[2])]
    rows.append(["Jumlah", *cells, *totals, w.figure("case.sum.grade", _grade(_rates()[2]))])
    head: list[Row] = [
        [Spanning("Komoditi", rows=2), Spanning("Tahap Perkara", columns=4), Spanning("Jumlah Perkara", rows=2),
         Spanning("Selesai P-21", columns=2), Spanning("Kategori", rows=2)],
        ["Penyidikan", "Tahap I", "P-21", "Tahap II", "Perkara", "%"],
    ]  # fmt: skip
    w.table("Tabel 2. Perkara Tahun 2024 menurut Komoditi dan Tahap", head, rows)
    per_case = Decimal(_SUSPECTS[2]) / _TOTAL[2]
    w.paragraph(
        f"Komoditi dengan perkara terbanyak adalah Kosmetika, yakni {w.figure('case.cosmetics', str(_CASES[2][3]))}",
        "perkara",
        f"atau {w.figure('case.cosmetics_share', indonesian(percent(_CASES[2][3], _TOTAL[2])))}% dari seluruh perkara.",
        f"Tersangka berjumlah {_SUSPECTS[2]} orang ({w.figure('case.men', str(_SUSPECTS[2] - _WOMEN))} laki-laki dan",
        f"{_WOMEN} perempuan), rata-rata {w.figure('case.suspects_mean', indonesian(per_case))} orang per perkara.",
    )
    verdicts = sum(count for _, count in _VERDICTS)
    w.paragraph(
        f"Pada tahun 2024 pengadilan menjatuhkan {w.figure('verdict.all', str(verdicts))} putusan, yaitu",
        ", ".join(f"{count} {name}" for name, count in _VERDICTS[:2]),
        f"dan {_VERDICTS[2][1]} {_VERDICTS[2][0]}. Jumlah denda seluruhnya",
        f"Rp{whole(_FINES)}, rata-rata Rp{w.figure('verdict.mean', whole(Decimal(_FINES) / _VERDICTS[1][1]))} per",
        "putusan denda.",
    )


def _evidence(w: Writer) -> None:
    w.heading("C. BARANG BUKTI")
    rows: list[Row] = []
    for at, commodity in enumerate(_COMMODITIES):
        rows.append([
            commodity, _cell(w, f"evidence.{at}.pieces", whole(_PIECES[at]), at == 1),
            _cell(w, f"evidence.{at}.rupiah", whole(_RUPIAH[at]), at == 3),
            _cell(w, f"evidence.{at}.millions", _millions(_RUPIAH[at]), at == 0),
            _cell(w, f"evidence.{at}.share", indonesian(percent(_RUPIAH[at], _EVIDENCE[2])), at == 1),
        ])  # fmt: skip
    total = w.figure("evidence.rupiah", whole(_EVIDENCE[2]))
    rows.append(["Jumlah", w.figure("evidence.pieces", whole(sum(_PIECES))), total, _millions(_EVIDENCE[2]), "100,00"])
    head = [("Komoditi", "Jumlah (pcs)", "Nilai (Rp)", "Nilai (juta Rp)", "Proporsi Nilai (%)")]
    w.table("Tabel 3. Jumlah dan Nilai Barang Bukti Tahun 2024", head, rows)
    w.paragraph(
        "Nilai barang bukti Kosmetika setara",
        f"{w.figure('evidence.ratio', indonesian(Decimal(_RUPIAH[3]) / _RUPIAH[0]))}",
        "kali nilai barang bukti Obat. Apabila dirata-ratakan, setiap operasi menghasilkan barang bukti senilai",
        f"Rp{w.figure('evidence.per_raid', indonesian(Decimal(_EVIDENCE[2]) / _RAIDS[2] / 1_000_000))} juta.",
    )


def _comparison(w: Writer) -> None:
    w.heading("D. PERBANDINGAN TIGA TAHUN")
    w.paragraph(
        "Persentase perkara selesai P-21 diperoleh dari jumlah perkara selesai P-21 dibagi jumlah perkara pada",
        "tahun yang",
        "sama, sedangkan capaian diperoleh dari persentase tersebut dibagi target.",
    )
    rates = _rates()
    reached = [rate / target * 100 for rate, target in zip(rates, _TARGETS, strict=True)]

    def line(name: str, label: str, texts: list[str], change: str, named: tuple[int, ...]) -> list[str]:
        return [label, *(_cell(w, f"years.{name}.{at}", text, at in named) for at, text in enumerate((*texts, change)))]

    def grown(values: tuple[int, ...]) -> str:
        return indonesian(growth(values[2], values[1])) + "%"

    points = indonesian(rates[2] - rates[1]) + " poin"
    rows = [
        line("raids", "Operasi", [str(value) for value in _RAIDS], grown(_RAIDS), (1,)),
        line("cases", "Perkara", [str(value) for value in _TOTAL], grown(_TOTAL), (0, 3)),
        line("complete", "Perkara selesai P-21", [str(value) for value in _COMPLETE], grown(_COMPLETE), (2,)),
        line("rate", "Persentase selesai P-21 (%)", [indonesian(value) for value in rates], points, (0, 3)),
        line("target", "Target (%)", [f"{value},00" for value in _TARGETS], "5,00 poin", ()),
        line("reached", "Capaian (%)", [indonesian(value) for value in reached], "", (0,)),
        line("evidence", "Nilai barang bukti (juta Rp)", list(map(_millions, _EVIDENCE)), grown(_EVIDENCE), ()),
        line("suspects", "Tersangka (orang)", [str(value) for value in _SUSPECTS], grown(_SUSPECTS), ()),
    ]
    head = [("Uraian", "2022", "2023", "2024", "Perubahan 2023–2024")]
    w.table("Tabel 4. Kinerja Penindakan Tahun 2022–2024", head, rows)
    listed = [
        ", ".join(f"{name} {count}" for name, count in zip(_COMMODITIES, year, strict=True)) for year in _CASES[:2]
    ]
    w.paragraph(
        f"Rincian perkara menurut komoditi pada tahun 2022: {listed[0]}; dan pada tahun 2023: {listed[1]}. Rata-rata",
        f"perkara dalam tiga tahun sebanyak {w.figure('years.mean', indonesian(Decimal(sum(_TOTAL)) / 3))} perkara per",
        "tahun. Dibandingkan tahun 2022, jumlah perkara tahun 2024 bertambah",
        f"{w.figure('years.more', str(_TOTAL[2] - _TOTAL[0]))}",
        "perkara. Suplemen Kesehatan merupakan satu-satunya komoditi yang perkaranya berkurang dari tahun 2023 ke",
        "2024.",
    )


def _end(w: Writer) -> None:
    w.heading("E. PENUTUP")
    w.paragraph(
        "Target persentase perkara selesai P-21 tahun 2024 terlampaui dengan selisih",
        f"{w.figure('end.above', indonesian(_rates()[2] - _TARGETS[2]))} poin persentase. Sebanyak",
        f"{w.figure('end.open', str(_TOTAL[2] - _COMPLETE[2]))} perkara yang berkasnya belum lengkap menjadi prioritas",
        "penyelesaian pada semester pertama tahun 2025.",
    )


def enforcement_report() -> MadeReport:
    """The report of the year 2024."""
    w = Writer(_STYLE)
    w.title("LAPORAN PENINDAKAN OBAT DAN MAKANAN TAHUN 2024", "BALAI BESAR POM DI SURABAYA")
    for chapter in (_summary, _raids, _cases, _evidence, _comparison, _end):
        chapter(w)
    return w.report()
