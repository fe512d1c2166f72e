"""An interim report after two quarters: running targets, another cut-off, negatives, weights converted, codes."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 17mm 18mm }
body { font: 10.5pt/1.45 "Liberation Sans", sans-serif } h1 { font-size: 15pt; color: #0b5345; margin-bottom: 30px }
h2 { font-size: 12.5pt; color: #0b5345; border-bottom: 1pt solid #0b5345 } h3 { font-size: 11pt }
h2, h3, .caption { break-after: avoid } .break { break-before: page } small { font-size: 7.5pt }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt } th { background: #0b5345; color: #fff }
th, td { padding: 3px 5px; border: none; text-align: left } tbody tr:nth-child(odd) { background: #e8f6f3 }
td.right { text-align: right } tr { break-inside: avoid } .caption { margin: 12px 0 4px; font-style: italic }
"""

_D = Decimal
# number: name, unit, targets TW I, TW II, year, results TW I, TW II, last year's TW II
_ROWS: dict[str, tuple[str, str, str, str, str, str, str, str]] = {
    "1": ("Indeks SPBE BPOM (domain layanan)*", "indeks", "–", "–", "3.60", "–", "–", "–"),
    "2": ("Persentase aplikasi yang terintegrasi (kumulatif)", "%", "30.00", "55.00", "90.00", "31.71", "58.54",
          "47.22"),
    "3": ("Persentase tiket gangguan yang diselesaikan tepat waktu", "%", "92.00", "92.00", "92.00", "94.12", "90.67",
          "91.35"),
    "4": ("Waktu henti layanan inti (jam)**", "jam", "6.00", "12.00", "24.00", "4.50", "8.25", "13.10"),
    "5": ("Jumlah dataset yang dipublikasikan (kumulatif)", "dataset", "10.00", "25.00", "60.00", "16.00", "41.00",
          "22.00"),
    "6": ("Indeks keamanan informasi (penilaian mandiri)", "nilai", "–", "540.00", "600.00", "–", "571.00", "512.00"),
    "7": ("Indikator Kinerja Pelaksanaan Anggaran", "nilai", "85.00", "88.00", "94.00", "89.74", "91.23", "90.18"),
}  # fmt: skip
# tickets by kind: TW I in, on time, TW II in, on time
_TICKETS = {"Jaringan dan internet": (58, 53, 71, 60), "Aplikasi perizinan": (84, 81, 97, 91),
            "Surat elektronik": (37, 36, 33, 31),
            "Perangkat pengguna": (25, 22, 24, 22)}  # fmt: skip
# code: account, ceiling at first, revised, spent TW I, spent TW II
_LINES = {"3165.EBB.951.001.052.A.532111": ("Peralatan pusat data", 6_200_000_000, 5_480_000_000, 0, 2_914_320_000),
          "3165.CAN.001.051.A.522191": ("Sewa awan dan pita lebar", 9_750_000_000, 9_750_000_000, 1_842_600_500,
                                        2_507_118_750),
          "3165.CAN.001.052.B.521211": ("Bahan", 310_000_000, 265_000_000, 41_250_400, 77_384_600),
          "3165.EBA.994.001.A.511111": ("Gaji dan tunjangan", 7_018_500_000, 7_018_500_000, 1_604_221_910,
                                        2_118_437_266),
          "3165.CAN.001.053.C.524111": ("Perjalanan dinas", 880_000_000, 606_000_000, 92_718_000,
              158_044_300)}  # fmt: skip
