"""A directorate's yearly performance by target: another scale, a ceiling of 120%, less is better, weights, years."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 17mm }
body { font: 10pt/1.5 "Carlito", "Liberation Sans", sans-serif } h1 { font-size: 17pt; color: #1f4e79 }
h2 { font-size: 12pt; color: #fff; background: #1f4e79; padding: 2px 6px } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt } tr { break-inside: avoid }
th { border-top: 1.5pt solid #1f4e79; border-bottom: .8pt solid #1f4e79 } td { padding: 2px 4px }
tbody tr:last-child td { border-bottom: 1.5pt solid #1f4e79 } tbody tr:nth-child(even) { background: #eef3f8 }
td.right { text-align: right } .caption { margin: 10px 0 2px; font-weight: bold; font-size: 9pt }
.note { font-size: 8.5pt; color: #444 }
"""

_D = Decimal
_GOALS = {"SP 1": "Meningkatnya kepatuhan produsen pangan olahan", "SP 2": "Meningkatnya mutu pelayanan sertifikasi",
          "SP 3": "Menurunnya risiko keamanan pangan", "SP 4": "Tata kelola direktorat yang baik"}  # fmt: skip
# goal, name, unit, target, result, of 2024, decimals, less is better
_ROWS: tuple[tuple[str, str, str, str, str, str, int, bool], ...] = (
    ("SP 1", "Industri yang menerapkan PMR", "industri", "160", "204", "131", 0, False),
    ("SP 1", "Sarana produksi yang memenuhi CPPOB", "%", "68.00", "66.45", "63.92", 2, False),
    ("SP 2", "Sertifikat terbit tepat waktu", "%", "92.50", "94.18", "91.07", 2, False),
    ("SP 2", "Rata-rata waktu penerbitan", "hari kerja", "20", "17", "22", 0, True),
    ("SP 2", "Indeks kepuasan pelaku usaha", "indeks", "89.00", "90.36", "88.41", 2, False),
    ("SP 3", "Produk yang ditarik dari peredaran", "produk", "40", "44", "52", 0, True),
    ("SP 3", "Sampel yang melampaui batas cemaran", "%", "8.00", "5.20", "7.35", 2, True),
    ("SP 4", "Nilai kinerja anggaran", "nilai", "93.50", "87.84", "92.67", 2, False),
    ("SP 4", "Indeks profesionalitas ASN", "indeks", "84.00", "87.15", "83.30", 2, False),
)
# officer group: certificates issued, of these in time
_CERTIFICATES = {"Sertifikat PMR baru": (214, 199), "Perpanjangan PMR": (158, 153),
                 "Izin penerapan CPPOB": (1_306, 1_226),
                 "Surat keterangan": (282, 268)}  # fmt: skip


def _gain(target: str, result: str, less: bool) -> Decimal:
    aim, got = _D(target), _D(result)
    return rounded((2 * aim - got) / aim * 100) if less else percent(got, aim)


def _grade(value: Decimal) -> str:
    for least, name in ((100, "Memuaskan"), (90, "Baik"), (75, "Cukup"), (60, "Kurang")):
        if value >= least:
            return name
    return "Sangat Kurang"


def _mean(values: list[Decimal]) -> Decimal:
    return rounded(sum(values, _D(0)) / len(values))


