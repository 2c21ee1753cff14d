"""Plain bars as SVG inside a page. The numbers stand beside them, so that nobody needs to see a bar or its colour."""

from __future__ import annotations

from collections.abc import Mapping

from reports.markup import Markup, element

WIDTH, HEIGHT = 160, 12


def bar(parts: Mapping[str, int], most: int, width: int = WIDTH) -> Markup:
    """A bar of parts one after the other, each named by its class; as long as the whole width where their sum is `most`."""
    drawn, at = [], 0.0
    for name, count in parts.items():
        size = round(width * count / most, 1) if most else 0.0
        if size:
            drawn.append(element("rect", class_=name, x=f"{at:g}", y=0, width=f"{size:g}", height=HEIGHT))
        at += size
    return element("svg", *drawn, class_="bar", width=width, height=HEIGHT, viewBox=f"0 0 {width} {HEIGHT}", aria_hidden="true")
