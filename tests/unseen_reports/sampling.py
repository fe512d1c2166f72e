"""Laporan hasil sampling dan pengujian obat dan makanan of a Balai Besar POM, first half of a year.

Targets by commodity, samples by month and by region, results by commodity and by cause, speed, follow-up and costs. A
serif type, a full grid with grey headers and centred numbers; the months stand on a page on its side.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 24mm 22mm }
@page side { size: A4 landscape; margin: 22mm 20mm }
body { font: 10.5pt/1.45 'DejaVu Serif', serif; text-align: justify }
h1 { font-size: 13pt; text-align: center; line-height: 1.4; margin: 0 0 16pt }
h2 { font-size: 11.5pt; text-align: center; margin: 16pt 0 8pt; break-after: avoid }
h3 { font-size: 10.5pt; margin: 10pt 0 4pt; break-after: avoid }
.caption { text-align: center; font-size: 9.5pt; margin: 8pt 0 3pt; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 8pt; break-inside: avoid }
th, td { border: 0.7pt solid #000; padding: 2.5pt 4pt; text-align: center }
th { background: #d0d0d0 }
td:nth-child(2) { text-align: left }
tr:last-child td { text-align: center }
table:nth-of-type(2), p:has(+ table:nth-of-type(2)) { page: side }
.break { break-before: page }
"""
_COMMODITIES = ("Obat", "Obat Bahan Alam", "Suplemen Kesehatan", "Kosmetik", "Pangan Olahan")
_RANDOM = (186, 90, 36, 144, 252)
_TARGETED = (124, 90, 24, 96, 168)
_MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
_TAKEN = (
    (18, 27, 31, 22, 29, 26),
    (9, 15, 19, 12, 18, 14),
    (3, 5, 7, 4, 6, 5),
    (14, 21, 26, 17, 23, 20),
    (25, 36, 44, 31, 41, 38),
)
_REGIONS = {
    "Kota Pontianak": 214,
    "Kabupaten Kubu Raya": 131,
    "Kota Singkawang": 97,
    "Kabupaten Mempawah": 88,
    "Kabupaten Landak": 76,
}
_TESTED = (139, 78, 28, 110, 193)
_CAUSES = {
    "Kadar zat aktif/uji disolusi": (4, 0, 1, 0, 0),
    "Bahan kimia obat (BKO)": (0, 8, 0, 0, 0),
    "Cemaran mikroba": (0, 3, 0, 3, 9),
    "Merkuri/hidrokinon": (0, 0, 0, 10, 0),
    "Formalin/boraks/rhodamin B": (0, 0, 0, 0, 6),
    "BTP melebihi batas": (0, 0, 0, 0, 3),
}
_TESTED_BEFORE, _FAILED_BEFORE = 521, 52
_IN_TIME = (131, 70, 27, 104, 181)
_DAYS = (Decimal("17.4"), Decimal("21.6"), Decimal("15.8"), Decimal("14.2"), Decimal("12.5"))
_LIMIT_DAYS, _IN_TIME_TARGET = 20, 90
_ACTIONS = {
    "Surat peringatan kepada produsen/distributor": 24,
    "Pembinaan pelaku usaha": 11,
    "Perintah penarikan produk": 8,
    "Dalam proses kajian": 4,
}
_CEILING, _SPENT = 412_500_000, 203_841_750

_TARGETS = tuple(r + t for r, t in zip(_RANDOM, _TARGETED, strict=True))
_SAMPLES = tuple(sum(row) for row in _TAKEN)
_BY_MONTH = tuple(sum(column) for column in zip(*_TAKEN, strict=True))
_FAILED = tuple(sum(column) for column in zip(*_CAUSES.values(), strict=True))
_TOTAL, _TARGET, _DONE, _BAD = sum(_SAMPLES), sum(_TARGETS), sum(_TESTED), sum(_FAILED)


def sampling() -> MadeReport:
    """The report of the first half of 2024."""
    writer = Writer(_STYLE)
    what = "LAPORAN HASIL SAMPLING DAN PENGUJIAN<br>OBAT DAN MAKANAN"
    writer.title(what, "BALAI BESAR POM DI PONTIANAK", "SEMESTER I TAHUN 2024")
    for chapter in (_plan, _samples, _results, _speed, _follow_up, _closing):
        chapter(writer)
    return writer.report()


