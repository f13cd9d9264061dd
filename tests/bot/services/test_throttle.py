"""How long guesses wait, and what is kept of where somebody comes from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.presence import browser_name, place, short_address
from bot.services.throttle import LONGEST, key, wait
from storage.logins import Failures

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@given(st.integers(0, 10_000), st.integers(0, 90_000), st.integers(1, 50))
def test_the_wait_is_never_longer_than_a_quarter_of_an_hour_and_never_negative(
    count: int, seconds: int, free: int
) -> None:
    pause = wait(Failures(count, NOW - timedelta(seconds=seconds)), free, NOW)
    assert timedelta(0) <= pause <= LONGEST
    assert count >= free or not pause


def test_each_further_failure_waits_twice_as_long() -> None:
    pauses = [wait(Failures(count, NOW), 5, NOW).total_seconds() for count in range(4, 13)]
    assert pauses == [0, 10, 20, 40, 80, 160, 320, 640, 900]


def test_after_a_day_everything_is_forgotten() -> None:
    assert not wait(Failures(500, NOW - timedelta(days=1)), 5, NOW)
    assert not wait(None, 5, NOW)


def test_keys_tell_kinds_and_parts_apart_and_show_neither_names_nor_addresses() -> None:
    keys = {key("a", "x", "yz"), key("a", "xy", "z"), key("b", "x", "yz"), key("a", "anna", "192.0.2.1")}
    assert len(keys) == 4
    assert not any("anna" in one or "192" in one for one in [key("a", "anna", "192.0.2.1")])


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:0db8:0001::/48"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("testclient", ""),
        ("", ""),
    ],
)
def test_an_address_is_kept_as_its_network(address: str, kept: str) -> None:
    assert short_address(address) == kept


def test_all_addresses_of_one_customer_count_as_one() -> None:
    assert place("2001:db8:1:2::1") == place("2001:db8:1:2:ffff::9")
    assert place("2001:db8:1:2::1") != place("2001:db8:1:3::1")
    assert place("192.0.2.1") == place("::ffff:192.0.2.1") != place("192.0.2.2")
    assert place("nowhere") == ""


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox, Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36 Edg/120",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Chrome/120.0 Safari/537.36", "Chrome, macOS"),
        ("<script>alert(1)</script>", ""),
        ("", ""),
    ],
)
def test_a_browser_is_kept_as_its_kind_and_system(agent: str, name: str) -> None:
    assert browser_name(agent) == name
