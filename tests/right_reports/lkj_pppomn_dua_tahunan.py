"""A laboratory centre's year 2022: an index of every second year, caps beside uncapped, labs that grow in number."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 24mm 21mm } @page wide { size: A4 landscape; margin: 18mm }
body { font: 11pt/1.5 "Carlito", "Liberation Sans", sans-serif; text-align: justify }
h1 { font-size: 15pt; text-align: center; margin: 40px 0 } h2 { font-size: 12.5pt } h3 { font-size: 11pt }
h2, h3, .caption { break-after: avoid } sup { font-size: 7pt } .break { break-before: page }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left; border-bottom: 1.2pt solid #1f3864 }
thead { border-top: 1.2pt solid #1f3864; border-bottom: .8pt solid #1f3864 } th { font-weight: bold; padding: 3px 4px }
td { padding: 2.5px 4px; border-bottom: .3pt solid #aaa } td.right { text-align: right } tr { break-inside: avoid }
table:nth-of-type(2), .caption:has(+ table:nth-of-type(2)) { page: wide }
.caption { margin: 12px 0 3px; font-size: 10pt; font-weight: bold } .note { font-size: 8.5pt }
"""

_D = Decimal
_GOALS = {
    "SK1": "Meningkatnya kapabilitas laboratorium pengujian obat dan makanan",
    "SK2": "Meningkatnya ketersediaan metode analisis dan baku pembanding",
    "SK3": "Meningkatnya mutu layanan pengujian",
    "SK4": "Terwujudnya tata kelola PPPOMN yang baik",
}
# number: goal, name, unit, target 2022, results 2020, 2021, 2022, target 2024 ("" where there is none)
_ROWS: dict[str, tuple[str, str, str, str, str, str, str, str]] = {
    "1": ("SK1", "Indeks kematangan jejaring laboratorium¹", "indeks", "", "n/a", "3.42", "n/a", "3.80"),
    "2": ("SK1", "Persentase laboratorium yang memenuhi standar kemampuan", "%", "80.00", "75.76", "78.38", "77.50",
          "85.00"),
    "3": ("SK2", "Persentase metode analisis yang selesai dikembangkan", "%", "95.00", "92.31", "96.43", "98.33",
          "97.00"),
    "4": ("SK2", "Jumlah baku pembanding yang diproduksi", "zat", "110.00", "88.00", "104.00", "137.00", "130.00"),
    "5": ("SK3", "Rata-rata waktu pelayanan baku pembanding²", "hari kerja", "14.00", "15.20", "13.80", "12.60",
          "12.00"),
    "6": ("SK3", "Indeks kepuasan pengguna layanan", "indeks", "88.50", "86.10", "88.04", "89.21", "90.00"),
    "7": ("SK4", "Nilai AKIP PPPOMN", "nilai", "81.20", "78.62", "79.85", "80.17", "83.00"),
    "8": ("SK4", "Indeks Profesionalitas ASN", "indeks", "83.00", "77.40", "82.68", "86.31", "86.00"),
    "9": ("SK4", "Nilai Kinerja Anggaran", "nilai", "91.50", "88.94", "93.27", "90.46", "95.00"),
}  # fmt: skip
# laboratories by region: 2020, 2021, 2022 each standing and fit
_LABS = {"Sumatera": (9, 7, 10, 8, 11, 9), "Jawa dan Bali": (8, 7, 8, 7, 8, 8), "Kalimantan": (4, 3, 5, 4, 6, 4),
         "Sulawesi": (5, 4, 6, 5, 6, 5), "Maluku, Nusa Tenggara, dan Papua": (7, 4, 8, 5, 9, 5)}  # fmt: skip
# reference standards by commodity and quarter
_STANDARDS = {"Obat": (14, 19, 22, 17), "Obat tradisional dan suplemen kesehatan": (3, 6, 8, 5),
              "Kosmetik": (4, 5, 7, 9), "Pangan": (2, 4, 6, 6)}  # fmt: skip
