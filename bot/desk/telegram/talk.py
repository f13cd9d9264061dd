"""What is still to be shown of a talk: lines, files, albums, answers to earlier lines, changes. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile

from bot.desk.telegram import lines
from bot.desk.telegram.lead import Change, Lead
from bot.desk.telegram.lines import Look
from bot.desk.telegram.steps import (
    LONGEST_CAPTION,
    Amend,
    Amended,
    Mirror,
    Part,
    Passed,
    PostNote,
    Rank,
    Show,
    ShowAlbum,
    Step,
)
from bot.desk.telegram.words import LONGEST, Words, plain, units
from dialogs.files import PREFIX
from dialogs.modes import Mode
from storage.desk_topics import Topic
from storage.records import Delivery, Line

AT_ONCE = 4
"""The most posts of one step."""
ALBUM = 10
"""The most files of one album."""
GATHER = timedelta(seconds=1.5)
"""So long further parts of an album are waited for."""


def talk(lead: Lead, topic: Topic, now: datetime) -> list[Step]:
    """Give the steps that show what was said and noted since."""
    return [step for step in (_next(lead, topic, now), _note(lead, topic)) if step]


def look_again(lead: Lead, topic: Topic, now: datetime) -> datetime | None:
    """Give when an album may be taken as complete; ``None`` where none is awaited."""
    fresh = _fresh(lead, topic, now)
    return fresh[-1].at + GATHER if fresh and _may_grow(fresh, now) else None


def _fresh(lead: Lead, topic: Topic, now: datetime) -> list[Line]:
    due = lines.due(lead.lines, lead.card.state.mode, lead.said, now)
    return [line for line in due if line.seq > topic.seq]


def _next(lead: Lead, topic: Topic, now: datetime) -> Step | None:
    fresh = _fresh(lead, topic, now)
    if not fresh:
        passed = _passed(lead, topic)
        return Passed(passed, topic.note_id) if passed > topic.seq else None
    if _may_grow(fresh, now):
        return None
    if fresh[0].seq in lead.changes:
        return _amend(lead, fresh)
    if lines.file_of(fresh[0], lead.channel, lead.chat) is not None:
        return _files(lead, fresh)
    return _mirror(lead, topic, fresh, now)


def _look(lead: Lead) -> Look:
    look = Look(lead.card.name, lead.names, lead.folded, language=lead.language)
    told = {
        line.seq: lines.change_post(line, lead.changes[line.seq].before, lead.changes[line.seq].after, look)
        for line in lead.lines
        if line.seq in lead.changes
    }
    return Look(lead.card.name, lead.names, lead.folded, told, lead.language)


def _rank(found: Sequence[Line], mode: Mode) -> Rank:
    return Rank.RELAY if lines.is_urgent(found, mode) else Rank.HOUSE


# --- words ---


def _mirror(lead: Lead, topic: Topic, fresh: Sequence[Line], now: datetime) -> Step:
    mode, look = lead.card.state.mode, _look(lead)
    run = [fresh[0], *takewhile(lambda line: _is_plain(line, lead), fresh[1:])]
    rank, reply_to = _rank(run, mode), lead.quotes.get(fresh[0].seq)
    if rank is Rank.HOUSE and topic.log_id is not None and topic.log_id == lead.newest:
        due = lines.due(lead.lines, mode, lead.said, now)
        whole = lines.gathered([line for line in due if line.seq <= run[-1].seq], look)
        if len(whole) == 1:
            return Mirror(whole, run[-1].seq, rank, silent=True, onto=topic.log_id)
    posts = lines.gathered(run, look)[:AT_ONCE]
    return Mirror(posts, posts[-1].last, rank, rank is Rank.HOUSE, reply_to=reply_to)


def _is_plain(line: Line, lead: Lead) -> bool:
    """Whether a line may stand in one post with those before it."""
    answers = line.seq in lead.quotes and lines.is_urgent([line], lead.card.state.mode)
    return not (answers or line.seq in lead.changes or lines.file_of(line, lead.channel, lead.chat))


def _note(lead: Lead, topic: Topic) -> Step | None:
    if lead.notes:
        id_, by, text = lead.notes[0]
        return PostNote(id_, lines.note_post(by, text, lead.language))
    return Passed(topic.seq, lead.last_note) if lead.last_note > topic.note_id else None


def _passed(lead: Lead, topic: Topic) -> int:
    """Give the last of the lines that need no post: written here, or withheld."""
    last = topic.seq
    for line in lead.lines:
        if line.seq > topic.seq:
            if line.seq not in lead.said and line.state is not Delivery.WITHHELD:
                break
            last = line.seq
    return last


# --- files ---


def _may_grow(fresh: Sequence[Line], now: datetime) -> bool:
    """Whether all there is to show is an album whose further parts may be on their way."""
    album = lines.album_of(fresh[0])
    if not album or len(fresh) >= ALBUM or now - fresh[-1].at >= GATHER:
        return False
    return all(lines.album_of(line) == album for line in fresh)


def _files(lead: Lead, fresh: Sequence[Line]) -> Step:
    parts = _album(lead, fresh)
    rank = _rank(fresh[: len(parts) or 1], lead.card.state.mode)
    reply_to, silent = lead.quotes.get(fresh[0].seq), rank is Rank.HOUSE
    if len(parts) > 1:
        return ShowAlbum(tuple(parts), rank, silent, reply_to)
    file = lines.file_of(fresh[0], lead.channel, lead.chat)
    assert file is not None  # noqa: S101 - for mypy: the caller looked
    words = lines.gathered([fresh[0]], _look(lead))[0].words
    return Show(fresh[0].seq, file, words, rank, silent, reply_to)


def _album(lead: Lead, fresh: Sequence[Line]) -> list[Part]:
    """Give the files that were sent as one album; a single one is none."""
    name = lines.album_of(fresh[0])
    kinds: set[str] = set()
    parts: list[Part] = []
    for line in fresh[:ALBUM]:
        file = lines.file_of(line, lead.channel)
        if not name or file is None or file.ref.startswith(PREFIX) or lines.album_of(line) != name:
            break
        kinds.add(file.field)
        if not any(kinds <= together for together in lines.TOGETHER):
            break
        parts.append(Part(line.seq, file.field, file.ref, part_words(line, lead, is_first=not parts)))
    return parts


def part_words(line: Line, lead: Lead, *, is_first: bool) -> Words:
    """Give the caption of an album's part: its own words, and in the first one who sent it."""
    caption = lines.caption_of(line, lead.folded)
    changed = lines.CHANGED if line.seq in lead.folded else ""
    if not is_first:
        return plain(caption + changed)
    look = _look(lead)
    return lines.head_of(line, look) + plain((caption or f"[{look.say.say('group.album')}]") + changed)


