"""Comments in Word files: on the exact words, in whatever stands around them, and nothing else is changed."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from agreements.intake.blocks import Paragraph, walk
from agreements.intake.containers import is_marked
from agreements.intake.word import read_word
from engine.language import Problems, Spot
from reports.papers.document_marks import Mark
from reports.papers.marking import Marked, mark
from reports.words.catalogue import Words
from tests.papers.awkward import BODIES, W, package, parts_of, person_comment, zipped

# A field or a bound control takes a comment around it as a whole.
WHOLE = ("bound control", "simple field", "sum field", "field in field")
WRITTEN = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
WORDS = Words("id")


def body(data: bytes) -> etree._Element:
    return etree.fromstring(parts_of(data)["word/document.xml"])


def letters(data: bytes) -> list[tuple[str, bytes]]:
    """Every character that the file has in runs, deleted and hidden ones too, with the formatting of its run."""
    found: list[tuple[str, bytes]] = []
    for text in body(data).iter(f"{{{W}}}t", f"{{{W}}}delText", f"{{{W}}}instrText", f"{{{W}}}tab", f"{{{W}}}br", f"{{{W}}}sym"):
        properties = text.getparent().find(f"{{{W}}}rPr")
        look = b"" if properties is None else etree.tostring(properties, method="c14n")
        found.extend((character, look) for character in (text.text or etree.QName(text).localname))
    return found


def commented(data: bytes) -> dict[str, str]:
    """What stands within each comment, by its number, found without the program."""
    open_: dict[str, list[str]] = {}
    done: dict[str, str] = {}
    for element in body(data).iter("*"):
        name = etree.QName(element).localname
        number = element.get(f"{{{W}}}id")
        if name == "commentRangeStart":
            open_[number] = []
        elif name == "commentRangeEnd":
            done[number] = "".join(open_.pop(number))
        elif name in ("t", "tab", "br", "noBreakHyphen", "sym"):
            for texts in open_.values():
                texts.append({"t": element.text or "", "tab": "\t", "br": "\n", "noBreakHyphen": "-", "sym": "•"}[name])
    assert not open_
    return done


def paragraphs(data: bytes) -> list[Paragraph]:
    return [paragraph for paragraph in walk(read_word(data, "a.docx").blocks) if not paragraph.hidden]


def note(paragraph: Paragraph, start: int, end: int, rule: str = "PK301") -> Mark:
    at = paragraph.spot
    spot = Spot("a.docx", "word", at.page, at.table, at.row, at.column, "", at.part, at.paragraph, start, end)
    return Mark(rule, (f"{rule} · kesalahan: judul", "Pesan.", "Perbaikan: begini."), spot, "kotak teks" if at.part != "body" else "")


def marked(data: bytes, *marks: Mark, day: str = "") -> Marked:
    return mark(data, "a.docx", marks, WORDS, day)


@pytest.mark.parametrize("name", BODIES)
def test_a_comment_stands_on_its_words_and_nothing_else_changes(name: str) -> None:
    data = package(BODIES[name], *([person_comment(4, "Ani", "a") + person_comment(5, "Budi", "b")] if name == "commented" else []))
    lines = [line for line in paragraphs(data) if line.spot.part == "body"]
    before, said, blocks = parts_of(data), letters(data), read_word(data, "a.docx").blocks

    @settings(max_examples=12)
    @given(st.data())
    def check(choose: st.DataObject) -> None:
        marks, wanted = [], []
        for _ in range(choose.draw(st.integers(1, 4))):
            line = choose.draw(st.sampled_from(lines))
            start = choose.draw(st.integers(0, len(line.text) - 1))
            end = choose.draw(st.integers(start, len(line.text)))
            marks.append(note(line, start, end))
            wanted.append(line.text[start:end])
        made = marked(data, *marks).data
        after = parts_of(made)
        assert {part for part in after if after[part] != before.get(part)} <= WRITTEN
        assert list(before) == list(after)[: len(before)]
        assert letters(made) == said
        assert read_word(made, "a.docx").blocks == blocks
        own = {comment.comment_id for comment in docx.Document(io.BytesIO(made)).comments if comment.author == "periksa"}
        found = commented(made)
        held = [found[str(number)] for number in sorted(own)]
        if name in WHOLE:
            assert all(text.replace("\n", "") in around for text, around in zip(wanted, held, strict=True))
        else:
            assert [text.replace("tersembunyi ", "") for text in held] == wanted
        # Once more is the same; without findings all of it is as it was but for runs that stay split.
        assert marked(made, *marks).data == made
        bare = marked(made).data
        assert letters(bare) == said
        assert not is_marked(bare)

    check()


def test_comments_are_read_by_python_docx() -> None:
    data = package(BODIES["formats"])
    (line,) = paragraphs(data)[1:] if paragraphs(data)[0].spot.part != "body" else paragraphs(data)
    (comment,) = docx.Document(io.BytesIO(marked(data, note(line, 13, 21), day="2026-11-27").data)).comments
    assert (comment.author, comment.initials, str(comment.timestamp)[:10]) == ("periksa", "PK", "2026-11-27")
    assert comment.text.splitlines() == ["PK301 · kesalahan: judul", "Pesan.", "Perbaikan: begini."]


def test_what_word_allows_no_comment_on_is_quoted_at_the_first_paragraph() -> None:
    data = package(BODIES["formats"] + BODIES["box"])
    for part, words in (("header", "KABUPATEN"), ("box", "19800101")):
        line = next(line for line in paragraphs(data) if line.spot.part == part)
        start = line.text.index(words)
        made = marked(data, note(line, start, start + len(words))).data
        (comment,) = docx.Document(io.BytesIO(made)).comments
        assert comment.text.splitlines()[2] == f"Yang dimaksud ada di kotak teks: “{words}”"
        start_tag = body(made).find(f".//{{{W}}}commentRangeStart")
        assert start_tag.getparent() is body(made).find(f".//{{{W}}}p") or start_tag.getparent().getparent().tag.endswith("body")
        assert {name for name, content in parts_of(made).items() if content != parts_of(data).get(name)} == WRITTEN


def test_without_a_place_it_stands_at_the_top() -> None:
    data = package(BODIES["tracked"])
    made = marked(data, Mark("PK001", ("PK001",))).data
    assert [element.tag.rpartition("}")[2] for element in body(made).find(f".//{{{W}}}p")][:3] == [
        "pPr",
        "commentRangeStart",
        "commentRangeEnd",
    ]


ANSWERS = (
    '<w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
)


def answered(by: str) -> tuple[bytes, Paragraph]:
    """A marked file that somebody opened in Word and answered the one comment of this program."""
    data = package(BODIES["formats"])
    line = next(line for line in paragraphs(data) if line.spot.part == "body")
    made = parts_of(marked(data, note(line, 13, 21)).data)
    own = made["word/comments.xml"].decode()
    rest = own[own.index("<w:comment ") : own.index("</w:comments>")].replace("<w:p>", '<w:p w14:paraId="00000001">', 1)
    document = (
        made["word/document.xml"]
        .decode()
        .replace('w:commentReference w:id="0"/>', 'w:commentReference w:id="0"/><w:commentReference w:id="1"/>')
    )
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    document = document.replace(start, start + start.replace('"0"', '"1"')).replace(end, end + end.replace('"0"', '"1"'))
    new = parts_of(package("", rest + person_comment(1, by, "Sudah benar, lihat SK.", "00000002"), ANSWERS))
    new["word/document.xml"] = document.encode()
    return zipped(new), line


def test_a_comment_that_somebody_answered_stays_and_is_not_said_again() -> None:
    data, line = answered("Ani")
    made = marked(data, note(line, 13, 21), note(line, 0, 5, "PK302"))
    assert (made.written, made.kept) == (1, 1)
    authors = [comment.author for comment in docx.Document(io.BytesIO(made.data)).comments]
    assert authors == ["periksa", "Ani", "periksa"]
    assert parts_of(made.data)["word/commentsExtended.xml"] == parts_of(data)["word/commentsExtended.xml"]
    # It stays where the mistake is no more: what people wrote is theirs.
    assert [c.author for c in docx.Document(io.BytesIO(marked(data).data)).comments] == ["periksa", "Ani"]


def test_an_answer_of_its_own_holds_nothing() -> None:
    data, line = answered("periksa")
    made = marked(data, note(line, 0, 5))
    assert (made.written, made.kept) == (1, 0)
    assert len(list(docx.Document(io.BytesIO(made.data)).comments)) == 1
    assert b"paraId=" not in parts_of(made.data)["word/commentsExtended.xml"]


def test_the_comments_of_others_stay() -> None:
    data = package(BODIES["commented"], person_comment(4, "Ani", "a") + person_comment(5, "Budi", "b"))
    line = next(line for line in paragraphs(data) if line.spot.part == "body")
    made = marked(marked(data, note(line, 0, 3)).data, note(line, 2, 9)).data
    assert [(c.comment_id, c.author) for c in docx.Document(io.BytesIO(made)).comments] == [(4, "Ani"), (5, "Budi"), (6, "periksa")]
    assert {key: commented(made)[key] for key in "45"} == commented(data)


def test_a_mark_left_by_a_comment_that_is_gone_is_nobodys_number() -> None:
    data = package(BODIES["commented"])
    line = next(line for line in paragraphs(data) if line.spot.part == "body")
    assert [c.comment_id for c in docx.Document(io.BytesIO(marked(data, note(line, 0, 3)).data)).comments] == [6]


def test_a_file_with_nothing_to_say_of_is_the_same_byte_for_byte() -> None:
    data = package(BODIES["link"])
    assert marked(data).data == data


def test_the_copy_of_a_signed_file_says_that_it_is_not_the_original() -> None:
    data = zipped({**parts_of(package(BODIES["link"])), "_xmlsignatures/sig1.xml": b"<Signature/>"})
    made = marked(data)
    (comment,) = docx.Document(io.BytesIO(made.data)).comments
    assert made.signed
    assert "tidak lagi sah" in comment.text


def test_what_unpacks_to_far_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.papers.package.MAX_UNPACKED", 5_000)
    data = package(BODIES["link"])
    (line, *_) = (line for line in paragraphs(data) if line.spot.part == "body")
    with pytest.raises(Problems, match="document-bomb"):
        marked(data, note(line, 0, 3))


@pytest.mark.parametrize("data", [b"teks", b"{\\rtf1 teks}"])
def test_other_kinds_take_no_comments(data: bytes) -> None:
    with pytest.raises(Problems, match="document-not-marked"):
        marked(data)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_it_with_all_comments_and_words(tmp_path: Path) -> None:
    data = package("".join(BODIES[name] for name in BODIES if name != "commented"))
    lines = [line for line in paragraphs(data) if line.spot.part == "body" and len(line.text) > 4]
    made = marked(data, *(note(line, 1, 4) for line in lines)).data
    shown = {}
    for name, content in (("plain", data), ("marked", made)):
        (tmp_path / f"{name}.docx").write_bytes(content)
        command = [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "fodt",
            "--outdir",
            str(tmp_path),
        ]
        subprocess.run([*command, str(tmp_path / f"{name}.docx")], check=True, capture_output=True, timeout=120)
        shown[name] = etree.parse(tmp_path / f"{name}.fodt")
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    notes = list(shown["marked"].iter(f"{office}annotation"))
    assert len(notes) == len(lines)
    for annotation in notes:
        tail = annotation.tail or ""
        annotation.clear()
        annotation.tail = tail
    # LibreOffice keeps what tracked changes took out in a list of its own, whose order goes with all that is numbered.
    for tree in shown.values():
        for changes in tree.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}tracked-changes"):
            changes.clear()  # its tail is white space
    texts = ["".join(tree.find(f".//{office}text").itertext()).split() for tree in shown.values()]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("below", [1, 2])
def test_a_comment_on_words_that_go_on_in_paragraphs_below(below: int) -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    texts = ["Persentase surat", "yang selesai", "tepat waktu"]
    table.cell(0, 0).text = "1"
    table.cell(0, 1).text = texts[0]
    for text in texts[1:]:
        table.cell(0, 1).add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    data = out.getvalue()
    lines = [line for line in paragraphs(data) if line.text]
    first, last = lines[1], lines[1 + below]
    place = note(first, 11, len(first.text)).spot
    assert place is not None
    item = Mark("PK301", ("PK301 · kesalahan: judul", "Pesan."), replace(place, until=last.spot.paragraph, until_end=7))
    made = marked(data, item)
    assert letters(made.data) == letters(data)
    assert list(commented(made.data).values()) == ["".join(["surat", *texts[1:below], texts[below][:7]])]
    again = marked(made.data, item)
    assert (again.written, commented(again.data)) == (made.written, commented(made.data))
