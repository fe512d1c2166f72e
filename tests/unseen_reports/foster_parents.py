"""Report on a movement in which large companies foster small makers of jamu and cosmetics until they hold licences.

Calibri, horizontal rules only, captions in italics, numbers centred; stages, regions, support in kind and turnover.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 24mm 22mm; }
body { font: 11pt/1.38 Calibri, Carlito, sans-serif; }
h1 { font-size: 22pt; margin: 60mm 0 10mm; border-bottom: 2.5pt solid #2e7d32; padding-bottom: 6mm; }
h2 { font-size: 14pt; color: #2e7d32; margin: 18pt 0 6pt; break-after: avoid; }
p { margin: 0 0 8pt; }
p.caption { font-style: italic; font-size: 10pt; margin: 10pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; margin-bottom: 12pt; border-top: 1.2pt solid #000;
  border-bottom: 1.2pt solid #000; }
th { border-bottom: 0.8pt solid #000; } th, td { padding: 3pt; text-align: center; }
td:first-child, th:first-child { text-align: left; } td { border-bottom: 0.3pt solid #bbb; }
tr { break-inside: avoid; } .break { break-before: page; }
"""


@dataclass(frozen=True)
class Region:
    key: str
    name: str
    invited: int
    mapped: int
    fostered: int
    filed: int
    licensed: int  # businesses that hold at least one licence now
    licences: int
    target: int  # of licences


REGIONS = (
    Region("jateng", "Jawa Tengah", 186, 141, 68, 52, 41, 97, 80),
    Region("diy", "DI Yogyakarta", 124, 92, 45, 37, 31, 64, 60),
    Region("jatim", "Jawa Timur", 203, 158, 72, 49, 36, 73, 85),
    Region("bali", "Bali", 97, 70, 38, 33, 29, 88, 70),
    Region("sulsel", "Sulawesi Selatan", 88, 51, 24, 15, 9, 14, 20),
    Region("kalsel", "Kalimantan Selatan", 62, 38, 18, 11, 8, 12, 10),
)
# key, kind, licences of 2022, licences of 2023
KINDS = (("jamu", "Obat tradisional", 121, 163), ("kos", "Kosmetik", 84, 157), ("sk", "Suplemen kesehatan", 19, 28))
# key, form of support, companies, businesses served, worth in rupiah
SUPPORT = (
    ("mesin", "Hibah peralatan produksi", 4, 37, 1_284_500_000),
    ("bahan", "Penyediaan bahan baku terstandar", 6, 82, 743_250_000),
    ("uji", "Pembiayaan uji laboratorium", 5, 114, 412_680_000),
    ("pasar", "Pembukaan akses pasar dan kemasan", 7, 96, 568_900_000),
)
# key, scale, businesses, mean monthly turnover before and after (thousand rupiah)
TURNOVER = (
    ("mikro", "Usaha mikro", 178, 8_450, 12_310),
    ("kecil", "Usaha kecil", 73, 46_200, 58_940),
    ("menengah", "Usaha menengah", 14, 231_500, 254_750),
)
# key, obstacle, businesses
OBSTACLES = (
    ("sarana", "Bangunan belum memenuhi denah CPOTB/CPKB", 29),
    ("modal", "Modal untuk perbaikan sarana terbatas", 21),
    ("dokumen", "Dokumen mutu belum lengkap", 13),
    ("pj", "Penanggung jawab teknis belum ada", 5),
)
INVITED, MAPPED, FOSTERED, FILED, LICENSED, LICENCES, TARGET = (
    sum(getattr(one, at) for one in REGIONS)
    for at in ("invited", "mapped", "fostered", "filed", "licensed", "licences", "target")
)
STAGES = (
    ("Sosialisasi", INVITED), ("Pemetaan dan penilaian awal", MAPPED), ("Pendampingan", FOSTERED),
    ("Pengajuan registrasi", FILED), ("Memiliki NIE", LICENSED),
)  # fmt: skip
EARLIER = sum(row[2] for row in KINDS)
WORTH = sum(row[4] for row in SUPPORT)
FACILITATORS, VISITS = 53, 1113
COMPANIES = 14
STILL = FOSTERED - FILED
assert sum(row[3] for row in KINDS) == LICENCES
assert sum(row[2] for row in TURNOVER) == FOSTERED
assert sum(row[2] for row in OBSTACLES) == STILL


def _rate(part: int, total: int) -> str:
    return indonesian(percent(part, total, 1), 1)