# --- changes ---


def _amend(lead: Lead, fresh: Sequence[Line]) -> Step:
    """Show a change; several of one line, one right after the other, are shown as one."""
    first = lead.changes[fresh[0].seq]
    run = [fresh[0]]
    for line in fresh[1:]:
        change = lead.changes.get(line.seq)
        if change is None or change.shown != first.shown or change.before != lead.changes[run[-1].seq].after:
            break
        run.append(line)
    look = _look(lead)
    words = lines.change_post(run[0], first.before, lead.changes[run[-1].seq].after, look)
    rank = _rank(run, lead.card.state.mode)
    post = _amended(lead, first, look)
    return Amend(run[0].seq, run[-1].seq, words, rank, post, first.shown)


def _amended(lead: Lead, change: Change, look: Look) -> Amended | None:
    """Give a post of the bot's as it should look now; ``None`` for one that is not its own, or too long now."""
    shown, inside, head = change.shown, change.lines, change.is_head
    if shown is None or not inside:
        return None
    if lines.file_of(inside[0], lead.channel, lead.chat) is not None:
        words = lines.gathered(inside, look)[0].words
        if lines.album_of(inside[0]):
            words = part_words(inside[0], lead, is_first=head)
        return Amended(shown, words, caption=True) if units(words.text) <= LONGEST_CAPTION else None
    whole = lines.gathered(inside, look)
    fits = len(whole) == 1 and units(whole[0].words.text) <= LONGEST
    return Amended(shown, whole[0].words) if fits else None
