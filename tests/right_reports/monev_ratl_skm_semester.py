"""Follow-up of a survey: elements not asked everywhere, actions not yet due, answers above a hundred percent."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 28mm 26mm }
body { font: 10.5pt/1.6 "DejaVu Sans", sans-serif; font-size: 10pt } h1 { font-size: 13pt; color: #0b5345 }
h2 { font-size: 11pt; color: #0b5345; border-bottom: 2px solid #0b5345 } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8pt } th { background: #d1f2eb; border: 1px solid #117864 }
td { border: 1px solid #117864 } th, td { padding: 6px 5px } td.right { text-align: center }
tr { break-inside: avoid } .caption { margin: 14px 0 4px; font-style: italic } sup { font-size: 6pt }
td:first-child { white-space: nowrap } .break { break-before: page }
"""

_UNSUR = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
          "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
          "Penanganan pengaduan", "Sarana dan prasarana")  # fmt: skip
# service: forms sent, returned, valid; scores of U1 to U9 added up; how many answered U4
_SERVICES = {
    "Pengujian pihak ketiga": (80, 66, 62, (218, 214, 209, 221, 220, 225, 226, 207, 231), 62),
    "Sertifikasi CPPOB dan CPKB": (85, 74, 71, (250, 247, 231, 72, 253, 258, 262, 240, 265), 21),
    "Surat keterangan impor/ekspor": (60, 48, 48, (163, 158, 149, 160, 166, 170, 171, 155, 176), 48),
    "Informasi dan pengaduan": (50, 37, 33, (121, 119, 114, 0, 120, 122, 123, 112, 126), 0),
}
_BEFORE = ("3.46", "3.44", "3.21", "3.52", "3.50", "3.61", "3.66", "3.29", "3.68")
# element: planned, cancelled, due after 30 June, done of the due, done of those due later
_ACTIONS = {
    "U1": (6, 0, 1, 5, 0), "U2": (9, 1, 2, 6, 1), "U3": (14, 2, 4, 6, 0), "U4": (3, 0, 0, 3, 0),
    "U5": (5, 0, 2, 3, 1), "U6": (7, 1, 1, 5, 1), "U7": (4, 0, 0, 4, 0), "U8": (11, 0, 3, 7, 2),
    "U9": (8, 1, 4, 2, 0),
}  # fmt: skip
_MONTHS = {"Januari": 2, "Februari": 5, "Maret": 9, "April": 6, "Mei": 11, "Juni": 13}
_CHANNELS = {"Datang langsung": 121, "WhatsApp layanan": 158, "Laman dan aplikasi": 97, "Telepon": 46, "Surel": 39}
# code, element, what, room or form, due, done
_LIST = (
    ("RA-03", "U1", "Memperbarui daftar persyaratan pada Formulir F-07/2024", "29/02/2024", "26/02/2024"),
    ("RA-11", "U2", "Alur layanan baru dipasang di Ruang 204 dan Loket 3", "31/05/2024", "31/05/2024"),
    ("RA-12", "U2", "Uji coba antrean daring versi 2.1", "30/09/2024", "20/06/2024"),
    ("RA-17", "U3", "Menambah dua analis pada Laboratorium 5", "31/03/2024", "17/04/2024"),
    ("RA-19", "U3", "Penyediaan baku pembanding untuk 18 parameter", "30/06/2024", "–"),
    ("RA-27", "U3", "Standar waktu uji dari 30 menjadi 25 hari kerja", "31/12/2024", "–"),
    ("RA-35", "U5", "Contoh sertifikat pada laman, 12 jenis", "15/11/2024", "11/06/2024"),
    ("RA-52", "U8", "Jawaban pengaduan WhatsApp paling lama 1 × 24 jam", "31/01/2024", "30/01/2024"),
    ("RA-58", "U8", "Petugas pengaduan kedua di Ruang 101", "31/08/2024", "28/05/2024"),
    ("RA-63", "U9", "Kursi ruang tunggu 24 unit", "31/03/2024", "dibatalkan"),
)


