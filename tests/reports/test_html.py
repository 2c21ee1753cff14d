"""The page of a run: what is on it, that no text of a document becomes markup, and that a browser shows, filters and prints it."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from agreements.source.offices import PortfolioName
from engine.review.reviewed import Reviewed
from engine.rulebook.severities import Severity
from engine.run.finding import Quantity
from reports.findings.formats import FORMATS
from reports.markup import Markup, element, listing, page
from reports.selection import Shown
from reports.view import Inspectorate, Report
from reports.words.catalogue import LANGUAGES, Language, Words, clean
from reports.words.long_day import long_day
from tests.browser import dumped, needs_browser, printed, with_script
from tests.command import ROOT, periksa
from tests.reports.samples import Sample, broken_office, by_hand, crowd, everything, excused, failed, made
from tests.reports.test_catalogue import catalogue, of_two_offices
from tests.reports.test_reports import CLEAN, NO_RULES, NOTHING_READ

EMPTY = {"meta", "br", "col"}
TAGS = {
    "html", "head", "meta", "title", "style", "body", "script", "a", "header", "main", "footer", "section", "article", "h1", "h2",
    "h3", "h4", "p", "span", "strong", "div", "dl", "dt", "dd", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th",
    "td", "svg", "rect", "form", "label", "select", "option", "button", "details", "summary",
}  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]><!--", "javascript:alert(1)",
    "</style><script>alert(1)</script>", "&lt;b&gt; &amp; &#60;", "a\x00\x1b[31mb\u202ec", "{shown} {all} {filters}",
    "<svg/onload=alert(1)>", "a" * 500,
)  # fmt: skip


class Page(HTMLParser):
    """A page taken apart: every element with its attributes, every text, and whether each element is closed where it is open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.texts.append(data)

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    def of(self, tag: str, class_: str = "") -> list[dict[str, str | None]]:
        return [found for name, found in self.elements if name == tag and class_ in ["", *(found.get("class") or "").split(" ")]]


def reported(sample: Sample, lang: Language = "id", **options: Any) -> str:
    return FORMATS["html"].render(Report(sample.result, sample.rules, sample.legal, Words(lang), sample.documents, **options))


def hostile() -> Sample:
    """A run in which everything that comes from outside is hostile."""
    finding = next(item for item in by_hand().result.findings if item.rule == "PK302" and not item.follows)
    findings = tuple(
        replace(
            finding, arguments={key: Quantity(text) for key in finding.arguments}, agreement=text, subject=text,
            portfolio=PortfolioName(text), location=replace(finding.location, file=f"{text}.yaml"),
        )
        for text in HOSTILE
    )  # fmt: skip
    names = tuple(f"{text.replace('/', '-')}/{number}" for number, text in enumerate(HOSTILE))
    return replace(by_hand(), result=made(findings, {}, names, ("PK302",)))


