"""What managers chose for themselves: the language of their pages."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import desk_choice


async def language(tx: Transaction, manager: ManagerId) -> str | None:
    """Give the language a manager chose; ``None`` before they did."""
    found: str | None = (
        await tx.execute(select(desk_choice.c.language).where(desk_choice.c.manager_id == manager))
    ).scalar()
    return found


async def choose_language(tx: Transaction, manager: ManagerId, language: str) -> None:
    """Keep the language a manager chose."""
    await tx.execute(delete(desk_choice).where(desk_choice.c.manager_id == manager))
    await tx.execute(insert(desk_choice).values(manager_id=manager, language=language))
