"""A press release on the labour force: thousands and millions, points, shares of different wholes."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10.6pt/1.5 "Liberation Sans", sans-serif } h1 { font-size: 15pt; color: #00518a } h2 { font-size: 11.5pt }
tr { break-inside: avoid } h2, .caption { break-after: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt } thead th { background: #00518a; color: #fff }
td, th { padding: 2px 5px; border-bottom: .5pt solid #9ab } .caption { margin: 12px 0 3px; font-weight: bold }
"""

# February of: men working, men unemployed, men outside, women working, women unemployed, women outside (persons)
_DATA = {
    "2023": (912_418, 58_733, 190_204, 601_377, 33_915, 536_408),
    "2024": (921_660, 54_182, 194_877, 622_841, 32_460, 529_318),
    "2025": (934_075, 55_946, 193_462, 640_129, 31_204, 528_377),
}
_SCHOOL = {"SD ke bawah": (571_204, 14_873), "SMP": (283_517, 14_206), "SMA umum": (338_640, 24_915),
           "SMA kejuruan": (187_922, 19_384), "Diploma I/II/III": (48_336, 2_561)}  # fmt: skip
# main work: February 2024, February 2025
_FIELDS = {"Pertanian": (468_217, 459_903), "Perdagangan": (301_884, 312_650),
           "Industri pengolahan": (214_306, 221_447),
           "Akomodasi dan makan minum": (117_930, 131_208), "Jasa pendidikan": (88_415, 90_126)}  # fmt: skip
_FORMAL = {"2023": 576_914, "2024": 602_355, "2025": 628_107}


def _k(value: int) -> str:
    return dec(Decimal(value) / 1000)