SAMPLES = {
    "by-hand": by_hand(), "excused": excused(), "everything": everything(), "office": broken_office(), "hostile": hostile(),
    "clean": CLEAN, "nothing-read": NOTHING_READ, "no-rules": NO_RULES,
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_page_is_sound_and_runs_and_loads_nothing_but_its_own(name: str, lang: Language) -> None:
    text = reported(SAMPLES[name], lang, inspectorate=Inspectorate(*HOSTILE[:4]))
    found = Page(text)
    assert {tag for tag, _ in found.elements} <= TAGS
    attributes = {key for _, own in found.elements for key in own}
    assert not {key for key in attributes if key.startswith("on")} | attributes & {"style", "src", "srcset", "action"}
    assert all(re.fullmatch(r"#[\w-]+", own["href"] or "") for own in found.of("a"))
    ids = [own["id"] for _, own in found.elements if "id" in own]
    assert len(ids) == len(set(ids))
    assert {(own["href"] or "")[1:] for own in found.of("a")} <= set(ids)
    assert {own["aria-labelledby"] for _, own in found.elements if "aria-labelledby" in own} <= set(ids)
    assert found.elements[0] == ("html", {"lang": lang})
    # Headings go down by one at most.
    levels = [int(tag[1]) for tag, _ in found.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_style_and_script_are_allowed_by_their_hash() -> None:
    text = reported(everything())
    policy = next(own["content"] or "" for own in Page(text).of("meta") if own.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        content = re.findall(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert len(content) == 1
        assert f"{name}-src 'sha256-{base64.b64encode(hashlib.sha256(content[0].encode()).digest()).decode()}'" in policy


def test_texts_of_documents_are_shown_as_they_are() -> None:
    text = Page(reported(hostile())).text
    missing = [shown for shown in map(clean, HOSTILE) if shown not in text]
    assert missing == []


def test_the_foot_of_the_pages_cannot_leave_its_text() -> None:
    text = "".join(page("x", "id", [], '"}</style><script>alert(1)</script>\\'))
    assert Page(text).of("script") == []
    margin = re.search(r'content:"([^"]*)"', text)
    assert margin
    assert re.fullmatch(r"(?:[\w .,:-]|\\[0-9a-f]{6})*", margin[1])


def test_elements() -> None:
    assert (
        element("p", "a<b", Markup("<br>"), None, "", class_="x", hidden=True, id=None, lang=False) == '<p class="x" hidden>a&lt;b<br></p>'
    )
    assert element("meta", name='"') == '<meta name="&quot;">'
    assert (listing([]), listing(["a"]), listing(["a", "b"])) == ("", "a", "<ul><li>a</li><li>b</li></ul>")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_that_the_text_report_tells_is_on_the_page(lang: Language) -> None:
    sample = everything()
    report = Report(sample.result, sample.rules, sample.legal, Words(lang), sample.documents)
    found = Page(reported(sample, lang))
    alone = [item for item in sample.result.findings if item.waiver or (item.outcome == "fail" and not item.follows)]
    assert len(found.of("article")) == len(alone)
    text = " ".join(found.text.split())
    for item in sample.result.findings:
        if item.outcome == "fail":
            assert " ".join(clean(report.message(item)).split()) in text
            assert clean(report.position(item.location)) in text
    for part in ("Rp333.333", "Rp 333.333,00", "≈ Rp333.333,3333", "Rp400.000", "≈ -Rp66.666,6667") if lang == "id" else ():
        assert part in text
    for part in ("700/012/2026", "Dahulu.", "unlisted-instrument", sample.result.seal.hash if sample.result.seal else ""):
        assert part in text
    rows = [own for own in found.of("tr") if own.get("data-rule")]
    assert len(rows) == sum(
        item.outcome in ("unknown", "error") and not item.follows and not item.waiver for item in sample.result.findings
    )


def test_only_what_is_asked_for_is_shown_and_the_rest_counted() -> None:
    everything_, some = Page(reported(everything(), "en")), Page(reported(everything(), "en", shown=Shown(severity=Severity.ERROR)))
    assert 0 < len(some.of("article")) < len(everything_.of("article"))
    assert "are not shown because of --severity or --office" in some.text
    for shown in (Shown(summary=True), Shown(statistics=True)):
        counts = reported(everything(), "en", shown=shown)
        assert Page(counts).of("article") == Page(counts).of("script") == []
        assert "script-src" not in counts


def test_the_inspectorate_signs_by_the_settings(tmp_path: Path) -> None:
    (tmp_path / "periksa.toml").write_text(
        'inspectorate = "Inspektorat Kabupaten Anggrek"\ninspectorate-place = "Anggrek"\n'
        'inspectorate-head = "Contoh Nama"\ninspectorate-head-nip = "19700101 199503 2 001"\n'
    )
    options = ("check", ROOT / "agreements" / "melati-2026", "--output-format", "html", "--lang", "id")
    signed = Page(periksa(*options, "--as-of", "2026-05-04", cwd=tmp_path).stdout).text
    for part in ("Inspektorat Kabupaten Anggrek", "Anggrek, 4 Mei 2026", "Contoh Nama", "NIP 19700101 199503 2 001"):
        assert part in signed
    (tmp_path / "periksa.toml").unlink()
    left_open = periksa(*options, cwd=tmp_path).stdout
    assert "NIP ....." in left_open
    assert 'class="sign paper"' in left_open


def test_names_are_on_the_page_for_it_stays_in_the_office() -> None:
    text = periksa("check", ROOT / "agreements" / "sokaraja-2021", "--output-format", "html").stdout
    assert "ACHMAD HUSEIN" in text


def test_the_page_of_five_thousand_findings_is_light() -> None:
    text = reported(crowd(5000))
    assert text.count("<article") == 5000
    assert len(text.encode()) < 10_000_000


def test_every_phrase_of_the_page_is_said(said: set[str]) -> None:
    for lang in LANGUAGES:
        reported(everything(), lang)
        reported(broken_office(), lang)
        reported(replace(by_hand(), result=of_two_offices(by_hand().result)), lang)
        for month in range(1, 13):
            long_day(f"2026-{month:02}-01", Words(lang))
    assert [key for key in catalogue() if key.startswith(("html.", "day.")) and key not in said] == []
    assert long_day("2026-08-07", Words("id")) == "7 Agustus 2026"


CHOOSE = """
const choose = (name, value) => { const select = document.querySelector(`select[name=${name}]`); select.value = value;
  select.dispatchEvent(new Event("change", {bubbles: true})); };
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "page.html"
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


@needs_browser
def test_a_browser_runs_the_script_under_the_policy_and_nothing_of_a_document(tmp_path: Path) -> None:
    dom = dumped(written(tmp_path, reported(hostile())))
    form = re.search(r'<form [^>]*id="filter"[^>]*>', dom)
    assert form
    assert "hidden" not in form[0]
    assert f"Semua {len(HOSTILE)} butir ditampilkan." in dom
    assert dom.count("<script") == 1
    assert not re.search(r"<img|<svg[^>]* onload", dom)


@needs_browser
def test_what_is_filtered_out_is_neither_shown_nor_printed(tmp_path: Path) -> None:
    sample = everything()
    page_ = written(tmp_path, with_script(reported(sample, "en"), f"{CHOOSE}choose('rule', 'PK201'); choose('severity', 'info');"))
    dom = dumped(page_)
    shown = [tag for tag in re.findall(r"<article[^>]*>", dom) if " hidden" not in tag]
    fitting = [item for item in failed(sample.result.findings) if item.rule == "PK201" and item.severity is Severity.INFO]
    assert len(shown) == len(fitting) == 1
    assert re.search(r"Filter: Rule: PK201 .*; Severity: Note\. Shown: 1 of \d+", dom)
    pages = printed(page_, tmp_path / "page.pdf")
    text = " ".join(" ".join(pages).split())
    assert "Filter: Rule: PK201" in text
    assert "PK601" not in text.partition("Filter: Rule: PK201")[2].partition("What is gone")[0]
    assert "Print" not in text.split()
    assert f"1 / {len(pages)}" in pages[0]


@needs_browser
def test_the_whole_is_printed_with_repeated_heads_and_without_controls(tmp_path: Path) -> None:
    sample = crowd(120)
    unknown = tuple(
        replace(item, outcome=by_hand().result.findings[3].outcome, missing=("signed.date",)) for item in sample.result.findings
    )
    pages = printed(
        written(tmp_path, reported(replace(sample, result=made(unknown, {}, ("kantor/camat",), ("PK103",))))), tmp_path / "page.pdf"
    )
    with_rows = [text for text in pages if text.count("PK103") > 5]
    assert len(with_rows) > 2
    assert all("Yang kurang dan letaknya" in text for text in with_rows)
    assert all("Tampilkan semua" not in text for text in pages)
    assert "Pemeriksa:" in pages[-1]


@needs_browser
def test_without_its_script_everything_is_there_and_no_filter(tmp_path: Path) -> None:
    text = re.sub(r"<script>.*?</script>", "", reported(everything()), flags=re.DOTALL)
    dom = dumped(written(tmp_path, text))
    assert re.search(r"<form [^>]*hidden", dom)
    assert " hidden" not in "".join(re.findall(r"<(?:article|section|tr)[^>]*>", dom))


def test_findings_are_what_is_filtered() -> None:
    found = Page(reported(excused()))
    options = {own["value"] for own in found.of("option")}
    assert {"new", "unchanged", "waived", "unknown"} <= options
    chosen = [own for _, own in found.elements if "data-rule" in own]
    assert all({"data-office", "data-rule", "data-severity", "data-status"} <= set(own) for own in chosen)
    assert {value for own in chosen for value in (own["data-status"] or "").split()} <= options
    assert {own["data-rule"] for own in chosen} <= options
    alone: list[Reviewed] = [item for item in excused().result.findings if not item.follows or item.waiver]
    assert len(chosen) == len(alone)
