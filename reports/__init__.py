"""Findings and problems as text and JSON, in Indonesian and English. All words of the program are made here."""
