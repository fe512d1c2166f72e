"""A register of risks: products of two scales, levels by limits of its own, ties, plans by quarter, losses."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 16mm 18mm }
body { font: 10.2pt/1.4 "Liberation Sans", sans-serif } h1 { font-size: 13.5pt; text-align: center }
h2 { font-size: 11pt; color: #7b2c2c } tr { break-inside: avoid } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt } th { background: #f4dede }
th, td { border: 1px solid #777; padding: 2px 4px } td.right { text-align: right } .caption { margin: 9px 0 3px }
"""

# code: risk, kind, inherent likelihood and impact, aimed at, found at the end of the year
_RISKS = {
    "R01": ("Hasil uji terlambat", "Operasional", (4, 4), (2, 4), (3, 4)),
    "R02": ("Sampel rusak dalam pengiriman", "Operasional", (3, 4), (2, 3), (2, 3)),
    "R03": ("Alat utama tidak berfungsi", "Operasional", (4, 5), (2, 4), (2, 5)),
    "R04": ("Benturan kepentingan pengawas", "Fraud", (3, 5), (2, 3), (1, 5)),
    "R05": ("Gratifikasi dalam sertifikasi", "Fraud", (2, 5), (1, 5), (1, 5)),
    "R06": ("Penyerapan anggaran rendah", "Keuangan", (3, 3), (2, 2), (2, 2)),
    "R07": ("Aset tidak tercatat", "Keuangan", (3, 2), (2, 2), (3, 2)),
    "R08": ("Kebocoran data pelanggan", "Teknologi", (3, 5), (2, 4), (2, 4)),
    "R09": ("Layanan daring terputus", "Teknologi", (5, 3), (3, 2), (2, 3)),
    "R10": ("Tuntutan hukum pelaku usaha", "Hukum", (2, 3), (1, 3), (1, 4)),
    "R11": ("Turnover analis laboratorium", "Operasional", (3, 3), (2, 3), (3, 3)),
}  # fmt: skip
_LEVELS = (("Sangat rendah", 1, 3), ("Rendah", 4, 6), ("Sedang", 8, 12), ("Tinggi", 15, 16),
           ("Sangat tinggi", 20, 25))  # fmt: skip
_PLANS = {"I": (6, 5), "II": (9, 8), "III": (11, 12), "IV": (8, 7)}  # due in the quarter, done in the quarter
_COST = {"Pemeliharaan alat": (412_000_000, 398_615_500), "Rantai dingin sampel": (96_500_000, 96_482_000),
         "Keamanan informasi": (180_000_000, 121_750_000),
         "Pelatihan integritas": (64_000_000, 66_190_000)}  # fmt: skip
_EVENTS = {"R01": (14, 0, 0), "R02": (6, 18_420_000, 11_000_000), "R03": (3, 74_150_000, 52_300_000),
           "R09": (9, 0, 0), "R07": (2, 5_860_000, 5_860_000)}  # fmt: skip


def _level(score: int) -> str:
    return next(name for name, low, high in _LEVELS if low <= score <= high)


