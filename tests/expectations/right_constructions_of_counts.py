"""Right sentences of counts with their parts, shares and states, whatever their figures."""

from __future__ import annotations

from random import Random

from tests.expectations.drawn_figures import Construction, falling, falling_hundredths, hundredths, rate, share
from tests.made_reports.numbers import indonesian, rounded, whole


def some_parts_with_their_shares(random: Random) -> tuple[str, ...]:
    links = random.randint(2000, 90000)
    a, b, c, d = falling(random, 4, 100, links // 4)
    return (
        f"Patroli mencatat {whole(links)} tautan.",
        f"Pangan sebanyak {whole(a)} tautan atau {share(a, links)} persen, kosmetik {whole(b)} tautan atau "
        f"{share(b, links)} persen, dan obat {whole(c)} tautan atau {share(c, links)} persen.",
        f"Selanjutnya diikuti suplemen {whole(d)} tautan atau {share(d, links)} persen.",
    )


def every_part_with_its_share_in_whole_percent(random: Random) -> tuple[str, ...]:
    a, b, c, d = (random.randint(20, 900) for _ in range(4))
    all_of_them = a + b + c + d
    return (
        f"Penilaian atas {whole(all_of_them)} laporan balai menghasilkan {a} nilai baik ({share(a, all_of_them, 0)}%), "
        f"{b} nilai baik dengan catatan ({share(b, all_of_them, 0)}%), {c} nilai kurang "
        f"({share(c, all_of_them, 0)}%), dan {d} laporan tanpa nilai ({share(d, all_of_them, 0)}%).",
    )


def parts_of_a_part(random: Random) -> tuple[str, ...]:
    findings = random.randint(1500, 6000)
    money = random.randint(900, findings - 100)
    loss = random.randint(100, money - 100)
    possible = random.randint(10, money - loss)
    return (
        f"Dari {whole(findings)} temuan ada sebanyak {whole(money)} temuan atau {share(money, findings, 0)}% yang "
        f"bernilai uang, terdiri atas {whole(loss)} temuan atau {share(loss, money, 0)}% berupa kerugian.",
        f"Adapun potensi kerugian sebanyak {whole(possible)} temuan atau sekitar {share(possible, money, 0)}%.",
    )


def states_with_a_share_and_an_amount_each(random: Random) -> tuple[str, ...]:
    told = random.randint(20000, 900000)
    done, open_, dropped = (random.randint(50, told // most) for most in (2, 3, 8))
    return (
        f"Auditor menyampaikan {whole(told)} saran.",
        f"Sebanyak {whole(done)} telah sesuai atau sebesar {share(done, told, 1)}% dengan nilai "
        f"Rp{rate(random)} miliar.",
        f"Sementara itu yang belum sesuai sebanyak {whole(open_)} saran atau {share(open_, told, 1)}% dengan nilai "
        f"Rp{rate(random)} miliar.",
        f"Saran yang tidak dapat dijalankan sebanyak {whole(dropped)} saran atau {share(dropped, told, 1)}% dengan "
        f"nilai Rp{rate(random)} juta.",
    )


def counts_of_one_unit_without_a_whole(random: Random) -> tuple[str, ...]:
    issued, refused, open_ = (whole(random.randint(1000, 9000)) for _ in range(3))
    checked, returned = (random.randint(100, 900) for _ in range(2))
    return (
        f"Terbit {issued} izin, ditolak {refused} izin, dan {open_} izin belum selesai.",
        f"Selain itu {checked} izin masih diperiksa, {returned} izin dikembalikan.",
    )


def part_of_a_part_named_before_the_next_part(random: Random) -> tuple[str, ...]:
    shops, stores, importers = random.randint(500, 3000), random.randint(100, 500), random.randint(10, 99)
    online = random.randint(10, 90)
    return (
        f"Sebanyak {whole(shops + stores + importers)} sarana diperiksa, terdiri dari {whole(shops)} ritel, {stores} "
        f"gudang distributor, termasuk {online} gudang daring dan {importers} gudang importir.",
    )


def part_of_a_part_named_last(random: Random) -> tuple[str, ...]:
    shops, stores, importers = random.randint(500, 3000), random.randint(100, 500), random.randint(20, 99)
    online = random.randint(10, importers)
    return (
        f"Sebanyak {whole(shops + stores + importers)} sarana diperiksa, terdiri atas {whole(shops)} ritel, {stores} "
        f"gudang distributor, dan {importers} gudang importir, termasuk {online} gudang daring.",
    )


def shares_of_pieces_behind_a_count_of_items(random: Random) -> tuple[str, ...]:
    items, pieces = random.randint(100, 4000), random.randint(20000, 200000)
    unlicensed, expired = hundredths(random, 1, 50), hundredths(random, 1, 40)
    return (
        f"Sebanyak {whole(pieces)} pieces ({whole(items)} item) produk ditarik, dengan rincian "
        f"{indonesian(unlicensed)} persen tanpa izin edar, {indonesian(expired)} persen kedaluwarsa, dan "
        f"{indonesian(100 - unlicensed - expired)} persen rusak.",
    )


def items_pieces_and_rupiah_of_each_kind(random: Random) -> tuple[str, ...]:
    a, b, c = (
        f"{random.randint(2, 900)} item berisi {whole(random.randint(1000, 90000))} pieces dengan nilai "
        f"Rp{whole(random.randint(100_000_000, 9_000_000_000))}"
        for _ in range(3)
    )
    return (
        f"Balai memusnahkan obat ilegal sebanyak {a}.",
        f"Obat tradisional ilegal sebanyak {b}.",
        f"Selain itu, pangan ilegal sebanyak {c}.",
    )


def greatest_places_of_a_whole(random: Random) -> tuple[str, ...]:
    a, b, c, open_ = falling(random, 4, 1000, 30000)
    return (
        f"Masuk {whole(a + b + c + open_ + random.randint(1000, 90000))} aduan.",
        f"Aduan terbanyak di Provinsi A dengan {whole(a)} aduan, Provinsi B {whole(b)} aduan, dan Provinsi C "
        f"{whole(c)} aduan.",
        f"Dari jumlah itu, ada {random.randint(10, 99)} aduan berat, dan {whole(open_)} aduan masih diproses.",
    )


def whole_with_a_part_and_the_growth_of_each(random: Random) -> tuple[str, ...]:
    active, idle = hundredths(random, 10, 200), hundredths(random, 10, 200)
    food = rounded(active * hundredths(random, 10, 90) / 100)
    return (
        f"Pelaku usaha berjumlah {indonesian(active + idle)} juta orang.",
        f"Angka ini naik {rate(random, 1, 4)} juta orang dibanding tahun lalu.",
        f"Pelaku usaha yang aktif mencapai {indonesian(active)} juta orang, naik sebanyak {rate(random, 1, 4)} juta "
        "orang.",
        f"Sebanyak {indonesian(food)} juta orang ({share(food, active)} persen) bekerja di pangan, naik "
        f"{rate(random, 0, 1)} persen poin.",
    )


def share_before_its_whole_and_its_two_parts(random: Random) -> tuple[str, ...]:
    told, untold = random.randint(3000, 90000), random.randint(500, 9000)
    others_told, others_untold = random.randint(3000, 90000), random.randint(500, 9000)
    return (
        f"Kepatuhan unit pusat {share(told, told + untold)} persen.",
        f"Dari {whole(told + untold)} pegawai, baru {whole(told)} yang sudah melapor, sebanyak {whole(untold)} belum "
        "melapor.",
        f"Sedangkan kepatuhan unit daerah {share(others_told, others_told + others_untold)} persen.",
        f"Ada {whole(others_told)} orang yang sudah melapor, dari {whole(others_told + others_untold)} yang "
        "seharusnya.",
        f"Sisanya {whole(others_untold)} orang belum melapor.",
    )


def shares_of_wholes_whose_parts_are_not_told(random: Random) -> tuple[str, ...]:
    offices, stations, centre = (random.randint(1000, 90000) for _ in range(3))
    low, middle, high = (
        share(random.randint(count * least // 100, count * most // 100), count)
        for count, least, most in ((offices, 20, 45), (stations, 50, 70), (centre, 75, 98))
    )
    return (
        f"Paling rendah ialah balai, dengan laporan terpenuhi {low}% dari {whole(offices)} wajib lapor.",
        f"Disusul loka yang hanya mencapai {middle}% dari {whole(stations)} wajib lapor, dan pusat paling tinggi pada "
        f"{high}% dari total {whole(centre)} wajib lapor.",
    )


def two_lists_of_the_same_kinds(random: Random) -> tuple[str, ...]:
    drugs, food, cosmetics = random.randint(300, 900), random.randint(300, 900), random.randint(20, 200)
    failed = random.randint(5, 90), random.randint(5, 90), random.randint(2, 19)
    return (
        f"Laboratorium menguji {drugs} sampel obat, {food} sampel pangan dan {cosmetics} sampel kosmetik, dengan "
        f"{failed[0]} sampel obat, {failed[1]} sampel pangan, dan {failed[2]} sampel kosmetik tidak memenuhi syarat.",
    )


def rest_of_a_hundred_percent(random: Random) -> tuple[str, ...]:
    settled = hundredths(random, 50, 99)
    return (
        f"Dari total aduan tahun ini, sebanyak {indonesian(settled)} persen telah dijawab.",
        f"Sisanya, {indonesian(100 - settled)} persen masih dalam proses.",
        f"Aduan didominasi kosmetik ({rate(random, 20, 50)} persen) dan pangan ({rate(random, 10, 19)} persen).",
    )


def sum_of_three_shares(random: Random) -> tuple[str, ...]:
    a, b, c = falling_hundredths(random, 3, 5, 30)
    return (
        f"Aduan terbanyak dari Kota A {indonesian(a)} persen, disusul Kota B {indonesian(b)} persen dan Kota C "
        f"{indonesian(c)} persen.",
        f"Ketiganya menyumbang {indonesian(a + b + c)} persen.",
        f"Sementara aduan dari wilayah lain naik {rate(random, 1, 9)} persen.",
    )


def share_of_three_amounts_in_a_whole_not_told(random: Random) -> tuple[str, ...]:
    a, b, c, d = falling_hundredths(random, 4, 5, 30)
    three = a + b + c
    return (
        f"Denda terbesar dari Kota A, yaitu Rp{indonesian(a)} miliar, disusul Kota B "
        f"Rp{indonesian(b)} miliar dan Kota C Rp{indonesian(c)} miliar, dengan "
        f"kontribusi ketiganya mencapai {share(three, three * hundredths(random, 2, 4))} persen.",
        f"Sementara dari Kota D sebesar Rp{indonesian(d)} miliar.",
    )


def kinds_with_two_states_each(random: Random) -> tuple[str, ...]:
    kinds = [random.randint(low, high) for low, high in ((200, 900), (100, 400), (50, 200))]
    right = [random.randint(30, kind - 1) for kind in kinds]
    seen, kept = sum(kinds), sum(right)
    pharmacies, stores, clinics = (
        f"{met} sarana ({share(met, kind)}%)" for met, kind in zip(right, kinds, strict=True)
    )
    return (
        f"Diperiksa {whole(seen)} sarana, terdiri dari {kinds[0]} apotek, {kinds[1]} toko obat, dan {kinds[2]} klinik.",
        f"Dari {whole(seen)} sarana tersebut, {whole(kept)} sarana ({share(kept, seen)}%) memenuhi ketentuan dan "
        f"{whole(seen - kept)} sarana ({share(seen - kept, seen)}%) tidak memenuhi ketentuan.",
        f"Apotek yang memenuhi ketentuan {pharmacies}, toko obat {stores}, dan klinik {clinics}.",
    )


def part_of_a_state(random: Random) -> tuple[str, ...]:
    tested = random.randint(900, 4000)
    good = random.randint(tested // 2, tested - 20)
    bad = tested - good
    preserved = random.randint(5, bad)
    return (
        f"Sampel yang diuji sebanyak {whole(tested)} sampel atau {share(tested, tested + random.randint(-50, 50))}% "
        "dari target.",
        f"Sebanyak {whole(good)} sampel ({share(good, tested)}%) memenuhi syarat dan {whole(bad)} sampel "
        f"({share(bad, tested)}%) tidak memenuhi syarat.",
        f"Dari sampel yang tidak memenuhi syarat, {whole(preserved)} sampel ({share(preserved, bad)}%) mengandung "
        "pengawet.",
    )


def two_kinds_with_one_count_each_and_another_year(random: Random) -> tuple[str, ...]:
    food, cosmetics, drugs, herbs = falling(random, 4, 1000, 90000)
    return (
        f"Ditemukan {whole(food + cosmetics + drugs + herbs)} tautan.",
        f"Pangan menjadi komoditas tertinggi sebanyak {whole(food)} tautan.",
        f"Lalu kosmetik sebanyak {whole(cosmetics)} tautan.",
        f"Adapun obat dan obat tradisional masing-masing sebanyak {whole(drugs)} tautan dan {whole(herbs)} tautan.",
        f"Sepanjang tahun lalu ditemukan {whole(random.randint(90000, 500000))} tautan, dengan obat sebanyak "
        f"{whole(random.randint(9000, 90000))} tautan.",
    )


CONSTRUCTIONS: tuple[Construction, ...] = (
    some_parts_with_their_shares,
    every_part_with_its_share_in_whole_percent,
    parts_of_a_part,
    states_with_a_share_and_an_amount_each,
    counts_of_one_unit_without_a_whole,
    part_of_a_part_named_before_the_next_part,
    part_of_a_part_named_last,
    shares_of_pieces_behind_a_count_of_items,
    items_pieces_and_rupiah_of_each_kind,
    greatest_places_of_a_whole,
    whole_with_a_part_and_the_growth_of_each,
    share_before_its_whole_and_its_two_parts,
    shares_of_wholes_whose_parts_are_not_told,
    two_lists_of_the_same_kinds,
    rest_of_a_hundred_percent,
    sum_of_three_shares,
    share_of_three_amounts_in_a_whole_not_told,
    kinds_with_two_states_each,
    part_of_a_state,
    two_kinds_with_one_count_each_and_another_year,
)
