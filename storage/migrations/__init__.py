"""The database's shape, step by step. ``HEAD`` is the newest step (a test holds it to the folder)."""

HEAD = "0011"
