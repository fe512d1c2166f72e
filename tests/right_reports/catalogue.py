"""The right reports by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.made_reports.document import MadeReport
from tests.right_reports.dana_desa import dana_desa
from tests.right_reports.inflasi_harga import inflasi_harga
from tests.right_reports.kejadian_bencana import kejadian_bencana
from tests.right_reports.kepegawaian import kepegawaian
from tests.right_reports.kependudukan_kabupaten import kependudukan_kabupaten
from tests.right_reports.keuangan_blu import keuangan_blu
from tests.right_reports.kinerja_rumah_sakit import kinerja_rumah_sakit
from tests.right_reports.laboratorium_lingkungan import laboratorium_lingkungan
from tests.right_reports.layanan_ppid import layanan_ppid
from tests.right_reports.layanan_ti import layanan_ti
from tests.right_reports.lkj_balai import lkj_balai
from tests.right_reports.pariwisata_transportasi import pariwisata_transportasi
from tests.right_reports.pengadaan_barang_jasa import pengadaan_barang_jasa
from tests.right_reports.pengawasan_spip import pengawasan_spip
from tests.right_reports.realisasi_anggaran_direktorat import realisasi_anggaran_direktorat
from tests.right_reports.realisasi_apbd import realisasi_apbd
from tests.right_reports.renaksi_loka import renaksi_loka
from tests.right_reports.skm_balai import skm_balai
from tests.right_reports.survei_sekolah import survei_sekolah
from tests.right_reports.tanaman_pangan import tanaman_pangan

_MAKERS: tuple[Callable[[], MadeReport], ...] = (
    kependudukan_kabupaten,
    kinerja_rumah_sakit,
    keuangan_blu,
    survei_sekolah,
    pengadaan_barang_jasa,
    dana_desa,
    tanaman_pangan,
    laboratorium_lingkungan,
    kepegawaian,
    layanan_ti,
    layanan_ppid,
    realisasi_apbd,
    inflasi_harga,
    kejadian_bencana,
    pariwisata_transportasi,
    pengawasan_spip,
    lkj_balai,
    skm_balai,
    renaksi_loka,
    realisasi_anggaran_direktorat,
)
REPORTS: Mapping[str, Callable[[], MadeReport]] = {maker.__name__: maker for maker in _MAKERS}