def _rank(value: Decimal, values: list[Decimal]) -> int:
    return 1 + sum(other > value for other in values)


def monev_ratl_skm_semester() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    sent, back, valid = (column_sum(_SERVICES.values(), at) for at in range(3))
    fees = column_sum(_SERVICES.values(), 4)
    totals = [sum(r[3][at] for r in _SERVICES.values()) for at in range(9)]
    nrr = [Decimal(total) / (fees if at == 3 else valid) for at, total in enumerate(totals)]
    index = rounded(sum(nrr) / 9 * 25)
    own: dict[str, Decimal] = {}
    for name, (_, _, n, scores, paid) in _SERVICES.items():
        means = [Decimal(s) / (paid if at == 3 else n) for at, s in enumerate(scores) if s]
        own[name] = rounded(sum(means) / len(means) * 25)
    plain = rounded(sum(own.values()) / Decimal(4))
    weighted = rounded(sum(own[name] * r[2] for name, r in _SERVICES.items()) / Decimal(valid))
    writer.title("MONITORING DAN EVALUASI RENCANA AKSI TINDAK LANJUT", "SURVEI KEPUASAN MASYARAKAT SEMESTER I 2024",
                 "BALAI BESAR POM DI BANDAR LANGIT")  # fmt: skip
    writer.heading("1. Pendahuluan")
    planned, cancelled, later, done, early = (sum(r[at] for r in _ACTIONS.values()) for at in range(5))
    due = planned - cancelled - later
    alive = planned - cancelled
    assert done + early == sum(_MONTHS.values())
    writer.paragraph(
        f"Laporan ini memuat dua hal: hasil SKM semester I 2024 ({valid} responden) dan tindak lanjut atas {planned}",
        "rencana aksi yang lahir dari SKM semester II 2023. Kedua hal itu tidak sama tahunnya: rencana aksi",
        "dijalankan Januari–Desember 2024, sedangkan keadaan yang dilaporkan adalah per 30 Juni 2024, pukul 16.00",
        f"waktu setempat. Sampai tanggal itu {done + early} aksi selesai. Persentasenya ada dua,",
        f"{dec(percent(done, due))}% dan {dec(percent(done + early, alive))}%, dan keduanya benar; perbedaannya",
        "diterangkan pada bagian 3.",
    )
    writer.heading("2. Hasil survei semester I 2024")
    writer.table(
        "Tabel 1. Kuesioner dan indeks menurut layanan",
        [[Spanning("No", rows=2), Spanning("Layanan", rows=2), Spanning("Kuesioner", columns=3),
          Spanning("Laju pengembalian (%)", rows=2), Spanning("Unsur", rows=2), Spanning("IKM", rows=2)],
         ["Dikirim", "Kembali", "Sah"]],
        [[str(at), name, str(s), str(b), str(v), dec(percent(b, s), 1), "9" if paid else "8", dec(own[name])]
         for at, (name, (s, b, v, _, paid)) in enumerate(_SERVICES.items(), 1)]
        + [["", "Balai Besar", str(sent), str(back), str(valid), dec(percent(back, sent), 1), "9", dec(index)]],
    )  # fmt: skip
    best, worst = max(own, key=own.__getitem__), min(own, key=own.__getitem__)
    writer.paragraph(
        f"Dari {sent} kuesioner kembali {back} dan {back - valid} di antaranya tidak diisi lengkap, sehingga yang",
        f"diolah {valid}. Layanan informasi dan pengaduan tidak berbayar: unsur U4 tidak ditanyakan dan indeksnya",
        "dihitung dari delapan unsur dengan bobot 1/8. Pada layanan sertifikasi hanya 21 dari 71 responden telah",
        f"membayar, dan hanya mereka yang menjawab U4. Indeks tertinggi pada layanan {best[0].lower()}{best[1:]}",
        f"({dec(own[best])}) dan terendah pada layanan {worst[0].lower()}{worst[1:]} ({dec(own[worst])}).",
    )
    shown = [rounded(v) for v in nrr]
    rows: list[Row] = []
    for at, name in enumerate(_UNSUR):
        n = fees if at == 3 else valid
        old = Decimal(_BEFORE[at])
        rows.append([f"U{at + 1}", name, str(n), str(totals[at]), dec(nrr[at], 3), dec(nrr[at] * 25), dec(old),
                     dec(shown[at] - old), str(_rank(shown[at], shown))])  # fmt: skip
    before = rounded(sum(map(Decimal, _BEFORE)) / 9 * 25)
    writer.table(
        "Tabel 2. Nilai rata-rata (NRR) sembilan unsur",
        [["Unsur", "Nama", "n", "Jumlah nilai", "NRR", "Konversi (NRR × 25)", "NRR smt II 2023", "Selisih", "Urutan"]],
        [*rows, ["", "IKM", "", "", dec(sum(nrr) / 9, 3), dec(index), dec(before), dec(index - before), ""]],
    )
    fallen = [f"U{at + 1}" for at in range(9) if shown[at] < Decimal(_BEFORE[at])]
    writer.paragraph(
        "NRR dicetak tiga desimal; selisih dihitung dari NRR yang dibulatkan dua desimal karena laporan terdahulu",
        "hanya memuat dua desimal. Pada baris terakhir, kolom Konversi, NRR smt II 2023, dan Selisih berisi indeks",
        f"pada skala 25–100. IKM Balai Besar {dec(index)} (mutu {'A' if index >= Decimal('88.31') else 'B'}) dihitung",
        f"dari NRR seluruh responden, bukan dari indeks layanan: rata-rata sederhana keempat layanan {dec(plain)} dan",
        f"rata-rata tertimbang menurut responden {dec(weighted)}. Unsur yang turun:",
        f"{', '.join(fallen) or 'tidak ada'}. Nilai n pada U4 ({fees}) lebih kecil daripada unsur lain ({valid}).",
    )
    writer.chart("Gambar 1. Rencana aksi yang selesai tiap bulan, Januari–Juni 2024",
                 column_chart(list(_MONTHS), list(_MONTHS.values()), [str(v) for v in _MONTHS.values()]))  # fmt: skip
    writer.new_page()
    writer.heading("3. Tindak lanjut rencana aksi")
    writer.table(
        "Tabel 3. Keadaan rencana aksi menurut unsur per 30 Juni 2024",
        [[Spanning("Unsur", rows=2), Spanning("Rencana", rows=2), Spanning("Dibatalkan", rows=2),
          Spanning("Jatuh tempo s.d. 30 Juni", columns=3), Spanning("Jatuh tempo sesudahnya", columns=2)],
         ["Jumlah", "Selesai", "%", "Jumlah", "Selesai lebih awal"]],
        [[u, str(p), str(c) if c else "-", str(p - c - n), str(d), dec(percent(d, p - c - n)), str(n) if n else "-",
          str(e) if e else "-"] for u, (p, c, n, d, e) in _ACTIONS.items()]
        + [["Jumlah", str(planned), str(cancelled), str(due), str(done), dec(percent(done, due)), str(later),
            str(early)]],
    )  # fmt: skip
    late = {u: p - c - n - d for u, (p, c, n, d, _) in _ACTIONS.items() if p - c - n - d}
    mean = rounded(sum(percent(d, p - c - n) for p, c, n, d, _ in _ACTIONS.values()) / Decimal(9))
    whole_ones = 9 - len(late)
    writer.paragraph(
        f"Dari {planned} rencana, {cancelled} dibatalkan melalui berita acara, sehingga {alive} tetap berlaku: {due}",
        f"jatuh tempo sampai dengan 30 Juni dan {later} sesudahnya. Yang selesai dari kelompok pertama {done} aksi",
        f"({dec(percent(done, due))}%), dan {early} aksi kelompok kedua selesai mendahului jadwal. Terhadap seluruh",
        f"rencana yang berlaku, {done + early} aksi selesai atau {dec(percent(done + early, alive))}%; terhadap",
        f"seluruh rencana semula {dec(percent(done + early, planned))}%. {words(whole_ones).capitalize()} unsur",
        f"tuntas 100%, dan rata-rata persentase sembilan unsur {dec(mean)}%. Aksi yang jatuh tempo tetapi belum",
        f"selesai ada {sum(late.values())}, yaitu {', '.join(f'{u} {n}' for u, n in late.items())}. Target laju",
        "tindak lanjut setahun 95%; target antara semester I tidak ditetapkan.",
    )
    run = 0
    months: list[Row] = []
    for name, count in _MONTHS.items():
        run += count
        months.append([name, str(count), str(run), dec(percent(run, alive)), "16" if name == "Maret" else
                       "46" if name == "Juni" else ""])  # fmt: skip
    first = sum(list(_MONTHS.values())[:3])
    assert (first, run) == (16, 46)
    writer.table(
        "Tabel 4. Aksi selesai menurut bulan: dalam bulan itu dan kumulatif",
        [["Bulan", "Selesai pada bulan itu", "Kumulatif", f"% kumulatif dari {alive}", "Kumulatif akhir triwulan"]],
        months,
    )
    writer.paragraph(
        f"Triwulan I menyelesaikan {first} aksi dan triwulan II {run - first} aksi, hampir dua kali lipat. Laporan",
        "triwulan I mencatat 15 aksi; satu aksi (RA-09) baru dinyatakan sesuai pada 22 April, tetapi diselesaikan 28",
        "Maret, dan dalam tabel ini ditempatkan pada bulan penyelesaiannya. Bulan Juni paling banyak, 13 aksi, dan",
        "Januari paling sedikit, 2 aksi.",
    )
    assert Decimal("1.85") < Decimal(run - first) / first < 2
    writer.heading("4. Saluran yang dipakai pengguna layanan")
    answers = sum(_CHANNELS.values())
    writer.table(
        f"Tabel 5. Saluran layanan yang pernah dipakai (n = {valid}, boleh lebih dari satu jawaban)",
        [["No", "Saluran", "Jawaban", "% responden", "% jawaban"]],
        [[str(at), name, str(v), dec(percent(v, valid), 1), dec(percent(v, answers), 1)]
         for at, (name, v) in enumerate(_CHANNELS.items(), 1)]
        + [["", "Jumlah jawaban", str(answers), dec(percent(answers, valid), 1), "100,0"]],
    )  # fmt: skip
    writer.paragraph(
        f"Sebanyak {valid} responden memberi {answers} jawaban, rata-rata {dec(Decimal(answers) / valid)} saluran",
        "tiap responden; karena itu jumlah kolom % responden melebihi 100%. WhatsApp dipakai hampir tiga perempat",
        f"responden ({dec(percent(158, valid), 1)}%) dan datang langsung {dec(percent(121, valid), 1)}%. Dari 121",
        f"yang datang langsung, 34 orang ({dec(percent(34, 121), 1)}%) tidak memakai saluran lain.",
    )
    writer.heading("5. Lampiran: petikan daftar rencana aksi")
    writer.paragraph(
        "Daftar disusun menurut unsur, bukan menurut tanggal. Kode RA tidak berurutan karena hanya dipetik sepuluh",
        f"dari {planned} baris; tanggal selesai dapat mendahului batas waktunya.",
    )
    writer.table(
        "Tabel 6. Petikan rencana aksi",
        [["Kode", "Unsur", "Rencana aksi", "Batas waktu", "Tanggal selesai"]],
        _LIST,
    )
    writer.paragraph(
        "Dari sepuluh baris itu tujuh selesai: tiga mendahului semester II (RA-12, RA-35, RA-58), satu terlambat 17",
        "hari (RA-17), dan tiga tepat waktu. RA-19 jatuh tempo 30 Juni dan belum selesai, RA-27 belum jatuh tempo,",
        "dan RA-63 dibatalkan karena kursi dipenuhi dari hibah.",
    )
    return writer.report()
