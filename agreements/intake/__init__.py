"""Documents as offices have them (text, Word) made into agreements, with the origin of every value.

Knows the format of agreements and the words of the book that are handed in; must not know rules, findings or the engine.
"""
