"""Which way an indicator is better in whose name a harm is named behind what an office does, makes or is good at.

For direction.py. Knows no table.
"""

from __future__ import annotations

from engine.scoring.clauses import helps, is_deed, of_what_is_reported
from engine.scoring.grounds import Evidence
from engine.scoring.indicator_name import BESIDE, NEAR, IndicatorName
from engine.scoring.words_said import Said


def governed(governing: Said, name: IndicatorName) -> Evidence:
    """Where a harm is named behind what an office does, makes or is good at: that is about it, unless it is said of that itself."""
    shields = {item.end for item in name.said if item.says == "guard"}
    harms = [item for item in name.said if item.says in ("harm", "harmed", "unlawful")]
    if name.is_(governing.word, "paper"):
        # "dokumen data rumah di lokasi yang …": the clause is of the place.
        harms = [item for item in harms if not name.between(governing.end, name.opening(item), "place")]
    harms = [item for item in harms if name.of_the_head(item) or (item.says == "harmed" and of_a_thing(item, governing, name))]
    # "bangunan tahan roboh"
    harms = [item for item in harms if item.start not in shields]
    said_of_it = (
        item
        for item in harms
        if name.predicate(item) or any(says(item, governing, name) for says in (_belongs, _caused, _unruly, _described))
    )
    borne = next(said_of_it, None)
    later = (item for item in name.said if borne is not None and item.says in ("handled", "done", "good") and item.start >= borne.end)
    handled = next((item for item in later if name.predicate(item)), None)
    if borne is not None and handled is None and not (_restored(borne, governing, name) or _treated(borne, governing, name)):
        # "laporan operasi penyelamatan yang mengancam jiwa": the clause may be said of what the report is about; "arsip yang dievakuasi
        # akibat bencana": why it was done makes it no harm.
        reason = name.relative(governing.end, borne.start) and borne.says == "harm" and name.is_(name.words[borne.start - 1], "cause")
        doubtful = reason or of_what_is_reported(borne, governing, name) or _closed(borne, governing, name)
        return Evidence("lower", "assumed" if doubtful else "word", borne.word)
    if borne is not None and handled is not None and name.only_known(handled):
        # "jumlah produk kedaluwarsa yang ditemukan"
        return Evidence("lower", "assumed", handled.word)
    doubtful = governing.says == "output" and borne is None and any(item.says == "harmed" and item.word.startswith("me") for item in harms)
    # "putusan yang menyatakan pejabat melanggar kode etik"
    return Evidence("higher", "assumed" if doubtful else "word", (handled or governing).word)


def of_a_thing(said: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause says of a thing that a harm is named of what is denied or bad: "barang rampasan yang belum dilelang", "pompa banjir
    yang tidak siap"; of what a report is about it may be said as well, unless it is still to come.
    """
    yet = name.is_(said.word, "yet")
    tells = any(item.says == "report" and item.start == governing.start for item in name.said)
    if governing.says != "output" or not name.predicate(said) or (tells and not yet):
        return False
    near = 1 if yet else BESIDE
    beside = any(item.says in ("harm", "harmed") and 0 <= item.start - governing.end < near for item in name.said if item.end < said.start)
    return beside and not name.led_to_others(governing.end, said.start) and not name.parted(governing.end, said.start)


def _restored(borne: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a harm is that of whom or what a remedy is for ("kesembuhan pasien yang sakit"), and none that befalls a remedy itself
    ("pelayanan yang tertunda").
    """
    befalls = any(item.says == "befalls" and item.start == borne.start for item in name.said)
    somebody = any(item.says == "people" and item.end == name.opening(borne) - 1 for item in name.said)
    if governing.says == "remedy" and not is_deed(governing, name) and not somebody:
        # "bantuan beras yang berkutu": what is given has it.
        return False
    return governing.says in ("remedy", "governing") and name.opening(borne) - 1 > governing.end and not befalls


def _treated(borne: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause is of what an activity is about ("kegiatan pemeliharaan jalan yang rusak"), not of what befalls the activity itself
    ("kegiatan pengadaan yang bermasalah").
    """
    befalls = any(item.says == "befalls" and item.start == borne.start for item in name.said)
    between = any(item.says in ("deed", "remedy", "good") and governing.end <= item.start < borne.start for item in name.said)
    between = between or name.between(governing.end, borne.start, "place")
    return name.is_(governing.word, "activity") and between and not befalls


def _belongs(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a harm is said of what governs: "arsip rusak" are bad archives, "penebangan liar" a bad deed."""
    if governing.says == "output":
        # "luas lahan rawan longsor", not "peta rawan longsor"
        measured = 0 in name.shares or name.of_people or name.is_(name.words[0], "extent")
        threatened = measured and item.start == governing.end and name.is_(item.word, "prone")
        return threatened or (item.says == "harmed" and name.beside_head(item))
    if governing.says != "deed":
        return False
    # "pembiayaan macet"
    return item.start == governing.end if item.says == "harmed" else item.says == "unlawful" and name.beside_head(item)


def _described(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause says of a thing in what state a part of it is: "gedung dengan kondisi struktur rusak"."""
    acted = any(other.start == item.start - 1 and (other.says == "done" or name.by_form(other)) for other in name.said)
    if acted and item.start - 2 in name.relatives() and governing.says == "output" and item.says == "harmed":
        # "tenaga yang digaji di bawah UMK"
        return True
    having = next((at for at in range(item.start - 1, governing.end - 1, -1) if name.words[at] == "dengan"), None)
    if having is None or governing.says != "output" or item.start - having > NEAR + 1:
        return False
    if item.says == "harm":
        # "aplikasi dengan celah keamanan (tinggi)"
        return item.start == having + 1
    between = (other.says for other in name.said if having < other.start < item.start)
    end = item.end + any(name.is_(word, "degree") for word in name.words[item.end : item.end + 1])
    ends = end == len(name.words) or end in name.relatives()
    return ends and not {"handled", "done", "good", "remedy", "clause", "people"}.intersection(between)


def _unruly(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause says how something is done: "yang parkir sembarangan"."""
    return item.says == "unlawful" and name.relative(governing.end, item.start)


def _caused(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a thing is what a harm made of it ("lahan terbuka akibat perambahan"), and nothing was done with it: "arsip yang dilakukan
    pemulihan akibat bencana", "arsip yang diselamatkan akibat bencana".
    """
    between = [other for other in name.said if governing.end <= other.start < item.start]
    if any(other.says in ("remedy", "deed") or (other.says == "handled" and helps(other, name)) for other in between):
        return False
    return governing.says == "output" and name.is_(name.words[item.start - 1], "cause")


def _closed(borne: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a report is closed: dealt with, or not at all."""
    return {("report", governing.start), ("ended", borne.start)} <= {(item.says, item.start) for item in name.said}