def foster_parents() -> MadeReport:
    """The report on the movement in 2023."""
    w = Writer(STYLE)
    w.title("Laporan Pelaksanaan Gerakan Orang Tua Angkat UMKM", "Obat Tradisional, Suplemen Kesehatan, dan Kosmetik")
    w.paragraph("Direktorat Pemberdayaan Masyarakat dan Pelaku Usaha<br>Tahun Anggaran 2023")
    w.new_page()
    for part in (_summary, _stages, _regions, _licences, _support, _turnover, _obstacles, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Sekilas Hasil")
    w.paragraph(
        f"Gerakan Orang Tua Angkat (OTA) memasuki tahun kedua. Kali ini {COMPANIES} perusahaan bersedia menjadi orang",
        f"tua angkat bagi {f('p.fostered', str(FOSTERED))} UMKM di {f('p.regions', words(len(REGIONS)))} provinsi.",
        f"Hasilnya menggembirakan: {f('p.licences', str(LICENCES))} nomor izin edar (NIE) terbit, melampaui target",
        f"{f('p.target', str(TARGET))} NIE yang dipatok di awal tahun",
        f"({f('p.target.rate', _rate(LICENCES, TARGET))}%). UMKM yang kini mengantongi sedikitnya satu NIE ada",
        f"{f('p.licensed', str(LICENSED))}. Dukungan para orang tua angkat, bila diuangkan, bernilai",
        f"Rp{f('p.worth', whole(WORTH))}.",
    )


def _stages(w: Writer) -> None:
    f = w.figure
    w.heading("1. Perjalanan UMKM dari Sosialisasi sampai NIE")
    w.paragraph(
        "Setiap UMKM melewati lima tahap. Tidak semua yang hadir pada sosialisasi berlanjut; sebagian belum siap,",
        "sebagian memilih menunggu. Kolom terakhir tabel berikut membandingkan setiap tahap dengan tahap sebelumnya.",
    )
    rows: list[Row] = []
    for at, (name, count) in enumerate(STAGES):
        passed = f(f"t1.{at}.kept", _rate(count, STAGES[at - 1][1])) if at else "–"
        rows.append([name, whole(count), _rate(count, INVITED) if at else "100,0", passed])
    head = [["Tahap", "UMKM", "Terhadap sosialisasi (%)", "Terhadap tahap sebelumnya (%)"]]
    w.table("Tabel 1. Jumlah UMKM pada Setiap Tahap Pendampingan, 2023", head, rows)
    w.paragraph(
        f"Penyusutan terbesar terjadi antara pemetaan dan pendampingan: {f('p.lost', str(MAPPED - FOSTERED))} UMKM",
        "berhenti di situ, umumnya karena produknya ternyata termasuk pangan. Setelah masuk pendampingan, peluangnya",
        f"jauh lebih baik. Dari {f('p.stage.fostered', str(FOSTERED))} UMKM dampingan,",
        f"{f('p.stage.filed', str(FILED))} berani mengajukan registrasi, dan lebih dari tiga perempat pengaju",
        f"({f('p.stage.licensed', _rate(LICENSED, FILED))}%-nya, tepatnya) berhasil. Yang berkasnya masih berproses di",
        f"akhir tahun berjumlah {f('p.pending', str(FILED - LICENSED))} UMKM.",
    )
    assert max(STAGES[at - 1][1] - STAGES[at][1] for at in range(1, 5)) == MAPPED - FOSTERED
    assert percent(LICENSED, FILED) > 75


def _regions(w: Writer) -> None:
    f = w.figure
    w.heading("2. Sebaran per Provinsi")
    rows: list[Row] = [
        [one.name, str(one.fostered), str(one.filed), str(one.licensed), str(one.target), str(one.licences),
         f(f"t2.{one.key}.rate", _rate(one.licences, one.target))]
        for one in REGIONS
    ]  # fmt: skip
    rows.append(["<b>Enam provinsi</b>", f("t2.fostered", str(FOSTERED)), f("t2.filed", str(FILED)),
                 f("t2.licensed", str(LICENSED)), f("t2.target", str(TARGET)), f("t2.licences", str(LICENCES)),
                 f("t2.rate", _rate(LICENCES, TARGET))])  # fmt: skip
    head = [["Provinsi", "UMKM didampingi", "Mengajukan", "Memiliki NIE", "Target NIE", "NIE terbit", "Capaian (%)"]]
    w.table("Tabel 2. Pendampingan dan NIE Terbit menurut Provinsi", head, rows)
    order = sorted(REGIONS, key=lambda one: Decimal(one.licences) / one.target)
    short = [one for one in REGIONS if one.licences < one.target]
    java = REGIONS[:3]
    assert [one.key for one in order] == ["sulsel", "jatim", "diy", "kalsel", "jateng", "bali"]
    bali, jatim, sulsel = REGIONS[3], REGIONS[2], REGIONS[4]
    w.paragraph(
        f"Bali memimpin. Dengan {f('p.bali', str(bali.licences))} NIE, provinsi ini mencapai",
        f"{f('p.bali.rate', _rate(bali.licences, bali.target))}% dari targetnya; rata-rata setiap UMKM yang berizin di",
        f"sana memegang {f('p.bali.each', indonesian(rounded(Decimal(bali.licences) / bali.licensed, 1), 1))} NIE.",
        "Secara absolut Jawa Tengah tetap penyumbang terbesar,",
        f"{f('p.jateng.share', _rate(REGIONS[0].licences, LICENCES))}% dari seluruh NIE. Tiga provinsi di Pulau Jawa",
        f"bersama-sama menerbitkan {f('p.java', str(sum(one.licences for one in java)))} NIE, selebihnya",
        f"{f('p.others', str(LICENCES - sum(one.licences for one in java)))} berasal dari luar Jawa.",
    )
    w.paragraph(
        f"Ada {f('p.short', words(len(short)))} provinsi yang tidak sampai ke target. Jawa Timur kurang",
        f"{f('p.jatim.short', str(jatim.target - jatim.licences))} NIE dan Sulawesi Selatan kurang",
        f"{f('p.sulsel.short', str(sulsel.target - sulsel.licences))} NIE. Di Sulawesi Selatan, hanya",
        f"{f('p.sulsel', str(sulsel.licensed))} dari {f('p.sulsel.fostered', str(sulsel.fostered))} UMKM dampingan",
        f"yang sudah berizin ({f('p.sulsel.rate', _rate(sulsel.licensed, sulsel.fostered))}%).",
    )


def _licences(w: Writer) -> None:
    f = w.figure
    w.heading("3. NIE menurut Komoditas")
    rows: list[Row] = [
        [name, str(before), str(now), f"+{now - before}", f(f"t3.{key}", indonesian(growth(now, before)))]
        for key, name, before, now in KINDS
    ]
    rows.append(["<b>Total</b>", f("t3.before", str(EARLIER)), f("t3.now", str(LICENCES)), f"+{LICENCES - EARLIER}",
                 f("t3.growth", indonesian(growth(LICENCES, EARLIER)))])  # fmt: skip
    w.table("Tabel 3. NIE Terbit menurut Komoditas, 2022 dan 2023",
            [["Komoditas", "2022", "2023", "Perubahan", "Pertumbuhan (%)"]], rows)  # fmt: skip
    assert max(KINDS, key=lambda row: Decimal(row[3]) / row[2])[0] == "kos"
    w.paragraph(
        f"Dibanding {EARLIER!s} NIE pada tahun pertama, ada tambahan {f('p.more', str(LICENCES - EARLIER))} NIE tahun",
        f"ini. Kosmetik tumbuh paling cepat: dari 84 menjadi {KINDS[1][3]!s} NIE, hampir dua kali lipat. Meski begitu,",
        f"obat tradisional masih yang terbanyak dengan porsi {f('p.jamu', _rate(163, LICENCES))}%, terpaut",
        f"{f('p.jamu.lead', words(KINDS[0][3] - KINDS[1][3]))} NIE saja dari kosmetik.",
    )


def _support(w: Writer) -> None:
    f = w.figure
    w.heading("4. Dukungan Orang Tua Angkat")
    w.paragraph(
        "Satu perusahaan boleh memberi lebih dari satu bentuk dukungan, dan satu UMKM boleh menerima lebih dari satu.",
        "Karena itu kolom perusahaan dan UMKM pada Tabel 4 tidak dijumlahkan.",
    )
    rows: list[Row] = [
        [name, str(firms), str(served), whole(worth), _rate(worth, WORTH)]
        for key, name, firms, served, worth in SUPPORT
    ]
    rows.append(["<b>Jumlah nilai</b>", "", "", f("t4.worth", whole(WORTH)), "100,0"])
    w.table("Tabel 4. Bentuk dan Nilai Dukungan Orang Tua Angkat",
            [["Bentuk dukungan", "Perusahaan", "UMKM penerima", "Nilai (Rp)", "Porsi (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Kurang lebih Rp{f('p.billion', indonesian(rounded(Decimal(WORTH) / 10**9, 2)))} miliar mengalir sepanjang",
        f"tahun, atau sekitar Rp{f('p.company', indonesian(rounded(Decimal(WORTH) / COMPANIES / 10**6, 1), 1))} juta",
        f"per perusahaan. Hibah peralatan produksi menyerap {f('p.mesin', _rate(SUPPORT[0][4], WORTH))}% walaupun",
        f"penerimanya paling sedikit, {f('p.mesin.served', str(SUPPORT[0][3]))} UMKM, sehingga tiap penerima rata-rata",
        f"memperoleh Rp{f('p.mesin.each', whole(rounded(Decimal(SUPPORT[0][4]) / SUPPORT[0][3], 0)))}. Pembiayaan uji",
        f"laboratorium justru menjangkau paling banyak UMKM ({SUPPORT[2][3]!s}) dengan biaya yang paling hemat, yakni",
        f"Rp{f('p.uji.each', whole(rounded(Decimal(SUPPORT[2][4]) / SUPPORT[2][3], 0)))} per UMKM.",
    )
    w.paragraph(
        f"Pendampingan lapangan dijalankan {FACILITATORS} fasilitator daerah. Selama setahun mereka melakukan",
        f"{f('p.visits', whole(VISITS))} kunjungan, artinya {f('p.visits.each', whole(VISITS // FACILITATORS))}",
        f"kunjungan per fasilitator atau {f('p.visits.firm', indonesian(percent(VISITS, FOSTERED, 1) / 100, 1))}",
        "kunjungan untuk setiap UMKM dampingan.",
    )
    assert VISITS % FACILITATORS == 0
    assert min(SUPPORT, key=lambda row: Decimal(row[4]) / row[3])[0] == "uji"


def _turnover(w: Writer) -> None:
    f = w.figure
    w.heading("5. Dampak pada Omzet")
    rows: list[Row] = [
        [name, str(firms), whole(before), whole(after), f(f"t5.{key}", indonesian(growth(after, before)))]
        for key, name, firms, before, after in TURNOVER
    ]
    rows.append(["<b>UMKM dampingan</b>", str(FOSTERED), "", "", ""])
    head = [["Skala usaha", "UMKM", "Sebelum (ribu Rp)", "Sesudah (ribu Rp)", "Kenaikan (%)"]]
    w.table("Tabel 5. Rata-rata Omzet per Bulan Sebelum dan Sesudah Pendampingan", head, rows)
    mikro = TURNOVER[0]
    w.paragraph(
        f"Usaha mikro, yang merupakan {f('p.mikro.share', _rate(mikro[2], FOSTERED))}% dari dampingan, menikmati",
        f"kenaikan terbesar secara relatif: {f('p.mikro', indonesian(growth(mikro[4], mikro[3])))}%, dari Rp8,45 juta",
        f"menjadi Rp{f('p.mikro.after', indonesian(rounded(Decimal(mikro[4]) / 1000)))} juta sebulan. Pada usaha",
        "menengah kenaikan relatifnya paling kecil, namun nilainya tetap",
        f"Rp{f('p.menengah', whole(TURNOVER[2][4] - TURNOVER[2][3]))} ribu.",
    )


def _obstacles(w: Writer) -> None:
    f = w.figure
    w.heading("6. Kendala")
    rows: list[Row] = [[name, str(firms), _rate(firms, STILL)] for key, name, firms in OBSTACLES]
    rows.append(["<b>UMKM dampingan yang belum mengajukan</b>", str(STILL), "100,0"])
    w.table("Tabel 6. Kendala Utama UMKM Dampingan yang Belum Mengajukan Registrasi",
            [["Kendala utama", "UMKM", "%"]], rows)  # fmt: skip
    two = OBSTACLES[0][2] + OBSTACLES[1][2]
    w.paragraph(
        f"Masih ada {f('p.still', str(STILL))} UMKM dampingan yang belum mengajukan registrasi. Bangunan dan modal,",
        f"dua kendala yang saling berkait, menghambat {f('p.two', str(two))} di antaranya",
        f"({f('p.two.share', _rate(two, STILL))}%). Sisanya terkendala dokumen atau tenaga penanggung jawab.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("Penutup")
    w.paragraph(
        f"Tahun 2023 ditutup dengan {f('p.end.licences', str(LICENCES))} NIE,",
        f"{f('p.end.over', str(LICENCES - TARGET))} di atas target. Pada tahun 2024 sasarannya adalah menuntaskan",
        f"{f('p.end.rest', str(FOSTERED - LICENSED))} UMKM dampingan yang belum memiliki NIE serta mengajak lebih",
        "banyak perusahaan di luar Jawa menjadi orang tua angkat.",
    )
