"""The last clause that an indicator's name says of what is measured, and whether what it says was understood.

A name is a measure, what is measured, and clauses that say more of it. The last of them has the last word: what it says is its predicate,
the first word behind "yang", a subject of its own ("yang tarifnya …"), what bears it and what denies it. A direction that rests on words
before it is of a name that was not read to its end, if nobody knows what the predicate says. Knows no direction.
"""

from __future__ import annotations

from engine.language.classes import dataclass
from engine.scoring.indicator_name import BESIDE, IndicatorName
from engine.scoring.word_forms import form_of, roots
from engine.scoring.words_said import Said, alone, by_first, remedy_roots, with_role

# What says nothing of a thing.
EMPTY = ("clause", "filler", "neutral", "bearing", "measure", "not")
HARMS = ("harm", "harmed", "unlawful")
# So many words behind "yang" a subject of the clause ends at most: "yang masa uji kelayakannya habis".
_FAR = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """Places of words: of "yang", of the end of the clause's own subject (None if it has none), and of its predicate."""

    begin: int
    subject: int | None
    predicate: int

    def said(self, name: IndicatorName) -> list[Said]:
        """What the predicate says."""
        return [item for item in name.said if item.start <= self.predicate < item.end]


def last_begin(name: IndicatorName) -> int | None:
    """Where the last clause begins, whatever it is of."""
    return next((at for at in reversed(name.relatives()) if at + 1 < len(name.words)), None)


def last_clause(name: IndicatorName) -> Clause | None:
    """The last clause of what is measured; None if there is none, or if it may be of something that the name leads to."""
    begin, end = last_begin(name), len(name.words)
    if begin is None or name.parted(name.head, begin):
        return None
    ends = (at for at in range(begin + 1, min(begin + _FAR, end - 1)) if name.own_part(at))
    subject = next(ends, None)
    if subject is not None and verb_before(begin, subject, name):
        subject = None
    at = begin + 1 if subject is None else subject + 1
    skipped = {place for item in name.said if item.says in ("not", "filler", "bearing") for place in range(item.start, item.end)}
    while at < end - 1 and (at in skipped or name.is_(name.words[at], "adverb")) and at + 1 not in name.clauses:
        at += 1
    return Clause(begin, subject, at)


def verb_before(begin: int, part: int, name: IndicatorName) -> bool:
    """Whether a clause says first what is said of the part: "yang terpenuhi haknya"."""
    verbs = (item for item in name.said if begin < item.start < part and item.says not in EMPTY)
    return any(item.word.startswith(("me", "di", "ter", "ber", "tidak", "belum")) for item in verbs)


def not_understood(clause: Clause, name: IndicatorName) -> bool:
    """Whether nothing is known of what a clause says: neither its predicate nor what is joined to it ("terjamin dan tersedia") is in a
    table, and it is no number, and nothing says how it conforms ("yang tiba tepat waktu").
    """
    if clause.subject is not None and all(item.says in ("less", "more") for item in clause.said(name)) and not _named(clause, name):
        # "yang suhunya naik"
        return True
    words = name.words[clause.predicate :]
    joined = {clause.predicate, *([clause.predicate + 2] if len(words) > 2 and name.is_(words[1], "and") else [])}
    if any(_known(item, name) for item in name.said for at in joined if item.start <= at < item.end):
        return False
    return not (name.kept or words[0][0].isdigit() or any(name.is_(word, "conforms") for word in words))


def _named(clause: Clause, name: IndicatorName) -> bool:
    """Whether something is known of the subject of a clause."""
    assert clause.subject is not None
    return any(clause.begin < item.start <= clause.subject and item.says not in EMPTY for item in name.said)


def _known(item: Said, name: IndicatorName) -> bool:
    """Whether more is known of a word than that it is a verb, or that it puts an end to something."""
    if item.says in ("done", "acts"):
        return not name.by_form(item)
    clear = item.says in ("good", "neutral", *HARMS) or item.end - item.start > 1 or (item.start, item.says) in name.listed
    return clear and item.says != "ended" and not name.is_(item.word, "again")


def restricts(governing: Said | None, name: IndicatorName) -> bool:
    """Whether clauses only tell of whom or what: behind what an office does or is good at, or with whom ("penanganan warga yang …")."""
    if governing is None:
        return False
    deed = governing.says in ("governing", "deed") or (governing.says == "remedy" and is_deed(governing, name))
    return deed or any(name.is_(word, "mutual", "paper") for word in name.words[governing.start : governing.end])


def is_deed(remedy: Said, name: IndicatorName) -> bool:
    """Whether it is done ("penanganan") or counts ("cakupan"), and is no thing that is given ("bantuan")."""
    return form_of(remedy.word) == "deed" or name.is_(remedy.word, "counting")


def treats(word: str, name: IndicatorName) -> bool:
    """Whether a passive is of what is done about a harm: "diobati" of "pengobatan", "diskrining"."""
    return word.startswith("di") and not name.vocabulary.recall(remedy_roots).isdisjoint(roots(word))


def helps(verb: Said, name: IndicatorName) -> bool:
    """Whether somebody gets what follows, or is well or safe after it ("mendapat pakaian", "diselamatkan"), whatever it was done for."""
    if verb.word.startswith((*with_role("takes", name.vocabulary), "diberi")):
        return True
    rows = name.vocabulary.recall(by_first)
    return any({"good", "handled"}.intersection(alone(root, rows)) for root in roots(verb.word) if root != verb.word)


def of_what_is_reported(said: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause may be said of what a paper or a report is about: a deed stands before it ("dokumen pengawasan barang yang …"), or
    papers are counted and more than their kind is named ("dokumen data rumah yang …").
    """
    paper = name.is_(governing.word.split()[0], "paper")
    between = [item for item in name.said if governing.end <= item.start < said.start]
    if paper and not name.shares and any(at - governing.end >= BESIDE for at in name.relatives() if at < said.start):
        return True
    reported = paper or any(item.says == "report" and item.start == governing.start for item in name.said)
    return reported and any(item.says in ("remedy", "deed") or form_of(item.word) == "deed" for item in between)


def performed(item: Said, name: IndicatorName) -> bool:
    """Whether a deed is what was done: "yang dilakukan penyelidikan dan penyidikan"."""
    others = {other.start for other in name.said if other.says in ("deed", "remedy")}
    at = item.start - 1
    while at in others or name.is_(name.words[at], "and"):
        at -= 1
    return name.is_(name.words[at], "performed")


def found_and(item: Said, name: IndicatorName) -> bool:
    """Whether it only came to be known, and it is said at once what was done then: "yang ditemukan dan diobati"."""
    if not name.only_known(item) or not any(name.is_(word, "and") for word in name.words[item.end : item.end + 1]):
        return False
    return any(other.says == "handled" and other.start == item.end + 1 and not name.only_known(other) for other in name.said)
