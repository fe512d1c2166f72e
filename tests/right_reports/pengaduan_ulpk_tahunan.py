"""A complaints desk's year: open cases carried over, running totals, a total in the middle, times as averages."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 23mm 20mm }
body { font: 10pt/1.5 "Liberation Sans", sans-serif } h1 { font-size: 16pt; color: #224 }
h2 { font-size: 11.5pt; color: #224 }
table { border-collapse: separate; border-spacing: 0 2px; width: 100%; font-size: 8.6pt }
th { text-align: right; color: #556; font-size: 7.8pt; padding: 1px 5px } th:first-child { text-align: left }
td { padding: 2px 5px; background: #f5f6fa } td.right { text-align: right } td:nth-child(2) { text-align: right }
.caption { margin: 4px 0 14px; font-size: 8pt; color: #556 } .break { break-before: page }
"""

_QUARTERS = {"I": (61, 58), "II": (74, 66), "III": (59, 71), "IV": (83, 75)}  # complaints received, closed
_OPEN = 9
# commodity: questions, complaints received this year, last year's services
_GOODS = {
    "Obat": (412, 49, 430), "Obat tradisional": (188, 38, 201), "Suplemen kesehatan": (97, 11, 97),
    "Kosmetik": (530, 84, 471), "Pangan olahan": (1_204, 95, 1_166), "Bahan berbahaya": (14, 0, 22),
}  # fmt: skip
_WAYS = {
    "Datang langsung": 604,
    "WhatsApp": 1_388,
    "Telepon": 301,
    "Surel": 189,
    "Media sosial": 189,
    "SP4N-LAPOR!": 51,
}
# kind of answer: cases, total working hours, promised time (hours)
_TIMES = {"Informasi dijawab langsung": (1_912, 956, "1"), "Informasi dirujuk": (533, 9_061, "24"),
          "Pengaduan diverifikasi": (270, 17_280, "80")}  # fmt: skip
_PEOPLE = {"Pelaku usaha": 1_190, "Karyawan": 622, "Pelajar/mahasiswa": 414, "Ibu rumah tangga": 206}


