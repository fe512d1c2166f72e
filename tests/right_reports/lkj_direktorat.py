"""A directorate's achievements: against this year, last year and the plan's end; revised targets, restated results."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 16mm }
body { font: 9.8pt/1.5 "Liberation Sans", Arial, sans-serif } h1 { font-size: 14pt; color: #7f3f00; text-align: left }
h2 { font-size: 11pt; color: #7f3f00; border-bottom: .5pt solid #7f3f00 }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt } thead th { background: #fbe9d9; padding: 3px }
th, td { border-top: .5pt solid #c8a27f; border-bottom: .5pt solid #c8a27f } td { padding: 2px 3px }
td.right { text-align: right } .caption { margin: 0; height: 8px }
.under { display: block; text-align: center; margin: 3px 0 10px }
.break { break-before: page }
"""

# indicator: unit, first target, revised target, result, result of the year before as told, restated, target of 2029,
# decimals, lower is better
_ROWS: tuple[tuple[str, str, str, str, str, str, str, str, int, bool], ...] = (
    ("Persentase permohonan diputus tepat waktu", "%", "92.00", "94.00", "95.31", "93.08", "93.08", "97.00", 2, False),
    ("Indeks kepuasan pelaku usaha", "indeks", "88.50", "88.50", "90.14", "88.72", "88.72", "91.00", 2, False),
    ("Standar dan pedoman yang disusun", "dokumen", "14", "12", "15", "13", "13", "60", 0, False),
    ("Rata-rata waktu evaluasi risiko rendah", "hari", "15", "14", "11", "14", "15", "10", 0, True),
    ("UMKM yang didampingi sampai terbit izin edar", "UMKM", "400", "450", "612", "387", "379", "2500", 0, False),
    ("Indeks kualitas kebijakan¹", "indeks", "-", "-", "-", "74.86", "74.86", "80.00", 2, False),
    ("Nilai efisiensi anggaran", "juta rupiah", "250", "250", "243", "198", "198", "300", 0, False),
)
_QUARTERS = {  # files decided and decided in time in each quarter
    "TW I": (2_318, 2_166), "TW II": (2_604, 2_490), "TW III": (2_877, 2_748), "TW IV": (2_491, 2_403),
}  # fmt: skip
_UMKM = {
    "TW I": (90, 104),
    "TW II": (200, 251),
    "TW III": (330, 428),
    "TW IV": (450, 612),
}  # cumulative target and result
_COSTS = {"Penyusunan standar": (1_412_800_000, 1_388_206_415), "Evaluasi permohonan": (2_960_450_000, 2_921_118_870),
          "Pendampingan UMKM": (1_185_000_000, 1_121_390_700), "Kesekretariatan": (744_120_000,
            741_008_905)}  # fmt: skip


def _gain(result: Decimal, aim: Decimal, lower: bool) -> Decimal:
    return rounded((2 * aim - result) / aim * 100) if lower else percent(result, aim)


def _grade(value: Decimal) -> str:
    if value > 120:
        return "Tidak dapat disimpulkan"
    return "Sangat baik" if value > 110 else "Baik" if value >= 90 else "Cukup" if value >= 70 else "Kurang"


