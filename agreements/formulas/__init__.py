"""The prose of formulas (formulasi): from official Indonesian to an expression over named quantities. How it works: docs/formulas.md.

tokens, times, signs, behind, result, extent → items → lines, phrases, periods, readings → operands → grammar → computation → around →
names, restated → prose
"""
