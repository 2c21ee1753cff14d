"""Findings, scores and what is said of rule books, in every format, in Indonesian and English. All words of the program are made here."""
