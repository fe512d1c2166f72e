"""Yearly report of a Balai on its technical guidance and public education: participants, test scores and costs.

Times, full grid with a grey header, captions above, numbers centred.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm; }
body { font: 11pt/1.35 'Times New Roman', 'Liberation Serif', serif; }
h1 { font-size: 14pt; text-align: center; margin: 0 0 18pt; }
h2 { font-size: 12pt; text-align: center; margin: 18pt 0 8pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 7pt; }
p.caption { text-align: center; font-weight: bold; font-size: 10pt; margin: 10pt 0 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 10pt; }
th { background: #d9d9d9; }
th, td { border: 0.6pt solid #000; padding: 2pt; text-align: center; }
td:nth-child(2) { text-align: left; }
tr { break-inside: avoid; }
"""


@dataclass(frozen=True)
class Training:
    key: str
    name: str
    held: str
    place: str
    invited: int
    men: int
    women: int
    before: Decimal
    after: Decimal
    passed: int

    @property
    def present(self) -> int:
        return self.men + self.women

    @property
    def gain(self) -> Decimal:
        return self.after - self.before


TRAININGS = (
    Training("cppob", "Bimtek CPPOB bagi UMKM pangan olahan", "14–15 Februari", "Palu",
             55, 18, 32, Decimal("52.40"), Decimal("81.15"), 46),
    Training("kader", "Bimtek kader keamanan pangan desa", "7–8 Maret", "Sigi",
             60, 21, 36, Decimal("48.75"), Decimal("70.20"), 41),
    Training("apotek", "Bimtek pengelolaan obat di apotek", "9–10 Mei", "Palu",
             45, 13, 28, Decimal("66.30"), Decimal("80.55"), 37),
    Training("kosmetik", "Bimtek pelaku usaha kosmetik", "18 Juli", "Donggala",
             40, 4, 31, Decimal("50.85"), Decimal("77.60"), 32),
    Training("pasar", "Bimtek fasilitator pasar aman", "12–13 September", "Parigi Moutong",
             50, 25, 22, Decimal("57.45"), Decimal("75.25"), 39),
)  # fmt: skip
PRESENT_BEFORE, REACHED_BEFORE = 203, 5518  # participants of guidance and of education in 2022

# kind: (name, planned, held, people)
EDUCATION = {
    "Tatap muka": (
        ("sekolah", "Penyuluhan di sekolah dan pesantren", 12, 13, 1046),
        ("tokoh", "KIE bersama tokoh masyarakat", 10, 10, 2437),
        ("pameran", "Pameran dan mobil laboratorium keliling", 8, 6, 917),
    ),
    "Daring": (("webinar", "Webinar", 4, 5, 781), ("wicara", "Gelar wicara di media sosial", 6, 6, 1124)),
}

# key, name, plan and cost of guidance, plan and cost of education
COSTS = (
    ("bahan", "Belanja bahan", 46_500_000, 44_872_500, 38_250_000, 37_915_000),
    ("honor", "Honorarium narasumber", 52_000_000, 49_400_000, 24_000_000, 23_100_000),
    ("dinas", "Perjalanan dinas", 118_640_000, 109_387_450, 142_880_000, 131_206_800),
    ("rapat", "Paket pertemuan", 96_250_000, 93_105_000, 18_500_000, 16_275_000),
    ("cetak", "Cetak media informasi", 12_600_000, 12_350_000, 64_800_000, 64_113_750),
)

MEN, WOMEN = sum(one.men for one in TRAININGS), sum(one.women for one in TRAININGS)
PRESENT, INVITED = MEN + WOMEN, sum(one.invited for one in TRAININGS)
PASSED = sum(one.passed for one in TRAININGS)
BEFORE = sum(one.before for one in TRAININGS) / Decimal(len(TRAININGS))
AFTER = sum(one.after for one in TRAININGS) / Decimal(len(TRAININGS))
EVENTS = [row for rows in EDUCATION.values() for row in rows]
PLANNED, HELD, REACHED = (sum(int(row[at]) for row in EVENTS) for at in (2, 3, 4))
PLAN_T, COST_T, PLAN_E, COST_E = (sum(int(row[at]) for row in COSTS) for at in (2, 3, 4, 5))
PLAN, COST = PLAN_T + PLAN_E, COST_T + COST_E


