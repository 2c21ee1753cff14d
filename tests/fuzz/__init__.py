"""Inputs that nobody would write, by the million: `make fuzz MINUTES=5`. What is found is reduced and kept as a case."""
