"""A service desk for computers: tickets open and closed, limits on hours, availability, classes of several services."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole

_STYLE = """
@page { size: A4; margin: 18mm }
body { font: 10pt/1.45 "DejaVu Sans Condensed", "DejaVu Sans", sans-serif } h1 { font-size: 16pt; color: #fff;
background: #37474f; padding: 10px } h2 { font-size: 11.5pt; color: #37474f } table { border-collapse: collapse;
width: 100%; font-size: 8.5pt } thead { background: #90a4ae } th, td { padding: 4px 6px; text-align: right }
th:first-child, td:first-child { text-align: left } tbody tr:nth-child(even) { background: #eceff1 }
.caption { font-size: 8.5pt; color: #37474f; margin: 10px 0 2px } .break { break-before: page }
"""

# month: received, solved, of those within the agreed time; 41 were open on 30 September
_MONTHS = {"Oktober": (612, 598, 561), "November": (655, 671, 640), "Desember": (487, 501, 483)}
_OPEN, _BEFORE, _YEAR_BEFORE = 41, 1689, 1820  # the quarter before; the same quarter a year before
_YEAR_TO_DATE = 4_986  # January to September
# class: limit in hours, solved, within the limit, hours of a sample
_CLASSES = {"Kritis": (4, 38, 34, [1, 2, 2, 3, 4, 9]), "Tinggi": (8, 211, 198, [2, 3, 5, 6, 6, 7, 11]),
            "Sedang": (24, 874, 836, [4, 9, 12, 15, 18, 22, 30]),
            "Rendah": (72, 647, 616, [8, 20, 26, 41, 55, 70])}  # fmt: skip
# service: minutes planned down, minutes unplanned down in the quarter; target in percent
_SERVICES = {"Surat elektronik": (180, 37, "99.90"), "Portal perizinan": (240, 164, "99.90"),
             "Presensi": (60, 66, "99.95"), "Sistem keuangan": (0, 0, "99.95"),
             "Jaringan kantor": (90, 702, "99.50")}  # fmt: skip
_MINUTES = 92 * 24 * 60
_CAUSES = {"Kata sandi dan akun": 512, "Aplikasi": 447, "Jaringan": 338, "Perangkat keras": 246, "Pencetak": 159}
_SCORES = {"5 (sangat puas)": 391, "4": 246, "3": 58, "2": 17, "1 (sangat tidak puas)": 9}


def layanan_ti() -> MadeReport:
    writer = Writer(_STYLE)
    received, solved, timely = (sum(row[at] for row in _MONTHS.values()) for at in range(3))
    answers = sum(_SCORES.values())
    score = Decimal(sum(int(name[0]) * count for name, count in _SCORES.items())) / answers
    happy = _SCORES["5 (sangat puas)"] + _SCORES["4"]

    writer.title("Laporan Layanan TI Triwulan IV 2023", "Pusat Data dan Teknologi Informasi")
    writer.heading("Tiket")
    writer.paragraph(
        f"Meja layanan menerima {whole(received)} tiket pada triwulan IV, naik",
        f"{dec(percent(received - _BEFORE, _BEFORE, 1), 1)}% dari triwulan III, tetapi turun",
        f"{dec(percent(_YEAR_BEFORE - received, _YEAR_BEFORE, 1), 1)}% dari triwulan IV 2022. Sepanjang 2023 diterima",
        f"{whole(received + _YEAR_TO_DATE)} tiket. Akhir tahun tersisa {_OPEN + received - solved} tiket, setara",
        "kurang dari satu hari kerja.",
    )
    rows, still = [], _OPEN
    for name, (came, closed, good) in _MONTHS.items():
        rows.append([name, whole(still), whole(came), whole(closed), whole(still + came - closed), whole(good),
                     dec(percent(good, closed))])  # fmt: skip
        still += came - closed
    writer.table(
        "Tabel 1 — Arus tiket",
        [["Bulan", "Awal", "Masuk", "Selesai", "Akhir", "Tepat waktu", "% tepat waktu"]],
        [*rows, ["Triwulan IV", whole(_OPEN), whole(received), whole(solved), whole(still), whole(timely),
                 dec(percent(timely, solved))]],
    )  # fmt: skip
    writer.table(
        "Tabel 2 — Penyelesaian menurut prioritas (contoh diambil acak; waktu dalam jam)",
        [["Prioritas", "Batas", "Selesai", "Tepat waktu", "%", "Contoh", "Median", "Rata-rata", "Terlama"]],
        [[name, f"≤ {limit}", whole(done), whole(good), dec(percent(good, done)), str(len(hours)),
          dec(Decimal(median(hours)), 1), dec(Decimal(sum(hours)) / len(hours), 1), str(max(hours))]
         for name, (limit, done, good, hours) in _CLASSES.items()],
    )  # fmt: skip
    critical = _CLASSES["Kritis"]
    writer.paragraph(
        "Target ketepatan waktu sebesar 95% terlampaui untuk semua prioritas bersama-sama",
        f"({dec(percent(timely, solved))}%), tetapi tidak untuk prioritas kritis, yang terlambat pada",
        f"{critical[1] - critical[2]} dari {critical[1]} tiket, dan prioritas tinggi.",
    )
    shown = sum(_CAUSES.values())
    writer.table(
        "Tabel 3 — Lima penyebab terbanyak",
        [["Penyebab", "Tiket", "% tiket masuk"]],
        [[name, whole(value), dec(percent(value, received))] for name, value in _CAUSES.items()],
    )
    writer.paragraph(f"Kelima penyebab itu mencakup {dec(percent(shown, received))}% tiket yang masuk.")
    writer.new_page()
    writer.heading("Ketersediaan")
    up = {name: Decimal(_MINUTES - row[1]) / _MINUTES * 100 for name, row in _SERVICES.items()}
    missed = [name for name, row in _SERVICES.items() if up[name] < Decimal(row[2])]
    writer.table(
        "Tabel 4 — Ketersediaan layanan, 1 Oktober–31 Desember 2023",
        [["Layanan", "Henti terencana (menit)*", "Henti tak terencana (menit)",
          "Ketersediaan (%)", "Target (%)", "Hasil"]],
        [[name, str(row[0] or "-"), str(row[1] or "-"), dec(up[name], 3), f"min. {dec(Decimal(row[2]))}",
          "tidak tercapai" if name in missed else "tercapai"] for name, row in _SERVICES.items()],
    )  # fmt: skip
    writer.paragraph("* Tidak diperhitungkan dalam ketersediaan.")
    least = min(up, key=lambda name: up[name])
    writer.paragraph(
        f"Target tidak tercapai pada {' dan '.join(missed).lower()}, meskipun ketersediaan terendah terdapat pada",
        f"{least.lower()}, yang targetnya lebih rendah. Gangguan terpanjang, 11 jam 8 menit pada 17 November 2023,",
        "berasal dari kabel serat optik yang putus dan hanya mengenai jaringan kantor.",
    )
    writer.heading("Kepuasan")
    writer.table(
        "Tabel 5 — Penilaian pengguna",
        [["Nilai", "Jawaban", "%"]],
        [[name, whole(value), dec(percent(value, answers))] for name, value in _SCORES.items()]
        + [["Jumlah", whole(answers), "100,00"], ["Rata-rata", dec(score), ""]],
    )
    writer.paragraph(
        f"Dari {whole(solved)} tiket selesai, {answers} dinilai penggunanya ({dec(percent(answers, solved, 1), 1)}%).",
        f"Sebanyak {dec(percent(happy, answers, 1), 1)}% pengguna puas atau sangat puas; rata-rata {dec(score)} setara",
        f"{dec(score * 20, 1)} dari 100.",
    )
    writer.paragraph(
        f"Rata-rata {dec(Decimal(received) / 92, 1)} tiket masuk setiap hari kalender. Ketepatan waktu naik",
        f"{dec(percent(timely, solved) - Decimal('93.37'))} poin persentase dari triwulan III (93,37%). Jumlah tiket",
        "yang terbuka",
        f"turun dari {_OPEN} menjadi {still}, terendah sejak triwulan II 2021. Satu tiket dapat dibuka kembali; 63",
        "tiket yang",
        f"dibuka kembali ({dec(percent(63, solved, 1), 1)}%) dihitung satu kali, saat selesai terakhir.",
    )
    return writer.report()
