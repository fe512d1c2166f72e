"""A regency's health office: rates from births and children, five years against the plan, five grades, programmes."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 20mm }
body { font: 11pt/1.5 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 12pt } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; text-align: left } td.right { text-align: right }
th, td { border: .7pt solid #000; padding: 2px 4px } thead th { text-align: center; background: #c6e0b4 }
.caption { margin: 10px 0 3px; text-align: center; font-weight: bold; font-size: 10pt }
"""

_D = Decimal
# district health centre: live births, births at a facility, infants, fully immunised, toddlers weighed, stunted
_CENTRES = {
    "Karangjati": (612, 594, 598, 561, 2_318, 287),
    "Sukamakmur": (488, 470, 471, 452, 1_904, 198),
    "Mekar Agung": (734, 701, 719, 640, 2_866, 412),
    "Lubuk Dalam": (356, 322, 344, 289, 1_402, 261),
    "Pasir Putih": (541, 529, 530, 511, 2_077, 205),
}
_MOTHERS, _INFANTS = 3, 23  # deaths in 2024
# indicator: unit, results 2021 to 2023, target 2024, target 2026, less is better
_PAST: dict[str, tuple[str, tuple[str, str, str], str, str, bool]] = {
    "Angka Kematian Ibu (AKI)": ("per 100.000 KH", ("183.42", "146.20", "128.95"), "120.00", "100.00", True),
    "Angka Kematian Bayi (AKB)": ("per 1.000 KH", ("10.61", "9.87", "9.02"), "8.50", "7.50", True),
    "Prevalensi stunting": ("%", ("19.40", "16.85", "14.26"), "12.50", "10.00", True),
    "Persalinan di fasilitas kesehatan": ("%", ("88.14", "91.30", "93.77"), "95.00", "100.00", False),
    "Imunisasi dasar lengkap": ("%", ("84.02", "87.91", "90.56"), "93.00", "97.00", False),
}
# programme: ceiling before and after the change of the budget, spent
_MONEY = {
    "Penunjang urusan pemerintahan daerah": (48_215_300_000, 47_890_450_000, 46_212_785_410),
    "Pemenuhan upaya kesehatan": (31_604_750_000, 33_118_600_000, 31_870_944_275),
    "Peningkatan kapasitas SDM kesehatan": (2_412_000_000, 2_180_500_000, 2_094_318_600),
    "Sediaan farmasi, alat kesehatan, dan makanan minuman": (1_126_400_000, 1_126_400_000, 1_108_377_950),
    "Pemberdayaan masyarakat bidang kesehatan": (884_000_000, 1_012_750_000, 961_402_300),
}


def _grade(value: Decimal) -> str:
    for least, name in ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah")):
        if value >= least:
            return name
    return "Sangat Rendah"


def _gain(aim: Decimal, got: Decimal, less: bool) -> Decimal:
    return rounded((2 * aim - got) / aim * 100) if less else percent(got, aim)


