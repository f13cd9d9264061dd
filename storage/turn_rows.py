"""From the turns of one conversation in a batch to rows: pure, before the database is asked anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from msgspec.structs import replace

from dialogs import effects
from dialogs.events import (
    Attached,
    Changed,
    Claimed,
    DeskNews,
    Edited,
    Event,
    OutcomeSet,
    Reassigned,
    Released,
    Replied,
    Returned,
    Said,
    SharedContact,
    Tapped,
    TimerDue,
)
from dialogs.lead import Contact, Lead, LeadClass
from dialogs.messages import Voice
from dialogs.state import State
from storage import outbox
from storage.codec import encode, encode_state
from storage.desk_order import desk_order
from storage.moments import stamp, stamp_or_none
from storage.records import Conversation, Heard, Outgoing, Spoken, Turn

Row: TypeAlias = tuple[Any, ...]
_SPOKEN = (Said, Edited, Tapped, Attached, SharedContact)
_DESK = (Claimed, Replied, Changed, Returned, Reassigned, OutcomeSet)


class Rows:
    """The rows of one conversation, gathered turn by turn with ``add``."""

    def __init__(self, conversation: Conversation) -> None:
        self.base = conversation
        self.state = conversation.state
        self.seq = conversation.last_seq
        self.at = self.who = ""
        self.external_id: str | None = None
        self.text_at: str | None = None
        self.forgets = False
        self.lead: Lead | None = None
        self.lead_class = conversation.lead_class
        self.complete = conversation.complete
        self.changed_at = ""
        self.lines: list[Row] = []
        self.outbox: list[Outgoing] = []
        self.spoken: list[Spoken] = []
        self.kept_back: list[Row] = []
        """Lines taken back: those that have not left do not leave."""
        self.timers: dict[str, str | None] = {}
        self.offers: list[Row] = []
        self.consents: list[Row] = []
        self.assignments: list[Row] = []
        self.reassigned_at: str | None = None
        self.outcomes: list[Row] = []
        self.waits: list[Row] = []
        self.waited: Row | None = None
        self.audits: list[Row] = []

    def add(self, turn: Turn) -> None:
        """Take one turn in, in the order of events."""
        self.at, self.who, self.external_id = stamp(turn.at), _who(turn.event), turn.external_id or None
        self.state = turn.state
        if isinstance(turn.event, _SPOKEN):
            heard = Heard(turn.event, turn.label)
            self._line("in", "received", Voice.PROSPECT, encode(heard), None)
            self.spoken.append(Spoken(self.base, self.seq, turn.at, heard, self.external_id or ""))
        kinds = [type(effect) for effect in turn.effects]
        if effects.Forget in kinds:
            self._forget()
            self.spoken = [Spoken(self.base, self.seq, turn.at)]
        for kind, effect in zip(kinds, turn.effects, strict=True):
            _TAKE[kind](self, effect)

    def _line(self, direction: str, state: str, voice: Voice, body: str, manager: str | None) -> None:
        self.seq += 1
        self.text_at = self.at
        external = self.external_id if direction == "in" else None
        id_, epoch = self.base.id, self.state.epoch
        self.lines.append(
            (id_, self.seq, direction, voice, state, epoch, manager, self.at, external, body, 0)
        )

    def first_out(self) -> Outgoing | None:
        """Give the first message, if nothing that happened since keeps it from leaving."""
        if not self.outbox or self.kept_back:
            return None
        first, planned = self.outbox[0], next(row[5] for row in self.lines if row[1] == self.outbox[0].seq)
        return None if outbox.is_stale(first.voice, planned, self.state.epoch) else first

    def claim_first(self) -> None:
        """Write the first message as one that is being sent."""
        seq = self.outbox[0].seq
        self.lines = [(*row[:4], "sending", *row[5:10], 1) if row[1] == seq else row for row in self.lines]

    def _forget(self) -> None:
        """Nothing said or learnt before this moment is written; the numbers of the lines stay."""
        self.forgets = True
        self.lines = [_erased(row) for row in self.lines]
        self.outbox.clear()
        self.outcomes.clear()
        self.audits.clear()
        self.timers.clear()
        self.lead, self.lead_class, self.complete = None, LeadClass.COLD, False

    def say(self, effect: effects.Say) -> None:
        """Put a message into the outbox; one that stands in the chat already is only a line."""
        state = "sent" if effect.there else "new"
        self._line("out", state, effect.voice, encode(effect.message), effect.manager)
        if effect.there:
            return
        if effect.message.edits and not effect.message.text:
            self.kept_back.append((self.base.id, effect.message.edits))
        base = self.base
        self.outbox.append(
            Outgoing(
                base.id, self.seq, base.channel, base.account, base.address, effect.message, effect.voice
            )
        )

    def start_timer(self, effect: effects.StartTimer) -> None:
        """Start, or start again."""
        self.timers[effect.timer] = stamp(effect.due)

    def stop_timer(self, effect: effects.StopTimer) -> None:
        """Stop."""
        self.timers[effect.timer] = None

    def take_lead(self, effect: effects.LeadChanged) -> None:
        """Keep the lead as it now stands."""
        self.lead, self.changed_at = effect.lead, self.at
        self.lead_class, self.complete = effect.lead.lead_class, effect.lead.complete

    def give_consent(self, effect: effects.ConsentGiven) -> None:
        """Add to the ledger."""
        one = effect.consent
        self.consents.append((self.base.id, one.purpose, one.granted, one.text, one.language, stamp(one.at)))

    def make_offer(self, effect: effects.OfferMade) -> None:
        """Record an offer; one made before stays as it was."""
        one = effect.offer
        self.offers.append(
            (self.base.id, one.offer, effect.title, stamp(one.at), stamp_or_none(one.deadline))
        )

    def assign(self, effect: effects.Assigned) -> None:
        """End whoever had the chat, begin whoever has it now."""
        self.reassigned_at = self.reassigned_at or self.at
        self.assignments = [(*row[:3], row[3] or self.at) for row in self.assignments]
        if effect.manager is not None:
            self.assignments.append((self.base.id, effect.manager, self.at, None))
        self._note("assigned", {"manager": effect.manager})

    def record_outcome(self, effect: effects.OutcomeRecorded) -> None:
        """Record how the lead ended, or that it did not."""
        self.outcomes.append((self.base.id, effect.manager, effect.result, effect.why, self.at))
        self._note("outcome recorded", {"result": effect.result, "why": effect.why})

    def hold_reminder(self, effect: effects.ReminderHeld) -> None:
        """Note why a reminder was not sent."""
        self._note("reminder held", {"why": effect.why})

    def ask_handoff(self, effect: effects.HandoffAsked) -> None:
        """Note that a manager was called."""
        self._note("handoff asked", {"reason": effect.reason})

    def note_forgetting(self, _: effects.Forget) -> None:
        """Leave a tombstone."""
        self._note("forgotten", {})

    def begin_wait(self, effect: effects.WaitBegan) -> None:
        """Begin to count how long a manager's words are waited for."""
        since = self.state.unanswered
        self.waits.append((self.base.id, effect.first, stamp(since) if since else self.at))

    def end_wait(self, effect: effects.WaitEnded) -> None:
        """End the wait; one that began in this batch ends with it unwritten."""
        if self.waits:
            self.waits.pop()
        else:
            self.waited = (self.base.id, self.at, effect.how, effect.manager)

    def pass_over(self, _: effects.Refused) -> None:
        """A refusal is answered at the desk and changes nothing."""

    def _note(self, what: str, detail: Mapping[str, str | None]) -> None:
        self.audits.append((self.at, self.who, what, self.base.id, encode(detail)))

    def after(self) -> Conversation:
        """Give the conversation as it will stand after the commit."""
        return replace(
            self.base,
            state=self.state,
            last_seq=self.seq,
            version=self.base.version + 1,
            lead_class=self.lead_class,
            complete=self.complete,
            contacts=self._contacts(),
        )

    def _contacts(self) -> tuple[Contact, ...] | None:
        if self.lead is not None:
            return self.lead.contacts
        return None if self.forgets else self.base.contacts

    def turn_values(self) -> Row:
        """Values for ``turn_statements.TURN``."""
        state, base = self.state, self.base
        return (
            base.script_id,
            base.script_version,
            base.version + 1,
            self.seq,
            state.step,
            state.language,
            state.epoch,
            stamp(state.seen),
            encode_state(state),
        )

    def desk_values(self) -> Row:
        """Values for ``turn_statements.DESK``."""
        return _desk_values(self.state, self.lead_class, complete=self.complete)

    def desk_changed(self) -> bool:
        """Whether the managers' list has to be told."""
        base, now, was = self.base, self.state, self.base.state
        return (
            now.mode is not was.mode
            or now.owner != was.owner
            or now.waiting_since != was.waiting_since
            or now.outcome != was.outcome
            or now.started != was.started
            or self.lead_class is not base.lead_class
            or self.complete != base.complete
        )

    def contacts_changed(self) -> bool:
        """Whether the lead's contacts may be others than those in the database."""
        return self.forgets or (self.lead is not None and self.lead.contacts != self.base.contacts)

    def lead_values(self, lead: Lead) -> Row:
        """Values for ``turn_statements.LEAD``."""
        base, source = self.base, {"first": self.state.source, "last": self.state.last_source}
        return (
            base.lead_id,
            base.id,
            base.prospect_id,
            lead.complete,
            lead.lead_class,
            lead.points,
            lead.request,
            lead.name,
            self.changed_at,
            self.changed_at,
            encode(source),
            encode(lead),
        )

    def contact_values(self) -> list[Row]:
        """Values for ``turn_statements.CONTACT``."""
        id_, at = self.base.lead_id, self.changed_at
        contacts = self.lead.contacts if self.lead else ()
        return [(id_, one.kind, one.value, one.proof, encode(one.flags), at, at) for one in contacts]


