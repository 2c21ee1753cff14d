"""Reports of a run, a format a module: pure functions from the view of a run to text.

They lay out and escape; what is said and counted comes from reports.view and reports.entries. Must not read files.
"""
