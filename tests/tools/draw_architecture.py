"""Draws docs/architecture.svg: the packages of the project as boxes, layer upon layer, and what imports what, from the imports themselves.

An arrow that follows from two others is left out. `python -m tests.tools.draw_architecture` writes the file; a test holds it fresh.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import grimp

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "architecture.svg"
PROJECT = ("agreements", "engine", "reports", "rules")
WIDTH, ROW, BOX, GAP, EDGE = 1040, 74, 34, 16, 20
COLOURS = {"agreements": "#e3f0e3", "engine": "#e2eaf7", "reports": "#f8efdc", "rules": "#f3e3ee"}
Edges = Mapping[str, frozenset[str]]


def imports() -> Edges:
    """For each room of the house the rooms that it imports; a room is a folder or module directly below one of the project's four."""
    graph = grimp.build_graph(*PROJECT, cache_dir=None)
    found: dict[str, set[str]] = {}
    for module in graph.modules:
        room = _room(module)
        found.setdefault(room, set()).update(_room(other) for other in graph.find_modules_directly_imported_by(module))
    # Of the top itself only its version is asked.
    tops = {"agreements", "engine", "reports"}
    return {room: frozenset(others - {room} - tops) for room, others in found.items() if room not in tops}


def _room(module: str) -> str:
    return ".".join(module.split(".")[:2])


def levels(edges: Edges) -> dict[str, int]:
    """How many rooms are below each at the most. Raises RecursionError for a circle, which the layers forbid."""
    found: dict[str, int] = {}

    def level(room: str) -> int:
        if room not in found:
            found[room] = max((level(other) + 1 for other in edges[room]), default=0)
        return found[room]

    for room in edges:
        level(room)
    return found


def reduced(edges: Edges) -> dict[str, list[str]]:
    """The imports without those that follow from others."""
    reach: dict[str, frozenset[str]] = {}
    for room in sorted(edges, key=levels(edges).__getitem__):
        reach[room] = frozenset().union(edges[room], *(reach[other] for other in edges[room]))
    return {room: sorted(other for other in below if not any(other in reach[third] for third in below)) for room, below in edges.items()}


def draw(edges: Edges) -> str:
    """The picture as SVG."""
    edges = {room: below for room, below in edges.items() if edges[room] or any(room in others for others in edges.values())}
    height_of = levels(edges)
    rows: dict[int, list[str]] = {}
    for room, level in sorted(height_of.items()):
        rows.setdefault(level, []).append(room)
    top = max(rows)
    place: dict[str, tuple[float, float, float]] = {}
    for level, rooms in rows.items():
        width = min(190, (WIDTH - 2 * EDGE - (len(rooms) - 1) * GAP) / len(rooms))
        left = (WIDTH - len(rooms) * width - (len(rooms) - 1) * GAP) / 2
        for number, room in enumerate(rooms):
            place[room] = (left + number * (width + GAP), EDGE + (top - level) * ROW, width)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {2 * EDGE + top * ROW + BOX}" '
        'font-family="sans-serif" font-size="13">',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="#667"/></marker></defs>',
        f'<rect width="{WIDTH}" height="{2 * EDGE + top * ROW + BOX}" fill="#fff"/>',
    ]
    for room, below in sorted(reduced(edges).items()):
        for other in below:
            (x, y, width), (to_x, to_y, to_width) = place[room], place[other]
            start, end = f"{x + width / 2:.0f} {y + BOX:.0f}", f"{to_x + to_width / 2:.0f} {to_y:.0f}"
            lines.append(f'<path d="M{start} L{end}" stroke="#99a" fill="none" marker-end="url(#tip)"/>')
    for room, (x, y, width) in sorted(place.items()):
        colour = COLOURS[room.split(".")[0]]
        lines.append(f'<rect x="{x:.0f}" y="{y:.0f}" width="{width:.0f}" height="{BOX}" rx="5" fill="{colour}" stroke="#667"/>')
        lines.append(f'<text x="{x + width / 2:.0f}" y="{y + BOX / 2 + 5:.0f}" text-anchor="middle">{escape(room)}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


if __name__ == "__main__":
    FILE.write_text(draw(imports()), encoding="utf-8")
