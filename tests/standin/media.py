"""Albums and captions, as Telegram's own server treats them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.standin.world import bad

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.standin.api import BotApi
    from tests.standin.world import Chat

Params = dict[str, Any]
LONGEST_CAPTION = 1024
TOGETHER = ({"photo", "video"}, {"document"}, {"audio"})


def send_album(
    post: Callable[[BotApi, Chat, str, Params, str], Any],
) -> Callable[[BotApi, Params], Any]:
    """Give ``sendMediaGroup``: two to ten files of kinds that go together, each a message of its own."""

    def send(api: BotApi, params: Params) -> Any:
        media = params.get("media") or []
        if not 2 <= len(media) <= 10:
            raise bad("wrong number of messages in the album")
        kinds = {str(one.get("type")) for one in media}
        if not any(kinds <= together for together in TOGETHER):
            raise bad("media of these kinds cannot be in one album")
        chat = api.chat(params.get("chat_id"))
        sent = []
        for one in media:
            caption = str(one.get("caption", ""))
            check_caption(caption)
            if not one.get("media") or str(one["media"]).startswith("bad"):
                raise bad("wrong file identifier/HTTP URL specified")
            shared = {name: value for name, value in params.items() if name != "media"}
            body = post(api, chat, "sendMediaGroup", {**shared, **one}, caption)
            sent.append({name: value for name, value in body.items() if name != "text"})
        return sent

    return send


def check_caption(caption: str) -> None:
    """Raise what the server answers to a caption that is too long."""
    if len(caption.encode("utf-16-le")) // 2 > LONGEST_CAPTION:
        raise bad("message caption is too long")


def edit_caption(
    edit: Callable[[BotApi, Params, Params], Any],
) -> Callable[[BotApi, Params], Any]:
    """Give ``editMessageCaption``."""

    def change(api: BotApi, params: Params) -> Any:
        caption = str(params.get("caption", ""))
        check_caption(caption)
        sent = api.chat(params.get("chat_id")).message(int(params.get("message_id") or 0), "edit")
        if sent.method == "sendMessage":
            raise bad("there is no caption in the message to edit")
        return edit(api, params, {"text": caption, "markup": params.get("reply_markup") or {}})

    return change
