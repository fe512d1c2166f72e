"""Penilaian mandiri pembangunan Zona Integritas of a Balai POM: weighted components, survey results and requirements.

Six areas of pengungkit (each pemenuhan and reform), two components of hasil, grades by printed thresholds, the year
before, notes still open. A wide sans-serif type, numbered headings, striped rows without vertical lines, and captions
under the tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, words

_STYLE = """
@page { size: A4; margin: 20mm 20mm 18mm 25mm } body { font: 9.5pt/1.45 'DejaVu Sans', sans-serif }
h1 { font-size: 14pt; font-weight: normal; line-height: 1.3; margin: 0 0 14pt }
h2, h3 { font-size: 11.5pt; margin: 13pt 0 5pt; break-after: avoid }
h3 { font-size: 10pt; font-style: italic; break-before: page }
p { margin: 5pt 0 } .caption { display: none } .under { display: block; font-size: 8pt; margin: -2pt 0 8pt }
table { border-collapse: collapse; width: 100%; font-size: 8pt; margin: 6pt 0; break-inside: avoid; break-after: avoid }
table { border-top: 1pt solid #1f3864; border-bottom: 1pt solid #1f3864 } thead { background: #dbe5f1 }
th, td { padding: 3pt 4pt; text-align: center } td:nth-child(-n + 2) { text-align: left }
tbody tr:nth-child(even) { background: #f1f1f1 }
"""


def _scores(text: str) -> dict[str, Decimal]:
    parts = (part.rsplit(maxsplit=1) for part in text.split(";"))
    return {" ".join(name.split()): Decimal(value) for name, value in parts}


_AREAS = (
    *("Manajemen Perubahan", "Penataan Tata Laksana", "Penataan Sistem Manajemen SDM", "Penguatan Akuntabilitas"),
    *("Penguatan Pengawasan", "Peningkatan Kualitas Pelayanan Publik"),
)
_WEIGHTS = [Decimal(value) for value in ("4", "3.5", "5", "5", "7.5", "5")]
_FULFILLED = [Decimal(value) for value in ("3.62", "3.08", "4.43", "4.71", "6.34", "4.66")]
_REFORM = [Decimal(value) for value in ("3.20", "2.66", "3.95", "4.50", "4.80", "4.40")]
_BEFORE = [Decimal(value) for value in ("6.35", "5.46", "8.02", "8.75", "10.85", "8.71", "19.94", "15.49")]
_CONTROLS = _scores("""
    Pengendalian gratifikasi 1.38; Penerapan SPIP 1.32; Pengaduan masyarakat 1.27; Whistle-blowing system 1.21;
    Penanganan benturan kepentingan 1.16
""")
_CONTROL_WEIGHT = Decimal("1.5")
_CORRUPTION = _scores("""
    Tidak ada diskriminasi pelayanan 3.73; Tidak ada pelayanan di luar prosedur 3.84; Tidak ada imbalan 3.82;
    Tidak ada percaloan 3.77; Tidak ada pungutan liar 3.79; Informasi tarif terbuka 3.68;
    Sarana pengaduan tersedia 3.71; Tindak lanjut pengaduan jelas 3.74
""")
_ASKED = {"Pengujian": 62, "Sertifikasi": 85, "Informasi dan pengaduan": 71, "Surat keterangan impor/ekspor": 34}
_PERFORMANCE, _SPKP = Decimal("4.25"), Decimal("3.68")
_SURVEY_WEIGHT, _PERFORMANCE_WEIGHT = Decimal("17.5"), Decimal(5)
_NOTES, _SETTLED = (2, 3, 2, 1, 6, 1), (1, 2, 2, 1, 2, 1)
_TEAM = {"ketua": 1, "sekretaris": 1, "anggota": 5}

_LEVER = [f + r for f, r in zip(_FULFILLED, _REFORM, strict=True)]
_LEVER_SHARES = [percent(value, 2 * weight) for value, weight in zip(_LEVER, _WEIGHTS, strict=True)]
_SPAK = sum(_CORRUPTION.values(), Decimal(0)) / len(_CORRUPTION)
_CLEAN_SURVEY, _SERVED = _SPAK / 4 * _SURVEY_WEIGHT, _SPKP / 4 * _SURVEY_WEIGHT
_CLEAN = _CLEAN_SURVEY + _PERFORMANCE
_LEVERS, _RESULTS = sum(_LEVER, Decimal(0)), _CLEAN + _SERVED
_TOTAL, _TOTAL_BEFORE = _LEVERS + _RESULTS, sum(_BEFORE, Decimal(0))
_REQUIRED = (
    ("Nilai total", _TOTAL, "75", "85"),
    ("Nilai pengungkit", _LEVERS, "40", "48"),
    ("Persentase terendah di antara area pengungkit", min(_LEVER_SHARES), "60", "75"),
    ("Nilai birokrasi yang bersih dan akuntabel", _CLEAN, "18.25", "19.5"),
    ("Nilai Survei Persepsi Anti Korupsi", _CLEAN_SURVEY, "15.75", "15.75"),
    ("Nilai kinerja lebih baik", _PERFORMANCE, "2.5", "3.75"),
    ("Nilai pelayanan publik yang prima", _SERVED, "14", "15.75"),
)


def integrity() -> MadeReport:
    """The report of 2023."""
    writer = Writer(_STYLE)
    writer.title("Laporan Penilaian Mandiri", "Pembangunan Zona Integritas Tahun 2023", "Balai POM di Ambon")
    for chapter in (_opening, _levers, _controls, _results, _recap, _requirements, _ending):
        chapter(writer)
    return writer.report()


def _grade(share: Decimal) -> str:
    bounds = ((90, "Sangat Baik"), (75, "Baik"), (60, "Cukup"), (0, "Kurang"))
    return next(word for bound, word in bounds if share >= bound)


def _share(part: Decimal | int, of: Decimal | int) -> str:
    return indonesian(percent(part, of))


def _table(writer: Writer, caption: str, head: Sequence[Row], rows: Sequence[list[str]], names: str) -> None:
    """A table with its caption under it; `names` names figures, as "row.column=name" with both from 1."""
    named = dict(place.split("=") for place in names.split())

    def cell(at: str, text: str) -> str:
        return writer.figure(named[at], text) if at in named else text

    body = [[cell(f"{at}.{n}", text) for n, text in enumerate(row, 1)] for at, row in enumerate(rows, 1)]
    writer.table("", head, body)
    writer.paragraph(f'<span class="under">{caption}</span>')


def _opening(writer: Writer) -> None:
    name = writer.figure
    writer.heading("Ringkasan Eksekutif")
    writer.paragraph(
        f"Hasil penilaian mandiri Balai POM di Ambon tahun 2023 adalah {name('sum.total', indonesian(_TOTAL))} dari",
        f"nilai maksimal 100, yang terdiri dari komponen pengungkit {name('sum.levers', indonesian(_LEVERS))} dan",
        f"komponen hasil {name('sum.results', indonesian(_RESULTS))}. Dengan nilai tersebut pembangunan Zona",
        f"Integritas termasuk kategori <b>{name('sum.grade', _grade(_TOTAL))}</b>, dan dibandingkan tahun 2022",
        f"terjadi kenaikan {name('sum.more', indonesian(_TOTAL - _TOTAL_BEFORE))} poin. Area pengungkit yang",
        f"paling perlu dibenahi ialah Penguatan Pengawasan ({name('sum.lowest', indonesian(min(_LEVER_SHARES)))}%).",
    )
    people = sum(_TEAM.values())
    parts = [f"{count} ({words(count)}) {role}" for role, count in _TEAM.items()]
    writer.heading("1. Pelaksanaan Penilaian")
    writer.paragraph(
        "Penilaian dilaksanakan pada 6 s.d. 10 November 2023 oleh tim yang beranggotakan",
        f"{name('team.digits', str(people))} ({name('team.words', words(people))}) orang, yakni {', '.join(parts)}.",
        "Komponen pengungkit berbobot 60 dan komponen hasil berbobot 40. Persentase diperoleh dari nilai dibagi bobot.",
        "Kategori ditetapkan dari persentase sebagai berikut: 90 ke atas Sangat Baik; 75 sampai di bawah 90 Baik; 60",
        "sampai di bawah 75 Cukup; di bawah 60 Kurang.",
    )


def _levers(writer: Writer) -> None:
    name = writer.figure

    def line(number: str, area: str, weight: Decimal, fulfilled: Decimal, reform: Decimal) -> list[str]:
        share = percent(fulfilled + reform, 2 * weight)
        first = [indonesian(weight, 1), indonesian(fulfilled), _share(fulfilled, weight)]
        second = [indonesian(weight, 1), indonesian(reform), _share(reform, weight)]
        return [number, area, *first, *second, indonesian(fulfilled + reform), indonesian(share), _grade(share)]

    lines = zip([f"{at}." for at in range(1, 7)], _AREAS, _WEIGHTS, _FULFILLED, _REFORM, strict=True)
    weight, fulfilled, reform = (sum(column, Decimal(0)) for column in (_WEIGHTS, _FULFILLED, _REFORM))
    writer.heading("2. Komponen Pengungkit")
    parts = [Spanning("Pemenuhan", columns=3), Spanning("Reform", columns=3), Spanning("Seluruhnya", columns=3)]
    _table(
        writer,
        "Tabel 1. Nilai Komponen Pengungkit per Area",
        [
            [Spanning("No.", rows=2), Spanning("Area", rows=2), *parts],
            ["Bobot", "Nilai", "%", "Bobot", "Nilai", "%", "Nilai", "%", "Kategori"],
        ],
        [*(line(*each) for each in lines), line("", "Jumlah", weight, fulfilled, reform)],
        "1.5=lever.1.done.share 2.9=lever.2.value 3.4=lever.3.done 3.11=lever.3.grade 4.10=lever.4.share "
        "5.8=lever.5.reform.share 5.11=lever.5.grade 6.7=lever.6.reform 6.11=lever.6.grade 7.4=lever.done "
        "7.8=lever.reform.share",
    )
    grades = [_grade(share) for share in _LEVER_SHARES]
    writer.paragraph(
        f"Aspek pemenuhan mencapai {_share(fulfilled, weight)}% dari bobotnya, lebih tinggi daripada aspek reform,",
        f"dengan selisih nilai {name('lever.gap', indonesian(fulfilled - reform))}. Dari enam area, sebanyak",
        f"{name('lever.best', str(grades.count('Sangat Baik')))} area berkategori Sangat Baik,",
        f"{name('lever.good', words(grades.count('Baik')))} area Baik, dan satu area Cukup. Persentase tertinggi",
        f"dicapai Penguatan Akuntabilitas, yaitu {name('lever.top', indonesian(max(_LEVER_SHARES)))}%.",
    )


def _controls(writer: Writer) -> None:
    weight = _CONTROL_WEIGHT
    parts = [
        [f"{letter}.", text, indonesian(weight), indonesian(value), _share(value, weight)]
        for letter, (text, value) in zip("abcde", _CONTROLS.items(), strict=True)
    ]
    total = ["5.", "Penguatan Pengawasan (Pemenuhan)", indonesian(_WEIGHTS[4]), indonesian(_FULFILLED[4])]
    writer.heading("2.1 Rincian Area Penguatan Pengawasan", 3)
    _table(
        writer,
        "Tabel 2. Subkomponen Penguatan Pengawasan, Aspek Pemenuhan",
        [["No.", "Subkomponen", "Bobot", "Nilai", "%"]],
        [[*total, _share(_FULFILLED[4], _WEIGHTS[4])], *parts],
        "1.3=control.weight 1.5=control.share 2.4=control.gifts 4.5=control.complaints.share",
    )


def _results(writer: Writer) -> None:
    name = writer.figure
    asked, most = sum(_ASKED.values()), max(_ASKED.values())
    kinds = ", ".join(f"{text.lower()} {count} orang" for text, count in _ASKED.items())
    writer.heading("3. Komponen Hasil")
    writer.paragraph(
        f"Survei diikuti {name('survey.asked', str(asked))} responden dari {words(len(_ASKED))} jenis layanan:",
        f"{kinds}. Pengguna layanan sertifikasi merupakan {name('survey.most', _share(most, asked))}% dari seluruh",
        "responden. Skor setiap pernyataan berada pada skala 1 sampai 4.",
    )
    rows = [[str(at), text, indonesian(value)] for at, (text, value) in enumerate(_CORRUPTION.items(), 1)]
    _table(
        writer,
        "Tabel 3. Skor Survei Persepsi Anti Korupsi (SPAK)",
        [["No.", "Pernyataan", "Skor"]],
        [*rows, ["", "Rata-rata", indonesian(_SPAK)]],
        "2.3=survey.spak.2 6.3=survey.spak.6",
    )
    writer.paragraph(
        "Survei Persepsi Kualitas Pelayanan (SPKP) menghasilkan skor",
        f"{name('survey.spkp', indonesian(_SPKP))}. Nilai masing-masing survei dihitung dari skor dibagi 4 dikali",
        "bobot 17,50.",
    )

    def line(number: str, text: str, weight: Decimal, value: Decimal) -> list[str]:
        share = percent(value, weight)
        return [number, text, indonesian(weight), indonesian(value), indonesian(share), _grade(share)]

    clean, survey = _SURVEY_WEIGHT + _PERFORMANCE_WEIGHT, _SURVEY_WEIGHT
    _table(
        writer,
        "Tabel 4. Nilai Komponen Hasil",
        [["No.", "Komponen/Subkomponen", "Bobot", "Nilai", "%", "Kategori"]],
        [
            line("1.", "Birokrasi yang Bersih dan Akuntabel", clean, _CLEAN),
            line("a.", "Survei Persepsi Anti Korupsi", survey, _CLEAN_SURVEY),
            line("b.", "Kinerja Lebih Baik", _PERFORMANCE_WEIGHT, _PERFORMANCE),
            line("2.", "Pelayanan Publik yang Prima", survey, _SERVED),
            line("a.", "Survei Persepsi Kualitas Pelayanan", survey, _SERVED),
            line("", "Jumlah Komponen Hasil", Decimal(40), _RESULTS),
        ],
        "1.3=result.clean.weight 1.4=result.clean 2.5=result.spak.share 3.6=result.better.grade 5.4=result.spkp",
    )


def _recap(writer: Writer) -> None:
    name = writer.figure
    levers = sum(_BEFORE[:6], Decimal(0))
    texts = [*_AREAS, "Birokrasi yang Bersih dan Akuntabel", "Pelayanan Publik yang Prima", "Nilai Total"]
    values = zip([*_BEFORE, _TOTAL_BEFORE], [*_LEVER, _CLEAN, _SERVED, _TOTAL], strict=True)
    cells = [[indonesian(before), indonesian(now), indonesian(now - before)] for before, now in values]
    writer.heading("4. Perbandingan dengan Tahun 2022")
    _table(
        writer,
        "Tabel 5. Nilai Tahun 2022 dan 2023",
        [["No.", "Komponen", "2022", "2023", "Selisih"]],
        [[str(at) if at < 9 else "", text, *row] for at, (text, row) in enumerate(zip(texts, cells, strict=True), 1)],
        "3.3=past.3 5.5=past.5.more 7.4=past.clean 9.3=past.total",
    )
    writer.paragraph(
        f"Seluruh komponen meningkat. Komponen pengungkit, semula {name('past.levers', indonesian(levers))}, bertambah",
        f"{name('past.levers.more', indonesian(_LEVERS - levers))} poin.",
    )


def _requirements(writer: Writer) -> None:
    name = writer.figure

    def met(value: Decimal, bound: str) -> list[str]:
        return [indonesian(Decimal(bound)), "Memenuhi" if value >= Decimal(bound) else "Belum"]

    rows = [
        [str(at), text, indonesian(value), *met(value, low), *met(value, high)]
        for at, (text, value, low, high) in enumerate(_REQUIRED, 1)
    ]
    rows[2][6] = name("need.area", rows[2][6], "Memenuhi")
    rows[5][4] = name("need.better", rows[5][4], "Belum")
    writer.heading("5. Pemenuhan Syarat WBK dan WBBM")
    _table(
        writer,
        "Tabel 6. Syarat Minimal dan Pemenuhannya",
        [
            [
                *(Spanning(text, 2) for text in ("No.", "Syarat", "Capaian")),
                Spanning("WBK", 1, 2),
                Spanning("WBBM", 1, 2),
            ],
            ["Minimal", "Status", "Minimal", "Status"],
        ],
        rows,
        "3.3=need.lowest",
    )
    high = sum(value >= Decimal(bound) for _, value, _, bound in _REQUIRED)
    writer.paragraph(
        f"Semua syarat WBK terpenuhi, sedangkan syarat WBBM yang terpenuhi {name('need.high', str(high))} dari",
        f"{name('need.all', str(len(_REQUIRED)))} syarat.",
    )


def _ending(writer: Writer) -> None:
    name = writer.figure
    notes, settled = sum(_NOTES), sum(_SETTLED)
    lines = zip(_AREAS, _NOTES, _SETTLED, strict=True)
    parts = [f"{area} {count} catatan ({done} selesai)" for area, count, done in lines]
    writer.heading("6. Tindak Lanjut Catatan Penilaian")
    writer.paragraph(f"Tim memberikan {name('note.all', str(notes))} catatan perbaikan dengan rincian:")
    writer.items(parts)
    writer.paragraph(
        f"Sampai 15 Desember 2023 telah selesai {name('note.settled', str(settled))} catatan",
        f"({name('note.share', _share(settled, notes))}%), sisanya {name('note.open', words(notes - settled))} catatan",
        "diselesaikan paling lambat Maret 2024.",
    )
    writer.heading("7. Penutup")
    writer.paragraph(
        f"Dengan nilai {name('end.total', indonesian(_TOTAL))} Balai POM di Ambon layak diusulkan memperoleh predikat",
        f"WBK. Komponen hasil sudah mencapai {name('end.results', _share(_RESULTS, 40))}% dari bobotnya, sedangkan",
        f"pengungkit baru {name('end.levers', _share(_LEVERS, 60))}%, sehingga pembenahan tahun 2024 dipusatkan pada",
        "aspek reform.",
    )
