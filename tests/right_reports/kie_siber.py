"""Information campaigns and cyber patrols: events and people, followers, links by shop, blocked and carried over."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 15mm 17mm }
body { font: 10pt/1.4 "Liberation Sans", Arial, sans-serif; color: #222 }
h1 { font-size: 17pt; color: #fff; background: #5b2c83; padding: 10px 12px }
h2 { font-size: 12pt; color: #5b2c83 } table { border-collapse: collapse; width: 100%; font-size: 8.8pt }
th { color: #5b2c83; border-bottom: 2pt solid #5b2c83; padding: 3px } td { padding: 3px 6px; text-align: left }
tbody tr:nth-child(even) { background: #f1eaf7 } td.right { text-align: right }
.caption { color: #5b2c83; font-size: 9pt; margin: 8px 0 2px } .break { break-before: page }
"""

# kind: events planned, held, people invited (target), present, cost
_TALKS = {
    "KIE bersama tokoh masyarakat": (24, 24, 7_200, 8_146, 1_236_400_000),
    "KIE keamanan pangan sekolah": (40, 42, 4_000, 4_418, 318_750_000),
    "KIE obat tradisional dan kosmetik": (12, 11, 960, 903, 97_220_500),
    "Pameran": (6, 6, 3_000, 2_655, 141_890_000),
    "Siaran radio dan televisi": (18, 20, 0, 0, 88_500_000),
}
# channel: followers at the end of 2022 and of 2023, posts, reactions
_CHANNELS = {"Instagram": (28_416, 34_902, 412, 96_338), "Facebook": (11_905, 12_044, 388, 18_760),
             "X": (6_318, 6_127, 297, 5_411), "YouTube": (1_204, 1_893, 36, 7_925), "TikTok": (0, 4_476, 51,
               40_207)}  # fmt: skip
_SHOPS = ("Lokapasar", "Media sosial", "Situs web", "Pesan instan")
_LINKS = {  # group: links by kind of shop
    "Obat": (214, 96, 31, 4),
    "Obat tradisional": (187, 142, 12, 7),
    "Kosmetik": (342, 175, 9, 0),
    "Suplemen kesehatan": (64, 28, 5, 0),
    "Pangan olahan": (91, 28, 2, 0),
}
_BLOCKED = {"Obat": 318, "Obat tradisional": 311, "Kosmetik": 498, "Suplemen kesehatan": 90, "Pangan olahan": 118}
_OLD_OPEN, _OLD_BLOCKED, _BEFORE = 57, 49, 1_218


def _signed(value: int) -> str:
    return f"({whole(-value)})" if value < 0 else whole(value)


