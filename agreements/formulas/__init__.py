"""The prose of formulas (formulasi): from official Indonesian to an expression over named quantities. How it works: docs/formulas.md.

tokens, operators, signs, behind, extent → items → lines, phrases, periods, readings → operands → grammar → computation → around → names
→ prose
"""
