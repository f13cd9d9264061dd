"""A stand-in Bot API server: real HTTP, Telegram's queues, limits and error texts, faults on demand.

The one to talk to is ``api.BotApi``; ``people.Person`` is a prospect, ``groups.Group`` a managers' group.
Sources for how it behaves: the Bot API documentation and the open source of Telegram's own server
(``tdlib/telegram-bot-api``): queue keys, retry schedule, expiries, 409, error texts.
"""
