"""Annual report of a large balai by chapters: its region, samples, premises, adverts, certificates, cases, questions.

Liberation Sans, a lined grid under an orange head, captions in small capitals above in the middle, shares with a sign
and one decimal in their cells.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 24mm 20mm 20mm 24mm; }
body { font: 10.2pt/1.5 'Liberation Sans', sans-serif; }
h1 { font-size: 20pt; color: #a8530f; margin: 12mm 0 14mm; line-height: 1.4; text-align: right; }
h2 { font-size: 13pt; color: #a8530f; margin: 14pt 0 6pt; border-bottom: 0.8pt solid #a8530f; break-after: avoid; }
h3 { font-size: 10.8pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-variant: small-caps; font-weight: bold; text-align: center; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt; margin-bottom: 9pt; }
th, td { border: 0.5pt solid #b98a63; padding: 2.4pt 4pt; } th { background: #f6d9bf; } td { text-align: right; }
td:nth-child(1) { text-align: center; } td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
"""

D = Decimal
# regency or city, area in square kilometres, people, districts
REGION = (("Kota Tepian Agung", 718, 842_600, 10), ("Kab. Mahoni", 4_263, 315_480, 15),
          ("Kab. Ulin Raya", 8_917, 274_150, 18), ("Kab. Pantai Bakau", 3_056, 198_730, 11),
          ("Kab. Meranti Hulu", 12_385, 121_940, 13))  # fmt: skip
AREA, PEOPLE, DISTRICTS = (column_sum(REGION, at) for at in (1, 2, 3))
# commodity, aimed at, routine samples, samples of cases, bad: in the laboratory, by label, without permit
SAMPLES = (("Obat", 680, 684, 12, 9, 3, 2), ("Obat tradisional", 270, 271, 31, 24, 7, 18),
           ("Suplemen kesehatan", 110, 112, 4, 2, 1, 0), ("Kosmetik", 420, 426, 27, 13, 9, 21),
           ("Pangan", 590, 598, 43, 58, 16, 11))  # fmt: skip
AIM, ROUTINE, CASEWORK, LAB, LABEL, UNLICENSED = (column_sum(SAMPLES, at) for at in range(1, 7))
TAKEN, BAD = ROUTINE + CASEWORK, LAB + LABEL + UNLICENSED
OLD_TAKEN, OLD_BAD = 2_047, 221
# what the laboratory found in food
FINDINGS = (("Angka lempeng total dan kapang-khamir", 21), ("Formalin", 12), ("Boraks", 9), ("Rhodamin B", 7),
            ("Siklamat melebihi batas", 6), ("Kadar iodium", 3))  # fmt: skip
assert column_sum(FINDINGS, 1) == SAMPLES[4][4]
# kind of premises, in the region, inspected, in order
PREMISES = (("Industri obat tradisional", 21, 19, 12), ("Industri kosmetik", 9, 9, 6),
            ("Industri pangan olahan", 148, 93, 57), ("Pedagang besar farmasi", 46, 41, 35), ("Apotek", 387, 164, 128),
            ("Toko obat", 92, 38, 21), ("Rumah sakit dan puskesmas", 113, 52, 44),
            ("Toko kosmetik dan klinik kecantikan", 265, 87, 49),
            ("Ritel dan gudang pangan", 812, 196, 151))  # fmt: skip
THERE, SEEN, GOOD = (column_sum(PREMISES, at) for at in (1, 2, 3))
STEPS = (("Pembinaan", 61), ("Peringatan", 84), ("Peringatan keras", 32), ("Penghentian sementara kegiatan", 14),
         ("Rekomendasi pencabutan izin", 5))  # fmt: skip
assert column_sum(STEPS, 1) == SEEN - GOOD
# commodity, adverts, in order, labels, in order
ADVERTS = (("Obat", 142, 127, 236, 229), ("Obat tradisional", 187, 121, 164, 138),
           ("Suplemen kesehatan", 76, 64, 58, 55), ("Kosmetik", 205, 171, 213, 189),
           ("Pangan", 168, 149, 341, 307))  # fmt: skip
ADS, ADS_OK, LABELS, LABELS_OK = (column_sum(ADVERTS, at) for at in range(1, 5))
# service, asked for, issued, refused; the rest is under way
SERVICES = (("Surat keterangan impor", 164, 161, 2), ("Surat keterangan ekspor", 287, 285, 1),
            ("Rekomendasi sarana produksi pangan", 73, 58, 6), ("Rekomendasi sarana kosmetik", 24, 17, 3),
            ("Sertifikat distribusi obat", 31, 26, 1), ("Hasil uji pihak ketiga", 412, 398, 0))  # fmt: skip
