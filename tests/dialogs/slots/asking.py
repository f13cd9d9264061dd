"""A short way to put an answer to a reader, and the hostile texts every reader must survive."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from dialogs.slots.reading import Context, Option

NOW = datetime(2026, 3, 18, tzinfo=UTC)

HOSTILE = [
    "",
    " ",
    "\x00",
    "\ud800",
    "@",
    "@@@@",
    "+" * 5000,
    "0" * 5000,
    "a" * 100_000,
    "a@" * 5000,
    "((((" * 1000,
    "http://" * 500,
    "https://[::1",
    "http://[",
    "t.me/" + "%ff" * 200,
    "facebook.com/profile.php?id=" + "9" * 5000,
    "'; DROP TABLE leads; --",
    "<script>alert(1)</script>",
    "{{7*7}} ${7*7} %s %n",
    "\u202e\u2066moc.liamg@anna\u2069",
    "زززززززز" * 200,
    "و" * 5000,
    "وال" * 2000,
    "ก็็็็็็็็" * 200,
    "e\u0301" * 1000,
    "😀" * 1000,
    "hi " * 1000,
    "my name is " * 300,
    "at dot " * 500,
    "ten twenty " * 500,
    "²³¹ ①② Ⅷ",
    "xn--" * 100 + "@xn--",
]

WORDS = """
my name is меня зовут اسمي ชื่อ nimeni on anna @anna insta тг at dot arroba собака gmail.com
https://t.me/ , . ? ! ( " 00 +49
"""

hostile_texts = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="+0123456789 ()-.@", max_size=80),
    st.text(alphabet="@./:?#&=_-aA1 аяاกด\u0e31\u0e48\u202e\ud800", max_size=80),
    st.lists(
        st.sampled_from(WORDS.split()),
        max_size=14,
    ).map(" ".join),
)


def context(language: str = "en", region: str = "", options: tuple[Option, ...] = ()) -> Context:
    return Context(language=language, region=region, now=NOW, options=options)
