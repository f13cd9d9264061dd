"""Proofs, codes, evidence against leads, merges of prospects."""
