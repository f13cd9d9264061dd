"""What the operator is told: one plain sentence when something begins to be wrong, one when it has healed."""

from __future__ import annotations

import sys
import time
from collections.abc import Awaitable, Callable

from bot import log
from bot.channels.telegram.failures import CallFailed, Failure, pause

Tell = Callable[[str], None]

SENTENCES = {
    Failure.TOKEN: (
        "Telegram does not know TELEGRAM_BOT_TOKEN; copy the token from @BotFather again, and see that "
        "TELEGRAM_API_URL is the server it belongs to. Nothing is lost: this is tried again every minute."
    ),
    Failure.CONFLICT: (
        "Another program polls with the same TELEGRAM_BOT_TOKEN, or a webhook is set; stop it. "
        "One token can have one poller; this one goes on by itself when the other has stopped."
    ),
    Failure.NETWORK: (
        "Telegram cannot be reached (TELEGRAM_API_URL); look at the network. Messages wait and go out when it is back."
    ),
    Failure.SERVER: "Telegram's server has trouble of its own; messages wait and go out when it is over.",
    Failure.UNREADABLE: (
        "What answers at TELEGRAM_API_URL is not a Bot API server; look for a proxy's page, or correct the address."
    ),
    Failure.SLOW_DOWN: "Telegram asks this bot to slow down; messages wait as long as it says.",
    Failure.BAD_REQUEST: "Telegram refused a setting of the bot: {description}.",
}
WEBHOOK_REFUSED = (
    "Telegram refuses TELEGRAM_WEBHOOK_URL ({description}). It takes an https address on port 443, 80, 88 or 8443 that "
    "it can look up; correct the setting and start again, or wait if the address is new: it is tried again."
)
HEALED = "Telegram is reached again."
QUIET = 600.0
"""Seconds in which the same sentence is not told a second time, however often its trouble comes and goes."""


class Teller:
    """Tells of each trouble once, and of its end. ``seconds`` is a monotonic clock."""

    def __init__(self, tell: Tell, seconds: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._seconds = seconds
        self._wrong: dict[str, tuple[str, bool]] = {}
        """What is wrong with each job, and whether it was told."""
        self._last: dict[str, float] = {}
        self._log = log.logger()

    def failed(self, failed: CallFailed, job: str = "updates") -> None:
        """A call of this job failed."""
        self._log.warning("telegram.failing", reason=failed.kind.replace(" ", "-"))
        sentence = SENTENCES.get(failed.kind, "Telegram refused: {description}.")
        if failed.kind is Failure.BAD_REQUEST and failed.says("webhook"):
            sentence = WEBHOOK_REFUSED
        self.begin(job, failed.kind, sentence.format(description=failed.description))

    def well(self, job: str = "updates") -> None:
        """A call of this job succeeded."""
        if job in self._wrong:
            self.end(job, HEALED)

    def begin(self, job: str, kind: str, sentence: str) -> None:
        """Something is wrong; told unless it was already, or was a little while ago."""
        was, told = self._wrong.get(job, ("", False))
        if was == kind:
            return
        if self._seconds() - self._last.get(kind, -QUIET) >= QUIET:
            self._last[kind] = self._seconds()
            self._tell(sentence)
            told = True
        self._wrong[job] = (kind, told)

    def end(self, job: str, sentence: str) -> None:
        """Whatever was wrong with this job is over; told if that was."""
        _, told = self._wrong.pop(job, ("", False))
        if told:
            self._log.info("telegram.healed")
            self._tell(sentence)

    def say(self, sentence: str) -> None:
        """Tell something else."""
        self._tell(sentence)

    async def patiently(
        self,
        job: Callable[[], Awaitable[None]],
        sleep: Callable[[float], Awaitable[None]],
        name: str = "updates",
    ) -> None:
        """Do ``job`` until it succeeds, telling of every new trouble in between under its ``name``."""
        streak = 0
        while True:
            try:
                await job()
            except CallFailed as failed:
                self.failed(failed, name)
                await sleep(pause(failed, streak))
                streak += 1
            else:
                self.well(name)
                return


def to_stderr(sentence: str) -> None:
    """Tell it on the terminal."""
    sys.stderr.write(f"{sentence}\n")
