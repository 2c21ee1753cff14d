"""What `make bench` measures, as ratios within one run."""
