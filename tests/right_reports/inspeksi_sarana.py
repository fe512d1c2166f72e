"""A provincial office's inspections: facilities visited twice, two sanctions for one, goods in millions and in full."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole, words

_STYLE = """
@page { size: A4; margin: 24mm 22mm }
body { font: 10.5pt/1.5 "Liberation Serif", serif } h1 { font-size: 13.5pt; border-bottom: 2.5pt double #000;
padding-bottom: 6px } h2 { font-size: 11pt; font-style: italic }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; margin-bottom: 2px }
thead tr:first-child th { border-top: 1.5pt solid #000 } th { border-bottom: .75pt solid #000; text-align: left;
padding: 2px 4px }
td { padding: 1.5px 4px } td.right { text-align: right } tbody tr:last-child td { border-bottom: 1.5pt solid #000 }
.caption { margin: 2px 0 10px; font-size: 9pt } p { text-align: justify } .break { break-before: page }
"""

# kind: facilities on the list, visits planned, visits, facilities visited, visits with a finding, of those critical
_KINDS = {
    "Industri farmasi dan obat tradisional": (14, 10, 11, 10, 4, 1),
    "Industri kosmetik": (9, 9, 9, 9, 3, 0),
    "Industri pangan olahan": (231, 80, 86, 79, 31, 5),
    "Pedagang besar farmasi": (62, 40, 41, 40, 9, 2),
    "Apotek dan toko obat": (1_384, 260, 268, 257, 96, 14),
    "Rumah sakit dan puskesmas": (246, 75, 74, 74, 30, 0),
    "Distributor dan toko kosmetik": (905, 150, 158, 151, 55, 11),
    "Ritel dan gudang pangan": (2_310, 310, 322, 318, 71, 6),
}
_MAKERS = 3  # the first three kinds make, the others distribute or serve
# district: facilities visited, with findings
_PLACES = {"Kota Bandar Asri": (318, 92), "Kab. Lembah Manis": (174, 61), "Kab. Tirta Utara": (149, 44),
           "Kab. Tirta Selatan": (121, 43), "Kab. Gunung Sewu": (97, 22), "Kab. Pesisir": (79, 18)}  # fmt: skip
_SANCTIONS = {"Pembinaan": 128, "Peringatan": 117, "Peringatan keras": 38, "Penghentian sementara kegiatan": 13,
              "Rekomendasi pencabutan izin": 3, "Diteruskan kepada penyidik": 4}  # fmt: skip
_GOODS = {  # group: items, pieces, value
    "Obat tanpa izin edar": (41, 3_918, 62_417_500),
    "Obat tradisional mengandung BKO": (27, 6_204, 118_936_000),
    "Kosmetik tanpa izin edar": (163, 9_877, 287_054_250),
    "Pangan kedaluwarsa dan rusak": (208, 14_310, 74_128_900),
    "Lainnya": (12, 405, 3_617_800),
}


def inspeksi_sarana() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows = list(_KINDS.values())
    listed, planned, visits, visited, found, critical = (sum(row[at] for row in rows) for at in range(6))
    made = [sum(row[at] for row in rows[:_MAKERS]) for at in range(6)]
    sold = [sum(row[at] for row in rows[_MAKERS:]) for at in range(6)]
    places, faulty = (sum(row[at] for row in _PLACES.values()) for at in (0, 1))
    items, pieces, value = (sum(row[at] for row in _GOODS.values()) for at in range(3))
    given = sum(_SANCTIONS.values())
    writer.title("Laporan Pemeriksaan Sarana Tahun 2023", "Balai POM di Bandar Asri")
    writer.heading("1. Cakupan pemeriksaan")
    writer.paragraph(
        f"Selama tahun 2023 dilakukan {whole(visits)} pemeriksaan terhadap {whole(visited)} sarana;",
        f"{visits - visited} pemeriksaan merupakan pemeriksaan ulang. Realisasi ini {dec(percent(visits, planned))}%",
        f"dari rencana {whole(planned)} pemeriksaan dan menjangkau {dec(percent(visited, listed))}% dari",
        f"{whole(listed)} sarana dalam basis data. Sarana produksi diperiksa {made[2]} kali dan sarana distribusi",
        f"serta pelayanan {sold[2]} kali.",
    )
    writer.table(
        "Tabel 1. Pemeriksaan menurut jenis sarana",
        [["No", "Jenis sarana", "Sarana terdata", "Rencana", "Pemeriksaan", "Sarana diperiksa", "Cakupan (%)", "TMK",
          "% TMK", "TMK kritis"]],
        [[str(at), name, whole(a), whole(b), whole(c), whole(d), dec(percent(d, a, 1), 1), whole(e), dec(percent(e,
          c, 1), 1),
          whole(f) if f else "-"] for at, (name, (a, b, c, d, e, f)) in enumerate(_KINDS.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(listed), whole(planned), whole(visits), whole(visited),
            dec(percent(visited, listed, 1), 1), whole(found), dec(percent(found, visits, 1), 1), whole(critical)]],
    )  # fmt: skip
    writer.paragraph(
        "TMK: tidak memenuhi ketentuan, dihitung per pemeriksaan. Cakupan: sarana diperiksa terhadap sarana terdata.",
    )
    writer.paragraph(
        f"Hasil TMK berjumlah {found} pemeriksaan ({dec(percent(found, visits, 1), 1)}%), {critical} di antaranya",
        f"dengan temuan kritis. Pada sarana produksi TMK {dec(percent(made[4], made[2], 1), 1)}%, sedangkan pada",
        f"sarana distribusi dan pelayanan {dec(percent(sold[4], sold[2], 1), 1)}%. Hanya pada rumah sakit dan",
        "puskesmas rencana tidak tercapai: satu puskesmas sedang direnovasi. Pada tahun 2022 TMK tercatat 34,8% dari",
        "918 pemeriksaan.",
    )
    writer.heading("2. Sebaran wilayah")
    writer.table(
        "Tabel 2. Sarana yang diperiksa menurut kabupaten/kota (setiap sarana dihitung satu kali)",
        [["No", "Kabupaten/kota", "Sarana", "% provinsi", "Sarana TMK", "% TMK wilayah", "% TMK provinsi"]],
        [[str(at), name, str(a), dec(percent(a, places)), str(b), dec(percent(b, a)), dec(percent(b, faulty))]
         for at, (name, (a, b)) in enumerate(_PLACES.items(), 1)]
        + [["", "<b>Provinsi</b>", str(places), "100,00", str(faulty), dec(percent(faulty, places)), "100,00"]],
    )  # fmt: skip
    worst = max(_PLACES, key=lambda name: Decimal(_PLACES[name][1]) / _PLACES[name][0])
    writer.paragraph(
        f"Sarana yang TMK pada sekurang-kurangnya satu pemeriksaan berjumlah {faulty}. Persentase TMK tertinggi",
        f"terdapat di {worst} ({dec(percent(_PLACES[worst][1], _PLACES[worst][0]))}%), walaupun jumlah sarana TMK",
        f"terbanyak ada di Kota Bandar Asri ({_PLACES['Kota Bandar Asri'][1]} sarana). Dari {found - faulty}",
        "pemeriksaan TMK yang merupakan pemeriksaan ulang, sebelas dilakukan pada apotek dan toko obat.",
    )
    writer.new_page()
    writer.heading("3. Tindak lanjut")
    writer.table(
        f"Tabel 3. Tindak lanjut atas {found} hasil TMK",
        [["No", "Tindak lanjut", "Jumlah", "% hasil TMK", "% tindak lanjut"]],
        [[str(at), name, str(count), dec(percent(count, found, 1), 1), dec(percent(count, given, 1), 1)]
         for at, (name, count) in enumerate(_SANCTIONS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(given), "", "100,0"]],
    )  # fmt: skip
    hard = sum(list(_SANCTIONS.values())[2:])
    writer.paragraph(
        f"Terhadap {given - found} ({words(given - found)}) hasil TMK dikenakan dua tindak lanjut sekaligus. Tindak",
        f"lanjut berupa peringatan keras atau yang lebih berat berjumlah {hard} ({dec(percent(hard, given, 1), 1)}%).",
        "Sampai dengan 31 Desember 2023 telah diterima 231 laporan tindakan perbaikan (CAPA), 214 di antaranya",
        f"dinyatakan selesai ({dec(percent(214, 231, 1), 1)}%) dan 17 masih dievaluasi; selebihnya belum jatuh tempo.",
        f"Rekomendasi yang dikirim kepada pemerintah daerah sebanyak 88, dijawab 61 ({dec(percent(61, 88, 1), 1)}%);",
        "target jawaban 65%.",
    )
    writer.heading("4. Produk yang diamankan")
    writer.table(
        "Tabel 4. Produk yang diamankan dan dimusnahkan",
        [["No", "Kelompok", "Item", "Kemasan", "Nilai (juta Rp)", "% nilai", "Nilai per kemasan (Rp)"]],
        [[str(at), name, str(a), whole(b), dec(Decimal(c) / 10**6, 1), dec(percent(c, value, 1), 1),
          whole(Decimal(c) / b)]
         for at, (name, (a, b, c)) in enumerate(_GOODS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(items), whole(pieces), dec(Decimal(value) / 10**6, 1), "100,0",
            whole(Decimal(value) / pieces)]],
    )  # fmt: skip
    cream = _GOODS["Kosmetik tanpa izin edar"]
    writer.paragraph(
        f"Nilai produk yang diamankan Rp{whole(value)}; lebih dari separuhnya (Rp{whole(cream[2])}) berupa kosmetik",
        f"tanpa izin edar. Jumlah item {items}, tetapi satu kosmetik yang juga mengandung obat dihitung dua kali,",
        "pada kelompok kosmetik dan pada kelompok obat. Pemusnahan pada 14 Desember 2023 meliputi",
        f"{whole(pieces - 1_260)} kemasan; {whole(1_260)} kemasan disisihkan sebagai barang bukti. Nilai ini tidak",
        "termasuk barang bukti perkara tahun 2022 sebesar Rp1,3 miliar.",
    )
    return writer.report()