# applications still apart: name, owner, planned quarter, readiness
_WAITING = (
    ("SIPT Sampling", "Pusat Data dan Informasi", "III/2023", 95),
    ("e-BPOM", "Direktorat Pengawasan Produksi", "IV/2023", 60),
    ("Notifkos", "Deputi II", "III/2023", 100), ("SMART BPOM", "Inspektorat Utama", "IV/2023", 45),
    ("e-Meso", "Deputi I", "IV/2023", 70), ("SPIMKer", "Biro Hubungan Masyarakat", "III/2023", 90),
    ("Siapik", "PPSDM", "I/2024", 20), ("IDEAS", "PPSDM", "IV/2023", 55), ("ASROT", "Deputi II", "III/2023", 100),
    ("e-Reg Pangan", "Deputi III", "IV/2023", 80), ("SKI-SKE", "Deputi I", "III/2023", 85),
    ("e-Sertifikasi", "Deputi I", "IV/2023", 65), ("SIRKA", "PPPOMN", "I/2024", 35),
    ("Cekbpom", "Pusat Data dan Informasi", "IV/2023", 75), ("Simpatik", "Deputi IV", "I/2024", 15),
    ("e-PPID", "Biro Hubungan Masyarakat", "IV/2023", 50),
    ("Arsip Digital", "Biro Umum", "I/2024", 40),
)  # fmt: skip
# IKPA: weight, value; the fourth is not rated by the middle of the year
_IKPA: dict[str, tuple[int, str]] = {
    "Revisi DIPA": (10, "100.00"), "Deviasi Halaman III DIPA": (10, "72.40"), "Penyerapan Anggaran": (20, "88.10"),
    "Belanja Kontraktual": (10, "n/a"), "Penyelesaian Tagihan": (10, "96.00"), "Pengelolaan UP dan TUP": (10, "98.20"),
    "Dispensasi SPM": (5, "100.00"), "Capaian Output": (25, "91.32"),
}  # fmt: skip


def _gain(at: str, quarter: int) -> Decimal | None:
    row = _ROWS[at]
    if row[1 + quarter] == "–":
        return None
    target, result = _D(row[1 + quarter]), _D(row[4 + quarter])
    return percent(2 * target - result, target) if at == "4" else percent(result, target)


def _light(gain: Decimal | None) -> str:
    if gain is None:
        return "Belum dinilai"
    return "Hijau" if gain >= 100 else "Kuning" if gain > 90 else "Merah"


def _shown(text: str) -> str:
    return text if text == "–" else dec(_D(text))


