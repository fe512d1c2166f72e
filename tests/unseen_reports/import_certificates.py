"""A directorate's yearly report on import and export certificates (SKI, SKE): decisions, ports, delays, receipts.

Carlito, full grid with a light green head, captions above in the middle, notes under tables, summary box in front.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 25mm; }
body { font: 11pt/1.4 Carlito, sans-serif; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 9mm; color: #1d5b34; line-height: 1.4; }
h2 { font-size: 12.5pt; margin: 14pt 0 5pt; break-after: avoid; color: #1d5b34; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 10pt; margin: 9pt 0 3pt; text-align: center; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 7pt; }
th { border: 0.6pt solid #444; background: #d9ead3; padding: 3pt; vertical-align: middle; }
td { border: 0.6pt solid #444; padding: 2.5pt 4pt; text-align: center; }
td:nth-child(2) { text-align: left; } td.right { text-align: right; } tr { break-inside: avoid; }
ol { margin: 0 0 6pt; } li { text-align: justify; }
"""

# key, commodity, applications of 2023 and 2024, approved, rejected, late, fee per certificate
GOODS = (
    ("obat", "Obat dan bahan obat", 18_742, 19_863, 18_917, 412, 246, 100_000),
    ("ot", "Bahan obat tradisional", 6_215, 6_038, 5_611, 187, 71, 50_000),
    ("sk", "Suplemen kesehatan", 4_387, 4_926, 4_603, 154, 38, 75_000),
    ("kos", "Kosmetika", 21_568, 25_947, 24_318, 763, 317, 75_000),
    ("pangan", "Pangan olahan dan BTP", 47_926, 51_384, 48_265, 1_472, 894, 50_000),
)
OLD, ASKED, YES, NO = (sum(row[at] for row in GOODS) for at in (2, 3, 4, 5))
BACK = ASKED - YES - NO
BEFORE = (21_843, 22_375, 23_918, 24_627)  # certificates by quarter of 2023
NOW = (24_186, 23_457, 26_538, YES - 24_186 - 23_457 - 26_538)
# key, port, certificates, value in million dollars
PORTS = (
    ("priok", "Pelabuhan Tanjung Priok", 46_382, "2184.6"),
    ("cgk", "Bandara Soekarno-Hatta", 21_945, "1376.2"),
    ("perak", "Pelabuhan Tanjung Perak", 17_268, "842.7"),
    ("emas", "Pelabuhan Tanjung Emas", 6_914, "318.4"),
    ("belawan", "Pelabuhan Belawan", 5_327, "264.9"),
    ("lain", "Pintu masuk lainnya", YES - 97_836, "157.3"),
)
VALUE = sum(Decimal(row[3]) for row in PORTS)
# key, region, certificates of 2023 and 2024
REGIONS = (
    ("asean", "ASEAN", 9_486, 10_273), ("timur", "Asia Timur", 4_162, 4_875), ("arab", "Timur Tengah", 3_247, 3_864),
    ("afrika", "Afrika", 2_318, 2_951), ("eropa", "Eropa", 1_936, 1_872), ("amerika", "Amerika", 1_584, 1_743),
    ("oseania", "Oseania", 846, 817),
)  # fmt: skip
SENT_OLD, SENT = (sum(row[at] for row in REGIONS) for at in (2, 3))
SENT_LATE, SENT_FEE = 122, 60_000
REASONS = (
    ("Dokumen produk tidak sesuai dengan fisik atau faktur", 1_127), ("Izin edar tidak berlaku", 684),
    ("Sertifikat analisis tidak memenuhi syarat", 518), ("Sisa masa simpan kurang dari ketentuan", 296),
    ("Alasan lainnya", NO - 2_625),
)  # fmt: skip
DECIDED = {row[0]: row[4] + row[5] for row in GOODS} | {"ske": SENT}
LATE = {row[0]: row[6] for row in GOODS} | {"ske": SENT_LATE}
ALL, ALL_LATE = sum(DECIDED.values()), sum(LATE.values())
FEES = {row[0]: row[4] * row[7] for row in GOODS} | {"ske": SENT * SENT_FEE}
FEE = sum(FEES.values())
GOAL, FEE_GOAL = Decimal("97.50"), 8_600_000_000
BY = {row[0]: row for row in GOODS}
assert sum(NOW) == sum(row[2] for row in PORTS) == YES
assert sum(row[1] for row in REASONS) == NO


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _million(value: int) -> str:
    return indonesian(Decimal(value) / 10**6)


