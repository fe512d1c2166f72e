"""Accountability report of a district health office: lower-is-better rates, minimum services, programmes, the plan.

Caladea, double outer rules, a numbered row of columns under each head, captions above and centred in capitals.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: 215mm 330mm; margin: 25mm 22mm 22mm 28mm; }
body { font: 11pt/1.5 'Caladea', 'Liberation Serif', serif; }
h1 { font-size: 15pt; text-align: center; margin: 8mm 0 12mm; line-height: 1.5; }
h2 { font-size: 12pt; text-align: center; margin: 14pt 0 6pt; break-after: avoid; }
h3 { font-size: 11pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p { text-indent: 9mm; } p.caption { text-indent: 0; text-align: center; font-size: 9.5pt; font-weight: bold; }
p.caption { margin: 8pt 0 3pt; break-after: avoid; text-transform: uppercase; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 9pt; border: 2pt double #000; }
th,
td { border: 0.5pt solid #000; padding: 2.5pt 4pt; } td { text-align: center; } td:nth-child(2) { text-align: left; }
thead tr:last-child th { font-weight: normal; font-style: italic; font-size: 7.5pt; } tr { break-inside: avoid; }
ol { margin: 0 0 6pt; }
"""

D = Decimal
# health centre, births alive, mothers who died, infants who died, children measured, stunted
CENTRES = (("Sukamaju", 1_428, 2, 11, 4_316, 588), ("Cempaka", 1_173, 1, 8, 3_604, 452), ("Rawasari", 986, 2, 9, 2_975,
                                                                                          467),
           ("Tegalrejo", 1_255, 1, 10, 3_841, 503), ("Muara Indah", 844, 2, 8, 2_518, 431), ("Pasirwangi", 1_067, 0, 6,
                                                                                             3_189, 386),
           ("Karanganyar", 739, 1, 7, 2_244, 359))  # fmt: skip
BIRTHS, MOTHERS, INFANTS, MEASURED, STUNTED = (column_sum(CENTRES, at) for at in range(1, 6))
# minimum service, persons aimed at, served, served the year before
SERVICES = (("Ibu hamil", 8_214, 7_806, 7_511), ("Ibu bersalin", 7_840, 7_492, 7_305), ("Bayi baru lahir", 7_492,
                                                                                        7_305, 7_116),
            ("Balita", 27_460, 24_915, 23_048), ("Usia pendidikan dasar", 61_385, 58_702, 57_966),
            ("Penderita hipertensi", 48_930,
            36_207, 31_844), ("Penderita diabetes melitus", 9_176, 8_541, 7_902), ("Terduga tuberkulosis", 12_640,
                                                                                   12_988, 11_275))  # fmt: skip
AIMED, SERVED, BEFORE = (column_sum(SERVICES, at) for at in (1, 2, 3))
IMMUNE, INFANTS_AIMED = 6_914, 7_388
CURED, TREATED = 1_096, 1_203
# programme, activities: name, ceiling, spent
PROGRAMMES = (
    ("Pemenuhan upaya kesehatan", (("Layanan kesehatan ibu dan anak", 8_642_310_000, 8_217_940_500),
     ("Penurunan stunting", 5_938_750_000, 5_604_118_275), ("Pencegahan penyakit", 7_215_400_000, 6_873_226_140))),
    ("Peningkatan kapasitas SDM kesehatan", (("Pelatihan tenaga kesehatan", 1_486_200_000, 1_402_775_900),
     ("Penempatan tenaga kesehatan", 3_174_650_000, 3_169_402_000))),
    ("Sediaan farmasi, alkes, dan makanan minuman", (("Pengawasan industri rumah tangga pangan", 684_300_000,
                                                      651_208_450),
     ("Perizinan apotek dan toko obat", 412_900_000, 398_617_325))),
    ("Pemberdayaan masyarakat", (("Gerakan masyarakat hidup sehat", 1_957_480_000, 1_776_345_810),
     ("Pembinaan posyandu", 2_263_900_000, 2_218_064_600))),
)  # fmt: skip
PAGU = [column_sum(acts, 1) for _, acts in PROGRAMMES]
PAID = [column_sum(acts, 2) for _, acts in PROGRAMMES]
CEILING, SPENT = sum(PAGU), sum(PAID)
OLD_SPENT, OLD_CEILING = 27_864_519_300, 29_713_860_000