def lakip_dinkes() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    births, safe, infants, shots, weighed, short = (sum(row[at] for row in _CENTRES.values()) for at in range(6))
    now = dict(
        zip(
            _PAST,
            (rounded(_D(_MOTHERS) / births * 100_000), rounded(_D(_INFANTS) / births * 1_000), percent(short, weighed),
             percent(safe, births), percent(shots, infants)),
            strict=True,
        )
    )  # fmt: skip
    gain = {name: _gain(_D(row[2]), now[name], row[4]) for name, row in _PAST.items()}
    w.title("LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)", "DINAS KESEHATAN KABUPATEN LANGKAT BARU", "TAHUN 2024")
    w.heading("3.1 Capaian Indikator Kinerja Utama")
    w.paragraph(
        "Skala penilaian mengikuti Permendagri Nomor 86 Tahun 2017: Sangat Tinggi (≥ 91%), Tinggi (76% ≤ 90%),",
        "Sedang (66% ≤ 75%), Rendah (51% ≤ 65%), dan Sangat Rendah (≤ 50%). Untuk indikator yang diharapkan menurun,",
        "capaian dihitung dengan rumus (2 × target − realisasi) / target × 100%.",
    )
    rows: list[Row] = [
        [str(at), name, row[0], dec(_D(row[2])), dec(now[name]), dec(gain[name]), _grade(gain[name])]
        for at, (name, row) in enumerate(_PAST.items(), 1)
    ]
    mean = rounded(sum(gain.values(), _D(0)) / 5)
    rows.append([Spanning("Rata-rata capaian", columns=5), dec(mean), _grade(mean)])
    w.table(
        "Tabel 3.1 Capaian IKU Dinas Kesehatan Tahun 2024",
        [["No", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kategori"]],
        rows,
    )
    met = [name for name, value in gain.items() if value >= 100]
    assert len(met) == 3, gain
    w.paragraph(
        f"Rata-rata capaian {words(5)} IKU sebesar {dec(mean)}% (kategori {_grade(mean)}). Sebanyak {words(len(met))}",
        f"IKU mencapai target dan {words(5 - len(met))} IKU belum, yaitu prevalensi stunting dan imunisasi dasar",
        "lengkap.",
    )
    assert set(_PAST) - set(met) == {"Prevalensi stunting", "Imunisasi dasar lengkap"}
    w.heading("3.2 Data dasar menurut puskesmas")
    rows = [
        [
            "",
            "<b>Kabupaten</b>",
            whole(births),
            whole(safe),
            dec(percent(safe, births)),
            whole(infants),
            whole(shots),
            dec(percent(shots, infants)),
            whole(weighed),
            whole(short),
            dec(percent(short, weighed)),
        ]
    ]
    rows += [[str(at), name, whole(a), whole(b), dec(percent(b, a)), whole(c), whole(d), dec(percent(d, c)),
              whole(e), whole(f), dec(percent(f, e))]
             for at, (name, (a, b, c, d, e, f)) in enumerate(_CENTRES.items(), 1)]  # fmt: skip
    w.table(
        "Tabel 3.2 Persalinan, Imunisasi, dan Stunting menurut Puskesmas Tahun 2024",
        [[Spanning("No", rows=2), Spanning("Puskesmas", rows=2), Spanning("Persalinan", columns=3),
          Spanning("Imunisasi dasar", columns=3), Spanning("Balita", columns=3)],
         ["Lahir hidup", "Di faskes", "%", "Bayi", "Lengkap", "%", "Diukur", "Stunting", "%"]], rows)  # fmt: skip
    stunt = {name: percent(row[5], row[4]) for name, row in _CENTRES.items()}
    high, low = max(stunt, key=lambda name: stunt[name]), min(stunt, key=lambda name: stunt[name])
    assert (high, low) == ("Lubuk Dalam", "Pasir Putih")
    assert max(_CENTRES, key=lambda name: _CENTRES[name][5]) == "Mekar Agung"
    above = [name for name in stunt if stunt[name] > percent(short, weighed)]
    assert above == ["Mekar Agung", "Lubuk Dalam"]
    shot = {name: percent(row[3], row[2]) for name, row in _CENTRES.items()}
    behind = [name for name in shot if shot[name] < 93]
    assert behind == ["Mekar Agung", "Lubuk Dalam"]
    w.paragraph(
        f"Pada tahun 2024 terdapat {words(_MOTHERS)} kematian ibu dan {_INFANTS} kematian bayi di antara",
        f"{whole(births)}",
        f"kelahiran hidup (KH), sehingga AKI {dec(now['Angka Kematian Ibu (AKI)'])} per 100.000 KH dan AKB",
        f"{dec(now['Angka Kematian Bayi (AKB)'])} per 1.000 KH. Karena jumlah kelahiran sedikit, satu kematian ibu",
        f"mengubah AKI sekitar {whole(_D(100_000) / births)} poin. Penyebab kematian ibu: perdarahan dua kasus dan",
        "hipertensi dalam kehamilan satu kasus.",
    )
    w.paragraph(
        f"Dari {whole(weighed)} balita yang diukur, {whole(short)} balita ({dec(percent(short, weighed))}%) mengalami",
        f"stunting. Prevalensi tertinggi di Puskesmas {high} ({dec(stunt[high])}%) dan terendah di Puskesmas {low}",
        f"({dec(stunt[low])}%); menurut jumlah, balita stunting terbanyak di Puskesmas Mekar Agung ({412} balita).",
        f"Hanya {words(len(above))} puskesmas, Mekar Agung dan Lubuk Dalam, berada di atas angka kabupaten;",
        "keduanya juga",
        f"belum mencapai target imunisasi dasar lengkap 93,00%. Sebanyak {whole(infants - shots)} bayi belum",
        "diimunisasi",
        f"lengkap, {719 - 640 + 344 - 289} di antaranya di kedua puskesmas itu.",
    )
    w.heading("3.3 Perkembangan dan perbandingan dengan target akhir RPJMD")
    rows = []
    for at, (name, (unit, past, _, end, less)) in enumerate(_PAST.items(), 1):
        change = now[name] - _D(past[2])
        rows.append([str(at), name, unit, *(dec(_D(value)) for value in past), dec(now[name]), dec(change),
                     dec(growth(now[name], _D(past[2]))), dec(_D(end)),
                     dec(_gain(_D(end), now[name], less))])  # fmt: skip
    w.table(
        "Tabel 3.3 Realisasi Tahun 2021–2024 dan Target Tahun 2026",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Satuan", rows=2), Spanning("Realisasi",
          columns=4), Spanning("Perubahan 2023–2024", columns=2), Spanning("Target 2026", rows=2),
          Spanning("Capaian thd. target 2026 (%)", rows=2)],
         ["2021", "2022", "2023", "2024", "Poin", "%"]], rows)  # fmt: skip
    maternal, stunting = (now[name] for name in ("Angka Kematian Ibu (AKI)", "Prevalensi stunting"))
    assert all((now[name] < _D(row[1][2])) == row[4] for name, row in _PAST.items())
    w.paragraph(
        f"Kelima IKU membaik setiap tahun sejak tahun 2021. AKI turun dari {dec(_D('183.42'))} pada tahun 2021 menjadi",
        f"{dec(maternal)} pada tahun 2024, atau {dec(-growth(maternal, _D('183.42')))}%. Prevalensi stunting turun",
        f"{dec(_D('19.4') - stunting)} poin dalam tiga tahun, tetapi penurunan pada tahun 2024",
        f"({dec(_D('14.26') - stunting)} poin) lebih kecil daripada tahun 2022 ({dec(_D('19.4') - _D('16.85'))}",
        "poin) dan",
        f"tahun 2023 ({dec(_D('16.85') - _D('14.26'))} poin). Untuk mencapai target 10,00% pada tahun 2026, prevalensi",
        f"harus turun {dec(stunting - 10)} poin lagi, atau rata-rata {dec((stunting - 10) / 2)} poin per tahun. AKI",
        f"masih {dec(maternal - 100)} poin di atas target akhir RPJMD.",
    )
    w.heading("3.4 Realisasi anggaran")
    first, ceiling, spent = (sum(row[at] for row in _MONEY.values()) for at in range(3))
    rows = [[str(at), name, whole(a), whole(b), dec(growth(b, a)), whole(c), dec(percent(c, b)), whole(b - c)]
            for at, (name, (a, b, c)) in enumerate(_MONEY.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", whole(first), whole(ceiling), dec(growth(ceiling, first)), whole(spent),
                 dec(percent(spent, ceiling)), whole(ceiling - spent)])  # fmt: skip
    w.table(
        "Tabel 3.4 Anggaran dan Realisasi menurut Program Tahun 2024 (rupiah)",
        [["No", "Program", "APBD murni", "APBD perubahan", "Naik/ turun (%)", "Realisasi", "%", "Sisa"],
         ["1", "2", "3", "4", "5", "6", "7 = 6/4", "8 = 4 − 6"]], rows)  # fmt: skip
    use = percent(spent, ceiling)
    rate = {name: percent(row[2], row[1]) for name, row in _MONEY.items()}
    assert max(rate, key=lambda name: rate[name]).startswith("Sediaan")
    assert min(rate, key=lambda name: rate[name]).startswith("Pemberdayaan"), rate
    kinds = [(b > a) - (b < a) for a, b, _ in _MONEY.values()]
    assert (kinds.count(1), kinds.count(-1), kinds.count(0)) == (2, 2, 1)
    w.paragraph(
        f"Dalam perubahan APBD, anggaran {words(2)} program bertambah, {words(2)} program berkurang, dan satu program",
        f"tetap, sehingga jumlah seluruhnya naik Rp{whole(ceiling - first)} ({dec(growth(ceiling, first))}%).",
        "Realisasi",
        f"Rp{whole(spent)} atau {dec(use)}% dari Rp{whole(ceiling)}. Penyerapan tertinggi pada program sediaan farmasi",
        f"({dec(max(rate.values()))}%) dan terendah pada program pemberdayaan masyarakat ({dec(min(rate.values()))}%).",
        f"Rata-rata capaian IKU {dec(mean)}% lebih tinggi {dec(mean - use)} poin daripada penyerapan anggaran.",
    )
    return w.report()
