"""An inspectorate's half-yearly monitoring of what BPK and the APIP recommended: status, money owed, units.

Lato, rules under rows only and a numbering row under each head, captions above at the left, ministry prose.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 24mm 22mm 22mm 26mm; }
body { font: 10.5pt/1.45 Lato, sans-serif; }
h1 { font-size: 16pt; text-align: center; margin: 60mm 0 20mm; line-height: 1.5; }
h2 { font-size: 12pt; margin: 15pt 0 5pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; margin: 9pt 0 3pt; text-align: left; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.3pt; margin-bottom: 9pt; border-top: 1.2pt solid #222; }
th { border-bottom: 0.7pt solid #222; padding: 3pt; vertical-align: middle; }
td { border-bottom: 0.4pt solid #999; padding: 2.5pt 4pt; text-align: center; }
td.right { text-align: right; } td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
ol { margin: 0 0 6pt; } .break { break-before: page; }
"""


@dataclass(frozen=True)
class Audit:
    key: str
    name: str
    year: int
    findings: int
    done: int  # recommendations: in line
    going: int  # not yet in line
    idle: int  # not yet followed up
    never: int  # cannot be followed up
    owed: int  # rupiah
    paid_before: int
    paid: int

    @property
    def all(self) -> int:
        return self.done + self.going + self.idle + self.never

    @property
    def rest(self) -> int:
        return self.owed - self.paid_before - self.paid


AUDITS = (
    Audit("lk19", "LHP atas Laporan Keuangan BPOM", 2019, 14, 51, 2, 0, 1, 1_284_615_300, 1_193_240_150, 41_372_900),
    Audit("kin20", "LHP Kinerja Pengawasan Obat", 2020, 9, 37, 4, 0, 2, 0, 0, 0),
    Audit("lk21", "LHP atas Laporan Keuangan BPOM", 2021, 17, 63, 6, 1, 0, 2_036_842_750, 1_475_318_400, 298_654_050),
    Audit("pdtt22", "LHP Dengan Tujuan Tertentu Belanja Modal", 2022, 12, 29, 8, 3, 0, 3_517_290_600, 1_862_407_950,
          715_936_200),
    Audit("lk22", "LHP atas Laporan Keuangan BPOM", 2022, 15, 46, 9, 2, 0, 948_127_450, 402_583_600, 187_245_850),
    Audit("lk23", "LHP atas Laporan Keuangan BPOM", 2023, 13, 18, 21, 6, 0, 1_659_473_900, 218_964_700, 536_180_250),
)  # fmt: skip
# key, unit, done, going, idle, never
UNITS = (
    ("settama", "Sekretariat Utama", 57, 11, 2, 1),
    ("dep1", "Deputi Bidang Pengawasan Obat dan NAPPZA", 42, 6, 1, 2),
    ("dep2", "Deputi Bidang Pengawasan OTSKKos", 27, 4, 1, 0),
    ("dep3", "Deputi Bidang Pengawasan Pangan Olahan", 33, 3, 0, 0),
    ("dep4", "Deputi Bidang Penindakan", 19, 5, 2, 0),
    ("upt", "Unit Pelaksana Teknis", 66, 21, 6, 0),
)
STATUS = (("done", "Sesuai rekomendasi"), ("going", "Belum sesuai rekomendasi"), ("idle", "Belum ditindaklanjuti"),
          ("never", "Tidak dapat ditindaklanjuti"))  # fmt: skip