def lkj_interim_pusdatin() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    first, second = ({at: gain for at in _ROWS if (gain := _gain(at, q)) is not None} for q in (1, 2))
    t = [sum(row[at] for row in _TICKETS.values()) for at in range(4)]
    assert percent(t[1], t[0]) == _D("94.12"), percent(t[1], t[0])
    assert percent(t[3], t[2]) == _D("90.67"), percent(t[3], t[2])
    assert (percent(13, 41), percent(24, 41), percent(17, 36)) == (_D("31.71"), _D("58.54"), _D("47.22"))
    rated = {name: row for name, row in _IKPA.items() if row[1] != "n/a"}
    weight = sum(row[0] for row in rated.values())
    gross = sum((_D(row[1]) * row[0] / 100 for row in rated.values()), _D(0))
    ikpa = rounded(gross / weight * 100)
    assert weight == 90
    assert ikpa == _D(_ROWS["7"][6]), ikpa
    nps1, nps2 = (
        rounded(sum((min(gain, _D(120)) for gain in gains.values()), _D(0)) / len(gains)) for gains in (first, second)
    )

    w.title("LAPORAN KINERJA INTERIM TRIWULAN II TAHUN 2023", "PUSAT DATA DAN INFORMASI OBAT DAN MAKANAN")
    w.paragraph(
        "Nomor dokumen: PR.06.07.92.07.23.114. Penanggung jawab: Kepala Pusat Data dan Informasi Obat dan Makanan",
        "(NIP 19740812 200003 1 001). Kontak: telepon (021) 4244691 pesawat 1187, WhatsApp 0811-9181-533.",
    )
    w.heading("Ringkasan Eksekutif")
    w.paragraph(
        f"Dari {words(len(_ROWS))} indikator kinerja Pusdatin tahun 2023, {words(len(first))} indikator diukur pada",
        f"triwulan I dan {words(len(second))} indikator pada triwulan II; satu indikator (Indeks SPBE) diukur",
        "satu kali",
        "pada akhir tahun. Rata-rata capaian indikator yang diukur (paling tinggi 120% per indikator) sebesar",
        f"{dec(nps1)}% pada triwulan I dan {dec(nps2)}% pada triwulan II, atau {'naik' if nps2 > nps1 else 'turun'}",
        f"{dec(abs(nps2 - nps1))} poin. Anggaran dan keluaran dihitung sampai dengan 30 Juni 2023, kecuali IKPA yang",
        "diambil dari OM-SPAN pada tanggal 14 Juli 2023.",
    )
    w.heading("A. Capaian Kinerja sampai dengan Triwulan II")
    rows: list[Row] = []
    for at, row in _ROWS.items():
        g1, g2 = first.get(at), second.get(at)
        full = "–"
        if g2 is not None and at != "4":
            full = dec(percent(_D(row[6]), _D(row[4])))
        rows.append([at, f"{row[0]}", _shown(row[2]), _shown(row[5]), dec(g1) if g1 else "–", _shown(row[3]),
                     _shown(row[6]), dec(g2) if g2 else "–", _light(g2), _shown(row[4]), full])  # fmt: skip
    w.table("Tabel 1. Capaian indikator kinerja (capaian tidak dibatasi)",
            [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Triwulan I", columns=3),
              Spanning("s.d. Triwulan II", columns=4), Spanning("Tahun 2023", columns=2)],
             ["Target", "Realisasi", "% capaian", "Target", "Realisasi", "% capaian", "Lampu", "Target",
              "Realisasi TW II thd. target tahun (%)"]], rows)  # fmt: skip
    w.paragraph(
        "<small>* Dinilai Kementerian PANRB pada triwulan IV. ** Semakin rendah semakin baik, capaian = (2T − R)/T ×",
        "100%; terhadap target tahun tidak dihitung karena waktu henti masih bertambah. Lampu: hijau ≥ 100%;",
        "kuning &gt;",
        "90% sampai dengan &lt; 100%; merah ≤ 90%. Indikator 3 dan 7 bersifat posisi, bukan kumulatif.</small>",
    )
    green = [at for at in second if second[at] >= 100]
    yellow = [at for at in second if 90 < second[at] < 100]
    over = [at for at in second if second[at] > 120]
    down = [at for at in first if second[at] < first[at]]
    assert (yellow, over, len(green)) == (["3"], ["4", "5"], 5), (yellow, over, green, second)
    w.paragraph(
        f"Pada triwulan II {words(len(green))} indikator berstatus hijau dan {words(len(yellow))} indikator",
        "kuning; tidak",
        f"ada yang merah. {words(len(over)).capitalize()} indikator melampaui 120%, yaitu waktu henti layanan inti",
        f"({dec(second['4'])}%) dan dataset yang dipublikasikan ({dec(second['5'])}%), dan diperhitungkan 120% dalam",
        f"rata-rata. Dibandingkan dengan triwulan I, persentase capaian {words(len(down))} dari {words(len(first))}",
        f"indikator menurun, yaitu penyelesaian tiket ({dec(first['3'] - second['3'])} poin) dan IKPA",
        f"({dec(first['7'] - second['7'])} poin); nilai IKPA sendiri naik dari 89,74 menjadi 91,23, tetapi targetnya",
        "juga naik dari 85,00 menjadi 88,00.",
    )
    assert down == ["3", "7"]
    w.heading("Aplikasi yang terintegrasi", 3)
    w.paragraph(
        "Capaian indikator ini sebesar 58,54% dari target 55,00%, sehingga persentase capaian",
        f"{dec(second['2'])}% dengan status {_light(second['2']).lower()}. Sebanyak {24} dari {41} aplikasi telah",
        f"terintegrasi, {13} di antaranya pada triwulan I dan {24 - 13} pada triwulan II. Apabila dibandingkan dengan",
        "triwulan II tahun 2022 (17 dari 36 aplikasi, 47,22%), realisasi mengalami peningkatan sebesar",
        f"{dec(_D('58.54') - _D('47.22'))} poin; jumlah aplikasi sendiri bertambah {41 - 36} karena pendataan ulang.",
        f"Untuk mencapai target tahun 2023 (90,00%) paling sedikit {37} aplikasi harus terintegrasi, sehingga masih",
        f"diperlukan {37 - 24} aplikasi.",
    )
    assert percent(36, 41) < 90 <= percent(37, 41)
    w.heading("B. Penyelesaian Tiket Gangguan")
    rows = []
    for n, (name, (a, b, c, d)) in enumerate([*_TICKETS.items(), ("<b>Jumlah</b>", tuple(t))], 1):
        rows.append([str(n) if n <= len(_TICKETS) else "", name, str(a), str(b), dec(percent(b, a)), str(c), str(d),
                     dec(percent(d, c)), str(a + c), str(b + d), dec(percent(b + d, a + c))])  # fmt: skip
    w.table("Tabel 2. Tiket gangguan menurut jenis, triwulan I dan II tahun 2023",
            [[Spanning("No", rows=2), Spanning("Jenis", rows=2), Spanning("Triwulan I", columns=3),
              Spanning("Triwulan II", columns=3), Spanning("Semester I", columns=3)],
             ["Masuk", "Tepat waktu", "%"] * 3], rows)  # fmt: skip
    w.paragraph(
        f"Pada triwulan II masuk {t[2]} tiket, bertambah {t[2] - t[0]} tiket ({dec(percent(t[2] - t[0], t[0]))}%) dari",
        f"triwulan I. Sebanyak {t[3]} tiket selesai tepat waktu (90,67%), sehingga terhadap target 92,00% masih",
        f"terpaut {dec(_D('92.00') - _D('90.67'))} poin; capaiannya {dec(second['3'])}%. Untuk semester I",
        f"persentasenya {dec(percent(t[1] + t[3], t[0] + t[2]))}%, yang bukan rata-rata kedua triwulan",
        f"({dec((_D('94.12') + _D('90.67')) / 2, 3)}%) karena jumlah tiketnya berbeda. Terendah pada triwulan II",
        f"adalah jaringan dan internet ({dec(percent(60, 71))}%), dengan {71 - 60} dari {t[2] - t[3]} tiket terlambat.",
        "Analisis penyebab: 1) pemindahan jalur serat optik pada 8–12 Mei 2023; 2) kekosongan dua petugas; 3) kenaikan",
        f"tiket perizinan sebanyak {97 - 84} buah menjelang penerapan OSS.",
    )
    w.heading("C. Nilai IKPA")
    rows = []
    for n, (name, (share, value)) in enumerate(_IKPA.items(), 1):
        if value == "n/a":
            rows.append([str(n), name, f"{share}%", "belum dinilai", "–"])
        else:
            rows.append([str(n), name, f"{share}%", dec(_D(value)), dec(_D(value) * share / 100)])
    rows += [["", "Jumlah nilai terbobot", "100%", "", dec(gross)], ["", "Konversi bobot", "", "", f"{weight}%"],
             ["", "<b>Nilai IKPA (nilai terbobot : konversi bobot)</b>", "", "", f"<b>{dec(ikpa)}</b>"]]  # fmt: skip
    w.table("Tabel 3. IKPA Pusdatin per 14 Juli 2023",
            [["No", "Indikator", "Bobot", "Nilai", "Nilai terbobot"]], rows)  # fmt: skip
    values = {name: _D(row[1]) for name, row in rated.items()}
    assert min(values, key=lambda name: values[name]) == "Deviasi Halaman III DIPA"
    w.paragraph(
        f"Belanja Kontraktual belum dinilai sehingga jumlah nilai terbobot ({dec(gross)}) dibagi dengan bobot yang",
        f"dinilai ({weight}%) dan menghasilkan {dec(ikpa)}, atau {dec(ikpa - 88)} di atas target triwulan II (88,00).",
        f"Nilai terendah terdapat pada Deviasi Halaman III DIPA (72,40), dan {words(2)} indikator bernilai 100,00.",
        f"Realisasi meningkat {dec(ikpa - _D('90.18'))} dibandingkan dengan triwulan II tahun 2022 (90,18).",
    )
    w.heading("D. Realisasi Anggaran")
    sums = [sum(int(row[at]) for row in _LINES.values()) for at in range(1, 5)]
    rows = []
    lines = [(code, row[0], row[1:]) for code, row in _LINES.items()]
    lines.append(("", "<b>Jumlah</b>", (sums[0], sums[1], sums[2], sums[3])))
    for code, name, (a, b, c, d) in lines:
        change = b - a
        rows.append([code, name, whole(a), whole(b), f"({whole(-change)})" if change < 0 else "0", whole(c), whole(d),
                     whole(c + d), dec(percent(c + d, b))])  # fmt: skip
    w.table("Tabel 4. Pagu dan realisasi per akun sampai dengan 30 Juni 2023 (rupiah)",
            [["Kode", "Uraian", "Pagu semula", "Pagu menjadi", "Perubahan", "Realisasi TW I", "Realisasi TW II",
              "Jumlah s.d. TW II", "%"]], rows)  # fmt: skip
    used = sums[2] + sums[3]
    w.paragraph(
        f"Pagu semula Rp{whole(sums[0])} menjadi Rp{whole(sums[1])} setelah automatic adjustment sebesar",
        f"Rp{whole(sums[0] - sums[1])}. Sampai dengan triwulan II terealisasi Rp{whole(used)}",
        f"({dec(percent(used, sums[1]))}%), {dec(percent(sums[3], used))}% di antaranya pada triwulan II.",
        "Terhadap pagu",
        f"semula realisasinya {dec(percent(used, sums[0]))}%. Dengan target penyerapan {dec(_D('45.00'))}%, capaian",
        f"penyerapan sebesar {dec(percent(percent(used, sums[1]), _D(45)))}%. Peralatan pusat data belum",
        "direalisasikan",
        "pada triwulan I karena kontrak baru ditandatangani pada 3 April 2023.",
    )
    w.heading("E. Rencana Tindak Lanjut")
    w.items([
        f"Menuntaskan integrasi {37 - 24} aplikasi: {5} pada triwulan III dan {37 - 24 - 5} pada triwulan IV.",
        f"Menyelesaikan {t[2] - t[3]} tiket yang terlambat; {9} tiket telah ditutup sampai dengan 10 Juli 2023.",
        f"Memublikasikan {60 - 41} dataset lagi agar target tahun 2023 (60 dataset) tercapai.",
        "Meninjau kembali target dataset, yang realisasinya sudah "
        f"{dec(percent(41, 60))}% dari target tahun.",
    ])  # fmt: skip
    w.heading("Lampiran. Aplikasi yang Belum Terintegrasi per 30 Juni 2023")
    ordered = sorted(_WAITING, key=lambda row: (row[2], row[0]))
    when = [row[2] for row in _WAITING]
    assert (len(when), when.count("III/2023"), when.count("IV/2023")) == (41 - 24, 5, 37 - 24 - 5)
    w.table("Tabel 5. Daftar aplikasi menurut rencana integrasi",
            [["No", "Aplikasi", "Unit pemilik", "Triwulan", "Kesiapan API (%)"]],
            [[str(n), name, unit, at, str(ready)] for n, (name, unit, at, ready) in enumerate(ordered, 1)])  # fmt: skip
    ready = [row[3] for row in _WAITING]
    w.paragraph(
        f"Dari {len(ready)} aplikasi, {words(when.count('III/2023'))} direncanakan pada triwulan III 2023,",
        f"{words(when.count('IV/2023'))} pada triwulan IV 2023, dan {words(when.count('I/2024'))} baru pada triwulan I",
        f"2024. Sebanyak {words(sum(n == 100 for n in ready))} aplikasi siap 100% dan",
        f"{words(sum(n < 50 for n in ready))}",
        "aplikasi belum mencapai 50%. Karena empat aplikasi direncanakan pada tahun 2024, realisasi",
        "tahun 2023",
        f"paling tinggi {37} dari {41} aplikasi atau {dec(percent(37, 41))}%, yang masih memenuhi target 90,00%.",
    )
    assert when.count("I/2024") == 4
    return w.report()
