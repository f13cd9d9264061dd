"""What stood on a tapped button, so that transcripts read like the chat."""

from __future__ import annotations

from dialogs.events import Tapped
from dialogs.ids import Language, SlotName
from dialogs.script import Agree, Ask, Script, Text
from dialogs.state import State
from dialogs.templates import render

PLAIN = {"ok": "button.all_correct", "yes": "button.yes", "no": "button.no", "share": "button.share_phone"}
PLAIN |= {name: f"button.{name}" for name in ("wait", "call_back", "carry_on", "any_time")}


def tapped_label(script: Script, state: State, tapped: Tapped) -> str:
    """Give the label of the button ``tapped`` names, as ``state`` (before the tap) showed it."""
    button = tapped.button
    text = _own(script, state, tapped)
    if text is None:
        head, _, rest = button.partition(":")
        key = PLAIN.get(button) or (f"language.{rest}" if head == "language" else f"button.{button[1:]}")
        text = script.labels.get(SlotName(rest)) if head == "slot" else script.phrases.get(key)
    return _written(script, state.language, text) if text else button


def _own(script: Script, state: State, tapped: Tapped) -> Text | None:
    visit = next((v for v in state.trail if v.question == tapped.question), None)
    step = script.steps.get(visit.step) if visit is not None else None
    match step:
        case Ask():
            return next((a.label for a in step.answers if a.id == tapped.button), None)
        case Agree() if tapped.button in ("yes", "no"):
            return step.yes if tapped.button == "yes" else step.no
        case _:
            return None


def _written(script: Script, language: Language, text: Text) -> str:
    template = text.get(language) or text[script.languages[0]]
    return render(template, {"manager": script.manager_in.get(language, script.manager)})
