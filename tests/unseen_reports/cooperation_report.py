"""A bureau's yearly report on agreements with partners and on public communication, beside the year before.

Agreements are counted by kind of partner, kind of document and status; press coverage by medium and tone; reach of the
social media in thousands, in the text in millions. Looks: serif type, horizontal rules only, captions below the tables
in italics, headings numbered 1, 1.1.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 2.5cm 2.5cm 2.3cm 3cm }
body { font: 9.5pt/1.45 "DejaVu Serif", "Liberation Serif", serif }
h1 { font-size: 13pt; text-align: left; border-bottom: 1.5pt solid #000; padding-bottom: 6pt }
h2 { font-size: 11pt; margin: 14pt 0 4pt } h3 { font-size: 10pt; font-style: italic; margin: 9pt 0 3pt }
p { margin: 5pt 0 } p.caption { margin: 0 } p:has(> i.below) { text-align: center; margin: 3pt 0 11pt }
table { border-collapse: collapse; width: 100%; margin-top: 8pt; font-size: 8.5pt; break-after: avoid }
th { border-top: 1.2pt solid #000; border-bottom: 0.6pt solid #000; padding: 3pt 4pt; font-weight: bold }
td { border-bottom: 0.4pt solid #777; padding: 2.5pt 4pt } tr { break-inside: avoid }
td:not(:first-child) { text-align: right } td.right { text-align: right }
tbody tr:last-child td { border-bottom: 1.2pt solid #000 }
"""

_PARTNERS = (
    "Kementerian/Lembaga", "Pemerintah Daerah", "Perguruan Tinggi", "Asosiasi dan Pelaku Usaha",
    "Organisasi Kemasyarakatan", "Mitra Luar Negeri",
)  # fmt: skip
_MEMORANDA, _CONTRACTS = (14, 22, 18, 6, 5, 9), (23, 31, 12, 17, 4, 3)
_BEFORE = (33, 46, 28, 25, 8, 11)
_STATUS = ((31, 4, 2), (45, 5, 3), (24, 4, 2), (19, 3, 1), (8, 1, 0), (11, 1, 0))
_AGREEMENTS = tuple(one + other for one, other in zip(_MEMORANDA, _CONTRACTS, strict=True))
_VALID, _RENEWED, _ENDED = (sum(row[at] for row in _STATUS) for at in range(3))
_FOLLOWED = 121
_MEDIA = (
    ("Media daring", (4816, 1236, 318)), ("Media cetak", (642, 188, 41)), ("Televisi", (215, 73, 22)),
    ("Radio", (168, 52, 9)),
)  # fmt: skip
_TONES = tuple(sum(counts[at] for _, counts in _MEDIA) for at in range(3))
_TONES_BEFORE = (5214, 1502, 468)
_CHANNELS = (
    ("Instagram", 612, 18540, 17000), ("Facebook", 540, 9825, 10000), ("X", 730, 6205, 6000),
    ("YouTube", 96, 4320, 4000), ("TikTok", 184, 12328, 9500),
)  # fmt: skip
_POSTS = sum(channel[1] for channel in _CHANNELS)
_REACH = sum(channel[2] for channel in _CHANNELS)
_REACH_TARGET = sum(channel[3] for channel in _CHANNELS)
_RELEASES, _RELEASES_BEFORE = (14, 17, 21, 18), (12, 15, 16, 19)
_BUDGET = (("Kerja Sama", 1_482_650_000, 1_437_218_500), ("Hubungan Masyarakat", 2_367_350_000, 2_291_904_750))
_GRADES = (("Sangat Baik", 110), ("Baik", 90), ("Cukup", 70), ("Kurang", 0))


def _grade(value: Decimal) -> str:
    return next(word for word, low in _GRADES if value >= low)


def _signed(value: int) -> str:
    return f"+{value}" if value > 0 else str(value).replace("-", "–")


def _below(w: Writer, text: str) -> None:
    w.paragraph(f'<i class="below">{text}</i>')


def _cell(w: Writer, name: str, text: str, named: bool) -> str:
    return w.figure(name, text) if named else text


def _results() -> list[tuple[str, str, str, Decimal]]:
    followed, positive = Decimal(_FOLLOWED * 100) / _VALID, Decimal(_TONES[0] * 100) / sum(_TONES)
    return [
        ("Kerja sama yang ditindaklanjuti (%)", "85,00", indonesian(followed), followed / 85 * 100),
        ("Pemberitaan bernada positif (%)", "74,00", indonesian(positive), positive / 74 * 100),
        ("Jangkauan media sosial (juta)", indonesian(Decimal(_REACH_TARGET) / 1000),
         indonesian(Decimal(_REACH) / 1000), Decimal(_REACH * 100) / _REACH_TARGET),
        ("Siaran pers (naskah)", "75", str(sum(_RELEASES)), Decimal(sum(_RELEASES) * 100) / 75),
    ]  # fmt: skip


