"""Tests of intake; the papers they are run on are made anew from seeds (office, paper, layouts)."""
