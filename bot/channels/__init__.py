"""Messengers, the web chat and the console: each parses what comes in and sends what goes out, nothing else."""
