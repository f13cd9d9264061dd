"""The pure core of Warmline: values in, values out.

Nothing in this room touches the network, a database, the clock, randomness or a log. Times come in as
arguments and are always timezone-aware.
"""
