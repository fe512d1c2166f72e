"""Evaluation of a secretariat's budget: activities and outputs (RO) with volumes, unit costs, efficiency, EKA, IKPA."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 19mm }
body { font: 10.6pt/1.65 "Carlito", sans-serif } h1 { font-size: 18pt; color: #1b5e20 } h2 { font-size: 13pt }
h2, h3 { color: #1b5e20 } h3 { font-size: 11pt } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt } th { padding: 5px; background: #dcedc8 }
td { padding: 5px; vertical-align: top; border-bottom: .4pt solid #aaa } td.right { text-align: right }
tr { break-inside: avoid } .caption { font-size: 9.6pt; margin: 13px 0 4px } p { text-align: justify }
"""

_D = Decimal
# activity: code, RO: name, unit, target and result of the volume, ceiling, spent
Output = tuple[str, str, int, int, int, int]
_ACTIVITIES: dict[str, tuple[str, tuple[Output, ...]]] = {
    "Perencanaan dan Keuangan": ("3165", (
        ("Layanan perencanaan dan penganggaran", "Layanan", 1, 1, 6_842_150_000, 6_790_418_200),
        ("Laporan keuangan dan BMN", "Dokumen", 12, 12, 4_215_600_000, 4_176_330_905),
        ("Pemantauan dan evaluasi satker", "Laporan", 76, 78, 3_104_880_000, 3_011_624_450))),
    "Sumber Daya Manusia": ("3166", (
        ("Pegawai yang dinilai kompetensinya", "Orang", 1250, 1318, 5_470_000_000, 5_352_118_700),
        ("Layanan manajemen SDM", "Layanan", 1, 1, 8_126_445_000, 8_042_790_315))),
    "Hukum dan Organisasi": ("3167", (
        ("Peraturan BPOM yang ditetapkan", "Peraturan", 30, 33, 4_890_300_000, 4_811_256_080),
        ("Bantuan hukum", "Perkara", 16, 16, 1_350_000_000, 1_298_447_500),
        ("Proses bisnis yang dimutakhirkan", "Dokumen", 24, 21, 980_500_000, 841_240_000))),
    "Hubungan Masyarakat dan Dukungan Strategis Pimpinan": ("3168", (
        ("Publikasi dan pemberitaan", "Konten", 900, 1044, 12_642_700_000, 12_518_330_410),
        ("Layanan pengaduan konsumen", "Layanan", 1, 1, 3_405_000_000, 3_377_906_225))),
    "Kerja Sama": ("3169", (
        ("Naskah kerja sama yang ditandatangani", "Naskah", 20, 24, 2_765_000_000, 2_688_471_300),
        ("Sidang internasional yang diikuti", "Kegiatan", 14, 14, 6_012_000_000, 5_976_580_940))),
    "Umum": ("3170", (
        ("Layanan perkantoran", "Layanan", 1, 1, 118_446_200_000, 117_902_315_880),
        ("Kendaraan dan peralatan", "Unit", 148, 148, 9_320_000_000, 9_107_744_000),
        ("Renovasi gedung<sup>1</sup>", "m2", 2400, 2184, 14_750_000_000, 14_188_920_500))),
}  # fmt: skip
# component of IKPA: weight, mark
_IKPA = (("Revisi DIPA", 10, "100.00"), ("Deviasi halaman III DIPA", 10, "87.46"), ("Penyerapan anggaran", 20, "96.15"),
         ("Belanja kontraktual", 10, "94.80"), ("Penyelesaian tagihan", 10, "99.28"),
         ("Pengelolaan UP dan TUP", 10, "98.07"), ("Dispensasi SPM<sup>2</sup>", 5, "100.00"),
         ("Capaian output", 25, "98.64"))  # fmt: skip
_PAST = {2019: ("90.42", "93.15", "96.88"), 2020: ("88.76", "92.40", "95.93"), 2021: ("91.85", "94.07", "97.54")}
_NOTES = (("Menyesuaikan rencana penarikan dana setiap triwulan", "Biro Perencanaan dan Keuangan", "28/02/2022",
         "Selesai"),
          ("Melelang renovasi sebelum Februari", "Biro Umum", "31/01/2022", "Selesai, mundur 26 hari"),
          ("Mengunci volume RO dalam aplikasi", "Biro Perencanaan dan Keuangan", "31/03/2022", "Selesai"),
          ("Menyusun standar biaya keluaran publikasi", "Biro HDSP", "30/06/2022", "Selesai"),
          ("Menghitung ulang beban kerja proses bisnis", "Biro Hukum dan Organisasi", "30/09/2022",
                   "Proses"))  # fmt: skip


