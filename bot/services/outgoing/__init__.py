"""Leads on their way out: what is to be told (``telling``), in which words (``body``), and how it gets there."""
