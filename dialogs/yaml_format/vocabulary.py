"""Every key a script may use, once.

The parser refuses what is not here; the JSON Schema and the tables of the marketer's guide are made from it.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Key(msgspec.Struct, frozen=True):
    """One key: its name, the shape of its value (see ``schema``), what it is for, whether it must be there.

    ``translated`` keys appear in ``texts/<language>.yaml`` too.
    """

    name: str
    shape: str
    about: str
    required: bool = False
    translated: bool = False


def _text(name: str, about: str, *, required: bool = False) -> Key:
    return Key(name, "text", about, required, translated=True)


_ONLY_IF = Key("only if", "condition", "The step is passed over while this does not hold.")
_GIVES = Key("gives", "names", "Offers made by this step; their deadlines start here.")
_ANY_STEP = (_ONLY_IF, _GIVES)
_NEXT = Key("next", "branches", "Where it goes on: a step, or a list of if / go. Left out: the step below.")
_WHY = _text("why", 'What the bot answers to "why do you ask?".')

STEP_KINDS: Mapping[str, tuple[Key, ...]] = {
    "say": (
        _text("say", "Says this and goes on.", required=True),
        *_ANY_STEP,
        _NEXT,
    ),
    "ask": (
        _text("ask", "Asks this and waits for the answer.", required=True),
        Key("learn", "name", "The slot the answer goes into.", required=True),
        Key("as", "kind", "How the answer is understood; usually clear from the slot or its answers."),
        Key("or", "names", "Other slots whose answer will do: an e-mail where a phone was asked."),
        Key("answers", "answers", "The buttons.", translated=True),
        Key("open", "yes or no", "Words that fit no button are taken as they are."),
        _WHY,
        Key(
            "retry",
            "texts",
            "Said instead of the usual words when the answer was not understood.",
            translated=True,
        ),
        Key("tries", "number", "Attempts before the words are kept as they are and the dialog goes on: 3."),
        Key("later", "length", "Asked only when somebody comes back another time; a refusal rests so long."),
        Key("prove", "yes or no", "Yes: an e-mail address gets a code by mail, to be sent back in the chat."),
        Key("can skip", "yes or no", "Whether the question may be skipped; yes unless you say no."),
        Key(
            "depends on",
            "names",
            "Slots whose correction makes this answer stale, so that it is asked again.",
        ),
        *_ANY_STEP,
        _NEXT,
    ),
    "agree": (
        _text("agree", "Asks for consent, as a tap of its own.", required=True),
        Key("purpose", "text", "What is agreed to, in a few words; it goes into the ledger.", required=True),
        _text("yes", "The button that agrees.", required=True),
        _text("no", "The button that does not.", required=True),
        Key("refused", "step", "Where a no leads.", required=True),
        Key("personal", "yes or no", "Yes: after this consent, name and contacts may be asked."),
        Key("shows", "interest", "What a yes shows of their own interest: subscription."),
        _WHY,
        *_ANY_STEP,
        _NEXT,
    ),
    "summary": (
        _text(
            "summary",
            "Said above the list of what was understood; every line can be corrected.",
            required=True,
        ),
        Key(
            "lines", "names", "The slots shown, in this order; what is not known is left out.", required=True
        ),
        *_ANY_STEP,
        _NEXT,
    ),
    "handoff": (
        _text("handoff", "Calls a manager and says this, in working hours.", required=True),
        Key(
            "nobody",
            "step",
            "Where it goes when nobody is there or came in time. Left out: the bot's own question, "
            "wait, be called back or carry on.",
        ),
        Key("wait", "length", "How long a manager may take to come: 10 minutes."),
        Key("because", "text", "The reason managers see: qualified, or asked for a person."),
        _ONLY_IF,
        _NEXT,
    ),
    "choose": (Key("choose", "branches", "Says nothing and goes where this leads.", required=True),),
    "end": (
        _text("end", "The last word of a path; it tells what happens next.", required=True),
        _GIVES,
    ),
}
"""A step is of the kind whose name is one of its keys."""

SECTIONS: Mapping[str, tuple[Key, ...]] = {
    "script": (
        Key("script", "short name", "The script's short name; it never changes.", required=True),
        Key("title", "text", "What the marketer's list calls it.", required=True),
        Key("company", "text", "{company} in texts.", required=True),
        Key(
            "manager",
            "text",
            "{manager} in texts: who takes the chat over.",
            required=True,
            translated=True,
        ),
        Key("written in", "language", "The language of this file.", required=True),
        Key("languages", "languages", "All languages; the others have their file in texts/."),
        Key(
            "region",
            "region",
            "Country of most prospects: phone numbers, order of day and month.",
            required=True,
        ),
        Key("zone", "zone", "Time zone of hours and deadlines.", required=True),
        Key("currency", "currency", "Currency of the prices.", required=True),
        Key(
            "privacy",
            "address",
            "{privacy} in texts: the page that tells what becomes of the details.",
            required=True,
        ),
        Key("request", "request", "What a lead wants: order, preliminary, advice or sign-up."),
        Key("hours", "hours", "When managers are at their desk.", required=True),
        Key("quiet", "quiet", "No reminder leaves between these hours: 20:00-09:00."),
        Key("managers answer within", "length", "{reply_within} in texts: 10 minutes."),
        Key("offers", "map of offer", "What is traded for details.", translated=True),
        Key("start", "step", "The first step; the topmost unless you say so."),
        Key("human", "step", "The handoff for whoever asks for a person; the one with 'because: asked'."),
        Key("steps", "map of step", "The conversation.", required=True, translated=True),
        Key("facts", "map of fact", "Answers to what people ask in between.", translated=True),
        Key(
            "reminders",
            "list of reminder",
            "What is said when somebody stops in the middle.",
            translated=True,
        ),
        Key("qualification", "qualification", "Who is worth a manager's time."),
        Key("called", "map of text", "What a slot is called on the summary and the card.", translated=True),
        Key("phrases", "map of text", "Your own words for what the bot says of itself.", translated=True),
        Key("words", "map of texts", "Your own words for commands: stop, human, back.", translated=True),
        Key("promotional", "names", "Mediums (exhibition, flyer) whose contacts count as promotional."),
        Key(
            "recommended by",
            "names",
            "Mediums and campaigns (friend) of people to whom somebody recommended us.",
        ),
        Key("competitors", "texts", "Domains and names of competitors; whoever writes from there is marked."),
        Key("signals", "map of share", "How much a signal of pseudo-leads weighs here: 100% is as shipped."),
    ),
    "branch": (
        Key("if", "condition", "Taken when this holds; left out: always."),
        Key("go", "step", "The step it leads to.", required=True),
    ),
    "answer": (
        _text("label", "What the button says.", required=True),
        Key("also", "texts", "What else people type for it.", translated=True),
        Key("means", "means", "The time or amount it stands for, so that typed answers find it."),
        Key("go", "step", "Where this answer leads; left out: as the step says."),
        Key("declines", "yes or no", 'This answer is "rather not say".'),
        Key("undecided", "yes or no", 'This answer is "I don\'t know yet".'),
        Key("flag", "text", "Marks the lead for managers, as with a fact: under age."),
        Key(
            "shows", "interest", "What this answer shows of their own interest: subscription, recommendation."
        ),
    ),
    "offer": (
        Key("discount", "percent", "A discount, like 10%."),
        Key("consultation", "length", "A free consultation of this length."),
        Key("guide", "address", "A guide to download, by its address."),
        _text("title", "What it is called.", required=True),
        _text("over", "Said once it has ended and the prospect is back."),
        Key("lasts", "length", "How long it stands, from when it was first made to this prospect."),
        Key("till", "clock", "With lasts: it ends at this time of its last day."),
        Key("ends", "date", "Its last day for everybody."),
        Key("by", "text", "Who gives the consultation."),
        Key("normally", "price", "What it costs otherwise; needs its proof."),
        Key("proof", "text", "Where the normal price can be seen."),
        Key("code", "text", "The code to redeem it with."),
    ),
    "fact": (
        Key(
            "about",
            "texts",
            "Words or phrases a question about it has in it.",
            required=True,
            translated=True,
        ),
        _text("say", "The answer.", required=True),
        Key("go", "step", "Leads to this step instead of back to the open question."),
        Key("flag", "text", "Marks the lead for managers: competitor, under age."),
    ),
    "reminder": (
        Key("after", "length", "So long after the prospect was last heard.", required=True),
        _text("say", "Something new each time.", required=True),
    ),
    "qualification": (
        Key("qualified at", "number", "The points that make an opportunity."),
        Key("requires", "condition", "What must hold besides: lead is known."),
        Key("warm at", "number", "The points that make a lead warm: 1."),
        Key("rules", "list of rule", "What each answer is worth."),
    ),
    "rule": (
        Key("if", "condition", "When the points are given.", required=True),
        Key("points", "number", "How many; below zero takes some away.", required=True),
        Key("bant", "bant", "The question it belongs to: budget, authority, need or timescale."),
        Key("because", "text", "The reason managers read.", required=True),
    ),
}

ONLY_IN_TEXTS: tuple[Key, ...] = (
    Key(
        "for managers",
        "map of text",
        "Reasons and purposes as script.yaml has them, and what managers read in this language.",
        translated=True,
    ),
)
"""Keys of ``texts/<language>.yaml`` that script.yaml has not."""

HINTS: Mapping[str, str] = {
    "when": "only if",
    "condition": "only if",
    "text": "say",
    "message": "say",
    "question": "ask",
    "goto": "next",
    "then": "next",
    "else": "next",
    "buttons": "answers",
    "options": "answers",
    "skip": "can skip",
    "synonyms": "also",
    "slot": "learn",
    "save": "learn",
    "depends": "depends on",
    "price": "normally",
    "deadline": "lasts",
    "expires": "ends",
    "type": "as",
    "labels": "called",
    "timezone": "zone",
    "name": "title",
}
"""Words of other tools -> ours, for remedies."""


def key_names(keys: tuple[Key, ...]) -> frozenset[str]:
    """Give the names of ``keys``."""
    return frozenset(key.name for key in keys)
