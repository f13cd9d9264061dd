"""The benchmark's dialog as the plain bots know it; Warmline reads it from `bant/script.yaml`."""

from __future__ import annotations

import phonenumbers

QUESTIONS = (
    ("What do you want English for?", ("Work", "An exam", "Moving abroad", "Just for me")),
    ("Which one?", ("IELTS", "Cambridge", "TOEFL")),
    ("Is there a date you're working towards?", ("This month", "In 1-3 months", "No date")),
    (
        "Will you decide on your own, or is someone choosing with you?",
        ("On my own", "With my family", "My company pays"),
    ),
    (
        "A group is 120 to 160 euros a month, one-to-one 280 to 360. Which feels closer?",
        ("Group", "One-to-one"),
    ),
    ("May we keep your name and number for this request only?", ("Yes, that's fine", "No")),
)
NAME, PHONE, WRONG = "Thank you! What's your name?", "What is your phone number?", "That is no phone number."
WHEN, BYE = "When is a good time to call?", "Done, thank you! Anna gets back to you."


def is_phone(text: str) -> bool:
    """Whether a text is a number that can be called from Germany."""
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(text, "DE"))
    except phonenumbers.NumberParseException:
        return False
