"""The gate of the rule set: static check, coverage, mutants, difference."""