def pengaduan_ulpk_tahunan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    asked, complained, before = (sum(row[at] for row in _GOODS.values()) for at in range(3))
    came, closed = (sum(row[at] for row in _QUARTERS.values()) for at in (0, 1))
    services = asked + complained
    assert (came, services) == (complained, sum(_WAYS.values()))
    end = _OPEN + came - closed
    assert closed == _TIMES["Pengaduan diverifikasi"][0]
    assert asked == sum(row[0] for row in list(_TIMES.values())[:2])
    writer.title("Layanan Informasi dan Pengaduan 2024", "Balai Besar POM di Sagara – Unit Layanan Pengaduan Konsumen")
    writer.heading("Sorotan")
    food, paint = _GOODS["Pangan olahan"], _GOODS["Kosmetik"]
    top = sorted(_WAYS, key=lambda n: -_WAYS[n])
    other = services - sum(_PEOPLE.values())
    writer.paragraph(
        f"ULPK memberikan {whole(services)} layanan sepanjang 2024, terdiri dari {whole(asked)} permintaan",
        "informasi dan",
        f"{complained} pengaduan. Dibandingkan dengan 2023 ({whole(before)} layanan) jumlahnya naik",
        f"{services - before}",
        f"({dec(growth(services, before))}%), tetapi masih {dec(100 - percent(services, 2_800))}% di bawah rencana",
        "2.800.",
        f"Rata-rata {dec(rounded(Decimal(services) / 247, 1), 1)} layanan per hari kerja (247 hari kerja). Kira-kira",
        f"satu dari dua layanan ({percent(_WAYS['WhatsApp'], services, 0)}%) diterima melalui WhatsApp;",
        f"{top[1].lower()}",
        f"berada di urutan kedua dengan {percent(_WAYS[top[1]], services, 0)}%. Surel dan media sosial sama banyak.",
    )
    rows: list[Row] = []
    for name, (question, complaint, last) in _GOODS.items():
        both = question + complaint
        rows.append([name, whole(last), whole(both), dec(percent(both, services)), whole(question),
                     str(complaint) if complaint else "–",
                     dec(percent(complaint, both)), _signed(both - last)])  # fmt: skip
    rows.insert(
        3,
        ["<i>Obat, obat tradisional, dan suplemen</i>", *_middle(list(_GOODS.values())[:3], services)],
    )
    rows.append(["<b>Semua komoditas</b>", *_middle(list(_GOODS.values()), services)])
    writer.table(
        "",
        [["Komoditas", "Layanan 2023", "Layanan 2024", "% kolom", "Informasi", "Pengaduan", "Pengaduan/layanan (%)",
          "Naik/turun"]],
        rows,
    )  # fmt: skip
    writer.paragraph('<span style="font-size:8pt;color:#556">Tabel 1. Layanan menurut komoditas. Layanan = informasi + '
                     "pengaduan.</span>")  # fmt: skip
    writer.paragraph(
        f"Pangan olahan ({dec(percent(sum(food[:2]), services), 2)}%) dan kosmetik",
        f"({dec(percent(sum(paint[:2]), services))}%)",
        f"merupakan dua komoditas terbesar. Dari {food[1]} pengaduan pangan, 41 menyangkut produk rusak (12 di",
        "antaranya",
        "disertai sampel), 30 menyangkut izin edar, dan selebihnya label. Pengaduan kosmetik naik dari 61 menjadi",
        f"{paint[1]}; {words(9)} di antaranya diteruskan ke Penindakan, dan dari yang diteruskan itu dua berujung",
        "perkara.",
        "Bahan berbahaya tidak diadukan sama sekali.",
    )
    writer.heading("Pengadu dan saluran")
    writer.paragraph(
        "Menurut pekerjaan, pengguna layanan terdiri dari "
        + ", ".join(f"{name.lower()} {whole(count)}" for name, count in _PEOPLE.items())
        + f", dan lain-lain {other}. Pelaku usaha dan karyawan merupakan"
        f" {dec(percent(1_190 + 622, services), 2)}% pengguna. Pada tingkat nasional, HALOBPOM 1500533 dan seluruh UPT"
        " memberikan 74.402 layanan, 8,1% di antaranya pengaduan; di Balai Besar proporsi itu"
        f" {dec(percent(complained, services, 1), 1)}%. Urutan saluran: "
        + "; ".join(f"{name} {whole(_WAYS[name])}" for name in top)
        + "."
    )
    writer.new_page()
    writer.heading("Penyelesaian pengaduan")
    left, sofar, done = _OPEN, 0, 0
    flow: list[Row] = []
    for name, (got, shut) in _QUARTERS.items():
        start = left
        left, sofar, done = left + got - shut, sofar + got, done + shut
        flow.append([f"Triwulan {name}", str(start), str(got), str(shut), str(left), str(sofar), str(done),
                     dec(percent(done, _OPEN + sofar))])  # fmt: skip
    flow.append(["Tahun 2024", str(_OPEN), str(came), str(closed), str(end), str(came), str(closed),
                 dec(percent(closed, _OPEN + came))])  # fmt: skip
    writer.table(
        "",
        [["Periode", "Sisa awal", "Masuk", "Selesai", "Sisa akhir", "Masuk kumulatif", "Selesai kumulatif",
          "% selesai dari sisa awal tahun + masuk kumulatif"]],
        flow,
    )  # fmt: skip
    writer.paragraph('<span style="font-size:8pt;color:#556">Tabel 2. Mutasi pengaduan</span>')
    writer.paragraph(
        f"Pengaduan terbuka bertambah {end - _OPEN}, dari {_OPEN} pada awal tahun menjadi {end} pada 31 Des 2024:",
        f"{came}",
        f"masuk, {closed} selesai. Hanya pada triwulan III pengaduan yang selesai (71) melampaui yang masuk (59),",
        "sehingga",
        f"sisa turun {71 - 59}. Dari {end} pengaduan terbuka, {words(11)} diterima pada Desember dan",
        f"{words(end - 11)} lebih lama, semuanya menunggu hasil uji.",
    )
    times: list[Row] = []
    for name, (count, hours, aim) in _TIMES.items():
        mean = rounded(Decimal(hours) / count)
        times.append([name, whole(count), whole(hours), dec(mean), f"≤ {aim}", dec(percent(mean, int(aim)), 1),
                      dec(Decimal(aim) - mean)])  # fmt: skip
    count, hours = sum(row[0] for row in _TIMES.values()), sum(row[1] for row in _TIMES.values())
    times.append(["Semua", whole(count), whole(hours), dec(rounded(Decimal(hours) / count)), "", "", ""])
    writer.table(
        "",
        [
            [
                "Jenis",
                "Kasus",
                "Jam kerja",
                "Rata-rata (jam)",
                "Janji layanan (jam)",
                "% dari janji",
                "Lebih cepat (jam)",
            ]
        ],
        times,
    )
    writer.paragraph('<span style="font-size:8pt;color:#556">Tabel 3. Waktu layanan; baris Semua = jam kerja / kasus. '
                     "Kasus = yang selesai, termasuk sisa tahun lalu.</span>")  # fmt: skip
    writer.paragraph(
        f"Rata-rata tertimbang {dec(rounded(Decimal(hours) / count))} jam; median hanya 0,6 jam karena lebih dari",
        "tiga perempat",
        "permintaan informasi dijawab langsung. Verifikasi pengaduan rata-rata membutuhkan 64 jam kerja atau 8",
        "hari kerja",
        "(@ 8 jam), dengan kisaran 5 s.d. 192 jam. Survei singkat setelah layanan (n = 801) memberi skor 4,52",
        "dari 5 atau",
        f"{dec(Decimal('4.52') * 20, 1)} dari 100; pada 2023 skornya 4,47 (n = 655). Target skor 2025 ialah 4,60.",
    )
    return writer.report()


def _middle(rows: list[tuple[int, int, int]], services: int) -> list[str]:
    question, complaint, last = (sum(row[at] for row in rows) for at in range(3))
    both = question + complaint
    return [whole(last), whole(both), dec(percent(both, services)), whole(question), str(complaint),
            dec(percent(complaint, both)), _signed(both - last)]  # fmt: skip


def _signed(value: int) -> str:
    return f"{'+' if value > 0 else '–' if value < 0 else ''}{abs(value)}"
