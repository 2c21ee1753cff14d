"""What an inspectorate files and sends: the working paper and its follow-up, letters. Draws on the one view of a run (reports/view.py).

Must not know how a verdict comes about, nor read what people wrote into papers: that is engine.review's.
"""