def _desk_values(state: State, lead_class: LeadClass, *, complete: bool) -> Row:
    owner = state.owner
    return (
        state.mode,
        owner.manager if owner else None,
        owner.name if owner else None,
        stamp_or_none(state.waiting_since),
        lead_class,
        complete,
        desk_order(state, lead_class, complete=complete),
        stamp(state.started),
    )


def _erased(row: Row) -> Row:
    state = "withheld" if row[4] == "new" else row[4]
    return (*row[:4], state, *row[5:8], None, "", row[10])


def _who(event: Event) -> str:
    if isinstance(event, _DESK):
        return event.manager
    if isinstance(event, Released | DeskNews):
        return "desk"
    return "timer" if isinstance(event, TimerDue) else "prospect"


_TAKE: Mapping[type, Callable[[Rows, Any], None]] = {
    effects.Say: Rows.say,
    effects.StartTimer: Rows.start_timer,
    effects.StopTimer: Rows.stop_timer,
    effects.ConsentGiven: Rows.give_consent,
    effects.OfferMade: Rows.make_offer,
    effects.LeadChanged: Rows.take_lead,
    effects.HandoffAsked: Rows.ask_handoff,
    effects.Assigned: Rows.assign,
    effects.WaitBegan: Rows.begin_wait,
    effects.WaitEnded: Rows.end_wait,
    effects.Refused: Rows.pass_over,
    effects.OutcomeRecorded: Rows.record_outcome,
    effects.ReminderHeld: Rows.hold_reminder,
    effects.Forget: Rows.note_forgetting,
}
