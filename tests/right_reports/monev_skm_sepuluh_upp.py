"""Follow-up of a survey after the second half-year: ten units, every action with due date, state, date and evidence."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole, words

_STYLE = """
@page { size: A4; margin: 22mm 20mm } @page wide { size: A4 landscape; margin: 17mm }
body { font: 10.8pt/1.55 "Liberation Sans", sans-serif } h1 { font-size: 16pt; text-align: center }
h2 { font-size: 12pt; background: #e8eaf6; padding: 3px 6px } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt } th { background: #c5cae9; text-align: center }
th, td { border: .6pt solid #777; padding: 4px 5px; vertical-align: top } tr { break-inside: avoid }
.caption { font-size: 9.5pt; margin: 12px 0 4px } p { text-align: justify }
table:last-of-type, .caption:has(+ table:last-of-type) { page: wide }
"""

_D = Decimal
# unit: IKM of the first and the second half-year; actions: element, text, due, state, date closed, evidence
Action = tuple[str, str, str, str, str, str]
_UNITS: dict[str, tuple[str, str, tuple[Action, ...]]] = {
    "Direktorat Registrasi Obat": ("86.12", "87.40", (
        ("U3", "Menambah evaluator untuk registrasi variasi", "31/08/2023", "Selesai", "28/08/2023", "SK penugasan"),
        ("U2", "Menyederhanakan alur praregistrasi", "30/09/2023", "Selesai", "29/09/2023", "SOP revisi 3"),
        ("U9", "Membuka konsultasi daring dua kali seminggu", "31/07/2023", "Selesai", "17/07/2023", "Jadwal, foto"),
        ("U3", "Menampilkan sisa waktu evaluasi pada aplikasi", "31/12/2023", "Proses", "–", "Berita acara uji coba"))),
    "Direktorat Registrasi Pangan Olahan": ("84.05", "85.91", (
        ("U3", "Membagi antrean menurut kategori risiko", "30/09/2023", "Selesai", "11/10/2023", "Tangkapan layar"),
        ("U1", "Menerbitkan contoh dokumen yang benar", "31/08/2023", "Selesai", "31/08/2023", "Buku saku"),
        ("U2", "Memperbarui video tutorial", "31/10/2023", "Selesai", "20/10/2023", "Tautan video"))),
    "Direktorat Registrasi OT, SK, dan Kosmetik": ("88.33", "88.96", (
        ("U8", "Menata ulang ruang tunggu", "30/11/2023", "Selesai", "24/11/2023", "Foto"),
        ("U3", "Menetapkan petugas pengganti", "31/08/2023", "Selesai", "15/08/2023", "Surat tugas"))),
    "Direktorat Pengawasan Produksi Obat": ("87.70", "87.52", (
        ("U3", "Menyusun jadwal inspeksi tahunan yang diumumkan", "31/10/2023", "Selesai", "31/10/2023", "Pengumuman"),
        ("U9", "Menjawab pertanyaan dalam dua hari kerja", "30/09/2023", "Proses", "–", "Rekap pertanyaan"),
        ("U2", "Menggabungkan dua formulir CAPA", "31/12/2023", "Belum", "–", "–"))),
    "Direktorat Pengawasan Peredaran Pangan Olahan": ("85.64", "86.83", (
        ("U1", "Menyeragamkan persyaratan SKI dan SKE", "31/08/2023", "Selesai", "22/08/2023", "Keputusan Direktur"),
        ("U3", "Menambah petugas pada akhir pekan", "31/07/2023", "Selesai", "29/07/2023", "Daftar piket"),
        ("U3", "Menghubungkan aplikasi dengan INSW", "31/12/2023", "Proses", "–", "Notula rapat"))),
    "Pusat Pengembangan Pengujian (PPPOMN)": ("89.12", "90.05", (
        ("U4", "Memasang daftar tarif PNBP di loket", "31/07/2023", "Selesai", "10/07/2023", "Foto"),
        ("U3", "Menyediakan baku pembanding siap kirim", "30/11/2023", "Selesai", "08/12/2023", "Daftar stok"))),
    "Pusat Data dan Informasi": ("83.47", "84.10", (
        ("U5", "Memperbaiki pencarian produk pada laman", "31/10/2023", "Selesai", "30/10/2023", "Laporan rilis"),
        ("U8", "Menambah kapasitas peladen", "31/12/2023", "Selesai", "19/12/2023", "BAST"),
        ("U9", "Menyediakan pelacakan tiket", "31/12/2023", "Belum", "–", "–"))),
    "Biro Hubungan Masyarakat (ULPK)": ("91.26", "91.88", (
        ("U6", "Melatih petugas bahasa isyarat", "30/11/2023", "Selesai", "16/11/2023", "Sertifikat"),)),
    "Balai Besar POM di Surabaya": ("88.90", "89.74", (
        ("U8", "Menyediakan jalur kursi roda", "30/09/2023", "Selesai", "27/09/2023", "Foto"),
        ("U3", "Mempercepat pengujian pihak ketiga", "31/12/2023", "Selesai", "28/12/2023", "Rekap waktu uji"),
        ("U7", "Memberi penghargaan petugas terbaik", "31/12/2023", "Selesai", "22/12/2023", "SK Kepala Balai"))),
    "Balai POM di Ambon¹": ("–", "86.35", (
        ("U1", "Menerjemahkan persyaratan untuk UMKM", "30/11/2023", "Selesai", "30/11/2023", "Leaflet"),
        ("U8", "Menambah komputer layanan mandiri", "31/03/2024", "Proses", "–", "Dokumen pengadaan"))),
}  # fmt: skip
_STATES = ("Selesai", "Proses", "Belum")
_ELEMENTS = ("Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Sarana", "Pengaduan")
# first half-year: actions planned and closed by unit, in the same order
_FIRST = ((3, 2), (4, 4), (2, 2), (3, 1), (2, 2), (1, 1), (4, 3), (2, 2), (3, 3), (0, 0))


def _key(date: str) -> tuple[str, str, str]:
    day, month, year = date.split("/")
    return year, month, day


def monev_skm_sepuluh_upp() -> MadeReport:
    w = Writer(_STYLE)
    every = [(unit, a) for unit, (_, _, actions) in _UNITS.items() for a in actions]
    n = len(every)
    count = {s: sum(a[3] == s for _, a in every) for s in _STATES}
    late = [(u, a) for u, a in every if a[3] == "Selesai" and _key(a[4]) > _key(a[2])]
    open_due = [(u, a) for u, a in every if a[3] != "Selesai" and a[2].endswith("2023")]
    full = [u for u, (_, _, acts) in _UNITS.items() if all(a[3] == "Selesai" for a in acts)]
    w.title("MONITORING DAN EVALUASI TINDAK LANJUT", "SURVEI KEPUASAN MASYARAKAT (SKM)", "SEMESTER II TAHUN 2023")
    w.heading("I. Pendahuluan")
    w.paragraph(
        "Permen PANRB Nomor 14 Tahun 2017 mewajibkan hasil SKM ditindaklanjuti. Rencana tindak lanjut (RTL) dari SKM",
        "semester I dipantau sampai 31 Desember 2023 pada sepuluh unit penyelenggara pelayanan (UPP). Pemantauan",
        "dilakukan 8–12 Januari 2024 dengan memeriksa bukti yang diunggah UPP.",
    )
    w.paragraph(
        f"Terdapat {n} RTL. Sebanyak {count['Selesai']} RTL ({dec(percent(count['Selesai'], n))}%) selesai,",
        f"{count['Proses']} ({dec(percent(count['Proses'], n))}%) dalam proses, dan {count['Belum']}",
        f"({dec(percent(count['Belum'], n))}%) belum dilaksanakan. Target penyelesaian RTL tahun 2023 sebesar 75%,",
        f"sehingga persentase capaian {dec(percent(percent(count['Selesai'], n), 75))}%.",
    )
    w.heading("II. Hasil menurut UPP")
    rows: list[Row] = []
    share: dict[str, Decimal] = {}
    for at, (unit, (_, _, acts)) in enumerate(_UNITS.items(), 1):
        by = [sum(a[3] == s for a in acts) for s in _STATES]
        share[unit] = percent(by[0], len(acts))
        rows.append([str(at), unit, str(len(acts)), *(str(v) if v else "-" for v in by), dec(share[unit])])
    rows.append([Spanning("Jumlah", columns=2), str(n), *(str(count[s]) for s in _STATES),
                 dec(percent(count["Selesai"], n))])  # fmt: skip
    w.table("Tabel 1. Status RTL menurut UPP per 31 Desember 2023",
            [["No", "UPP", "RTL", *_STATES, "% selesai"]], rows)  # fmt: skip
    least = min(share, key=lambda u: share[u])
    mean = sum(share.values(), _D(0)) / len(share)
    assert [u for u in share if share[u] == share[least]] == [least]
    w.paragraph(
        f"{words(len(full)).capitalize()} dari sepuluh UPP menyelesaikan seluruh RTL. Persentase terendah terdapat",
        "pada",
        f"{least}, yaitu {dec(share[least])}%. Rata-rata persentase sepuluh UPP {dec(mean)}%; angka ini berbeda dari",
        f"{dec(percent(count['Selesai'], n))}% karena jumlah RTL setiap UPP tidak sama, dari satu sampai empat RTL.",
        "<small>¹ Mulai disurvei pada semester II; RTL disusun dari survei internal bulan Juni 2023.</small>",
    )
    w.heading("III. Hasil menurut unsur")
    rows = []
    per: dict[int, list[Action]] = {e: [a for _, a in every if a[0] == f"U{e}"] for e in range(1, 10)}
    for e, acts_e in per.items():
        by = [sum(a[3] == s for a in acts_e) for s in _STATES]
        rows.append([f"U{e}", _ELEMENTS[e - 1], str(len(acts_e)), dec(percent(len(acts_e), n, 1), 1),
                     *(str(v) if v else "-" for v in by), dec(percent(by[0], len(acts_e), 1), 1)])  # fmt: skip
    rows.append([Spanning("Jumlah", columns=2), str(n), "100,0", *(str(count[s]) for s in _STATES),
                 dec(percent(count["Selesai"], n, 1), 1)])  # fmt: skip
    w.table("Tabel 2. RTL menurut unsur pelayanan", [["Unsur", "Nama", "RTL", "% RTL", *_STATES, "% selesai"]],
            rows)  # fmt: skip
    w.paragraph(
        f"Unsur waktu (U3) paling banyak mendapat RTL, yaitu {len(per[3])} dari {n} RTL",
        f"({dec(percent(len(per[3]), n, 1), 1)}%), disusul sarana (U8) sebanyak {len(per[8])}. Dari {len(per[9])} RTL",
        f"pengaduan (U9) baru {words(sum(a[3] == 'Selesai' for a in per[9]))} yang selesai.",
    )
    assert sorted((len(v) for v in per.values()), reverse=True)[:2] == [len(per[3]), len(per[8])]
    assert len(per[8]) > max(len(per[e]) for e in (1, 2, 4, 5, 6, 7, 9))
    w.heading("IV. Ketepatan waktu")
    months = sorted({a[2][3:] for _, a in every}, key=lambda m: (m[3:], m[:2]))
    rows = []
    for m in months:
        acts_m = [a for _, a in every if a[2][3:] == m]
        ended = [a for a in acts_m if a[3] == "Selesai"]
        slow = sum(_key(a[4]) > _key(a[2]) for a in ended)
        rows.append(
            [
                m,
                str(len(acts_m)),
                str(len(ended) - slow) if len(ended) - slow else "-",
                str(slow) if slow else "-",
                str(len(acts_m) - len(ended)) if len(acts_m) > len(ended) else "-",
            ]
        )
    rows.append(["Jumlah", str(n), str(count["Selesai"] - len(late)), str(len(late)), str(n - count["Selesai"])])
    w.table("Tabel 3. RTL menurut bulan batas waktu", [["Batas waktu", "RTL", "Selesai tepat waktu",
            "Selesai terlambat", "Belum selesai"]], rows)  # fmt: skip
    due = [a for _, a in every if a[2].endswith("2023")]
    w.paragraph(
        f"Dari {count['Selesai']} RTL yang selesai, {count['Selesai'] - len(late)} tepat waktu dan",
        f"{words(len(late))} terlambat, yaitu pada {late[0][0]} (11 hari) dan {late[1][0]} (8 hari).",
        f"Sebanyak {len(due)} RTL jatuh tempo pada tahun 2023; {len(open_due)} di antaranya",
        f"({dec(percent(len(open_due), len(due)))}%) belum selesai. Satu RTL baru jatuh tempo pada 31 Maret 2024",
        "sehingga belum dapat dinyatakan terlambat. Bila hanya yang jatuh tempo yang dihitung, persentase selesai",
        f"{dec(percent(len(due) - len(open_due), len(due)))}%.",
    )
    assert (len(late), n - len(due)) == (2, 1)
    w.heading("V. Perbandingan dengan semester I")
    rows = []
    for at, ((unit, (one, two, acts)), (p, c)) in enumerate(zip(_UNITS.items(), _FIRST, strict=True), 1):
        gone = sum(a[3] == "Selesai" for a in acts)
        diff = None if one == "–" else _D(two) - _D(one)
        rows.append([str(at), unit, str(p) if p else "n/a", str(c) if p else "n/a",
                     dec(percent(c, p)) if p else "n/a", str(len(acts)), str(gone), dec(share[unit]),
                     "–" if diff is None else dec(_D(one)), dec(_D(two)),
                     "–" if diff is None else ("+" if diff > 0 else "−") + dec(abs(diff))])  # fmt: skip
    p1, c1 = sum(r[0] for r in _FIRST), sum(r[1] for r in _FIRST)
    rows.append([Spanning("Jumlah", columns=2), str(p1), str(c1), dec(percent(c1, p1)), str(n), str(count["Selesai"]),
                 dec(percent(count["Selesai"], n)), "", "", ""])  # fmt: skip
    w.table("Tabel 4. RTL dan IKM semester I dan II 2023",
            [[Spanning("No", rows=2), Spanning("UPP", rows=2), Spanning("RTL semester I", columns=3),
              Spanning("RTL semester II", columns=3), Spanning("IKM", columns=3)],
             ["RTL", "Selesai", "%", "RTL", "Selesai", "%", "Sem. I", "Sem. II", "Selisih"]], rows)  # fmt: skip
    change = {u: _D(b) - _D(a) for u, (a, b, _) in _UNITS.items() if a != "–"}
    down = [u for u, v in change.items() if v < 0]
    best = max(change, key=lambda u: change[u])
    assert len(down) == 1
    w.paragraph(
        f"Pada semester I selesai {c1} dari {p1} RTL ({dec(percent(c1, p1))}%); pada semester II",
        f"{count['Selesai']} dari {n} ({dec(percent(count['Selesai'], n))}%). IKM",
        f"{words(len(change) - len(down))} UPP meningkat dan satu UPP menurun, yaitu {down[0]}",
        f"({dec(abs(change[down[0]]))}). Peningkatan terbesar {dec(change[best])} pada {best}. IKM tertinggi semester",
        "II diperoleh Biro Hubungan Masyarakat (ULPK), 91,88, dan terendah Pusat Data dan Informasi, 84,10.",
    )
    w.heading("VI. Kesimpulan")
    w.items([
        f"RTL yang selesai {dec(percent(count['Selesai'], n))}%, melampaui target 75%.",
        f"{whole(n - count['Selesai'])} RTL dilanjutkan pada semester I 2024 dan dilaporkan setiap tanggal 10.",
        f"UPP dengan RTL yang belum dilaksanakan sama sekali ({words(count['Belum'])} RTL) menyampaikan jadwal baru"
        " paling lambat 31 Januari 2024.",
    ])  # fmt: skip
    rows = []
    for at, (unit, (_, _, acts)) in enumerate(_UNITS.items(), 1):
        for k, a in enumerate(acts):
            first = [Spanning(str(at), rows=len(acts)), Spanning(unit, rows=len(acts))] if k == 0 else []
            rows.append([*first, *a])
    w.table("Lampiran. Rincian RTL setiap UPP", [["No", "UPP", "Unsur", "Rencana tindak lanjut", "Batas waktu",
            "Status", "Tanggal selesai", "Bukti"]], rows)  # fmt: skip
    return w.report()
