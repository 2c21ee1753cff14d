"""How printed texts are read: numbers, amounts, targets, dates, NIPs; and the words that they are written in.

Gives exact values or nothing; must not know where in an agreement a text stands, and judges nothing.
"""