ASKED, ISSUED, REFUSED = (column_sum(SERVICES, at) for at in (1, 2, 3))
# commodity, cases, case files handed over, complete, suspects and goods handed over, worth
CASES = (("Obat", 3, 3, 2, 2, 214_350_000), ("Obat tradisional", 4, 3, 3, 2, 168_920_000),
         ("Kosmetik", 6, 5, 4, 3, 437_615_000), ("Pangan", 2, 2, 2, 2, 91_480_000))  # fmt: skip
BEGUN, FILED, COMPLETE, HANDED, WORTH = (column_sum(CASES, at) for at in range(1, 6))
# profession, men, women
ASKERS = (("Karyawan", 84, 97), ("Pelaku usaha", 121, 108), ("Pelajar dan mahasiswa", 66, 131),
          ("Ibu rumah tangga", 0, 86), ("Tenaga kesehatan", 27, 52), ("Lainnya", 41, 31))  # fmt: skip
MEN, WOMEN = column_sum(ASKERS, 1), column_sum(ASKERS, 2)
CALLERS = MEN + WOMEN
# way, by quarter
WAYS = (("Datang langsung", 61, 74, 82, 58), ("Telepon", 38, 35, 41, 29), ("WhatsApp", 72, 88, 97, 80),
        ("Surel dan media sosial", 19, 24, 26, 20))  # fmt: skip
QUARTERS = [column_sum(WAYS, at) for at in range(1, 5)]
assert sum(QUARTERS) == CALLERS
TALKS = (("Informasi", 769), ("Pengaduan", 75))
assert column_sum(TALKS, 1) == CALLERS


def _share(part: int, total: int) -> str:
    return f"{_id(percent(part, total, 1), 1)}%"


def balai_besar_chronicle() -> MadeReport:
    """The report of the Balai Besar POM at Tepian Agung for 2019."""
    w = Writer(STYLE)
    w.title("LAPORAN TAHUNAN 2019", "BALAI BESAR POM DI TEPIAN AGUNG")
    for part in (_region, _samples, _found, _premises, _adverts, _services, _cases, _questions, _closing):
        part(w)
    return w.report()


