"""What an inspectorate files and sends: the working paper and its follow-up, letters; and what goes back to offices as they work:
copies of their documents with a comment at every mistake. Draws on the one view of a run (reports/view.py).

Must not know how a verdict comes about, nor the command line, nor read what people wrote into papers: that is engine.review's.
"""
