"""What every test room shares."""

import dns.asyncresolver
import dns.resolver
import pytest
from hypothesis import settings

# A shared machine may be slow at any moment, so no property has a deadline; the same seed gives the same examples.
settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("house")


async def _no_network(*_: object, **__: object) -> None:
    raise dns.resolver.NoNameservers


@pytest.fixture(autouse=True)
def nobody_asks_name_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether example.org takes mail depends on where the tests run: nobody answers here."""
    monkeypatch.setattr(dns.asyncresolver, "resolve", _no_network)
