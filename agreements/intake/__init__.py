"""Documents as offices have them (text, Word, Excel, PDF, scans) made into agreements, with the origin of every value.

Knows the format of agreements and the words of the book that are handed in; must not know rules, findings or the engine.
A kind of document has one door, for those who read it and those who mark it: `word`, `sheet`, `portable`. What all kinds share is in
`blocks`, `containers` and `apart`, what becomes of them in `files`, `papers`, `recognise`, `words` and `written`; reports and
commands import no other module; their neighbours in `agreements` use `identity`, `merging` and `propose`, too.
"""
