"""What becomes of a condition in generated code, as a number. Apart from what generated code calls: a kept result needs no more."""

from __future__ import annotations

# It is for the closures, it holds, it does not apply, it fails.
ASK, HOLDS, APART, FAILS = 0, 1, 2, 3
