"""Monitoring of the SKM's follow-up, first half-year, of twelve units: a summary and an annex of every action."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 portrait; margin: 20mm } @page annex { size: A4 landscape; margin: 16mm }
body { font: 11pt/1.5 "Liberation Sans Narrow", "Liberation Sans", sans-serif }
h1 { font-size: 15pt; text-align: center } h2 { font-size: 12.5pt } h2, .caption { break-after: avoid }
.break ~ * { page: annex }
table { border-collapse: collapse; width: 100%; font-size: 9.4pt } th, td { border: .6pt solid #000; padding: 3px 4px }
th { background: #d9e2f3; vertical-align: middle } td { vertical-align: top } tr { break-inside: avoid }
td.right { text-align: left } .caption { font-weight: bold; font-size: 10pt; margin: 10px 0 3px }
"""
_D = Decimal
_ELEMENTS = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
             "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
             "Penanganan pengaduan", "Sarana dan prasarana")  # fmt: skip
# element, action
_ACTIONS = (
    (0, "Memperbarui daftar persyaratan sertifikasi pada laman subsite"), (0, "Membuat video pendek persyaratan CPPOB"),
    (1, "Menyederhanakan alur layanan pengujian pihak ketiga"), (1, "Mencetak ulang banner alur layanan"),
    (2, "Menetapkan petugas pengganti bila inspektur dinas luar"), (2, "Memantau SLA setiap minggu melalui SIAP"),
    (2, "Menambah jadwal pemeriksaan sarana"), (3, "Menayangkan tarif PNBP sesuai PP 32 Tahun 2017"),
    (4, "Menyusun format baku laporan hasil uji"), (5, "Mengikuti pelatihan pelayanan prima"),
    (5, "Melaksanakan coaching petugas layanan"), (6, "Menerapkan budaya 5S dan penilaian petugas terbaik"),
    (7, "Menambah nomor WhatsApp pengaduan"), (7, "Melaporkan tindak lanjut SP4N-LAPOR! setiap bulan"),
    (8, "Memperbaiki pendingin ruang tunggu"), (8, "Menyediakan ruang laktasi"), (8, "Mengadakan kursi roda"),
)  # fmt: skip
# unit, recommendations, actions taken up, of these still open (with why), index of the half-years before and now
_UNITS: tuple[tuple[str, int, tuple[int, ...], dict[int, str], str, str], ...] = (
    ("Balai Besar POM di Medan", 4, (0, 2, 5, 9, 12, 14), {14: "Menunggu revisi DIPA"}, "91.24", "92.08"),
    ("Balai Besar POM di Padang", 3, (1, 4, 7, 10, 13), {}, "93.16", "93.87"),
    ("Balai Besar POM di Semarang", 5, (0, 3, 5, 6, 9, 11, 16), {16: "Proses pengadaan"}, "90.55", "90.12"),
    ("Balai Besar POM di Denpasar", 4, (2, 4, 8, 12, 15), {}, "94.02", "94.65"),
    ("Balai Besar POM di Makassar", 4, (0, 1, 5, 10, 13, 14), {1: "Direviu", 14: "Proses lelang"}, "88.94", "88.27"),
    ("Balai POM di Jambi", 3, (3, 6, 9, 16), {}, "89.63", "90.41"),
    ("Balai POM di Bengkulu", 2, (5, 11, 12), {11: "Jadwal Juli 2023"}, "87.72", "88.36"),
    ("Balai POM di Palu", 4, (0, 2, 6, 13, 15), {15: "Ruang direnovasi", 6: "Kurang inspektur"}, "86.48", "87.15"),
    ("Balai POM di Kendari", 3, (1, 4, 8, 14), {}, "88.05", "89.94"),
    ("Balai POM di Manokwari", 3, (2, 5, 10, 16), {16: "Revisi DIPA", 10: "Narasumber belum ada"}, "84.37", "84.11"),
    ("Loka POM di Tanimbar", 2, (7, 9, 14), {14: "Gedung sewa"}, "85.26", "86.73"),
    ("Loka POM di Sofifi", 2, (0, 11, 12), {}, "86.91", "88.54"),
)  # fmt: skip
_MONTHS = ("Februari", "Maret", "April", "Mei", "Juni")