def _mean() -> Decimal:
    return rounded(sum((result[3] for result in _results()), Decimal(0)) / 4)


def _summary(w: Writer) -> None:
    w.heading("Ikhtisar")
    met = str(sum(result[3] >= 100 for result in _results()))
    positive = w.figure("summary.positive", indonesian(percent(_TONES[0], sum(_TONES))))
    w.paragraph(
        f"Sampai dengan akhir Desember 2023 BPOM memiliki {w.figure('summary.agreements', str(sum(_AGREEMENTS)))}",
        "dokumen",
        f"kerja sama dengan {w.figure('summary.kinds', str(len(_PARTNERS)))}",
        f"({w.figure('summary.kinds_words', words(len(_PARTNERS)))}) kelompok",
        "mitra,",
        f"dan {w.figure('summary.valid', str(_VALID))} di antaranya masih berlaku. Pemberitaan tentang BPOM tercatat",
        f"{w.figure('summary.news', whole(sum(_TONES)))} berita, dengan {positive}% bernada positif. Jangkauan",
        "konten media",
        f"sosial mencapai {w.figure('summary.reach', indonesian(Decimal(_REACH) / 1000))} juta akun. Dari 4 indikator",
        f"kinerja, {w.figure('summary.met', met)} indikator memenuhi atau melampaui target.",
    )


def _agreements(w: Writer) -> None:
    w.heading("1. Kerja Sama")
    w.heading("1.1 Jumlah dan Jenis Dokumen", 3)
    change = sum(_AGREEMENTS) - sum(_BEFORE)
    w.paragraph(
        "Dokumen kerja sama terdiri dari Nota Kesepahaman (NK) dan Perjanjian Kerja Sama (PKS). Dibandingkan",
        "posisi akhir",
        f"tahun 2022, jumlah dokumen bertambah {w.figure('agreements.change', str(change))} dokumen atau tumbuh",
        f"{w.figure('agreements.growth', indonesian(growth(sum(_AGREEMENTS), sum(_BEFORE))))}%. Penurunan hanya",
        "terjadi pada",
        f"kelompok Asosiasi dan Pelaku Usaha, yaitu dari {_BEFORE[3]} menjadi",
        f"{w.figure('agreements.fewer', str(_AGREEMENTS[3]))}",
        "dokumen.",
    )
    rows: list[Row] = []
    for at, partner in enumerate(_PARTNERS):
        rows.append((
            partner, str(_MEMORANDA[at]), str(_CONTRACTS[at]),
            _cell(w, f"agreements.{at}.all", str(_AGREEMENTS[at]), at in (0, 2)),
            _cell(w, f"agreements.{at}.before", str(_BEFORE[at]), at == 4),
            _cell(w, f"agreements.{at}.change", _signed(_AGREEMENTS[at] - _BEFORE[at]), at in (1, 3)),
        ))  # fmt: skip
    totals = [str(sum(_MEMORANDA)), w.figure("agreements.contracts", str(sum(_CONTRACTS)))]
    totals.append(w.figure("agreements.all", str(sum(_AGREEMENTS))))
    rows.append(("Total", *totals, w.figure("agreements.before", str(sum(_BEFORE))), _signed(change)))
    head: list[Row] = [
        [Spanning("Kelompok Mitra", rows=2), Spanning("Tahun 2023", columns=3), Spanning("Tahun 2022", rows=2),
         Spanning("Selisih", rows=2)],
        ["NK", "PKS", "Jumlah"],
    ]  # fmt: skip
    w.table("", head, rows)
    _below(w, "Tabel 1 Dokumen kerja sama menurut kelompok mitra, posisi 31 Desember")


