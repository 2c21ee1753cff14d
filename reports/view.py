"""The one view of a run that every report of findings draws on: the run with its words, and what it says of each finding.

Must not know any format. Lists of findings draw on entries.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, TypeVar

from agreements.origins import Unnamed
from agreements.printed_paths import printed_path
from agreements.source.document import Document
from agreements.submitted import Submitted
from engine.api import Checked
from engine.language import DataPath, Place, Problem, Record
from engine.language.classes import dataclass
from engine.review.reviewed import History, Review, Reviewed, files_of
from engine.rulebook import Rule, RuleBook
from engine.run.finding import Location
from engine.settings import Setting
from reports.selection import EVERYTHING, Shown
from reports.words.book_phrases import book_lines, ignored_lines
from reports.words.catalogue import Words, clean, one_line
from reports.words.messages import Lacking, advice, basis_titles, lacking, lacking_text, message
from reports.words.paths import relative
from reports.words.places import located, place, spot_text
from reports.words.problems import line
from reports.words.review_phrases import history_text, seal_text

if TYPE_CHECKING:
    from engine.review.personal import Mask

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Inspectorate:
    """Who signs, by the settings: the office, the place of signing, the name and NIP of its head; "" for what is left open."""

    name: str = ""
    place: str = ""
    head: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A run and what it is shown with.

    `documents` by the name of their file. `root` is the working directory, from which paths are given; "" leaves them as they are.
    `colour` and `width` are for terminals; `full` asks SARIF for what is no open failure too.
    `notes` are what there is to say of documents; `book` is the whole rule book, `ignored` and `unnamed` are settings and confirmations
    that do not count. `shown` is what reports for people show. `mask` hides personal data; the findings of `result` are masked by it
    already. `inspectorate` signs what is printed.
    """

    result: Review
    rules: Mapping[str, Rule]
    legal: Mapping[str, Record]
    words: Words
    documents: Mapping[str, Document] = field(default_factory=dict)
    root: str = ""
    colour: bool = False
    width: int = 100
    full: bool = False
    notes: tuple[Problem[Place], ...] = ()
    # Those of the notes that say why a document could not be read.
    unread: tuple[Problem[Place], ...] = ()
    book: RuleBook | None = None
    ignored: tuple[Setting, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    mask: Mask | None = None
    shown: Shown = EVERYTHING
    inspectorate: Inspectorate = Inspectorate()
    # What an archive knows of findings, by fingerprint.
    histories: Mapping[str, History] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        checked: Checked,
        words: Words,
        *,
        root: str = "",
        colour: bool = False,
        width: int = 100,
        full: bool = False,
        personal: bool = True,
        shown: Shown = EVERYTHING,
        inspectorate: Inspectorate = Inspectorate(),
        histories: Mapping[str, History] | None = None,
    ) -> Report:
        """The report of a check; without personal data if `personal` is False."""
        rules, loaded = checked.book.rules, checked.loaded
        documents = _Documents(loaded.agreements)
        mask = None
        if not personal:
            from engine.review.personal import Mask  # only what leaves the office is masked

            mask = Mask.of(loaded.agreements, rules)
        return cls(
            mask.review(checked.review) if mask else checked.review, {rule.id: rule for rule in rules}, checked.book.reference.legal, words,
            documents, root, colour, width, full, loaded.notes, loaded.unread_papers,
            checked.book, checked.options.ignored, loaded.unnamed, mask, shown, inspectorate, histories or {},
        )  # fmt: skip

    def rests_on(self) -> list[str]:
        """What there is to say of the rule book, and of what is ignored, a line each; nothing where it is the shipped one as it is."""
        said = book_lines(self.book, self.words, self.root) if self.book is not None else ()
        return [one_line(text) for text in (*said, *ignored_lines(self.ignored, self.unnamed, self.words, self.root))]

    @property
    def seal(self) -> str:
        """The seal on one line; "" if there is none."""
        seal = self.result.seal
        return seal_text(seal, self.words, ignored=self.result.waivers_ignored) if seal else ""

    def title(self, rule: str) -> str:
        """What a rule is about, or what is wrong with files where the id is of such a problem."""
        found = self.rules.get(rule)
        key = f"report.problem-{rule}"
        return found.said("title", self.words.lang) if found else self.words.say(key) if self.words.has(key) else rule

    def document(self, finding: Reviewed) -> Document | None:
        """The document that a finding is in, if it is an agreement that could be read."""
        return self.documents.get(finding.location.file)

    def message(self, finding: Reviewed) -> str:
        """What is wrong."""
        text = message(finding, self.rules, self.words, self.document(finding))
        # Of what could not be read the document is quoted, not the finding.
        return self.mask.text(text, files_of(finding)) if self.mask else text

    def advice(self, finding: Reviewed) -> str:
        """What to do about it; "" where there is nothing to do in the document."""
        return advice(finding, self.rules, self.words)

    def place(self, finding: Reviewed) -> str:
        """Where in the agreement it is, in words; "" where it is in none."""
        return place(finding.location.path, self.words, self.document(finding)) if finding.agreement else ""

    def spot(self, location: Location) -> str:
        """Where in a paper it is, in words; "" elsewhere."""
        return one_line(spot_text(location.spot, self.words)) if location.spot else ""

    def doubts(self, finding: Reviewed) -> list[str]:
        """The values that the finding rests on and nobody confirmed, and why, a sentence each."""
        at = [finding.location, *(item.location for item in finding.evidence)]
        own = [DataPath.parse(path) for path in finding.missing if ":" not in path]
        found: dict[str, None] = {}
        places = [*((item.file, item.path) for item in at), *((finding.location.file, path) for path in own)]
        for file, path in places:
            document = self.documents.get(file)
            for doubt in document.doubts if document else ():
                if doubt.covers(str(printed_path(path))):
                    kind = doubt.reason.partition("-")[0]
                    reason = self.words.say(f"document.doubt-{kind if kind in ('asked', 'proposed', 'read') else 'other'}")
                    # Of what is read in a value the reader knows the value.
                    shown = place(printed_path(path), self.words, document)
                    found[self.words.say("document.rests-on", place=shown, reason=reason)] = None
        return list(found)

    def history(self, finding: Reviewed) -> str:
        """Since when it is there, in how many runs, and whether it comes again from an earlier period; "" where no archive knows it."""
        found = self.histories.get(finding.fingerprint)
        as_of = self.result.seal.as_of if self.result.seal else None
        return history_text(found, finding.portfolio.period, as_of, self.words) if found else ""

    def lacking(self, finding: Reviewed) -> Iterator[tuple[Lacking, str]]:
        """What an assessment lacked, and each in words."""
        document = self.document(finding)
        for item in lacking(finding, document):
            text = lacking_text(item, self.words, document)
            # The document is quoted, not the finding.
            yield item, self.mask.text(text, files_of(finding)) if self.mask else text

    def note(self, problem: Problem[Place]) -> str:
        """What there is to say of a document, on one line."""
        text = line(replace(problem, place=replace(problem.place, file=self.path(problem.place.file))), self.words)
        return self.mask.text(text) if self.mask else text

    def basis(self, finding: Reviewed) -> list[str]:
        """The titles of the legal instruments that it rests on."""
        return basis_titles(finding, self.legal)

    def path(self, file: str) -> str:
        """The path from the working directory, as it can be shown."""
        return clean(relative(file, self.root))

    def position(self, location: Location) -> str:
        """`file:line:column`, in a paper file and place in words, on one line; without what is not known."""
        return clean(located(location, self.words, self.path(location.file)))


class _Documents(Mapping[str, Document]):
    """The documents of a run by the name of their file; of agreements that are laid by fetched when they are asked for."""

    def __init__(self, submitted: Iterable[Submitted]) -> None:
        self.by_file = {item.file: item for item in submitted}

    def __getitem__(self, file: str) -> Document:
        return self.by_file[file].document

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_file)

    def __len__(self) -> int:
        return len(self.by_file)


def by_agreement(findings: Iterable[T], of: Callable[[T], Reviewed]) -> dict[tuple[str, str], list[T]]:
    """Findings by their file; those of a file of several agreements (one of figures) by the agreement too, "" where it is of none.

    `of` gives the finding of what is grouped.
    """
    listed = [(item, of(item).location.file, of(item).agreement or "") for item in findings]
    named: dict[str, set[str]] = {}
    for _, file, agreement in listed:
        named.setdefault(file, set()).add(agreement)
    found: dict[tuple[str, str], list[T]] = {}
    for item, file, agreement in listed:
        found.setdefault((file, agreement if len(named[file] - {""}) > 1 else ""), []).append(item)
    return found
