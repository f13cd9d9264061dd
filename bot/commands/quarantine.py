"""`quarantine`: what could not be taken, and trying it again."""

from __future__ import annotations

from typing import Literal

from bot import settings
from bot.database import opened
from bot.errors import Failure
from storage import quarantine as shelf
from storage.moments import stamp


async def quarantine(action: Literal["list", "retry"] = "list", /, *numbers: str) -> None:
    """List what was set aside because it could not be taken, or have it tried again.

    Nothing a prospect wrote is printed. What is to be tried again is taken up within seconds by the running
    process, or by the next one.

    Parameters
    ----------
    action
        ``list``, or ``retry``.
    numbers
        What to try again, by its number in the list; without any, everything.
    """
    async with opened(settings.load()) as database, database.write() as tx:
        if action == "retry":
            done = await shelf.retry(tx, numbers)
            if numbers and done < len(set(numbers)):
                raise Failure(
                    "Not all of these are set aside; `quarantine list` shows the numbers there are."
                )
            print(f"{done} to be tried again.")
            return
        found = await shelf.listed(tx)
    if not found:
        print("Nothing is set aside.")
    for one in found:
        when = stamp(one.at)[:16].replace("T", " ")
        again = ", to be tried again" if one.state == shelf.AGAIN else ""
        print(
            f"{one.number}  {when}  {one.channel} {one.kind}  {one.error}, tried {one.attempts} times{again}"
        )
