"""An interim report on the action plan: running targets, deviations, lights, and how far each action is by month."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 16mm 15mm }
body { font: 10pt/1.4 "Carlito", sans-serif } h1 { font-size: 14pt; color: #7b1e3a; text-align: center }
h2 { font-size: 11.5pt; color: #7b1e3a; border-bottom: 1pt solid #7b1e3a } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt } tr { break-inside: avoid }
th, td { border: .5pt solid #c48b9c; padding: 2px 4px } th { background: #f3e1e6 } td.right { text-align: right }
.caption { margin: 9px 0 3px; font-weight: bold; font-size: 9pt } .break { break-before: page }
"""

_D = Decimal
_QUARTERS = ("I", "II", "III", "IV")
# indicator: unit, targets until each quarter, results until each of the first three, decimals
_ROWS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], int]] = {
    "Persentase obat yang memenuhi syarat": ("%", ("92.00", "92.50", "93.00", "93.50"), ("91.36", "92.88", "94.02"), 2),
    "Sampel makanan diuji": ("sampel", ("120", "290", "470", "600"), ("112", "296", "481"), 0),
    "Sarana distribusi diperiksa": ("sarana", ("80", "190", "310", "380"), ("74", "171", "274"), 0),
    "Keputusan registrasi tepat waktu": ("%", ("85.00", "87.00", "89.00", "91.00"), ("88.10", "86.42", "87.63"), 2),
    "Desa pangan aman diintervensi": ("desa", ("0", "3", "7", "9"), ("0", "4", "8"), 0),
    "Berkas perkara tahap I": ("berkas", ("1", "2", "4", "6"), ("0", "2", "3"), 0),
    "UMKM didampingi": ("UMKM", ("10", "35", "60", "75"), ("14", "38", "60"), 0),
    "Realisasi anggaran": ("%", ("14.00", "38.00", "66.00", "97.00"), ("11.73", "36.95", "64.28"), 2),
}
_ACTIONS = ("Pemetaan sarana", "Pengambilan sampel tahap I", "Bimbingan teknis petugas", "Pengambilan sampel tahap II",
            "Advokasi pemerintah daerah", "Monitoring desa", "Gelar perkara", "Survei internal",
            "Evaluasi tengah tahun", "Pengadaan reagensia")  # fmt: skip
# for each action: planned month, month in which it was finished (0: not yet)
_MONTHS = ((1, 1), (2, 2), (3, 4), (5, 5), (4, 4), (6, 8), (7, 7), (8, 0), (7, 7), (9, 0))
_NAMES = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep")


def _light(value: Decimal | None) -> str:
    if value is None:
        return "–"
    return "Hijau" if value >= 100 else "Kuning" if value >= 90 else "Merah"


def _rate(result: str, target: str) -> Decimal | None:
    return percent(_D(result), _D(target)) if _D(target) else None


