"""Performance report (LKj) of a Balai Besar POM: goals with NPS, years, Renstra, other balai besar, budget, efficiency.

Liberation Serif, horizontal rules only, captions below the tables, goals as cells over several rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 22mm 22mm 28mm; }
body { font: 11pt/1.4 'Liberation Serif', serif; }
h1 { font-size: 17pt; text-align: center; margin: 8mm 0 12mm; line-height: 1.5; }
h2 { font-size: 13pt; margin: 15pt 0 6pt; break-after: avoid; }
h3 { font-size: 11.5pt; font-style: italic; margin: 10pt 0 4pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 7pt; text-indent: 9mm; } p.caption { display: none; }
p:has(.under) { text-align: center; text-indent: 0; font-size: 9.5pt; margin-bottom: 10pt; }
p:has(.note) { text-indent: 0; font-size: 9pt; }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; margin: 5pt 0 4pt; border-bottom: 1.2pt solid #000; }
th { border-top: 1.2pt solid #000; border-bottom: 0.8pt solid #000; padding: 3pt 4pt; }
td { border-bottom: 0.3pt solid #999; padding: 2.5pt 4pt; text-align: center; } td:nth-child(2) { text-align: left; }
tr { break-inside: avoid; } ol { list-style-type: disc; margin: 0 0 7pt; } li { text-align: justify; }
"""

# key, commodity, samples, memenuhi syarat
SAMPLES = (("obat", "Obat", 684, 671), ("ot", "Obat tradisional", 297, 248), ("sk", "Suplemen kesehatan", 118, 113),
           ("kos", "Kosmetik", 521, 489), ("pangan", "Pangan olahan", 746, 659))  # fmt: skip
DRUGS, GOOD_DRUGS = column_sum(SAMPLES[:4], 2), column_sum(SAMPLES[:4], 3)
ALL_SAMPLES, ALL_GOOD = column_sum(SAMPLES, 2), column_sum(SAMPLES, 3)
PLANTS, OBEYING, DECISIONS, FOLLOWED, CASES, SOLVED = 236, 171, 418, 387, 14, 11


@dataclass(frozen=True)
class Indicator:
    key: str
    goal: int
    name: str
    target: Decimal
    past: tuple[Decimal, Decimal]  # 2021, 2022
    now: Decimal
    end: Decimal  # target of 2024

    @property
    def rate(self) -> Decimal:
        return percent(self.now, self.target)


def _made(key: str, goal: int, name: str, target: str, past: str, now: str | Decimal, end: str) -> Indicator:
    before, last = past.split()
    return Indicator(key, goal, name, Decimal(target), (Decimal(before), Decimal(last)), Decimal(now), Decimal(end))


GOALS = ("Terwujudnya Obat dan Makanan yang memenuhi syarat", "Meningkatnya kepatuhan dan kesadaran",
         "Meningkatnya kepuasan atas layanan pengawasan", "Efektifnya pemeriksaan, KIE, dan penyidikan",
         "Terwujudnya tata kelola yang akuntabel")  # fmt: skip
