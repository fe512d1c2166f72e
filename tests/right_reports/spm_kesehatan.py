"""Minimum service standards of a district: totals above the items, rates, overlapping faults, an unprinted weight."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 18mm 18mm }
body { font: 10.5pt/1.4 "Liberation Serif", serif } h1 { font-size: 13pt; text-align: center } h2 { font-size: 11pt }
tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th, td { border: 1px solid #333; padding: 2px 4px }
th { background: #dce6f1 } td { text-align: center } td:nth-child(2) { text-align: left }
.caption { margin: 10px 0 3px; text-align: center; font-weight: bold; break-after: avoid }
"""

# service: who should be served, who was served, percentage reached in 2022
_SERVICES = {
    "Pelayanan kesehatan ibu hamil": (8_412, 7_906, "90,12"),
    "Pelayanan kesehatan ibu bersalin": (8_029, 7_688, "94,40"),
    "Pelayanan kesehatan bayi baru lahir": (7_648, 7_648, "99,08"),
    "Pelayanan kesehatan balita": (38_377, 33_158, "83,75"),
    "Pelayanan kesehatan usia pendidikan dasar": (71_206, 71_206, "100,00"),
    "Pelayanan kesehatan usia produktif": (301_554, 242_087, "61,33"),
    "Pelayanan kesehatan usia lanjut": (52_118, 44_705, "79,90"),
    "Pelayanan kesehatan penderita hipertensi": (96_340, 41_233, "37,54"),
    "Pelayanan kesehatan penderita diabetes melitus": (11_872, 11_872, "100,00"),
    "Pelayanan kesehatan ODGJ berat": (977, 921, "91,16"),
    "Pelayanan kesehatan terduga tuberkulosis": (9_218, 9_540, "88,47"),
    "Pelayanan kesehatan orang berisiko HIV": (10_066, 9_871, "94,02"),
}  # fmt: skip
_PEOPLE = 486_310
# health centres that lack a thing; a centre may lack more than one
_LACKS = {"dokter gigi": 11, "tenaga sanitasi lingkungan": 7, "ahli teknologi laboratorium medik": 6, "apoteker": 3}