def renaksi_interim_balai() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title(
        "LAPORAN INTERIM PELAKSANAAN RENCANA AKSI PERJANJIAN KINERJA", "BALAI POM DI SELAT BARU – TRIWULAN III 2025"
    )
    w.heading("1. Target dan realisasi kumulatif")
    rows: list[Row] = []
    rates: dict[str, list[Decimal | None]] = {}
    for at, (name, (unit, aims, got, places)) in enumerate(_ROWS.items(), 1):
        rates[name] = [_rate(a, b) for a, b in zip(got, aims, strict=False)]
        rows.append([str(at), name, unit, *(dec(_D(value), places) for value in aims),
                     *(dec(_D(value), places) for value in got),
                     *(dec(rate) if rate is not None else "–" for rate in rates[name])])  # fmt: skip
    w.table(
        "Tabel 1. Target, realisasi, dan capaian sampai dengan tiap triwulan (s.d. TW)",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Satuan", rows=2),
          Spanning("Target s.d. TW", columns=4), Spanning("Realisasi s.d. TW", columns=3),
          Spanning("Capaian (%)", columns=3)], [*_QUARTERS, *_QUARTERS[:3], *_QUARTERS[:3]],
         [f"({at})" for at in range(1, 14)]], rows)  # fmt: skip
    last = {name: rate for name, values in rates.items() if (rate := values[2]) is not None}
    lights = [_light(rate) for rate in last.values()]
    assert [lights.count(name) for name in ("Hijau", "Kuning", "Merah")] == [4, 2, 2], last
    best, worst = max(last, key=lambda name: last[name]), min(last, key=lambda name: last[name])
    assert (best, worst) == ("Desa pangan aman diintervensi", "Berkas perkara tahap I")
    w.paragraph(
        "Target dan realisasi bersifat kumulatif; capaian triwulan III = kolom (10) / kolom (6) × 100%. Capaian desa",
        "pangan aman pada triwulan I tidak dihitung karena belum ada target.",
    )
    w.paragraph(
        f"Sampai dengan triwulan III, {words(4)} dari {words(8)} indikator ({dec(percent(4, 8))}%) mencapai target",
        f"kumulatif. Capaian tertinggi adalah desa pangan aman ({dec(last[best])}%) dan terendah berkas perkara",
        "tahap I",
        f"({dec(last[worst])}%). Satu indikator tepat sama dengan target, yaitu UMKM yang didampingi (60 UMKM).",
        f"Capaian persentase obat yang memenuhi syarat naik berturut-turut dari {dec(_D('99.30'))}% pada triwulan I",
        f"menjadi {dec(last['Persentase obat yang memenuhi syarat'])}% pada triwulan III.",
    )
    drug = rates["Persentase obat yang memenuhi syarat"]
    assert drug[0] == _D("99.30")
    assert drug[0] < (drug[1] or 0) < (drug[2] or 0)
    w.heading("2. Deviasi triwulan III dan sisa target")
    rows = []
    gaps = {}
    for at, (name, (unit, aims, got, places)) in enumerate(_ROWS.items(), 1):
        gaps[name] = _D(got[2]) - _D(aims[2])
        sign = "+" if gaps[name] > 0 else ""
        rest = max(_D(aims[3]) - _D(got[2]), _D(0))
        year = percent(_D(got[2]), _D(aims[3]))
        rows.append([str(at), name, unit, dec(_D(aims[2]), places), dec(_D(got[2]), places),
                     sign + dec(gaps[name], places), _light(last[name]), dec(_D(aims[3]), places), dec(year),
                     dec(rest, places) if rest else "tercapai"])  # fmt: skip
    w.table(
        "Tabel 2. Deviasi terhadap target triwulan III dan target tahun 2025",
        [["No", "Indikator", "Satuan", "Target TW III", "Realisasi TW III", "Deviasi", "Status", "Target 2025",
          "% thd. target 2025", "Sisa target"]], rows)  # fmt: skip
    under = [name for name, gap in gaps.items() if gap < 0]
    over = [name for name, gap in gaps.items() if gap > 0]
    assert (len(under), len(over)) == (4, 3)
    year_done = [name for name, (_, aims, got, _) in _ROWS.items() if _D(got[2]) >= _D(aims[3])]
    assert year_done == ["Persentase obat yang memenuhi syarat"]
    w.paragraph(
        "Status: Hijau bila capaian 100% atau lebih, Kuning bila 90% sampai dengan kurang dari 100%, Merah bila kurang",
        f"dari 90%. Empat indikator berstatus Hijau, {words(2)} Kuning, dan {words(2)} Merah. Deviasi negatif terdapat",
        f"pada {words(len(under))} indikator dan deviasi positif pada {words(len(over))} indikator; satu",
        "indikator tanpa",
        f"deviasi. Pemeriksaan sarana distribusi kurang {whole(-gaps['Sarana distribusi diperiksa'])} sarana",
        "dari target",
        "triwulan III. Ketepatan waktu keputusan registrasi kurang",
        f"{dec(-gaps['Keputusan registrasi tepat waktu'])} poin dan realisasi anggaran kurang",
        f"{dec(-gaps['Realisasi anggaran'])} poin. Hanya persentase obat yang memenuhi syarat yang telah",
        "mencapai target",
        "tahun 2025.",
    )
    outlets = _ROWS["Sarana distribusi diperiksa"][2]
    w.paragraph(
        "Penyebab status Merah: (a) sarana distribusi – petugas dialihkan ke penanganan kejadian luar biasa pada bulan",
        f"April sampai Agustus, sehingga dalam triwulan II diperiksa {int(outlets[1]) - int(outlets[0])} sarana",
        "dari rencana",
        f"{190 - 80} dan dalam triwulan III {int(outlets[2]) - int(outlets[1])} dari rencana {310 - 190} sarana; (b)",
        "berkas perkara – satu berkas menunggu keterangan ahli. Untuk mencapai target tahun 2025, dalam triwulan IV",
        f"harus diperiksa {380 - int(outlets[2])} sarana, atau rata-rata",
        f"{dec(rounded(_D(380 - int(outlets[2])) / 3, 1), 1)} sarana per bulan, dan diselesaikan {words(3)}",
        "berkas perkara.",
    )
    w.new_page()
    w.heading("3. Status rencana aksi menurut bulan")
    rows = []
    states = []
    for at, (name, (plan, done)) in enumerate(zip(_ACTIONS, _MONTHS, strict=True), 1):
        cells = ["R/S" if month == plan == done else "R" if month == plan else "S" if month == done else ""
                 for month in range(1, 10)]  # fmt: skip
        state = "Belum selesai" if not done else "Tepat waktu" if done <= plan else "Terlambat"
        states.append(state)
        rows.append([str(at), name, *cells, state, str(done - plan) if done else "–"])
    w.table(
        "Tabel 3. Rencana (R) dan penyelesaian (S) setiap aksi, Januari–September 2025",
        [[Spanning("No", rows=2), Spanning("Rencana aksi", rows=2), Spanning("Bulan", columns=9),
          Spanning("Status", rows=2), Spanning("Terlambat (bulan)", rows=2)], list(_NAMES)], rows)  # fmt: skip
    due = [sum(plan <= month for plan, _ in _MONTHS) for month in range(1, 10)]
    ended = [sum(0 < done <= month for _, done in _MONTHS) for month in range(1, 10)]
    w.table(
        "Tabel 4. Jumlah aksi kumulatif menurut bulan",
        [["", "Uraian", *_NAMES]],
        [
            ["a", "Direncanakan selesai", *map(str, due)],
            ["b", "Selesai", *map(str, ended)],
            ["c", "Selisih (b − a)", *(str(b - a) for a, b in zip(due, ended, strict=True))],
            ["d", "Penyelesaian (b/a, %)", *(dec(percent(b, a), 1) for a, b in zip(due, ended, strict=True))],
        ],
    )
    count = {state: states.count(state) for state in ("Tepat waktu", "Terlambat", "Belum selesai")}
    assert count == {"Tepat waktu": 6, "Terlambat": 2, "Belum selesai": 2}
    full = [_NAMES[at] for at in range(9) if due[at] == ended[at]]
    assert full == ["Jan", "Feb", "Apr", "Mei"], full
    w.paragraph(
        f"Dari {words(10)} aksi yang direncanakan selesai sampai akhir September 2025, {words(8)} aksi",
        f"({dec(percent(8, 10))}%) selesai, yaitu {words(6)} tepat waktu dan {words(2)} terlambat, sedangkan",
        f"{words(2)} aksi belum selesai. Bimbingan teknis petugas terlambat satu bulan dan monitoring desa terlambat",
        f"{words(2)} bulan. Penyelesaian mencapai 100,0% pada akhir bulan Januari, Februari, April, dan Mei; setelah",
        "bulan Mei penyelesaian selalu di bawah 100%. Pada bulan Maret tidak ada aksi yang selesai sehingga jumlah",
        "kumulatifnya tetap dua.",
    )
    assert ended[2] == ended[1] == 2
    w.items(
        [
            "Survei internal (rencana Agustus) dilaksanakan paling lambat pekan kedua Oktober 2025.",
            "Pengadaan reagensia (rencana September) menunggu penetapan pemenang; kontrak paling lambat 31",
            "Oktober 2025.",
            "Perkembangan dilaporkan setiap tanggal 5 bulan berikutnya.",
        ]
    )
    return w.report()