@dataclass(frozen=True)
class Indicator:
    key: str
    name: str
    programme: int
    target: Decimal
    result: Decimal
    last: Decimal
    end: Decimal  # of the district's plan, 2026
    lower: bool

    def rate(self, aim: Decimal) -> Decimal:
        return percent(2 * aim - self.result if self.lower else self.result, aim)

    @property
    def now(self) -> Decimal:
        return self.rate(self.target)


def _one(
    key: str, name: str, programme: int, target: str, result: Decimal | str, old: str, end: str, lower: bool = False
) -> Indicator:
    return Indicator(key, name, programme, D(target), D(result), D(old), D(end), lower)


IK = (
    _one("aki", "Angka kematian ibu per 100.000 kelahiran hidup", 0, "125.00", rounded(D(MOTHERS) * 100_000 / BIRTHS),
         "134.62", "110.00", lower=True),
    _one("akb", "Angka kematian bayi per 1.000 kelahiran hidup", 0, "8.50", rounded(D(INFANTS) * 1_000 / BIRTHS),
         "8.41",
         "7.00", lower=True),
    _one("stunting", "Prevalensi stunting (%)", 0, "13.50", percent(STUNTED, MEASURED), "15.87", "12.00", lower=True),
    _one("imun", "Cakupan imunisasi dasar lengkap (%)", 0, "94.00", percent(IMMUNE, INFANTS_AIMED), "91.24", "96.00"),
    _one("tb", "Keberhasilan pengobatan tuberkulosis (%)", 0, "90.00", percent(CURED, TREATED), "89.76", "92.00"),
    _one("spm", "Rata-rata capaian SPM (%)", 0, "95.00", rounded(sum(percent(r[2], r[1]) for r in SERVICES) / 8),
         "90.68",
         "100.00"),
    _one("sdm", "Puskesmas dengan tenaga lengkap (%)", 1, "70.00", percent(5, 7), "57.14", "100.00"),
    _one("farmasi", "Sarana farmasi memenuhi syarat (%)", 2, "82.00", percent(118, 142), "79.58", "83.00"),
    _one("pirt", "Industri rumah tangga pangan bersertifikat (%)", 2, "68.00", percent(203, 336), "61.72", "75.00"),
    _one("aktif", "Posyandu aktif (%)", 3, "78.00", percent(287, 354), "74.58", "80.00"),
)  # fmt: skip
BY = {one.key: one for one in IK}
MEAN = rounded(sum(one.now for one in IK) / len(IK))
OWN = [
    rounded(sum(rates) / len(rates)) for rates in ([one.now for one in IK if one.programme == at] for at in range(4))
]
LESS = [one.key for one in IK if one.now < 100]
USE = [percent(paid, pagu) for paid, pagu in zip(PAID, PAGU, strict=True)]


def _scale(value: Decimal) -> str:
    return "Sangat Tinggi" if value >= 91 else "Tinggi" if value >= 76 else "Sedang" if value >= 66 else "Rendah"


def _better(one: Indicator) -> bool:
    return one.result < one.last if one.lower else one.result > one.last


def district_health_account() -> MadeReport:
    """The report of the health office of a district for 2024."""
    w = Writer(STYLE)
    w.title("LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH", "DINAS KESEHATAN KABUPATEN SINDANG JAYA", "TAHUN 2024")
    for part in (_summary, _centres, _services, _years, _money):
        part(w)
    return w.report()


