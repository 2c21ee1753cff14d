"""Reports of scores, for people and for machines. They show what engine.scoring computed; must not compute anything themselves."""
