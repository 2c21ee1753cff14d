"""Tests of what goes back to offices as they work: marked copies."""