def _table(w: Writer, caption: str, head: Row, rows: list[Row]) -> None:
    w.table(caption, [head, [f"({at})" for at in range(1, len(head) + 1)]], rows)


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("IKHTISAR EKSEKUTIF")
    w.paragraph(
        f"Dinas Kesehatan Kabupaten Sindang Jaya pada tahun 2024 diukur dengan {f('p.ik', words(len(IK)))} indikator.",
        f"Rata-rata capaiannya {f('p.mean', _id(MEAN))}% dengan predikat {f('p.scale', _scale(MEAN), wrong='Sedang')}.",
        f"Angka kematian ibu tercatat {f('p.aki', _id(BY['aki'].result))} per 100.000 kelahiran hidup dan prevalensi",
        f"stunting {f('p.stunting', _id(BY['stunting'].result))}%. Sebanyak {f('p.less', words(len(LESS)))} indikator",
        f"capaiannya di bawah 100%. Anggaran terserap Rp{f('p.spent', whole(SPENT))} dari",
        f"Rp{f('p.ceiling', whole(CEILING))}, atau {f('p.used', _id(percent(SPENT, CEILING)))}%.",
    )
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.heading("A. Capaian indikator kinerja utama", 3)
    w.paragraph(
        "Capaian indikator yang makin tinggi makin baik = realisasi / target x 100%; indikator angka kematian dan",
        "stunting, yang makin rendah makin baik, = (2 x target - realisasi) / target x 100%. Predikat: Sangat Tinggi",
        "(91,00 ke atas), Tinggi (76,00-90,99), Sedang (66,00-75,99), Rendah (51,00-65,99), dan Sangat Rendah (sampai",
        "50,99).",
    )
    rows: list[Row] = [[str(at), one.name, str(one.programme + 1), _id(one.target), f(f"t1.{one.key}.result",
                                                                                      _id(one.result)) if at % 2 else
                        _id(one.result), f(f"t1.{one.key}", _id(one.now)),
                        f("t1.scale", _scale(one.now), wrong="Sangat Tinggi") if at == 9 else _scale(one.now)]
                       for at, one in enumerate(IK, 1)]  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", "", "", "", f("t1.mean", _id(MEAN)), _scale(MEAN)])
    _table(w, "Tabel 3.1 Capaian Kinerja Tahun 2024",
           ["No", "Indikator kinerja", "Program", "Target", "Realisasi", "Capaian (%)", "Predikat"], rows)  # fmt: skip
    top, low = max(IK, key=lambda one: one.now), min(IK, key=lambda one: one.now)
    assert (top.key, low.key) == ("akb", "pirt")
    w.paragraph(
        f"Capaian tertinggi {f('p.top', _id(top.now))}% diperoleh indikator",
        f"{f('p.top.name', 'angka kematian bayi', wrong='angka kematian ibu')}, sedangkan capaian terendah",
        f"{f('p.low', _id(low.now))}% diperoleh industri rumah tangga pangan bersertifikat, yaitu 203 dari 336",
        f"industri ({f('p.pirt', _id(percent(203, 336)))}%). Dari 354 posyandu, 287 aktif dan",
        f"{f('p.posyandu', str(354 - 287))} tidak. Sarana farmasi yang memenuhi syarat 118 dari 142, sehingga",
        f"{f('p.farmasi', str(142 - 118))} sarana dibina kembali.",
    )


