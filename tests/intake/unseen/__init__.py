"""Papers that were laid out after forms of offices before the recogniser was run on them, each with its right reading.

What each round read at its first run is in docs/decisions/0074-first-sight.md. Knows the format of agreements and nothing of
the recogniser.
"""
