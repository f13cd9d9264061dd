"""Tables of words behind the readers, one module a subject; no code."""