def training_report() -> MadeReport:
    """The report of Balai POM di Palu on guidance and education in 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN KEGIATAN BIMBINGAN TEKNIS", "DAN KOMUNIKASI, INFORMASI, DAN EDUKASI (KIE)",
            "BALAI POM DI PALU TAHUN 2023")  # fmt: skip
    _summary(w)
    _participants(w)
    _tests(w)
    _education(w)
    _costs(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN")
    w.paragraph(
        f"Sepanjang tahun 2023 Balai POM di Palu menyelenggarakan {f('sum.n', str(len(TRAININGS)))}",
        f"({f('sum.n.word', words(len(TRAININGS)))}) kegiatan bimbingan teknis (bimtek) yang dihadiri",
        f"{f('sum.present', whole(PRESENT))} orang dan {f('sum.held', whole(HELD))} kegiatan KIE yang menjangkau",
        f"{f('sum.reached', whole(REACHED))} orang. Nilai rata-rata peserta bimtek naik dari",
        f"{f('sum.before', indonesian(BEFORE))} pada pre-test menjadi {f('sum.after', indonesian(AFTER))} pada",
        f"post-test. Seluruh kegiatan menghabiskan biaya Rp{f('sum.cost', whole(COST))} atau",
        f"{f('sum.absorbed', indonesian(percent(COST, PLAN)))}% dari rencana.",
    )


def _participants(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I<br>PESERTA BIMBINGAN TEKNIS")
    w.paragraph(
        "Peserta bimtek diundang melalui surat Kepala Balai dan dicatat pada daftar hadir menurut jenis kelamin.",
        "Rincian undangan dan kehadiran disajikan pada Tabel 1.",
    )
    rows: list[Row] = []
    for at, one in enumerate(TRAININGS, 1):
        rows.append([
            f"{at}.", one.name, f"{one.held}, {one.place}", str(one.invited),
            str(one.men), str(one.women), f(f"t1.{one.key}.present", str(one.present)),
            indonesian(percent(one.present, one.invited)),
        ])  # fmt: skip
    rows.append([
        "", "Jumlah", "", f("t1.invited", str(INVITED)), f("t1.men", str(MEN)), f("t1.women", str(WOMEN)),
        f("t1.present", str(PRESENT)), f("t1.rate", indonesian(percent(PRESENT, INVITED))),
    ])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Kegiatan", rows=2), Spanning("Waktu dan Tempat", rows=2),
         Spanning("Undangan", rows=2), Spanning("Hadir (orang)", columns=3), Spanning("Kehadiran (%)", rows=2)],
        ["L", "P", "Jumlah"],
    ]  # fmt: skip
    w.table("Tabel 1. Undangan dan Kehadiran Peserta Bimtek Tahun 2023", head, rows)
    least = min(TRAININGS, key=lambda one: Decimal(one.present) / one.invited)
    w.paragraph(
        f"Dari total {f('p1.invited', str(INVITED))} undangan, yang hadir sebanyak {f('p1.present', str(PRESENT))}",
        f"orang sehingga terdapat {f('p1.absent', str(INVITED - PRESENT))} undangan yang tidak terpenuhi. Peserta",
        f"terdiri dari laki-laki {f('p1.men.share', indonesian(percent(MEN, PRESENT)))}% dan perempuan",
        f"{f('p1.women.share', indonesian(percent(WOMEN, PRESENT)))}%. Kehadiran paling rendah terjadi pada",
        f"{least.name}, yaitu {f('p1.least', indonesian(percent(least.present, least.invited)))}%. Dibandingkan",
        f"tahun sebelumnya ({PRESENT_BEFORE} orang), jumlah peserta bertambah",
        f"{f('p1.more', str(PRESENT - PRESENT_BEFORE))} orang, atau tumbuh",
        f"{f('p1.growth', indonesian(growth(PRESENT, PRESENT_BEFORE)))}%.",
    )


def _grade(gain: Decimal) -> str:
    return "Tinggi" if gain >= 25 else "Sedang" if gain >= 15 else "Rendah"


def _tests(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II<br>HASIL PRE-TEST DAN POST-TEST")
    w.paragraph(
        "Seluruh peserta yang hadir mengikuti kedua tes. Kenaikan nilai dikategorikan <b>Tinggi</b> apabila minimal",
        "25 poin, <b>Sedang</b> apabila 15 poin sampai dengan kurang dari 25 poin, dan <b>Rendah</b> apabila kurang",
        "dari 15 poin. Peserta dinyatakan lulus apabila nilai post-test paling sedikit 70.",
    )
    rows: list[Row] = []
    for at, one in enumerate(TRAININGS, 1):
        grade = _grade(one.gain)
        rows.append([
            f"{at}.", one.name, indonesian(one.before), indonesian(one.after),
            f(f"t2.{one.key}.gain", indonesian(one.gain)),
            f(f"t2.{one.key}.grade", grade, wrong="Tinggi" if grade != "Tinggi" else "Sedang"),
            str(one.passed),
        ])  # fmt: skip
    rows.append([
        "", "Rata-rata / jumlah lulus", f("t2.before", indonesian(BEFORE)), f("t2.after", indonesian(AFTER)),
        f("t2.gain", indonesian(AFTER - BEFORE)), f("t2.grade", _grade(AFTER - BEFORE), wrong="Rendah"),
        f("t2.passed", str(PASSED)),
    ])  # fmt: skip
    head = [["No.", "Kegiatan", "Pre-test", "Post-test", "Kenaikan (poin)", "Kategori", "Lulus (orang)"]]
    w.table("Tabel 2. Nilai Rata-rata Pre-test dan Post-test", head, rows)
    high = [one for one in TRAININGS if _grade(one.gain) == "Tinggi"]
    top = max(TRAININGS, key=lambda one: one.gain)
    w.paragraph(
        "Rata-rata pada baris terakhir Tabel 2 adalah rata-rata sederhana dari kelima kegiatan. Secara umum nilai",
        f"peserta meningkat {f('p2.gain', indonesian(AFTER - BEFORE))} poin (setara",
        f"{f('p2.growth', indonesian(growth(AFTER, BEFORE)))}% dari nilai awal). Kenaikan terbesar dicapai {top.name}",
        f"({f('p2.top', indonesian(top.gain))} poin). Sebanyak {f('p2.high', words(len(high)))} kegiatan masuk",
        f"kategori Tinggi. Peserta yang lulus mencapai {f('p2.passed', str(PASSED))} orang, atau",
        f"{f('p2.passed.share', indonesian(percent(PASSED, PRESENT)))}% dari seluruh peserta; sisanya",
        f"{f('p2.failed', str(PRESENT - PASSED))} orang mendapat pendampingan lanjutan.",
    )


def _education(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III<br>PELAKSANAAN KIE")
    rows: list[Row] = []
    for at, (kind, events) in enumerate(EDUCATION.items(), 1):
        plan, held, people = (sum(int(row[place]) for row in events) for place in (2, 3, 4))
        rows.append([
            f"{at}.", f"<b>{kind}</b>", str(plan), f(f"t3.{at}.held", str(held)),
            indonesian(percent(held, plan)), f(f"t3.{at}.people", whole(people)),
        ])  # fmt: skip
        for letter, (key, name, planned, done, reached) in zip("abc", events, strict=False):
            rows.append([
                f"{letter}.", name, str(planned), str(done),
                f(f"t3.{key}.rate", indonesian(percent(done, planned))), whole(reached),
            ])  # fmt: skip
    rows.append([
        "", "<b>Jumlah</b>", f("t3.plan", str(PLANNED)), f("t3.held", str(HELD)),
        f("t3.rate", indonesian(percent(HELD, PLANNED))), f("t3.people", whole(REACHED)),
    ])  # fmt: skip
    head = [["No.", "Bentuk KIE", "Target (kegiatan)", "Realisasi (kegiatan)", "Capaian (%)", "Peserta (orang)"]]
    w.table("Tabel 3. Target dan Realisasi KIE Tahun 2023", head, rows)
    planned, done = next((row[2], row[3]) for row in EVENTS if row[0] == "pameran")
    direct = sum(row[4] for row in EDUCATION["Tatap muka"])
    w.paragraph(
        f"Masyarakat yang dijangkau berjumlah {f('p3.people', whole(REACHED))} orang,",
        f"{f('p3.direct', indonesian(percent(direct, REACHED)))}% di antaranya melalui KIE tatap muka. Rata-rata",
        f"satu kegiatan diikuti {f('p3.mean', indonesian(rounded(Decimal(REACHED) / HELD, 1), 1))} orang. Jangkauan",
        f"ini naik {f('p3.growth', indonesian(growth(REACHED, REACHED_BEFORE)))}% dibandingkan tahun 2022 yang",
        f"mencatat {f('p3.earlier', whole(REACHED_BEFORE))} orang. Pameran dan mobil laboratorium keliling tidak",
        "memenuhi target karena kendaraan diperbaiki selama dua bulan; kekurangannya",
        f"sebanyak {f('p3.short', words(planned - done))} kegiatan.",
    )


def _costs(w: Writer) -> None:
    f = w.figure
    w.heading("BAB IV<br>BIAYA")
    rows: list[Row] = []
    for at, (key, name, plan_t, cost_t, plan_e, cost_e) in enumerate(COSTS, 1):
        plan, cost = plan_t + plan_e, cost_t + cost_e
        rows.append([
            f"{at}.", name, whole(plan_t), whole(cost_t), whole(plan_e), whole(cost_e), whole(cost),
            f(f"t4.{key}.rest", whole(plan - cost)), indonesian(percent(cost, plan)),
        ])  # fmt: skip
    rows.append([
        "", "Jumlah", whole(PLAN_T), f("t4.cost.training", whole(COST_T)), whole(PLAN_E),
        f("t4.cost.education", whole(COST_E)), f("t4.cost", whole(COST)), f("t4.rest", whole(PLAN - COST)),
        f("t4.rate", indonesian(percent(COST, PLAN))),
    ])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Jenis Biaya", rows=2), Spanning("Bimtek", columns=2),
         Spanning("KIE", columns=2), Spanning("Bimtek dan KIE", columns=3)],
        ["Rencana", "Realisasi", "Rencana", "Realisasi", "Realisasi", "Sisa", "%"],
    ]  # fmt: skip
    w.table("Tabel 4. Rencana dan Realisasi Biaya (rupiah)", head, rows)
    w.paragraph(
        f"Rencana biaya sebesar Rp{f('p4.plan', whole(PLAN))} terdiri dari Rp{f('p4.plan.training', whole(PLAN_T))}",
        f"untuk bimtek dan Rp{f('p4.plan.education', whole(PLAN_E))} untuk KIE. Realisasi bimtek mencapai",
        f"{f('p4.rate.training', indonesian(percent(COST_T, PLAN_T)))}% dan realisasi KIE",
        f"{f('p4.rate.education', indonesian(percent(COST_E, PLAN_E)))}% dari rencana masing-masing. Biaya rata-rata",
        f"per peserta bimtek adalah Rp{f('p4.each', whole(Decimal(COST_T) / PRESENT))} (dibulatkan ke rupiah penuh).",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("BAB V<br>KESIMPULAN")
    w.items([
        f"Kehadiran peserta bimtek sebesar {f('end.rate', indonesian(percent(PRESENT, INVITED)))}% dari undangan.",
        f"Tingkat kelulusan peserta {f('end.passed', indonesian(percent(PASSED, PRESENT)))}%, dengan rata-rata kenaikan"
        f" nilai {f('end.gain', indonesian(AFTER - BEFORE))} poin.",
        f"Target {f('end.plan', str(PLANNED))} kegiatan KIE secara keseluruhan tercapai.",
        f"Sisa biaya yang tidak terpakai Rp{f('end.rest', whole(PLAN - COST))}.",
    ])  # fmt: skip
