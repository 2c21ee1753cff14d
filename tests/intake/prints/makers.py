"""Makers of PDF files that the project does not have: libraries of the browser's language (jsPDF with its tables, react-pdf, PDFKit), MuPDF's
stories; and what is laid over a finished page.

The libraries of the browser's language are found below the working directory of node.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import importlib
import io
import json
import subprocess
from collections.abc import Callable, Sequence
from typing import Any

from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

_FLOW = """
const {jsPDF}=require('jspdf');const table=require('jspdf-autotable').autoTable;const given=JSON.parse(require('fs').readFileSync(0,'utf8'));
const d=new jsPDF({orientation:given.lies?'l':'p',unit:'mm',format:given.format||'a4'});const W=()=>d.internal.pageSize.getWidth();const M=given.margin||20;let y=M;
for(const o of given.parts){
 if(o.page){d.addPage(given.format||'a4',o.page);y=M;continue}
 if(o.down){y+=o.down;continue}
 if(o.table){table(d,{startY:y,margin:{left:M,right:M,top:M,bottom:M},...o.table});y=d.lastAutoTable.finalY+(o.after||0);continue}
 if(o.line){d.setLineWidth(o.line);d.line(M,y,W()-M,y);y+=2;continue}
 d.setFont(o.font||given.font||'times',o.style||'normal');d.setFontSize(o.size||11);const step=(o.size||11)*0.46;
 if(o.cells){for(const c of o.cells){d.text(c.text,c.x,y,{align:c.align||'left'})}y+=o.step||step;continue}
 const x=o.align==='center'?W()/2:o.align==='right'?W()-M:M;
 for(const line of d.splitTextToSize(o.text,W()-2*M)){d.text(line,x,y,{align:o.align||'left'});y+=step}
 y+=o.after||0}
const n=d.getNumberOfPages();if(given.foot)for(let i=1;i<=n;i++){d.setPage(i);d.setFont('helvetica','italic');d.setFontSize(7);d.text(given.foot.replace('{n}',i).replace('{of}',n),M,d.internal.pageSize.getHeight()-8)}
process.stdout.write(Buffer.from(d.output('arraybuffer')))
"""
_REACT = """
const R=require('react');const P=require('@react-pdf/renderer');const given=JSON.parse(require('fs').readFileSync(0,'utf8'));
const made=n=>typeof n==='string'?n:R.createElement(P[n.of]||n.of,{...n.props,...(n.counts?{render:({pageNumber,totalPages})=>n.counts.replace('{n}',pageNumber).replace('{of}',totalPages)}:{})},...(n.in||[]).map(made));
P.renderToBuffer(made(given)).then(b=>process.stdout.write(b))
"""
_KIT = """
const K=require('pdfkit');const given=JSON.parse(require('fs').readFileSync(0,'utf8'));const d=new K({size:given.size||'A4',layout:given.lies?'landscape':'portrait',margin:given.margin||56});d.pipe(process.stdout);
for(const o of given.parts){
 if(o.page){d.addPage({size:given.size||'A4',layout:o.page,margin:given.margin||56});continue}
 if(o.down){d.y+=o.down;continue}
 d.font(o.font||given.font||'Times-Roman').fontSize(o.size||11);
 if(o.table){d.x=given.margin||56;d.table(o.table);continue}
 if(o.cells){const y=d.y;let low=y;for(const c of o.cells){d.text(c.text,c.x,y,{width:c.width||200,align:c.align||'left'});low=Math.max(low,d.y)}d.y=low;d.x=given.margin||56;continue}
 if(o.line){d.lineWidth(o.line).moveTo(d.page.margins.left,d.y).lineTo(d.page.width-d.page.margins.right,d.y).stroke();d.y+=4;continue}
 d.text(o.text,given.margin||56,d.y,{align:o.align||'left',paragraphGap:o.after||0,...(o.options||{})})}
d.end()
"""


def _by_node(script: str, given: dict[str, Any]) -> bytes:
    return subprocess.run(["node", "-e", script], input=json.dumps(given).encode(), check=True, capture_output=True, timeout=180).stdout


def by_jspdf(parts: Sequence[dict[str, Any]], **given: Any) -> bytes:
    """What jsPDF draws of texts and tables one below the other."""
    return _by_node(_FLOW, {**given, "parts": parts})


def by_react(*pages: dict[str, Any]) -> bytes:
    """What react-pdf lays out of nodes: `of` what they are, their `props`, and what is `in` them."""
    return _by_node(_REACT, {"of": "Document", "in": pages})


def by_pdfkit(parts: Sequence[dict[str, Any]], **given: Any) -> bytes:
    """What PDFKit draws of texts and tables one below the other."""
    return _by_node(_KIT, {**given, "parts": parts})


def by_story(page: str, style: str, size: tuple[float, float] = (595, 842), margin: float = 54) -> bytes:
    """What a story of MuPDF sets of HTML, on pages of that size in points."""
    made = importlib.import_module("pymupdf")
    out = io.BytesIO()
    writer, story = made.DocumentWriter(out), made.Story(html=page, user_css=style)
    for _ in range(20):
        device = writer.begin_page(made.Rect(0, 0, *size))
        more, _ = story.place(made.Rect(margin, margin, size[0] - margin, size[1] - margin))
        story.draw(device)
        writer.end_page()
        if not more:
            break
    writer.close()
    return out.getvalue()


def overlaid(data: bytes, draw: Callable[[Canvas, int, float, float], None], under: bool = False) -> bytes:
    """A PDF with something drawn over or under each page: the canvas, the number of the page, its width and height in points as it is shown."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    for n, page in enumerate(writer.pages):
        if page.rotation:
            page.transfer_rotation_to_content()
        wide, high = float(page.mediabox.width), float(page.mediabox.height)
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(wide, high))
        draw(canvas, n, wide, high)
        canvas.save()
        page.merge_page(PdfReader(out).pages[0], over=not under)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def joined(*parts: bytes, turned: Sequence[int] = ()) -> bytes:
    """PDF files put together into one; the pages with these numbers lie in the file and are turned back when they are shown."""
    writer = PdfWriter()
    for part in parts:
        writer.append(io.BytesIO(part))
    for n in turned:
        page = writer.pages[n]
        page.rotate(90)
        page.transfer_rotation_to_content()
        page.rotate(270)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
