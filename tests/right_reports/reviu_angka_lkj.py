"""A review of another report's figures: what the draft said, what is right, restated years, millions and rupiah."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 22mm }
body { font: 11pt/1.45 "Liberation Serif", serif; text-align: justify } h1 { font-size: 13.5pt; text-align: center }
h2 { font-size: 11pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left; border-top: 1.2pt solid #000 }
table { border-bottom: 1.2pt solid #000 } thead { border-bottom: .6pt solid #000 } th,
td { padding: 2.5px 5px } th { text-align: center }
.caption { margin: 10px 0 3px; font-weight: bold; text-align: center; break-after: avoid }
"""

_D = Decimal
# indicator: aim, result by the draft, rate by the draft, result by the review
_FOUND = (("Persentase obat memenuhi syarat", "95.00", "96.18", "101.24", "96.18"),
          ("Persentase pangan memenuhi syarat", "88.00", "89.50", "101.70", "88.79"),
          ("Indeks kepuasan masyarakat", "91.00", "92.05", "101.15", "92.05"),
          ("Persentase keputusan ditindaklanjuti", "80.00", "83.60", "104.50", "81.40"),
          ("Nilai AKIP", "80.50", "79.90", "99.25", "79.90"))  # fmt: skip
# programme in full rupiah: ceiling, spent
_MONEY = {"Pengawasan obat dan makanan": (11_482_650_000, 11_207_318_446),
          "Dukungan manajemen": (9_317_400_000, 9_204_655_871)}  # fmt: skip
# cases until 2023 as first published and restated after a district moved to another office
_CASES = {"2021": (42, 37), "2022": (51, 44), "2023": (48, 41)}
_CASES_NOW, _MOVED = 46, (5, 7, 7)
_DRAFT_SAMPLES, _SAMPLES = 1_254, (512, 438, 295)
_ADVICE = ((4, "Capaian"), (2, "Anggaran"), (3, "Penyajian"))


