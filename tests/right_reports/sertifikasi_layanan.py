"""Certification: applications brought over, decided and left, time of service, quarters beside the year."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 17mm }
body { font: 10pt/1.45 "Liberation Sans", Arial, sans-serif } h1 { font-size: 14pt; letter-spacing: .5px }
h2 { font-size: 11pt; color: #00607a } table { border-collapse: collapse; width: 100%; font-size: 8.3pt }
th { background: #00607a; color: #fff; padding: 3px 4px; font-weight: normal }
td { border-left: .5pt solid #9bc; border-right: .5pt solid #9bc; padding: 2px 4px } td.right { text-align: right }
tbody tr:last-child td { border-bottom: .5pt solid #9bc; border-top: .5pt solid #9bc }
.caption { text-align: center; font-size: 9pt; margin: 9px 0 3px } .break { break-before: page }
"""

# service: limit in working days, brought over, new, approved, refused, withdrawn by the applicant, decided in time,
# days of all decisions together (approved and refused)
_SERVICES = {
    "Izin penerapan CPPOB": (35, 22, 214, 188, 9, 11, 190, 5_319),
    "Sertifikat CPOTB bertahap": (30, 7, 46, 39, 3, 2, 40, 1_126),
    "Rekomendasi denah bangunan": (14, 4, 71, 66, 0, 5, 66, 528),
    "SPA CPKB golongan B": (20, 3, 33, 31, 1, 0, 30, 583),
    "Sertifikat CDOB": (45, 11, 38, 34, 2, 3, 36, 1_314),
}
_SKI = (3_914, 4_207, 4_190)  # import letters: 2022, 2023, of those issued within one day
_QUARTERS = ((88, 61), (103, 94), (97, 113), (114, 105))  # new applications, decisions
_FEES = {"Uji laboratorium": (318_450_000, 296_120_000), "Sertifikasi": (204_700_000, 221_900_000),
         "Surat keterangan impor": (420_700_000, 391_400_000)}  # fmt: skip


