"""Papers as offices print them, laid out without a look at the readers: HTML by a browser, drawn pages, sheets and Word by LibreOffice.

Each was written down with its right reading, and committed, before the readers saw it. Sources of the layouts are the print templates of
public e-SAKIP applications and annexes of ministries and regencies; wordings, people and numbers are invented.
"""
