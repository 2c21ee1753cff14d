"""Which short forms stand for which words: initials, syllables, and initials that go on in syllables."""

import pytest

from agreements.model import one_post

SHORT = [
    ("kepala lldikti wilayah xix", "kepala lembaga layanan pendidikan tinggi wilayah xix"),
    ("kepala bbvet", "kepala balai besar veteriner"),
    ("kepala bbkarhut", "kepala balai besar karantina hutan"),
    ("kepala rsud melati", "kepala rumah sakit umum daerah melati"),
    ("kepala dishub", "kepala dinas perhubungan"),
    ("kepala bptd", "kepala balai pengelola transportasi darat"),
    ("kepala dinas lh", "kepala dinas lingkungan hidup"),
    ("kepala dinas perkim lh", "kepala dinas perumahan kawasan permukiman dan lingkungan hidup"),
    ("kepala dinas pupr", "kepala dinas pu dan penataan ruang"),
]
OTHERS = [
    ("kepala lldikti wilayah xix", "kepala lembaga layanan penelitian tinggi wilayah xix"),
    ("kepala lldikti", "kepala lembaga layanan kesehatan"),
    ("kepala bbvet", "kepala balai besar karantina"),
    ("kepala bbvet", "kepala balai veteriner"),
    ("kepala bptd", "kepala balai pelatihan teknik"),
    ("kepala dinas lh", "kepala dinas lingkungan kerja"),
    ("kepala dinas pupr", "kepala dinas pu dan perumahan"),
    ("kepala lladm", "kepala lembaga layanan tinggi"),
]


@pytest.mark.parametrize(("short", "full"), SHORT)
def test_a_short_form_is_the_post(short: str, full: str) -> None:
    assert one_post(short, full)
    assert one_post(full, short)


@pytest.mark.parametrize(("short", "other"), OTHERS)
def test_it_is_no_other(short: str, other: str) -> None:
    assert not one_post(short, other)
