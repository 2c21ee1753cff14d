"""The name of an indicator: what it opens with, its clauses, and of what each word is said.

Knows no direction: what follows from the words is for `direction`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from agreements.notation.vocabulary import Vocabulary
from engine.scoring.word_forms import bare
from engine.scoring.words_said import WORD, Said, by_first, joined, known, roles_of_words, said_together, time_units

# Where a blank was lost: "KondisiKejadian", "Kasusyangditangani"; "melayang", "kenyang" and "sembahyang" are whole.
_GLUED = (
    re.compile(r"(?<=[A-Za-z]{3}[a-z])(?=[A-Z][a-z]{3})"),
    re.compile(r"(?<=[a-z]{3}[b-df-hj-np-tv-z])(?<!sembah)(?=yang(?:[a-z]{4,})?\b)|(?<=\byang)(?=[a-z]{4,})", re.IGNORECASE),
)
# Longer than any word: it is several, and nobody can tell which.
_UNREADABLE = re.compile(r"[^\W\d_]{23,}")
_BOUNDED = re.compile(r"[≤<]|=<")
MERITS = ("good", "governing", "remedy", "handled", "done", "more", "rank")
# What governs a name that it opens: the rest is what it is about.
GOVERNING = ("governing", "deed", "output", "remedy")
# With at most one word between: "arsip statis rusak", "penambangan emas liar", "tanpa kawasan kumuh".
BESIDE = 2
# So many words a harm may be away from the head of a name and is still what is measured ("persentase jembatan kabupaten rusak"), and from
# what is said of it.
NEAR = 3
# Behind these a clause says more of what is measured.
_OWN = ("relative", "own")
_VERBAL = re.compile(r"mengalami|menderita|menjadi|mengandung|ter")
_GRAMMAR = ("clause", "filler", "share", "measure", "bearing")


class IndicatorName:
    """A name as words, and what they say."""

    def __init__(self, name: str, vocabulary: Vocabulary) -> None:
        self.vocabulary, self._roles = vocabulary, vocabulary.recall(roles_of_words)
        for pattern in (*_GLUED, _GLUED[-1]):
            name = pattern.sub(" ", name)
        # A bound from above as a sign: "≤ 10 menit".
        self.bounded = _BOUNDED.search(name) is not None
        self.readable = _UNREADABLE.search(name) is None
        self.words = joined(WORD.findall(name.lower()), vocabulary.recall(by_first))
        clauses = (at for at, word in enumerate(self.words) if self.is_(word, "relative"))
        self._relatives = [at for at in clauses if at == 0 or not self.is_(self.words[at - 1], "others")]
        said = said_together(self.words, vocabulary)
        self.kept = self._kept(said)
        self.said = self._of_objections(self._tested([self._able(item) for item in said]))
        rows = vocabulary.recall(by_first)
        self.listed = {(item.start, item.says) for item in self.said if item.says in known(item.word, rows)}
        self.of_people = any(item.says == "people" for item in self.said)
        grammar: dict[str, set[int]] = {says: set() for says in _GRAMMAR}
        for item in self.said:
            if item.says in grammar:
                grammar[item.says].update(range(item.start, item.end))
        self.clauses, self.shares = grammar["clause"], grammar["share"]
        self.empty = grammar["filler"] | grammar["measure"] | grammar["share"]
        self.bearing = grammar["bearing"] | self._finding()
        self.head = next((at for at in range(len(self.words)) if at not in self.empty), 0)

    def is_(self, word: str, *named: str) -> bool:
        """Whether a word has one of the roles of grammar."""
        # Most words have none.
        return (own := self._roles.get(word)) is not None and not own.isdisjoint(named)

    def _of_objections(self, said: list[Said]) -> list[Said]:
        """What is said; what is done to a thing is nothing done about an objection to it: "keluhan terhadap layanan yang diberikan"."""
        words = enumerate(self.words)
        raised = next((at for at, word in words if self.is_(word, "objection")), len(self.words))
        about = next((at for at, word in words if at > raised and self.is_(word, "about")), len(self.words))
        provided = {item.start for item in said if item.start > about + 1 and self.is_(item.word, "provided")}
        return [replace(item, says="neutral") if item.start in provided else item for item in said]

    def _able(self, item: Said) -> Said:
        """What is said; a denial with what stands before what it denies: "tidak dapat ditindaklanjuti"."""
        able = item.says == "not" and item.end < len(self.words) - 1 and self.is_(self.words[item.end], "able")
        return replace(item, end=item.end + 1) if able else item

    def _finding(self) -> set[int]:
        """Where a word only says how it was found that something is in a bad state: "yang ditemukan (dan) dilaporkan rusak"."""
        states = {item.start for item in self.said if item.says == "harmed"}
        found = set[int]()
        for item in reversed([item for item in self.said if item.says == "found"]):
            if item.end in states | found:
                found.add(item.start)
        return found

    def own_part(self, place: int) -> bool:
        """Whether a word names what belongs to what is measured: "airnya", not "seharusnya"."""
        return self.words[place].endswith("nya") and not self.is_(self.words[place], "adverb")

    def first(self, *says: str) -> Said | None:
        """The first of the words that say one of these."""
        return next((item for item in self.said if item.says in says), None)

    def governing(self) -> Said | None:
        """What the name opens with, where that is something an office does, makes or is good at: "kepatuhan pengiriman alat kotor"."""
        at_head = [item for item in self.said if item.start == self.head]
        if more := next((item for item in at_head if item.says == "more"), None):
            # "peningkatan kualitas kawasan kumuh"
            at_head = [item for item in self.said if item.start == more.end]
        if any(item.says in ("transparent", "disputed", "speed", "harm", "harmed", "less", "time") for item in at_head):
            return None
        found = next((item for item in at_head if item.says in GOVERNING), None)
        if stated := next((item for item in at_head if item.says in ("done", "handled") and item.word.endswith("nya")), None):
            # "terlaksananya urusan yang tidak dilaksanakan oleh …"
            return replace(stated, says="governing")
        return None if found is not None and self.tells(found) else found

    def tells(self, item: Said) -> bool:
        """Whether a report is named, and behind it at once the harm that it tells of: "laporan (dugaan) penipuan"."""
        report = any(other.says == "report" and other.start == item.start for other in self.said)
        return report and any(other.says in ("harm", "harmed") and other.start == item.end for other in self.said)

    def denied(self, item: Said) -> bool:
        """Whether a negation stands before it, with at most the thing of which it is said between: "bukan kawasan bebas rokok"."""
        nots = (other for other in self.said if other.says == "not" and other.word not in item.word.split())
        return any(0 <= item.start - other.end < BESIDE and not self.parted(other.end, item.start) for other in nots)

    def between(self, start: int, end: int, *roles: str) -> bool:
        """Whether a word between two places has one of the roles of grammar."""
        return any(self.is_(word, *roles) for word in self.words[start:end])

    def parted(self, start: int, end: int) -> bool:
        """Whether the words between two places begin another clause than one with "yang"."""
        return any(at in self.clauses and not self.is_(self.words[at], "relative") for at in range(start, end))

    def predicate(self, item: Said) -> bool:
        """Whether it is what a clause says, at once or of who bears it: "yang masih bermasalah", "dalam kondisi rusak berat"."""
        at = self.opening(item)
        if at < item.start and _VERBAL.match(self.words[at]):
            # "anak mengalami kekerasan"
            return True
        return at > 0 and (self.is_(self.words[at - 1], "relative") or self.words[at] in ("dalam", "kondisi", "berstatus", "kategori"))

    def opening(self, item: Said) -> int:
        """Where what a clause says begins, with what bears it."""
        at = item.start
        while at and at - 1 in self.bearing:
            at -= 1
        if at > 1 and self.own_part(at - 1):
            # "yang administrasinya lengkap", "yang kebutuhan dasarnya terpenuhi"
            at -= 1 if self.is_(self.words[at - 2], "relative") else 2
        return at

    def of_the_head(self, item: Said) -> bool:
        """Whether nothing stands between what the name opens with and a word that this could be said of instead."""
        return not any(
            other.says in ("harm", "harmed", "clause") and not self.is_(self.words[other.start], *_OWN, "within")
            for other in self.said
            if self.head <= other.start and other.end <= item.start
        )

    def beside_head(self, item: Said) -> bool:
        """Whether a word belongs to what the name opens with, with at most the words of its name between: "arsip statis rusak"."""
        opens = max((other.end for other in self.said if other.start == self.head), default=self.head + 1)
        between = [other for other in self.said if opens <= other.start < item.start]
        return item.start - opens < BESIDE and not any(other.says in ("deed", "remedy", "clause", "handled") for other in between)

    def speaks(self, item: Said) -> bool:
        """Whether a word of merit is said of what is measured, not of what that is for ("jarak tempuh ke fasilitas kesehatan"); what an
        office makes or does must be what is measured: not the "operasi" of "penundaan operasi".
        """
        if item.says in ("output", "deed"):
            return item.start <= self.head
        if item.says == "acts":
            return self.predicate(item) or item.start <= self.head
        return item.says in MERITS and (not self.away(item.start) or (self.predicate(item) and self.opening(item) - 1 in self.relatives()))

    def left_open(self, speaks: Said) -> bool:
        """Whether more is said of what speaks, of which nothing is known: "PJU yang padam", "di bawah B"."""
        # Behind "kelengkapan persetujuan tindakan" it is said of something else.
        if any(item.says == "remedy" and item.start == speaks.start for item in self.said):
            # "cakupan keluarga yang menjadi anggota": of so many.
            return False
        if self.is_(bare(speaks.word), "available"):
            # "ketersediaan petugas yang bertugas di ruang tindakan": the clause says which.
            return False
        far = 3 if speaks.says in ("governing", "deed") else 0
        clause = next((at for at in self.relatives() if speaks.end <= at < speaks.end + far or (not far and at >= speaks.end)), None)
        said = (item for item in self.said if clause is not None and item.start > clause and item.says in (*MERITS, "acts", "deed"))
        known = any(not self.by_form(item) for item in said)
        # "di bawah B" may say that little is reached; "kurang dari 6 bulan" that it is soon.
        soon = not self.vocabulary.recall(time_units).isdisjoint(self.words)
        below = not (soon or self.kept) and any(pair in (("di", "bawah"), ("kurang", "dari")) for pair in pairwise(self.words))
        # "yang menunggu lebih dari 60 menit" may be long, "yang menginap lebih dari 3 hari" welcome.
        below = below or (soon and ("lebih", "dari") in pairwise(self.words)) or self._compared()
        return (clause is not None and not known and not self.only_says_which(speaks.end)) or below

    def _compared(self) -> bool:
        """Whether a clause says of how much somebody has or gets: "yang menerima upah lebih rendah dari UMK"."""
        more = (at for at, word in enumerate(self.words) if word == "lebih" and self.relatives() and at > self.relatives()[0])
        return any(self.is_(word, "than") for at in more for word in self.words[at + 2 : at + 3])

    def only_known(self, item: Said) -> bool:
        """Whether it only says that so many came to be known or came in ("jumlah kejahatan yang dilaporkan"), or in what: "bahan berbahaya
        yang ditemukan dalam pangan".
        """
        inside = item.end < len(self.words) and self.is_(self.words[item.end], "within")
        known = any(other.says == "found" and other.start == item.start for other in self.said)
        # What was lost is found.
        return known and (inside or 0 not in self.shares) and not any(self.is_(word, "lost") for word in self.words)

    def by_form(self, item: Said) -> bool:
        """Whether of a verb nothing is known but its form: something is done, or happens ("tertusuk", "diulang", "dijebol"), which nobody
        need want. What is made to be so ("menetapkan", "naskah yang dibakukan") is what offices write of themselves; to people much is
        done ("anak yang dinikahkan"), and by others than an office ("tambak yang ditinggalkan pemiliknya").
        """
        formed = item.says in ("done", "acts") and (item.start, item.says) not in self.listed
        others = any(one.says in ("people", "transparent") and one.start == item.end and one.word.endswith("nya") for one in self.said)
        makes = ("me",) if self.of_people or others else ("me", "di")
        return formed and not (item.word.startswith(makes) and item.word.endswith(("kan", "i")))

    def only_happens(self, item: Said) -> bool:
        """Whether a verb of which nothing but its form is known has no object: "belanja yang menumpuk di akhir tahun"; "yang membaca buku"
        and "yang menetapkan" have one.
        """
        bare = item.word.startswith("ber") or (item.word.startswith("me") and not item.word.endswith(("kan", "i")))
        if item.says != "acts" or not bare or any(other.says == "good" and other.start >= item.end for other in self.said):
            return False
        return item.end == len(self.words) or item.end in self.clauses or self.is_(self.words[item.end], "aside")

    def _tested(self, said: list[Said]) -> list[Said]:
        """What is said; the harm that somebody is tested for is said of them ("siswa positif anemia"), one below its limit is good."""
        found = list[Said]()
        for item in said:
            positive = item.start > 0 and self.is_(self.words[item.start - 1], "tested")
            says = item.says if item.says != "harm" else "good" if item.start in self.kept else "harmed" if positive else "harm"
            if not (says == "harmed" and item.start in self.kept.values()):
                found.append(item if says == item.says else replace(item, says=says))
        return found

    def _kept(self, said: list[Said]) -> dict[int, int]:
        """Where harms stand that keep below their limits, and where that is said: "emisi (gas buang) di bawah baku mutu"."""
        ends = {item.start for item in said if item.says in ("clause", "not", "harm")}
        found = dict[int, int]()
        for item in said:
            near = range(item.end, min(item.end + NEAR, len(self.words))) if item.says == "harm" else ()
            until = next((at for at in near if at in ends), len(self.words))
            if (place := next((at for at in near if at < until and self._keeps(self.words[at : at + NEAR])), None)) is not None:
                found[item.start] = place
        return found

    def _keeps(self, words: list[str]) -> bool:
        """Whether the words begin with a limit that is kept: "di bawah ambang batas", "memenuhi baku mutu"."""
        ends = [at for at in range(1, len(words)) if self.is_(" ".join(words[:at]), "keeps")]
        return any(self.is_(words[at], "limit") for at in ends)

    def away(self, place: int) -> bool:
        """Whether a word between what is measured and the place leads to something else."""
        return any(at in self.clauses and not self.is_(self.words[at], *_OWN) for at in range(self.head + 1, place))

    def of_what_is_got(self, item: Said) -> bool:
        """Whether a clause says it of what somebody gets, not of them: "korban yang mendapat layanan yang tidak dijamin"."""
        last = max((at for at in self.relatives() if at < item.start), default=0)
        return any(got.says == "handled" and got.end < last and self.predicate(got) for got in self.said)

    def led_to_others(self, start: int, end: int) -> bool:
        """Whether a word between two places leads to somebody or something else: "bagi", "kepada", "untuk"."""
        return any(at in self.clauses and self.is_(self.words[at], "others") for at in range(start, end))

    def lacks(self, negation: Said) -> bool:
        """Whether a word follows the negation of which nothing is known, or only its form ("guru yang tidak berwenang mengajar"), or behind
        "belum" that there is something.
        """
        following = [item for item in self.said if item.start == negation.end]
        behind = {item.says for item in following}
        formed = all(self.by_form(item) for item in following) and self.predicate(negation)
        return negation.end < len(self.words) and (formed or not behind or (self.is_(negation.word, "yet") and behind == {"neutral"}))

    def harmed_within(self, place: int, near: int) -> bool:
        """Whether a harm begins so few words behind a place."""
        return any(item.says in ("harm", "harmed") and 0 <= item.start - place < near for item in self.said)

    def only_when(self, start: int, end: int) -> bool:
        """Whether what stands behind only says when or why: "infeksi selama dirawat", "meninggal karena terlambat dirujuk"."""
        when = next((at for at in range(start, end) if self.is_(self.words[at], "when", "cause")), None)
        return when is not None and not self.relative(when, end)

    def relatives(self) -> list[int]:
        """Where "yang" says more of what is measured, or of a part of it."""
        return self._relatives

    def only_says_which(self, start: int) -> bool:
        """Whether a clause behind the place only says of what or by whom it is: "kecelakaan yang disebabkan oleh manusia"."""
        plain = {item.start for item in self.said if item.says == "neutral"}
        return all(at + 1 in plain for at in self.relatives() if at >= start)

    def relative(self, start: int, end: int) -> bool:
        """Whether "yang" stands between two places."""
        return any(start <= at < end for at in self.relatives())
