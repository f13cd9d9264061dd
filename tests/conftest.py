"""What every test room shares."""

from hypothesis import settings

# A shared machine may be slow at any moment, so no property has a deadline; the same seed gives the same examples.
settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("house")