def risiko_register() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    scores = {code: tuple(a * b for a, b in row[2:]) for code, row in _RISKS.items()}
    count = len(scores)
    before, aimed, after = ([row[at] for row in scores.values()] for at in range(3))
    met = [code for code, row in scores.items() if row[2] <= row[1]]
    within = [code for code, row in scores.items() if row[2] <= 6]
    same = [code for code, row in scores.items() if row[2] == row[0]]
    assert same == ["R07", "R11"]
    means = [rounded(Decimal(sum(column)) / count) for column in (before, aimed, after)]
    writer.title("LAPORAN PENGELOLAAN RISIKO TAHUN 2024", "BALAI PENGUJIAN TERPADU")
    writer.heading("1. Ringkasan")
    writer.paragraph(
        f"Balai mengelola {words(count)} risiko. Rata-rata skor turun dari {dec(means[0])} (inheren) menjadi",
        f"{dec(means[2])} pada akhir 2024, turun {dec(percent(sum(before) - sum(after), sum(before)))}%, sedangkan "
        f"rata-rata",
        f"skor yang ditargetkan {dec(means[1])}. Sebanyak {words(len(met))} risiko mencapai skor target",
        f"({dec(percent(len(met), count, 1), 1)}%) dan {words(len(within))} berada dalam selera risiko (skor paling "
        f"tinggi 6).",
        f"Skor dua risiko, R07 dan R11, tidak berubah. Tidak ada lagi risiko berskor di atas {max(after)}.",
    )
    writer.heading("2. Daftar risiko")
    rows: list[Row] = []
    for code, row in _RISKS.items():
        a, b, c = scores[code]
        rows.append(
            [code, row[0], row[1], f"{row[2][0]} × {row[2][1]}", str(a), _level(a), str(b),
             f"{row[4][0]} × {row[4][1]}", str(c), _level(c), dec(percent(a - c, a, 1), 1),
             str(1 + sum(value > c for value in after))]
        )  # fmt: skip
    writer.table(
        "Tabel 1. Skor risiko (kemungkinan × dampak, masing-masing 1–5)",
        [[Spanning("Kode", rows=2), Spanning("Risiko", rows=2), Spanning("Kategori", rows=2),
          Spanning("Inheren", columns=3), Spanning("Skor target", rows=2), Spanning("Akhir 2024", columns=3),
          Spanning("Penurunan (%)", rows=2), Spanning("Peringkat akhir", rows=2)],
         ["K × D", "Skor", "Tingkat", "K × D", "Skor", "Tingkat"]],
        [*rows, ["", "Rata-rata skor", "", "", dec(means[0]), "", dec(means[1]), "", dec(means[2]), "", "", ""]],
    )  # fmt: skip
    each = [Decimal(a - c) / a * 100 for a, _, c in scores.values()]
    first = [code for code, row in scores.items() if row[2] == max(after)]
    writer.paragraph(
        "Tingkat: 1–3 sangat rendah, 4–6 rendah, 8–12 sedang, 15–16 tinggi, 20–25 sangat tinggi (skor 7, 13, 14, 17, "
        "18,",
        "dan 19 tidak mungkin terjadi). Risiko dengan skor sama mendapat peringkat yang sama. Peringkat pertama",
        f"ditempati {first[0]}, disusul R03 dengan skor {scores['R03'][2]}; pada awal tahun urutannya terbalik"
        f" ({scores['R03'][0]} dan {scores['R01'][0]}).",
        f"Rata-rata penurunan per risiko {dec(sum(each, Decimal(0)) / count)}%, tidak sama dengan penurunan "
        f"rata-rata skor",
        f"({dec(percent(sum(before) - sum(after), sum(before)))}%). R10 dan R02 mencatat penurunan skor, masing-masing",
        f"{scores['R10'][0] - scores['R10'][2]} dan {scores['R02'][0] - scores['R02'][2]}.",
    )
    assert first == ["R01"]
    assert sorted(after)[-2] == scores["R03"][2]
    writer.heading("3. Sebaran tingkat dan kategori")
    spread = {
        name: tuple(sum(low <= value <= high for value in column) for column in (before, aimed, after))
        for name, low, high in _LEVELS
    }
    writer.table(
        "Tabel 2. Banyaknya risiko menurut tingkat",
        [["No", "Tingkat", "Inheren", "% inheren", "Target", "Akhir 2024", "% akhir 2024"]],
        [[str(at), name, str(a), dec(percent(a, count, 1), 1), str(b), str(c), dec(percent(c, count, 1), 1)]
         for at, (name, (a, b, c)) in enumerate(spread.items(), 1)]
        + [["", "Jumlah", str(count), "100,0", str(count), str(count), "100,0"]],
    )  # fmt: skip
    kinds = list(dict.fromkeys(row[1] for row in _RISKS.values()))
    lines: list[Row] = []
    kind_means = []
    for at, kind in enumerate(kinds, 1):
        held = [scores[code] for code, row in _RISKS.items() if row[1] == kind]
        a, c = (Decimal(sum(row[which] for row in held)) / len(held) for which in (0, 2))
        kind_means.append(c)
        lines.append([str(at), kind, str(len(held)), dec(a), dec(c), f"({dec(a - c)})" if a > c else "0,00"])
    writer.table(
        "Tabel 3. Rata-rata skor menurut kategori (dalam kurung: turun)",
        [["No", "Kategori", "Risiko", "Inheren", "Akhir 2024", "Perubahan"]],
        [*lines, ["", "Semua risiko", str(count), dec(means[0]), dec(means[2]), f"({dec(means[0] - means[2])})"]],
    )
    high = spread["Tinggi"][0] + spread["Sangat tinggi"][0]
    assert spread["Tinggi"][2] + spread["Sangat tinggi"][2] == 0
    writer.paragraph(
        f"Pada awal tahun {words(high)} risiko bertingkat tinggi atau sangat tinggi; pada akhir tahun tidak ada. "
        f"Rata-rata",
        f"{dec(means[2])} dihitung atas semua risiko, jadi tertimbang menurut banyaknya risiko per kategori; "
        f"rata-rata dari",
        f"kelima rata-rata kategori adalah {dec(sum(kind_means, Decimal(0)) / len(kinds))}. Persentase pada Tabel 2",
        "dibulatkan sehingga jumlahnya dapat sedikit berbeda dari 100,0.",
    )
    writer.heading("4. Rencana tindak pengendalian (RTP)")
    due, done = (sum(row[at] for row in _PLANS.values()) for at in (0, 1))
    lines = []
    for at, (name, (a, b)) in enumerate(_PLANS.items(), 1):
        up = [sum(row[which] for row in list(_PLANS.values())[:at]) for which in (0, 1)]
        lines.append([name, f"s.d. triwulan {name}", str(a), str(b), str(up[0]), str(up[1]), dec(percent(up[1], up[0])),
                      dec(percent(up[1], due))])  # fmt: skip
    writer.table(
        "Tabel 4. Pelaksanaan RTP",
        [[Spanning("Triwulan", rows=2), Spanning("Periode kumulatif", rows=2), Spanning("Triwulan ini", columns=2),
          Spanning("Kumulatif", columns=2), Spanning("% thd. rencana s.d. triwulan", rows=2),
          Spanning("% thd. rencana setahun", rows=2)], ["Rencana", "Selesai", "Rencana", "Selesai"]],
        lines,
    )  # fmt: skip
    writer.paragraph(
        f"Dari {due} RTP, {done} selesai ({dec(percent(done, due))}%) dan {words(due - done)} dilanjutkan pada 2025. "
        f"Pada",
        "triwulan III diselesaikan 12 RTP, lebih banyak daripada yang direncanakan (11), karena dua RTP triwulan",
        "sebelumnya baru selesai saat itu. Target 90% terlampaui; tahun 2023 diselesaikan 27 dari 31 RTP",
        f"({dec(percent(27, 31))}%).",
    )
    assert percent(done, due) > 90
    ceiling, spent = (sum(row[at] for row in _COST.values()) for at in (0, 1))
    writer.table(
        "Tabel 5. Biaya pengendalian (rupiah)",
        [["No", "Pengendalian", "Anggaran", "Realisasi", "Sisa (lebih)", "%"]],
        [[str(at), name, whole(a), whole(b), whole(a - b) if a >= b else f"({whole(b - a)})", dec(percent(b, a))]
         for at, (name, (a, b)) in enumerate(_COST.items(), 1)]
        + [["", "Jumlah", whole(ceiling), whole(spent), whole(ceiling - spent), dec(percent(spent, ceiling))]],
    )  # fmt: skip
    net = ceiling - spent
    writer.paragraph(
        f"Realisasi {dec(percent(spent, ceiling))}% dari anggaran Rp{dec(Decimal(ceiling) / 10**6, 1)} juta; sisa",
        f"Rp{dec(Decimal(net) / 10**6, 1)} juta sudah dikurangi kelebihan pelatihan integritas"
        f" Rp{dec(Decimal(2_190_000) / 10**6, 2)} juta.",
        f"Tanpa keamanan informasi penyerapan ketiga pengendalian lain"
        f" {dec(percent(spent - 121_750_000, ceiling - 180_000_000))}%.",
    )
    writer.heading("5. Kejadian risiko")
    events, lost, back = (sum(row[at] for row in _EVENTS.values()) for at in range(3))
    writer.table(
        "Tabel 6. Kejadian dan kerugian tahun 2024",
        [["Kode", "Risiko", "Kejadian", "Kerugian (Rp)", "Dipulihkan (Rp)", "Kerugian bersih (Rp)"]],
        [[code, _RISKS[code][0], f"{n} kali", whole(a) if a else "nihil", whole(b) if a else "nihil",
          whole(a - b) if a else "nihil"] for code, (n, a, b) in _EVENTS.items()]
        + [["", "Jumlah", f"{events} kali", whole(lost), whole(back), whole(lost - back)]],
    )  # fmt: skip
    writer.paragraph(
        f"Dari {words(count)} risiko, {words(len(_EVENTS))} terjadi, seluruhnya {events} kali. Kerugian "
        f"Rp{whole(lost)} telah",
        f"dipulihkan {dec(percent(back, lost, 1), 1)}% melalui asuransi dan tuntutan ganti rugi. Rata-rata kerugian",
        f"Rp{whole(rounded(Decimal(lost) / 11, 0))} per kejadian pada sebelas kejadian yang merugikan. Indeks "
        f"manajemen",
        "risiko (MRI) menurut BPKP 3,214 pada skala 1–5 (tingkat 3, karena ≥3,000 dan &lt;4,000), naik 0,112 dari "
        "3,102;",
        "penilaian internal pada skala 0–100 bernilai 78,60.",
    )
    assert sum(n for n, a, _ in _EVENTS.values() if a) == 11
    writer.heading("6. Kesimpulan")
    over = {code: row[2] - row[1] for code, row in scores.items() if row[2] > row[1]}
    under = [code for code, row in scores.items() if row[2] < row[1]]
    assert under == ["R04"]
    assert sum(after) - sum(aimed) == count
    writer.paragraph(
        f"Rata-rata skor akhir tepat 1,00 di atas rata-rata target. {words(len(over)).capitalize()} risiko belum "
        f"mencapai",
        f"skor target ({', '.join(f'{code} lebih {gap}' for code, gap in over.items())}), seluruhnya "
        f"{words(sum(over.values()))};",
        "satu risiko, R04, lebih rendah satu dari skor targetnya. Banyaknya kejadian risiko (34) kebetulan sama dengan",
        "banyaknya RTP. Selera risiko tahun 2025 diturunkan menjadi skor 5; dengan batas itu",
        f"{words(sum(value <= 5 for value in after))} risiko berada di dalamnya.",
    )
    return writer.report()
