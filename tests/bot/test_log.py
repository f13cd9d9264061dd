import errno
import io
import json
import logging
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import structlog

from bot import log
from storage.ids import new_id

PRIVATE = "Anna Smith, anna@example.com, +1 202 555 0147"


class Lines(io.StringIO):
    """The log as it was written."""

    def read_all(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.getvalue().splitlines()]

    def only(self) -> dict[str, Any]:
        (line,) = self.read_all()
        return line


def closed() -> Lines:
    stream = Lines()
    stream.close()
    return stream


@pytest.fixture
def lines() -> Iterator[Lines]:
    written = Lines()
    handlers = logging.root.handlers[:]
    level = logging.root.level
    log.configure("info", written, pretty=False)
    yield written
    logging.captureWarnings(capture=False)
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.contextvars.clear_contextvars()
    structlog.reset_defaults()


def test_an_event_is_one_line_of_json_with_its_keys_level_and_time(lines: Lines) -> None:
    log.logger().info("incoming.handled", conversation="c-7f3a", step="ask_budget", ms=12)
    line = lines.only()
    assert line.pop("at").endswith("Z")
    assert line == {
        "event": "incoming.handled",
        "conversation": "c-7f3a",
        "step": "ask_budget",
        "ms": 12,
        "level": "info",
    }


def test_a_key_that_is_not_on_the_list_is_left_out_and_named(lines: Lines) -> None:
    log.logger().info("incoming.handled", text=PRIVATE, phone="+12025550147", step="hello")
    assert lines.only()["dropped"] == ["phone", "text"]
    assert "Anna" not in lines.getvalue()
    assert "555" not in lines.getvalue()


@pytest.mark.parametrize(
    "words", [PRIVATE, "Anna Smith", "anna@example.com", "+12025550147", "2025550147", "Привет", ["Anna"], ""]
)
def test_a_safe_key_takes_codes_and_numbers_only(lines: Lines, words: object) -> None:
    log.logger().info("turn.failed", reason=words)
    assert lines.only()["reason"] == "***"


def test_words_cannot_hide_in_the_name_of_an_event(lines: Lines) -> None:
    log.logger().info(f"got a message from {PRIVATE}")
    assert lines.only()["event"] == "event.unnamed"
    assert "Anna" not in lines.getvalue()


def test_words_cannot_hide_in_the_name_of_a_key(lines: Lines) -> None:
    log.logger().info("turn.failed", **{PRIVATE: 1})
    assert lines.only()["dropped"] == ["***"]


def test_an_exception_leaves_its_class_and_places_but_not_its_message(lines: Lines) -> None:
    try:
        raise ValueError(PRIVATE)
    except ValueError:
        log.logger().exception("turn.failed", conversation="c-1")
    line = lines.only()
    assert line["error"] == "ValueError"
    assert line["where"][-1].startswith("bot/test_log.py:")
    assert "Anna" not in lines.getvalue()


def test_what_is_bound_for_a_task_passes_the_same_gate(lines: Lines) -> None:
    with structlog.contextvars.bound_contextvars(conversation="c-1", name=PRIVATE):
        log.logger().info("incoming.handled")
    assert lines.only()["conversation"] == "c-1"
    assert "Anna" not in lines.getvalue()


def test_a_library_is_heard_from_warnings_up_without_the_arguments(lines: Lines) -> None:
    logging.getLogger("uvicorn.access").info("%s - GET /", "203.0.113.7")
    logging.getLogger("uvicorn.error").warning("Invalid request from %s", PRIVATE)
    line = lines.only()
    assert (line["logger"], line["message"]) == ("uvicorn.error", "Invalid request from %s")


def test_a_library_message_filled_in_already_is_cut_at_the_first_value(lines: Lines) -> None:
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: " + PRIVATE)
    logging.getLogger("vendor").error("cannot send '" + PRIVATE + "'")
    assert [line["message"] for line in lines.read_all()] == [
        "Task exception was never retrieved",
        "cannot send",
    ]


def test_no_call_of_ours_can_pass_a_message_as_a_library_would(lines: Lines) -> None:
    log.logger().info("turn.failed", library=PRIVATE, message=PRIVATE)
    assert "Anna" not in lines.getvalue()


def test_a_python_warning_becomes_a_line(lines: Lines) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(PRIVATE, stacklevel=1)
    assert lines.only()["logger"] == "py.warnings"
    assert "Anna" not in lines.getvalue()


def test_lines_below_the_level_are_not_written(lines: Lines) -> None:
    log.logger().debug("turn.done")
    assert lines.read_all() == []


class FullDisk(Lines):
    """A log on a disk without room."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, f"No space left for {len(text)} characters")


@pytest.mark.parametrize("stream", [FullDisk(), closed()], ids=["a full disk", "closed"])
def test_a_log_that_cannot_be_written_does_not_stop_the_work(lines: Lines, stream: Lines) -> None:
    log.configure("info", stream, pretty=False)
    log.logger().info("turn.done")
    logging.getLogger("library").warning("something")
    log.configure("info", lines, pretty=False)
    log.logger().info("delivery.sent")
    assert [line["event"] for line in lines.read_all()] == ["delivery.sent"]


def test_a_person_at_a_terminal_gets_a_readable_line_through_the_same_gate(lines: Lines) -> None:
    log.configure("info", lines, pretty=True)
    log.logger().info("incoming.handled", step="hello", text=PRIVATE)
    assert "incoming.handled" in lines.getvalue()
    assert "hello" in lines.getvalue()
    assert "Anna" not in lines.getvalue()


def test_an_id_of_ours_is_told_and_a_number_that_may_be_a_phone_is_not(lines: Lines) -> None:
    id_ = new_id(datetime(2026, 5, 18, tzinfo=UTC))
    log.logger().info("delivery.sent", conversation=id_, reason="00491512345678901")
    line = lines.only()
    assert line["conversation"] == id_
    assert line["reason"] == "***"
