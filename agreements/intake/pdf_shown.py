"""What a reader of a PDF sees of a page and pdfplumber does not tell: values of forms, and what is drawn and not shown.

Runs in the process of its own of `pdf_pages`. Knows PDF; must not know what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from pdfminer.layout import LTChar
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import LIT, PSLiteral, literal_name
from pdfminer.utils import MATRIX_IDENTITY, Matrix, apply_matrix_pt, decode_text, mult_matrix
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

from agreements.intake.apart import MEGABYTES, SECONDS, Refused
from agreements.intake.pdf_rules import THICK, is_white
from agreements.intake.pdf_words import Box

# What is drawn and not seen is marked by these in place of the tag that the file gives it: invisible letters; layers that are off, remarks;
# white letters, which are not seen where the page is white.
_UNSEEN, _VEILED, _PALE = "periksa:unseen", "periksa:veiled", "periksa:pale"
# No form has so many fields on a page.
MAX_FIELDS = 3_000
# What a picture has that can be seen through.
_SEEN_THROUGH = ("SMask", "Mask", "ImageMask")
# Letters that are neither filled nor drawn round.
_INVISIBLE = (3, 7)
# Letters that are filled only.
_FILLED = (0, 4)
# The bits of an annotation that is hidden, or not shown on a screen.
_HIDDEN = 2 | 32
# Text that somebody typed onto the page, as one fills in a form that has no fields; other free text is a remark.
_TYPED = "freetexttypewriter"
# The size of letters of a value of which the file does not say how it looks, in points.
PLAIN = 9.0
# No place of a page is so many points away.
FAR = 1e6
# Letters of one word stand no further apart, in sizes of a letter.
CLOSE = 0.2
# Programs cut a scan into strips, none of which is less than this share of the page.
STRIP = 0.02
# As deep as a field may stand in others.
_DEEP = 20


class _Device(PDFPageAggregatorWithMarkedContent):
    """What is drawn, each thing with whether it is seen."""

    veils = 0
    letters = ""

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        pale = textstate.render in _FILLED and is_white(graphicstate.ncolor)
        self.letters = _UNSEEN if textstate.render in _INVISIBLE else _PALE if pale else ""
        super().render_string(textstate, seq, ncs, graphicstate)
        self.letters = ""

    def render_image(self, name: str, stream: PDFStream) -> None:
        super().render_image(name, stream)
        page, over = self._stack[0], self.cur_item
        if over.width * over.height > STRIP * page.width * page.height and not any(map(stream.get, _SEEN_THROUGH)):
            # Some programs draw the text that they took from a scan before it.
            for letter in page:
                if isinstance(letter, LTChar) and letter.tag != _VEILED and over.is_hoverlap(letter) and over.is_voverlap(letter):  # type: ignore[attr-defined]
                    letter.tag = _UNSEEN  # type: ignore[attr-defined]

    def tag_cur_item(self) -> None:
        super().tag_cur_item()
        if self.cur_item._objs and (self.veils or self.letters):
            self.cur_item._objs[-1].tag = _VEILED if self.veils else self.letters  # type: ignore[attr-defined]


class _Interpreter(PDFPageInterpreter):
    """Draws a page, its layers that are off unseen, and the values of its form."""

    device: _Device
    # The layers that are not shown, by their objects; what is drawn above the page: its stream, its box, whether it is part of the text.
    off: frozenset[int] = frozenset()
    fields: Sequence[tuple[PDFStream, Sequence[float], bool]] = ()
    # How a page whose lines run aslant is made level.
    level: Matrix = MATRIX_IDENTITY

    def subinterp(self) -> _Interpreter:
        made = super().subinterp()
        assert isinstance(made, _Interpreter)
        made.off = self.off
        return made

    def render_contents(self, resources: dict[object, object], streams: Sequence[object], ctm: Matrix = MATRIX_IDENTITY) -> None:
        # For each marked part that is open, whether it is one of a layer that is off.
        self.veiled: list[bool] = []
        ctm = mult_matrix(ctm, self.level)
        super().render_contents(resources, streams, ctm)
        self.device.veils -= sum(self.veiled)
        for drawn, box, seen in self.fields:
            self.device.veils += not seen
            self.draw_field(drawn, box, ctm)
            self.device.veils -= not seen

    def do_BMC(self, tag: Any) -> None:
        self.veiled.append(False)
        super().do_BMC(tag)

    def do_BDC(self, tag: Any, props: Any) -> None:
        names = _entries(self.resources.get("Properties"))
        layer = names.get(literal_name(props)) if isinstance(props, PSLiteral) and literal_name(tag) == "OC" else None
        self.veiled.append(self.is_off(layer))
        self.device.veils += self.veiled[-1]
        super().do_BDC(tag, props)

    def do_EMC(self) -> None:
        if self.veiled:
            self.device.veils -= self.veiled.pop()
        super().do_EMC()

    def do_Do(self, xobjid_arg: Any) -> None:
        drawn = resolve1(self.xobjmap.get(literal_name(xobjid_arg)))
        veil = isinstance(drawn, PDFStream) and self.is_off(drawn.get("OC"))
        self.device.veils += veil
        super().do_Do(xobjid_arg)
        self.device.veils -= veil

    def is_off(self, layer: object) -> bool:
        """Whether a layer, or every one of a group of layers, is not shown."""
        if isinstance(layer, PDFObjRef) and layer.objid in self.off:
            return True
        members = _entries(layer).get("OCGs")
        return members is not None and _all_in(_listed(members) or [members], self.off)

    def draw_field(self, drawn: PDFStream, box: Sequence[float], page: Matrix) -> None:
        """Draw what an annotation looks like into its box, as the standard has it."""
        matrix: Matrix = tuple(_numbers(drawn.get("Matrix"), 6)) or MATRIX_IDENTITY  # type: ignore[assignment]
        x0, y0, x1, y1 = _numbers(drawn["BBox"], 4)
        corners = [apply_matrix_pt(matrix, corner) for corner in ((x0, y0), (x0, y1), (x1, y0), (x1, y1))]
        (left, right), (low, high) = ((min(side), max(side)) for side in zip(*corners, strict=True))
        wide, tall = ((box[2] - box[0]) / (right - left or 1)), ((box[3] - box[1]) / (high - low or 1))
        ctm = mult_matrix((wide, 0, 0, tall, box[0] - left * wide, box[1] - low * tall), page)
        made = self.subinterp()
        self.device.begin_figure("field", (x0, y0, x1, y1), matrix)
        made.render_contents(_entries(drawn.get("Resources")), [drawn], ctm=mult_matrix(matrix, ctm))
        self.device.end_figure("field")


def _all_in(layers: Sequence[object], off: frozenset[int]) -> bool:
    return bool(layers) and all(isinstance(each, PDFObjRef) and each.objid in off for each in layers)


def draw(page: Any, level: Matrix = MATRIX_IDENTITY) -> Any:
    """The page of pdfplumber, drawn as it is seen, and made level; what is not seen is there, too, until `take_unseen` takes it out."""
    device = _Device(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    interpreter = _Interpreter(page.pdf.rsrcmgr, device)
    interpreter.level = level
    interpreter.off = _layers_off(page.pdf.doc.catalog)
    interpreter.fields = list(islice(_fields(page), MAX_FIELDS + 1))
    if len(interpreter.fields) > MAX_FIELDS:
        raise Refused("too-much-work", seconds=SECONDS, megabytes=MEGABYTES)
    interpreter.process_page(page.page_obj)
    page._layout = device.get_result()
    return page


def _layers_off(catalog: dict[str, Any]) -> frozenset[int]:
    """The objects of the layers that are not shown when the file is opened."""
    layers = _entries(catalog.get("OCProperties"))
    shown = _entries(layers.get("D"))
    every, off, on = (
        {each.objid for each in _listed(listed) if isinstance(each, PDFObjRef)}
        for listed in (layers.get("OCGs"), shown.get("OFF"), shown.get("ON"))
    )
    return frozenset(every - on if _name(shown.get("BaseState")) == "OFF" else off)


def _fields(page: Any) -> Iterator[tuple[PDFStream, Sequence[float], bool]]:
    """What annotations of a page that hold text look like, their boxes, and whether they are part of what the page says."""
    for comment in _listed(page.page_obj.annots):
        said = _entries(comment)
        kind, box = _name(_inherited(said, "FT")), _numbers(said.get("Rect"), 4)
        if not box or _number(said.get("F")) & _HIDDEN or _name(said.get("Subtype")) not in ("Widget", "FreeText") or kind == "Btn":
            continue
        area = min(box[::2]), min(box[1::2]), max(box[::2]), max(box[1::2])
        if (drawn := _look(said, area)) is not None:
            yield drawn, area, kind in ("Tx", "Ch") or _name(said.get("IT")).lower() == _TYPED


def _look(said: dict[str, Any], area: Sequence[float]) -> PDFStream | None:
    """How an annotation looks; a text without an appearance in plain letters, as a program that shows it would make it."""
    drawn = resolve1(_entries(said.get("AP")).get("N"))
    if isinstance(drawn, PDFStream):
        return drawn if _numbers(drawn.get("BBox"), 4) else None
    typed = _name(said.get("Subtype")) == "FreeText"
    value = resolve1(said.get("Contents")) if typed else _inherited(said, "V")
    if not isinstance(value, bytes) or not (typed or _name(_inherited(said, "FT")) in ("Tx", "Ch")):
        return None
    text = decode_text(value).replace("\r", "\n").encode("cp1252", "replace")
    lines = b" T* ".join(b"<" + line.hex().encode() + b"> Tj" for line in text.split(b"\n"))
    font = {"Type": LIT("Font"), "Subtype": LIT("Type1"), "BaseFont": LIT("Helvetica"), "Encoding": LIT("WinAnsiEncoding")}
    wide, high = area[2] - area[0], area[3] - area[1]
    first = max(3.0, high - PLAIN if b"\n" in text else high / 2 - 3)
    made = b"BT /H %.2f Tf %.2f TL 2 %.2f Td %s ET" % (PLAIN, PLAIN * 1.15, first, lines)
    drawn = PDFStream({"BBox": [0, 0, wide, high], "Resources": {"Font": {"H": font}}, "Length": len(made)}, made)
    # The library draws what is an object of the file, and none within itself.
    drawn.set_objid(-1, 0)
    return drawn


def _inherited(said: dict[str, Any], key: str) -> Any:
    """What a field says, or what it stands in."""
    for _ in range(_DEEP):
        if key in said or not (parent := _entries(said.get("Parent"))):
            break
        said = parent
    return resolve1(said.get(key))


def _entries(value: object) -> dict[Any, Any]:
    """A dictionary of the file; an empty one for whatever else stands in its place."""
    found = resolve1(value)
    return found if isinstance(found, dict) else {}


def _listed(value: object) -> list[Any]:
    found = resolve1(value)
    return found if isinstance(found, list) else []


def _numbers(value: object, count: int) -> list[float]:
    """So many numbers; none where there are others, or ones that no page has."""
    found = [resolve1(each) for each in _listed(value)]
    numbers = [float(each) for each in found if isinstance(each, int | float) and abs(each) < FAR]
    return numbers if len(numbers) == len(found) == count else []


def _name(value: object) -> str:
    found = resolve1(value)
    return str(literal_name(found)) if isinstance(found, PSLiteral) else ""


def _number(value: object) -> int:
    found = resolve1(value)
    return found if isinstance(found, int) else 0


def take_unseen(page: Any) -> list[Any]:
    """Take out of a page that was drawn what is not seen, and give its letters; those on a picture stay: a program took them from there."""
    pictures, coloured = [_box(picture) for picture in page.images], list(_coloured(page))
    taken = []
    for kind, things in page.objects.items():
        kept = [thing for thing in things if not _is_unseen(thing, pictures, coloured)]
        if kind == "char" and len(kept) < len(things):
            taken = [thing for thing in things if _is_unseen(thing, pictures, coloured)]
        things[:] = kept
    return taken


def _coloured(page: Any) -> Iterator[Box]:
    """The areas of a page that are not white; what a shading covers nobody tells, so that it is the whole page."""
    if _entries(_entries(page.page_obj.resources).get("Shading")):
        yield _box({"x0": 0, "top": 0, "x1": page.width, "bottom": page.height})
    for area in (*page.rects, *page.curves):
        if area.get("fill") and not is_white(area.get("non_stroking_color")):
            yield _box(area)
    for line in page.lines:
        if (thick := (line.get("linewidth") or 0) / 2) > THICK / 2 and not is_white(line.get("stroking_color")):
            x0, top, x1, bottom = _box(line)
            yield x0 - thick, top - thick, x1 + thick, bottom + thick


def _box(thing: Any) -> Box:
    return thing["x0"], thing["top"], thing["x1"], thing["bottom"]


def _is_unseen(thing: Any, pictures: Sequence[Box], coloured: Sequence[Box]) -> bool:
    tag = thing.get("tag")
    if tag not in (_UNSEEN, _PALE):
        return bool(tag == _VEILED)
    x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    grounds = (*pictures, *coloured) if tag == _PALE else pictures
    return not any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in grounds)


def is_taken(char: Any) -> bool:
    """Whether a letter is not seen, as those are that a program took from the picture that it stands on."""
    return bool(char.get("tag") == _UNSEEN)


def as_text(chars: Sequence[Any]) -> str:
    """Letters as they go on in the file, a blank wherever the next one does not stand close behind."""
    said = ""
    for before, char in zip([None, *chars], chars, strict=False):
        near = before is None or (abs(char["top"] - before["top"]) < 2 and -1 < char["x0"] - before["x1"] < CLOSE * char["size"])
        said += char["text"] if near else f" {char['text']}"
    return " ".join(said.split())
