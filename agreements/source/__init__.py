"""Files as they are read: YAML with the place of every value, the folders it is found in, data held against a model.

Knows files and YAML; must not know agreements, rules, or the words in which an error is reported.
"""
