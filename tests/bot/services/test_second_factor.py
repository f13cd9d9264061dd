"""Codes of an authenticator app."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pyotp
import pytest

from bot.services import second_factor as factor

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
"""The secret of the examples in RFC 6238: 12345678901234567890."""


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
    ],
)
def test_the_examples_of_the_standard(seconds: int, code: str) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    assert factor.step_of(SECRET, code, at) == seconds // 30


def test_a_clock_may_be_half_a_minute_off_and_no_more() -> None:
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    totp = pyotp.TOTP(SECRET)
    for off, good in ((-60, False), (-30, True), (0, True), (30, True), (60, False)):
        found = factor.step_of(SECRET, totp.at(now + timedelta(seconds=off)), now)
        assert (found is not None) is good


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "٢٨٧٠٨٢", "287082'", "-28708"])
def test_what_is_no_code_is_wrong(code: str) -> None:
    assert factor.step_of(SECRET, code, datetime.fromtimestamp(59, UTC)) is None


def test_a_code_may_be_typed_with_a_space() -> None:
    assert factor.step_of(SECRET, "287 082", datetime.fromtimestamp(59, UTC)) == 1


def test_the_picture_needs_no_style_and_no_script() -> None:
    svg = factor.picture(factor.address_of(SECRET, "<Anna>", "Lingua Haus"))
    assert svg.startswith("<svg")
    assert "style" not in svg
    assert "script" not in svg
    assert "<Anna>" not in svg


def test_recovery_codes_differ_and_are_read_however_they_are_typed() -> None:
    codes = factor.new_recovery_codes()
    assert len(set(codes)) == factor.RECOVERY_CODES
    one = factor.recovery_hash(codes[0])
    assert one is not None
    assert one == factor.recovery_hash(codes[0].upper().replace("-", " "))
    assert factor.recovery_hash("short") is None