def spm_kesehatan() -> MadeReport:
    writer = Writer(_STYLE)
    services = list(_SERVICES.items())
    full = [name for name, (need, got, _) in services if got >= need]
    reached = {name: min(Decimal(100), percent(got, need)) for name, (need, got, _) in services}
    mean = rounded(sum(reached.values(), Decimal(0)) / len(reached))
    exact = [min(Decimal(100), Decimal(got) / need * 100) for _, (need, got, _) in services]
    assert mean == rounded(sum(exact, Decimal(0)) / 12)
    lowest = min(reached, key=reached.__getitem__)
    assert lowest.endswith("hipertensi")
    assert len(full) == 4
    writer.title("LAPORAN PENERAPAN SPM BIDANG KESEHATAN", "KABUPATEN TANJUNG RAYA TAHUN 2023")
    writer.heading("1. Capaian per jenis pelayanan")
    writer.paragraph(
        f"Dari dua belas jenis pelayanan dasar, {words(len(full))} atau sepertiganya mencapai target 100%. Rata-rata",
        f"capaian kedua belas jenis pelayanan {dec(mean)}% (capaian di atas 100% dihitung 100%). Menurut aplikasi SPM",
        "Kementerian Dalam Negeri, yang memberi bobot penerima layanan 80% dan mutu layanan 20%, indeks pencapaian",
        "SPM kabupaten 86,71 (Tuntas Madya); capaian mutu dimuat dalam laporan tersendiri.",
    )
    rows: list[Row] = [
        [
            str(at),
            name,
            whole(need),
            whole(got),
            dec(percent(got, need)),
            last,
            whole(need - got) if got < need else "0",
        ]
        for at, (name, (need, got, last)) in enumerate(services, 1)
    ]
    writer.table(
        "Tabel 1. Sasaran dan penerima layanan",
        [
            [Spanning("No", rows=2), Spanning("Jenis pelayanan dasar", rows=2), Spanning("Tahun 2023", columns=3),
             Spanning("Capaian 2022 (%)", rows=2), Spanning("Belum dilayani", rows=2)],
            ["Sasaran", "Dilayani", "Capaian (%)"],
        ],
        rows,
    )  # fmt: skip
    pregnant, tb = _SERVICES["Pelayanan kesehatan ibu hamil"], _SERVICES["Pelayanan kesehatan terduga tuberkulosis"]
    pressure = _SERVICES["Pelayanan kesehatan penderita hipertensi"]
    rise = percent(pregnant[1], pregnant[0]) - Decimal("90.12")
    writer.paragraph(
        f"Capaian pelayanan ibu hamil naik {dec(rise)} poin menjadi {dec(percent(pregnant[1], pregnant[0]))}%.",
        f"Penerima layanan terduga tuberkulosis ({whole(tb[1])} orang) melampaui sasaran, yang merupakan angka",
        f"perkiraan. Capaian terendah pada penderita hipertensi ({dec(reached[lowest])}%): sasaran dihitung dari",
        "prevalensi Riskesdas, sedangkan penderita yang terdaftar di puskesmas hanya 48.902 orang; terhadap yang",
        f"terdaftar, {dec(percent(pressure[1], 48_902))}% sudah dilayani. Sasaran tidak dijumlahkan karena satu orang",
        "dapat termasuk dalam lebih dari satu jenis pelayanan. Target RPJMD untuk hipertensi 50% pada 2023 dan 75%",
        "pada 2026.",
    )
    writer.heading("2. Kematian ibu dan bayi")
    births, mothers, babies = (7_391, 7_448, 7_648), (9, 8, 7), (61, 58, 52)
    years = ("2021", "2022", "2023")
    writer.table(
        "Tabel 2. Angka kematian ibu (AKI) dan bayi (AKB)",
        [["Tahun", "Lahir hidup", "Kematian ibu", "AKI per 100.000 lahir hidup", "Kematian bayi",
          "AKB per 1.000 lahir hidup"]],
        [[y, whole(b), str(m), dec(rounded(Decimal(m) * 100_000 / b, 1), 1), str(i),
          dec(rounded(Decimal(i) * 1000 / b, 1), 1)]
         for y, b, m, i in zip(years, births, mothers, babies, strict=True)],
    )  # fmt: skip
    aki = rounded(Decimal(mothers[2]) * 100_000 / births[2], 1)
    writer.paragraph(
        f"AKI tahun 2023 sebesar {dec(aki, 1)} per 100.000 kelahiran hidup, lebih rendah daripada angka nasional hasil",
        f"SP2020 (189). Tiga dari tujuh kematian disebabkan perdarahan. Dari {babies[2]} bayi yang meninggal, 37",
        f"({dec(percent(37, babies[2], 1), 1)}%) berumur 0–28 hari, 21 di antaranya pada minggu pertama. Kasus DBD",
        f"412, yaitu {dec(rounded(Decimal(412) * 100_000 / _PEOPLE))} per 100.000 penduduk, 3 meninggal (CFR",
        f"{dec(percent(3, 412))}%).",
    )
    writer.heading("3. Sumber daya")
    doctors = 74
    writer.paragraph(
        "Dari 19 puskesmas (8 rawat inap dan 11 non-rawat inap), 14 belum memiliki sembilan jenis tenaga kesehatan",
        f"secara lengkap ({dec(percent(14, 19, 1), 1)}%). Jenis yang belum ada:",
        f"{', '.join(f'{name} di {count} puskesmas' for name, count in _LACKS.items())}; satu puskesmas dapat",
        f"kekurangan lebih dari satu jenis. Jumlah dokter {doctors} orang atau",
        f"{dec(rounded(Decimal(doctors) * 100_000 / _PEOPLE, 1), 1)} per 100.000 penduduk ({whole(_PEOPLE)} jiwa).",
    )
    first, changed, spent = 18_400_000_000, 21_150_000_000, 20_318_744_210
    hypertension, other = 2_104_500_000, 18_214_244_210
    assert hypertension + other == spent
    writer.paragraph(
        f"Anggaran SPM semula Rp{whole(first)} menjadi Rp{whole(changed)} dalam Perubahan APBD (bertambah",
        f"{dec(percent(changed - first, first))}%). Realisasinya Rp{whole(spent)} atau {dec(percent(spent, changed))}%",
        f"dari anggaran perubahan, di antaranya Rp{whole(hypertension)} untuk penderita hipertensi (rata-rata",
        f"Rp{whole(rounded(Decimal(hypertension) / pressure[1], 0))} per orang yang dilayani).",
    )
    return writer.report()