def _table(
    writer: Writer, caption: str, head: Sequence[Row], rows: list[list[str]], total: list[str], names: dict[str, str]
) -> None:
    """A table with a row of totals; `names` gives the figures' names by "row.column" from 1, row 0 for the totals."""

    def named(at: int, cells: list[str], before: int = 0) -> list[str]:
        places = [f"{at}.{n + before}" for n in range(1, len(cells) + 1)]
        return [writer.figure(names[p], t) if p in names else t for p, t in zip(places, cells, strict=True)]

    body = [[str(at), *named(at, row)] for at, row in enumerate(rows, 1)]
    writer.table(caption, head, [*body, [Spanning("Jumlah", columns=2), *named(0, total, 1)]])


def _plan(writer: Writer) -> None:
    name = writer.figure
    writer.heading("BAB I<br>PENDAHULUAN")
    writer.paragraph(
        "Sampling dan pengujian merupakan bagian dari pengawasan setelah produk beredar. Pedoman sampling tahun 2024",
        f"mencakup {name('plan.kinds', str(len(_COMMODITIES)))} ({words(len(_COMMODITIES))}) komoditas. Sampel diambil",
        "secara acak dan secara targeted, yaitu pada produk yang berisiko atau pernah tidak memenuhi syarat (TMS).",
        f"Target sampel selama setahun ditetapkan {name('plan.total.prose', whole(_TARGET))} sampel, dengan porsi",
        f"sampling acak {name('plan.random.share', indonesian(percent(sum(_RANDOM), _TARGET)))}% dan selebihnya",
        "targeted, sebagaimana Tabel 1.",
    )
    _table(
        writer,
        "Tabel 1. Target Sampling Tahun 2024 per Komoditas (sampel)",
        [["No.", "Komoditas", "Acak", "Targeted", "Jumlah", "Porsi (%)"]],
        [
            [commodity, str(chosen), str(aimed), str(both), indonesian(percent(both, _TARGET))]
            for commodity, chosen, aimed, both in zip(_COMMODITIES, _RANDOM, _TARGETED, _TARGETS, strict=True)
        ],
        [str(sum(_RANDOM)), str(sum(_TARGETED)), whole(_TARGET), "100,00"],
        {"1.4": "plan.target.1", "4.4": "plan.target.4", "0.3": "plan.targeted"},
    )


def _samples(writer: Writer) -> None:
    name = writer.figure
    first, second = sum(_BY_MONTH[:3]), sum(_BY_MONTH[3:])
    top = max(range(6), key=_BY_MONTH.__getitem__)
    low = min(range(6), key=_BY_MONTH.__getitem__)
    writer.heading("BAB II<br>PELAKSANAAN SAMPLING")
    writer.paragraph(
        f"Sampai dengan 30 Juni 2024 telah diambil {name('taken.prose', str(_TOTAL))} sampel atau",
        f"{name('taken.share', indonesian(percent(_TOTAL, _TARGET)))}% dari target setahun. Pada Triwulan I",
        f"diambil {first!s} sampel, sedangkan pada Triwulan II {second} sampel; bertambah",
        f"{name('taken.more', str(second - first))} sampel. Jumlah terbanyak dalam satu bulan adalah",
        f"{_BY_MONTH[top]!s} sampel ({_MONTHS[top]}) dan yang paling sedikit {_BY_MONTH[low]}",
        f"sampel ({_MONTHS[low]}). Rata-rata setiap bulan diambil {name('taken.mean', str(_TOTAL // 6))} sampel.",
        "Rincian menurut bulan disajikan pada Tabel 2, sedangkan menurut wilayah pada Tabel 3.",
    )
    months = [Spanning("Triwulan I", columns=4), Spanning("Triwulan II", columns=4)]
    ends = [Spanning(text, rows=2) for text in ("Semester I", "Target Setahun", "% Target")]
    _table(
        writer,
        "Tabel 2. Realisasi Sampling per Bulan, Semester I Tahun 2024 (sampel)",
        [
            [Spanning("No.", rows=2), Spanning("Komoditas", rows=2), *months, *ends],
            [*(month[:3] for month in _MONTHS[:3]), "Jumlah", *(month[:3] for month in _MONTHS[3:]), "Jumlah"],
        ],
        [[c, *_months(row, aim)] for c, row, aim in zip(_COMMODITIES, _TAKEN, _TARGETS, strict=True)],
        _months(_BY_MONTH, _TARGET),
        {"2.4": "taken.2.mar", "5.7": "taken.5.may", "4.9": "taken.4.q2", "1.12": "taken.1.share", "0.6": "taken.apr"}
        | {"0.9": "taken.q2"},
    )
    _table(
        writer,
        "Tabel 3. Sampel menurut Kabupaten/Kota",
        [["No.", "Kabupaten/Kota", "Jumlah Sampel", "Persentase"]],
        [[region, str(count), indonesian(percent(count, _TOTAL))] for region, count in _REGIONS.items()],
        [str(sum(_REGIONS.values())), "100,00"],
        {"3.2": "region.3", "1.3": "region.share.1", "0.2": "region.total"},
    )
    cities = _REGIONS["Kota Pontianak"] + _REGIONS["Kota Singkawang"]
    writer.paragraph(
        f"Dari dua kota (Pontianak dan Singkawang) diperoleh {name('region.cities', str(cities))} sampel,",
        f"sementara dari {words(len(_REGIONS) - 2)} kabupaten diperoleh {_TOTAL - cities} sampel.",
    )


