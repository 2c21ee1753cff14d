"""Every word that the program says, in Indonesian and English: the catalogue, numbers, places, problems, whole sentences.

Must not know how a report is laid out.
"""
