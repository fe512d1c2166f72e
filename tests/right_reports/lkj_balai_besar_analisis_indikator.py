"""A large balai's performance report in the long form: each indicator defined, counted, compared and explained."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 24mm 20mm 20mm }
body { font: 11pt/1.5 "Liberation Serif", serif; color: #000 }
h1 { font-size: 17pt; text-align: center } h2 { font-size: 13pt; text-transform: uppercase } h3 { font-size: 11.5pt }
table { border-collapse: collapse; width: 100%; font-size: 9.6pt }
th { background: #1f4e79; color: #fff; border: 0.5pt solid #1f4e79; padding: 4px; text-align: center }
td { border: 0.5pt solid #7f9db9; padding: 3px 5px; text-align: center }
.caption { font-size: 10pt; font-weight: bold; margin: 10px 0 3px; text-align: left } .break { break-before: page }
"""


class _Indicator(NamedTuple):
    name: str
    definition: str
    formula: str
    counted: str
    parts: tuple[int, int] | None
    result: str
    targets: tuple[str, str, str]
    earlier: tuple[str, str]
    nation: str
    goal: str
    money: tuple[int, int]
    causes: str
    lower: bool = False


_INDICATORS = (
    _Indicator(
        "Persentase obat yang memenuhi syarat",
        "Obat mencakup obat, obat tradisional, kosmetik, dan suplemen kesehatan yang diambil secara acak menurut "
        "pedoman.",
        "Jumlah sampel obat memenuhi syarat dibagi jumlah sampel yang diuji dikali 100%",
        "sampel memenuhi syarat dari {b} sampel yang diuji", (1_846, 1_972), "", ("90.8", "92.3", "93"),
        ("93.11", "94.02"), "93.42", "94", (4_318_750_000, 4_296_118_340),
        "Penyebab tidak memenuhi syarat terbanyak adalah penandaan (71 sampel), disusul pengujian (38 sampel) dan "
        "tanpa izin edar (17 sampel).",
    ),
    _Indicator(
        "Persentase makanan yang memenuhi syarat",
        "Makanan adalah pangan olahan bermerek, industri rumah tangga, dan garam beryodium.",
        "Jumlah sampel makanan memenuhi syarat dibagi jumlah sampel yang diuji dikali 100%",
        "sampel memenuhi syarat dari {b} sampel yang diuji", (806, 951), "", ("84", "86", "88"), ("85.37", "86.92"),
        "87.05", "90", (2_206_400_000, 2_187_902_115),
        "Target belum tercapai karena kadar KIO<sub>3</sub> garam tidak memenuhi syarat pada 64 sampel dan label pada "
        "81 sampel.",
    ),
    _Indicator(
        "Indeks kesadaran masyarakat terhadap obat dan makanan aman",
        "Indeks diukur melalui survei pengetahuan, sikap, dan perilaku oleh Badan POM pada Juli–September 2023.",
        "Rata-rata tertimbang subindeks pengetahuan, sikap, dan perilaku",
        "", None, "81.46", ("73", "76", "79"), ("75.19", "78.33"), "80.21", "82", (1_987_200_000, 1_971_046_900),
        "Kegiatan KIE bersama tokoh masyarakat diikuti 9.418 orang, sedangkan penyebaran lewat media sosial menjangkau "
        "lebih dari 400 ribu akun.",
    ),
    _Indicator(
        "Persentase keputusan hasil inspeksi yang ditindaklanjuti",
        "Keputusan meliputi pembinaan, peringatan, peringatan keras, dan penghentian sementara kegiatan.",
        "Jumlah keputusan yang ditindaklanjuti dibagi jumlah keputusan yang diterbitkan dikali 100%",
        "keputusan ditindaklanjuti dari {b} keputusan", (463, 541), "", ("72", "78", "84"), ("74.56", "80.91"),
        "83.74", "90", (1_142_300_000, 1_139_884_760),
        "Surat pengingat dikirim setiap bulan dan 112 pelaku usaha diundang ke desk tindakan perbaikan.",
    ),
    _Indicator(
        "Persentase permohonan sertifikasi yang melewati batas waktu",
        "Indikator negatif; batas waktu mengikuti standar pelayanan tahun 2022.",
        "Jumlah permohonan melewati batas waktu dibagi jumlah permohonan selesai dikali 100%",
        "permohonan melewati batas waktu dari {b} permohonan yang selesai", (19, 612), "", ("6", "5", "4"),
        ("5.62", "4.40"), "3.85", "3", (486_150_000, 470_226_300),
        "Penambahan dua evaluator sejak Maret 2023 mempercepat penyelesaian.", True,
    ),
    _Indicator(
        "Persentase keberhasilan penindakan kejahatan obat dan makanan",
        "Keberhasilan dihitung dari perkara tahun berjalan menurut tahap yang dicapai.",
        "Jumlah bobot tahap yang dicapai dibagi jumlah perkara dikali 100%",
        "", None, "", ("60", "65", "70"), ("66.43", "82.50"), "76.90", "75", (1_604_000_000, 1_598_771_420),
        "Koordinasi dengan kejaksaan tinggi dilakukan sejak penyidikan sehingga berkas jarang dikembalikan.",
    ),
    _Indicator(
        "Nilai AKIP Balai",
        "Nilai hasil evaluasi Inspektorat Utama atas penerapan SAKIP tahun 2022.",
        "Jumlah nilai komponen perencanaan, pengukuran, pelaporan, dan evaluasi internal",
        "", None, "82.14", ("79", "81", "82.5"), ("79.36", "81.20"), "80.57", "84", (218_900_000, 212_465_000),
        "Nilai komponen evaluasi internal masih rendah sehingga target belum tercapai.",
    ),
)  # fmt: skip
# stage: weight, cases that stand there at the end of the year
_STAGES = {"SPDP": ("0.3", 2), "Tahap I": ("0.6", 3), "P21": ("0.9", 1), "Tahap II": ("1", 6)}
_BANDS = "capaian 90–&lt;110% baik, 110–120% sangat baik, dan paling tinggi diakui 120%"


