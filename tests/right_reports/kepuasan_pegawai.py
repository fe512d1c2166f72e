"""A survey among employees: a scale of 1-4 beside one of 25-100, medians, decimals with dots, printed grades."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import english, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 22mm }
body { font: 11pt/1.4 "Carlito", "Liberation Sans", sans-serif }
h1 { font-size: 14pt; text-align: left }
h2 { font-size: 11.5pt; border-bottom: 1px solid #888 } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th, td { padding: 2px 4px; text-align: center }
thead tr:first-child th { border-top: 2px solid #000 } tbody tr:first-child td { border-top: 1px solid #000 }
tbody tr:last-child td { border-bottom: 2px solid #000 } td:nth-child(2) { text-align: left }
.caption { margin: 10px 0 3px; font-size: 9.5pt; break-after: avoid }
"""

# aspect: answers 1, 2, 3, 4; index of 2022
_ASPECTS = {
    "Kenyamanan ruang kerja": (4, 31, 118, 59, "76,179"), "Sarana teknologi informasi": (11, 47, 113, 41, "70,166"),
    "Kejelasan tugas": (2, 12, 121, 77, "81,840"), "Hubungan dengan atasan": (3, 15, 109, 85, "82,311"),
    "Kesempatan pengembangan": (9, 52, 106, 45, "72,052"), "Keadilan beban kerja": (14, 63, 98, 37, "67,689"),
    "Layanan kepegawaian": (1, 22, 127, 62, "78,302"), "Kerja sama antarbagian": (5, 29, 121, 57, "76,651"),
}  # fmt: skip
# group: sent, returned, index printed by the application
_GROUPS = {"Bagian Umum": (52, 50), "Bidang Pengujian": (96, 88), "Bidang Pemeriksaan": (48, 45),
           "Bidang Penindakan": (32, 29)}  # fmt: skip
_AGES = (24, 41, 87, 60)
_TIMES = (4, 5, 5, 6, 6, 6, 7, 8, 9, 12, 17, 31)


def _mean(answers: tuple[int, ...]) -> Decimal:
    return Decimal(sum(at * n for at, n in enumerate(answers, 1))) / sum(answers)


def _grade(index: Decimal) -> str:
    return next(g for limit, g in ((Decimal("88.31"), "A"), (Decimal("76.61"), "B"), (Decimal(65), "C"),
                                   (Decimal(25), "D")) if rounded(index) >= limit)  # fmt: skip


