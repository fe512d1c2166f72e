"""The yearly report on the supervision of drug distribution: facilities, CDOB, findings, sampling, recalls, provinces.

Looks like an office report in a sans-serif type: horizontal rules only, captions above at the left, numbers
flush right.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, whole, words

STYLE = """
@page { size: A4; margin: 20mm 18mm } body { font: 9.5pt/1.45 Arial, sans-serif }
h1 { font-size: 14pt; margin: 0 0 14pt; text-align: left; border-bottom: 2pt solid black; padding-bottom: 6pt }
h2 { font-size: 11pt; margin: 12pt 0 5pt } h3 { font-size: 9.5pt; margin: 8pt 0 4pt } p { margin: 4pt 0 }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; line-height: 1.25; margin: 2pt 0 9pt }
thead { border-top: 1.2pt solid black; border-bottom: 0.8pt solid black } table { border-bottom: 1.2pt solid black }
th { text-align: center; padding: 3pt 4pt } td { padding: 2.5pt 4pt; border-top: 0.4pt solid #888 }
td.right { text-align: right } .caption { font-weight: bold; margin-top: 8pt; break-after: avoid }
tr, h2, h3 { break-inside: avoid } h2, h3 { break-after: avoid } .break { break-before: page }
"""

PROVINCES = (
    ("Jawa Barat", 412, 367, 168, 131), ("Jawa Tengah", 358, 302, 149, 118), ("DI Yogyakarta", 87, 79, 41, 36),
    ("Jawa Timur", 436, 351, 183, 127), ("Bali", 94, 83, 46, 39), ("Nusa Tenggara Barat", 58, 41, 32, 21),
)  # fmt: skip
FACILITIES = (
    ("Instalasi Farmasi Pemerintah", 146, 117, 138, 105), ("Apotek", 1_284, 871, 1_172, 769),
    ("Rumah Sakit", 317, 246, 296, 221), ("Klinik dan Puskesmas", 528, 389, 487, 343),
    ("Toko Obat Berizin", 265, 142, 251, 148),
)  # fmt: skip
ASPECTS = (
    ("Manajemen mutu dan inspeksi diri", 3, 46, 71), ("Organisasi, manajemen, dan personalia", 0, 29, 58),
    ("Bangunan dan peralatan", 2, 63, 104), ("Operasional penyaluran", 17, 88, 65),
    ("Pengelolaan rantai dingin", 6, 34, 22), ("Dokumentasi", 4, 57, 93),
)  # fmt: skip
ACTIONS = (
    ("Pembinaan teknis", (49, 63, 74, 57)), ("Peringatan", (97, 112, 134, 121)),
    ("Peringatan keras", (31, 37, 46, 28)), ("Penghentian sementara kegiatan", (11, 15, 19, 14)),
    ("Rekomendasi pencabutan izin", (2, 4, 5, 3)),
)  # fmt: skip
SAMPLES = (
    ("Obat keras", 3_150, 3_208, 41), ("Obat bebas terbatas", 1_420, 1_437, 19), ("Obat bebas", 1_180, 1_163, 12),
    ("Narkotika, psikotropika, dan prekursor", 360, 352, 3), ("Obat program pemerintah", 640, 651, 8),
)  # fmt: skip
PARAMETERS = (("Disolusi", 34), ("Kadar zat aktif", 27), ("Cemaran/pengotor", 13), ("Keseragaman sediaan", 9))
RECALLS = (("Kelas I", 4, 7, 186_400, 171_238), ("Kelas II", 23, 31, 742_650, 608_914),
           ("Kelas III", 18, 12, 95_820, 66_107))  # fmt: skip


def _named(report: Writer, name: str, text: str, when: bool) -> str:
    return report.figure(name, text) if when else text


def _rate(part: int, all_of: int) -> str:
    return indonesian(percent(part, all_of))


DEALERS, CERTIFIED, SEEN, GOOD = (column_sum(PROVINCES, at) for at in (1, 2, 3, 4))
OTHERS, OTHERS_GOOD = column_sum(FACILITIES, 1), column_sum(FACILITIES, 2)
CHECKED, RIGHT = SEEN + OTHERS, GOOD + OTHERS_GOOD
TAKEN, PLANNED, FAILED = column_sum(SAMPLES, 2), column_sum(SAMPLES, 1), column_sum(SAMPLES, 3)
FINDINGS = [column_sum(ASPECTS, at) for at in (1, 2, 3)]
QUARTERS = [sum(row[1][at] for row in ACTIONS) for at in range(4)]
SHIPPED, RETURNED = column_sum(RECALLS, 3), column_sum(RECALLS, 4)
OPEN = 26


def _summary(report: Writer) -> None:
    report.heading("Ringkasan")
    report.paragraph(
        f"Sepanjang tahun 2022 telah diperiksa {report.figure('sum.checked', whole(CHECKED))} sarana, baik PBF maupun",
        f"sarana lainnya, di {report.figure('sum.provinces', str(len(PROVINCES)))} ({words(6)}) provinsi. Sarana",
        f"yang memenuhi ketentuan (MK) sebanyak {report.figure('sum.right', whole(RIGHT))} sarana atau",
        f"{report.figure('sum.rate', _rate(RIGHT, CHECKED))}%, sedangkan selebihnya, yaitu",
        f"{report.figure('sum.wrong', whole(CHECKED - RIGHT))} sarana, tidak memenuhi ketentuan (TMK).",
    )
    report.paragraph(
        f"Sampling obat terealisasi {whole(TAKEN)} sampel dari rencana {whole(PLANNED)} sampel",
        f"({report.figure('sum.sampling', _rate(TAKEN, PLANNED))}%), dengan hasil",
        f"{report.figure('sum.failed', str(FAILED))} sampel tidak memenuhi syarat (TMS). Jumlah bets yang ditarik dari",
        f"peredaran mencapai {report.figure('sum.recalls', str(column_sum(RECALLS, 2)))} bets.",
    )


def _dealers(report: Writer) -> None:
    report.heading("1. Sertifikasi CDOB dan Pemeriksaan PBF")
    rows: list[Row] = [
        [str(at), name, str(every), str(certified),
         _named(report, f"cdob.rate.{at}", _rate(certified, every), at == 1), str(seen),
         str(good), _named(report, f"cdob.wrong.{at}", str(seen - good), at == 2),
         _named(report, f"cdob.right.{at}", _rate(good, seen), at == 3)]
        for at, (name, every, certified, seen, good) in enumerate(PROVINCES, 1)
    ]  # fmt: skip
    rows.append([
        "", "<b>Jumlah</b>", report.figure("cdob.all", whole(DEALERS)), whole(CERTIFIED),
        report.figure("cdob.rate", _rate(CERTIFIED, DEALERS)), report.figure("cdob.seen", str(SEEN)), str(GOOD),
        str(SEEN - GOOD), _rate(GOOD, SEEN),
    ])  # fmt: skip
    report.table(
        "Tabel 1. Sertifikasi CDOB dan Hasil Pemeriksaan Pedagang Besar Farmasi (PBF) per Provinsi Tahun 2022",
        [[Spanning("No", rows=2), Spanning("Provinsi", rows=2), Spanning("Sertifikasi CDOB", columns=3),
          Spanning("Hasil Pemeriksaan", columns=4)],
         ["PBF", "Bersertifikat", "%", "Diperiksa", "MK", "TMK", "% MK"]], rows,
    )  # fmt: skip
    east, west = PROVINCES[3], PROVINCES[0]
    gap = percent(PROVINCES[2][2], PROVINCES[2][1]) - percent(PROVINCES[5][2], PROVINCES[5][1])
    report.paragraph(
        f"Dari {whole(DEALERS)} PBF yang terdaftar, {whole(CERTIFIED)} PBF telah memiliki sertifikat CDOB, sehingga",
        f"masih terdapat {report.figure('cdob.without', str(DEALERS - CERTIFIED))} PBF yang harus didorong untuk",
        "mengajukan sertifikasi. Cakupan sertifikasi tertinggi adalah DI Yogyakarta dan terendah Nusa Tenggara Barat",
        f"dengan selisih {report.figure('cdob.gap', indonesian(gap))} poin persen.",
    )
    report.paragraph(
        f"Pemeriksaan mencakup {report.figure('cdob.covered', _rate(SEEN, DEALERS))}% dari seluruh PBF. Jawa Timur",
        f"({east[3]} PBF) dan Jawa Barat ({west[3]} PBF) bersama-sama menyumbang",
        f"{report.figure('cdob.two', _rate(east[3] + west[3], SEEN))}% dari pemeriksaan tersebut.",
    )


def _facilities(report: Writer) -> None:
    report.heading("2. Pemeriksaan Sarana Pelayanan Kefarmasian dan Sarana Lain")
    rows: list[Row] = []
    for at, (name, seen, good, before, before_good) in enumerate(FACILITIES, 1):
        change = percent(good, seen) - percent(before_good, before)
        rows.append([
            f"{at}.", name, whole(before), str(before_good), _rate(before_good, before), whole(seen), str(good),
            _named(report, f"other.rate.{at}", _rate(good, seen), at == 4),
            _named(report, f"other.change.{at}", indonesian(change), at in (2, 5)),
        ])  # fmt: skip
    before, before_good = column_sum(FACILITIES, 3), column_sum(FACILITIES, 4)
    change = percent(OTHERS_GOOD, OTHERS) - percent(before_good, before)
    rows.append(["", "<b>Total</b>", whole(before), whole(before_good), _rate(before_good, before),
                 report.figure("other.all", whole(OTHERS)), report.figure("other.good", whole(OTHERS_GOOD)),
                 _rate(OTHERS_GOOD, OTHERS), report.figure("other.change", indonesian(change))])  # fmt: skip
    report.table(
        "Tabel 2. Perbandingan Hasil Pemeriksaan Sarana Tahun 2021 dan 2022",
        [[Spanning("No", rows=2), Spanning("Jenis Sarana", rows=2), Spanning("2021", columns=3),
          Spanning("2022", columns=3), Spanning("Naik/Turun (poin)", rows=2)],
         ["Diperiksa", "MK", "% MK", "Diperiksa", "MK", "% MK"]], rows,
    )  # fmt: skip
    report.paragraph(
        f"Jumlah sarana yang diperiksa meningkat {report.figure('other.more', str(OTHERS - before))} sarana atau",
        f"tumbuh {report.figure('other.growth', indonesian(growth(OTHERS, before)))}% dibandingkan tahun sebelumnya.",
        "Kepatuhan toko obat berizin menurun, yang umumnya disebabkan oleh penjualan obat keras tanpa kewenangan.",
    )


def _findings(report: Writer) -> None:
    report.heading("3. Temuan CDOB Menurut Klasifikasi Kesalahan")
    total = sum(FINDINGS)
    rows: list[Row] = [
        [chr(96 + at), name, str(worst), str(major), str(minor),
         _named(report, f"find.sum.{at}", str(worst + major + minor), at in (3, 4)),
         _named(report, f"find.share.{at}", _rate(worst + major + minor, total), at in (4, 6))]
        for at, (name, worst, major, minor) in enumerate(ASPECTS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", report.figure("find.worst", str(FINDINGS[0])),
                 report.figure("find.major", str(FINDINGS[1])), str(FINDINGS[2]),
                 report.figure("find.all", str(total)), "100,00"])  # fmt: skip
    head = [["", "Aspek", "Kritikal", "Mayor", "Minor", "Jumlah", "%"]]
    report.table("Tabel 3. Temuan Pemeriksaan PBF per Aspek CDOB", head, rows)
    report.paragraph(
        f"Secara keseluruhan terdapat {total} temuan yang terdiri dari {FINDINGS[0]} kritikal",
        f"({_rate(FINDINGS[0], total)}%), {FINDINGS[1]} mayor",
        f"({report.figure('find.major.share', _rate(FINDINGS[1], total))}%), dan",
        f"{report.figure('find.minor.text', str(FINDINGS[2]))} minor ({_rate(FINDINGS[2], total)}%). Lebih dari",
        f"separuh temuan kritikal, yakni {report.figure('find.operation', str(ASPECTS[3][1]))} temuan, berasal dari",
        "aspek operasional penyaluran.",
    )


def _actions(report: Writer) -> None:
    report.heading("4. Tindak Lanjut")
    total = sum(QUARTERS)
    rows: list[Row] = [
        [str(at), name, *(str(value) for value in counts),
         _named(report, f"act.sum.{at}", str(sum(counts)), at == 2), _rate(sum(counts), total)]
        for at, (name, counts) in enumerate(ACTIONS, 1)
    ]  # fmt: skip
    quarters = [_named(report, f"act.quarter.{at}", str(value), at == 3) for at, value in enumerate(QUARTERS, 1)]
    rows.append(["", "<b>Jumlah</b>", *quarters, report.figure("act.all", str(total)), "100,00"])
    head = [["No", "Jenis Tindak Lanjut", "TW I", "TW II", "TW III", "TW IV", "Jumlah", "%"]]
    report.table("Tabel 4. Tindak Lanjut terhadap Sarana TMK per Triwulan", head, rows)
    hard = sum(sum(row[1]) for row in ACTIONS[3:])
    report.paragraph(
        "Setiap sarana TMK dikenai satu tindak lanjut sehingga jumlahnya sama dengan jumlah sarana TMK, yaitu",
        f"{report.figure('act.same', str(CHECKED - RIGHT))}. Sanksi berat berupa penghentian sementara kegiatan dan",
        f"rekomendasi pencabutan izin berjumlah {report.figure('act.hard', str(hard))} atau setara",
        f"{report.figure('act.hard.share', _rate(hard, total))}% dari total tindak lanjut. Sampai dengan 31 Desember",
        f"2022, perbaikan (CAPA) telah dinyatakan selesai oleh {total - OPEN} sarana, sehingga tersisa",
        f"{report.figure('act.open', str(OPEN))} sarana dalam proses evaluasi.",
    )


def _sampling(report: Writer) -> None:
    report.heading("5. Sampling dan Pengujian Obat")
    rows: list[Row] = [
        [f"{at}.", name, whole(plan), whole(taken), _named(report, f"lab.done.{at}", _rate(taken, plan), at == 3),
         _named(report, f"lab.good.{at}", whole(taken - bad), at == 1), str(bad),
         _named(report, f"lab.bad.{at}", _rate(bad, taken), at == 2)]
        for at, (name, plan, taken, bad) in enumerate(SAMPLES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", whole(PLANNED), report.figure("lab.taken", whole(TAKEN)), _rate(TAKEN, PLANNED),
                 whole(TAKEN - FAILED), str(FAILED), _rate(FAILED, TAKEN)])  # fmt: skip
    head = [["No", "Golongan Obat", "Rencana", "Realisasi", "% Realisasi", "MS", "TMS", "% TMS"]]
    report.table("Tabel 5. Realisasi Sampling dan Hasil Pengujian per Golongan Obat", head, rows)
    listed = ", ".join(f"{name.lower()} {count}" for name, count in PARAMETERS[:-1])
    report.paragraph(
        f"Parameter yang tidak memenuhi syarat adalah {listed}, dan {PARAMETERS[-1][0].lower()} {PARAMETERS[-1][1]},",
        f"seluruhnya {report.figure('lab.parameters', str(FAILED))} sampel. Kegagalan disolusi sendiri mencakup",
        f"{report.figure('lab.first', _rate(PARAMETERS[0][1], FAILED))}% dari sampel TMS.",
    )


def _recalls(report: Writer) -> None:
    report.heading("6. Penarikan Produk")
    rows: list[Row] = [
        [str(at), name, str(before), str(now), _named(report, f"recall.diff.{at}", f"{now - before:+d}", at == 3),
         whole(shipped), whole(back), _named(report, f"recall.rate.{at}", _rate(back, shipped), at == 2)]
        for at, (name, before, now, shipped, back) in enumerate(RECALLS, 1)
    ]  # fmt: skip
    before, now = column_sum(RECALLS, 1), column_sum(RECALLS, 2)
    shipped = report.figure("recall.shipped", whole(SHIPPED))
    rows.append(["", "<b>Jumlah</b>", str(before), str(now), f"{now - before:+d}", shipped, whole(RETURNED),
                 _rate(RETURNED, SHIPPED)])  # fmt: skip
    report.table(
        "Tabel 6. Penarikan Obat Menurut Kelas Tahun 2021-2022",
        [[Spanning("No", rows=2), Spanning("Kelas Penarikan", rows=2), Spanning("Jumlah Bets", columns=3),
          Spanning("Jumlah Satuan Tahun 2022", columns=3)],
         ["2021", "2022", "Selisih", "Beredar", "Ditarik Kembali", "% Efektivitas"]], rows,
    )  # fmt: skip
    report.paragraph(
        f"Penarikan naik dari {before} bets menjadi {now} bets, atau bertambah",
        f"{report.figure('recall.more', words(now - before))} bets. Dari {whole(SHIPPED)} satuan yang beredar,",
        f"{whole(SHIPPED - RETURNED)} satuan tidak kembali karena telah digunakan; efektivitas penarikan secara",
        f"keseluruhan {report.figure('recall.rate', _rate(RETURNED, SHIPPED))}%.",
    )


def _conclusion(report: Writer) -> None:
    report.heading("7. Simpulan dan Saran")
    best = max(PROVINCES, key=lambda row: Decimal(row[4]) / row[3])
    report.items((
        f"Tingkat kepatuhan PBF sebesar {report.figure('end.dealers', _rate(GOOD, SEEN))}%, dengan capaian terbaik di"
        f" {best[0]} ({_rate(best[4], best[3])}%).",
        f"Kepatuhan sarana lainnya {report.figure('end.others', _rate(OTHERS_GOOD, OTHERS))}%, masih di bawah PBF.",
        "Pengawasan pengelolaan obat rantai dingin perlu ditingkatkan, mengingat masih ditemukan"
        f" {ASPECTS[4][1]} temuan kritikal.",
        "Pelaku usaha diminta melaporkan penarikan tepat waktu melalui aplikasi pelaporan elektronik.",
    ))  # fmt: skip


def drug_supervision() -> MadeReport:
    """The report, right in every figure."""
    report = Writer(STYLE, numbers_right=True)
    report.title(
        "Laporan Pengawasan Distribusi dan Mutu Obat", "Wilayah Jawa, Bali, dan Nusa Tenggara Barat Tahun 2022"
    )
    for chapter in (_summary, _dealers, _facilities, _findings, _actions, _sampling, _recalls, _conclusion):
        chapter(report)
    return report.report()