def import_certificates() -> MadeReport:
    """The report for the year 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN TAHUNAN<br>PELAYANAN SURAT KETERANGAN IMPOR DAN EKSPOR", "OBAT DAN MAKANAN TAHUN 2024")
    for part in (_summary, _decisions, _quarters, _ports, _reasons, _exports, _delays, _fees, _closing):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN")
    w.paragraph(
        f"Pada tahun 2024 diterima {f('s.asked', whole(ASKED))} permohonan Surat Keterangan Impor (SKI), meningkat",
        f"{f('s.growth', indonesian(growth(ASKED, OLD)))}% dibandingkan tahun 2023. Dari jumlah tersebut diterbitkan",
        f"{f('s.yes', whole(YES))} SKI dengan nilai pemasukan sebesar USD {f('s.value', indonesian(VALUE, 1))} juta.",
        f"Selain itu diterbitkan {f('s.sent', whole(SENT))} Surat Keterangan Ekspor (SKE). Ketepatan waktu layanan",
        f"mencapai {f('s.time', _rate(ALL - ALL_LATE, ALL))}%, melampaui target {indonesian(GOAL)}%, dan PNBP yang",
        f"disetorkan ke kas negara sebesar Rp{f('s.fee', _million(FEE))} juta atau",
        f"{f('s.fee.rate', _rate(FEE, FEE_GOAL))}% dari target.",
    )
    assert percent(ALL - ALL_LATE, ALL) > GOAL


def _decisions(w: Writer) -> None:
    f = w.figure
    w.heading("1. PERMOHONAN SKI DAN KEPUTUSANNYA")
    rows: list[Row] = [
        [str(at), row[1], whole(row[2]), whole(row[3]), whole(row[4]), whole(row[5]),
         whole(row[3] - row[4] - row[5]) if at % 2 else f(f"t1.{row[0]}.back", whole(row[3] - row[4] - row[5])),
         f(f"t1.{row[0]}.rate", _rate(row[4], row[3])) if at % 2 else _rate(row[4], row[3])]
        for at, row in enumerate(GOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.old", whole(OLD)), f("t1.asked", whole(ASKED)), f("t1.yes", whole(YES)),
                 f("t1.no", whole(NO)), f("t1.back", whole(BACK)), f("t1.rate", _rate(YES, ASKED))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Permohonan 2023", rows=2),
         Spanning("Tahun 2024", columns=5)],
        ["Permohonan", "Disetujui", "Ditolak", "Dikembalikan", "% disetujui"],
    ]  # fmt: skip
    w.table("Tabel 1. Permohonan SKI menurut Komoditas dan Keputusan", head, rows)
    w.paragraph("Catatan: permohonan dikembalikan apabila pemohon tidak melengkapi data dalam waktu 14 hari kalender.")
    rates = {row[0]: growth(row[3], row[2]) for row in GOODS}
    assert max(rates, key=rates.__getitem__) == "kos"
    assert [key for key, rate in rates.items() if rate < 0] == ["ot"]
    assert max(GOODS, key=lambda row: Decimal(row[4]) / row[3])[0] == "obat"
    w.paragraph(
        "Permohonan terbanyak berasal dari pangan olahan dan bahan tambahan pangan (BTP), yaitu",
        f"{f('p.food', whole(BY['pangan'][3]))} permohonan atau {f('p.food.share', _rate(BY['pangan'][3], ASKED))}%",
        "dari seluruh permohonan. Kenaikan tertinggi terjadi pada kosmetika sebesar",
        f"{f('p.cosmetics', indonesian(rates['kos']))}%, yang menyumbang",
        f"{f('p.cosmetics.more', whole(BY['kos'][3] - BY['kos'][2]))} dari {f('p.more', whole(ASKED - OLD))} tambahan",
        "permohonan. Hanya bahan obat tradisional yang permohonannya menurun, yakni sebesar",
        f"{f('p.herbal', indonesian(-rates['ot']))}%. Persentase persetujuan tertinggi dicapai oleh obat dan bahan",
        f"obat, yaitu {f('p.drugs', _rate(BY['obat'][4], BY['obat'][3]))}%. Permohonan yang ditolak sebanyak",
        f"{f('p.no', whole(NO))} ({f('p.no.rate', _rate(NO, ASKED))}%), sedangkan yang dikembalikan sebanyak",
        f"{f('p.back', whole(BACK))} ({f('p.back.rate', _rate(BACK, ASKED))}%).",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("2. PENERBITAN SKI PER TRIWULAN")
    rows: list[Row] = [
        [str(at), f"Triwulan {name}", whole(old), whole(new), whole(new - old),
         f(f"t2.{at}.growth", indonesian(growth(new, old)))]
        for at, (name, old, new) in enumerate(zip(("I", "II", "III", "IV"), BEFORE, NOW, strict=True), 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.old", whole(sum(BEFORE))), f("t2.new", whole(YES)),
                 f("t2.more", whole(YES - sum(BEFORE))),
                 f("t2.growth", indonesian(growth(YES, sum(BEFORE))))])  # fmt: skip
    w.table("Tabel 2. Penerbitan SKI per Triwulan Tahun 2023 dan 2024",
            [["No", "Periode", "2023", "2024", "Selisih", "Pertumbuhan (%)"]], rows)  # fmt: skip
    assert (max(NOW), min(NOW)) == (NOW[3], NOW[1])
    w.paragraph(
        f"Penerbitan SKI tertinggi terjadi pada triwulan IV sebanyak {f('p.q4', whole(NOW[3]))} SKI seiring dengan",
        "meningkatnya permintaan menjelang hari raya Natal dan tahun baru, sedangkan yang terendah pada triwulan II",
        f"sebanyak {f('p.q2', whole(NOW[1]))} SKI. Semester II menyumbang",
        f"{f('p.half', _rate(NOW[2] + NOW[3], YES))}% dari penerbitan setahun. Rata-rata SKI yang terbit setiap bulan",
        f"adalah {f('p.month', whole(rounded(Decimal(YES) / 12, 0)))}, sementara pada tahun 2023 sebanyak",
        f"{f('p.month.old', whole(rounded(Decimal(sum(BEFORE)) / 12, 0)))} SKI.",
    )


def _ports(w: Writer) -> None:
    f = w.figure
    w.heading("3. PINTU MASUK DAN NILAI PEMASUKAN")
    rows: list[Row] = [
        [str(at), name, whole(count), _rate(count, YES) if at % 2 else f(f"t3.{key}.share", _rate(count, YES)),
         indonesian(Decimal(value), 1),
         f(f"t3.{key}.value", _rate(Decimal(value), VALUE)) if at % 2 else _rate(Decimal(value), VALUE)]
        for at, (key, name, count, value) in enumerate(PORTS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.all", whole(YES)), "100,00", f("t3.value", indonesian(VALUE, 1)),
                 "100,00"])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Pintu masuk", rows=2), Spanning("SKI terbit", columns=2),
         Spanning("Nilai pemasukan", columns=2)],
        ["Jumlah", "%", "Juta USD", "%"],
    ]  # fmt: skip
    w.table("Tabel 3. SKI dan Nilai Pemasukan menurut Pintu Masuk Tahun 2024", head, rows)
    sea = [row for row in PORTS if row[1].startswith("Pelabuhan")]
    air = PORTS[1]
    each = sorted(PORTS, key=lambda row: Decimal(row[3]) / row[2])
    assert each[-1] is air
    w.paragraph(
        f"Melalui {f('p.sea', words(len(sea)))} pelabuhan laut pada Tabel 3 masuk",
        f"{f('p.sea.count', whole(sum(row[2] for row in sea)))} SKI, atau",
        f"{f('p.sea.share', _rate(sum(row[2] for row in sea), YES))}% dari seluruh SKI, dengan nilai USD",
        f"{f('p.sea.value', indonesian(sum(Decimal(row[3]) for row in sea), 1))} juta. Nilai rata-rata per SKI secara",
        f"nasional adalah USD {f('p.each', whole(rounded(VALUE * 10**6 / YES, 0)))}. Nilai rata-rata tertinggi",
        f"terdapat di Bandara Soekarno-Hatta, yaitu USD {f('p.air', whole(Decimal(air[3]) * 10**6 / air[2]))},",
        "karena sebagian besar pemasukan melalui bandara tersebut adalah obat dan produk biologi.",
    )


def _reasons(w: Writer) -> None:
    f = w.figure
    w.heading("4. ALASAN PENOLAKAN")
    rows: list[Row] = []
    so_far = 0
    for at, (name, count) in enumerate(REASONS, 1):
        so_far += count
        rows.append([str(at), name, whole(count), _rate(count, NO) if at == 3 else f(f"t4.{at}", _rate(count, NO)),
                     f(f"t4.{at}.sum", _rate(so_far, NO)) if at in (3, 4) else _rate(so_far, NO)])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.all", whole(NO)), "100,00", ""])
    w.table("Tabel 4. Alasan Penolakan Permohonan SKI Tahun 2024",
            [["No", "Alasan", "Jumlah", "%", "% kumulatif"]], rows)  # fmt: skip
    first, second = REASONS[0][1], REASONS[1][1]
    w.paragraph(
        f"Dua alasan utama penolakan mencakup {f('p.two', whole(first + second))} permohonan atau",
        f"{f('p.two.share', _rate(first + second, NO))}% dari seluruh penolakan. Penolakan karena izin edar tidak",
        f"berlaku sebesar {f('p.licence', _rate(second, NO))}% menunjukkan bahwa importir perlu lebih awal mengajukan",
        "perpanjangan izin edar.",
    )


def _exports(w: Writer) -> None:
    f = w.figure
    w.heading("5. PENERBITAN SKE")
    rows: list[Row] = [
        [str(at), name, whole(old), whole(new), f(f"t5.{key}.growth", indonesian(growth(new, old))),
         f(f"t5.{key}.share", _rate(new, SENT)) if at % 4 == 2 else _rate(new, SENT)]
        for at, (key, name, old, new) in enumerate(REGIONS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.old", whole(SENT_OLD)), f("t5.new", whole(SENT)),
                 f("t5.growth", indonesian(growth(SENT, SENT_OLD))), "100,00"])  # fmt: skip
    w.table("Tabel 5. Penerbitan SKE menurut Kawasan Tujuan",
            [["No", "Kawasan tujuan", "2023", "2024", "Pertumbuhan (%)", "Pangsa 2024 (%)"]], rows)  # fmt: skip
    down = [row for row in REGIONS if row[3] < row[2]]
    assert [row[0] for row in down] == ["eropa", "oseania"]
    assert max(REGIONS, key=lambda row: growth(row[3], row[2]))[0] == "afrika"
    w.paragraph(
        f"SKE yang diterbitkan bertambah {f('p.sent.more', whole(SENT - SENT_OLD))} atau tumbuh",
        f"{f('p.sent.growth', indonesian(growth(SENT, SENT_OLD)))}%. Pertumbuhan tertinggi dicatat oleh kawasan",
        f"Afrika ({f('p.africa', indonesian(growth(2_951, 2_318)))}%), sedangkan penerbitan untuk tujuan Eropa dan",
        f"Oseania menurun masing-masing {f('p.europe', str(1_936 - 1_872))} dan {f('p.oceania', str(846 - 817))} SKE.",
        f"Negara-negara ASEAN masih menjadi tujuan utama dengan pangsa {f('p.asean', _rate(10_273, SENT))}%.",
    )


def _delays(w: Writer) -> None:
    f = w.figure
    w.heading("6. KETEPATAN WAKTU LAYANAN")
    names = [(row[0], f"SKI {row[1][0].lower()}{row[1][1:]}") for row in GOODS] + [("ske", "SKE")]
    rows: list[Row] = [
        [str(at), name, f(f"t6.{key}", whole(DECIDED[key])) if at % 2 else whole(DECIDED[key]), whole(LATE[key]),
         whole(DECIDED[key] - LATE[key]) if at % 2 else f(f"t6.{key}.time", whole(DECIDED[key] - LATE[key])),
         _rate(DECIDED[key] - LATE[key], DECIDED[key])]
        for at, (key, name) in enumerate(names, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.all", whole(ALL)), f("t6.late", whole(ALL_LATE)),
                 f("t6.time", whole(ALL - ALL_LATE)), f("t6.rate", _rate(ALL - ALL_LATE, ALL))])  # fmt: skip
    w.table("Tabel 6. Ketepatan Waktu Layanan SKI dan SKE Tahun 2024",
            [["No", "Layanan", "Keputusan", "Terlambat", "Tepat waktu", "% tepat waktu"]], rows)  # fmt: skip
    w.paragraph("Catatan: keputusan SKI adalah permohonan yang disetujui dan yang ditolak, tanpa yang dikembalikan.")
    worst = max(DECIDED, key=lambda key: Decimal(LATE[key]) / DECIDED[key])
    assert worst == "pangan"
    rate = percent(ALL - ALL_LATE, ALL)
    w.paragraph(
        f"Dari {f('p.decided', whole(ALL))} keputusan, {f('p.late', whole(ALL_LATE))} keputusan terlambat. Ketepatan",
        "waktu terendah terdapat pada SKI pangan olahan dan BTP sebesar",
        f"{f('p.worst', _rate(DECIDED[worst] - LATE[worst], DECIDED[worst]))}%, yang menyumbang",
        f"{f('p.worst.share', _rate(LATE[worst], ALL_LATE))}% dari seluruh keterlambatan. Dengan realisasi",
        f"{f('p.time', indonesian(rate))}% terhadap target {indonesian(GOAL)}%, capaian indikator ketepatan waktu",
        f"adalah {f('p.time.goal', _rate(rate, GOAL))}%.",
    )


def _fees(w: Writer) -> None:
    f = w.figure
    w.heading("7. PENERIMAAN NEGARA BUKAN PAJAK")
    rows: list[Row] = [[str(at), f"SKI {row[1][0].lower()}{row[1][1:]}", whole(row[4]),
                        whole(row[7]), f(f"t7.{row[0]}", whole(FEES[row[0]]))]
                       for at, row in enumerate(GOODS, 1)]  # fmt: skip
    rows.append(["6", "SKE", f("t7.ske.count", whole(SENT)), whole(SENT_FEE), f("t7.ske", whole(FEES["ske"]))])
    rows.append(["", "<b>Jumlah</b>", f("t7.count", whole(YES + SENT)), "", f("t7.fee", whole(FEE))])
    w.table("Tabel 7. PNBP dari Penerbitan SKI dan SKE Tahun 2024",
            [["No", "Layanan", "Dokumen terbit", "Tarif (Rp)", "PNBP (Rp)"]], rows)  # fmt: skip
    assert (FEE < FEE_GOAL, max(FEES, key=FEES.__getitem__)) == (True, "pangan")
    w.paragraph(
        f"Realisasi PNBP sebesar Rp{f('p.fee', whole(FEE))} atau {f('p.fee.rate', _rate(FEE, FEE_GOAL))}% dari target",
        f"sebesar Rp{whole(FEE_GOAL)}, sehingga terdapat kekurangan sebesar",
        f"Rp{f('p.fee.short', whole(FEE_GOAL - FEE))}. Penerimaan terbesar bersumber dari SKI pangan olahan dan BTP",
        f"sebesar {f('p.fee.food', _rate(FEES['pangan'], FEE))}%, sedangkan kontribusi SKE sebesar",
        f"{f('p.fee.ske', _rate(FEES['ske'], FEE))}%.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("8. PENUTUP")
    w.items([
        f"Sebanyak {f('c.rate', _rate(YES, ASKED))}% permohonan SKI tahun 2024 telah disetujui dan"
        f" {f('c.time', _rate(ALL - ALL_LATE, ALL))}% keputusan diselesaikan tepat waktu.",
        f"Jumlah dokumen yang diterbitkan, baik SKI maupun SKE, mencapai {f('c.both', whole(YES + SENT))} dokumen.",
        f"Penerbitan SKI tumbuh {f('c.growth', indonesian(growth(YES, sum(BEFORE))))}% dan penerbitan SKE tumbuh"
        f" {f('c.sent', indonesian(growth(SENT, SENT_OLD)))}% dibandingkan tahun sebelumnya.",
        "Direktorat akan melakukan sosialisasi persyaratan dokumen untuk menekan angka penolakan.",
    ])  # fmt: skip
