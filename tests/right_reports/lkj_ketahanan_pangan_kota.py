"""A performance report of a city's food office: PPH, stocks, prices, fresh food tests, programmes and budget."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 22mm }
body { font: 11.5pt/1.65 "Carlito", "Liberation Sans", sans-serif; color: #1c1c1c }
h1 { font-size: 16pt; text-align: left; border-left: 6px solid #3a7d2c; padding-left: 10px } h2 { font-size: 12.5pt }
table { border-collapse: collapse; width: 100%; font-size: 10pt; border-top: 1.4pt solid #000;
border-bottom: 1.4pt solid #000 } th { border-bottom: 0.8pt solid #000; padding: 4px; text-align: left }
td { padding: 3px 4px; text-align: left; border-bottom: 0.3pt solid #bbb } td.right { text-align: right }
.caption { font-style: italic; margin: 12px 0 3px } .break { break-before: page }
"""

# group of food: share of energy of the standard, weight, highest score, kcal per head a day in 2022 and 2023
_GROUPS = {
    "Padi-padian": ("0.5", "25", 1_188, 1_172), "Umbi-umbian": ("0.5", "2.5", 46, 51),
    "Pangan hewani": ("2", "24", 211, 224), "Minyak dan lemak": ("0.5", "5", 238, 241),
    "Buah/biji berminyak": ("0.5", "1", 32, 34), "Kacang-kacangan": ("2", "10", 58, 66),
    "Gula": ("0.5", "2.5", 79, 77), "Sayur dan buah": ("5", "30", 104, 112), "Lain-lain": ("0", "0", 47, 49),
}  # fmt: skip
# food: need, supply, in tons
_BALANCE = {"Beras": (38_412, 41_690), "Jagung": (2_105, 2_330), "Kedelai": (4_870, 4_615), "Daging sapi": (1_288,
 1_341),
            "Daging ayam": (5_164, 5_902), "Telur ayam": (6_377, 6_829), "Cabai": (1_940, 1_873),
            "Bawang merah": (1_715, 1_798), "Gula pasir": (3_906, 4_120), "Minyak goreng": (4_402, 4_688)}  # fmt: skip
# district: sub-districts, gardens, poor households helped, rice in kg
_DISTRICTS = {"Kertasari": (9, 14, 618, 6_180), "Pandan": (7, 11, 402, 4_020), "Wanareja": (11, 19, 955, 9_550),
              "Lembah Hijau": (6, 6, 287, 2_870), "Banyu Asri": (8, 0, 511, 5_110)}  # fmt: skip
# fresh food: samples, over the limit
_TESTS = {"Sayuran": (64, 5), "Buah": (48, 2), "Beras": (30, 0), "Rempah": (18, 1), "Pangan segar impor": (10, 0)}
# programme: ceiling, revised, spent
_MONEY = {
    "Penunjang Urusan Pemerintahan Daerah": (5_214_600_000, 5_380_225_000, 5_097_118_450),
    "Pengelolaan Sumber Daya Ekonomi untuk Kedaulatan Pangan": (640_000_000, 512_500_000, 498_730_000),
    "Peningkatan Diversifikasi dan Ketahanan Pangan": (1_875_350_000, 2_406_900_000, 2_355_046_775),
    "Penanganan Kerawanan Pangan": (410_000_000, 388_175_000, 381_902_500),
    "Pengawasan Keamanan Pangan": (225_000_000, 231_400_000, 209_664_300),
}
_PRICES = {"Beras medium": (10_450, 12_900), "Cabai merah": (41_300, 52_750), "Bawang merah": (33_200, 28_600),
           "Telur ayam": (27_400, 28_900), "Daging sapi": (134_000, 136_500)}  # fmt: skip


def _scores(at: int) -> dict[str, Decimal]:
    """The score of each group: share of 2.100 kcal times the weight, at most the highest score."""
    return {name: min(rounded(percent(int(row[at]), 2_100) * Decimal(row[0]), 1),
     Decimal(row[1]))
            for name, row in _GROUPS.items()}  # fmt: skip


