"""How a manager's words that wait are kept, and read again, also those of earlier versions."""

import pytest

from bot.desk.telegram import held
from bot.desk.telegram.held import Draft
from dialogs.files import FileRef

FILE = FileRef("id", "prices.pdf", "application/pdf", 10)


@pytest.mark.parametrize(
    "draft",
    [
        Draft("plain words"),
        Draft("two\nlines"),
        Draft("", "5:1,2"),
        Draft("{not json}", quotes=4),
        Draft("words", "5:1", 7, (FILE,)),
    ],
)
def test_a_draft_is_read_as_it_was_kept(draft: Draft) -> None:
    assert held.unpacked(held.packed(draft)) == draft


def test_a_draft_of_the_first_version_is_read_still() -> None:
    assert held.unpacked("\x01-100:4,5\n[photo] [photo] two") == Draft("[photo] [photo] two", "-100:4,5")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hello", "say"),
        ("  // private", "note"),
        ("//", "note"),
        ("/r price", "canned"),
        ("/r@bot price", "canned"),
        ("/ / slip", "doubt"),
        ("\\\\ slip", "doubt"),
        ("/whatever", "doubt"),
        ("⁄⁄ look-alike", "doubt"),
        ("|| slip", "doubt"),
        ("http://example.org", "say"),
        ("and/or", "say"),
    ],
)
def test_nothing_that_looks_like_a_note_or_a_command_is_simply_sent(text: str, kind: str) -> None:
    assert held.read(text).kind == kind