# goal: ceiling at first, revised, of it blocked, spent
_MONEY = {"SK1": (9_842_117_000, 9_120_640_000, 0, 9_087_312_446), "SK2": (18_306_500_000, 17_745_218_000, 612_400_000,
          16_902_577_310), "SK3": (4_275_000_000, 4_318_750_000, 0, 4_290_066_128),
          "SK4": (21_760_334_000, 21_410_907_000, 185_000_000, 21_066_419_875)}  # fmt: skip


def _gain(at: str) -> Decimal | None:
    row = _ROWS[at]
    if not row[3]:
        return None
    target, result = _D(row[3]), _D(row[6])
    return percent(2 * target - result, target) if at == "5" else percent(result, target)


def _grade(value: Decimal) -> str:
    for least, name in ((110, "Sangat Baik"), (90, "Baik"), (70, "Cukup"), (50, "Kurang")):
        if value >= least:
            return name
    return "Sangat Kurang"


def _shown(text: str) -> str:
    return dec(_D(text)) if text and text != "n/a" else text or "–"


def lkj_pppomn_dua_tahunan() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    gains = {at: gain for at in _ROWS if (gain := _gain(at)) is not None}
    kept = {at: min(gain, _D(120)) for at, gain in gains.items()}
    of = {goal: [at for at in gains if _ROWS[at][0] == goal] for goal in _GOALS}
    nps = {goal: rounded(sum((kept[at] for at in ats), _D(0)) / len(ats)) for goal, ats in of.items()}
    total = rounded(sum(nps.values(), _D(0)) / len(nps))
    labs = [sum(row[at] for row in _LABS.values()) for at in range(6)]
    assert [percent(labs[n + 1], labs[n]) for n in (0, 2, 4)] == [_D(text) for text in _ROWS["2"][4:7]]
    made = [sum(row[at] for row in _STANDARDS.values()) for at in range(4)]
    assert sum(made) == 137
    assert percent(118, 120) == _D(_ROWS["3"][6])

    w.title("LAPORAN KINERJA TAHUN 2022", "PUSAT PENGEMBANGAN PENGUJIAN OBAT DAN MAKANAN NASIONAL", "(PPPOMN)")
    w.heading("Kata Pengantar")
    w.paragraph(
        "Laporan Kinerja PPPOMN Tahun 2022 disusun menurut Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan",
        "Menteri",
        "PANRB Nomor 53 Tahun 2014 sebagai pertanggungjawaban atas Perjanjian Kinerja yang ditandatangani pada 17",
        "Januari 2022 dan direvisi pada 26 September 2022. Tahun 2022 merupakan tahun ketiga Renstra 2020–2024.",
        f"PPPOMN memiliki {len(_GOALS)} sasaran kegiatan dengan {len(_ROWS)} indikator kinerja; {len(gains)} indikator",
        f"diukur pada tahun 2022. Nilai Pencapaian Sasaran (NPS) PPPOMN sebesar {dec(total)}% dengan kriteria",
        f"{_grade(total)}.",
    )
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.heading("3.1 Kriteria dan Cara Penghitungan", 3)
    w.paragraph(
        "Persentase capaian = realisasi/target × 100%. Kriteria: a) Sangat Baik bila x ≥ 110%; b) Baik bila 90%",
        "≤ x &lt;",
        "110%; c) Cukup bila 70% ≤ x &lt; 90%; d) Kurang bila 50% ≤ x &lt; 70%; e) Sangat Kurang bila x &lt; 50%. Pada",
        "Tabel 3.1 persentase capaian dicantumkan apa adanya, sedangkan dalam NPS capaian di atas 120% dihitung 120%.",
        "NPS setiap sasaran adalah rata-rata capaian indikator yang diukur pada tahun berjalan; indikator yang tidak",
        "diukur (n/a) tidak ikut dibagi.",
    )
    rows: list[Row] = []
    for goal, name in _GOALS.items():
        rows.append([goal, Spanning(f"<b>{name}</b>", columns=4), f"<b>{dec(nps[goal])}</b>", _grade(nps[goal])])
        for at, row in _ROWS.items():
            if row[0] == goal:
                gain = gains.get(at)
                rows.append([at, row[1], row[2], _shown(row[3]), _shown(row[6]) + "³" * (at == "9"),
                             dec(gain) if gain else "n/a",
                             _grade(gain) if gain else "n/a"])  # fmt: skip
    rows.append(["", Spanning("<b>NPS PPPOMN (rata-rata empat sasaran)</b>", columns=4), f"<b>{dec(total)}</b>",
                 _grade(total)])  # fmt: skip
    w.table("Tabel 3.1 Capaian Kinerja PPPOMN Tahun 2022 (baris sasaran memuat NPS)",
            [["No.", "Sasaran/Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kriteria"]],
                rows)  # fmt: skip
    w.paragraph(
        '<span class="note">¹ Diukur setiap dua tahun (2021 dan 2023). ² Semakin kecil semakin baik; capaian = (2 ×',
        "target − realisasi)/target × 100%. ³ Menurut aplikasi SMART per 5 Januari 2023; angka per 31 Desember 2022",
        "sebesar 88,72 masih bersifat sementara.</span>",
    )
    over = [at for at, gain in gains.items() if gain > 120]
    met = [at for at, gain in gains.items() if gain >= 100]
    grades = [_grade(gain) for gain in gains.values()]
    best, least = max(gains, key=lambda at: gains[at]), min(gains, key=lambda at: gains[at])
    assert (over, best, least, len(met)) == (["4"], "4", "2", 5), (over, best, least, len(met))
    plain = rounded((gains["3"] + gains["4"]) / 2)
    w.paragraph(
        f"Dari {words(len(gains))} indikator yang diukur, {words(len(met))} indikator mencapai target dan",
        f"{words(len(gains) - len(met))} indikator belum mencapai target. Menurut kriteria,",
        f"{words(grades.count('Sangat Baik'))} indikator Sangat Baik dan {words(grades.count('Baik'))} indikator Baik.",
        f"Capaian tertinggi terdapat pada jumlah baku pembanding ({dec(gains[best])}%) dan terendah pada persentase",
        f"laboratorium yang memenuhi standar ({dec(gains[least])}%). Tanpa pembatasan 120%, NPS SK2 akan menjadi",
        f"{dec(plain)}%, atau lebih tinggi",
        f"{dec(plain - nps['SK2'])} poin daripada {dec(nps['SK2'])}%.",
    )
    w.heading("3.2 Perbandingan Antartahun dan dengan Target Renstra", 3)
    rows = []
    track = {}
    for at, row in _ROWS.items():
        if row[6] == "n/a":
            rows.append([at, row[1], *map(_shown, row[4:7]), "–", _shown(row[7]), "–", "belum dapat dinilai"])
            continue
        end, now, before = _D(row[7]), _D(row[6]), _D(row[5])
        far = percent(2 * end - now, end) if at == "5" else percent(now, end)
        track[at] = far
        change = now - before
        rows.append([at, row[1], *map(_shown, row[4:7]), f"{'+' if change > 0 else '−'}{dec(abs(change))}",
                     _shown(row[7]), dec(far), "tercapai" if far >= 100 else "on track" if far >= 95 else
                     "perlu upaya"])  # fmt: skip
    w.table("Tabel 3.2 Realisasi 2020–2022 dan Target Akhir Renstra 2024",
            [[Spanning("No.", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi", columns=3),
              Spanning("Perubahan 2021–2022", rows=2), Spanning("Target 2024", rows=2),
              Spanning("Realisasi 2022 thd. target 2024 (%)", rows=2), Spanning("Keterangan⁴", rows=2)],
             ["2020", "2021", "2022"]], rows)  # fmt: skip
    ended = [at for at, far in track.items() if far >= 100]
    on = [at for at, far in track.items() if 95 <= far < 100]
    fell = [at for at in track if _D(_ROWS[at][6]) < _D(_ROWS[at][5]) and at != "5"]
    assert fell == ["2", "9"]
    w.paragraph('<span class="note">⁴ Tercapai: ≥ 100%; on track: 95% sampai dengan kurang dari 100%; perlu upaya:',
                "kurang dari 95%. Untuk indikator 5 dipakai rumus semakin kecil semakin baik.</span>")  # fmt: skip
    w.paragraph(
        f"Pada tahun ketiga Renstra, {words(len(ended))} indikator telah mencapai target tahun 2024,",
        f"{words(len(on))} indikator on track, dan {words(len(track) - len(ended) - len(on))} indikator perlu upaya.",
        f"Apabila dibandingkan dengan tahun 2021, {words(len(fell))} indikator mengalami penurunan kinerja,",
        "yaitu persentase",
        f"laboratorium yang memenuhi standar ({dec(_D('78.38') - _D('77.50'))} poin) dan Nilai Kinerja Anggaran",
        f"({dec(_D('93.27') - _D('90.46'))} poin). Waktu pelayanan turun {dec(_D('13.80') - _D('12.60'))} hari kerja,",
        "yang berarti membaik.",
    )
    w.heading("3.3 Laboratorium yang Memenuhi Standar Kemampuan", 3)
    rows = [[str(n), name, *(cell for y in (0, 2, 4) for cell in (str(row[y]), str(row[y + 1]),
             dec(percent(row[y + 1], row[y]))))] for n, (name, row) in enumerate(_LABS.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Indonesia</b>", *(cell for y in (0, 2, 4) for cell in (str(labs[y]), str(labs[y + 1]),
                 dec(percent(labs[y + 1], labs[y]))))])  # fmt: skip
    w.table("Tabel 3.3 Laboratorium menurut Wilayah, 2020–2022",
            [[Spanning("No.", rows=2), Spanning("Wilayah", rows=2), *(Spanning(y, columns=3) for y in
              ("2020", "2021", "2022"))], ["Lab", "MS", "%"] * 3], rows)  # fmt: skip
    mean = rounded(sum((percent(row[5], row[4]) for row in _LABS.values()), _D(0)) / len(_LABS))
    w.paragraph(
        f"Capaian indikator ini sebesar {dec(_D('77.50'))}% dari target {dec(_D('80.00'))}%, sehingga persentase",
        f"capaian {dec(gains['2'])}% dengan kriteria {_grade(gains['2'])}. Jumlah laboratorium yang memenuhi standar",
        f"bertambah dari {labs[3]} menjadi {labs[5]}, tetapi persentasenya turun karena jumlah laboratorium bertambah",
        f"{labs[4] - labs[2]} unit, dari {labs[2]} menjadi {labs[4]}, seiring dengan pembentukan Loka POM baru.",
        f"Persentase nasional adalah {labs[5]} dari {labs[4]} laboratorium; rata-rata sederhana kelima wilayah sebesar",
        f"{dec(mean)}% tidak digunakan. Wilayah Jawa dan Bali mencapai {dec(percent(8, 8))}%, sedangkan terendah",
        f"wilayah Maluku, Nusa Tenggara, dan Papua dengan {dec(percent(5, 9))}%.",
    )
    w.heading("3.4 Baku Pembanding dan Metode Analisis", 3)
    rows = [[str(n), name, *map(str, row), str(sum(row)), dec(percent(sum(row), 137), 1)]
            for n, (name, row) in enumerate(_STANDARDS.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", *map(str, made), "137", "100,0"])
    w.table("Tabel 3.4 Baku Pembanding yang Diproduksi menurut Komoditi dan Triwulan 2022",
            [["No.", "Komoditi", "TW I", "TW II", "TW III", "TW IV", "Jumlah", "Porsi (%)"]], rows)  # fmt: skip
    w.chart("Gambar 3.1 Produksi baku pembanding per triwulan 2022 (zat)",
            column_chart(["TW I", "TW II", "TW III", "TW IV"], made, [str(n) for n in made]))  # fmt: skip
    until = sum(made[:3])
    assert until < 110
    w.paragraph(
        f"Sampai dengan triwulan III telah diproduksi {until} zat, sehingga target {110} zat baru terlampaui pada",
        f"triwulan IV. Produksi tertinggi terjadi pada triwulan III ({made[2]} zat) dan terendah pada triwulan I",
        f"({made[0]} zat). Baku pembanding obat berjumlah {72} zat atau {dec(percent(72, 137), 1)}% dari seluruhnya.",
        f"Dibandingkan dengan tahun 2021 (104 zat), produksi bertambah {137 - 104} zat atau",
        f"{dec(percent(137 - 104, 104))}%. Metode analisis yang selesai dikembangkan sebanyak {118} dari {120} metode",
        f"({dec(percent(118, 120))}%); {120 - 118} metode dilanjutkan pada tahun 2023.",
    )
    w.heading("3.5 Realisasi Anggaran", 3)
    first, pagu, block, spent = (sum(row[at] for row in _MONEY.values()) for at in range(4))
    rows = []
    for goal, (a, b, c, d) in [*_MONEY.items(), ("Jumlah", (first, pagu, block, spent))]:
        rows.append([goal, whole(a), whole(b), whole(c) if c else "–", whole(d), dec(percent(d, b)),
                     dec(percent(d, b - c))])  # fmt: skip
    w.table("Tabel 3.5 Pagu dan Realisasi Anggaran menurut Sasaran (Rp)",
            [[Spanning("Sasaran", rows=2), Spanning("Pagu", columns=2), Spanning("Diblokir<i>⁵</i>", rows=2),
              Spanning("Realisasi", rows=2), Spanning("% realisasi terhadap", columns=2)],
             ["Semula", "Menjadi", "pagu menjadi", "pagu tanpa blokir"]], rows)  # fmt: skip
    w.paragraph('<span class="note">⁵ Automatic adjustment menurut surat Menteri Keuangan; termasuk dalam pagu',
                "menjadi.</span>")  # fmt: skip
    w.paragraph(
        f"Pagu PPPOMN semula Rp{whole(first)}, menjadi Rp{whole(pagu)}, atau berkurang Rp{whole(first - pagu)}",
        f"({dec(percent(first - pagu, first))}%), walaupun pagu SK3 bertambah",
        f"Rp{whole(4_318_750_000 - 4_275_000_000)}.",
        f"Realisasi sebesar Rp{whole(spent)} atau {dec(percent(spent, pagu))}% dari pagu; terhadap pagu yang dapat",
        f"digunakan (Rp{whole(pagu - block)}) realisasinya {dec(percent(spent, pagu - block))}%. Anggaran yang",
        "diblokir",
        f"sebesar Rp{whole(block)} berada pada SK2 dan SK4.",
    )
    use = {goal: percent(row[3], row[1]) for goal, row in _MONEY.items()}
    index = {goal: rounded(nps[goal] / use[goal]) for goal in _GOALS}
    rows = [[goal, _GOALS[goal], dec(nps[goal]), dec(use[goal]), dec(index[goal]), dec(index[goal] - 1),
             "Efisien" if index[goal] >= 1 else "Tidak efisien"] for goal in _GOALS]  # fmt: skip
    w.table("Tabel 3.6 Efisiensi Penggunaan Sumber Daya",
            [["Sasaran", "Uraian", "NPS (%)", "Realisasi anggaran (%)", "IE", "TE", "Kategori"]], rows)  # fmt: skip
    assert [goal for goal in _GOALS if index[goal] < 1] == ["SK1"], index
    w.paragraph(
        "IE = NPS/persentase realisasi anggaran; TE = (IE − SE)/SE dengan SE = 1. Tiga sasaran efisien dan satu",
        "sasaran,",
        f"SK1, tidak efisien (IE {dec(index['SK1'])}) karena target laboratorium belum tercapai sementara anggarannya",
        f"terserap {dec(use['SK1'])}%. TE tertinggi pada SK2, yaitu {dec(index['SK2'] - 1)}.",
    )
    assert max(index, key=lambda goal: index[goal]) == "SK2"
    return w.report()