def _region(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I PENDAHULUAN")
    w.paragraph(
        f"Balai Besar POM di Tepian Agung melayani {f('p.places', words(len(REGION)))} kabupaten/kota dengan",
        f"{f('p.districts', str(DISTRICTS))} kecamatan. Luas wilayahnya {f('p.area', whole(AREA))} km² dan penduduknya",
        f"{f('p.people', whole(PEOPLE))} jiwa. Laporan ini menguraikan pelaksanaan tugas pengawasan selama tahun 2019.",
    )
    rows: list[Row] = [[str(at), name, whole(area), whole(people), str(districts),
                        f(f"t1.{at}", _id(rounded(D(people) / area, 1), 1))]
                       for at, (name, area, people, districts) in enumerate(REGION, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.area", whole(AREA)), f("t1.people", whole(PEOPLE)), str(DISTRICTS),
                 _id(rounded(D(PEOPLE) / AREA, 1), 1)])  # fmt: skip
    w.table("Tabel 1. Wilayah Kerja", [["No", "Kabupaten/kota", "Luas (km²)", "Penduduk (jiwa)", "Kecamatan",
                                        "Kepadatan (jiwa/km²)"]], rows)  # fmt: skip
    w.paragraph(
        f"{f('p.city', _share(842_600, PEOPLE))} penduduk tinggal di Kota Tepian Agung. Kabupaten terluas adalah",
        f"{f('p.widest', 'Kab. Meranti Hulu', wrong='Kab. Ulin Raya')}, yang mencakup",
        f"{f('p.widest.share', _share(12_385, AREA))} wilayah tetapi kepadatannya paling rendah.",
    )
    assert max(REGION, key=lambda row: row[1])[0] == "Kab. Meranti Hulu"
    assert min(REGION, key=lambda row: row[2] / row[1])[0] == "Kab. Meranti Hulu"


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II PENGAMBILAN DAN PENGUJIAN SAMPEL")
    rows: list[Row] = []
    for at, (name, aim, routine, case, *_) in enumerate(SAMPLES, 1):
        total = str(routine + case)
        rows.append([str(at), name, str(aim), str(routine), _share(routine, aim), str(case),
                     f(f"t2.{at}", total) if at % 2 else total])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.aim", whole(AIM)), f("t2.routine", whole(ROUTINE)), _share(ROUTINE, AIM),
                 f("t2.case", str(CASEWORK)), f("t2.all", whole(TAKEN))])  # fmt: skip
    w.table("Tabel 2. Sampel yang Diambil menurut Komoditas", [["No", "Komoditas", "Target", "Sampel rutin", "% target",
                                                                "Sampel kasus", "Jumlah"]], rows)  # fmt: skip
    rows = []
    for at, (name, _, routine, case, *bad) in enumerate(SAMPLES, 1):
        count, fine = routine + case, routine + case - sum(bad)
        rows.append([str(at), name, str(count), f(f"t3.{at}.ok", str(fine)) if at in (1, 4) else str(fine),
                     *map(str, bad), f(f"t3.{at}.bad", str(sum(bad))) if at % 2 == 0 else str(sum(bad)),
                     f(f"t3.{at}", _share(sum(bad), count))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", whole(TAKEN), f("t3.ok", whole(TAKEN - BAD)), f("t3.lab", str(LAB)),
                 f("t3.label", str(LABEL)), f("t3.tie", str(UNLICENSED)), f("t3.bad", str(BAD)),
                 _share(BAD, TAKEN)])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Sampel", rows=2),
                        Spanning("Memenuhi syarat", rows=2), Spanning("Tidak memenuhi syarat (TMS)", columns=5)],
                       ["Uji laboratorium", "Penandaan", "Tanpa izin edar", "Jumlah", "% TMS"]]  # fmt: skip
    w.table("Tabel 3. Hasil Pemeriksaan dan Pengujian Sampel", head, rows)
    old, new = percent(OLD_BAD, OLD_TAKEN, 1), percent(BAD, TAKEN, 1)
    assert new < old
    w.paragraph(
        f"Selama tahun 2019 diambil {f('p.taken', whole(TAKEN))} sampel, yaitu {f('p.more', str(TAKEN - OLD_TAKEN))}",
        f"sampel lebih banyak daripada tahun 2018 ({whole(OLD_TAKEN)} sampel) atau tumbuh",
        f"{f('p.growth', _id(growth(TAKEN, OLD_TAKEN)))}%. Sampel TMS berjumlah {f('p.bad', str(BAD))}, sedangkan pada",
        f"tahun 2018 tercatat {OLD_BAD} sampel ({f('p.old.rate', _share(OLD_BAD, OLD_TAKEN))}), sehingga persentase",
        f"TMS {f('p.trend', 'turun', wrong='naik')} {f('p.trend.by', _id(old - new, 1))} poin. Pangan merupakan",
        f"komoditas dengan TMS terbanyak, yakni {f('p.food', str(58 + 16 + 11))} sampel atau",
        f"{f('p.food.share', _share(85, BAD))} dari seluruh sampel TMS.",
    )