def _reach(result: Decimal, target: Decimal, lower: bool) -> Decimal:
    return min(percent(2 * target - result, target) if lower else percent(result, target), Decimal(120))


def lkj_balai_besar_analisis_indikator() -> MadeReport:
    writer = Writer(_STYLE)
    cases = sum(count for _, count in _STAGES.values())
    stage_points = sum((Decimal(w) * c for w, c in _STAGES.values()), Decimal(0))
    results = [
        percent(*i.parts) if i.parts else Decimal(i.result) if i.result else percent(stage_points, Decimal(cases))
        for i in _INDICATORS
    ]
    reach = [_reach(r, Decimal(i.targets[2]), i.lower) for r, i in zip(results, _INDICATORS, strict=True)]
    mean = rounded(sum(reach, Decimal(0)) / len(reach))
    money, spent = (sum(i.money[at] for i in _INDICATORS) for at in range(2))
    met = [n for n, value in enumerate(reach) if value >= 100]
    missed = [n + 1 for n in range(len(reach)) if n not in met]
    writer.title("LAPORAN KINERJA TAHUN 2023", "BALAI BESAR POM DI SAMUDRAPURA")
    writer.heading("Ringkasan Eksekutif")
    writer.paragraph(
        f"Pada tahun 2023 Balai Besar POM di Samudrapura memiliki {words(len(reach))} indikator kinerja utama.",
        f"Sebanyak {words(len(met))} indikator ({dec(percent(len(met), len(reach)))}%) mencapai target, sedangkan",
        f"{words(len(missed))} indikator, yaitu IKU {' dan IKU '.join(map(str, missed))}, belum mencapai target.",
        f"Rata-rata capaian sebesar {dec(mean)}%. Dengan anggaran Rp{whole(money)} dan realisasi Rp{whole(spent)}",
        f"({dec(percent(spent, money))}%), seluruh kegiatan dapat dilaksanakan.",
    )
    writer.table(
        "Tabel 3.1 Capaian indikator kinerja utama tahun 2023",
        [["IKU", "Indikator", "Target", "Realisasi", "% Capaian", "Kriteria"]],
        [[str(n), i.name, dec(Decimal(i.targets[2])), dec(r), dec(c),
          "Sangat Baik" if c >= 110 else "Baik"] for n, (i, r, c) in enumerate(zip(_INDICATORS, results, reach,
            strict=True), 1)]
        + [[Spanning("Rata-rata capaian", columns=4), dec(mean), "Baik"]],
    )  # fmt: skip
    writer.paragraph(f"Keterangan: {_BANDS}. IKU 5 adalah indikator negatif.")
    high, low = reach.index(max(reach)), reach.index(min(reach))
    writer.paragraph(
        f"Capaian tertinggi diperoleh IKU {high + 1} ({dec(reach[high])}%) dan terendah IKU {low + 1}",
        f"({dec(reach[low])}%), dengan selisih {dec(reach[high] - reach[low])} poin.",
    )
    writer.new_page()
    writer.heading("3.2 Analisis per Indikator")
    for n, (i, result, value) in enumerate(zip(_INDICATORS, results, reach, strict=True), 1):
        target, old = Decimal(i.targets[2]), Decimal(i.earlier[1])
        writer.heading(f"IKU {n}. {i.name}", 3)
        writer.paragraph(f"<b>Definisi operasional.</b> {i.definition} <b>Formula:</b> {i.formula}.")
        if i.parts:
            part, base = i.parts
            writer.paragraph(
                f"Pada tahun 2023 terdapat {whole(part)} {i.counted.replace('{b}', whole(base))} sehingga realisasi",
                f"sebesar {dec(result)}% dari target {dec(target)}%, dengan capaian {dec(value)}%.",
            )
        elif not i.result:
            _stages(writer, cases, stage_points, result, target, value)
        else:
            writer.paragraph(
                f"Realisasi tahun 2023 sebesar {dec(result)} dari target {dec(target)}, dengan capaian {dec(value)}%.",
            )
        years = [_reach(Decimal(i.earlier[at]), Decimal(i.targets[at]), i.lower) for at in range(2)] + [value]
        writer.table(
            f"Tabel 3.{n + 1} Perbandingan IKU {n} tahun 2021–2023, target akhir Renstra, dan nasional",
            [[Spanning("Uraian", rows=2), Spanning("Tahun", columns=3), Spanning("Target 2024", rows=2),
              Spanning("Realisasi 2023 thd. target 2024 (%)", rows=2), Spanning("Nasional 2023", rows=2)],
             ["2021", "2022", "2023"]],
            [["Target", *(dec(Decimal(t)) for t in i.targets), dec(Decimal(i.goal)),
              dec(_reach(result, Decimal(i.goal), i.lower)), "-"],
             ["Realisasi", dec(Decimal(i.earlier[0])), dec(old), dec(result), "-", "-", dec(Decimal(i.nation))],
             ["Capaian (%)", *(dec(y) + ("*" if y == 120 else "") for y in years), "-", "-", "-"]],
        )  # fmt: skip
        if 120 in years:
            writer.paragraph("* Dibatasi 120%.")
        nation = result - Decimal(i.nation)
        writer.paragraph(
            f"Dibandingkan tahun 2022, realisasi {'naik' if result > old else 'turun'} {dec(abs(result - old))} poin",
            "dari",
            f"{dec(old)} menjadi {dec(result)}. Realisasi berada {dec(abs(nation))} poin di",
            f"{'atas' if nation > 0 else 'bawah'} realisasi nasional ({dec(Decimal(i.nation))}). {i.causes}",
        )
    writer.new_page()
    writer.heading("3.3 Realisasi Anggaran dan Efisiensi")
    inputs = [percent(i.money[1], i.money[0]) for i in _INDICATORS]
    index = [rounded(c / p) for c, p in zip(reach, inputs, strict=True)]
    writer.table(
        "Tabel 3.9 Anggaran dan tingkat efisiensi menurut indikator",
        [["IKU", "Pagu (Rp)", "Realisasi (Rp)", "% Input", "% Output", "IE", "SE", "TE", "Kategori"]],
        [[str(n), whole(i.money[0]), whole(i.money[1]), dec(p), dec(c), dec(e), "1", dec(e - 1),
          "Efisien" if e >= 1 else "Tidak efisien"]
         for n, (i, p, c, e) in enumerate(zip(_INDICATORS, inputs, reach, index, strict=True), 1)]
        + [["<b>Jumlah</b>", whole(money), whole(spent), dec(percent(spent, money)), "", "", "", "", ""]],
    )  # fmt: skip
    good = sum(e >= 1 for e in index)
    largest = max(range(len(index)), key=lambda k: _INDICATORS[k].money[0])
    writer.paragraph(
        "Indeks efisiensi (IE) adalah % output dibagi % input; tingkat efisiensi (TE) adalah (IE − SE)/SE dengan SE",
        "= 1.",
        f"Dari {words(len(index))} indikator, {words(good)} efisien dan {words(len(index) - good)} tidak efisien. TE",
        f"tertinggi sebesar {dec(max(index) - 1)} pada IKU {index.index(max(index)) + 1}. Anggaran terbesar",
        "digunakan IKU",
        f"{largest + 1}, yaitu Rp{dec(Decimal(_INDICATORS[largest].money[0]) / 10**6)} juta atau",
        f"{dec(percent(_INDICATORS[largest].money[0], money))}% dari pagu. Sisa anggaran Rp{whole(money - spent)}.",
    )
    return writer.report()


def _stages(writer: Writer, cases: int, points: Decimal, result: Decimal, target: Decimal, value: Decimal) -> None:
    """The cases by the stage they stand at, with those that passed it."""
    counts = [count for _, count in _STAGES.values()]
    writer.table(
        "Perhitungan bobot perkara menurut tahap terakhir",
        [["Tahap", "Perkara pada tahap ini", "Perkara yang telah melalui tahap ini", "Bobot", "Perkara × bobot"]],
        [[name, str(c), str(sum(counts[at:])), dec(Decimal(w), 1), dec(Decimal(w) * c, 1)]
         for at, (name, (w, c)) in enumerate(_STAGES.items())]
        + [["Jumlah", str(cases), "", "", dec(points, 1)]],
    )  # fmt: skip
    writer.paragraph(
        f"Sebanyak {words(cases)} perkara ditangani pada tahun 2023; {words(counts[3])} di antaranya",
        f"({dec(percent(counts[3], cases))}%) telah mencapai Tahap II. Jumlah bobot {dec(points, 1)} sehingga",
        "realisasi",
        f"sebesar {dec(result)}% dari target {dec(target)}%, dengan capaian {dec(value)}%.",
    )
