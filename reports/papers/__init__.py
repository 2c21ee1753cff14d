"""What goes back to offices as they work: copies of their documents with a comment at every mistake.

Knows the view of a run and how files of offices are built; must not know the command line, and writes no file.
"""