def lkj_direktorat() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    measured = [row for row in _ROWS if row[4] != "-"]
    gains = [_gain(Decimal(row[4]), Decimal(row[3]), row[9]) for row in measured]
    raw = rounded(sum(gains, start=Decimal(0)) / len(gains))
    score = rounded(sum((min(gain, Decimal(120)) for gain in gains), start=Decimal(0)) / len(gains))
    files, timely = (sum(row[at] for row in _QUARTERS.values()) for at in (0, 1))
    assert percent(timely, files) == Decimal(measured[0][4])
    ceiling, spent = (sum(row[at] for row in _COSTS.values()) for at in (0, 1))
    writer.title("Laporan Kinerja 2025", "Direktorat Standardisasi dan Registrasi Kosmetik Badan POM")
    writer.heading("1. Capaian terhadap Perjanjian Kinerja")
    lines = []
    for at, (name, unit, first, aim, got, *_, places, lower) in enumerate(_ROWS, 1):
        sign = "≤ " if lower else ""
        if got == "-":
            lines.append([str(at), name, unit, "-", "-", "tidak diukur", "-", "-", "-"])
            continue
        gain = _gain(Decimal(got), Decimal(aim), lower)
        lines.append(
            [str(at), name, unit, sign + dec(Decimal(first), places), sign + dec(Decimal(aim), places),
             dec(Decimal(got), places), dec(gain), dec(min(gain, Decimal(120))), _grade(gain)]
        )  # fmt: skip
    writer.table(
        "",
        [["No", "Indikator", "Satuan", Spanning("Target 2025", columns=2), "Realisasi", Spanning("Capaian (%)",
          columns=2),
          "Kategori"], ["", "", "", "Semula", "Revisi", "2025", "Nyata", "Maks. 120", ""]],
        [*lines, ["", "<b>Rata-rata</b>", "", "", "", "", dec(raw), dec(score), _grade(score)]],
    )  # fmt: skip
    writer.paragraph('<span class="under">Tabel 1. Target, realisasi, dan capaian indikator kinerja tahun 2025</span>')
    hit = sum(gain >= 100 for gain in gains)
    writer.paragraph(
        "¹ Diukur dua tahun sekali oleh Lembaga Administrasi Negara; nilai terakhir 74,86 (2024).",
    )
    writer.paragraph(
        f"Nilai Pencapaian Sasaran (NPS) sebesar {dec(score)}% dihitung dari {words(len(measured))} indikator dengan",
        f"capaian paling tinggi 120%; tanpa batas itu rata-ratanya {dec(raw)}%. Sebanyak {hit} indikator",
        f"({dec(percent(hit, len(measured), 1), 1)}%) mencapai target revisi. Empat target direvisi pada bulan Juni:",
        "ketepatan waktu dan pendampingan UMKM dinaikkan, waktu evaluasi dipercepat dari 15 menjadi 14 hari, dan",
        "standar diturunkan dari 14 menjadi 12 dokumen. Capaian waktu evaluasi dihitung dengan (2 × target −",
        f"realisasi) / target. Efisiensi anggaran Rp243 juta kurang Rp{250 - 243} juta dari target.",
    )
    writer.heading("2. Perbandingan dengan tahun 2024 dan Renstra")
    lines = []
    for at, (name, unit, _, _, got, told, fixed, end, places, lower) in enumerate(_ROWS, 1):
        known = got != "-"
        change = Decimal(got) - Decimal(fixed) if known else Decimal(0)
        lines.append(
            [str(at), name.rstrip("¹"), unit, dec(Decimal(told), places),
             dec(Decimal(fixed), places) + "²" * (told != fixed), dec(Decimal(got), places) if known else "-",
             (("+" if change > 0 else "−") + dec(abs(change), places)) if known else "-", dec(Decimal(end), places),
             dec(_gain(Decimal(got), Decimal(end), lower)) if known and name[:3] not in {"Sta", "UMK"} else "-"]
        )  # fmt: skip
    writer.table(
        "",
        [["No", "Indikator", "Satuan", Spanning("Realisasi 2024", columns=2), "Realisasi", "Perubahan", "Target",
          "Capaian thd."],
         ["", "", "", "Dilaporkan", "Disesuaikan", "2025", "", "2029", "2029 (%)"]],
        lines,
    )  # fmt: skip
    writer.paragraph('<span class="under">Tabel 2. Realisasi tahun 2024 dan 2025 serta target akhir Renstra</span>')
    writer.paragraph(
        "² Disesuaikan setelah pencocokan data dengan sistem registrasi; laporan tahun 2024 tidak diubah. Target",
        "tahun 2029 untuk standar dan UMKM bersifat kumulatif lima tahun (2025–2029) sehingga tidak dibandingkan",
        "dengan realisasi satu tahun.",
    )
    writer.new_page()
    writer.heading("3. Perkembangan triwulanan")
    lines = []
    for at, (name, (count, fast)) in enumerate(_QUARTERS.items(), 1):
        upto = [sum(row[which] for row in list(_QUARTERS.values())[:at]) for which in (0, 1)]
        goal, done = _UMKM[name]
        lines.append(
            [str(at), name, whole(count), whole(fast), dec(percent(fast, count)), dec(percent(upto[1], upto[0])),
             whole(goal), whole(done), dec(percent(done, goal)), dec(percent(done, 450))]
        )  # fmt: skip
    writer.table(
        "",
        [["No", "Periode", Spanning("Keputusan atas permohonan", columns=4), Spanning("UMKM didampingi (kumulatif)",
          columns=4)],
         ["", "", "Diputus", "Tepat waktu", "% triwulan", "% s.d. triwulan", "Target", "Realisasi", "% triwulan",
           "% setahun"]],
        [*lines, ["", "<b>Tahun 2025</b>", whole(files), whole(timely), "", dec(percent(timely, files)), "450", "612",
                  dec(percent(612, 450)), dec(percent(612, 450))]],
    )  # fmt: skip
    writer.paragraph('<span class="under">Tabel 3. Perkembangan dua indikator per triwulan</span>')
    simple = rounded(sum((percent(b, a) for a, b in _QUARTERS.values()), start=Decimal(0)) / 4)
    writer.paragraph(
        f"Ketepatan waktu meningkat dari {dec(percent(2_166, 2_318))}% pada triwulan I menjadi",
        f"{dec(percent(2_403, 2_491))}% pada triwulan IV; rata-rata sederhana keempat triwulan {dec(simple)}%,",
        f"sedangkan realisasi setahun dihitung dari {whole(timely)} keputusan tepat waktu di antara {whole(files)}",
        "keputusan. Permohonan yang masuk 10.412, ditambah saldo awal 233, dikurangi keputusan, menyisakan",
        f"{10_412 + 233 - files} permohonan pada akhir tahun. Pada triwulan IV didampingi {612 - 428} UMKM, termasuk",
        "27 UMKM yang izinnya terbit pada pekan terakhir Desember (angka sementara).",
    )
    writer.heading("4. Anggaran")
    writer.table(
        "",
        [["No", "Kegiatan", "Pagu (juta Rp)", "Realisasi (juta Rp)", "%", "Sisa (juta Rp)", "% pagu direktorat"]],
        [[str(at), name, dec(Decimal(a) / 10**6, 1), dec(Decimal(b) / 10**6, 1), dec(percent(b, a)),
          dec(Decimal(a - b) / 10**6, 1), dec(percent(a, ceiling))] for at, (name, (a,
            b)) in enumerate(_COSTS.items(), 1)]
        + [["", "<b>Jumlah</b>", dec(Decimal(ceiling) / 10**6, 1), dec(Decimal(spent) / 10**6, 1),
          dec(percent(spent, ceiling)),
            dec(Decimal(ceiling - spent) / 10**6, 1), "100,00"]],
    )  # fmt: skip
    writer.paragraph('<span class="under">Tabel 4. Realisasi anggaran tahun 2025</span>')
    use = percent(spent, ceiling)
    writer.paragraph(
        f"Anggaran terealisasi Rp{whole(spent)} dari pagu Rp{whole(ceiling)}. Dengan capaian {dec(score)}% dan",
        f"penyerapan {dec(use)}%, indeks efisiensi (IE) sebesar {dec(score / use)} dan tingkat efisiensi (TE)",
        f"{dec(score / use - 1)}; direktorat dinilai efisien (IE ≥ 1). Lebih dari 45% pagu dipakai untuk evaluasi",
        "permohonan. Dana yang dialihkan ke direktorat lain pada bulan Oktober sebesar Rp310 juta tidak termasuk",
        "dalam pagu tersebut.",
    )
    return writer.report()
