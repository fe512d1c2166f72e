"""Registration of processed food: balances, withdrawn files, quarters and halves, overlapping reasons of refusal."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import english, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 18mm 16mm }
body { font: 10pt/1.5 "Liberation Serif", serif } h1 { font-size: 14pt; color: #1f3864 } h2 { font-size: 11.5pt }
tr { break-inside: avoid } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt } th { background: #d9e2f3 }
th, td { border: 1px solid #8496b0; padding: 2px 4px } td.right { text-align: right }
.caption { margin: 10px 0 3px; font-style: italic }
"""

# kind: open on 1 January, came in, approved, refused, withdrawn by the applicant, decided in time
_KINDS = {
    "MD risiko tinggi": (418, 3_906, 3_122, 487, 61, 3_377),
    "MD risiko menengah tinggi": (1_027, 12_448, 11_203, 968, 214, 11_506),
    "MD risiko menengah rendah": (266, 18_735, 17_980, 604, 173, 18_411),
    "ML (impor)": (893, 9_514, 7_768, 1_381, 402, 8_290),
}
_QUARTERS = {"I": (10_384, 9_877), "II": (11_206, 10_941), "III": (11_861, 11_502)}  # came in, decided
_GROUPS = {"Makanan ringan siap santap": 7_934, "Bakeri": 6_120, "Minuman tidak beralkohol": 5_877,
           "Bumbu, saus, dan sup": 4_361, "Produk susu": 2_209}  # fmt: skip
_REASONS = {"Label tidak sesuai": 1_884, "Hasil uji tidak memenuhi syarat": 1_102, "Dokumen tidak sah": 517,
            "Klaim tanpa bukti": 349}  # fmt: skip
_INCOME = {"2022": (18_450_000_000, 19_102_337_500), "2023": (20_000_000_000, 19_884_210_000),
           "2024": (21_500_000_000, 22_361_905_000)}  # fmt: skip