def ketenagakerjaan_brs() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    work = {y: r[0] + r[3] for y, r in _DATA.items()}
    idle = {y: r[1] + r[4] for y, r in _DATA.items()}
    out = {y: r[2] + r[5] for y, r in _DATA.items()}
    force = {y: work[y] + idle[y] for y in _DATA}
    grown = {y: force[y] + out[y] for y in _DATA}
    tpt = {y: percent(idle[y], force[y]) for y in _DATA}
    tpak = {y: percent(force[y], grown[y]) for y in _DATA}
    writer.title("BERITA RESMI STATISTIK", "Keadaan Ketenagakerjaan Provinsi Nusa Indah Februari 2025")
    writer.paragraph("No. 31/05/61/Th. XXVIII, 5 Mei 2025")
    less = idle["2024"] - idle["2025"]
    more = work["2025"] - work["2024"]
    fall = tpt["2024"] - tpt["2025"]
    assert tpt["2023"] > tpt["2024"] > tpt["2025"]
    writer.items(
        [
            f"Angkatan kerja Februari 2025 sebanyak {_k(force['2025'])} ribu orang, bertambah"
            f" {_k(force['2025'] - force['2024'])} ribu orang dibanding Februari 2024.",
            f"Tingkat Pengangguran Terbuka (TPT) {dec(tpt['2025'])} persen, turun {dec(fall)} persen poin. Jumlah"
            f" penganggur {'berkurang' if less > 0 else 'bertambah'} {_k(abs(less))} ribu orang.",
            f"Penduduk bekerja {dec(Decimal(work['2025']) / 10**6)} juta orang, sekitar"
            f" {whole(rounded(Decimal(more) / 1000, 0))} ribu lebih banyak daripada setahun sebelumnya.",
            f"Sebanyak {dec(percent(_FORMAL['2025'], work['2025']))} persen penduduk bekerja pada kegiatan formal.",
        ]
    )
    writer.heading("1. Angkatan kerja dan pengangguran")
    years = tuple(_DATA)
    rows: list[Row] = []
    for name, held in (
        ("Penduduk usia kerja", grown), ("Angkatan kerja", force), ("– Bekerja", work), ("– Pengangguran", idle),
        ("Bukan angkatan kerja", out),
    ):  # fmt: skip
        change = held["2025"] - held["2024"]
        rows.append(
            [name, "ribu orang", *(_k(held[y]) for y in years), _k(change), dec(growth(held["2025"], held["2024"]))]
        )
    for name, rate in (("TPAK", tpak), ("TPT", tpt)):
        rows.append([name, "%", *(dec(rate[y]) for y in years), f"{dec(rate['2025'] - rate['2024'])} poin", ""])
    writer.table(
        "Tabel 1. Penduduk usia kerja menurut kegiatan, Februari 2023–Februari 2025",
        [[Spanning("Keadaan", rows=2), Spanning("Satuan", rows=2), Spanning("Februari", columns=3),
          Spanning("Perubahan Feb 2024–Feb 2025", columns=2)], ["2023", "2024", "2025", "Jumlah", "%"]],
        rows,
    )  # fmt: skip
    writer.paragraph(
        "Perubahan jumlah orang beserta persentasenya dihitung dari data yang belum dibulatkan, sehingga dapat "
        "berbeda di",
        "angka terakhir dari hitungan atas angka tabel; perubahan dalam poin adalah selisih angka dua desimal.",
        f"TPAK naik dari {dec(tpak['2024'])} persen menjadi {dec(tpak['2025'])} persen.",
        f"Dari setiap 100 orang angkatan kerja terdapat sekitar {words(int(rounded(tpt['2025'], 0)))} orang "
        f"penganggur.",
        f"Sejak Februari 2023 TPT turun {dec(tpt['2023'] - tpt['2025'])} persen poin, sedangkan jumlah penganggur "
        f"turun",
        f"{dec(percent(idle['2023'] - idle['2025'], idle['2023']))} persen. RPJMD menargetkan TPT 5,10 persen pada "
        f"2025",
        "dan 4,70 persen pada 2026.",
    )
    writer.heading("2. Laki-laki dan perempuan")
    lines: list[Row] = []
    rates: dict[tuple[str, str], tuple[Decimal, Decimal]] = {}
    for sex, at in (("Laki-laki", 0), ("Perempuan", 3)):
        for y in ("2024", "2025"):
            a, b, c = _DATA[y][at : at + 3]
            rates[sex, y] = percent(a + b, a + b + c), percent(b, a + b)
            lines.append([f"{sex}, Feb {y}", _k(a + b + c), _k(a + b), _k(b), *(dec(v) for v in rates[sex, y])])
    writer.table(
        "Tabel 2. TPAK dan TPT menurut jenis kelamin",
        [["Jenis kelamin", "Usia kerja (ribu)", "Angkatan kerja (ribu)", "Penganggur (ribu)", "TPAK (%)", "TPT (%)"]],
        [*lines, ["Semua, Feb 2025", _k(grown["2025"]), _k(force["2025"]), _k(idle["2025"]), dec(tpak["2025"]),
                  dec(tpt["2025"])]],
    )  # fmt: skip
    him, her = rates["Laki-laki", "2025"], rates["Perempuan", "2025"]
    him_old, her_old = rates["Laki-laki", "2024"], rates["Perempuan", "2024"]
    assert him[1] > him_old[1]
    assert her[1] < her_old[1]
    women = force["2025"] - _DATA["2025"][0] - _DATA["2025"][1]
    writer.paragraph(
        f"TPT laki-laki naik {dec(him[1] - him_old[1])} poin menjadi {dec(him[1])} persen; TPT perempuan turun",
        f"{dec(her_old[1] - her[1])} poin menjadi {dec(her[1])} persen. Selisih TPAK laki-laki dan perempuan",
        f"{dec(him[0] - her[0])} poin, menyempit dari {dec(him_old[0] - her_old[0])} poin. Perempuan merupakan",
        f"{dec(percent(women, force['2025']))} persen angkatan kerja dan "
        f"{dec(percent(_DATA['2025'][4], idle['2025']))}",
        f"persen penganggur. TPT gabungan {dec(tpt['2025'])} persen bukan rata-rata kedua TPT",
        f"({dec((him[1] + her[1]) / 2)}), karena angkatan kerja laki-laki lebih banyak.",
    )
    writer.heading("3. Pendidikan")
    school = {**_SCHOOL, "Universitas": (work["2025"] - sum(r[0] for r in _SCHOOL.values()),
                                         idle["2025"] - sum(r[1] for r in _SCHOOL.values()))}  # fmt: skip
    each = {name: percent(b, a + b) for name, (a, b) in school.items()}
    writer.table(
        "Tabel 3. Angkatan kerja dan TPT menurut pendidikan tertinggi yang ditamatkan, Februari 2025",
        [["Pendidikan", "Bekerja (orang)", "% bekerja", "Penganggur (orang)", "% penganggur", "TPT (%)"]],
        [[name, whole(a), dec(percent(a, work["2025"])), whole(b), dec(percent(b, idle["2025"])), dec(each[name])]
         for name, (a, b) in school.items()]
        + [["Total", whole(work["2025"]), "100,00", whole(idle["2025"]), "100,00", dec(tpt["2025"])]],
    )  # fmt: skip
    high, low = max(each, key=each.__getitem__), min(each, key=each.__getitem__)
    senior = school["SMA umum"][1] + school["SMA kejuruan"][1]
    writer.paragraph(
        f"TPT tertinggi pada tamatan {high} ({dec(each[high])} persen) dan terendah pada {low} ({dec(each[low])} "
        f"persen).",
        f"Tamatan SMA umum dan kejuruan bersama-sama {dec(percent(senior, idle['2025']))} persen dari penganggur "
        f"dengan",
        f"TPT {dec(percent(senior, senior + school['SMA umum'][0] + school['SMA kejuruan'][0]))} persen. Lebih dari",
        f"sepertiga penduduk bekerja ({dec(percent(school['SD ke bawah'][0], work['2025'], 1), 1)} persen) "
        f"berpendidikan SD ke bawah.",
    )
    writer.heading("4. Lapangan pekerjaan utama")
    five = [sum(r[at] for r in _FIELDS.values()) for at in (0, 1)]
    fields = {**_FIELDS, "Lainnya (12 lapangan usaha)": (work["2024"] - five[0], work["2025"] - five[1])}
    parts = {n: (percent(a, work["2024"]), percent(b, work["2025"])) for n, (a, b) in fields.items()}
    writer.table(
        "Tabel 4. Penduduk bekerja menurut lapangan pekerjaan utama",
        [["Lapangan pekerjaan", "Feb 2024 (orang)", "Feb 2025 (orang)", "Distribusi 2024 (%)", "Distribusi 2025 (%)",
          "Perubahan orang"]],
        [[n, whole(a), whole(b), *(dec(p) for p in parts[n]), f"{'+' if b > a else '−'}{whole(abs(b - a))}"]
         for n, (a, b) in fields.items()]
        + [["Jumlah", whole(work["2024"]), whole(work["2025"]), "100,00", "100,00", f"+{whole(more)}"]],
    )  # fmt: skip
    farm, food = _FIELDS["Pertanian"], _FIELDS["Akomodasi dan makan minum"]
    writer.paragraph(
        f"Pertanian masih terbesar ({dec(parts['Pertanian'][1])} persen) meskipun berkurang {whole(farm[0] - farm[1])}",
        f"orang. Penyerapan terbanyak pada akomodasi dan makan minum, bertambah {whole(food[1] - food[0])} orang atau",
        f"{dec(growth(food[1], food[0]))} persen. Tiga lapangan pekerjaan terbesar menyerap",
        f"{dec(percent(sum(r[1] for r in list(_FIELDS.values())[:3]), work['2025']))} persen penduduk bekerja.",
    )
    grew = {n: b - a for n, (a, b) in _FIELDS.items()}
    assert max(grew, key=grew.__getitem__).startswith("Akomodasi")
    writer.heading("5. Pekerja formal dan informal")
    writer.table(
        "Tabel 5. Penduduk bekerja menurut kegiatan formal dan informal",
        [["Tahun", "Formal (orang)", "Informal (orang)", "% formal", "% informal"]],
        [[f"Februari {y}", whole(n), whole(work[y] - n), dec(percent(n, work[y])), dec(percent(work[y] - n, work[y]))]
         for y, n in _FORMAL.items()],
    )  # fmt: skip
    share = [percent(n, work[y]) for y, n in _FORMAL.items()]
    writer.paragraph(
        f"Porsi pekerja formal naik {dec(share[1] - share[0])} poin pada 2024 dan {dec(share[2] - share[1])} poin "
        f"pada 2025.",
        f"Pekerja formal bertambah {dec(growth(_FORMAL['2025'], _FORMAL['2024']))} persen, lebih cepat daripada "
        f"seluruh",
        f"penduduk bekerja ({dec(growth(work['2025'], work['2024']))} persen).",
    )
    fresh, formal = _DATA["2025"][3] - _DATA["2024"][3], _FORMAL["2025"] - _FORMAL["2024"]
    writer.paragraph(
        f"Dari tambahan {whole(more)} penduduk bekerja, {whole(fresh)} ({dec(percent(fresh, more))} persen) adalah "
        f"perempuan,",
        f"sedangkan menurut kegiatan tambahan pekerja formal {whole(formal)} ({dec(percent(formal, more))} persen). "
        f"TPT Nusa",
        "Indah lebih tinggi daripada Nusa Hijau (4,98 persen) dan angka nasional (4,76 persen), tetapi lebih rendah",
        "daripada Nusa Biru (5,61 persen); rata-rata tidak tertimbang ketiga provinsi",
        f"{dec((tpt['2025'] + Decimal('4.98') + Decimal('5.61')) / 3)} persen.",
    )
    return writer.report()