IK = (
    _made("obat", 0, "Persentase Obat memenuhi syarat", "92.00", "89.75 91.68", percent(GOOD_DRUGS, DRUGS), "94.50"),
    _made("pangan", 0, "Persentase Makanan memenuhi syarat", "86.00", "82.14 84.93",
          percent(SAMPLES[4][3], SAMPLES[4][2]), "90.00"),
    _made("sadar", 1, "Indeks kesadaran masyarakat", "80.50", "74.62 78.91", "81.37", "83.00"),
    _made("patuh", 1, "Persentase sarana produksi yang patuh", "74.00", "63.58 69.47", percent(OBEYING, PLANTS),
          "78.00"),
    _made("usaha", 2, "Indeks kepuasan pelaku usaha", "88.00", "86.35 87.94", "90.23", "90.00"),
    _made("umum", 2, "Indeks kepuasan masyarakat", "77.00", "73.40 74.86", "75.92", "81.00"),
    _made("layan", 2, "Indeks pelayanan publik", "4.35", "4.02 4.28", "4.51", "4.55"),
    _made("putus", 3, "Persentase keputusan inspeksi ditindaklanjuti", "89.00", "84.26 88.15",
          percent(FOLLOWED, DECISIONS), "93.50"),
    _made("kie", 3, "Tingkat efektivitas KIE", "91.20", "88.67 92.04", "94.18", "94.00"),
    _made("kasus", 3, "Persentase penyelesaian perkara", "70.00", "58.33 66.67", percent(SOLVED, CASES), "75.00"),
    _made("akip", 4, "Nilai AKIP", "82.10", "79.46 80.57", "81.24", "84.00"),
    _made("asn", 4, "Indeks profesionalitas ASN", "84.00", "80.15 83.72", "87.65", "87.00"),
    _made("nka", 4, "Nilai kinerja anggaran", "93.00", "94.11 92.38", "95.06", "95.00"),
)  # fmt: skip
BY = {one.key: one for one in IK}
NPS = [rounded(sum(m) / len(m)) for g in range(5) if (m := [one.rate for one in IK if one.goal == g])]
NPS_ALL = rounded(sum(NPS) / 5)
NPS_OLD = Decimal("101.12")
# balai besar, NPS, capaian of obat, capaian of pangan, AKIP
OTHERS = (("Balai Besar POM di Kotaraja Lama", "104.93", "101.22", "104.15", "83.46"),
          ("Balai Besar POM di Muara Seberang", "99.67", "99.84", "97.63", "78.95"),
          ("Balai Besar POM di Gunung Putri", "101.48", "102.97", "98.20", "80.38"))  # fmt: skip
# goal, ceiling, spent
MONEY = ((0, 9_418_260_000, 9_276_143_850), (1, 4_735_918_000, 4_512_067_420), (2, 1_286_450_000, 1_240_318_900),
         (3, 6_547_382_000, 6_318_455_215), (4, 27_914_605_000, 27_406_981_340))  # fmt: skip
CEILING, SPENT = column_sum(MONEY, 1), column_sum(MONEY, 2)
OLD_CEILING, OLD_SPENT = 46_372_180_000, 44_961_274_305
PAID = [percent(spent, ceiling) for _, ceiling, spent in MONEY]
MISSED = [one for one in IK if one.rate < 100]
assert [one.key for one in MISSED] == ["patuh", "umum", "akip"]


def _grade(value: Decimal) -> str:
    assert 70 <= value <= 120
    return "Cukup" if value < 90 else "Baik" if value < 110 else "Sangat Baik"


def _id(value: Decimal | str) -> str:
    return indonesian(Decimal(value))


def _billion(value: int) -> str:
    return indonesian(Decimal(value) / 10**9)


