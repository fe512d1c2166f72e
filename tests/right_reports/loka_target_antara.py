"""A small office at the end of September: results against interim targets and the year's, ceilings, sister offices."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.5pt/1.4 Carlito, "Liberation Sans", sans-serif } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 11.5pt; color: #1b4f72; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #d6eaf8 }
th, td { border: .6pt solid #1b4f72; padding: 2px 5px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
# indicator: target of the third quarter, of the year, result, less is better
_AIMS = {"Persentase obat dan makanan memenuhi syarat": ("88.00", "90.00", "89.10", False),
         "Persentase sarana distribusi memenuhi ketentuan": ("60.00", "75.00", "74.25", False),
         "Rata-rata lama penerbitan rekomendasi (hari kerja)": ("12.00", "10.00", "10.50", True),
         "Jumlah desa pangan aman": ("2.00", "4.00", "3.00", False),
         "Persentase keluhan yang berulang": ("5.00", "4.00", "5.20", True)}  # fmt: skip
# kind: year's target, July, August, September, up to June
_WORK = {"Pemeriksaan sarana": (240, 26, 19, 24, 118), "Sampel diambil": (520, 48, 52, 61, 229),
         "Sampel diuji": (520, 40, 55, 57, 214), "Kegiatan KIE": (36, 4, 6, 3, 17)}  # fmt: skip
# sister office: inspections until September, people, in thousands of rupiah spent, Java or not
_OFFICES = {"Loka A (kantor ini)": (187, 18, 2_612_450, False), "Loka B": (231, 21, 3_204_118, True),
            "Loka C": (187, 17, 2_540_903, False), "Loka D": (164, 19, 2_871_336, True),
            "Loka E": (142, 15, 1_986_027, False)}  # fmt: skip


def _rate(aim: str, got: str, less: bool) -> Decimal:
    plain = (2 * _D(aim) - _D(got)) / _D(aim) if less else _D(got) / _D(aim)
    return rounded(plain * 100)


def loka_target_antara() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN KINERJA TRIWULAN III TAHUN 2024", "LOKA POM DI KABUPATEN ALASAN")
    w.heading("A. Capaian terhadap target triwulan dan target tahunan")
    rows: list[Row] = []
    rates, capped, years = [], [], []
    for at, (name, (aim, year, got, less)) in enumerate(_AIMS.items(), 1):
        rates.append(_rate(aim, got, less))
        capped.append(min(rates[-1], _D(120)))
        years.append(_rate(year, got, less))
        mark = "*" if less else ""
        rows.append([str(at), name + mark, dec(_D(aim)), dec(_D(year)), dec(_D(got)), dec(rates[-1]), dec(capped[-1]),
                     dec(years[-1])])  # fmt: skip
    mean, flat = rounded(sum(capped) / 5), rounded(sum(rates) / 5)
    rows.append(["", "Rata-rata", "", "", "", dec(flat), dec(mean), dec(rounded(sum(years) / 5))])
    w.table("Tabel 1. Realisasi sampai dengan 30 September 2024",
            [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Target", columns=2),
              Spanning("Realisasi", rows=2), Spanning("Capaian (%)", columns=3)],
             ["Triwulan III", "Tahun", "Triwulan III", "Dibatasi 120", "Tahun"]], rows)  # fmt: skip
    reached, done = [sum(rate >= 100 for rate in column) for column in (rates, years)]
    assert (reached, done) == (4, 0)
    assert sum(rate > 120 for rate in rates) == 2
    w.paragraph("* Makin kecil makin baik; capaian = (2 × target − realisasi) / target × 100.")
    w.paragraph(
        f"{words(reached).capitalize()} dari lima indikator telah melampaui target triwulan III, tetapi belum satu pun",
        f"mencapai target tahunan. Capaian {words(2)} indikator di atas 120 dan dibatasi menjadi 120,00, sehingga",
        f"rata-rata capaian {dec(mean)}%, bukan {dec(flat)}%. Lama penerbitan rekomendasi 10,50 hari kerja lebih cepat",
        f"dari target triwulan 12,00 dan masih {dec(_D('10.5') - 10, 1)} hari di atas target tahunan 10,00.",
        "Keluhan berulang",
        f"5,20% adalah satu-satunya yang tidak mencapai target triwulan (capaian {dec(rates[4])}%); pada triwulan II",
        f"realisasinya 6,10%, sehingga membaik {dec(_D('6.1') - _D('5.2'), 1)} poin. Target dan realisasi sarana",
        "distribusi triwulan",
        f"II masing-masing 45,00% dan 58,50% (capaian {dec(percent(_D('58.5'), 45))}%, dibatasi 120,00%), triwulan III",
        "60,00% dan 74,25%.",
    )
    w.heading("B. Kegiatan")
    rows = []
    for at, (name, (aim, *months, half)) in enumerate(_WORK.items(), 1):
        quarter = sum(months)
        rows.append([str(at), name, str(aim), str(half), *map(str, months), str(quarter), str(half + quarter),
                     dec(percent(half + quarter, aim, 1), 1)])  # fmt: skip
    w.table("Tabel 2. Kegiatan menurut bulan", [["No", "Kegiatan", "Target setahun", "s.d. Juni", "Juli", "Agustus",
            "September", "Triwulan III", "s.d. September", "% target"]], rows)  # fmt: skip
    visits = 26 + 19 + 24
    taken, tested = 229 + 48 + 52 + 61, 214 + 40 + 55 + 57
    w.paragraph(
        f"Pemeriksaan sarana triwulan III {visits} kali, naik {words(visits - 62)} dari triwulan II ({62}) tetapi",
        "turun",
        f"{words(73 - visits)} ({dec(-growth(visits, 73))}%) dari triwulan III tahun 2023 yang {73} kali. Triwulan I",
        f"{118 - 62} kali. Sampai September {taken} sampel diambil dan {tested} diuji; {taken - tested} sampel masih",
        f"dalam pengujian, sedangkan pada akhir Juni {words(229 - 214)}. Di bulan Agustus sampel yang diuji lebih",
        "banyak",
        f"dari yang diambil karena ada sampel bulan sebelumnya. Target setahun {whole(520)} sampel adalah target",
        "revisi;",
        f"target semula {whole(480)}, dan terhadap target semula itu pengambilan sudah",
        f"{dec(percent(taken, 480))}%.",
    )
    w.heading("C. Dibandingkan dengan loka lain")
    each = {name: _D(row[0]) / row[1] for name, row in _OFFICES.items()}
    counts = [row[0] for row in _OFFICES.values()]
    rows = [[str(at), name, str(row[0]), str(1 + sum(other > row[0] for other in counts)), str(row[1]),
             dec(each[name], 1), whole(row[2]), dec(_D(row[2]) / row[0], 0)]
            for at, (name, row) in enumerate(_OFFICES.items(), 1)]  # fmt: skip
    visits, people, money = (sum(row[at] for row in _OFFICES.values()) for at in range(3))
    rows.append(["", "Lima loka", str(visits), "", str(people), dec(_D(visits) / people, 1), whole(money),
                 dec(_D(money) / visits, 0)])  # fmt: skip
    w.table("Tabel 3. Pemeriksaan sarana, pegawai, dan belanja lima loka, Januari–September 2024",
            [["No", "Loka", "Pemeriksaan", "Peringkat", "Pegawai", "Per pegawai", "Belanja (ribu rupiah)",
              "Belanja per pemeriksaan (ribu rupiah)"]], rows)  # fmt: skip
    outside = [name for name, row in _OFFICES.items() if not row[3]]
    assert each["Loka B"] == each["Loka C"] == max(each.values())
    assert max(outside, key=each.__getitem__) == "Loka C"
    w.paragraph(
        f"Dengan {187} pemeriksaan kantor ini bersama Loka C menempati peringkat kedua; Loka D berada di peringkat",
        f"keempat. Per pegawai, di antara loka di luar Jawa Loka C yang tertinggi ({dec(each['Loka C'], 1)}),",
        "sama dengan",
        f"Loka B di Jawa. Kantor ini melakukan {dec(each['Loka A (kantor ini)'], 1)}",
        f"pemeriksaan per pegawai, di atas angka lima loka {dec(_D(visits) / people, 1)}. Belanja kelima loka lebih",
        f"dari Rp{dec(_D('13.2'), 1)} miliar, belanja kantor ini Rp{dec(_D(2_612_450) / 1000)} juta atau",
        f"{dec(percent(2_612_450, money))}% daripadanya.",
    )
    assert _D("13.2") < _D(money) / 10**6 < _D("13.25")
    assert sorted(counts, reverse=True)[3] == 164
    w.heading("D. Anggaran")
    w.paragraph(
        f"Pagu kantor ini Rp{whole(3_650_000)} ribu setelah dikurangi blokir Rp{whole(210_000)} ribu; pagu DIPA tanpa",
        f"memperhitungkan blokir Rp{whole(3_860_000)} ribu. Realisasi Rp{whole(2_612_450)} ribu sama dengan",
        f"{dec(percent(2_612_450, 3_650_000))}% dari pagu setelah blokir dan",
        f"{dec(percent(2_612_450, 3_860_000))}% dari",
        "pagu DIPA. Target penyerapan triwulan III sebesar 70% tercapai bila dihitung dari pagu setelah blokir;",
        f"terhadap pagu DIPA masih kurang {dec(70 - percent(2_612_450, 3_860_000))} poin. Revisi DIPA ke-4 disahkan",
        "pada 19 September 2024.",
    )
    return w.report()