def reviu_angka_lkj() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN HASIL REVIU ATAS KONSEP LAPORAN KINERJA TAHUN 2024", "BALAI POM DI KARANG ANYAR")
    rates = [rounded(_D(row[4]) / _D(row[1]) * 100) for row in _FOUND]
    changed = [at for at, row in enumerate(_FOUND) if row[2] != row[4]]
    assert changed == [1, 3]
    w.heading("1. Ringkasan hasil reviu")
    draft = rounded(sum(_D(row[3]) for row in _FOUND) / 5)
    mean = rounded(sum(rates) / 5)
    w.paragraph(
        f"Tim menguji {words(len(_FOUND))} indikator. Realisasi {words(len(changed))} indikator pada konsep laporan",
        f"berbeda dari data dukung dan telah diperbaiki. Rata-rata capaian menurut konsep {dec(draft)}% dan menurut",
        f"hasil reviu {dec(mean)}%, atau turun {dec(draft - mean)} poin persen. Indikator yang mencapai target tetap",
        f"{words(sum(rate >= 100 for rate in rates))}.",
    )
    assert sum(_D(row[3]) >= 100 for row in _FOUND) == sum(rate >= 100 for rate in rates) == 4
    w.heading("2. Capaian indikator")
    rows: list[Row] = [
        [str(at), row[0], dec(_D(row[1])), dec(_D(row[2])), dec(_D(row[3])), dec(_D(row[4])), dec(rate),
         dec(rate - _D(row[3])) if row[2] != row[4] else "-"] for at, (row, rate) in enumerate(zip(_FOUND, rates,
                                                                                                   strict=True), 1)
    ]  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", "", "", dec(draft), "", dec(mean), dec(mean - draft)])
    w.table("Tabel 1. Realisasi dan capaian menurut konsep dan menurut reviu", [[Spanning("No", rows=2),
            Spanning("Indikator", rows=2), Spanning("Target", rows=2), Spanning("Menurut konsep", columns=2),
            Spanning("Menurut reviu", columns=2), Spanning("Koreksi capaian", rows=2)],
            ["Realisasi", "Capaian (%)", "Realisasi", "Capaian (%)"]], rows)  # fmt: skip
    total = sum(_SAMPLES)
    w.paragraph(
        f"Halaman 14 konsep laporan menyebut “sampel yang diuji {whole(_DRAFT_SAMPLES)}”. Buku register mencatat",
        f"{_SAMPLES[0]} sampel obat, {_SAMPLES[1]} sampel pangan, dan {_SAMPLES[2]} sampel kosmetik, sehingga jumlah",
        f"yang benar {whole(total)}. Angka pada konsep terlalu besar {words(_DRAFT_SAMPLES - total)}; diduga dua angka",
        "terakhir tertukar.",
    )
    assert total == 1_245
    w.heading("3. Perkara yang disajikan kembali")
    names = list(_CASES)
    rows = [[str(at), year, str(first), str(moved), str(again)]
            for at, ((year, (first, again)), moved) in enumerate(zip(_CASES.items(), _MOVED, strict=True),
                                                                 1)]  # fmt: skip
    assert all(first - moved == again for (first, again), moved in zip(_CASES.values(), _MOVED, strict=True))
    rows.append(["4", "2024", "-", "-", str(_CASES_NOW)])
    w.table("Tabel 2. Perkara menurut laporan semula dan wilayah kerja sekarang",
            [["No", "Tahun", "Semula", "Pindah ke Loka POM", "Disajikan kembali"]], rows)  # fmt: skip
    old, again = _CASES["2023"]
    w.paragraph(
        f"Sejak Januari 2024 satu kabupaten menjadi wilayah Loka POM, sehingga perkara tahun {names[0]} sampai",
        f"{names[2]} disajikan kembali. Dengan dasar yang sama perkara tahun 2024 naik {words(_CASES_NOW - again)}",
        f"({dec(growth(_CASES_NOW, again))}%) dari {again} menjadi {_CASES_NOW}. Konsep laporan membandingkannya",
        f"dengan angka semula, {old}, dan menyimpulkan turun {dec(-growth(_CASES_NOW, old))}%; kesimpulan itu tidak",
        "dapat dipakai.",
    )
    w.heading("4. Anggaran")
    million = {name: tuple(rounded(_D(value) / 10**6, 0) for value in pair) for name, pair in _MONEY.items()}
    ceiling, spent = (sum(pair[at] for pair in _MONEY.values()) for at in (0, 1))
    shown = rounded(_D(spent) / 10**6, 0)
    rows = [[str(at), name, whole(pair[0]), whole(pair[1]), whole(pair[0] - pair[1]),
             dec(percent(_MONEY[name][1], _MONEY[name][0]))] for at, (name, pair) in enumerate(million.items(),
                                                                                               1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", whole(rounded(_D(ceiling) / 10**6, 0)), whole(shown),
                 whole(rounded(_D(ceiling - spent) / 10**6, 0)), dec(percent(spent, ceiling))])  # fmt: skip
    w.table("Tabel 3. Pagu dan realisasi (juta rupiah; jumlah dan selisih dapat berbeda satu karena pembulatan)",
            [["No", "Program", "Pagu", "Realisasi", "Sisa", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Dalam rupiah penuh realisasi Rp{whole(spent)} dari pagu Rp{whole(ceiling)}, sisa Rp{whole(ceiling - spent)}.",
        f"Konsep laporan menulis realisasi dengan tanda ribuan koma, “Rp {spent:,}.00”, mengikuti cetakan aplikasi;",
        f"nilainya sama. Realisasi itu setara {dec(_D(spent) / 10**9)} miliar rupiah.",
    )
    w.heading("5. Rekomendasi")
    asked = sum(n for n, _ in _ADVICE)
    w.paragraph(
        f"Tim menyampaikan {words(asked)} rekomendasi: "
        + ", ".join(f"{words(n)} mengenai {name.lower()}" for n, name in _ADVICE)
        + f". {words(7).capitalize()} di antaranya telah dipenuhi sebelum laporan ini terbit dan",
        f"{words(asked - 7)} lagi dijadwalkan bulan Maret 2025. Persentase yang telah dipenuhi",
        f"{dec(percent(7, asked))}%.",
    )
    return w.report()
