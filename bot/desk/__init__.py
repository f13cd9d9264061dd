"""Where managers work."""