def _found(w: Writer) -> None:
    f = w.figure
    total = SAMPLES[4][4]
    rows: list[Row] = [[str(at), name, str(n), f(f"t4.{at}", _share(n, total)) if at != 5 else _share(n, total)]
                       for at, (name, n) in enumerate(FINDINGS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.all", str(total)), "100,0%"])
    w.table("Tabel 4. Sampel Pangan TMS Uji Laboratorium menurut Parameter", [["No", "Parameter", "Sampel", "%"]], rows)
    dangerous = 12 + 9 + 7
    w.paragraph(
        "Bahan berbahaya yang dilarang, yaitu formalin, boraks, dan rhodamin B, ditemukan pada",
        f"{f('p.danger', str(dangerous))} sampel pangan ({f('p.danger.share', _share(dangerous, total))} dari TMS uji",
        f"laboratorium). Cemaran mikroba {f('p.microbe', 'paling banyak', wrong='paling sedikit')} ditemukan, dengan",
        f"{f('p.microbe.n', '21')} sampel.",
    )


def _premises(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III PEMERIKSAAN SARANA")
    rows: list[Row] = []
    for at, (name, there, seen, good) in enumerate(PREMISES, 1):
        cover, bad, rate = _share(seen, there), str(seen - good), _share(good, seen)
        rows.append([str(at), name, str(there), str(seen), f(f"t5.{at}.cover", cover) if at % 3 == 0 else cover,
                     str(good), f(f"t5.{at}.bad", bad) if at % 4 == 1 else bad,
                     f(f"t5.{at}", rate) if at % 2 == 0 else rate])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.there", whole(THERE)), f("t5.seen", str(SEEN)), _share(SEEN, THERE),
                 f("t5.good", str(GOOD)), f("t5.bad", str(SEEN - GOOD)), f("t5.rate", _share(GOOD, SEEN))])  # fmt: skip
    w.table("Tabel 5. Cakupan dan Hasil Pemeriksaan Sarana (MK: memenuhi ketentuan)",
            [["No", "Jenis sarana", "Sarana yang ada", "Diperiksa", "Cakupan", "MK", "TMK", "% MK"]], rows)  # fmt: skip
    bad_places = SEEN - GOOD
    rows = [[str(at), name, str(n), f(f"t6.{at}", _share(n, bad_places)) if at in (2, 3) else _share(n, bad_places)]
            for at, (name, n) in enumerate(STEPS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.all", str(SEEN - GOOD)), "100,0%"])
    w.table("Tabel 6. Tindak Lanjut terhadap Sarana TMK", [["No", "Tindak lanjut", "Sarana", "%"]], rows)
    worst = min(PREMISES, key=lambda row: row[3] / row[2])
    assert worst[0] == "Toko obat"
    w.paragraph(
        f"Dari {f('p.there', whole(THERE))} sarana di wilayah kerja telah diperiksa {f('p.seen', str(SEEN))} sarana",
        f"({f('p.cover', _share(SEEN, THERE))}). Sarana dengan persentase MK terendah ialah toko obat,",
        f"{f('p.worst', _share(21, 38))}. Seluruh sarana TMK telah ditindaklanjuti: {f('p.warned', str(84 + 32))}",
        f"sarana memperoleh peringatan atau peringatan keras dan {f('p.revoked', words(5))} sarana direkomendasikan",
        "dicabut izinnya.",
    )


def _adverts(w: Writer) -> None:
    f = w.figure
    w.heading("BAB IV PENGAWASAN IKLAN DAN PENANDAAN")
    rows: list[Row] = [[str(at), name, str(ads), str(ok), f(f"t7.{at}.ads", _share(ok, ads)) if at % 2 else
                        _share(ok, ads), str(labels), str(fine),
                        _share(fine, labels) if at % 2 else f(f"t7.{at}.labels", _share(fine, labels))]
                       for at, (name, ads, ok, labels, fine) in enumerate(ADVERTS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.ads", str(ADS)), f("t7.ads.ok", str(ADS_OK)), _share(ADS_OK, ADS),
                 f("t7.labels", whole(LABELS)), f("t7.labels.ok", str(LABELS_OK)),
                 _share(LABELS_OK, LABELS)])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Iklan", columns=3),
                        Spanning("Penandaan", columns=3)], ["Diawasi", "MK", "% MK"] * 2]  # fmt: skip
    w.table("Tabel 7. Hasil Pengawasan Iklan dan Penandaan", head, rows)
    assert percent(ADS_OK, ADS) < percent(LABELS_OK, LABELS)
    w.paragraph(
        f"Sebanyak {f('p.ads.bad', str(ADS - ADS_OK))} iklan tidak memenuhi ketentuan,",
        f"{f('p.ads.trad', str(187 - 121))} di antaranya iklan obat tradisional. Kepatuhan iklan",
        f"{f('p.ads.low', 'lebih rendah', wrong='lebih tinggi')} daripada penandaan, yang mencapai",
        f"{f('p.labels', _share(LABELS_OK, LABELS))}.",
    )


def _services(w: Writer) -> None:
    f = w.figure
    w.heading("BAB V SERTIFIKASI DAN LAYANAN PENGUJIAN")
    rows: list[Row] = []
    for at, (name, asked, issued, refused) in enumerate(SERVICES, 1):
        left = str(asked - issued - refused)
        rows.append([str(at), name, str(asked), str(issued), str(refused),
                     f(f"t8.{at}.left", left) if at in (3, 6) else left,
                     f(f"t8.{at}", _share(issued, asked)) if at % 2 else _share(issued, asked)])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t8.asked", str(ASKED)), f("t8.issued", str(ISSUED)), f("t8.no", str(REFUSED)),
                 str(ASKED - ISSUED - REFUSED), f("t8.rate", _share(ISSUED, ASKED))])  # fmt: skip
    w.table("Tabel 8. Permohonan Sertifikasi dan Pengujian",
            [["No", "Layanan", "Permohonan", "Terbit", "Ditolak", "Proses", "% terbit"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {f('p.asked', str(ASKED))} permohonan, {f('p.issued', str(ISSUED))} dokumen telah diterbitkan,",
        f"{f('p.refused', words(REFUSED))} ditolak, dan {f('p.left', str(ASKED - ISSUED - REFUSED))} masih diproses",
        "pada akhir tahun.",
    )


def _cases(w: Writer) -> None:
    f = w.figure
    w.heading("BAB VI PENINDAKAN")
    rows: list[Row] = [[str(at), name, *map(str, counts), whole(worth),
                        f(f"t9.{at}", _share(worth, WORTH)) if at % 2 else _share(worth, WORTH)]
                       for at, (name, *counts, worth) in enumerate(CASES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t9.begun", str(BEGUN)), f("t9.filed", str(FILED)), f("t9.p21", str(COMPLETE)),
                 str(HANDED), f("t9.worth", whole(WORTH)), "100,0%"])  # fmt: skip
    w.table("Tabel 9. Perkara yang Disidik", [["No", "Komoditas", "Perkara (SPDP)", "Tahap I", "P-21", "Tahap II",
                                               "Nilai barang bukti (Rp)", "% nilai"]], rows)  # fmt: skip
    w.paragraph(
        f"Penyidik menangani {f('p.cases', words(BEGUN))} perkara; {f('p.handed', words(HANDED))} di antaranya",
        f"({f('p.handed.rate', _share(HANDED, BEGUN))}) telah diserahkan ke kejaksaan (tahap II). Nilai barang bukti",
        f"sekitar Rp{f('p.worth', _id(D(WORTH) / 10**6, 1))} juta, terbesar dari perkara",
        f"{f('p.cosmetics', 'kosmetik', wrong='pangan')}.",
    )


def _questions(w: Writer) -> None:
    f = w.figure
    w.heading("BAB VII LAYANAN INFORMASI KONSUMEN")
    rows: list[Row] = [[str(at), name, str(men), str(women), f(f"t10.{at}", str(men + women)) if at % 2 else
                        str(men + women), _share(men + women, CALLERS) if at % 2 else
                        f(f"t10.{at}.share", _share(men + women, CALLERS))]
                       for at, (name, men, women) in enumerate(ASKERS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t10.men", str(MEN)), f("t10.women", str(WOMEN)), str(CALLERS), "100,0%"])
    w.table("Tabel 10. Konsumen menurut Profesi",
            [["No", "Profesi", "Laki-laki", "Perempuan", "Jumlah", "%"]], rows)  # fmt: skip
    rows = [[str(at), name, *map(str, counts), f(f"t11.{at}", str(sum(counts)))]
            for at, (name, *counts) in enumerate(WAYS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", *(f(f"t11.tw{at}", str(n)) for at, n in enumerate(QUARTERS, 1)), str(CALLERS)])
    w.table(
        "Tabel 11. Konsumen menurut Saluran", [["No", "Saluran", "TW I", "TW II", "TW III", "TW IV", "Jumlah"]], rows
    )
    w.paragraph(
        f"Layanan informasi dimanfaatkan {f('p.callers', str(CALLERS))} konsumen, terdiri atas permintaan informasi",
        f"{f('p.info', '769')} dan pengaduan {f('p.complaints', '75')}. Konsumen perempuan",
        f"{f('p.women', _share(WOMEN, CALLERS))}. Jumlah konsumen tertinggi terjadi pada triwulan",
        f"{f('p.top', 'III', wrong='II')}, sebanyak {f('p.top.n', str(max(QUARTERS)))} orang.",
    )
    assert QUARTERS.index(max(QUARTERS)) == 2


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("BAB VIII PENUTUP")
    w.paragraph(
        f"Tahun 2020 perhatian ditujukan pada {f('p.end.bad', str(SEEN - GOOD))} sarana yang TMK serta pada komoditas",
        f"{f('p.end.trad', 'obat tradisional', wrong='suplemen kesehatan')}, yang persentase TMS-nya paling tinggi",
        f"({f('p.end.rate', _share(49, 302))}).",
    )
    assert max(SAMPLES, key=lambda row: sum(row[4:]) / (row[2] + row[3]))[0] == "Obat tradisional"