def _volume(ro: Output) -> Decimal:
    return percent(ro[3], ro[2])


def kinerja_anggaran_settama() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    ros = [(code, ro) for code, outputs in _ACTIVITIES.values() for ro in outputs]
    ceiling, spent = (sum(ro[at] for _, ro in ros) for at in (4, 5))
    ikpa = rounded(sum((_D(b) * _D(v) / 100 for _, b, v in _IKPA), _D(0)))
    capped = [min(_volume(ro), _D(100)) for _, ro in ros]
    output = rounded(sum(capped, _D(0)) / len(ros))
    # full ceiling for what was delivered, so that a short RO has the right only to a part of its money
    due = [rounded(Decimal(ro[4]) * c / 100, 0) for (_, ro), c in zip(ros, capped, strict=True)]
    saved = sum(due, _D(0)) - spent
    efficiency = rounded(saved / sum(due, _D(0)) * 100)
    value = rounded(50 + efficiency / 20 * 50)
    use = percent(spent, ceiling)
    hits = _D("93.75")
    # weights of absorption, consistency, output and efficiency
    parts = (("Penyerapan anggaran", _D("9.7"), use), ("Konsistensi RPD", _D("18.2"), hits),
             ("Capaian rincian output", _D("43.5"), output), ("Efisiensi", _D("28.6"), value))  # fmt: skip
    eka = rounded(sum((b * v / 100 for _, b, v in parts), _D(0)))
    nka = rounded(eka * _D("0.6") + ikpa * _D("0.4"))
    w.title("EVALUASI KINERJA ANGGARAN DAN EFISIENSI", "SEKRETARIAT UTAMA BADAN POM", "TAHUN ANGGARAN 2022")
    w.heading("1. Ringkasan")
    full = [ro for _, ro in ros if ro[3] >= ro[2]]
    short = [ro for _, ro in ros if ro[3] < ro[2]]
    over = [ro for _, ro in ros if ro[3] > ro[2]]
    w.paragraph(
        f"Sekretariat Utama mengelola {words(len(_ACTIVITIES))} kegiatan dengan {words(len(ros))} rincian output (RO)",
        f"dan pagu akhir Rp{whole(ceiling)}. Realisasi anggaran Rp{whole(spent)} atau {dec(use)}%. Sebanyak",
        f"{words(len(full))} RO mencapai target volume, {words(len(over))} di antaranya melampaui target, dan",
        f"{words(len(short))} RO tidak mencapai target. Nilai evaluasi kinerja anggaran (EKA) {dec(eka)}, IKPA",
        f"{dec(ikpa)}, dan nilai kinerja anggaran internal (NKA = 60% EKA + 40% IKPA) {dec(nka)}.",
    )
    w.heading("2. Realisasi menurut Kegiatan")
    sums = {n: (sum(r[4] for r in o), sum(r[5] for r in o)) for n, (_, o) in _ACTIVITIES.items()}
    w.table("Tabel 1. Pagu dan realisasi menurut kegiatan (Rp)",
            [["Kode", "Kegiatan", "RO", "Pagu", "Realisasi", "Sisa", "%", "% dari pagu"]],
            [[code, n, str(len(o)), whole(sums[n][0]), whole(sums[n][1]), whole(sums[n][0] - sums[n][1]),
              dec(percent(sums[n][1], sums[n][0])), dec(percent(sums[n][0], ceiling))]
             for n, (code, o) in _ACTIVITIES.items()]
            + [["", "Jumlah", str(len(ros)), whole(ceiling), whole(spent), whole(ceiling - spent), dec(use),
                "100,00"]])  # fmt: skip
    share = {n: percent(b, a) for n, (a, b) in sums.items()}
    best, worst = max(share, key=lambda n: share[n]), min(share, key=lambda n: share[n])
    w.paragraph(
        f"Kegiatan Umum menguasai {dec(percent(sums['Umum'][0], ceiling))}% pagu. Penyerapan tertinggi terdapat pada",
        f"kegiatan {best} ({dec(share[best])}%) dan terendah pada kegiatan {worst} ({dec(share[worst])}%). Sisa pagu",
        f"Rp{whole(ceiling - spent)} atau sekitar Rp{dec(Decimal(ceiling - spent) / 10**9)} miliar;",
        f"{dec(percent(sums['Umum'][0] - sums['Umum'][1], ceiling - spent))}% dari sisa itu berasal dari kegiatan",
        "Umum.",
    )
    w.heading("3. Capaian Rincian Output")
    rows: list[Row] = []
    for n, (code, outputs) in _ACTIVITIES.items():
        rows.append([code, Spanning(f"<b>{n}</b>", columns=7)])
        for at, ro in enumerate(outputs, 1):
            rows.append([f"{code}.{at:02d}", ro[0], ro[1], whole(ro[2]), whole(ro[3]), dec(_volume(ro)),
                         dec(percent(ro[5], ro[4])), dec(percent(ro[3], ro[2]) / percent(ro[5], ro[4]))])  # fmt: skip
    w.table("Tabel 2. Volume dan anggaran menurut RO", [
        [Spanning("Kode", rows=2), Spanning("Rincian output", rows=2), Spanning("Satuan", rows=2),
         Spanning("Volume", columns=3), Spanning("% anggaran", rows=2), Spanning("IE<sup>3</sup>", rows=2)],
        ["Target", "Realisasi", "%"]], rows)  # fmt: skip
    ie = {ro[0]: rounded(_volume(ro) / percent(ro[5], ro[4])) for _, ro in ros}
    low = [k for k, v in ie.items() if v < 1]
    w.paragraph(
        "<small><sup>1</sup> Pekerjaan dihentikan pada 23 Desember 2022 dengan kemajuan 91,00% dan dilanjutkan dalam",
        "50",
        "hari kalender. <sup>2</sup> Tidak ada dispensasi. <sup>3</sup> IE = % volume / % anggaran; efisien bila IE ≥",
        "1,00 (SE), dan TE = (IE − SE)/SE.</small>",
    )
    assert (len(low), percent(2184, 2400)) == (1, _D("91.00")), (low, ie)
    top = max(ie, key=lambda k: ie[k])
    w.paragraph(
        f"Sebanyak {words(len(ie) - len(low))} dari {words(len(ie))} RO efisien. TE tertinggi {dec(ie[top] - 1)}",
        "pada RO",
        f"“{top}”. Satu RO tidak efisien, yaitu “{low[0]}”, dengan IE {dec(ie[low[0]])} dan TE",
        f"−{dec(1 - ie[low[0]])}. Proses bisnis yang dimutakhirkan 21 dari 24 dokumen ({dec(percent(21, 24))}%) karena",
        "tiga biro berubah susunannya pada September 2022. Gedung yang direnovasi 2.184 m2 dari target 2.400 m2.",
        f"Peraturan BPOM yang ditetapkan 33 dari target 30, sehingga persentase capaian {dec(percent(33, 30))}%.",
    )
    w.heading("4. Biaya per Satuan")
    chosen = [ro for _, ro in ros if ro[2] > 10]
    rows = [[str(at), ro[0], ro[1], whole(rounded(Decimal(ro[4]) / ro[2], 0)), whole(rounded(Decimal(ro[5]) / ro[3],
             0)),
             ("−" if ro[5] * ro[2] < ro[4] * ro[3] else "+") + dec(abs(growth(Decimal(ro[5]) / ro[3],
                      Decimal(ro[4]) / ro[2])))]
            for at, ro in enumerate(chosen, 1)]  # fmt: skip
    w.table("Tabel 3. Biaya per satuan RO yang bervolume lebih dari 10 (Rp, dibulatkan)",
            [["No", "Rincian output", "Satuan", "Rencana", "Realisasi", "Selisih (%)"]], rows)  # fmt: skip
    cheaper = sum(ro[5] * ro[2] < ro[4] * ro[3] for ro in chosen)
    w.paragraph(
        f"Biaya per satuan {words(cheaper)} dari {words(len(chosen))} RO lebih rendah daripada rencana. Biaya satu",
        "konten",
        f"publikasi direncanakan Rp{whole(rounded(_D(12_642_700_000) / 900, 0))} dan terealisasi",
        f"Rp{whole(rounded(_D(12_518_330_410) / 1044, 0))}; jumlah konten 1.044 atau {dec(percent(1044, 900))}% dari",
        "target 900. RO dengan satuan Layanan tidak dihitung biaya per satuannya.",
    )
    w.heading("5. Nilai Kinerja")
    w.table("Tabel 4. Nilai EKA menurut aspek", [["No", "Aspek", "Bobot (%)", "Nilai", "Nilai tertimbang"]],
            [[str(at), n, dec(b, 1), dec(v), dec(b * v / 100, 3)] for at, (n, b, v) in enumerate(parts, 1)]
            + [["", "EKA", "100,0", "", dec(eka)]])  # fmt: skip
    w.paragraph(
        f"Capaian RO {dec(output)}% adalah rata-rata persentase volume {words(len(ros))} RO, paling tinggi 100% per",
        "RO.",
        f"Pagu yang sepadan dengan volume Rp{whole(sum(due, _D(0)))}; dikurangi realisasi Rp{whole(spent)} diperoleh",
        f"efisiensi Rp{whole(saved)} atau {dec(efficiency)}%. Nilai efisiensi = 50 + ({dec(efficiency)} / 20 × 50) =",
        f"{dec(value)}. Aspek ini paling rendah, sedangkan capaian RO menyumbang {dec(_D('43.5') * output / 100, 3)}",
        f"dari EKA {dec(eka)}.",
    )
    assert value == min(v for _, _, v in parts)
    w.table("Tabel 5. IKPA menurut indikator", [["No", "Indikator", "Bobot (%)", "Nilai", "Nilai tertimbang"]],
            [[str(at), n, str(b), dec(_D(v)), dec(_D(b) * _D(v) / 100, 3)] for at, (n, b, v) in enumerate(_IKPA, 1)]
            + [["", "IKPA", str(sum(b for _, b, _ in _IKPA)), "", dec(ikpa)]])  # fmt: skip
    w.paragraph(
        f"IKPA {dec(ikpa)} berkategori Sangat Baik (≥ 95). Nilai terendah terdapat pada deviasi halaman III DIPA",
        "(87,46)",
        f"dan dua indikator bernilai 100,00. Target IKPA 95,00, sehingga persentase capaian {dec(percent(ikpa, 95))}%.",
    )
    assert ikpa >= 95
    w.heading("6. Perbandingan Empat Tahun")
    table = {**{y: tuple(_D(v) for v in r) for y, r in _PAST.items()}, 2022: (eka, ikpa, use)}
    w.table("Tabel 6. EKA, IKPA, dan penyerapan 2019–2022", [["Uraian", *(str(y) for y in table),
             "Perubahan 2021–2022"]],
            [[n, *(dec(r[i]) for r in table.values()),
              ("+" if table[2022][i] > table[2021][i] else "−") + dec(abs(table[2022][i] - table[2021][i]))]
             for i, n in enumerate(("EKA", "IKPA", "Penyerapan (%)"))])  # fmt: skip
    w.paragraph(
        f"Apabila dibandingkan dengan tahun 2021 (EKA 91,85), nilai EKA {'naik' if eka > _D('91.85') else 'turun'}",
        f"{dec(abs(eka - _D('91.85')))}. IKPA 2019, 2020, 2021, dan 2022 berturut-turut 93,15, 92,40, 94,07, dan",
        f"{dec(ikpa)}. Penyerapan terendah terjadi pada tahun 2020 (95,93%) akibat pembatasan kegiatan. EKA dan IKPA",
        "sebelum 2022 dihitung menurut bobot tahun masing-masing (PMK 214/PMK.02/2017 dan PMK 22/PMK.02/2021).",
    )
    assert min(r[2] for r in table.values()) == _D("95.93")
    w.heading("7. Tindak Lanjut Evaluasi Tahun 2021")
    w.table("Tabel 7. Tindak lanjut rekomendasi", [["No", "Rekomendasi", "Penanggung jawab", "Batas waktu", "Status"]],
            [[str(at), *r] for at, r in enumerate(_NOTES, 1)])  # fmt: skip
    done = sum(r[3].startswith("Selesai") for r in _NOTES)
    w.paragraph(
        f"{words(done).capitalize()} dari {words(len(_NOTES))} rekomendasi ({dec(percent(done, len(_NOTES)))}%)",
        "selesai,",
        "satu di antaranya mundur 26 hari, yaitu pelelangan renovasi yang diumumkan 26 Februari 2022.",
    )
    return w.report()