def lkj_ketahanan_pangan_kota() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    before, now = _scores(2), _scores(3)
    pph_before, pph = sum(before.values(), Decimal(0)), sum(now.values(), Decimal(0))
    samples, over = (sum(row[at] for row in _TESTS.values()) for at in range(2))
    safe = percent(samples - over, samples)
    villages, gardens, homes, rice = (sum(row[at] for row in _DISTRICTS.values()) for at in range(4))
    ceiling, revised, spent = (sum(row[at] for row in _MONEY.values()) for at in range(3))
    writer.title("Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Ketahanan Pangan Kota Rajabasa")
    writer.heading("Kata Pengantar")
    writer.paragraph(
        "Laporan ini merupakan pertanggungjawaban atas Perjanjian Kinerja tahun 2023 yang ditetapkan pada 9 Januari",
        "2023",
        "dan diubah pada 16 Oktober 2023 setelah Perubahan APBD. Data konsumsi bersifat sementara sampai rilis",
        "Susenas.",
    )
    goals = [("Skor Pola Pangan Harapan (PPH)", "skor", Decimal("84.5"), pph, pph_before, False),
             ("Persentase pangan segar yang aman", "%", Decimal(94), safe, Decimal("94.44"), False),
             ("Persentase penduduk rawan pangan", "%", Decimal("4.2"), Decimal("3.87"), Decimal("4.31"), True),
             ("Cadangan beras pemerintah kota", "ton", Decimal(60), Decimal("63.5"), Decimal("58.2"), False),
             ("Nilai AKIP Dinas", "nilai", Decimal(72), Decimal("71.15"), Decimal("70.08"), False)]  # fmt: skip
    reach = [percent(2 * t - r, t) if low else percent(r, t) for _, _, t, r, _, low in goals]
    writer.heading("Capaian Indikator Kinerja Utama")
    writer.table(
        "Tabel 3.1 Target dan realisasi tahun 2023 serta perbandingan dengan tahun 2022",
        [["No", "Indikator", "Satuan", "Realisasi 2022", "Target 2023", "Realisasi 2023", "Capaian (%)", "Perubahan"]],
        [[str(n), name + ("<sup>a</sup>" if low else ""), unit, dec(old), dec(t), dec(r), dec(c), dec(r - old)]
         for n, ((name, unit, t, r, old, low), c) in enumerate(zip(goals, reach, strict=True), 1)],
    )  # fmt: skip
    writer.paragraph(
        "<sup>a</sup> Semakin rendah semakin baik: capaian = (2 × target − realisasi) / target × 100.",
    )
    missed = [goals[n][0] for n, c in enumerate(reach) if c < 100]
    writer.paragraph(
        f"Dari {words(len(goals))} indikator, {words(len(goals) - len(missed))} mencapai target dan",
        f"{words(len(missed))}",
        f"belum, yaitu {' dan '.join(missed)}. Rata-rata capaian {dec(sum(reach, Decimal(0)) / 5)}%. Capaian tertinggi",
        f"adalah {goals[reach.index(max(reach))][0]} dengan {dec(max(reach))}%; yang terendah {dec(min(reach))}%.",
        f"Penduduk rawan pangan turun dari 4,31% menjadi 3,87%, atau {dec(Decimal('0.44'))} poin. Cadangan beras",
        "bertambah",
        f"{dec(Decimal('5.3'), 1)} ton ({dec((Decimal('63.5') / Decimal('58.2') - 1) * 100)}%) sehingga melampaui",
        "target",
        "60 ton.",
    )
    writer.new_page()
    writer.heading("Skor Pola Pangan Harapan")
    kcal_before, kcal = (column_sum(_GROUPS.values(), at) for at in (2, 3))
    writer.table(
        "Tabel 3.2 Konsumsi energi dan skor PPH (AKE = 2.100 kkal/kapita/hari)",
        [[Spanning("No", rows=2), Spanning("Kelompok pangan", rows=2), Spanning("Bobot", rows=2),
          Spanning("Skor maks.", rows=2), Spanning("Tahun 2022", columns=2), Spanning("Tahun 2023", columns=3)],
         ["kkal", "Skor PPH", "kkal", "% AKE", "Skor PPH"]],
        [[str(n), name, dec(Decimal(w), 1), dec(Decimal(top), 1), whole(a), dec(before[name], 1), whole(b),
          dec(percent(b, 2_100)), dec(now[name], 1)] for n, (name, (w, top, a, b)) in enumerate(_GROUPS.items(), 1)]
        + [["", "<b>Jumlah</b>", "", dec(Decimal(100), 1), whole(kcal_before), dec(pph_before, 1), whole(kcal),
            dec(percent(kcal, 2_100)), dec(pph, 1)]],
    )  # fmt: skip
    gain = {name: now[name] - before[name] for name in now}
    best = max(gain, key=lambda k: gain[k])
    writer.paragraph(
        "Skor kelompok dihitung dari % AKE dikali bobot, paling tinggi sebesar skor maksimum. Skor PPH naik dari",
        f"{dec(pph_before, 1)} menjadi {dec(pph, 1)}, yaitu {dec(pph - pph_before, 1)} poin. Kenaikan terbesar pada",
        f"{best}",
        f"({dec(gain[best], 1)} poin). Konsumsi energi {whole(kcal)} kkal, {whole(2_100 - kcal)} kkal di bawah",
        "anjuran.",
        f"Konsumsi padi-padian turun {_GROUPS['Padi-padian'][2] - _GROUPS['Padi-padian'][3]} kkal, tetapi skornya",
        "tetap",
        f"25,0 karena telah mencapai batas. Sayur dan buah baru mencapai {dec(now['Sayur dan buah'], 1)} dari skor",
        f"maksimum 30,0, sehingga masih kurang {dec(30 - now['Sayur dan buah'], 1)}.",
    )  # fmt: skip
    writer.heading("Neraca dan Harga Pangan")
    short = [name for name, (need, got) in _BALANCE.items() if got < need]
    spare = {name: got - need for name, (need, got) in _BALANCE.items()}
    writer.table(
        "Tabel 3.3 Neraca pangan tahun 2023 (ton)",
        [["No", "Komoditas", "Kebutuhan", "Ketersediaan", "Surplus/(defisit)", "Rasio (%)"]],
        [[str(n), name, whole(need), whole(got), whole(got - need) if got >= need else f"({whole(need - got)})",
          dec(percent(got, need))] for n, (name, (need, got)) in enumerate(_BALANCE.items(), 1)],
    )  # fmt: skip
    deficits = [whole(-spare[name]) for name in short]
    writer.paragraph(
        f"Dari {words(len(_BALANCE))} komoditas, {words(len(_BALANCE) - len(short))} mengalami surplus dan",
        f"{words(len(short))} defisit, yaitu {' dan '.join(short).lower()}, masing-masing",
        f"{' ton dan '.join(deficits)} ton.",
        f"Surplus terbesar pada beras sebanyak {whole(spare['Beras'])} ton. Rasio ketersediaan tertinggi pada daging",
        "ayam,",
        f"{dec(max(percent(b, a) for a, b in _BALANCE.values()))}%.",
    )
    writer.table(
        "Tabel 3.4 Rata-rata harga pangan di empat pasar (Rp/kg)",
        [["No", "Komoditas", "2022", "2023", "Selisih", "Perubahan (%)"]],
        [[str(n), name, whole(a), whole(b), whole(b - a), dec(growth(b, a))]
         for n, (name, (a, b)) in enumerate(_PRICES.items(), 1)],
    )  # fmt: skip
    rise = {name: growth(b, a) for name, (a, b) in _PRICES.items()}
    top = max(rise, key=lambda k: rise[k])
    writer.paragraph(
        f"Harga {words(sum(v > 0 for v in rise.values()))} komoditas naik; yang tertinggi {top.lower()}, naik",
        f"{dec(rise[top])}%. Bawang merah turun {dec(-rise['Bawang merah'])}%. Beras medium naik Rp2.450 per kg, dari",
        "Rp10.450 menjadi Rp12.900. Gerakan Pangan Murah dilaksanakan 16 kali, dua kali jumlah pada tahun 2022",
        "(8 kali).",
    )
    writer.new_page()
    writer.heading("Penanganan Kerawanan Pangan dan Pekarangan")
    writer.table(
        "Tabel 3.5 Pekarangan pangan lestari dan bantuan beras menurut kecamatan",
        [["No", "Kecamatan", "Kelurahan", "Kelompok pekarangan", "Rumah tangga dibantu", "Beras (kg)", "% bantuan"]],
        [[str(n), name, str(a), str(b) if b else "–", str(c), whole(d), dec(percent(d, rice))]
         for n, (name, (a, b, c, d)) in enumerate(_DISTRICTS.items(), 1)]
        + [["", "<b>Kota Rajabasa</b>", str(villages), str(gardens), whole(homes), whole(rice), "100,00"]],
    )  # fmt: skip
    writer.paragraph(
        f"Bantuan beras sebanyak {whole(rice)} kg (setara {dec(Decimal(rice) / 1000)} ton) diberikan kepada",
        f"{whole(homes)}",
        "rumah tangga, masing-masing 10 kg. Kecamatan Wanareja menerima paling banyak, yaitu 955 rumah tangga atau",
        f"{dec(percent(955, homes))}%, sedangkan Lembah Hijau paling sedikit (287). Kelompok pekarangan berjumlah",
        f"{gardens},",
        f"tersebar di {words(sum(row[1] > 0 for row in _DISTRICTS.values()))} kecamatan; Banyu Asri belum memiliki",
        "kelompok.",
    )
    writer.heading("Keamanan Pangan Segar")
    writer.table(
        "Tabel 3.6 Hasil uji residu pestisida dan cemaran",
        [["No", "Jenis", "Sampel", "Aman", "Melebihi batas", "% aman"]],
        [[str(n), name, str(a), str(a - b), str(b) if b else "-", dec(percent(a - b, a))]
         for n, (name, (a, b)) in enumerate(_TESTS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(samples), str(samples - over), str(over), dec(safe)]],
    )  # fmt: skip
    writer.paragraph(
        f"Dari {samples} sampel, {samples - over} aman ({dec(safe)}%) dan {words(over)} melebihi batas. Lebih dari",
        "separuh",
        f"di antaranya, yakni {words(_TESTS['Sayuran'][1])} sampel, adalah sayuran. Seluruh sampel beras dan pangan",
        "segar",
        "impor aman.",
    )
    writer.heading("Realisasi Anggaran")
    writer.table(
        "Tabel 3.7 Anggaran dan realisasi belanja menurut program (Rp)",
        [["No", "Program", "APBD murni", "APBD perubahan", "Realisasi", "%", "Sisa"]],
        [[str(n), name, whole(a), whole(b), whole(c), dec(percent(c, b)), whole(b - c)]
         for n, (name, (a, b, c)) in enumerate(_MONEY.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(ceiling), whole(revised), whole(spent), dec(percent(spent, revised)),
            whole(revised - spent)]],
    )  # fmt: skip
    use = {name: percent(c, b) for name, (_, b, c) in _MONEY.items()}
    writer.paragraph(
        f"Anggaran bertambah dari Rp{whole(ceiling)} menjadi Rp{whole(revised)} atau {dec(growth(revised, ceiling))}%.",
        f"Realisasi Rp{dec(Decimal(spent) / 10**6)} juta ({dec(percent(spent, revised))}%), sehingga tersisa",
        f"Rp{dec(Decimal(revised - spent) / 10**6)} juta. Serapan tertinggi pada Program",
        f"{max(use, key=lambda k: use[k])}",
        f"({dec(max(use.values()))}%) dan terendah pada Program {min(use, key=lambda k: use[k])}",
        f"({dec(min(use.values()))}%).",
    )
    return writer.report()
