"""An office's yearly report on public information: requests, decisions, days of answer, objections and satisfaction.

Requests are counted by month (with quarters as sub-totals), channel and kind of applicant; the satisfaction of nine
elements is graded by printed bands. Looks: condensed serif type, thin full grid, plain header, numbers flush right,
captions above the tables numbered by chapter, sub-totals in bold.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, words

_STYLE = """
@page { size: A4; margin: 2.5cm 2.2cm }
body { font: 10pt/1.5 "DejaVu Serif Condensed", "Times New Roman", serif; font-stretch: condensed }
h1 { font-size: 13pt; text-align: center; text-transform: uppercase; margin: 0 0 16pt }
h2 { font-size: 11pt; text-align: center; margin: 14pt 0 6pt; break-after: avoid }
h3 { font-size: 10pt; margin: 9pt 0 3pt; break-after: avoid }
p { text-align: justify; text-indent: 1cm; margin: 4pt 0 }
p.caption { text-indent: 0; text-align: left; margin: 8pt 0 3pt; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.3; break-inside: avoid }
table { margin-bottom: 8pt }
th, td { border: 0.4pt solid #444; padding: 1.5pt 5pt } th { text-align: center } .right { text-align: right }
"""

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_CHANNELS = ("datang langsung", "surel", "laman PPID", "WhatsApp")
_REQUESTS = (
    (6, 9, 11, 4), (5, 8, 10, 4), (7, 12, 14, 6), (4, 7, 9, 5), (6, 8, 13, 5), (8, 10, 15, 7),
    (7, 11, 13, 6), (9, 12, 17, 8), (8, 9, 14, 5), (6, 10, 16, 7), (5, 8, 13, 6), (3, 6, 9, 4),
)  # fmt: skip
_QUARTERS = ("I", "II", "III", "IV")
_ALL = sum(map(sum, _REQUESTS))
_ALL_BEFORE = 352
_APPLICANTS = (
    ("Perorangan", (141, 22, 9)), ("Mahasiswa dan peneliti", (98, 14, 4)), ("Badan hukum/pelaku usaha", (52, 8, 6)),
    ("Organisasi kemasyarakatan", (17, 6, 5)), ("Media massa", (19, 3, 1)),
)  # fmt: skip
_GRANTED, _PARTLY, _REFUSED = (sum(counts[at] for _, counts in _APPLICANTS) for at in range(3))
_REASONS = (("informasi yang dikecualikan", 13), ("informasi tidak dikuasai", 8), ("permohonan tidak lengkap", 4))
_SPEED = (("1–3 hari kerja", 168), ("4–7 hari kerja", 137), ("8–10 hari kerja", 72), ("11–17 hari kerja", 28))
_LIMIT, _EXTENSION = 10, 7
_DAYS = (552, 534, 607, 413)
_OBJECTIONS, _OBJECTIONS_BEFORE = (6, 3, 5), 18
_LISTS = (("berkala", 46), ("serta-merta", 5), ("setiap saat", 63))
_LISTS_BEFORE = 101
_ELEMENTS = (
    ("Persyaratan", "3.48"), ("Sistem, Mekanisme, dan Prosedur", "3.40"), ("Waktu Penyelesaian", "3.02"),
    ("Biaya/Tarif", "3.92"), ("Produk Spesifikasi Jenis Pelayanan", "3.44"), ("Kompetensi Pelaksana", "3.56"),
    ("Perilaku Pelaksana", "3.61"), ("Penanganan Pengaduan", "3.42"), ("Sarana dan Prasarana", "3.65"),
)  # fmt: skip
_MEAN = sum((Decimal(score) for _, score in _ELEMENTS), Decimal(0)) / 9
_INDEX, _INDEX_BEFORE, _INDEX_TARGET = _MEAN * 25, Decimal("85.75"), Decimal("86.00")
_ANSWERED, _WOMEN = 180, 97
_GRADES = (
    ("A", "88.31", "100,00", "Sangat Baik"), ("B", "76.61", "88,30", "Baik"), ("C", "65.00", "76,60", "Kurang Baik"),
    ("D", "25.00", "64,99", "Tidak Baik"),
)  # fmt: skip


def _grade(value: Decimal) -> str:
    return next(letter for letter, low, _, _ in _GRADES if value >= Decimal(low))


def _cell(w: Writer, name: str, text: str, named: bool) -> str:
    return w.figure(name, text) if named else text


def _quarter(at: int) -> list[int]:
    return [sum(month[channel] for month in _REQUESTS[at * 3 : at * 3 + 3]) for channel in range(4)]


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN EKSEKUTIF")
    share = w.figure("summary.granted_share", indonesian(percent(_GRANTED, _ALL)))
    w.paragraph(
        f"PPID Pelaksana Balai Besar POM di Makassar menerima {w.figure('summary.all', str(_ALL))} permohonan",
        "informasi",
        f"publik sepanjang tahun 2022. Sebanyak {w.figure('summary.granted', str(_GRANTED))} permohonan ({share}%)",
        f"dikabulkan seluruhnya, {_PARTLY} permohonan dikabulkan sebagian, dan",
        f"{w.figure('summary.refused', str(_REFUSED))} permohonan ditolak. Permohonan dijawab rata-rata dalam",
        f"{w.figure('summary.days', indonesian(Decimal(sum(_DAYS)) / _ALL))} hari kerja. Indeks kepuasan pemohon",
        "sebesar",
        f"{w.figure('summary.index', indonesian(_INDEX))} dengan mutu pelayanan",
        f"{w.figure('summary.grade', _grade(_INDEX))}",
        f"({w.figure('summary.word', 'Baik', 'Sangat Baik')}).",
    )


def _requests(w: Writer) -> None:
    w.heading("BAB I<br>PERMOHONAN INFORMASI PUBLIK")
    w.heading("1.1 Permohonan menurut Bulan dan Sarana", 3)
    w.paragraph(
        "Permohonan dapat diajukan melalui empat sarana. Rekapitulasi permohonan menurut bulan dan sarana yang",
        "digunakan",
        "pemohon tercantum pada Tabel 1.1.",
    )
    rows: list[Row] = []
    for at, month in enumerate(_REQUESTS):
        cells = [
            _cell(w, f"month.{at}.{place}", str(count), (at, place) == (4, 1)) for place, count in enumerate(month)
        ]
        rows.append((str(at + 1), _MONTHS[at], *cells, _cell(w, f"month.{at}.all", str(sum(month)), at in (0, 7))))
        if at % 3 == 2:
            quarter, sums = at // 3, _quarter(at // 3)
            texts = [_cell(w, f"quarter.{quarter}.{place}", str(count), (quarter, place) == (0, 2))
                     for place, count in enumerate(sums)]  # fmt: skip
            total = _cell(w, f"quarter.{quarter}.all", str(sum(sums)), quarter in (1, 2))
            label = Spanning(f"<b>Triwulan {_QUARTERS[quarter]}</b>", columns=2)
            rows.append((label, *(f"<b>{text}</b>" for text in (*texts, total))))
    channels = [sum(month[place] for month in _REQUESTS) for place in range(4)]
    texts = [_cell(w, f"channel.{place}", str(count), place == 1) for place, count in enumerate(channels)]
    rows.append((Spanning("<b>Jumlah</b>", columns=2), *texts, w.figure("channel.all", str(_ALL))))
    shares = [_cell(w, f"channel.{place}.share", indonesian(percent(count, _ALL)), place == 3)
              for place, count in enumerate(channels)]  # fmt: skip
    rows.append((Spanning("<b>Persentase (%)</b>", columns=2), *shares, "100,00"))
    w.table("Tabel 1.1 Permohonan menurut Bulan dan Sarana", [("No.", "Bulan", *_heads(), "Jumlah")], rows)
    w.paragraph(
        f"Sarana yang paling banyak dipakai ialah {_CHANNELS[2]} dengan {w.figure('channel.most', str(channels[2]))}",
        f"permohonan atau setara {w.figure('channel.most_share', indonesian(percent(channels[2], _ALL)))}% dari total.",
        f"Jumlah permohonan tertinggi terjadi pada bulan Agustus ({w.figure('month.most', str(sum(_REQUESTS[7])))})",
        "dan",
        f"terendah pada bulan Desember ({w.figure('month.least', str(sum(_REQUESTS[11])))}). Rata-rata permohonan per",
        f"bulan sebanyak {w.figure('month.mean', indonesian(Decimal(_ALL) / 12))}. Apabila dibandingkan tahun",
        "sebelumnya",
        f"yang berjumlah {_ALL_BEFORE}, permohonan bertambah {w.figure('requests.more', str(_ALL - _ALL_BEFORE))}",
        "atau naik",
        f"{w.figure('requests.growth', indonesian(growth(_ALL, _ALL_BEFORE)))}%.",
    )


def _heads() -> tuple[str, ...]:
    return ("Datang Langsung", "Surel", "Laman PPID", "WhatsApp")


def _decisions(w: Writer) -> None:
    w.heading("1.2 Pemohon dan Keputusan", 3)
    rows: list[Row] = []
    for at, (kind, counts) in enumerate(_APPLICANTS):
        cells = [_cell(w, f"applicant.{at}.{place}", str(count), (at, place) == (1, 1))
                 for place, count in enumerate(counts)]  # fmt: skip
        share = indonesian(percent(counts[0], sum(counts)))
        rows.append((
            f"{at + 1}.", kind, *cells, _cell(w, f"applicant.{at}.all", str(sum(counts)), at in (2, 3)),
            _cell(w, f"applicant.{at}.share", share, at == 2),
        ))  # fmt: skip
    sums = [str(_GRANTED), w.figure("applicant.partly", str(_PARTLY)), str(_REFUSED), str(_ALL)]
    rows.append(("", "Jumlah", *sums, w.figure("applicant.share", indonesian(percent(_GRANTED, _ALL)))))
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Jenis Pemohon", rows=2), Spanning("Keputusan", columns=3),
         Spanning("Jumlah", rows=2), Spanning("Dikabulkan Seluruhnya (%)", rows=2)],
        ["Dikabulkan Seluruhnya", "Dikabulkan Sebagian", "Ditolak"],
    ]  # fmt: skip
    w.table("Tabel 1.2 Permohonan menurut Jenis Pemohon dan Keputusan", head, rows)
    w.paragraph(
        f"Permohonan yang ditolak sebesar {w.figure('refused.share', indonesian(percent(_REFUSED, _ALL)))}% dari",
        "seluruh",
        f"permohonan. Alasan penolakan meliputi {_REASONS[0][0]} {_REASONS[0][1]} permohonan",
        f"({w.figure('refused.first', indonesian(percent(_REASONS[0][1], _REFUSED)))}%), {_REASONS[1][0]}",
        f"{w.figure('refused.second', str(_REASONS[1][1]))} permohonan, serta {_REASONS[2][0]} {_REASONS[2][1]}",
        "permohonan.",
    )


def _answers(w: Writer) -> None:
    w.heading("BAB II<br>WAKTU LAYANAN DAN KEBERATAN")
    late = _SPEED[3][1]
    w.paragraph(
        f"Jangka waktu pemberitahuan tertulis paling lama {_LIMIT} hari kerja dan dapat diperpanjang {_EXTENSION}",
        "hari kerja,",
        "sehingga paling",
        f"lama {w.figure('answer.longest', str(_LIMIT + _EXTENSION))} hari kerja. Tanpa perpanjangan telah dijawab",
        f"{w.figure('answer.in_time', str(_ALL - late))} permohonan",
        f"({w.figure('answer.in_time_share', indonesian(percent(_ALL - late, _ALL)))}%), dengan rincian waktu jawab",
        "seluruh",
        "permohonan sebagai berikut:",
    )
    texts = []
    for at, (span, count) in enumerate(_SPEED):
        shown = _cell(w, f"speed.{at}", str(count), at == 2)
        share = _cell(w, f"speed.{at}.share", indonesian(percent(count, _ALL)), at == 0)
        texts.append(f"{span}: {shown} permohonan ({share}%)")
    w.items(texts)
    rows: list[Row] = []
    for at, days in enumerate(_DAYS):
        asked = sum(_quarter(at))
        mean = _cell(w, f"days.{at}.mean", indonesian(Decimal(days) / asked), at in (1, 3))
        rows.append((f"Triwulan {_QUARTERS[at]}", str(asked), _cell(w, f"days.{at}", str(days), at == 2), mean))
    total = w.figure("days.all", indonesian(sum(_DAYS), 0))
    rows.append(("Tahun 2022", str(_ALL), total, indonesian(Decimal(sum(_DAYS)) / _ALL)))
    head = [("Periode", "Permohonan", "Jumlah Hari Kerja", "Rata-rata (hari kerja)")]
    w.table("Tabel 2.1 Rata-rata Waktu Jawab per Triwulan", head, rows)
    objections = sum(_OBJECTIONS)
    w.paragraph(
        f"Keberatan yang diajukan kepada Atasan PPID berjumlah {w.figure('objection.all', str(objections))}, yaitu",
        f"{_OBJECTIONS[0]} diterima, {_OBJECTIONS[1]} diterima sebagian, dan {_OBJECTIONS[2]}",
        f"({w.figure('objection.refused_words', words(_OBJECTIONS[2]))}) ditolak. Rasio keberatan terhadap permohonan",
        f"adalah {w.figure('objection.share', indonesian(percent(objections, _ALL)))}%. Dibandingkan tahun 2021 dengan",
        f"{_OBJECTIONS_BEFORE} keberatan, terjadi penurunan",
        f"{w.figure('objection.fall', indonesian(-growth(objections, _OBJECTIONS_BEFORE)))}%.",
    )
    lists = sum(count for _, count in _LISTS)
    listed = [f"{count} informasi {name}" for name, count in _LISTS]
    w.paragraph(
        f"Daftar Informasi Publik tahun 2022 memuat {w.figure('list.all', str(lists))} informasi ({listed[0]},",
        f"{listed[1]},",
        f"dan {listed[2]}), lebih banyak {lists - _LISTS_BEFORE} informasi daripada tahun 2021 ({_LISTS_BEFORE}",
        "informasi).",
    )


def _satisfaction(w: Writer) -> None:
    w.heading("BAB III<br>KEPUASAN PEMOHON")
    bands = [f"{letter} ({word}) {low.replace('.', ',')}–{high}" for letter, low, high, word in _GRADES]
    men = w.figure("survey.men", str(_ANSWERED - _WOMEN))
    w.paragraph(
        f"Survei diikuti {_ANSWERED} responden atau",
        f"{w.figure('survey.share', indonesian(percent(_ANSWERED, _ALL)))}% dari",
        f"pemohon, dengan anggapan satu pemohon untuk setiap permohonan; responden terdiri dari {_WOMEN} perempuan dan",
        f"{men} laki-laki. Nilai konversi adalah nilai rata-rata dikali 25, dan indeks adalah rata-rata nilai konversi",
        f"kesembilan unsur. Mutu pelayanan: {'; '.join(bands)}.",
    )
    rows: list[Row] = []
    for at, (name, text) in enumerate(_ELEMENTS):
        value = Decimal(text) * 25
        rows.append((
            f"U{at + 1}", name, indonesian(Decimal(text)),
            _cell(w, f"element.{at}.value", indonesian(value), at in (3, 7)),
            _cell(w, f"element.{at}.grade", _grade(value), at in (2, 5)),
        ))  # fmt: skip
    mean, index = w.figure("survey.mean", indonesian(_MEAN)), w.figure("survey.index", indonesian(_INDEX))
    rows.append(("", "Rata-rata/Indeks", mean, index, _grade(_INDEX)))
    head = [("Kode", "Unsur Pelayanan", "Nilai Rata-rata", "Nilai Konversi", "Mutu")]
    w.table("Tabel 3.1 Nilai Unsur dan Indeks Kepuasan Pemohon Tahun 2022", head, rows)
    best = sum(_grade(Decimal(text) * 25) == "A" for _, text in _ELEMENTS)
    w.paragraph(
        f"Terdapat {w.figure('survey.best', str(best))} unsur dengan mutu A. Nilai konversi terendah ada pada unsur",
        "Waktu",
        f"Penyelesaian ({w.figure('survey.lowest', indonesian(Decimal(_ELEMENTS[2][1]) * 25))}). Indeks kepuasan naik",
        f"{w.figure('survey.rise', indonesian(_INDEX - _INDEX_BEFORE))} poin dari {indonesian(_INDEX_BEFORE)} pada",
        "tahun",
        f"2021, dan terhadap target {indonesian(_INDEX_TARGET)} capaiannya",
        f"{w.figure('survey.reached', indonesian(percent(_INDEX, _INDEX_TARGET)))}%.",
    )


def _end(w: Writer) -> None:
    w.heading("BAB IV<br>PENUTUP")
    w.paragraph(
        "Layanan informasi publik tahun 2022 telah memenuhi target indeks kepuasan. Perbaikan pada tahun 2023",
        "diarahkan",
        f"pada unsur Waktu Penyelesaian, terutama agar {w.figure('end.late', str(_SPEED[3][1]))} permohonan yang",
        "dijawab",
        "melalui perpanjangan waktu tidak terulang.",
    )


def public_information_report() -> MadeReport:
    """The report of the year 2022."""
    w = Writer(_STYLE, numbers_right=True)
    w.title("Laporan Layanan Informasi Publik Tahun 2022", "PPID Pelaksana Balai Besar POM di Makassar")
    for chapter in (_summary, _requests, _decisions, _answers, _satisfaction, _end):
        chapter(w)
    return w.report()
