"""The wordings in which one sentence names an operation, its result and each of its operands (worded_operation)."""

from __future__ import annotations

from schemas.claims.worded_operation import CHANGE, WordedOperation

OPERATIONS: tuple[WordedOperation, ...] = (
    # 13 dari 14 kegiatan selesai, sisa 1 kegiatan
    WordedOperation(
        "difference",
        r"<part:num><w2>\s+dari<all>\s+<whole:num><w5>,?(?:\s+(?:dan|sehingga|dengan|serta|sementara|sedangkan))?"
        r"(?:\s+masih)?\s+<left><by>\s+<value:num>",
        ("whole", "part"),
        ("dari", "sisa|kurang"),
        last=True,
    ),
    # dari 168 dokumen, 121 dokumen telah dimanfaatkan, sedangkan 47 dokumen lainnya
    WordedOperation(
        "difference",
        r"\bdari<all>\s+<whole:num><w6>,?(?:\s+(?:sebanyak|terdapat|telah|sudah|baru|sejumlah))*\s+<part:num><w8><share>"
        r"\s*,?\s+(?:dan|sedangkan|sementara|serta)<by>\s+<value:num>(?:\s+[a-z]+)?\s+<left over>\b",
        ("whole", "part"),
        ("dari",),
        last=True,
    ),
    WordedOperation(
        "difference",
        r"\bdari<all>\s+<whole:num><w6>,?(?P<said>[^#;.()]*)\s+<part:num><w8><share>\s*,?\s+"
        r"(?:dan|sedangkan|sementara|serta)<by>\s+<value:num>(?:\s+[a-z]+)?\s+(?:yang\s+)?(?:masih\s+)?(?:belum|tidak)\s+"
        r"(?P<denied>[a-z]+)\b",
        ("whole", "part"),
        ("dari",),
        last=True,
    ),
    # 606 dari 1.210 sampel, sehingga masih perlu diambil 604 sampel lagi
    WordedOperation(
        "difference",
        r"<part:num><w3>\s+dari<all>\s+<whole:num><w5><share>\s*,?\s+(?:sehingga|jadi|maka|dan|dengan\s+demikian)<w8>\s+"
        r"<value:num>(?:\s+[a-z]+)?\s+lagi\b",
        ("whole", "part"),
        ("dari", "lagi"),
        last=True,
    ),
    # 61 dari 92 sarana memenuhi standar, sehingga 31 sarana masih harus dibina
    WordedOperation(
        "difference",
        r"<part:num><w3>\s+dari<all>\s+<whole:num>(?:<w5>|<w6>\s+#\d+<w3>)<share>\s*,?\s+"
        r"(?:sehingga|jadi|maka|sedangkan|sementara)(?:\s+sebanyak)?\s+<value:num>(?:\s+[a-z]+)?\s+(?:yang\s+)?(?:masih|belum)\b",
        ("whole", "part"),
        ("dari", "masih|belum"),
        last=True,
    ),
    # dari 539 layanan, 53 berupa pengaduan dan 486 berupa permintaan informasi
    WordedOperation(
        "sum",
        r"\bdari<all>\s+<value:num>(?:\s+[^\s#;.,()]+){1,5}?\s*,\s*(?:(?:sebanyak|terdapat)\s+)?<x1:num>(?:\s+[a-z]+)?\s+"
        r"(?P<verb>berupa|merupakan|adalah|berasal|termasuk|berjenis|berstatus|tergolong|ber(?:kategori|predikat))\b<w8><share>"
        r"\s*,?\s+(?:dan|sedangkan|sementara|serta)\s+(?:sebanyak\s+)?<x2:num>(?:\s+[a-z]+)?\s+(?P=verb)\b",
        ("x1", "x2"),
        ("dari",),
        last=True,
    ),
    # nilai 87,15 dari nilai maksimal 100, yang terdiri dari komponen pengungkit 50,35 dan komponen hasil 36,80
    WordedOperation(
        "sum",
        r"<value:num>(?:\s+dari<w4>\s+#\d+(?![\d%]))?<w4>\s*,?\s+(?:yang\s+)?terdiri\s+(?:dari|atas)<w6>\s+<x1:num><w4>"
        r"\s*,?\s+(?:dan|serta)<w6>\s+<x2:num>",
        ("x1", "x2"),
        ("terdiri",),
        last=True,
        precise=True,
    ),
    # 52 sampel di antara 521 sampel yang diuji (9,98%)
    WordedOperation(
        "ratio",
        r"<part:num><still>\s+(?:dari|di\s?antara)<all>\s+<whole:num><still><share in><value:pct>",
        ("part", "whole"),
        ("dari|antara",),
        precise=True,
    ),
    # dari 1.085 sampel yang diuji 1.021 memenuhi syarat (94,10%)
    WordedOperation(
        "ratio",
        r"(?:^\W*|[,;:.]\s+)(?:dari|di\s?antara)<all>\s+<whole:num><still>\s*,?\s+<part:num><still><share in>"
        r"<value:pct>",
        ("part", "whole"),
        ("dari|antara",),
        precise=True,
    ),
    # dari 104 total unit (31 unit pusat dan 73 balai), yang ditata sebanyak 91 unit, sehingga persentase sebesar 87,5%
    WordedOperation(
        "ratio",
        r"\bdari<all>\s+<whole:num>(?:\s+[^\s#;.,()]+|\s*\([^()]*\)){1,20}?\s*,(?:\s+yang)?<w8>\s+sebanyak\s+<part:num>"
        r"<w10>\s*,?\s+sehingga\s+(?:persentase|capaian|tingkat)(?:nya)?<w10><by>\s+<value:pct>",
        ("part", "whole"),
        ("dari", "sehingga"),
        last=True,
    ),
    # 45 catatan (60,00%) telah selesai, sisanya 30 catatan
    WordedOperation(
        "share_of_sum",
        r"<part:num><w3>\s*\(\s*<value:pct>\s*\)<w6>\s*[,;]?\s+(?:(?:dan|sedangkan|sementara)\s+)?"
        r"(?:sisanya|selebihnya)<w3>\s+<rest:num>",
        ("part", "rest"),
        ("nya",),
        last=True,
        precise=True,
    ),
    # 511 terbit tepat waktu (96,78%), dan 17 dokumen terlambat
    WordedOperation(
        "share_of_sum",
        r"<part:num><w6>\s*\(\s*<value:pct>\s*\)<w3>\s*,?\s+(?:dan|sedangkan|sementara)\s+(?:sebanyak\s+)?<rest:num>"
        r"(?:\s+[a-z]+)?\s+(?:yang\s+)?(?:terlambat|tidak|belum|lainnya|gagal|ditolak|sisanya|selebihnya)\b",
        ("part", "rest"),
        ("dan|sedangkan|sementara",),
        last=True,
        precise=True,
    ),
    # triwulan I 300 sampel, sedangkan triwulan II 306 sampel; bertambah 6 sampel
    WordedOperation(
        "change",
        r"<other:any><w4>\s*,\s+(?:sedangkan|sementara|dan)<w6>\s+<one:any><w3>\s*[;,]\s*(?:(?:sehingga|berarti|atau|jadi|"
        r"dengan\s+demikian|terjadi|ada|yang)\s+)*<changed><by>\s+<value:any>",
        CHANGE,
        ("sedangkan|sementara|dan",),
    ),
    # 263 sarana, lebih banyak 76 sarana daripada triwulan I yang berjumlah 187 sarana
    WordedOperation(
        "change",
        r"<one:any>(?:<w4>|(?:\s+[a-z]+)?\s*\([^()]*\))\s*,?\s+(?:(?:atau|yaitu|dan|yang\s+berarti)\s+)?<more><by>\s+"
        r"<value:any><w2>\s+(?:dari(?:pada)?|dibanding(?:kan)?)<w10>\s*\(?\s*<other:any>",
        CHANGE,
        ("lebih",),
        nearest=True,
    ),
    # berkurang 58, yaitu dari 138 menjadi 80; berkurang 58 orang (dari 138 orang menjadi 80 orang)
    WordedOperation(
        "change",
        r"\b<changed><by>\s+<value:any><w2>\s*(?:,?(?:\s+(?:yaitu|yakni|atau))?\s+|\()dari<w6>\s+<other:any><w6>\s+menjadi<w4>\s+"
        r"<one:any>",
        CHANGE,
        ("dari", "menjadi"),
    ),
    # dari 138 menjadi 80, atau turun 42,03%
    WordedOperation(
        "change",
        r"\b(?:dari|semula)<w6>\s+<other:any><w6>\s+menjadi<w4>\s+<one:any><w6>\s*,?\s*(?:(?:atau|sehingga|yaitu|yang\s+berarti|dan)"
        r"<w3>\s+<changed><by>\s+|(?:\b(?:atau|setara)\b|\()\s*(?:<changed><by>\s+)?(?:sebesar\s+)?)<value:any>",
        CHANGE,
        ("dari|semula", "menjadi"),
    ),
    # pemotongan Rp60.871 (15,57%) sehingga pagu semula Rp391.009 berkurang menjadi Rp330.138
    WordedOperation(
        "change",
        r"\b(?:pemotongan|pengurangan|penghematan|efisiensi|penurunan|penambahan|tambahan|kenaikan|peningkatan)<w6><by>\s+"
        r"<value:any><w2>(?:\s*\([^()]*\))?\s*,?\s+(?:sehingga|maka|yang\s+mengubah)<w10>\s+semula<w3>\s+<other:any><w6>\s+"
        r"menjadi<w4>\s+<one:any>",
        CHANGE,
        ("semula", "menjadi"),
    ),
    # naik 0,152 poin dibandingkan tahun sebelumnya (3,287), atau tumbuh 4,62%
    WordedOperation(
        "ratio",
        r"\b<changed><by>\s+<part:num><w2>\s+(?:dari|dibanding(?:kan)?|daripada)<w6>\s*\(?\s*<whole:num>(?:\s+[a-z]+)?\)?"
        r"\s*,?\s*(?:(?:\b(?:atau|yaitu|dan)\b|\()<by>\s*)(?:<changed><by>\s+)?<value:pct>",
        ("part", "whole"),
        ("%",),
    ),
    # 12 evaluator yang terbagi dalam 4 tim, masing-masing 3 orang
    WordedOperation(
        "product",
        r"<value:num>\s+[a-z]+(?:\s+yang)?\s+(?:terbagi|dibagi)\s+(?:dalam|atas|ke\s+dalam|menjadi)\s+<count:num>\s+[a-z]+"
        r"\s*,?\s+(?:yang\s+)?<each><one:num>",
        ("count", "one"),
        ("bagi", "masing-masing"),
        last=True,
    ),
    # 4 tim, masing-masing 3 orang, sehingga seluruhnya 12 orang
    WordedOperation(
        "product",
        r"<count:num>\s+[a-z]+\s*,?\s+(?:yang\s+)?<each><one:num>\s+[a-z]+\s*,?\s+(?:sehingga|dengan)\s+"
        r"(?:(?:total|jumlah(?:nya)?|seluruhnya)<by>\s+)+<value:num>",
        ("count", "one"),
        ("masing-masing",),
        last=True,
    ),
    # 121 sarana produksi dan 329 sarana distribusi, sehingga perbandingan keduanya 1 : 2,72
    WordedOperation(
        "quotient",
        r"<count:num><w6>\s*,?\s+(?:dan|serta|sedangkan)<w6>\s+<total:num><w4>\s*,?\s+(?:sehingga|dengan|maka)\s+"
        r"(?:perbandingan|rasio)(?:nya|\s+keduanya)?<by>\s+<unit:num>\s*:\s*<value:num>",
        ("total", "count"),
        (":",),
        last=True,
    ),
    # berturut-turut 14, 17, 21, dan 18 naskah, sehingga setahun berjumlah 70 naskah
    WordedOperation(
        "sum",
        r"\b(?:berturut-turut|masing-masing)<w3>\s+<list>\s*,?\s+(?:sehingga|maka|dengan|jadi)<w3>\s+"
        r"(?:berjumlah|total(?:nya)?|jumlah(?:nya)?|seluruhnya)<by>\s+<value:any>",
        (),
        ("-",),
    ),
    WordedOperation(
        "mean",
        r"\b(?:berturut-turut|masing-masing)<w3>\s+<list>\s*,?\s+[^.;]{0,80}?\brata-rata<by>\s+<value:any>\s+[a-z]+\s+"
        r"(?:per|setiap|tiap)\b",
        (),
        ("rata-rata",),
    ),
    # paling lama 10 hari kerja dan dapat diperpanjang 7 hari kerja, sehingga paling lama 17 hari kerja
    WordedOperation(
        "sum",
        r"<x1:num>\s+[a-z]+<w3>\s*,?\s+(?:dan|yang)\s+dapat\s+(?:diperpanjang|ditambah)(?:\s+(?:selama|paling\s+lama|lagi|"
        r"sebanyak))*\s+<x2:num>\s+[a-z]+<w3>\s*,?\s+sehingga(?:\s+(?:paling\s+lama|seluruhnya|total(?:nya)?|maksimal|"
        r"menjadi|selambat-lambatnya))+<by>\s+<value:num>",
        ("x1", "x2"),
        ("dapat", "sehingga"),
        last=True,
    ),
    # sebesar 77,05 melampaui target 76,00 dengan selisih 1,05 poin
    WordedOperation(
        "change",
        r"<one:any><w3>\s*,?\s+(?:(?:telah|berhasil|sudah)\s+)?(?:melampaui|melebihi|di\s?atas|di\s?bawah|belum\s+mencapai|"
        r"tidak\s+mencapai)\s+target<w4>\s+<other:any><w2>\s*,?\s+(?:dengan\s+)?<gap><by>\s+<value:any>",
        CHANGE,
        ("target",),
        last=True,
    ),
    # sebesar 74,80, masih kurang 1,20 poin dari target 76,00
    WordedOperation(
        "change",
        r"<one:any><w3>\s*,?\s+(?:(?:masih|atau|lebih)\s+)*(?:kurang|terpaut|di\s?bawah|di\s?atas|selisih)<by>\s+<value:any>"
        r"<w2>\s+(?:dari|di\s?bawah|di\s?atas|terhadap)\s+target<w4>\s*\(?\s*<other:any>",
        CHANGE,
        ("target",),
    ),
    # target 76,00 dengan realisasi 74,80, selisih 1,20 poin
    WordedOperation(
        "change",
        r"\btarget<w4>\s+<other:any><w3>\s*,?\s+(?:(?:dan|dengan|sedangkan)\s+)?(?:realisasi|capaian|hasil)(?:nya)?<w3>\s+"
        r"<one:any><w3>\s*,?\s+(?:(?:sehingga|dengan|terdapat|ada|masih)\s+)*<gap><by>\s+<value:any>",
        CHANGE,
        ("target",),
        last=True,
    ),
    # 83,33% (5 dari 6), 96,20% dari beban kerja (481 dari 500 berkas)
    WordedOperation(
        "ratio",
        r"<value:pct>(?:\s+dari<w4>)?\s*(?:\(\s*|,?\s+(?:yaitu|yakni)\s+)<part:num>(?:\s+[a-z/]+){0,2}?\s+dari<all>\s+<whole:num>",
        ("part", "whole"),
        ("%", "dari"),
    ),
    # 140.165 nomor izin edar, atau tumbuh 8,50% dibandingkan tahun 2023 yang sebanyak 129.190
    WordedOperation(
        "change",
        r"<one:any><w4><bracket>\s*,?\s+(?:(?:atau|yaitu|dan|yang\s+berarti|mengalami|juga)\s+)*<changed><by>\s+"
        r"(?:#\d+%[^#;.]{0,70}?\s+(?:dan|serta)\s+)?<value:any><w2><bracket>\s+<than><w12><stated><other:any>"
        r"(?![^#;.]*\bmenjadi\b)",
        CHANGE,
        ("dari|banding|terhadap",),
        nearest=True,
    ),
    # sembilan perkara dari 51 perkara yang dimediasi, sehingga tingkat keberhasilannya 17,65%
    WordedOperation(
        "ratio",
        r"<part:num><w3>\s+dari<all>\s+<whole:num><w6>\s*,?\s+(?:sehingga|dengan|maka|atau)\s+"
        r"(?:tingkat|persentase|capaian|rasio|proporsi|angka)(?:nya)?<w4>\s+<value:pct>",
        ("part", "whole"),
        ("dari",),
        precise=True,
    ),
    # dengan realisasi 98,71% terhadap target 97,50%, capaian indikator adalah 101,24%
    WordedOperation(
        "achievement",
        r"\b(?:realisasi|hasil|nilai)<w4>\s+<part:any><w3>\s*,?\s+(?:terhadap|dari|dan|dengan|atas)\s+target<w4>\s+<whole:any><w2>"
        r"\s*,?\s+(?:(?:sehingga|maka|dengan|diperoleh)\s+)*(?:persentase\s+)?capaian(?:nya)?<w6><by>\s+<value:pct>",
        ("part", "whole"),
        ("target", "capaian"),
        precise=True,
    ),
    WordedOperation(
        "achievement",
        r"\btarget<w4>\s+<whole:any><w2>\s*,?\s+(?:(?:dan|dengan|sedangkan)\s+)?(?:realisasi|hasil)(?:nya)?<w3>\s+<part:any><w2>"
        r"\s*,?\s+(?:(?:sehingga|maka|dengan|diperoleh)\s+)*(?:persentase\s+)?capaian(?:nya)?<w6><by>\s+<value:pct>",
        ("part", "whole"),
        ("target", "capaian"),
        precise=True,
    ),
    # sebesar 78,96% dengan capaian kinerja 92,89% dari target 85%
    WordedOperation(
        "achievement",
        r"<part:any><w2>\s*,?\s+(?:dengan|atau|sehingga)\s+(?:persentase\s+)?capaian(?:nya)?<w3><by>\s+<value:pct>\s+"
        r"(?:dari|terhadap)\s+target<w4>\s+<whole:any>",
        ("part", "whole"),
        ("target", "capaian"),
        precise=True,
    ),
)
