"""Generated code as it is held, and what becomes of a condition in it, as a number. Apart from what generated code calls: a kept result
needs no more.
"""

from __future__ import annotations

from types import CodeType
from typing import TypeAlias

# It is for the closures, it holds, it does not apply, it fails.
ASK, HOLDS, APART, FAILS = 0, 1, 2, 3
# The functions of a module, each by itself, and what stands between them in its text.
Code: TypeAlias = tuple[CodeType, ...]
BETWEEN = "\n\n\n"
