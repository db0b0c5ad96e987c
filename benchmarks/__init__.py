"""The figures of the house, paired with their limits in one run: `make bench`, or `python -m benchmarks`."""
