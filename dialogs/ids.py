"""Typed names: every id is text, and mypy knows which one it is."""

from __future__ import annotations

from typing import NewType

StepId = NewType("StepId", str)
SlotName = NewType("SlotName", str)
OfferId = NewType("OfferId", str)
ManagerId = NewType("ManagerId", str)
Language = NewType("Language", str)
"""A lower-case ISO 639-1 code."""