def kie_siber() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    planned, held, aimed, present, cost = (sum(row[at] for row in _TALKS.values()) for at in range(5))
    old, new, posts, reactions = (sum(row[at] for row in _CHANNELS.values()) for at in range(4))
    by_shop = [sum(row[at] for row in _LINKS.values()) for at in range(4)]
    links, blocked = sum(by_shop), sum(_BLOCKED.values())
    writer.title("KIE dan Patroli Siber Tahun 2023 – Balai Besar POM di Kertanegeri")
    writer.heading("I. Komunikasi, Informasi, dan Edukasi (KIE)")
    writer.table(
        "Tabel 1. Pelaksanaan KIE",
        [["No", "Kegiatan", Spanning("Kegiatan", columns=3), Spanning("Peserta (orang)", columns=3),
          Spanning("Biaya", columns=2)],
         ["", "", "Target", "Realisasi", "%", "Target", "Hadir", "%", "Juta Rp", "Rp per peserta"]],
        [[str(at), name, str(a), str(b), dec(percent(b, a)), whole(c) if c else "n/a", whole(d) if d else "n/a",
          dec(percent(d, c)) if c else "-", dec(Decimal(e) / 10**6), whole(Decimal(e) / d) if d else "-"]
         for at, (name, (a, b, c, d, e)) in enumerate(_TALKS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(planned), str(held), dec(percent(held, planned)), whole(aimed), whole(present),
            dec(percent(present, aimed)), dec(Decimal(cost) / 10**6),
            whole(Decimal(cost - _TALKS["Siaran radio dan televisi"][4]) / present) + "¹"]],
    )  # fmt: skip
    writer.paragraph("¹ Tidak termasuk biaya siaran.")
    leaders, schools = _TALKS["KIE bersama tokoh masyarakat"], _TALKS["KIE keamanan pangan sekolah"]
    herbs = _TALKS["KIE obat tradisional dan kosmetik"]
    writer.paragraph(
        f"Sepanjang tahun 2023 dilaksanakan {held} kegiatan KIE, {held - planned} lebih banyak daripada target,",
        f"dengan {whole(present)} peserta tatap muka (target {whole(aimed)}). KIE bersama tokoh masyarakat dihadiri",
        f"rata-rata {whole(Decimal(leaders[3]) / leaders[1])} orang per kegiatan, KIE keamanan pangan sekolah",
        f"{whole(Decimal(schools[3]) / schools[1])} orang. Satu KIE obat tradisional dan kosmetik dibatalkan karena",
        f"banjir; kesebelas kegiatan lainnya dihadiri {herbs[3]} orang, rata-rata",
        f"{whole(Decimal(herbs[3]) / herbs[1])} orang, di atas rencana 80 orang per kegiatan. Pendengar siaran tidak",
        "dapat diukur, tetapi menurut stasiun penyelenggara lebih dari 200 ribu orang. Hasil uji pemahaman peserta",
        f"naik dari 61,4 menjadi 83,9, yaitu {dec(Decimal('83.9') - Decimal('61.4'), 1)} poin atau",
        f"{dec((Decimal('83.9') / Decimal('61.4') - 1) * 100, 1)}%.",
    )
    writer.table(
        "Tabel 2. Media sosial",
        [["No", "Kanal", "Pengikut 2022", "Pengikut 2023", "Pertambahan", "Pertumbuhan (%)", "Unggahan", "Interaksi",
          "Interaksi per unggahan"]],
        [[str(at), name, whole(a) if a else "-", whole(b), _signed(b - a), dec(growth(b, a)) if a else "n/a", str(c),
          whole(d), dec(Decimal(d) / c, 1)] for at, (name, (a, b, c, d)) in enumerate(_CHANNELS.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(old), whole(new), _signed(new - old), dec(growth(new, old)), whole(posts),
            whole(reactions), dec(Decimal(reactions) / posts, 1)]],
    )  # fmt: skip
    without = new - _CHANNELS["TikTok"][1]
    writer.paragraph(
        f"Pengikut bertambah {whole(new - old)} ({dec(growth(new, old))}%); tanpa TikTok, yang baru dibuka pada Maret",
        f"2023, pertumbuhannya {dec(growth(without, old))}%. Pengikut X berkurang 191. Interaksi per unggahan",
        "tertinggi pada TikTok.",
    )
    writer.new_page()
    writer.heading("II. Patroli Siber")
    writer.table(
        "Tabel 3. Tautan yang melanggar menurut komoditas dan tempat penjualan",
        [["No", "Komoditas", *_SHOPS, "Jumlah", "% tautan", "Diblokir", "% diblokir"]],
        [[str(at), name, *(whole(v) if v else "–" for v in row), whole(sum(row)), dec(percent(sum(row), links)),
          whole(_BLOCKED[name]), dec(percent(_BLOCKED[name], sum(row)))]
         for at, (name, row) in enumerate(_LINKS.items(), 1)]
        + [["", "<b>Jumlah</b>", *map(whole, by_shop), whole(links), "100,00", whole(blocked),
            dec(percent(blocked, links))],
           ["", "<i>% tautan</i>", *(dec(percent(v, links)) for v in by_shop), "100,00", "", dec(percent(blocked,
             links)),
            ""]],
    )  # fmt: skip
    kinds = {name: sum(row) for name, row in _LINKS.items()}
    social = {name: row[1] for name, row in _LINKS.items()}
    writer.paragraph(
        f"Patroli siber menemukan {whole(links)} tautan, naik {dec(growth(links, _BEFORE))}% dari tahun 2022",
        f"({whole(_BEFORE)} tautan, setelah koreksi atas {words(12)} tautan ganda; semula dilaporkan 1.230). Kosmetik",
        f"terbanyak dengan {kinds['Kosmetik']} tautan. Di media sosial, suplemen kesehatan dan pangan olahan paling",
        f"sedikit, masing-masing {social['Pangan olahan']} tautan. Lokapasar dan media sosial bersama-sama memuat",
        f"{dec(percent(by_shop[0] + by_shop[1], links))}% tautan. Bersama unit lain, temuan Badan POM secara nasional",
        "mencapai sekitar 270 ribu tautan.",
    )
    settled = blocked + _OLD_BLOCKED
    writer.table(
        "Tabel 4. Penyelesaian rekomendasi pemblokiran",
        [["No", "Uraian", "Tautan", "% rekomendasi"]],
        [
            ["1", "Belum selesai pada awal tahun", whole(_OLD_OPEN), "-"],
            ["2", "Rekomendasi tahun 2023", whole(links), "-"],
            ["3", "Diblokir pada tahun 2023", whole(settled), dec(percent(settled, links + _OLD_OPEN))],
            ["", "termasuk rekomendasi tahun 2022", whole(_OLD_BLOCKED), dec(percent(_OLD_BLOCKED, _OLD_OPEN)) + "²"],
            ["4", "Belum selesai pada akhir tahun (1 + 2 − 3)", whole(links + _OLD_OPEN - settled),
             dec(percent(links + _OLD_OPEN - settled, links + _OLD_OPEN))],
        ],
    )  # fmt: skip
    writer.paragraph("² Terhadap rekomendasi yang belum selesai pada awal tahun.")
    value = 2_418_660_000
    writer.paragraph(
        f"Pemblokiran rata-rata memerlukan 6,2 hari (median 4 hari). Nilai ekonomi produk dari {whole(links)} tautan",
        f"diperkirakan Rp{dec(Decimal(value) / 10**9)} miliar, rata-rata sekitar",
        f"Rp{dec(rounded(Decimal(value) / links / 10**6, 1), 1)} juta per tautan. Sebanyak 31 tautan",
        f"({dec(percent(31, links))}%) ditelusuri bersama penyidik dan 3 (tiga) menjadi perkara; operasi gabungan dua",
        "kali, pada 6 Juni dan 19–21 September 2023, melibatkan Kepolisian Daerah, Dinas Kominfo, serta dua",
        "asosiasi.",
    )
    return writer.report()