def _months(counts: Sequence[int], target: int) -> list[str]:
    first, second = counts[:3], counts[3:]
    numbers = [*first, sum(first), *second, sum(second), sum(counts)]
    return [*map(str, numbers), whole(target), indonesian(percent(sum(counts), target))]


def _outcome(taken: int, tested: int, failed: int) -> list[str]:
    good, share = str(tested - failed), indonesian(percent(failed, tested))
    return [str(taken), str(tested), good, str(failed), share, str(taken - tested)]


def _results(writer: Writer) -> None:
    name = writer.figure
    rate, before = percent(_BAD, _DONE), percent(_FAILED_BEFORE, _TESTED_BEFORE)
    above = sum(Decimal(f) / d > Decimal(_BAD) / _DONE for f, d in zip(_FAILED, _TESTED, strict=True))
    writer.heading("BAB III<br>HASIL PENGUJIAN")
    writer.heading("A. Hasil uji menurut komoditas", 3)
    _table(
        writer,
        "Tabel 4. Hasil Pengujian Sampel per 30 Juni 2024",
        [["No.", "Komoditas", "Diterima", "Selesai Diuji", "MS", "TMS", "% TMS thd Selesai", "Belum Selesai"]],
        [
            [c, *_outcome(taken, tested, failed)]
            for c, taken, tested, failed in zip(_COMMODITIES, _SAMPLES, _TESTED, _FAILED, strict=True)
        ],
        _outcome(_TOTAL, _DONE, _BAD),
        {
            "2.3": "tested.2",
            "5.4": "good.5",
            "2.6": "bad.share.2",
            "4.6": "bad.share.4",
            "1.7": "rest.1",
            "0.3": "tested",
        },
    )
    writer.paragraph(
        f"Dari sampel yang selesai diuji, {name('good.prose', str(_DONE - _BAD))} memenuhi syarat (MS) dan",
        f"{name('bad.prose', str(_BAD))} TMS. Persentase TMS {name('bad.rate', indonesian(rate))}%, turun",
        f"{name('bad.change', indonesian(before - rate))} poin dibandingkan Semester I Tahun 2023, ketika ditemukan",
        f"{_FAILED_BEFORE} sampel TMS di antara {_TESTED_BEFORE} sampel yang selesai diuji",
        f"({name('bad.before', indonesian(before))}%). Persentase TMS pada {name('bad.above', words(above))} komoditas",
        f"berada di atas angka keseluruhan. Sebanyak {_TOTAL - _DONE!s} sampel masih dalam",
        "pengujian dan dilanjutkan pada Semester II.",
    )
    writer.heading("B. Penyebab TMS", 3)
    _table(
        writer,
        "Tabel 5. Penyebab Utama TMS (setiap sampel dihitung satu kali)",
        [["No.", "Penyebab", "Obat", "OBA", "SK", "Kosmetik", "Pangan", "Jumlah"]],
        [[cause, *(str(v or "-") for v in counts), str(sum(counts))] for cause, counts in _CAUSES.items()],
        [*(str(count) for count in _FAILED), str(_BAD)],
        {"2.3": "cause.2.herbal", "3.7": "cause.microbes", "0.5": "cause.cosmetics"},
    )
    microbes = sum(_CAUSES["Cemaran mikroba"])
    writer.paragraph(
        "Penyebab yang paling sering ditemukan ialah cemaran mikroba, hampir sepertiga dari seluruh sampel TMS",
        f"({name('cause.top.share', indonesian(percent(microbes, _BAD)))}%). Semua temuan merkuri/hidrokinon, yakni",
        f"{name('cause.mercury', str(sum(_CAUSES['Merkuri/hidrokinon'])))} sampel, berasal dari kosmetik.",
    )


