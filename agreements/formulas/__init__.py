"""The prose of formulas (formulasi): from official Indonesian to an expression over named quantities. How it works: docs/formulas.md.

tokens, signs, extent → lines, phrases, periods, readings → grammar → computation → prose
"""