def _centres(w: Writer) -> None:
    f = w.figure
    w.heading("B. Kesehatan ibu dan anak", 3)
    rows: list[Row] = [[str(at), name, whole(births), str(mothers), str(infants), whole(measured), str(stunted),
                        f(f"t2.{at}", _id(percent(stunted, measured)))]
                       for at, (name, births, mothers, infants, measured, stunted) in enumerate(CENTRES,
                                                                                                1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.births", whole(BIRTHS)), f("t2.mothers", str(MOTHERS)),
                 f("t2.infants", str(INFANTS)), f("t2.measured", whole(MEASURED)), f("t2.stunted", whole(STUNTED)),
                 _id(percent(STUNTED, MEASURED))])  # fmt: skip
    _table(w, "Tabel 3.2 Kematian dan Stunting menurut Puskesmas", ["No", "Puskesmas", "Kelahiran hidup",
                                                                    "Kematian ibu",
           "Kematian bayi", "Balita diukur", "Balita stunting", "Stunting (%)"], rows)  # fmt: skip
    shares = {row[0]: percent(row[5], row[4]) for row in CENTRES}
    assert (max(shares, key=shares.__getitem__), min(shares, key=shares.__getitem__)) == ("Muara Indah", "Pasirwangi")
    w.paragraph(
        f"Selama tahun 2024 terjadi {f('p.mothers', words(MOTHERS))} kematian ibu dan {f('p.infants', str(INFANTS))}",
        f"kematian bayi. Hanya Puskesmas {f('p.none', 'Pasirwangi', wrong='Karanganyar')} yang tidak mencatat kematian",
        f"ibu. Prevalensi stunting tertinggi, {f('p.high', _id(shares['Muara Indah']))}%, terdapat di Muara Indah dan",
        f"terendah di Pasirwangi; perbedaannya {f('p.range', _id(shares['Muara Indah'] - shares['Pasirwangi']))} poin.",
        f"Balita yang tidak stunting berjumlah {f('p.well', whole(MEASURED - STUNTED))}. Puskesmas dengan prevalensi",
        f"di atas angka kabupaten ada {f('p.above', words(sum(v > BY['stunting'].result for v in shares.values())))}.",
    )
    w.paragraph(
        f"Imunisasi dasar lengkap diberikan kepada {whole(IMMUNE)} dari {whole(INFANTS_AIMED)} bayi",
        f"({f('p.imun', _id(percent(IMMUNE, INFANTS_AIMED)))}%), sehingga",
        f"{f('p.imun.left', str(INFANTS_AIMED - IMMUNE))} bayi belum lengkap. Pengobatan tuberkulosis berhasil pada",
        f"{whole(CURED)} dari {whole(TREATED)} pasien, dan {f('p.tb.left', str(TREATED - CURED))} pasien lainnya",
        "belum.",
    )