def balai_besar_goals() -> MadeReport:
    """The report of Balai Besar POM di Tirtabaru for 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI TIRTABARU", "TAHUN 2023")
    for part in (_summary, _agreement, _results, _samples, _years, _renstra, _others, _money, _efficiency, _closing):
        part(w)
    return w.report()


def _below(w: Writer, head: list[Row], rows: list[Row], caption: str) -> None:
    w.table("", head, rows)
    w.paragraph(f'<span class="under">{caption}</span>')


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Sepanjang 2023 Balai Besar POM di Tirtabaru mengemban {f('p.goals', words(len(GOALS)))} sasaran kegiatan",
        f"yang dijabarkan ke dalam {f('p.ik', str(len(IK)))} indikator kinerja. Nilai Pencapaian Sasaran (NPS) Balai",
        f"ditutup pada angka {f('p.nps', _id(NPS_ALL))}% sehingga masuk kriteria",
        f"{f('p.nps.grade', _grade(NPS_ALL), wrong='Cukup')}, membaik {f('p.nps.up', _id(NPS_ALL - NPS_OLD))} poin",
        f"dari tahun sebelumnya yang sebesar {_id(NPS_OLD)}%. Beberapa hal yang patut dicatat:",
    )
    w.items((
        f"{f('p.reached', words(len(IK) - len(MISSED)).capitalize())} indikator memenuhi atau melewati target, sisanya"
        f" sebanyak {f('p.missed', words(len(MISSED)))} indikator belum;",
        f"dari pagu Rp{f('p.ceiling.bn', _billion(CEILING))} miliar terserap"
        f" {f('p.paid', _id(percent(SPENT, CEILING)))}%, menyisakan sekitar"
        f" Rp{f('p.rest.bn', _billion(CEILING - SPENT))} miliar;",
        f"{f('p.samples', whole(ALL_SAMPLES))} sampel selesai diuji dan"
        f" {f('p.bad', whole(ALL_SAMPLES - ALL_GOOD))} di antaranya tidak memenuhi syarat.",
    ))  # fmt: skip


def _agreement(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I PERENCANAAN KINERJA")
    rows: list[Row] = []
    for goal, name in enumerate(GOALS):
        held = [one for one in IK if one.goal == goal]
        for at, one in enumerate(held):
            first = [Spanning(str(goal + 1), rows=len(held)), Spanning(name, rows=len(held))] if not at else []
            target = _id(one.target)
            rows.append([*first, one.name, f(f"t1.{one.key}", target) if one.key in ("obat", "akip") else target])
    _below(w, [["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]], rows,
           "Tabel 1. Perjanjian Kinerja Tahun 2023")  # fmt: skip
    w.paragraph(
        "Capaian indikator merupakan perbandingan realisasi dengan target dikalikan 100%. NPS suatu sasaran adalah",
        "rata-rata capaian indikatornya, sedangkan NPS Balai adalah rata-rata NPS seluruh sasaran. Penilaian",
        "menggunakan kriteria: 110–120 Sangat Baik; 90 sampai di bawah 110 Baik; 70 sampai di bawah 90 Cukup; di bawah",
        "70 Kurang.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II AKUNTABILITAS KINERJA")
    w.heading("A. Capaian kinerja tahun 2023", 3)
    rows: list[Row] = []
    for goal in range(5):
        rows += [[str(IK.index(one) + 1), one.name, _id(one.target), _id(one.now),
                  f(f"t2.{one.key}", _id(one.rate)) if IK.index(one) % 2 else _id(one.rate), _grade(one.rate)]
                 for one in IK if one.goal == goal]  # fmt: skip
        rows.append(["", f"<b>NPS sasaran {goal + 1}</b>", "", "", f(f"t2.nps{goal + 1}", _id(NPS[goal])),
                     f(f"t2.grade{goal + 1}", _grade(NPS[goal]), wrong="Sangat Baik")])  # fmt: skip
    rows.append(["", "<b>NPS Balai</b>", "", "", f("t2.nps", _id(NPS_ALL)), _grade(NPS_ALL)])
    _below(w, [["No.", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Kriteria"]], rows,
           "Tabel 2. Capaian Indikator Kinerja dan NPS Tahun 2023")  # fmt: skip
    best, worst = (pick(IK, key=lambda one: one.rate) for pick in (max, min))
    assert (best.key, worst.key, max(NPS)) == ("kasus", "patuh", NPS[3])
    w.paragraph(
        "Tidak ada sasaran yang berada di bawah kriteria Baik. NPS tertinggi diraih sasaran",
        f"{f('p.best.goal', 'keempat', wrong='kedua')} dengan {f('p.best.nps', _id(NPS[3]))}%, terutama ditopang oleh",
        f"penyelesaian perkara: {f('p.solved', str(SOLVED))} dari {CASES} perkara dinyatakan selesai, atau",
        f"{f('p.solved.rate', _id(best.now))}%, padahal yang diperjanjikan hanya",
        f"{f('p.solved.target', _id(best.target))}%. Rentang antara NPS tertinggi dan terendah tercatat",
        f"{f('p.spread', _id(max(NPS) - min(NPS)))} poin.",
    )
    w.paragraph(
        f"Pekerjaan rumah masih ada pada kepatuhan sarana produksi. Baru {OBEYING} dari {PLANTS} sarana yang diperiksa",
        f"tergolong patuh ({f('p.obeying', _id(worst.now))}%); {f('p.disobeying', str(PLANTS - OBEYING))} sarana",
        "lainnya masih memerlukan pembinaan. Akibatnya capaian indikator ini berhenti di",
        f"{f('p.obeying.rate', _id(worst.rate))}%, yang terendah di antara seluruh indikator. Dua indikator lain yang",
        "belum tercapai ialah indeks kepuasan masyarakat, kurang",
        f"{f('p.umum.gap', _id(BY['umum'].target - BY['umum'].now))} poin dari target, dan nilai AKIP, kurang",
        f"{f('p.akip.gap', _id(BY['akip'].target - BY['akip'].now))} poin. Adapun keputusan hasil inspeksi yang",
        f"ditindaklanjuti mencapai {FOLLOWED} dari {DECISIONS} keputusan, dengan demikian",
        f"{f('p.waiting', str(DECISIONS - FOLLOWED))} keputusan masih menunggu tanggapan.",
    )  # fmt: skip


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("B. Hasil pengujian sampel", 3)
    rows: list[Row] = [[str(at), name, whole(count), whole(good),
                        f(f"t3.{key}.bad", whole(count - good)) if at % 2 else whole(count - good),
                        f(f"t3.{key}", _id(percent(good, count)))]
                       for at, (key, name, count, good) in enumerate(SAMPLES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.all", whole(ALL_SAMPLES)), f("t3.good", whole(ALL_GOOD)),
                 f("t3.bad", whole(ALL_SAMPLES - ALL_GOOD)),
                 f("t3.rate", _id(percent(ALL_GOOD, ALL_SAMPLES)))])  # fmt: skip
    _below(w, [["No.", "Komoditas", "Sampel diuji", "MS", "TMS", "MS (%)"]], rows,
           "Tabel 3. Hasil Pengujian Sampel menurut Komoditas Tahun 2023")  # fmt: skip
    w.paragraph('<span class="note">Keterangan: MS = memenuhi syarat; TMS = tidak memenuhi syarat.</span>')
    herbal, food, bad = SAMPLES[1], SAMPLES[4], ALL_SAMPLES - ALL_GOOD
    assert all(percent(herbal[3], herbal[2]) <= percent(row[3], row[2]) for row in SAMPLES)
    w.paragraph(
        "Indikator Obat memenuhi syarat mencakup obat, obat tradisional, suplemen kesehatan, dan kosmetik. Keempat",
        f"komoditas itu menyumbang {f('p.drugs', whole(DRUGS))} sampel dengan {f('p.drugs.good', whole(GOOD_DRUGS))}",
        f"sampel MS, sehingga realisasi indikatornya {f('p.drugs.rate', _id(BY['obat'].now))}%. Sementara itu,",
        f"persentase MS paling rendah terdapat pada {f('p.herbal', 'obat tradisional', wrong='suplemen kesehatan')}.",
        f"Bila dilihat dari jumlahnya, pangan olahan menyumbang {f('p.food.bad', str(food[2] - food[3]))} dari {bad}",
        f"sampel TMS, setara {f('p.food.share', _id(percent(food[2] - food[3], bad)))}%.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("C. Perbandingan antartahun", 3)
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        move = _id(growth(one.now, one.past[1]))
        rows.append([str(at), one.name, *map(_id, one.past), _id(one.now),
                     f(f"t4.{one.key}", move) if at % 3 == 1 else move])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("Indikator Kinerja", rows=2),
                        Spanning("Realisasi", columns=3), Spanning("Perubahan 2022–2023 (%)", rows=2)],
                       ["2021", "2022", "2023"]]  # fmt: skip
    _below(w, head, rows, "Tabel 4. Realisasi Indikator Kinerja Tahun 2021–2023")
    assert all(one.now > one.past[1] for one in IK)
    assert [one.key for one in IK if one.past[1] < one.past[0]] == ["nka"]
    w.paragraph(
        f"Seluruh indikator {f('p.rise', 'meningkat', wrong='menurun')} terhadap 2022. Kesadaran masyarakat bertambah",
        f"{f('p.sadar.up', _id(BY['sadar'].now - BY['sadar'].past[1]))} poin, dan bila dihitung sejak 2021 kenaikannya",
        f"{f('p.sadar.two', _id(BY['sadar'].now - BY['sadar'].past[0]))} poin. Penyelesaian perkara naik dari",
        f"{f('p.kasus.old', _id(BY['kasus'].past[1]))}% menjadi {f('p.kasus', _id(BY['kasus'].now))}%. Nilai kinerja",
        f"anggaran yang sempat merosot {f('p.nka.fall', _id(BY['nka'].past[0] - BY['nka'].past[1]))} poin pada 2022",
        "kini pulih dan bahkan melampaui posisi 2021.",
    )


def _renstra(w: Writer) -> None:
    f = w.figure
    w.heading("D. Posisi terhadap target akhir Renstra", 3)
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        part = _id(percent(one.now, one.end))
        rows.append([str(at), one.name, _id(one.end), _id(one.now), part if at % 2 else f(f"t5.{one.key}", part)])
    _below(w, [["No.", "Indikator Kinerja", "Target 2024", "Realisasi 2023", "Kemajuan (%)"]], rows,
           "Tabel 5. Realisasi Tahun 2023 terhadap Target Renstra Tahun 2024")  # fmt: skip
    done = [one for one in IK if one.now >= one.end]
    assert [one.key for one in done] == ["usaha", "kie", "kasus", "asn", "nka"]
    assert min(IK, key=lambda one: percent(one.now, one.end)).key == "patuh"
    w.paragraph(
        f"Sebanyak {f('p.done', words(len(done)))} indikator sudah melampaui target akhir Renstra setahun lebih awal,",
        f"dan {f('p.undone', words(len(IK) - len(done)))} indikator lainnya harus dikejar pada 2024. Jarak terjauh",
        "terdapat pada kepatuhan sarana produksi yang perlu tambahan",
        f"{f('p.patuh.left', _id(BY['patuh'].end - BY['patuh'].now))} poin; nilai AKIP tinggal",
        f"{f('p.akip.left', _id(BY['akip'].end - BY['akip'].now))} poin lagi.",
    )  # fmt: skip


def _others(w: Writer) -> None:
    f = w.figure
    w.heading("E. Perbandingan dengan balai besar lain", 3)
    own = ("<b>Balai Besar POM di Tirtabaru</b>", NPS_ALL, BY["obat"].rate, BY["pangan"].rate, BY["akip"].now)
    held = [own, *((name, *map(Decimal, rest)) for name, *rest in OTHERS)]
    order = sorted((row[1] for row in held), reverse=True)
    rows: list[Row] = [[str(at), row[0], *map(_id, row[1:]),
                        f("t6.rank", str(order.index(row[1]) + 1)) if at == 2 else str(order.index(row[1]) + 1)]
                       for at, row in enumerate(held, 1)]  # fmt: skip
    means = [rounded(sum(row[at] for row in held) / len(held)) for at in range(1, 5)]
    rows.append(["", "<b>Rata-rata</b>", *(f(f"t6.mean{at}", _id(mean)) for at, mean in enumerate(means, 1)), ""])
    head: Row = ["No.", "Unit", "NPS (%)", "Capaian Obat MS (%)", "Capaian Makanan MS (%)", "Nilai AKIP",
                 "Peringkat NPS"]  # fmt: skip
    _below(w, [head], rows, "Tabel 6. Perbandingan Empat Balai Besar dengan Beban Kerja Setara Tahun 2023")
    rank = order.index(NPS_ALL) + 1
    assert rank == 2
    w.paragraph(
        f"Di antara empat balai besar yang setara, Tirtabaru menempati peringkat {f('p.rank', words(rank))}. NPS-nya",
        f"terpaut {f('p.top.gap', _id(max(order) - NPS_ALL))} poin dari yang tertinggi, namun",
        f"{f('p.mean.gap', _id(NPS_ALL - means[0]))} poin di atas rata-rata. Nilai AKIP juga sedikit lebih baik",
        f"daripada rata-rata, yakni berselisih {f('p.akip.mean', _id(BY['akip'].now - means[3]))} poin.",
    )
    assert BY["akip"].now > means[3]


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("F. Realisasi anggaran", 3)
    rows: list[Row] = []
    for goal, ceiling, spent in MONEY:
        rows.append([str(goal + 1), GOALS[goal], whole(ceiling), whole(spent),
                     f(f"t7.rest{goal + 1}", whole(ceiling - spent)), _id(PAID[goal])])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.ceiling", whole(CEILING)), f("t7.spent", whole(SPENT)),
                 f("t7.rest", whole(CEILING - SPENT)), f("t7.paid", _id(percent(SPENT, CEILING)))])  # fmt: skip
    _below(w, [["No.", "Sasaran Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"]], rows,
           "Tabel 7. Pagu dan Realisasi Anggaran per Sasaran Tahun 2023")  # fmt: skip
    assert percent(OLD_SPENT, OLD_CEILING) < percent(SPENT, CEILING)
    w.paragraph(
        f"Lebih dari separuh pagu, persisnya {f('p.share', _id(percent(MONEY[4][1], CEILING)))}%, digunakan untuk tata",
        f"kelola termasuk belanja pegawai. Pada 2022 Balai mengelola Rp{whole(OLD_CEILING)} dengan realisasi",
        f"Rp{whole(OLD_SPENT)} atau {f('p.old.paid', _id(percent(OLD_SPENT, OLD_CEILING)))}%. Dengan begitu pagu",
        f"bertambah Rp{f('p.ceiling.up', whole(CEILING - OLD_CEILING))}",
        f"({f('p.ceiling.growth', _id(growth(CEILING, OLD_CEILING)))}%) dan tingkat penyerapan naik",
        f"{f('p.paid.up', _id(percent(SPENT, CEILING) - percent(OLD_SPENT, OLD_CEILING)))} poin persen.",
    )  # fmt: skip


def _efficiency(w: Writer) -> None:
    f = w.figure
    w.heading("G. Efisiensi penggunaan sumber daya", 3)
    w.paragraph(
        "Indeks efisiensi (IE) diperoleh dari NPS dibagi persentase realisasi anggaran, dan tingkat efisiensi (TE)",
        "adalah IE dikurangi 1. Sasaran dinyatakan efisien apabila IE sama dengan atau lebih dari 1.",
    )
    index = [rounded(nps / paid) for nps, paid in zip(NPS, PAID, strict=True)]
    rows: list[Row] = [[str(goal + 1), GOALS[goal], _id(NPS[goal]),
                        f(f"t8.paid{goal + 1}", _id(PAID[goal])) if goal in (0, 3) else _id(PAID[goal]),
                        f(f"t8.ie{goal + 1}", _id(index[goal])), _id(index[goal] - 1),
                        f("t8.verdict", "Efisien", wrong="Tidak Efisien") if goal == 1 else "Efisien"]
                       for goal in range(5)]  # fmt: skip
    assert min(index) >= 1
    assert sorted(index)[-1] > sorted(index)[-2]
    assert max(index) == index[3]
    head: Row = ["No.", "Sasaran Kegiatan", "NPS (%)", "Realisasi anggaran (%)", "IE", "TE", "Kategori"]
    _below(w, [head], rows, "Tabel 8. Efisiensi per Sasaran Tahun 2023")
    w.paragraph(
        f"Kelima sasaran dinilai {f('p.verdict', 'efisien', wrong='tidak efisien')}, dengan indeks tertinggi",
        f"{f('p.ie.top', _id(max(index)))} pada sasaran keempat.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III PENUTUP")
    w.paragraph(
        f"Dengan NPS {f('p.end.nps', _id(NPS_ALL))}% dan realisasi anggaran Rp{f('p.end.spent', whole(SPENT))}, Balai",
        "Besar POM di Tirtabaru menyampaikan terima kasih kepada seluruh mitra. Pada 2024 pembinaan diprioritaskan",
        f"bagi {f('p.end.plants', str(PLANTS - OBEYING))} sarana produksi yang belum patuh.",
    )
