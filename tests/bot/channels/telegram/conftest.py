"""What every test of the Telegram channel shares."""

import warnings

import pytest


@pytest.fixture(autouse=True)
def _the_librarys_own_deprecations() -> None:
    """python-telegram-bot warns, whenever it meets a time span, that a later version will type it otherwise."""
    warnings.filterwarnings("ignore", message="Deprecated since version v22.2")