def sertifikasi_layanan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows = list(_SERVICES.values())
    old, new, good, bad, gone, timely, days = (sum(row[at] for row in rows) for at in range(1, 8))
    decided = good + bad
    means = [rounded(Decimal(row[7]) / (row[3] + row[4]), 1) for row in rows]
    left = old + new - decided - gone
    fee, fee_before = (sum(row[at] for row in _FEES.values()) for at in (0, 1))
    writer.title("LAPORAN PELAYANAN SERTIFIKASI 2023", "Balai Besar POM di Mandalawangi")
    writer.heading("A. Permohonan dan keputusan")
    writer.paragraph(
        f"Sepanjang tahun 2023 diterima {new} permohonan sertifikasi. Bersama {old} permohonan yang belum selesai",
        f"pada akhir tahun 2022, {old + new} permohonan dilayani. Keputusan diterbitkan atas {decided} permohonan",
        f"({good} disetujui dan {bad} ditolak), sedangkan {gone} permohonan dicabut oleh pemohon. Pada 31 Desember",
        f"2023 tersisa {left} permohonan, {words(6)} di antaranya menunggu perbaikan dari pemohon (<i>clock off</i>).",
    )
    writer.table(
        "Tabel 1. Arus permohonan sertifikasi tahun 2023",
        [["No", "Layanan", Spanning("Masuk", columns=3), Spanning("Keluar", columns=3), "Sisa", "% persetujuan"],
         ["", "", "Sisa 2022", "Baru", "Jumlah", "Disetujui", "Ditolak", "Dicabut", "", ""]],
        [[str(at), name, str(b), str(c), str(b + c), str(d), str(e) if e else "-", str(f) if f else "-",
          str(b + c - d - e - f), dec(percent(d, d + e, 1), 1)]
         for at, (name, (_, b, c, d, e, f, _, _)) in enumerate(_SERVICES.items(), 1)]
        + [["", "<b>Jumlah</b>", str(old), str(new), str(old + new), str(good), str(bad), str(gone), str(left),
            dec(percent(good, decided, 1), 1)]],
    )  # fmt: skip
    writer.paragraph("Persentase persetujuan dihitung terhadap keputusan, tidak termasuk permohonan yang dicabut.")
    writer.paragraph(
        f"Persetujuan mencapai {dec(percent(good, decided, 1), 1)}% dari keputusan atau",
        f"{dec(percent(good, old + new, 1), 1)}% dari permohonan yang dilayani. Rekomendasi denah bangunan tidak"
        " pernah",
        f"ditolak. Sisa permohonan terbanyak terdapat pada izin penerapan CPPOB ({22 + 214 - 188 - 9 - 11}), yang",
        f"juga menerima permohonan baru terbanyak ({dec(percent(214, new, 1), 1)}%).",
    )
    writer.heading("B. Ketepatan waktu")
    writer.table(
        "Tabel 2. Waktu layanan (hari kerja)",
        [["No", "Layanan", "Batas", "Keputusan", "Rata-rata", "Tepat waktu", "% tepat waktu", "% dari batas"]],
        [[str(at), name, str(row[0]), str(row[3] + row[4]), dec(mean, 1), str(row[6]),
          dec(percent(row[6], row[3] + row[4])), dec(percent(mean, row[0], 1), 1)]
         for at, ((name, row), mean) in enumerate(zip(_SERVICES.items(), means, strict=True), 1)]
        + [["", "<b>Semua layanan</b>", "–", str(decided), dec(Decimal(days) / decided, 1), str(timely),
            dec(percent(timely, decided)), "–"]],
    )  # fmt: skip
    simple = sum(means, start=Decimal(0)) / len(means)
    writer.paragraph(
        f"Keputusan tepat waktu {dec(percent(timely, decided))}%, di atas target 95% dan di atas realisasi tahun 2022",
        f"(93,81%). Sebuah keputusan memerlukan rata-rata {dec(Decimal(days) / decided, 1)} hari kerja; rata-rata",
        f"kelima layanan adalah {dec(simple, 1)} hari kerja karena layanan yang singkat berbobot sama. Rekomendasi",
        "denah bangunan dan sertifikat CDOB seluruhnya tepat waktu. Untuk CPPOB, tujuh keputusan terlambat: lima",
        "karena auditor ditugaskan pada penanganan kejadian luar biasa, dua karena gangguan aplikasi.",
    )
    writer.new_page()
    writer.heading("C. Perkembangan per triwulan")
    received, issued = (sum(row[at] for row in _QUARTERS) for at in (0, 1))
    lines, stock = [], old
    for at, (come, went) in enumerate(_QUARTERS):
        up_to = sum(row[1] for row in _QUARTERS[: at + 1])
        stock += come - went - (4, 5, 7, 5)[at]
        lines.append(
            [str(at + 1), "Triwulan " + ("I", "II", "III", "IV")[at], str(come),
              str(sum(row[0] for row in _QUARTERS[: at + 1])),
             str(went), str(up_to), dec(percent(up_to, issued, 1), 1), str((4, 5, 7, 5)[at]), str(stock)]
        )  # fmt: skip
    writer.table(
        "Tabel 3. Permohonan baru, keputusan, dan sisa",
        [["No", "Periode", "Baru", "s.d. triwulan", "Keputusan", "s.d. triwulan", "% setahun (kumulatif)", "Dicabut",
          "Sisa akhir triwulan"]],
        [*lines, ["", "<b>Tahun 2023</b>", str(received), "–", str(issued), "–", "–", str(gone), str(left)]],
    )  # fmt: skip
    writer.paragraph(
        f"Pada triwulan III keputusan ({_QUARTERS[2][1]}) untuk pertama kalinya melebihi permohonan baru",
        f"({_QUARTERS[2][0]}). Semester I menghasilkan {_QUARTERS[0][1] + _QUARTERS[1][1]} keputusan dan semester II",
        f"{_QUARTERS[2][1] + _QUARTERS[3][1]}, naik {dec(percent(113 + 105 - 61 - 94, 61 + 94, 1), 1)}%.",
    )
    writer.heading("D. Surat keterangan impor dan penerimaan")
    before, now, quick = _SKI
    writer.paragraph(
        f"Di luar sertifikasi, diterbitkan {whole(now)} surat keterangan impor (SKI), naik",
        f"{dec(growth(now, before))}% dari {whole(before)} pada tahun 2022. Sebanyak {whole(quick)} SKI",
        f"({dec(percent(quick, now))}%) terbit dalam satu hari; {now - quick} sisanya memerlukan dua sampai lima",
        f"hari. Rata-rata terbit {whole(rounded(Decimal(now) / 12, 0))} SKI per bulan, tertinggi pada bulan November",
        "(418) dan terendah pada bulan April (271).",
    )
    writer.table(
        "Tabel 4. Penerimaan negara bukan pajak (juta rupiah)",
        [["No", "Jenis", "2022", "2023", "Selisih", "Perubahan (%)", "Porsi 2023 (%)"]],
        [[str(at), name, dec(Decimal(b) / 10**6), dec(Decimal(a) / 10**6),
          dec(Decimal(a - b) / 10**6) if a > b else f"({dec(Decimal(b - a) / 10**6)})", dec(growth(a, b)),
          dec(percent(a, fee))] for at, (name, (a, b)) in enumerate(_FEES.items(), 1)]
        + [["", "<b>Jumlah</b>", dec(Decimal(fee_before) / 10**6), dec(Decimal(fee) / 10**6),
            dec(Decimal(fee - fee_before) / 10**6), dec(growth(fee, fee_before)), dec(Decimal(100))]],
    )  # fmt: skip
    writer.paragraph(
        "Penerimaan SKI sebesar Rp420.700.000 berasal dari tarif Rp100.000 per surat menurut Peraturan Pemerintah",
        f"Nomor 32 Tahun 2017. Penerimaan sertifikasi turun {dec(-growth(204_700_000, 221_900_000))}% karena tarif",
        "Rp0,00 bagi usaha mikro dan kecil; pada tahun 2023 pembebasan tarif itu dinikmati 163 pelaku usaha dengan",
        "nilai sekitar Rp81 juta.",
    )
    return writer.report()
