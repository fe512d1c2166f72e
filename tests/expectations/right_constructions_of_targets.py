"""Right sentences of targets, ceilings and what was reached of them, whatever their figures."""

from __future__ import annotations

from random import Random

from tests.expectations.drawn_figures import (
    Construction,
    falls_or_rises,
    hundredths,
    rate,
    share,
    tenths,
    two_amounts,
)
from tests.made_reports.numbers import indonesian, rounded, whole


def share_of_a_target_told_behind_it(random: Random) -> tuple[str, ...]:
    tests, licences = tenths(random, 50, 1200), tenths(random, 50, 1200)
    for_tests, for_licences = random.randint(100, 1200), random.randint(100, 1200)
    a, b = (indonesian(tenths(random, 1, 30), 1) for _ in range(2))
    return (
        f"Tarif pengujian terealisasi Rp{indonesian(tests, 1)} miliar, setara {share(tests, for_tests, 1)} persen dari "
        f"target Rp{whole(for_tests)} miliar, tumbuh {a} persen.",
        f"Sementara itu, tarif registrasi mencapai Rp{indonesian(licences, 1)} miliar atau "
        f"{share(licences, for_licences, 1)} persen dari target Rp{whole(for_licences)} miliar, tumbuh {b} persen.",
    )


def shares_of_targets_that_are_not_told(random: Random) -> tuple[str, ...]:
    services, fines, central = (tenths(random, 100, 900) for _ in range(3))
    income, spent = services + fines + tenths(random, 10, 900), central + tenths(random, 10, 900)
    # what is set for a whole is more than what is set for its parts, and no ceiling is spent beyond
    of_services, of_fines = (part * hundredths(random, 80, 150) / 100 for part in (services, fines))
    of_central = central * hundredths(random, 100, 150) / 100
    of_income = of_services + of_fines + random.randint(1, 900)
    of_spent = max(of_central, spent) + random.randint(1, 900)
    return (
        f"Sampai akhir tahun, pendapatan tercatat Rp{indonesian(income, 1)} miliar, atau "
        f"{share(income, of_income, 1)} persen dari target.",
        f"Dari sisi layanan, tarif terealisasi Rp{indonesian(services, 1)} miliar, setara "
        f"{share(services, of_services, 1)} persen dari target.",
        f"Sementara itu, denda mencapai Rp{indonesian(fines, 1)} miliar atau {share(fines, of_fines, 1)} persen dari "
        "target.",
        f"Di sisi lain, belanja mencapai Rp{indonesian(spent, 1)} miliar, atau {share(spent, of_spent, 1)} persen dari "
        "pagu.",
        f"Belanja pusat tercatat Rp{indonesian(central, 1)} miliar, setara {share(central, of_central, 1)} persen dari "
        "pagu.",
    )


def shares_of_a_first_and_of_a_changed_target(random: Random) -> tuple[str, ...]:
    income, first, changed = (tenths(random, 1000, 3000) for _ in range(3))
    return (
        f"Penerimaan tarif mencapai Rp{indonesian(income, 1)} miliar, naik {rate(random, 1, 20)}% dibanding tahun "
        "sebelumnya.",
        f"Angka itu setara {share(income, first, 1)}% dari target awal yang sebesar Rp{indonesian(first, 1)} miliar "
        f"atau {share(income, changed, 1)}% dari target perubahan senilai Rp{indonesian(changed, 1)} miliar.",
    )