def _status(w: Writer) -> None:
    w.heading("1.2 Status dan Tindak Lanjut", 3)
    total = sum(_AGREEMENTS)
    rows: list[Row] = []
    for at, (partner, counts) in enumerate(zip(_PARTNERS, _STATUS, strict=True)):
        cells = [_cell(w, f"status.{at}.{place}", str(count), (at, place) == (0, 0))
                 for place, count in enumerate(counts)]  # fmt: skip
        share = _cell(w, f"status.{at}.share", indonesian(percent(counts[0], sum(counts))), at in (0, 3))
        rows.append((partner, *cells, str(sum(counts)), share))
    sums = [str(_VALID), w.figure("status.renewed", str(_RENEWED)), str(_ENDED)]
    rows.append(("Total", *sums, str(total), w.figure("status.share", indonesian(percent(_VALID, total)))))
    head = [("Kelompok Mitra", "Berlaku", "Proses Perpanjangan", "Berakhir", "Jumlah", "Berlaku (%)")]
    w.table("", head, rows)
    _below(w, "Tabel 2 Status dokumen kerja sama tahun 2023")
    w.paragraph(
        f"Dokumen yang sedang dalam proses perpanjangan sebesar {indonesian(percent(_RENEWED, total))}% dan yang telah",
        f"berakhir sebesar {w.figure('status.ended_share', indonesian(percent(_ENDED, total)))}% dari total. Dari",
        f"{_VALID}",
        f"dokumen yang berlaku, sebanyak {_FOLLOWED} dokumen telah ditindaklanjuti dengan kegiatan bersama, sedangkan",
        f"{w.figure('status.idle', str(_VALID - _FOLLOWED))} dokumen lainnya",
        f"({w.figure('status.idle_share', indonesian(percent(_VALID - _FOLLOWED, _VALID)))}%) belum dimanfaatkan.",
    )


def _coverage(w: Writer) -> None:
    w.heading("2. Komunikasi Publik")
    w.heading("2.1 Pemberitaan Media", 3)
    rows: list[Row] = []
    for at, (medium, counts) in enumerate(_MEDIA):
        cells = [_cell(w, f"media.{at}.{place}", whole(count), (at, place) == (0, 1))
                 for place, count in enumerate(counts)]  # fmt: skip
        total = _cell(w, f"media.{at}.all", whole(sum(counts)), at == 1)
        share = _cell(w, f"media.{at}.share", indonesian(percent(sum(counts), sum(_TONES))), at in (0, 2))
        rows.append((medium, *cells, total, share))
    tones = [whole(_TONES[0]), whole(_TONES[1]), w.figure("media.negative", whole(_TONES[2]))]
    rows.append(("Jumlah 2023", *tones, w.figure("media.all", whole(sum(_TONES))), "100,00"))
    shares = [indonesian(percent(tone, sum(_TONES))) for tone in _TONES]
    shares[1] = w.figure("media.neutral_share", shares[1])
    rows.append(("Proporsi 2023 (%)", *shares, "100,00", ""))
    before = w.figure("media.all_before", whole(sum(_TONES_BEFORE)))
    rows.append(("Jumlah 2022", *map(whole, _TONES_BEFORE), before, ""))
    w.table("", [("Media", "Positif", "Netral", "Negatif", "Jumlah", "Proporsi (%)")], rows)
    _below(w, "Tabel 3 Pemberitaan tentang BPOM menurut media dan nada berita")
    earlier, now = percent(_TONES_BEFORE[0], sum(_TONES_BEFORE)), percent(_TONES[0], sum(_TONES))
    fall = _TONES_BEFORE[2] - _TONES[2]
    w.paragraph(
        f"Jumlah berita naik {w.figure('media.growth', indonesian(growth(sum(_TONES), sum(_TONES_BEFORE))))}%",
        "dibandingkan",
        "tahun 2022. Proporsi berita positif juga naik, dari",
        f"{w.figure('media.positive_before', indonesian(earlier))}%",
        f"menjadi {indonesian(now)}% atau naik {w.figure('media.points', indonesian(now - earlier))} poin",
        "persentase. Berita",
        f"negatif berkurang {w.figure('media.fall', str(fall))} berita (turun",
        f"{w.figure('media.fall_rate', indonesian(-growth(_TONES[2], _TONES_BEFORE[2])))}%).",
    )


