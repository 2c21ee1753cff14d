"""From the agreements of an office to findings: verdicts, evidence, hints, and what is only the consequence of something else.

Knows rules and facts; must not know what is done with findings afterwards, command lines, formats or words.
"""
