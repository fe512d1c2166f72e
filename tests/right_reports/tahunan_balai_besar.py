"""A main balai's yearly report: staff, samples and causes, inspections, certificates, cases, months, two years."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 20mm 22mm 24mm }
body { font: 11pt/1.4 "Liberation Serif", serif; text-align: justify } h1 { font-size: 17pt; text-align: center }
h2 { font-size: 13pt; text-align: center } h3 { font-size: 11pt } h2, h3, .caption { break-after: avoid }
tr { break-inside: avoid } table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: left }
th { background: #ffe699; text-align: center } th, td { border: .6pt solid #7f6000; padding: 2px 4px }
td.right { text-align: right } .caption { margin: 10px 0 3px; text-align: center; font-size: 9.5pt }
.break { break-before: page }
"""

_D = Decimal
# schooling: men, women
_STAFF = {"S-2": (6, 11), "Apoteker": (9, 28), "S-1 lainnya": (14, 19), "D-III": (5, 8),
          "SLTA": (4, 1)}  # fmt: skip
# commodity: planned, taken, tested, in order, of those not in order by test and by label only
_SAMPLES = {
    "Obat": (520, 523, 523, 517, 6, 0),
    "Narkotika dan psikotropika": (30, 30, 30, 30, 0, 0),
    "Obat bahan alam": (190, 194, 194, 163, 17, 14),
    "Suplemen kesehatan": (70, 71, 71, 69, 0, 2),
    "Kosmetik": (310, 316, 314, 288, 11, 15),
    "Pangan olahan": (640, 648, 645, 561, 52, 32),
    "Kemasan pangan": (40, 40, 40, 38, 2, 0),
}
# what was wrong in the tests of processed food
_CAUSES = {"Cemaran mikroba": 24, "Bahan tambahan pangan berlebih": 15, "Boraks, formalin, atau pewarna tekstil": 9,
           "Kadar air atau gizi tidak sesuai": 4}  # fmt: skip
# kind of outlet: known, checked, in order, checked and in order a year before
_MAKERS = {"Industri farmasi": (4, 4, 4, 4, 3), "Industri obat bahan alam": (17, 15, 9, 14, 8),
           "Industri kosmetik": (26, 21, 17, 19, 14), "Industri pangan olahan": (138, 61, 42, 58, 38),
           "Industri rumah tangga pangan": (2_416, 92, 47, 105, 46)}  # fmt: skip
_SELLERS = {"Pedagang besar farmasi": (61, 44, 38, 41, 34), "Apotek": (748, 236, 181, 228, 166),
            "Rumah sakit dan puskesmas": (214, 97, 90, 88, 79), "Toko obat": (133, 58, 36, 61, 35),
            "Distributor kosmetik": (382, 104, 71, 110, 68), "Ritel pangan": (1_905, 312, 238, 298, 219)}  # fmt: skip
# service: open at the start, received, granted, refused or withdrawn, granted in time
_SERVICES = {
    "Surat keterangan impor (SKI)": (8, 1_264, 1_241, 19, 1_237),
    "Surat keterangan ekspor (SKE)": (3, 412, 408, 4, 408),
    "Rekomendasi CPOTB bertahap": (5, 14, 12, 2, 10),
    "Sertifikat CDOB": (6, 27, 24, 3, 23),
    "Izin penerapan CPPOB": (11, 96, 88, 7, 81),
}
# month: certificates granted, complaints and questions
_MONTHS = {
    "Januari": (131, 58), "Februari": (128, 61), "Maret": (166, 73), "April": (139, 49), "Mei": (158, 66),
    "Juni": (150, 70), "Juli": (161, 68), "Agustus": (149, 64), "September": (155, 75), "Oktober": (163, 81),
    "November": (147, 69), "Desember": (126, 52),
}  # fmt: skip
# case: commodity, packages, value, stages reached: letter, file sent, complete, handed over
_CASES: tuple[tuple[str, int, int, str, str, str, str], ...] = (
    ("Obat keras", 18_240, 91_200_000, "22/01/2025", "17/03/2025", "24/04/2025", "08/05/2025"),
    ("Kosmetik", 6_315, 284_175_000, "11/02/2025", "09/04/2025", "02/06/2025", "19/06/2025"),
    ("Obat bahan alam", 9_872, 148_080_000, "05/03/2025", "28/05/2025", "30/07/2025", "12/08/2025"),
    ("Kosmetik", 11_406, 342_180_000, "16/06/2025", "25/08/2025", "13/10/2025", "30/10/2025"),
    ("Pangan olahan", 2_148, 53_700_000, "21/07/2025", "06/10/2025", "08/12/2025", "-"),
    ("Obat bahan alam", 4_425, 66_375_000, "02/10/2025", "18/12/2025", "-", "-"),
    ("Obat keras", 27_500, 110_000_000, "24/11/2025", "-", "-", "-"),
)