def lkj_nps_direktorat() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    gains = [_gain(row[3], row[4], row[7]) for row in _ROWS]
    kept = [min(value, _D(120)) for value in gains]
    nps = {goal: _mean([kept[at] for at, row in enumerate(_ROWS) if row[0] == goal]) for goal in _GOALS}
    raw = {goal: _mean([gains[at] for at, row in enumerate(_ROWS) if row[0] == goal]) for goal in _GOALS}
    total, total_raw = _mean(list(nps.values())), _mean(list(raw.values()))
    issued, timely = (sum(row[at] for row in _CERTIFICATES.values()) for at in (0, 1))
    assert percent(timely, issued) == _D("94.18"), percent(timely, issued)
    w.title("Laporan Kinerja 2025<br>Direktorat Pengawasan Produksi Pangan Olahan")
    w.heading("Ikhtisar")
    full = [goal for goal in _GOALS if nps[goal] >= 100]
    assert len(full) == 3, nps
    best, worst = max(nps, key=lambda goal: nps[goal]), min(nps, key=lambda goal: nps[goal])
    met = sum(value >= 100 for value in gains)
    w.paragraph(
        f"Nilai Pencapaian Sasaran (NPS) Direktorat tahun 2025 sebesar {dec(total)}% dengan kategori {_grade(total)}.",
        f"NPS tersebut merupakan rata-rata NPS {words(len(_GOALS))} sasaran program. {words(len(full)).capitalize()}",
        f"sasaran program berkategori Memuaskan dan satu sasaran program, {worst}, berkategori {_grade(nps[worst])}",
        f"({dec(nps[worst])}%). NPS tertinggi diraih {best} ({dec(nps[best])}%). Dari {words(len(_ROWS))} indikator,",
        f"{words(met)} mencapai target ({dec(percent(met, len(_ROWS)))}%).",
    )
    w.table(
        "Tabel 1. Kategori NPS",
        [["Kategori", "Sangat Kurang", "Kurang", "Cukup", "Baik", "Memuaskan"]],
        [["Rentang NPS", "&lt; 60%", "60% – &lt; 75%", "75% – &lt; 90%", "90% – &lt; 100%", "≥ 100%"]],
    )
    w.heading("Capaian indikator")
    lines: list[Row] = []
    for at, (goal, name, unit, aim, got, _, places, less) in enumerate(_ROWS):
        lines.append([goal, name + "*" * less, unit, dec(_D(aim), places), dec(_D(got), places), dec(gains[at]),
                      dec(kept[at]), _grade(kept[at])])  # fmt: skip
        if at + 1 == len(_ROWS) or _ROWS[at + 1][0] != goal:
            lines.append([f"<b>{goal}</b>", "<b>NPS</b>", "", "", "", f"<b>{dec(raw[goal])}</b>",
                          f"<b>{dec(nps[goal])}</b>", f"<b>{_grade(nps[goal])}</b>"])  # fmt: skip
    lines.append(["", "<b>NPS Direktorat (rata-rata NPS sasaran)</b>", "", "", "", f"<b>{dec(total_raw)}</b>",
                  f"<b>{dec(total)}</b>", f"<b>{_grade(total)}</b>"])  # fmt: skip
    w.table(
        "Tabel 2. Target, realisasi, dan capaian tahun 2025",
        [[Spanning("SP", rows=2), Spanning("Indikator", rows=2), Spanning("Satuan", rows=2), Spanning("Tahun 2025",
          columns=2), Spanning("Capaian (%)", columns=2), Spanning("Kategori", rows=2)],
         ["Target", "Realisasi", "Tanpa batas", "Maks. 120"]], lines)  # fmt: skip
    less_count = sum(row[7] for row in _ROWS)
    w.paragraph(
        '<span class="note">* Semakin kecil semakin baik; capaian = (2 × target − realisasi) / target × 100%. Kategori',
        "ditetapkan menurut capaian maksimum 120%.</span>",
    )
    over = [row[1] for row, value in zip(_ROWS, gains, strict=True) if value > 120]
    assert over == ["Industri yang menerapkan PMR", "Sampel yang melampaui batas cemaran"]
    w.paragraph(
        f"Terdapat {words(less_count)} indikator yang semakin kecil semakin baik. Waktu penerbitan 17 hari kerja lebih",
        f"cepat {words(3)} hari dari target 20 hari, sehingga capaiannya {dec(gains[3])}%. Produk yang ditarik dari",
        f"peredaran {44} produk, {words(4)} produk lebih banyak dari batas 40 produk, sehingga capaiannya hanya",
        f"{dec(gains[5])}%. Sampel yang melampaui batas cemaran {dec(_D('5.2'))}%, lebih baik",
        f"{dec(_D('8') - _D('5.2'))} poin dari target. Capaian {words(len(over))} indikator melebihi 120%, yaitu",
        f"industri yang menerapkan PMR ({dec(gains[0])}%) dan sampel yang melampaui batas cemaran",
        f"({dec(gains[6])}%), dan diperhitungkan 120,00%. Tanpa batas tersebut NPS Direktorat {dec(total_raw)}%, lebih",
        f"tinggi {dec(total_raw - total)} poin.",
    )
    missed = [(row[1], value) for row, value in zip(_ROWS, gains, strict=True) if value < 100]
    assert [name for name, _ in missed] == [_ROWS[1][1], _ROWS[5][1], _ROWS[7][1]]
    w.paragraph("Tiga indikator tidak mencapai target, dengan penyebab dan rencana perbaikan sebagai berikut:")
    w.items(
        [
            f"Sarana produksi yang memenuhi CPPOB: realisasi {dec(_D('66.45'))}% kurang"
            f" {dec(_D('68') - _D('66.45'))} poin dari target; industri kecil yang diperiksa bertambah. Akan dilakukan"
            " pendampingan di lima provinsi.",
            "Produk yang ditarik dari peredaran: pelaporan dari daerah lebih cepat sehingga penarikan bertambah pada"
            " triwulan IV. Batas tahun 2026 ditetapkan tetap 40 produk.",
            f"Nilai kinerja anggaran: turun dari {dec(_D('92.67'))} menjadi {dec(_D('87.84'))} atau"
            f" {dec(_D('92.67') - _D('87.84'))} poin karena penyerapan semester I tidak sesuai dengan rencana"
            " penarikan dana.",
        ]
    )
    w.heading("Perbandingan dengan tahun 2024")
    lines, better = [], 0
    for at, (_, name, unit, _, got, old, places, less) in enumerate(_ROWS, 1):
        change = _D(got) - _D(old)
        good = (change < 0) == less
        better += good
        lines.append([str(at), name, unit, dec(_D(old), places), dec(_D(got), places), dec(change, places),
                      dec(growth(_D(got), _D(old))), "Membaik" if good else "Memburuk"])  # fmt: skip
    w.table(
        "Tabel 3. Realisasi tahun 2024 dan 2025",
        [["No", "Indikator", "Satuan", "2024", "2025", "Selisih", "Perubahan (%)", "Keterangan"],
         ["(1)", "(2)", "(3)", "(4)", "(5)", "(6) = (5) − (4)", "(7) = (6) / (4)", "(8)"]], lines)  # fmt: skip
    assert better == 8
    w.paragraph(
        f"Dibandingkan dengan tahun 2024, {words(better)} indikator membaik dan satu indikator memburuk. Industri yang",
        f"menerapkan PMR bertambah {204 - 131} industri atau tumbuh {dec(growth(204, 131))}%. Produk yang ditarik",
        f"berkurang {words(52 - 44)} produk ({dec(-growth(44, 52))}%) walaupun masih di atas batas tahun 2025.",
        f"Rata-rata waktu penerbitan turun dari 22 menjadi 17 hari kerja, lebih cepat {words(5)} hari.",
    )
    w.heading("Data dukung ketepatan waktu")
    lines = [[str(at), name, whole(n), whole(fast), whole(n - fast), dec(percent(fast, n)), dec(percent(n, issued))]
             for at, (name, (n, fast)) in enumerate(_CERTIFICATES.items(), 1)]  # fmt: skip
    lines.append(["", "Jumlah", whole(issued), whole(timely), whole(issued - timely), dec(percent(timely, issued)),
                  "100,00"])  # fmt: skip
    assert sum((percent(n, issued) for n, _ in _CERTIFICATES.values()), _D(0)) == 100
    w.table(
        "Tabel 4. Sertifikat yang terbit tahun 2025",
        [["No", "Jenis", "Terbit", "Tepat waktu", "Terlambat", "% tepat waktu", "% dari jumlah"]], lines)  # fmt: skip
    share = {name: percent(fast, n) for name, (n, fast) in _CERTIFICATES.items()}
    assert max(share, key=lambda name: share[name]) == "Perpanjangan PMR"
    assert min(share, key=lambda name: share[name]) == "Sertifikat PMR baru"
    w.paragraph(
        f"Sebanyak {whole(timely)} dari {whole(issued)} dokumen terbit tepat waktu. Ketepatan tertinggi pada",
        f"perpanjangan PMR ({dec(share['Perpanjangan PMR'])}%) dan terendah pada sertifikat PMR baru",
        f"({dec(share['Sertifikat PMR baru'])}%). Sekitar dua pertiga dokumen ({dec(percent(1_306, issued))}%)",
        "merupakan",
        f"izin penerapan CPPOB, dan dari {issued - timely} dokumen yang terlambat {1_306 - 1_226} di antaranya",
        "juga dokumen tersebut.",
    )
    return w.report()
