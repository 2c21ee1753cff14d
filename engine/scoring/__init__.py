"""Scores: from realised figures to results, achievements and their means. How they are computed: docs/scores.md."""