def stages_of_one_target_told_before_them(random: Random) -> tuple[str, ...]:
    target = random.randint(100000, 900000)
    first = random.randint(50000, target * 13 // 10)
    second = random.randint(40000, first)
    third = random.randint(1000, second)
    return (
        f"Untuk kader keamanan pangan ditargetkan sebanyak {whole(target)} orang dilatih.",
        f"Tercatat, sebanyak {whole(first)} orang atau setara {share(first, target)} persen dari target telah dilatih "
        f"tahap pertama dan {whole(second)} orang atau {share(second, target)} persen telah dilatih tahap kedua.",
        f"Adapun untuk tahap ketiga, tercatat sejumlah {whole(third)} orang atau setara {share(third, target)} persen "
        "dari target.",
    )


def stages_of_one_target_told_between_them(random: Random) -> tuple[str, ...]:
    target = random.randint(100000, 900000)
    first = random.randint(50000, target)
    second = random.randint(40000, first)
    return (
        f"Jumlah pelaku usaha yang didata tahap pertama mencapai {whole(first)} orang atau setara "
        f"{share(first, target)} persen dari target.",
        f"Adapun target pendataan tahun ini adalah {whole(target)} orang.",
        f"Sementara itu, untuk tahap kedua, total yang didata sejumlah {whole(second)} orang atau "
        f"{share(second, target)} persen dari target.",
    )


def kinds_of_spending_with_a_percentage_each(random: Random) -> tuple[str, ...]:
    staff, goods, capital = (
        f"Rp{indonesian(tenths(random, 10, 900), 1)} miliar ({indonesian(tenths(random, 50, 100), 1)} persen)"
        for _ in range(3)
    )
    return (f"Belanja pegawai terealisasi {staff}, belanja barang {goods}, dan belanja modal {capital}.",)


def kinds_of_spending_with_their_ceilings(random: Random) -> tuple[str, ...]:
    centre, region = tenths(random, 300, 9000), tenths(random, 300, 9000)
    by_centre, by_region = (rounded(ceiling * hundredths(random, 60, 100) / 100, 1) for ceiling in (centre, region))
    return (
        f"Belanja tahun ini mencakup belanja pusat sebesar Rp{indonesian(by_centre, 1)} miliar atau "
        f"{share(by_centre, centre, 1)} persen dari pagu awal Rp{indonesian(centre, 1)} miliar dan belanja balai yang "
        f"mencapai Rp{indonesian(by_region, 1)} miliar atau {share(by_region, region, 1)} persen dari pagu "
        f"Rp{indonesian(region, 1)} miliar.",
    )


def spending_of_two_years_to_the_rupiah(random: Random) -> tuple[str, ...]:
    ceiling, earlier_ceiling = (random.randint(20000, 90000) * 1_000_000 for _ in range(2))
    spent, earlier = (random.randint(limit // 2000, limit // 1000) * 1000 for limit in (ceiling, earlier_ceiling))
    return (
        f"Anggaran yang dipakai sebesar Rp{whole(spent)} atau {share(spent, ceiling)}% dari pagu Rp{whole(ceiling)}.",
        f"Tahun sebelumnya dipakai Rp{whole(earlier)} atau {share(earlier, earlier_ceiling)}% dari pagu "
        f"Rp{whole(earlier_ceiling)}.",
    )


def costs_of_one_and_of_a_mean_group(random: Random) -> tuple[str, ...]:
    reagents, others = random.randint(200000, 400000), random.randint(80000, 200000)
    each, samples = reagents + others, hundredths(random, 4, 5)
    return (
        f"Biaya uji sebesar Rp{whole(each)} per sampel dengan komposisi biaya pereaksi sebesar Rp{whole(reagents)} "
        f"({share(reagents, each)} persen) dan biaya bukan pereaksi sebesar Rp{whole(others)} "
        f"({share(others, each)} persen).",
        f"Secara rata-rata satu permohonan memuat {indonesian(samples)} sampel.",
        f"Besarnya biaya per permohonan adalah sebesar Rp{whole(each * samples)}.",
    )


def index_with_its_target_and_the_year_before(random: Random) -> tuple[str, ...]:
    index, earlier = two_amounts(random, 80, 98)
    target = hundredths(random, 85, 95)
    return (
        f"Indeks kepuasan tahun 2022 sebesar {indonesian(index)} dari target {indonesian(target)} atau "
        f"{share(index, target)} persen.",
        f"Dibandingkan tahun 2021 sebesar {indonesian(earlier)}, indeks {falls_or_rises(index, earlier)} "
        f"{indonesian(abs(index - earlier))} poin.",
        f"Unsur tertinggi adalah perilaku ({rate(random, 98, 100)}) dan terendah adalah waktu "
        f"({rate(random, 70, 80)}).",
    )


CONSTRUCTIONS: tuple[Construction, ...] = (
    share_of_a_target_told_behind_it,
    shares_of_targets_that_are_not_told,
    shares_of_a_first_and_of_a_changed_target,
    stages_of_one_target_told_before_them,
    stages_of_one_target_told_between_them,
    kinds_of_spending_with_a_percentage_each,
    kinds_of_spending_with_their_ceilings,
    spending_of_two_years_to_the_rupiah,
    costs_of_one_and_of_a_mean_group,
    index_with_its_target_and_the_year_before,
)
