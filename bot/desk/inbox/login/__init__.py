"""Coming in, one's own account, the staff, and the audit."""

from bot.desk.inbox.login.door import Door
from bot.desk.inbox.login.parts import Keys, Parts, build_parts

__all__ = ["Door", "Keys", "Parts", "build_parts"]
