"""Rows and transactions."""
