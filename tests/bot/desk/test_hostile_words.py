"""What prospects write is text on every page of the inbox, whatever it looks like."""

from html.parser import HTMLParser

from bot.bootstrap import House
from dialogs.events import Opened, Said, Source, Tapped
from tests.bot.desk.conftest import Desk, Prospect, chats

MARK = "x55x"
PAYLOADS = [
    f"<script>{MARK}</script>",
    f"<img src={MARK} onerror=alert(1)>",
    f'"><svg/onload={MARK}>',
    f"' onfocus='{MARK}' autofocus='",
    f"</title></textarea></style><iframe srcdoc={MARK}>",
    f"{{{{ 7*7 }}}}{{% raw %}}{MARK}",
    f"javascript:{MARK}",
    f"<a href='javascript:{MARK}'>click</a>",
    f"<meta http-equiv=refresh content=0;url=//{MARK}>",
    f"<form action=//{MARK}><button>Go</button></form>",
    f"&lt;b&gt;{MARK}&amp;amp;",
    f"\u202e{MARK}\u2066\u200b<base href=//x>",
    f"<math><mi xlink:href=data:x,{MARK}>",
    f"<!--{MARK}--><![CDATA[<b>]]>",
    f"%3Cscript%3E{MARK}%3C/script%3E\r\nSet-Cookie: a=b",
]
ALLOWED = set(
    "html head meta title link script body header a span form input button main h1 h2 nav section div label p "
    "textarea details summary aside dl dt dd ul li b i q small bdi time fieldset legend datalist option select kbd "
    "dialog code".split()
)


class Seen(HTMLParser):
    """Collects the tags and attributes of a page, and the text between."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.bad: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.bad += [f"{name}={value}" for name, value in attrs if name.startswith("on") or name == "style"]
        self.bad += [
            f"{name}={value}" for name, value in attrs if MARK in (value or "") and name in ("href", "src")
        ]
        if tag in ("script", "link"):
            self.bad += [
                f"{v}"
                for k, v in attrs
                if k in ("src", "href") and v != "/favicon.svg" and not f"{v}".startswith("/inbox/static/")
            ]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.bad.append(data)


def seen(html: str) -> Seen:
    parser = Seen()
    parser.feed(html)
    return parser


async def attack(rooms: House, payload: str, number: int) -> None:
    """Let a prospect put the payload wherever a prospect can."""
    prospect = Prospect(rooms, f"hostile {number}")
    source = Source("web", campaign=payload, medium=payload, place=payload, page=payload)
    await prospect.does(Opened(source, None, payload), Tapped(1, payload), Said(payload))
    await prospect.says(f"why {payload}?", "Work", "human", payload)


async def check(anna: Desk, path: str) -> Seen:
    page = seen(await anna.page(path))
    assert page.tags <= ALLOWED
    assert page.bad == []
    return page


async def test_markup_in_any_answer_note_or_reason_is_shown_as_it_was_written(
    rooms: House, anna: Desk
) -> None:
    for number, payload in enumerate(PAYLOADS):
        await attack(rooms, payload, number)
        (chat,) = chats(await anna.page("/inbox"))
        await anna.posts(f"/inbox/{chat}/note", text=payload)
        await anna.posts(f"/inbox/{chat}/reply", text=payload)
        for page in ("/hand-back", "/close", "/take"):
            await check(anna, f"/inbox/{chat}{page}")
        shown = (await check(anna, f"/inbox/{chat}")).text
        assert " ".join(payload.split()) in " ".join(shown.split())
        await check(anna, "/inbox")
        await anna.posts(f"/inbox/{chat}/outcome", result="lost", why=payload)
        await check(anna, f"/inbox/{chat}")
    assert len(chats(await anna.page("/inbox?closed=1"))) == len(PAYLOADS)