def kepuasan_pegawai() -> MadeReport:
    writer = Writer(_STYLE)
    aspects = {name: row[:4] for name, row in _ASPECTS.items()}
    sent, back = (sum(row[at] for row in _GROUPS.values()) for at in (0, 1))
    assert back == sum(_AGES)
    assert all(sum(answers) == back for answers in aspects.values())
    means = {name: _mean(answers) for name, answers in aspects.items()}
    overall = sum(means.values(), Decimal(0)) / len(means)
    index = overall * 25
    ordered = sorted(means, key=means.__getitem__, reverse=True)
    old = sum((Decimal(str(row[4]).replace(",", ".")) for row in _ASPECTS.values()), Decimal(0)) / len(_ASPECTS)
    writer.title("Laporan Survei Kepuasan Internal Pegawai Tahun 2023", "Balai Besar Mutu Wilayah Timur")
    writer.heading("1. Pelaksanaan")
    writer.paragraph(
        f"Kuesioner dikirim 6 November 2023 kepada {sent} pegawai dan ditutup 17 November 2023. Jawaban lengkap masuk",
        f"dari {back} pegawai ({dec(percent(back, sent), 2)}%), lebih tinggi daripada 2022 (187 dari 221 pegawai;",
        f"{dec(percent(187, 221))}%). Setiap pernyataan dijawab pada skala 1 (tidak puas) sampai dengan 4 (sangat",
        "puas); indeks adalah rata-rata × 25. Mutu: A 88,31–100,00; B 76,61–88,30; C 65,00–76,60; D 25,00–64,99.",
    )
    labels = ("di bawah 30 tahun", "30–39 tahun", "40–49 tahun", "50 tahun ke atas")
    shares = [percent(n, back, 1) for n in _AGES]
    writer.paragraph(
        "Menurut umur:",
        "; ".join(
            f"{label} {n} orang ({dec(share, 1)}%)" for label, n, share in zip(labels, _AGES, shares, strict=True)
        )
        + f". Karena pembulatan, persentase berjumlah {dec(sum(shares, Decimal(0)), 1)}%.",
        f"Perempuan 127 orang, laki-laki {back - 127} orang.",
    )
    writer.heading("2. Hasil")
    rows: list[Row] = []
    for at, (name, answers) in enumerate(aspects.items(), 1):
        value = means[name] * 25
        rows.append([str(at), name, *map(str, answers), dec(means[name], 3), dec(value, 3), str(_ASPECTS[name][4]),
                     _grade(value), str(ordered.index(name) + 1)])  # fmt: skip
    writer.table(
        "Tabel 1. Jawaban, nilai rata-rata, dan indeks per aspek",
        [
            [Spanning("No", rows=2), Spanning("Aspek", rows=2), Spanning("Banyak jawaban", columns=4),
             Spanning("Rata-rata (1–4)", rows=2), Spanning("Indeks (25–100)", columns=2), Spanning("Mutu 2023", rows=2),
             Spanning("Peringkat", rows=2)],
            ["1", "2", "3", "4", "2023", "2022"],
        ],
        [*rows,
         ["", "Indeks kepuasan pegawai", *[""] * 4, dec(overall, 3), dec(index, 3), dec(old, 3), _grade(index), ""]],
    )  # fmt: skip
    grades = [_grade(value * 25) for value in means.values()]
    top, low = ordered[0], ordered[-1]
    risen = [n for n in means if rounded(means[n] * 25, 3) > Decimal(str(_ASPECTS[n][4]).replace(",", "."))]
    happy = sum(aspects[low][2:])
    assert [n for n in means if n not in risen] == ["Kesempatan pengembangan"]
    assert old < index < 77
    writer.paragraph(
        f"Indeks kepuasan pegawai {dec(index, 3)} (mutu {_grade(index)}), naik",
        f"{dec(rounded(index, 3) - rounded(old, 3), 3)} poin dari {dec(old, 3)}. {grades.count('B')} aspek bermutu B",
        f"dan {grades.count('C')} aspek bermutu C. Aspek tertinggi adalah {top.lower()} ({dec(means[top] * 25, 3)})",
        f"dan terendah {low.lower()} ({dec(means[low] * 25, 3)}); selisihnya",
        f"{dec(rounded(means[top] * 25, 3) - rounded(means[low] * 25, 3), 3)} poin. Pada aspek terendah itu pun",
        f"{happy} dari {back} pegawai ({dec(percent(happy, back))}%) menjawab 3 atau 4. Indeks {len(risen)} aspek naik",
        "dan satu aspek (kesempatan pengembangan) tetap. Target 2023 sebesar 77,000 belum tercapai",
        f"({dec(percent(rounded(index, 3), 77))}%); target 2024 78,000.",
    )
    # group: mean of the application (1-4), standard deviation
    scores = {"Bagian Umum": ("3.147", "0.412"), "Bidang Pengujian": ("3.081", "0.466"),
              "Bidang Pemeriksaan": ("3.002", "0.503"), "Bidang Penindakan": ("2.903", "0.588")}  # fmt: skip
    weighted = sum((Decimal(scores[n][0]) * row[1] for n, row in _GROUPS.items()), Decimal(0)) / back
    assert rounded(weighted, 3) == rounded(overall, 3)
    writer.table(
        "Tabel 2. Keluaran aplikasi survei menurut unit kerja (pemisah desimal titik)",
        [["No", "Unit kerja", "Dikirim", "Masuk", "Tingkat respons (%)", "Mean", "SD", "Mean x 25"]],
        [
            [str(at), name, str(a), str(b), english(percent(b, a)), *scores[name],
             english(Decimal(scores[name][0]) * 25, 3)]
            for at, (name, (a, b)) in enumerate(_GROUPS.items(), 1)
        ]
        + [["", "Seluruh pegawai", str(sent), str(back), english(percent(back, sent)), english(overall, 3), "0.487",
            english(index, 3)]],
    )  # fmt: skip
    writer.heading("3. Saran dan tindak lanjut")
    writer.paragraph(
        "Sebanyak 96 pegawai menulis saran; satu pegawai dapat menyampaikan lebih dari satu saran sehingga terkumpul",
        f"131 saran. Terbanyak tentang beban kerja (44; {dec(percent(44, 131), 1)}%), komputer dan jaringan (38;",
        f"{dec(percent(38, 131), 1)}%), dan pelatihan (27; {dec(percent(27, 131), 1)}%). Jadi, hampir separuh",
        f"responden ({dec(percent(96, back), 1)}%) memberi saran, rata-rata {dec(rounded(Decimal(131) / 96, 2))} saran",
        "per penulis.",
    )
    times = list(_TIMES)
    writer.paragraph(
        "Dari 12 permohonan layanan kepegawaian yang dijadikan contoh, median waktu penyelesaian",
        f"{dec(Decimal(median(times)), 1)} hari kerja dan rata-ratanya {dec(rounded(Decimal(sum(times)) / 12, 2))}",
        f"hari kerja (terlama {max(times)} hari kerja, kenaikan pangkat); {sum(t <= 7 for t in times)} permohonan",
        "selesai dalam batas 7 hari kerja. Dari sembilan rencana tindak lanjut 2022, enam selesai (dua pertiga), dua",
        "berjalan, dan satu dibatalkan. Rencana 2023 diselesaikan paling lambat 28 Juni 2024 dengan biaya",
        f"Rp{whole(142_500_000)}, semula Rp{whole(165_000_000)}.",
    )
    return writer.report()
