"""Benchmarks: `./run bench NAME --json`."""