def _speed(writer: Writer) -> None:
    name = writer.figure
    mean = rounded(sum(_DAYS, Decimal(0)) / len(_DAYS), 1)
    late = sum(days > _LIMIT_DAYS for days in _DAYS)
    share = percent(sum(_IN_TIME), _DONE)
    reached = rounded(share / _IN_TIME_TARGET * 100)
    writer.heading("C. Waktu penyelesaian pengujian", 3)
    _table(
        writer,
        "Tabel 6. Ketepatan Waktu Pengujian",
        [["No.", "Komoditas", "Selesai Diuji", "Tepat Waktu", "% Tepat Waktu", "Rata-rata Waktu Uji (hari kerja)"]],
        [
            [c, str(tested), str(quick), indonesian(percent(quick, tested)), indonesian(days, 1)]
            for c, tested, quick, days in zip(_COMMODITIES, _TESTED, _IN_TIME, _DAYS, strict=True)
        ],
        [str(_DONE), str(sum(_IN_TIME)), indonesian(share), "-"],
        {"3.3": "time.in.3", "5.4": "time.share.5", "4.5": "time.days.4"},
    )
    writer.paragraph(
        f"Batas waktu pengujian adalah {_LIMIT_DAYS} hari kerja. Rata-rata waktu uji kelima komoditas (rata-rata",
        f"sederhana dari kolom terakhir) {name('time.mean', indonesian(mean, 1))} hari kerja;",
        f"{name('time.above', words(late))} komoditas, yaitu Obat Bahan Alam, rata-ratanya melampaui batas. Pengujian",
        f"yang selesai tepat waktu {sum(_IN_TIME)!s} sampel atau setara",
        f"{name('time.share', indonesian(share))}%. Terhadap target {_IN_TIME_TARGET}%, capaiannya",
        f"{name('time.reached', indonesian(reached))}%.",
    )


def _follow_up(writer: Writer) -> None:
    name = writer.figure
    writer.heading("BAB IV<br>TINDAK LANJUT DAN BIAYA")
    actions = list(_ACTIONS.items())
    _table(
        writer,
        "Tabel 7. Tindak Lanjut Sampel TMS",
        [["No.", "Tindak Lanjut", "Sampel", "Persentase"]],
        [[action, str(count), indonesian(percent(count, _BAD), 1)] for action, count in actions],
        [str(_BAD), "100,0"],
        {"3.3": "action.share.3"},
    )
    settled = _BAD - actions[-1][1]
    writer.paragraph(
        f"Sampai akhir semester, {name('action.settled', str(settled))} dari {_BAD} sampel TMS telah ditindaklanjuti",
        f"({name('action.settled.share', indonesian(percent(settled, _BAD), 1))}%), dan sisanya",
        f"{_BAD - settled!s} sampel masih dikaji bersama Pusat.",
    )
    writer.paragraph(
        f"Anggaran pembelian sampel tahun 2024 tersedia Rp{whole(_CEILING)}, terpakai",
        f"Rp{name('cost.spent', whole(_SPENT))} ({indonesian(percent(_SPENT, _CEILING))}%), sehingga",
        f"masih tersisa Rp{name('cost.rest', whole(_CEILING - _SPENT))}. Harga rata-rata satu sampel sekitar",
        f"Rp{name('cost.mean', whole(rounded(Decimal(_SPENT) / _TOTAL, 0)))}.",
    )


def _closing(writer: Writer) -> None:
    name = writer.figure
    writer.heading("BAB V<br>PENUTUP")
    writer.paragraph("Berdasarkan uraian di atas dapat disimpulkan:")
    writer.items(
        [
            f"Sampling telah terlaksana {name('end.taken', str(_TOTAL))} dari {whole(_TARGET)} sampel, sehingga pada"
            f" Semester II perlu diambil {name('end.left', str(_TARGET - _TOTAL))} sampel lagi.",
            f"Pengujian telah selesai terhadap {_DONE!s} sampel, setara"
            f" {name('end.tested.share', indonesian(percent(_DONE, _TOTAL)))}% dari sampel yang diterima.",
            "Obat Bahan Alam mempunyai persentase TMS tertinggi"
            f" ({name('end.worst', indonesian(percent(_FAILED[1], _TESTED[1])))}%), terutama karena BKO.",
            "Ketepatan waktu pengujian sudah melampaui target semester ini.",
        ]
    )
    writer.paragraph("Demikian laporan ini disusun untuk digunakan sebagai bahan perencanaan sampling berikutnya.")
