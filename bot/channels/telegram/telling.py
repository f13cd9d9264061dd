"""What the operator is told: one plain sentence when something begins to be wrong, one when it has healed."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable

from bot import log
from bot.channels.telegram.failures import CallFailed, Failure, pause

Tell = Callable[[str], None]

SENTENCES = {
    Failure.TOKEN: (
        "Telegram does not know TELEGRAM_BOT_TOKEN; copy the token from @BotFather again. "
        "Nothing is lost: this is tried again every minute."
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
HEALED = "Telegram is reached again."


class Teller:
    """Tells of each trouble once, and of its end."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._wrong: Failure | None = None
        self._log = log.logger()

    def failed(self, failed: CallFailed) -> None:
        """Something went wrong."""
        self._log.warning("telegram.failing", reason=failed.kind.replace(" ", "-"))
        if failed.kind is not self._wrong:
            self._wrong = failed.kind
            sentence = SENTENCES.get(failed.kind, "Telegram refused: {description}.")
            self._tell(sentence.format(description=failed.description))

    def well(self) -> None:
        """It works."""
        if self._wrong is not None:
            self._wrong = None
            self._log.info("telegram.healed")
            self._tell(HEALED)

    def say(self, sentence: str) -> None:
        """Tell something else."""
        self._tell(sentence)

    async def patiently(
        self, job: Callable[[], Awaitable[None]], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        """Do ``job`` until it succeeds, telling of every new trouble in between."""
        streak = 0
        while True:
            try:
                await job()
            except CallFailed as failed:
                self.failed(failed)
                await sleep(pause(failed, streak))
                streak += 1
            else:
                self.well()
                return


def to_stderr(sentence: str) -> None:
    """Tell it on the terminal."""
    sys.stderr.write(f"{sentence}\n")