def _outlets(which: dict[str, tuple[int, int, int, int, int]], label: str) -> list[Row]:
    sums = [sum(row[at] for row in which.values()) for at in range(5)]
    lines: list[tuple[str, str, list[int]]] = [
        (str(at), name, list(row)) for at, (name, row) in enumerate(which.items(), 1)
    ]
    return [
        [at, name, whole(known), str(n), dec(percent(n, known)), str(good), str(n - good), dec(percent(good, n)),
         dec(percent(good_old, n_old))]
        for at, name, (known, n, good, n_old, good_old) in [*lines, ("", f"<b>{label}</b>", sums)]
    ]  # fmt: skip


def tahunan_balai_besar() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    men, women = (sum(row[at] for row in _STAFF.values()) for at in (0, 1))
    staff = men + women
    plan, taken, tested, good, bad, label = (sum(row[at] for row in _SAMPLES.values()) for at in range(6))
    assert tested == good + bad + label
    assert all(row[2] == sum(row[3:]) for row in _SAMPLES.values())
    assert sum(_CAUSES.values()) == _SAMPLES["Pangan olahan"][4]
    w.title("LAPORAN TAHUNAN 2025", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN", "DI KOTA SELAPARANG")
    w.heading("BAB I PENDAHULUAN")
    w.paragraph(
        "Balai Besar POM di Kota Selaparang mengawasi obat dan makanan di 10 (sepuluh) kabupaten/kota, yaitu delapan",
        f"kabupaten dan dua kota. Per 31 Desember 2025 jumlah pegawai {staff} orang, terdiri atas {men} laki-laki",
        f"({dec(percent(men, staff))}%) dan {women} perempuan ({dec(percent(women, staff))}%). Kebutuhan menurut",
        f"analisis beban kerja {132} orang, sehingga masih kurang {132 - staff} orang.",
    )
    rows: list[Row] = [
        [str(at), name, str(a), str(b), str(a + b), dec(percent(a + b, staff))]
        for at, (name, (a, b)) in enumerate(_STAFF.items(), 1)
    ]
    rows.append(["", "<b>Jumlah</b>", str(men), str(women), str(staff), "100,00"])
    assert sum((percent(sum(row), staff) for row in _STAFF.values()), _D(0)) == 100
    w.table(
        "Tabel 1.1 Pegawai menurut Pendidikan dan Jenis Kelamin per 31 Desember 2025",
        [["No", "Pendidikan", "Laki-laki", "Perempuan", "Jumlah", "%"]],
        rows,
    )
    w.heading("BAB II HASIL KEGIATAN")
    w.heading("2.1 Sampling dan Pengujian", 3)
    rows = [[str(at), name, *map(whole, row[:4]), str(row[4]), str(row[5]), dec(percent(row[3], row[2]))]
            for at, (name, row) in enumerate(_SAMPLES.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", *map(whole, (plan, taken, tested, good, bad, label)), dec(percent(good, tested))])
    w.table(
        "Tabel 2.1 Sampel dan Hasil Pengujian menurut Komoditi Tahun 2025",
        [[Spanning("No", rows=2), Spanning("Komoditi", rows=2), Spanning("Target", rows=2), Spanning("Diambil", rows=2),
          Spanning("Diuji", rows=2), Spanning("MS", rows=2), Spanning("TMS", columns=2), Spanning("% MS", rows=2)],
         ["Uji", "Label"]], rows)  # fmt: skip
    rate = {name: percent(row[3], row[2]) for name, row in _SAMPLES.items()}
    assert min(rate, key=lambda name: rate[name]) == "Obat bahan alam"
    faults = {name: row[4] + row[5] for name, row in _SAMPLES.items()}
    assert max(faults, key=lambda name: faults[name]) == "Pangan olahan"
    before, good_before = 1_763, 1_594
    share, share_before = percent(good, tested), percent(good_before, before)
    assert share > share_before
    assert rounded((_D(good) / tested - _D(good_before) / before) * 100) == share - share_before
    w.paragraph(
        f"Selama tahun 2025 diambil {whole(taken)} sampel dari target {whole(plan)} sampel",
        f"({dec(percent(taken, plan))}%). Yang selesai diuji {whole(tested)} sampel; {words(taken - tested)} sampel,",
        "yaitu dua sampel kosmetik dan tiga sampel pangan olahan, masih diuji pada akhir tahun. Sampel yang memenuhi",
        f"syarat (MS) {whole(good)} ({dec(share)}%) dan yang tidak memenuhi syarat (TMS) {bad + label}",
        f"({dec(percent(bad + label, tested))}%), terdiri atas {bad} sampel karena hasil uji dan {label} sampel karena",
        f"label. Pada tahun 2024 dari {whole(before)} sampel yang diuji, {whole(good_before)}",
        f"({dec(share_before)}%) MS, sehingga persentase MS naik {dec(share - share_before)} poin.",
    )
    w.paragraph(
        f"Persentase MS terendah terdapat pada obat bahan alam ({dec(rate['Obat bahan alam'])}%), sedangkan sampel TMS",
        f"terbanyak pada pangan olahan ({faults['Pangan olahan']} sampel, {dec(percent(84, bad + label))}% dari",
        "seluruh",
        f"TMS). Semua sampel narkotika dan psikotropika MS. Penyebab TMS hasil uji pada {52} sampel pangan olahan",
        "dirinci pada Tabel 2.2; setiap sampel dihitung pada satu penyebab utama.",
    )
    assert faults["Pangan olahan"] == 84
    w.table(
        "Tabel 2.2 Penyebab Utama Pangan Olahan TMS Hasil Uji",
        [["No", "Penyebab", "Sampel", "%"]],
        [[str(at), name, str(n), dec(percent(n, 52))] for at, (name, n) in enumerate(_CAUSES.items(), 1)]
        + [["", "<b>Jumlah</b>", "52", "100,00"]],
    )
    assert sum((percent(n, 52) for n in _CAUSES.values()), _D(0)) == 100
    w.heading("2.2 Pemeriksaan Sarana", 3)
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Jenis sarana", rows=2), Spanning("Sarana terdata", rows=2),
         Spanning("Diperiksa tahun 2025", columns=5), Spanning("% MK 2024", rows=2)],
        ["Jumlah", "% terdata", "MK", "TMK", "% MK"],
    ]  # fmt: skip
    w.table("Tabel 2.3 Pemeriksaan Sarana Produksi", head, _outlets(_MAKERS, "Sarana produksi"))
    w.table("Tabel 2.4 Pemeriksaan Sarana Distribusi", head, _outlets(_SELLERS, "Sarana distribusi"))
    made, sold = ([sum(row[at] for row in which.values()) for at in range(5)] for which in (_MAKERS, _SELLERS))
    everything = {**_MAKERS, **_SELLERS}
    fell = [name for name, row in everything.items() if _D(row[2]) / row[1] < _D(row[4]) / row[3]]
    assert fell == [], fell
    shares = {name: _D(row[2]) / row[1] for name, row in everything.items()}
    assert min(shares, key=lambda name: shares[name]) == "Industri rumah tangga pangan"
    w.paragraph(
        f"Diperiksa {whole(made[1] + sold[1])} sarana, yaitu {made[1]} sarana produksi dan {sold[1]} sarana",
        "distribusi.",
        f"Sebanyak {made[2]} sarana produksi ({dec(percent(made[2], made[1]))}%) dan {sold[2]} sarana distribusi",
        f"({dec(percent(sold[2], sold[1]))}%) memenuhi ketentuan (MK). Persentase MK kesebelas jenis sarana lebih",
        "tinggi",
        "daripada tahun 2024. Yang terendah adalah industri rumah tangga pangan (47 dari 92 sarana,",
        f"{dec(percent(47, 92))}%). Terhadap {made[1] - made[2] + sold[1] - sold[2]} sarana yang tidak memenuhi",
        "ketentuan",
        f"(TMK) diterbitkan {182} surat pembinaan, {58} surat peringatan, {22} surat peringatan keras, dan",
        f"{made[1] - made[2] + sold[1] - sold[2] - 182 - 58 - 22} rekomendasi penghentian sementara kegiatan, satu",
        "tindakan untuk setiap sarana.",
    )
    assert made[1] - made[2] + sold[1] - sold[2] - 182 - 58 - 22 > 0
    w.heading("2.3 Sertifikasi dan Layanan Informasi", 3)
    rows = []
    held = [sum(row[at] for row in _SERVICES.values()) for at in range(5)]
    lines = [(str(at), name, list(row)) for at, (name, row) in enumerate(_SERVICES.items(), 1)]
    for mark, name, (start, came, granted, refused, timely) in [*lines, ("", "<b>Jumlah</b>", held)]:
        rows.append([mark, name, *map(whole, (start, came, granted, refused, start + came - granted - refused, timely)),
                     dec(percent(timely, granted))])  # fmt: skip
    w.table(
        "Tabel 2.5 Permohonan Sertifikasi Tahun 2025",
        [["No", "Layanan", "Sisa 2024", "Masuk", "Terbit", "Ditolak atau ditarik", "Sisa 2025", "Terbit tepat waktu",
          "% tepat waktu"]],
        rows,
    )  # fmt: skip
    issued, asked = (sum(pair[at] for pair in _MONTHS.values()) for at in (0, 1))
    assert issued == held[2], (issued, held[2])
    quarters = [
        [sum(pair[at] for pair in list(_MONTHS.values())[q * 3 : q * 3 + 3]) for at in (0, 1)] for q in range(4)
    ]
    rows = []
    for at, (name, pair) in enumerate(_MONTHS.items()):
        rows.append([str(at + 1), name, *map(str, pair)])
        if at % 3 == 2:
            quarter = ("I", "II", "III", "IV")[at // 3]
            rows.append(["", f"<i>Triwulan {quarter}</i>", *map(str, quarters[at // 3])])
    rows.append(["", "<b>Tahun 2025</b>", whole(issued), whole(asked)])
    w.table(
        "Tabel 2.6 Sertifikat Terbit dan Layanan Informasi menurut Bulan",
        [["No", "Bulan", "Sertifikat terbit", "Layanan informasi"]],
        rows,
    )
    peak = max(_MONTHS, key=lambda month: _MONTHS[month][1])
    assert peak == "Oktober"
    assert max(_MONTHS, key=lambda month: _MONTHS[month][0]) == "Maret"
    assert min(_MONTHS, key=lambda month: _MONTHS[month][1]) == "April"
    w.paragraph(
        f"Sertifikat dan surat keterangan yang terbit {whole(issued)}, rata-rata {dec(_D(issued) / 12, 1)} per",
        "bulan, dan",
        f"terbanyak pada bulan Maret ({_MONTHS['Maret'][0]}). Layanan informasi {asked}, terbanyak pada bulan Oktober",
        f"({_MONTHS['Oktober'][1]}) dan paling sedikit pada bulan April ({_MONTHS['April'][1]}). Dari {asked} layanan",
        f"informasi, {41} berupa pengaduan dan {asked - 41} permintaan informasi; {38} pengaduan",
        f"({dec(percent(38, 41))}%) selesai ditangani.",
    )
    w.heading("2.4 Penindakan", 3)
    rows = [[str(at), kind, whole(n), whole(worth), *days] for at, (kind, n, worth, *days) in enumerate(_CASES, 1)]
    packs, value = sum(row[1] for row in _CASES), sum(row[2] for row in _CASES)
    rows.append(["", "<b>Jumlah</b>", whole(packs), whole(value), "7", "6", "5", "4"])
    assert [sum(row[at] != "-" for row in _CASES) for at in range(3, 7)] == [7, 6, 5, 4]
    w.table(
        "Tabel 2.7 Perkara Tahun 2025 dan Tanggal Tahapnya (baris jumlah: banyaknya perkara yang mencapai tahap itu)",
        [["No", "Komoditi", "Kemasan", "Nilai (Rp)", "SPDP", "Tahap I", "P-21", "Tahap II"]],
        rows,
    )
    w.paragraph(
        f"Tahun 2025 ditangani {words(7)} perkara dengan barang bukti {whole(packs)} kemasan senilai Rp{whole(value)}.",
        f"Sampai akhir tahun {words(6)} berkas telah dikirim ke kejaksaan (tahap I), {words(5)} di antaranya",
        "dinyatakan",
        f"lengkap (P-21) dan {words(4)} telah diserahkan beserta tersangka dan barang bukti (tahap II). Jumlah kemasan",
        "terbanyak ada pada perkara terakhir, sedangkan nilai tertinggi pada perkara nomor empat. Dibandingkan tahun",
        f"2024 ({words(5)} perkara), jumlah perkara naik {dec(growth(7, 5))}%.",
    )
    assert max(_CASES, key=lambda row: row[1]) == _CASES[6]
    assert max(_CASES, key=lambda row: row[2]) == _CASES[3]
    w.heading("BAB III PENUTUP")
    w.paragraph(
        f"Pengawasan tahun 2025 menunjukkan perbaikan: persentase sampel MS {dec(share)}%, sarana produksi MK",
        f"{dec(percent(made[2], made[1]))}% (tahun 2024 {dec(percent(made[4], made[3]))}%), dan sarana distribusi MK",
        f"{dec(percent(sold[2], sold[1]))}% (tahun 2024 {dec(percent(sold[4], sold[3]))}%). Dari",
        f"{whole(held[1] + held[0])}",
        f"permohonan yang ditangani, {held[0] + held[1] - held[2] - held[3]} belum selesai pada akhir tahun.",
    )
    return w.report()