def _grade(value: Decimal) -> str:
    return "A" if value >= _D("88.31") else "B" if value >= _D("76.61") else "C"


def _due(unit: int, action: int) -> tuple[int, str]:
    month = 2 + (unit + action) % 5
    return month, f"{10 + (unit * 3 + action) % 17:02d}/{month:02d}/2023"


def _done(unit: int, action: int) -> str:
    month = 2 + (unit + action) % 5
    return f"{6 + (unit * 2 + action) % 5:02d}/{month:02d}/2023"


def monev_skm_dua_belas_upt() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    plans = [len(row[2]) for row in _UNITS]
    opens = [len(row[3]) for row in _UNITS]
    closes = [plan - still for plan, still in zip(plans, opens, strict=True)]
    advices = sum(row[1] for row in _UNITS)
    every, closed, still = sum(plans), sum(closes), sum(opens)
    rate = [percent(n, m) for n, m in zip(closes, plans, strict=True)]
    full = [row[0] for row, value in zip(_UNITS, rate, strict=True) if value == 100]
    kinds = Counter(_ACTIONS[at][0] for row in _UNITS for at in row[2])
    kinds_open = Counter(_ACTIONS[at][0] for row in _UNITS for at in row[3])
    due = Counter(_due(n, at)[0] for n, row in enumerate(_UNITS) for at in row[2])
    due_open = Counter(_due(n, at)[0] for n, row in enumerate(_UNITS) for at in row[3])
    w.title("LAPORAN MONITORING DAN EVALUASI", "TINDAK LANJUT HASIL SURVEI KEPUASAN MASYARAKAT",
            "SEMESTER I TAHUN 2023 PADA DUA BELAS UNIT PELAKSANA TEKNIS")  # fmt: skip
    w.heading("I. Pendahuluan")
    w.paragraph(
        "Sesuai dengan Peraturan Menteri PANRB Nomor 14 Tahun 2017, setiap unit penyelenggara pelayanan wajib",
        "menindaklanjuti hasil SKM. Laporan ini memuat pemantauan atas rencana aksi tindak lanjut (RATL) dari SKM",
        f"Semester II Tahun 2022 pada {words(12)} UPT, yaitu {words(5)} Balai Besar POM, {words(5)} Balai POM, dan",
        f"{words(2)} Loka POM. Pemantauan dilaksanakan pada 3 sampai dengan 14 Juli 2023 atas data dukung per 30 Juni",
        "2023.",
    )
    w.paragraph(
        "Status Close diberikan apabila rencana aksi telah dilaksanakan dan data dukungnya sesuai; selain itu status",
        "Open. Persentase tindak lanjut adalah jumlah rencana aksi berstatus Close dibagi jumlah rencana aksi",
        "dikalikan",
        "100%.",
    )
    w.heading("II. Hasil pemantauan")
    lines: list[Row] = [
        [str(n + 1), row[0], str(row[1]), str(plans[n]), str(closes[n]), str(opens[n]) if opens[n] else "-",
         dec(rate[n]) + "%"] for n, row in enumerate(_UNITS)
    ]  # fmt: skip
    lines.append([Spanning("<b>Jumlah</b>", columns=2), str(advices), str(every), str(closed), str(still),
                  dec(percent(closed, every)) + "%"])  # fmt: skip
    w.table(
        "Tabel 1. Rekapitulasi tindak lanjut per UPT",
        [[Spanning("No", rows=2), Spanning("UPT", rows=2), Spanning("Rekomendasi", rows=2),
          Spanning("Rencana aksi", rows=2), Spanning("Status", columns=2), Spanning("% tindak lanjut", rows=2)],
         ["Close", "Open"]], lines,
    )  # fmt: skip
    worst = min(range(12), key=lambda n: rate[n])
    assert sum(value == rate[worst] for value in rate) == 1
    w.paragraph(
        f"Dari {advices} rekomendasi disusun {every} rencana aksi. Sebanyak {closed} rencana aksi"
        f" ({dec(percent(closed, every))}%) telah berstatus Close dan {still} rencana aksi"
        f" ({dec(percent(still, every))}%) masih Open.",
        f"{words(len(full)).capitalize()} UPT telah menyelesaikan seluruh rencana aksinya, yaitu",
        f"{', '.join(full[:-1])}, dan {full[-1]}. Persentase terendah pada {_UNITS[worst][0]}, yaitu",
        f"{dec(rate[worst])}% ({closes[worst]} dari {plans[worst]} rencana aksi). Rencana aksi terbanyak disusun oleh",
        f"Balai Besar POM di Semarang ({max(plans)} rencana aksi).",
    )
    groups = []
    for label, name in (("Balai Besar POM", "Balai Besar"), ("Balai POM", "Balai POM"), ("Loka POM", "Loka")):
        own = [n for n, row in enumerate(_UNITS) if row[0].startswith(name)]
        groups.append((label, len(own), sum(plans[n] for n in own), sum(closes[n] for n in own)))
    lines = [[name, str(n), str(plan), str(done), str(plan - done), dec(percent(done, plan))]
             for name, n, plan, done in groups]  # fmt: skip
    lines.append(["Jumlah", "12", str(every), str(closed), str(still), dec(percent(closed, every))])
    w.table("Tabel 2. Tindak lanjut menurut tipe UPT",
            [["Tipe", "Jumlah UPT", "Rencana aksi", "Close", "Open", "% Close"]], lines)  # fmt: skip
    share = sorted(groups, key=lambda row: _D(row[3]) / row[2], reverse=True)
    w.paragraph(
        f"Menurut tipe, tindak lanjut tertinggi pada {share[0][0]} ({dec(percent(share[0][3], share[0][2]))}%),",
        "disusul",
        f"{share[1][0]} ({dec(percent(share[1][3], share[1][2]))}%), dan {share[2][0]}",
        f"({dec(percent(share[2][3], share[2][2]))}%). Selisih antara yang tertinggi dan yang terendah",
        f"{dec(percent(share[0][3], share[0][2]) - percent(share[2][3], share[2][2]))} poin.",
    )
    lines = []
    for at, name in enumerate(_ELEMENTS):
        n, left = kinds[at], kinds_open[at]
        lines.append([f"U{at + 1}", name, str(n), dec(percent(n, every)), str(n - left), str(left) if left else "-",
                      dec(percent(n - left, n))])  # fmt: skip
    lines.append(["", "Jumlah", str(every), "100,00", str(closed), str(still), dec(percent(closed, every))])
    w.table(
        "Tabel 3. Rencana aksi menurut unsur pelayanan",
        [["Unsur", "Uraian", "Rencana aksi", "% dari jumlah*", "Close", "Open", "% Close"]],
        lines,
    )
    most = max(kinds, key=lambda at: kinds[at])
    assert sorted(kinds.values())[-2] < kinds[most]
    no_open = [at for at in range(9) if not kinds_open[at]]
    w.paragraph("<i>* Jumlah persentase dapat berbeda dari 100,00 karena pembulatan.</i>")
    w.paragraph(
        f"Unsur dengan rencana aksi terbanyak adalah {_ELEMENTS[most].lower()} (U{most + 1}) sebanyak {kinds[most]}",
        f"rencana aksi atau {dec(percent(kinds[most], every))}%. Pada {words(len(no_open))} unsur seluruh rencana aksi",
        f"telah Close, yaitu {', '.join(f'U{at + 1}' for at in no_open[:-1])}, dan U{no_open[-1] + 1}. Dari {still}",
        f"rencana aksi yang Open, {words(kinds_open[8])} di antaranya mengenai sarana dan prasarana (U9), karena",
        "memerlukan anggaran belanja modal.",
    )
    lines = [[name, str(due[m]), str(due[m] - due_open[m]), str(due_open[m]) if due_open[m] else "-",
              dec(percent(due[m] - due_open[m], due[m]))] for m, name in enumerate(_MONTHS, 2)]  # fmt: skip
    lines.append(["Jumlah", str(every), str(closed), str(still), dec(percent(closed, every))])
    w.table("Tabel 4. Rencana aksi menurut bulan batas waktu",
            [["Batas waktu (2023)", "Rencana aksi", "Close", "Open", "% Close"]], lines)  # fmt: skip
    w.paragraph(
        "Jumlah rencana aksi yang jatuh tempo pada bulan Februari sampai dengan Juni berturut-turut",
        f"{', '.join(str(due[m]) for m in range(2, 6))}, dan {due[6]}. Seluruh {still} rencana aksi yang Open telah",
        "melewati batas waktunya dan akan dipantau kembali pada semester II.",
    )
    w.heading("III. Indeks kepuasan masyarakat (IKM)")
    lines = []
    changes = []
    for n, row in enumerate(_UNITS, 1):
        old, new = _D(row[4]), _D(row[5])
        changes.append(new - old)
        lines.append([str(n), row[0], dec(old), _grade(old), dec(new), _grade(new), dec(new - old)])
    olds = rounded(sum((_D(row[4]) for row in _UNITS), _D(0)) / 12)
    news = rounded(sum((_D(row[5]) for row in _UNITS), _D(0)) / 12)
    lines.append([Spanning("Rata-rata", columns=2), dec(olds), _grade(olds), dec(news), _grade(news), dec(news - olds)])
    w.table(
        "Tabel 5. IKM sebelum dan sesudah tindak lanjut",
        [[Spanning("No", rows=2), Spanning("UPT", rows=2), Spanning("Semester II 2022", columns=2),
          Spanning("Semester I 2023", columns=2), Spanning("Selisih", rows=2)], ["IKM", "Mutu", "IKM", "Mutu"]], lines,
    )  # fmt: skip
    up = sum(change > 0 for change in changes)
    top = max(range(12), key=lambda n: changes[n])
    high = max(range(12), key=lambda n: _D(_UNITS[n][5]))
    good = sum(_grade(_D(row[5])) == "A" for row in _UNITS)
    good_old = sum(_grade(_D(row[4])) == "A" for row in _UNITS)
    w.paragraph(
        "Mutu pelayanan: A (88,31–100,00), B (76,61–88,30), C (65,00–76,60), dan D (25,00–64,99).",
        f"Rata-rata IKM naik dari {dec(olds)} menjadi {dec(news)}. IKM {words(up)} UPT naik dan",
        f"{words(12 - up)} UPT turun. Kenaikan terbesar pada {_UNITS[top][0]}, yaitu {dec(changes[top])} poin.",
        f"IKM tertinggi semester I diperoleh {_UNITS[high][0]} ({dec(_D(_UNITS[high][5]))}). Jumlah UPT dengan mutu A",
        f"berubah dari {words(good_old)} menjadi {words(good)} UPT.",
    )
    w.heading("IV. Simpulan dan rekomendasi")
    w.items(
        [
            f"Tindak lanjut SKM pada dua belas UPT mencapai {dec(percent(closed, every))}%, yaitu {closed} dari {every}"
            " rencana aksi.",
            f"{words(12 - len(full)).capitalize()} UPT agar menyelesaikan {still} rencana aksi yang masih Open paling"
            " lambat 30 September 2023.",
            "UPT yang IKM-nya turun agar menelaah kembali akar masalah dan menyampaikannya kepada Biro Hukum dan"
            " Organisasi.",
        ]
    )
    w.new_page()
    w.heading("Lampiran. Daftar rencana aksi dan status per 30 Juni 2023")
    lines = []
    number = 0
    for n, row in enumerate(_UNITS):
        lines.append([Spanning(f"<b>{row[0]}</b> – {closes[n]} Close dari {plans[n]} rencana aksi ({dec(rate[n])}%)",
                               columns=7)])  # fmt: skip
        for at in row[2]:
            number += 1
            left = at in row[3]
            lines.append([whole(number), f"U{_ACTIONS[at][0] + 1}", _ACTIONS[at][1], _due(n, at)[1],
                          "-" if left else _done(n, at), "Open" if left else "Close",
                          row[3].get(at, "Data dukung sesuai")])  # fmt: skip
    w.table(
        "Tabel Lampiran",
        [["No", "Unsur", "Rencana aksi", "Batas waktu", "Tanggal pelaksanaan", "Status", "Keterangan"]],
        lines,
    )
    return w.report()