def _social(w: Writer) -> None:
    w.heading("2.2 Media Sosial dan Siaran Pers", 3)
    rows: list[Row] = []
    for at, (channel, posts, reach, target) in enumerate(_CHANNELS):
        mean, rate = indonesian(Decimal(reach) / posts), indonesian(percent(reach, target))
        rows.append((
            channel, str(posts), whole(target),
            _cell(w, f"social.{at}.reach", whole(reach), at == 3), _cell(w, f"social.{at}.rate", rate, at == 1),
            _cell(w, f"social.{at}.mean", mean, at == 4),
        ))  # fmt: skip
    rows.append((
        "Jumlah", whole(_POSTS), w.figure("social.target", whole(_REACH_TARGET)), whole(_REACH),
        indonesian(percent(_REACH, _REACH_TARGET)), w.figure("social.mean", indonesian(Decimal(_REACH) / _POSTS)),
    ))  # fmt: skip
    head = [("Kanal", "Unggahan", "Target Jangkauan", "Realisasi Jangkauan", "Capaian (%)", "Rata-rata per Unggahan")]
    w.table("", head, rows)
    _below(w, "Tabel 4 Unggahan dan jangkauan media sosial tahun 2023 (jangkauan dalam ribuan akun)")
    w.paragraph(
        "Hanya Facebook yang tidak mencapai target jangkauan, dengan kekurangan",
        f"{w.figure('social.short', str(_CHANNELS[1][3] - _CHANNELS[1][2]))} ribu akun. Kanal TikTok menyumbang",
        f"{w.figure('social.tiktok_share', indonesian(percent(_CHANNELS[4][2], _REACH)))}% dari jangkauan seluruh",
        "kanal.",
        f"Siaran pers yang diterbitkan pada Triwulan I sampai dengan IV berturut-turut {_RELEASES[0]}, {_RELEASES[1]},",
        f"{_RELEASES[2]}, dan {_RELEASES[3]} naskah, sehingga setahun berjumlah",
        f"{w.figure('releases.all', str(sum(_RELEASES)))} naskah atau rata-rata",
        f"{w.figure('releases.mean', indonesian(Decimal(sum(_RELEASES)) / 4, 1))} naskah per triwulan (tahun 2022:",
        f"{sum(_RELEASES_BEFORE)} naskah, rata-rata {indonesian(Decimal(sum(_RELEASES_BEFORE)) / 4, 1)}).",
    )


def _targets(w: Writer) -> None:
    w.heading("3. Capaian Kinerja dan Anggaran")
    w.paragraph(
        "Kriteria capaian: Sangat Baik (capaian 110% atau lebih), Baik (90% sampai dengan kurang dari 110%), Cukup",
        "(70%",
        "sampai dengan kurang dari 90%), dan Kurang (kurang dari 70%).",
    )
    rows: list[Row] = []
    results = _results()
    for at, (name, target, result, reached) in enumerate(results):
        shown = _cell(w, f"target.{at}.reached", indonesian(reached), at in (0, 3))
        grade = _cell(w, f"target.{at}.grade", _grade(reached), at in (1, 2))
        rows.append((name, target, _cell(w, f"target.{at}.result", result, at == 0), shown, grade))
    mean = _mean()
    rows.append(("Rata-rata capaian", "", "", w.figure("target.mean", indonesian(mean)), _grade(mean)))
    w.table("", [("Indikator", "Target", "Realisasi", "Capaian (%)", "Kriteria")], rows)
    _below(w, "Tabel 5 Capaian indikator kinerja tahun 2023")
    ceiling, spent = sum(line[1] for line in _BUDGET), sum(line[2] for line in _BUDGET)
    w.paragraph(
        f"Pagu anggaran sebesar Rp{whole(ceiling)} terserap Rp{w.figure('budget.spent', whole(spent))} atau",
        f"{w.figure('budget.rate', indonesian(percent(spent, ceiling)))}%, dengan sisa",
        f"Rp{w.figure('budget.left', whole(ceiling - spent))}. Rinciannya adalah:",
    )
    w.items([
        f"Substansi {name}: pagu Rp{whole(line)}, realisasi Rp{whole(used)} ({indonesian(percent(used, line))}%)."
        for name, line, used in _BUDGET
    ])  # fmt: skip


def _end(w: Writer) -> None:
    w.heading("4. Simpulan dan Rencana Perbaikan")
    w.paragraph(
        "Kinerja kerja sama dan komunikasi publik tahun 2023 secara umum berkategori",
        f"{w.figure('end.grade', _grade(_mean()))}. Indikator siaran pers belum mencapai target karena terdapat",
        "kekurangan",
        f"{w.figure('end.short', words(75 - sum(_RELEASES)))} naskah. Pada tahun 2024 akan dilakukan evaluasi terhadap",
        "dokumen kerja sama yang belum dimanfaatkan.",
    )


def cooperation_report() -> MadeReport:
    """The report of the year 2023."""
    w = Writer(_STYLE)
    w.title("Laporan Kerja Sama dan Komunikasi Publik Tahun 2023", "Biro Kerja Sama dan Hubungan Masyarakat BPOM")
    for chapter in (_summary, _agreements, _status, _coverage, _social, _targets, _end):
        chapter(w)
    return w.report()
