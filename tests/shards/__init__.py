"""A run in shares: offices judged by themselves, in processes, from a cache and on a cluster, always with the same bytes."""
