"""What the bot tells managers about Secretary mode, in their private chat with it. Prospects never see this."""

from __future__ import annotations

CONNECTED = (
    "Connected, {name}. In the chats you chose I answer as the company's assistant; what is said there is kept "
    "with the lead (/privacy says how). Write in a chat yourself and I am silent there; away and greeting messages "
    "do not count. Manage Bot at the top of a chat hands it back to me or keeps it yours."
)
MAY_NOT = (
    "Connected, {name}, but I may not reply. Allow it in Telegram: Settings, Telegram Business, Chatbots, "
    "Reply to messages. I go on by myself then."
)
UNKNOWN = (
    "I know no manager with this account, so I stay silent in your chats. The operator gets you a code with "
    "`manager telegram NAME`; send me /desk CODE."
)
OFF = "Disconnected: I write in none of your chats any more. Connect me again and everything goes on."
ALERT = (
    "A Telegram Business account that is no manager's connected the bot; nothing is answered there. If it is a "
    "manager's, give them a code: manager telegram NAME."
)

BOT = "The assistant answers in this chat. Write there yourself and it is silent."
YOURS = "You answer in this chat; the assistant is silent."
OTHERS = "{owner} answers in this chat; the assistant is silent."
FIRST = "You wrote first in this chat, so the assistant stays out of it."
OWN = "The assistant stays out of this chat; nothing that is written there is kept."

LET = "Let the assistant answer"
TAKE = "I answer"
KEEP = "Keep this chat out"
REFUSED = "{owner} has this chat; ask {owner} first."