BEFORE = {"done": 214, "going": 70, "idle": 22, "never": 3}
# key, kind of supervision, recommendations, finished
INTERNAL = (
    ("audit", "Audit kinerja", 164, 151),
    ("reviu", "Reviu laporan keuangan dan RKA-K/L", 97, 95),
    ("evaluasi", "Evaluasi SAKIP dan reformasi birokrasi", 128, 109),
    ("pantau", "Pemantauan kegiatan strategis", 43, 38),
)
GOAL, INTERNAL_GOAL = 85, 92
TOTAL = {
    key: sum(getattr(one, key) for one in AUDITS)
    for key in ("findings", "all", "done", "going", "idle", "never", "owed", "paid_before", "paid", "rest")
}
ALL, DONE, LEFT = TOTAL["all"], TOTAL["done"], TOTAL["going"] + TOTAL["idle"]
PAID = TOTAL["paid_before"] + TOTAL["paid"]
GIVEN, FINISHED = sum(row[2] for row in INTERNAL), sum(row[3] for row in INTERNAL)
RATE, RATE_BEFORE, RATE_INTERNAL = percent(DONE, ALL), percent(BEFORE["done"], ALL), percent(FINISHED, GIVEN)
for at, status in enumerate(STATUS, 2):
    assert sum(row[at] for row in UNITS) == TOTAL[status[0]]
assert sum(BEFORE.values()) == ALL


def _rate(part: int, total: int) -> str:
    return indonesian(percent(part, total))


def _move(value: int) -> str:
    return f"({-value})" if value < 0 else str(value)


def _numbers(count: int) -> Row:
    return [f"({at})" for at in range(1, count + 1)]


def _million(value: int) -> str:
    return indonesian(Decimal(value) / 10**6)