def registrasi_pangan_olahan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    kinds = list(_KINDS.values())
    opened, came, yes, no, back, timely = (sum(row[at] for row in kinds) for at in range(6))
    decided = yes + no
    closed = opened + came - decided - back
    quarters = {**_QUARTERS, "IV": (came - sum(r[0] for r in _QUARTERS.values()),
                                    decided - sum(r[1] for r in _QUARTERS.values()))}  # fmt: skip
    assert quarters["IV"][0] > 9_000
    assert all(row[5] <= row[2] + row[3] for row in kinds)
    writer.title("STATISTIK REGISTRASI PANGAN OLAHAN TAHUN 2024")
    writer.heading("Ikhtisar")
    last_came, last_yes = 41_870, 38_116
    writer.paragraph(
        f"Sepanjang 2024 diterima {whole(came)} permohonan, naik {dec(growth(came, last_came))}% dari "
        f"{whole(last_came)}",
        f"permohonan pada 2023. Bersama sisa awal tahun {whole(opened)}, permohonan yang harus diselesaikan berjumlah",
        f"{whole(opened + came)}. Keputusan diberikan atas {whole(decided)} permohonan: {whole(yes)} disetujui dan",
        f"{whole(no)} ditolak; {words(4)} jenis permohonan dicatat terpisah. Sebanyak {whole(back)} permohonan ditarik",
        f"kembali oleh pemohon dan tidak dihitung sebagai keputusan, sehingga sisa akhir tahun {whole(closed)},",
        f"{whole(opened - closed) if closed < opened else whole(closed - opened)} lebih",
        f"{'sedikit' if closed < opened else 'banyak'} daripada sisa awal.",
    )
    writer.heading("A. Neraca permohonan")
    rows: list[Row] = [
        [str(at), name, *(whole(v) for v in row[:5]), whole(row[0] + row[1] - sum(row[2:5])),
         dec(percent(row[2], row[2] + row[3]))]
        for at, (name, row) in enumerate(_KINDS.items(), 1)
    ]  # fmt: skip
    writer.table(
        "Tabel A.1 Neraca permohonan menurut jenis",
        [[Spanning("No", rows=2), Spanning("Jenis", rows=2), Spanning("Sisa awal", rows=2), Spanning("Masuk", rows=2),
          Spanning("Keputusan", columns=2), Spanning("Ditarik", rows=2), Spanning("Sisa akhir", rows=2),
          Spanning("% disetujui", rows=2)], ["Disetujui", "Ditolak"]],
        [*rows, ["", "Seluruh permohonan", *(whole(v) for v in (opened, came, yes, no, back, closed)),
                 dec(percent(yes, decided))]],
    )  # fmt: skip
    md = kinds[:3]
    md_yes, md_no = sum(r[2] for r in md), sum(r[3] for r in md)
    shares = [percent(r[2], r[2] + r[3]) for r in kinds]
    writer.paragraph(
        f"Persentase disetujui dihitung terhadap keputusan (disetujui + ditolak). Untuk pangan MD {whole(md_yes)} dari",
        f"{whole(md_yes + md_no)} keputusan berupa persetujuan ({dec(percent(md_yes, md_yes + md_no))}%), untuk pangan",
        f"ML {dec(shares[3])}%. Terhadap permohonan yang masuk, persetujuan setara {dec(percent(yes, came))}%; "
        f"sebagian",
        f"persetujuan itu berasal dari permohonan tahun 2023. Jumlah persetujuan tahun 2023 {whole(last_yes)},",
        f"sehingga pada 2024 bertambah {whole(yes - last_yes)} ({dec(growth(yes, last_yes))}%).",
    )
    writer.heading("B. Menurut triwulan dan semester")
    lines: list[Row] = []
    left = opened + came - decided
    for at, (name, (a, b)) in enumerate(quarters.items(), 1):
        lines.append([str(at), f"Triwulan {name}", whole(a), whole(b), dec(percent(a, came, 1), 1), dec(percent(b, a))])
        if at % 2 == 0:
            both = list(quarters.values())[at - 2 : at]
            a, b = sum(r[0] for r in both), sum(r[1] for r in both)
            half = f"<b>Semester {'I' * (at // 2)}</b>"
            lines.append(["", half, whole(a), whole(b), dec(percent(a, came, 1), 1), dec(percent(b, a))])
    writer.table(
        "Tabel B.1 Permohonan masuk dan keputusan",
        [["No", "Periode", "Masuk", "Keputusan", "% masuk setahun", "Rasio keputusan/masuk (%)"]],
        [*lines, ["", "<b>Tahun 2024</b>", whole(came), whole(decided), "100,0", dec(percent(decided, came))]],
    )
    assert left == closed + back
    busy = max(quarters, key=lambda name: quarters[name][0])
    writer.paragraph(
        f"Permohonan terbanyak masuk pada triwulan {busy} ({whole(quarters[busy][0])}), rata-rata",
        f"{whole(rounded(Decimal(quarters[busy][0]) / 3, 0))} per bulan, sedangkan rata-rata setahun",
        f"{whole(rounded(Decimal(came) / 12, 0))} per bulan. Rata-rata tiga triwulan pertama",
        f"{whole(rounded(Decimal(sum(r[0] for r in _QUARTERS.values())) / 3, 0))} permohonan per triwulan.",
    )
    writer.heading("C. Ketepatan waktu")
    times = {name: (row[2] + row[3], row[5]) for name, row in _KINDS.items()}
    goals = {"MD risiko tinggi": 92, "MD risiko menengah tinggi": 94, "MD risiko menengah rendah": 98, "ML (impor)": 92}
    writer.table(
        "Tabel C.1 Keputusan tepat waktu",
        [["No", "Jenis", "Keputusan", "Tepat waktu", "Terlambat", "% tepat waktu", "Target", "Keterangan"]],
        [[str(at), name, whole(n), whole(t), whole(n - t), f"{dec(percent(t, n))}%", f"{goals[name]}%",
          "Tercapai" if percent(t, n) >= goals[name] else "Belum tercapai"]
         for at, (name, (n, t)) in enumerate(times.items(), 1)]
        + [["", "Gabungan", whole(decided), whole(timely), whole(decided - timely), f"{dec(percent(timely, decided))}%",
            "95%", "Tercapai"]],
    )  # fmt: skip
    plain = sum((Decimal(t) / n * 100 for n, t in times.values()), Decimal(0)) / 4
    missed = [name for name, (n, t) in times.items() if percent(t, n) < goals[name]]
    assert missed == ["ML (impor)"]
    assert percent(timely, decided) >= 95
    writer.paragraph(
        f"Gabungan keempat jenis, {dec(percent(timely, decided))}%, tertimbang menurut banyaknya keputusan; rata-rata",
        f"sederhananya {dec(plain)}%. Hanya ML yang belum mencapai targetnya. Dari {whole(decided - timely)} keputusan",
        f"yang terlambat, {whole(times['ML (impor)'][0] - times['ML (impor)'][1])} adalah ML",
        f"({dec(percent(times['ML (impor)'][0] - times['ML (impor)'][1], decided - timely, 1), 1)}%).",
    )
    writer.heading("D. Kelompok pangan dan alasan penolakan")
    groups = sum(_GROUPS.values())
    writer.table(
        "Tabel D.1 Lima kelompok pangan dengan persetujuan terbanyak",
        [["Peringkat", "Kelompok", "Disetujui", "% dari seluruh persetujuan"]],
        [[str(at), name, whole(n), dec(percent(n, yes))] for at, (name, n) in enumerate(_GROUPS.items(), 1)]
        + [["", "Lima kelompok", whole(groups), dec(percent(groups, yes))]],
    )  # fmt: skip
    writer.table(
        "Tabel D.2 Alasan penolakan (satu permohonan dapat ditolak karena lebih dari satu alasan)",
        [["No", "Alasan", "Permohonan", "% dari penolakan"]],
        [[str(at), name, whole(n), dec(percent(n, no, 1), 1)] for at, (name, n) in enumerate(_REASONS.items(), 1)],
    )
    stated = sum(_REASONS.values())
    writer.paragraph(
        f"Kelima kelompok mencakup {dec(percent(groups, yes, 1), 1)}% persetujuan; sisanya {whole(yes - groups)} "
        f"tersebar",
        "pada sebelas kelompok lain, antara lain ikan olahan (1.744) dan kembang gula (1.390). Alasan yang dicatat",
        f"{whole(stated)}, rata-rata {dec(Decimal(stated) / no)} per penolakan.",
    )
    writer.heading("E. Penerimaan negara bukan pajak")
    writer.table(
        "Tabel E.1 PNBP registrasi (miliar rupiah; desimal bertanda titik sesuai keluaran aplikasi SIMPONI)",
        [["No", "Tahun", "Target", "Realisasi", "Capaian (%)"]],
        [[str(at), year, english(Decimal(a) / 10**9, 3), english(Decimal(b) / 10**9, 3), english(percent(b, a))]
         for at, (year, (a, b)) in enumerate(_INCOME.items(), 1)],
    )  # fmt: skip
    a, b = _INCOME["2024"]
    writer.paragraph(
        f"PNBP 2024 sebesar Rp{whole(b)} melebihi target Rp{dec(Decimal(a) / 10**9, 1)} miliar sebesar",
        f"Rp{dec(Decimal(b - a) / 10**6, 1)} juta dan naik {dec(growth(b, _INCOME['2023'][1]))}% dari tahun 2023, "
        f"ketika",
        "target tidak tercapai dengan selisih hampir Rp116 juta. Target 2025 ditetapkan Rp23 miliar, yakni",
        f"{dec(growth(23_000_000_000, b))}% di atas realisasi 2024.",
    )
    assert 20_000_000_000 - 19_884_210_000 == 115_790_000
    writer.heading("F. Penutup")
    rest = {name: sum(row[2:5]) - row[1] for name, row in _KINDS.items()}
    up = {name: -gone for name, gone in rest.items() if gone < 0}
    down = [gone for gone in rest.values() if gone > 0]
    assert len(up) == len(down) == 2
    writer.paragraph(
        f"Sisa permohonan bertambah pada {' dan '.join(up)}, masing-masing {' dan '.join(map(str, up.values()))}, dan",
        f"berkurang pada dua jenis lain, seluruhnya {sum(down)}. Sisa akhir {whole(closed)} setara"
        f" {dec(Decimal(closed) * 12 / decided)}",
        f"bulan keputusan. Bila yang ditarik ikut dihitung, permohonan yang selesai {whole(decided + back)} atau",
        f"{dec(percent(decided + back, opened + came))}% dari beban; keputusan saja "
        f"{dec(percent(decided, opened + came))}%.",
        f"MD risiko menengah rendah merupakan {dec(percent(18_735, came, 1), 1)}% dari permohonan masuk,"
        f" {dec(percent(17_980, yes, 1), 1)}% dari",
        f"persetujuan, tetapi hanya {dec(percent(604, no, 1), 1)}% dari penolakan. Target tahun 2025 untuk ketepatan "
        f"waktu"
        " gabungan",
        f"96%, {dec(96 - percent(timely, decided))} poin di atas realisasi 2024.",
    )
    return writer.report()
