"""Working hours and leave of an office's staff: minutes and days, groups of a part of the staff, cuts by steps."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 22mm }
body { font: 11pt/1.42 Carlito, "Liberation Sans", sans-serif; text-align: justify } h1 { font-size: 14pt }
h2 { font-size: 11.5pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; text-align: left } th { background: #e8daef }
th, td { border: .6pt solid #4a235a; padding: 2px 5px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
# unit: civil servants, contract staff (PPPK), outsourced; late times and minutes in the half year; days of leave, ill
_UNITS = {"Tata usaha": (18, 3, 11, 64, 1_152, 97, 21), "Pengujian": (31, 4, 0, 48, 720, 164, 38),
          "Pemeriksaan": (24, 2, 0, 57, 1_368, 118, 12), "Penindakan": (9, 0, 0, 12, 204, 41, 0),
          "Informasi dan komunikasi": (11, 2, 1, 19, 266, 60, 10)}  # fmt: skip
# month: working days, hours of overtime, people who worked overtime
_MONTHS = {"Januari": (22, 186, 21), "Februari": (18, 142, 18), "Maret": (18, 231, 26), "April": (16, 98, 14),
           "Mei": (18, 175, 22), "Juni": (18, 204, 24)}  # fmt: skip
_CUTS = {"1–30 menit": ("0,5", 138), "31–60 menit": ("1,0", 44), "61–90 menit": ("1,25", 13),
         "lebih dari 90 menit": ("1,5", 5)}  # fmt: skip
# grade of conduct and work: 2022, 2023
_GRADES = {"Sangat baik": (9, 14), "Baik": (84, 79), "Butuh perbaikan": (1, 2), "Kurang": (0, 0)}


def _sum(at: int) -> int:
    return sum(row[at] for row in _UNITS.values())


def jam_kerja_pegawai() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN KEHADIRAN DAN JAM KERJA PEGAWAI", "SEMESTER I TAHUN 2024")
    w.heading("1. Pegawai")
    civil, contract, hired, late, minutes, leave, ill = (_sum(at) for at in range(7))
    staff = civil + contract
    rows: list[Row] = [[str(at), name, str(row[0]), str(row[1]), str(row[0] + row[1]), str(row[2] or "-")]
                       for at, (name, row) in enumerate(_UNITS.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", str(civil), str(contract), str(staff), str(hired)])
    w.table("Tabel 1. Pegawai per 30 Juni 2024 (ASN = PNS dan PPPK; PPNPN tidak termasuk ASN)",
            [["No", "Kelompok", "PNS", "PPPK", "ASN", "PPNPN"]], rows)  # fmt: skip
    w.paragraph(
        f"ASN berjumlah {staff} orang, terdiri atas {civil} PNS dan {contract} PPPK. Termasuk {hired} PPNPN, yang",
        "bekerja",
        f"di kantor ini {staff + hired} orang. Dari {civil} PNS, {58} orang perempuan ({dec(percent(58, civil))}%).",
        "Kelompok dengan ASN terbanyak adalah pengujian, yang mencakup sedikit lebih dari sepertiga ASN",
        f"({dec(percent(35, staff))}%).",
        f"Sebanyak {words(4)} orang sedang tugas belajar dan tidak diwajibkan presensi, sehingga kehadiran",
        "dihitung atas",
        f"{staff - 4} orang. Keempatnya dari pengujian dan pemeriksaan, masing-masing dua orang.",
    )
    assert staff < 3 * 35
    w.heading("2. Keterlambatan")
    rows = [[str(at), name, str(row[3]), whole(row[4]), dec(_D(row[4]) / row[3], 1), dec(_D(row[4]) / 60, 1)]
            for at, (name, row) in enumerate(_UNITS.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", str(late), whole(minutes), dec(_D(minutes) / late, 1), dec(_D(minutes) / 60, 1)])
    w.table("Tabel 2. Keterlambatan ASN", [["No", "Kelompok", "Kali", "Menit", "Menit per kali", "Jam"]], rows)
    means = {name: _D(row[4]) / row[3] for name, row in _UNITS.items()}
    simple = rounded(sum(means.values(), _D(0)) / 5, 1)
    assert max(means, key=means.__getitem__) == "Pemeriksaan"
    assert min(means, key=means.__getitem__) == "Informasi dan komunikasi"
    w.paragraph(
        f"Terjadi {late} keterlambatan dengan jumlah {whole(minutes)} menit, atau {minutes // 60} jam {minutes % 60}",
        f"menit. Rata-rata {dec(_D(minutes) / late, 1)} menit per kali; rata-rata sederhana kelima kelompok",
        f"{dec(simple, 1)} menit. Tata usaha paling sering terlambat, tetapi keterlambatan pemeriksaan lebih lama",
        f"({dec(means['Pemeriksaan'], 1)} menit per kali). Dibandingkan dengan semester II tahun 2023",
        f"({231} kali), keterlambatan turun {231 - late} kali atau {dec(-growth(late, 231))}%; dibandingkan dengan",
        f"semester I tahun 2023 ({188} kali) naik {late - 188} kali atau {dec(growth(late, 188))}%.",
    )
    cuts = sum(n for _, n in _CUTS.values())
    assert cuts == late
    weighed = sum((_D(rate.replace(",", ".")) * n for rate, n in _CUTS.values()), _D(0))
    rows = [[str(at), name, rate, str(n), dec(percent(n, cuts, 1), 1)] for at, (name, (rate, n)) in enumerate(
        _CUTS.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", "", str(cuts), "100,0"])
    w.table("Tabel 3. Keterlambatan menurut lama dan potongan tunjangan",
            [["No", "Lama", "Potongan (%) per kali", "Kali", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Potongan semuanya {dec(weighed, 2)} poin persen, atau rata-rata {dec(weighed / cuts, 2)} poin untuk setiap",
        f"keterlambatan. Keterlambatan di atas satu jam {13 + 5} kali. Potongan itu ditetapkan kantor ini berdasarkan",
        "peraturan tunjangan kinerja dan bukan skala hukuman disiplin dalam Peraturan Pemerintah Nomor 94 Tahun 2021.",
    )
    w.heading("3. Hari kerja dan lembur")
    days, hours = (sum(row[at] for row in _MONTHS.values()) for at in range(2))
    rows, sofar = [], 0
    for at, (month, (n, extra, who)) in enumerate(_MONTHS.items(), 1):
        sofar += extra
        rows.append([str(at), month, str(n), str(extra), whole(sofar), str(who), dec(_D(extra) / who, 1)])
    rows.append(["", "Semester I", str(days), whole(hours), "", "", ""])
    w.table("Tabel 4. Hari kerja dan lembur ASN", [["No", "Bulan", "Hari kerja", "Jam lembur", "Kumulatif (jam)",
            "Orang", "Jam per orang"]], rows)  # fmt: skip
    w.paragraph(
        f"Semester I mempunyai {days} hari kerja. Jam kerja seorang pegawai 7 jam 30 menit sehari, sehingga jam kerja",
        f"yang wajib dipenuhi {dec(_D(days) * _D('7.5'), 1)} jam; pada bulan Ramadan sehari 6 jam 30 menit, dan untuk",
        f"{words(17)} hari kerja Ramadan berkurang {words(17)} jam menjadi {dec(_D(days) * _D('7.5') - 17, 1)} jam.",
        f"Lembur {whole(hours)} jam. Lembur bulan Juni naik {204 - 175} jam dari Mei tetapi masih {231 - 204} jam di",
        "bawah Maret, yang tertinggi. Kolom orang tidak dijumlahkan karena orang yang sama lembur pada beberapa bulan;",
        f"seluruhnya {43} orang pernah lembur, {dec(percent(43, staff - 4))}% dari yang wajib presensi.",
    )
    w.heading("4. Ketidakhadiran")
    present = (staff - 4) * days
    away = leave + ill
    rows = [[str(at), name, str(row[5]), str(row[6] or "-"), str(row[5] + row[6])]
            for at, (name, row) in enumerate(_UNITS.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", str(leave), str(ill), str(away)])
    w.table("Tabel 5. Hari tidak hadir (orang-hari)", [["No", "Kelompok", "Cuti tahunan", "Sakit", "Jumlah"]], rows)
    w.paragraph(
        f"Dari {whole(present)} orang-hari kerja ({staff - 4} orang × {days} hari), {away} tidak hadir dengan izin,",
        f"sehingga tingkat kehadiran {dec(percent(present - away, present))}% dari target 95,00% (capaian",
        f"{dec(percent(percent(present - away, present), 95))}%). Bila cuti tahunan tidak dihitung sebagai",
        f"ketidakhadiran, tingkatnya {dec(percent(present - ill, present))}%. Tidak seorang pun dari penindakan sakit.",
    )
    w.heading("5. Predikat kinerja")
    past, now = (sum(row[at] for row in _GRADES.values()) for at in (0, 1))
    rows = [[str(at), name, str(a or "-"), dec(percent(a, past, 1), 1), str(b or "-"), dec(percent(b, now, 1), 1)]
            for at, (name, (a, b)) in enumerate(_GRADES.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah dinilai", str(past), "100,0", str(now), "100,0"])
    w.table("Tabel 6. Predikat kinerja ASN yang dinilai", [["No", "Predikat", "Orang 2022", "% 2022", "Orang 2023",
            "% 2023"]], rows)  # fmt: skip
    w.paragraph(
        f"Tahun 2023 dinilai {now} orang, bertambah {words(now - past)} dari tahun 2022. Predikat sangat baik naik",
        f"{dec(percent(14, now, 1) - percent(9, past, 1), 1)} poin persen, atau bertambah {words(14 - 9)} orang",
        f"({dec(growth(14, 9))}%). {words(staff - now).capitalize()} dari {staff} ASN pada Tabel 1 baru bertugas sejak",
        "2 Januari 2024 dan belum dinilai. Penilaian tahun 2024 dilakukan paling lambat 31 Januari 2025.",
    )
    return w.report()