def audit_follow_up() -> MadeReport:
    """The monitoring at the end of 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN PEMANTAUAN TINDAK LANJUT<br>HASIL PEMERIKSAAN BPK RI", "DAN HASIL PENGAWASAN APIP",
            "SEMESTER II TAHUN 2024", "<br>INSPEKTORAT UTAMA<br>BADAN PENGAWAS OBAT DAN MAKANAN")  # fmt: skip
    w.new_page()
    for part in (_summary, _status, _movement, _money, _units, _internal, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Sampai dengan 31 Desember 2024, BPOM memiliki kewajiban menindaklanjuti {f('s.all', whole(ALL))} rekomendasi",
        f"BPK RI yang berasal dari {f('s.audits', words(len(AUDITS)))} laporan hasil pemeriksaan (LHP) dengan",
        f"{f('s.findings', str(TOTAL['findings']))} temuan. Dari jumlah tersebut, {f('s.done', str(DONE))} rekomendasi",
        f"({f('s.rate', indonesian(RATE))}%) telah ditindaklanjuti sesuai dengan rekomendasi, sehingga target tahun",
        f"2024 sebesar {GOAL}% belum tercapai dengan kekurangan {f('s.short', indonesian(GOAL - RATE))} poin persen.",
    )
    w.paragraph(
        "Nilai penyetoran ke kas negara sampai dengan akhir semester II tahun 2024 mencapai",
        f"Rp{f('s.paid', whole(PAID))} atau setara dengan {f('s.paid.rate', _rate(PAID, TOTAL['owed']))}% dari nilai",
        f"rekomendasi sebesar Rp{f('s.owed', whole(TOTAL['owed']))}. Sementara itu, tindak lanjut hasil pengawasan",
        f"APIP telah tuntas {f('s.internal', indonesian(RATE_INTERNAL))}%.",
    )
    assert GOAL > RATE


def _status(w: Writer) -> None:
    f = w.figure
    w.heading("A. STATUS TINDAK LANJUT PER LAPORAN HASIL PEMERIKSAAN")
    w.paragraph(
        "Penetapan status tindak lanjut mengacu pada Peraturan BPK Nomor 2 Tahun 2017. Rekapitulasi hasil pembahasan",
        "tindak lanjut dengan BPK RI disajikan pada Tabel 1.",
    )
    rows: list[Row] = [
        [f"{at}.", f"{one.name} Tahun {one.year}", str(one.findings),
         str(one.all) if at % 2 else f(f"t1.{one.key}.all", str(one.all)),
         str(one.done), str(one.going), str(one.idle), str(one.never),
         f(f"t1.{one.key}.rate", _rate(one.done, one.all)) if at % 2 else _rate(one.done, one.all)]
        for at, one in enumerate(AUDITS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.findings", str(TOTAL["findings"])), f("t1.all", str(ALL)),
                 *(f(f"t1.{key}", str(TOTAL[key])) for key, _ in STATUS), f("t1.rate", indonesian(RATE))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Laporan Hasil Pemeriksaan", rows=2), Spanning("Temuan", rows=2),
         Spanning("Rekomendasi", rows=2), Spanning("Status tindak lanjut", columns=4), Spanning("% sesuai", rows=2)],
        ["S", "BS", "BD", "TD"], _numbers(9),
    ]  # fmt: skip
    w.table("Tabel 1. Rekapitulasi Status Tindak Lanjut per LHP Posisi 31 Desember 2024", head, rows)
    w.paragraph("Keterangan: S = sesuai rekomendasi; BS = belum sesuai; BD = belum ditindaklanjuti; TD = tidak dapat",
                "ditindaklanjuti dengan alasan yang sah; kolom (9) = kolom (5) : kolom (4) x 100%.")  # fmt: skip
    rates = sorted(AUDITS, key=lambda one: Decimal(one.done) / one.all)
    financial = [one for one in AUDITS if one.key.startswith("lk")]
    over = sum(percent(one.done, one.all) >= GOAL for one in AUDITS)
    assert (rates[-1].key, rates[0].key) == ("lk19", "lk23")
    w.paragraph(
        "Tingkat penyelesaian tertinggi dicapai pada LHP atas Laporan Keuangan BPOM Tahun 2019 sebesar",
        f"{f('p.top', _rate(rates[-1].done, rates[-1].all))}%, sedangkan yang terendah adalah LHP atas Laporan",
        f"Keuangan BPOM Tahun 2023 sebesar {f('p.low', _rate(rates[0].done, rates[0].all))}% mengingat LHP tersebut",
        f"baru diterima pada bulan Mei 2024. Sebanyak {f('p.over', words(over))} dari",
        f"{f('p.audits', words(len(AUDITS)))} LHP telah melampaui angka {GOAL}%. Apabila dilihat dari jenis",
        f"pemeriksaannya, {f('p.fin', str(sum(one.all for one in financial)))} rekomendasi berasal dari pemeriksaan",
        f"atas laporan keuangan, atau sebesar {f('p.fin.share', _rate(sum(one.all for one in financial), ALL))}% dari",
        "seluruh rekomendasi. Rata-rata setiap temuan memuat",
        f"{f('p.each', indonesian(Decimal(ALL) / TOTAL['findings'], 1))} rekomendasi.",
    )


def _movement(w: Writer) -> None:
    f = w.figure
    w.heading("B. PERKEMBANGAN DIBANDINGKAN SEMESTER I TAHUN 2024")
    rows: list[Row] = [
        [f"{at}.", name, str(BEFORE[key]), _rate(BEFORE[key], ALL), str(TOTAL[key]),
         f(f"t2.{key}.share", _rate(TOTAL[key], ALL)), f(f"t2.{key}.move", _move(TOTAL[key] - BEFORE[key]))]
        for at, (key, name) in enumerate(STATUS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.before", str(ALL)), "100,00", f("t2.all", str(ALL)), "100,00", "0"])
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Status", rows=2), Spanning("30 Juni 2024", columns=2),
         Spanning("31 Desember 2024", columns=2), Spanning("Naik/(turun)", rows=2)],
        ["Jumlah", "%", "Jumlah", "%"], _numbers(7),
    ]  # fmt: skip
    w.table("Tabel 2. Perubahan Status Rekomendasi Semester I dan Semester II Tahun 2024", head, rows)
    more, fewer = DONE - BEFORE["done"], BEFORE["idle"] - TOTAL["idle"]
    w.paragraph(
        "Selama semester II tidak terdapat LHP baru. Jika dibandingkan dengan posisi akhir semester I, rekomendasi",
        f"yang berstatus sesuai bertambah {f('p.more', str(more))} rekomendasi sehingga persentasenya meningkat dari",
        f"{f('p.rate.before', indonesian(RATE_BEFORE))}% menjadi {f('p.rate', indonesian(RATE))}%, atau naik",
        f"{f('p.rate.up', indonesian(RATE - RATE_BEFORE))} poin persen. Rekomendasi yang belum ditindaklanjuti",
        f"berkurang {f('p.fewer', words(fewer))} rekomendasi, yaitu dari {f('p.idle.before', str(BEFORE['idle']))}",
        f"menjadi {f('p.idle', str(TOTAL['idle']))}.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("C. PENYETORAN KE KAS NEGARA")
    held = [one for one in AUDITS if one.owed]
    rows: list[Row] = [
        [f"{at}.", f"{one.name.replace('LHP atas Laporan Keuangan BPOM', 'LHP LK')} Tahun {one.year}",
         *map(whole, (one.owed, one.paid_before, one.paid)),
         whole(one.rest) if at % 2 else f(f"t3.{one.key}.rest", whole(one.rest)),
         f(f"t3.{one.key}.rate", _rate(one.paid_before + one.paid, one.owed))]
        for at, one in enumerate(held, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", *(f(f"t3.{key}", whole(TOTAL[key]))
                                        for key in ("owed", "paid_before", "paid", "rest")),
                 f("t3.rate", _rate(PAID, TOTAL["owed"]))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("LHP", rows=2), Spanning("Nilai rekomendasi", rows=2),
         Spanning("Penyetoran", columns=2), Spanning("Sisa", rows=2), Spanning("% setor", rows=2)],
        ["s.d. Semester I", "Semester II"], _numbers(7),
    ]  # fmt: skip
    w.table("Tabel 3. Nilai Rekomendasi dan Penyetoran (dalam rupiah)", head, rows)
    big = AUDITS[3]
    assert max(held, key=lambda one: one.rest) is big
    w.paragraph(
        f"Penyetoran selama semester II tahun 2024 sebesar Rp{f('p.paid.half', whole(TOTAL['paid']))} atau",
        f"{f('p.paid.half.share', _rate(TOTAL['paid'], PAID))}% dari seluruh penyetoran. Dengan demikian masih",
        f"terdapat sisa yang harus disetor sebesar Rp{f('p.rest', whole(TOTAL['rest']))}. Sisa terbesar terdapat pada",
        f"LHP Dengan Tujuan Tertentu Belanja Modal Tahun 2022, yaitu Rp{f('p.big', _million(big.rest))} juta atau",
        f"{f('p.big.share', _rate(big.rest, TOTAL['rest']))}% dari seluruh sisa, yang berasal dari kekurangan volume",
        "pekerjaan konstruksi dan masih diangsur oleh penyedia.",
    )


def _units(w: Writer) -> None:
    f = w.figure
    w.heading("D. STATUS TINDAK LANJUT PER UNIT KERJA")
    order = sorted(UNITS, key=lambda row: -Decimal(row[2]) / sum(row[2:]))
    rows: list[Row] = [
        [f"{at}.", row[1], f(f"t4.{row[0]}.all", str(sum(row[2:]))), *map(str, row[2:]),
         f(f"t4.{row[0]}.rate", _rate(row[2], sum(row[2:]))),
         f(f"t4.{row[0]}.rank", str(order.index(row) + 1))]
        for at, row in enumerate(UNITS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.all", str(ALL)), *(f(f"t4.{key}", str(TOTAL[key])) for key, _ in STATUS),
                 f("t4.rate", indonesian(RATE)), ""])  # fmt: skip
    w.table("Tabel 4. Status Tindak Lanjut per Unit Kerja",
            [["No.", "Unit kerja", "Rekomendasi", "S", "BS", "BD", "TD", "% sesuai", "Peringkat"]], rows)  # fmt: skip
    over = sum(percent(row[2], sum(row[2:])) >= GOAL for row in UNITS)
    upt = UNITS[5]
    assert order[0][0] == "dep3"
    assert {row[0] for row in order[-2:]} == {"upt", "dep4"}
    w.paragraph(
        f"Terdapat {f('p.units.over', words(over))} unit kerja yang telah mencapai target {GOAL}%, sedangkan",
        f"{f('p.units.under', words(len(UNITS) - over))} unit kerja lainnya masih di bawah target. Rekomendasi",
        f"terbanyak berada pada Unit Pelaksana Teknis, yaitu {f('p.upt.all', str(sum(upt[2:])))} rekomendasi, dan",
        f"{f('p.upt.left', str(upt[3] + upt[4]))} di antaranya belum selesai. Jumlah itu merupakan",
        f"{f('p.upt.share', _rate(upt[3] + upt[4], LEFT))}% dari seluruh rekomendasi yang masih harus diselesaikan.",
    )
    assert max(UNITS, key=lambda row: sum(row[2:])) is upt


def _internal(w: Writer) -> None:
    f = w.figure
    w.heading("E. TINDAK LANJUT HASIL PENGAWASAN APIP")
    rows: list[Row] = [[f"{at}.", name, str(given), str(done), f(f"t5.{key}.left", str(given - done)),
                        f(f"t5.{key}.rate", _rate(done, given))]
                       for at, (key, name, given, done) in enumerate(INTERNAL, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.given", str(GIVEN)), f("t5.done", str(FINISHED)),
                 f("t5.left", str(GIVEN - FINISHED)), f("t5.rate", indonesian(RATE_INTERNAL))])  # fmt: skip
    w.table("Tabel 5. Tindak Lanjut Rekomendasi APIP Tahun 2024",
            [["No.", "Jenis pengawasan", "Rekomendasi", "Tuntas", "Belum tuntas", "% tuntas"]], rows)  # fmt: skip
    w.paragraph(
        f"Dengan target {INTERNAL_GOAL}%, capaian kinerja tindak lanjut hasil pengawasan APIP adalah sebesar",
        f"{f('p.internal.capaian', indonesian(percent(RATE_INTERNAL, INTERNAL_GOAL)))}%. Rekomendasi yang belum tuntas",
        f"sebanyak {f('p.internal.left', str(GIVEN - FINISHED))}, dan yang terbanyak berasal dari evaluasi SAKIP dan",
        f"reformasi birokrasi, yakni {f('p.sakip', str(INTERNAL[2][2] - INTERNAL[2][3]))} rekomendasi.",
    )
    assert max(INTERNAL, key=lambda row: row[2] - row[3])[0] == "evaluasi"


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("F. SIMPULAN DAN SARAN")
    w.items([
        f"Persentase tindak lanjut hasil pemeriksaan BPK RI yang sesuai rekomendasi adalah"
        f" {f('c.rate', indonesian(RATE))}% dengan capaian kinerja {f('c.capaian', indonesian(percent(RATE, GOAL)))}%"
        f" dari target {GOAL}%.",
        f"Masih terdapat {f('c.left', str(LEFT))} rekomendasi yang belum selesai dan sisa penyetoran sebesar"
        f" Rp{f('c.rest', _million(TOTAL['rest']))} juta.",
        f"Apabila seluruh rekomendasi yang belum ditindaklanjuti dapat diselesaikan pada semester I tahun 2025,"
        f" persentase tersebut akan menjadi {f('c.next', _rate(DONE + TOTAL['idle'], ALL))}%.",
    ])  # fmt: skip
    assert rounded(PAID, 0) + TOTAL["rest"] == TOTAL["owed"]
