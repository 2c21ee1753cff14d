"""Realised figures (realisasi): reading a file or a sheet, and giving the figures to the indicators that they are of."""