def _services(w: Writer) -> None:
    f = w.figure
    w.heading("C. Standar pelayanan minimal (SPM)", 3)
    rows: list[Row] = [[str(at), name, whole(aim), whole(done), f(f"t3.{at}", _id(percent(done, aim))), whole(old),
                        f(f"t3.{at}.more", whole(done - old)) if at in (4, 6) else whole(done - old)]
                       for at, (name, aim, done, old) in enumerate(SERVICES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.aim", whole(AIMED)), f("t3.done", whole(SERVED)),
                 f("t3.rate", _id(percent(SERVED, AIMED))), f("t3.old", whole(BEFORE)),
                 whole(SERVED - BEFORE)])  # fmt: skip
    _table(w, "Tabel 3.3 Penerima Layanan SPM", ["No", "Jenis layanan", "Sasaran", "Dilayani tahun 2024", "Capaian (%)",
           "Dilayani tahun 2023", "Bertambah"], rows)  # fmt: skip
    rates = [percent(row[2], row[1]) for row in SERVICES]
    assert (rates.index(min(rates)), sum(rate >= 100 for rate in rates)) == (5, 1)
    w.paragraph(
        f"Rata-rata capaian kedelapan layanan {f('p.spm', _id(BY['spm'].result))}%. Hanya {f('p.full', words(1))}",
        f"layanan yang mencapai 100%. Layanan hipertensi paling rendah: {f('p.tension', whole(48_930 - 36_207))}",
        f"penderita belum dilayani, walaupun yang dilayani naik {f('p.tension.up', _id(growth(36_207, 31_844)))}%",
        "dibandingkan tahun 2023.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("D. Perbandingan dengan tahun 2023 dan target RPJMD", 3)
    rows: list[Row] = [[str(at), one.name, _id(one.last), _id(one.result), f(f"t4.{one.key}.move",
                                                                             _id(one.result - one.last))
                        if at % 3 == 0 else _id(one.result - one.last), _id(one.end),
                        f(f"t4.{one.key}", _id(one.rate(one.end))) if at % 2 else _id(one.rate(one.end))]
                       for at, one in enumerate(IK, 1)]  # fmt: skip
    _table(w, "Tabel 3.4 Realisasi Tahun 2023 dan 2024 serta Target Akhir RPJMD", ["No", "Indikator kinerja",
                                                                                   "Realisasi 2023",
           "Realisasi 2024", "Selisih", "Target 2026", "Capaian terhadap 2026 (%)"], rows)  # fmt: skip
    assert [one.key for one in IK if not _better(one)] == ["pirt"]
    w.paragraph(
        f"Sebanyak {f('p.better', words(len(IK) - 1))} indikator membaik. Angka kematian ibu",
        f"{f('p.aki.word', 'turun', wrong='naik')} {f('p.aki.down', _id(BY['aki'].last - BY['aki'].result))},",
        "sedangkan industri rumah tangga pangan bersertifikat berkurang",
        f"{f('p.pirt.down', _id(BY['pirt'].last - BY['pirt'].result))} poin. Target RPJMD sudah tercapai untuk",
        f"{f('p.end', words(sum(one.rate(one.end) >= 100 for one in IK)))} indikator.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("E. Anggaran dan efisiensi", 3)
    rows: list[Row] = []
    for at, (name, acts) in enumerate(PROGRAMMES):
        rows.append([str(at + 1), f"<b>{name}</b>", f(f"t5.{at}.pagu", whole(PAGU[at])), f(f"t5.{at}", whole(PAID[at])),
                     f(f"t5.{at}.rate", _id(USE[at]))])  # fmt: skip
        rows += [["", act, whole(pagu), whole(paid), _id(percent(paid, pagu))] for act, pagu, paid in acts]
    rows.append(["", "<b>Jumlah program</b>", f("t5.pagu", whole(CEILING)), f("t5.paid", whole(SPENT)),
                 f("t5.rate", _id(percent(SPENT, CEILING)))])  # fmt: skip
    _table(w, "Tabel 3.5 Anggaran menurut Program dan Kegiatan",
           ["No", "Program/kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "%"], rows)  # fmt: skip
    rows = [[str(at + 1), name, words(sum(one.programme == at for one in IK)), f(f"t6.{at}", _id(OWN[at])),
             _id(USE[at]),
             f(f"t6.{at}.gap", _id(OWN[at] - USE[at]))] for at, (name, _) in enumerate(PROGRAMMES)]  # fmt: skip
    _table(w, "Tabel 3.6 Tingkat Efisiensi Program (capaian kinerja dikurangi penyerapan)", ["No", "Program",
           "Banyaknya indikator", "Rata-rata capaian (%)", "Penyerapan (%)", "Tingkat efisiensi"], rows)  # fmt: skip
    gaps = [own - use for own, use in zip(OWN, USE, strict=True)]
    w.paragraph(
        f"Tingkat efisiensi tertinggi {f('p.eff', _id(max(gaps)))} diperoleh program pemberdayaan masyarakat. Program",
        f"pemenuhan upaya kesehatan memakai {f('p.share', _id(percent(PAID[0], SPENT)))}% belanja. Dibandingkan tahun",
        f"2023, belanja Rp{whole(OLD_SPENT)} dari pagu Rp{whole(OLD_CEILING)}",
        f"({f('p.old', _id(percent(OLD_SPENT, OLD_CEILING)))}%), belanja tahun ini bertambah",
        f"Rp{f('p.more', whole(SPENT - OLD_SPENT))}. Yang tidak terserap sebesar",
        f"Rp{f('p.left', whole(CEILING - SPENT))}.",
    )
    assert gaps.index(max(gaps)) == 3
