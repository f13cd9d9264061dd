"""The methods of the Bot API that the bot uses, with the error texts of Telegram's own server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from tests.standin import business, media
from tests.standin.queues import Hook
from tests.standin.world import TOPIC_COLOURS, Chat, Refused, Sent, Topic, bad

if TYPE_CHECKING:
    from tests.standin.api import BotApi

Params = dict[str, Any]
Method = Callable[["BotApi", Params], Any]
LARGEST_FILE = 20 * 1024 * 1024
"""What ``getFile`` gives a bot."""
LONGEST_TEXT = 4096
LONGEST_DATA = 64
MOST_BUTTONS = 100
CALLBACK_LIVES = 150
ENTITIES = frozenset(
    "bold italic underline strikethrough spoiler code pre url text_link text_mention date_time blockquote".split()
)


def _get_me(api: BotApi, _params: Params) -> Any:
    return {
        "id": api.id,
        "is_bot": True,
        "first_name": "Lingua Haus",
        "username": api.username,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": True,
        "has_main_web_app": False,
    }


# --- updates ---


def _set_webhook(api: BotApi, params: Params) -> Any:
    url = params.get("url", "")
    secret = str(params.get("secret_token", ""))
    if url and not url.startswith(("https://", "http://127.0.0.1")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    api.allow(params)
    api.queues.set_hook(Hook(url, secret, int(params.get("max_connections") or 40)) if url else None)
    return True


def _delete_webhook(api: BotApi, params: Params) -> Any:
    api.queues.set_hook(None)
    if params.get("drop_pending_updates"):
        api.queues.get_now(-1, 1)
    return True


def _get_webhook_info(api: BotApi, _params: Params) -> Any:
    hook = api.queues.hook
    info: Params = {"url": hook.url if hook else "", "has_custom_certificate": False}
    info["pending_update_count"] = api.queues.pending
    if hook and hook.last_error:
        info |= {"last_error_message": hook.last_error, "last_error_date": hook.last_error_date}
    return info


# --- messages ---


def _send_message(api: BotApi, params: Params) -> Any:
    account, chat = _where(api, params)
    text = str(params.get("text", ""))
    if not text.strip():
        raise bad("message text is empty")
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise bad("message is too long")
    _check_entities(text, params.get("entities") or ())
    posted: Params = _post(api, chat, "sendMessage", params, text)
    if account is not None:
        account.echo(chat, chat.messages[posted["message_id"]])
    return posted


def _where(api: BotApi, params: Params) -> tuple[business.Business | None, Chat]:
    """Give the chat to write to, and the manager's account it is in."""
    if not params.get("business_connection_id"):
        return None, api.chat(params.get("chat_id"))
    if set(params.get("reply_markup") or ()) - {"inline_keyboard"}:
        raise bad("reply keyboards are not allowed in business chats")
    return business.writable(api, params)


def _post(api: BotApi, chat: Chat, method: str, params: Params, text: str) -> Any:
    chat.check()
    thread = chat.thread(int(params.get("message_thread_id") or 0))
    markup = params.get("reply_markup") or {}
    _check_markup(chat, markup)
    sent = Sent(chat.next_id(), chat.id, text, True, thread, _inline(markup), method, params, reactions=[])
    chat.messages[sent.id] = sent
    if "keyboard" in markup:
        chat.keyboard = markup["keyboard"]
    elif markup.get("remove_keyboard"):
        chat.keyboard = []
    if chat.id in api.listeners:
        api.listeners[chat.id](sent)
    return _as_json(api, chat, sent)


def _inline(markup: Params) -> Params:
    return markup if "inline_keyboard" in markup else {}


def _as_json(api: BotApi, chat: Chat, sent: Sent) -> Params:
    body: Params = {
        "message_id": sent.id,
        "from": {"id": api.id, "is_bot": True, "first_name": "Lingua Haus", "username": api.username},
        "chat": chat.as_json(),
        "date": int(api.clock.now()),
        "text": sent.text,
    }
    if sent.thread:
        body |= {"message_thread_id": sent.thread, "is_topic_message": True}
    if sent.markup:
        body["reply_markup"] = sent.markup
    return body


def _check_entities(text: str, entities: Any) -> None:
    for entity in entities:
        if entity.get("type") not in ENTITIES:
            raise bad("can't parse entities: unsupported type")
        if entity["offset"] + entity["length"] > len(text.encode("utf-16-le")) // 2:
            raise bad("entity is out of the text")


def _check_markup(chat: Chat, markup: Params) -> None:
    buttons = [button for row in markup.get("inline_keyboard", ()) for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    for button in buttons:
        if not button.get("text"):
            raise bad("inline keyboard button text is empty")
        if len(str(button.get("callback_data", "")).encode()) > LONGEST_DATA:
            raise bad("BUTTON_DATA_INVALID")
    asks = [key for row in markup.get("keyboard", ()) for key in row if key.get("request_contact")]
    if asks and chat.kind != "private":
        raise bad("phone number can be requested in private chats only")


def _edit(api: BotApi, params: Params, changed: Params) -> Any:
    _, chat = _where(api, params)
    chat.check()
    sent = chat.message(int(params.get("message_id") or 0), "edit")
    if not sent.mine:
        raise bad("message can't be edited")
    if all(getattr(sent, name) == value for name, value in changed.items()):
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    for name, value in changed.items():
        setattr(sent, name, value)
    sent.edits += 1
    return _as_json(api, chat, sent)


def _edit_text(api: BotApi, params: Params) -> Any:
    return _edit(
        api, params, {"text": str(params.get("text", "")), "markup": params.get("reply_markup") or {}}
    )


def _edit_markup(api: BotApi, params: Params) -> Any:
    return _edit(api, params, {"markup": params.get("reply_markup") or {}})


def _delete(api: BotApi, params: Params) -> Any:
    chat = api.chat(params.get("chat_id"))
    chat.message(int(params.get("message_id") or 0), "delete").deleted = True
    return True


def _answer_tap(api: BotApi, params: Params) -> Any:
    tap = str(params.get("callback_query_id", ""))
    at = api.taps.get(tap)
    if at is None or api.clock.now() - at > CALLBACK_LIVES:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    api.answered[tap] = str(params.get("text", ""))
    return True


def _copy_one(api: BotApi, params: Params, id_: int, method: str) -> Sent:
    chat = api.chat(params.get("chat_id"))
    found = api.chat(params.get("from_chat_id")).message(id_, method)
    body = _post(api, chat, method, params, str(params.get("caption") or found.text))
    return chat.messages[body["message_id"]]


def _copy(api: BotApi, params: Params) -> Any:
    return {"message_id": _copy_one(api, params, int(params.get("message_id") or 0), "copy").id}


def _copy_many(api: BotApi, params: Params) -> Any:
    ids = [int(id_) for id_ in params.get("message_ids") or ()]
    if not 1 <= len(ids) <= 100 or ids != sorted(set(ids)):
        raise bad("MESSAGE_IDS_INVALID")
    return [{"message_id": _copy_one(api, params, id_, "copy").id} for id_ in ids]


def _forward(api: BotApi, params: Params) -> Any:
    sent = _copy_one(api, params, int(params.get("message_id") or 0), "forward")
    return _as_json(api, api.chat(params["chat_id"]), sent)


def _media(field: str, method: str) -> Method:
    def send(api: BotApi, params: Params) -> Any:
        if not params.get(field):
            raise bad(f"there is no {field} in the request")
        if str(params[field]).startswith("round"):
            raise bad(f"can't use file of type VideoNote as {field.capitalize()}")
        body = _post(api, api.chat(params.get("chat_id")), method, params, str(params.get("caption", "")))
        file = {"file_id": str(params[field]), "file_unique_id": "u", "width": 1, "height": 1}
        content = [file] if field == "photo" else file
        return {**{name: value for name, value in body.items() if name != "text"}, field: content}

    return send


def _react(api: BotApi, params: Params) -> Any:
    sent = api.chat(params.get("chat_id")).message(int(params.get("message_id") or 0), "react")
    sent.reactions = [one.get("emoji", "") for one in params.get("reaction") or ()]
    return True


def _pin(api: BotApi, params: Params) -> Any:
    chat = api.chat(params.get("chat_id"))
    _check_rights(chat, "not enough rights to manage pinned messages in the chat")
    chat.message(int(params.get("message_id") or 0), "pin").pinned = True
    return True


# --- topics ---


def _forum(api: BotApi, params: Params) -> Chat:
    chat = api.chat(params.get("chat_id"))
    chat.check()
    if not chat.forum:
        raise bad("the chat is not a forum")
    _check_rights(chat, "not enough rights to manage topics")
    return chat


def _check_rights(chat: Chat, description: str) -> None:
    if chat.kind != "private" and not chat.rights:
        raise bad(description)


def _topic(api: BotApi, params: Params) -> Topic:
    topic = _forum(api, params).topics.get(int(params.get("message_thread_id") or 0))
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    if topic.deleted:
        raise bad("TOPIC_DELETED")
    return topic


def _create_topic(api: BotApi, params: Params) -> Any:
    chat, name = _forum(api, params), str(params.get("name", ""))
    if not 1 <= len(name) <= 128:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    colour = int(params.get("icon_color") or TOPIC_COLOURS[0])
    if colour not in TOPIC_COLOURS:
        raise bad("wrong forum topic icon color specified")
    topic = Topic(chat.next_id(), name, colour)
    chat.topics[topic.id] = topic
    return {"message_thread_id": topic.id, "name": name, "icon_color": colour}


def _edit_topic(api: BotApi, params: Params) -> Any:
    topic = _topic(api, params)
    name, icon = params.get("name") or topic.name, params.get("icon_custom_emoji_id", topic.icon)
    if (name, icon) == (topic.name, topic.icon):
        raise bad("TOPIC_NOT_MODIFIED")
    topic.name, topic.icon = name, icon
    return True


def _set_closed(closed: bool) -> Method:
    def change(api: BotApi, params: Params) -> Any:
        topic = _topic(api, params)
        if topic.closed == closed:
            raise bad("TOPIC_NOT_MODIFIED")
        topic.closed = closed
        return True

    return change


def _delete_topic(api: BotApi, params: Params) -> Any:
    _topic(api, params).deleted = True
    return True


# --- chats ---


def _get_chat(api: BotApi, params: Params) -> Any:
    chat = api.chat(params.get("chat_id"))
    return {**chat.as_json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": {}}


def _get_member(api: BotApi, params: Params) -> Any:
    chat, user = api.chat(params.get("chat_id")), int(params.get("user_id") or 0)
    body: Params = {"user": {"id": user, "is_bot": user == api.id, "first_name": f"User {user}"}}
    if user == api.id:
        rights = dict.fromkeys(("can_manage_topics", "can_pin_messages", "can_delete_messages"), chat.rights)
        status = "kicked" if chat.bot_removed else "administrator" if chat.rights else "member"
        return {**body, "status": status, **(rights if status == "administrator" else {})}
    if user not in chat.members:
        raise Refused(400, "Bad Request: PARTICIPANT_ID_INVALID")
    return {**body, "status": chat.members[user]}


def _act(api: BotApi, params: Params) -> Any:
    api.chat(params.get("chat_id")).check()
    return True


def _set_commands(api: BotApi, params: Params) -> Any:
    chat = (params.get("scope") or {}).get("chat_id")
    api.commands[str(chat or params.get("language_code", ""))] = params.get("commands") or []
    return True


def _delete_business(api: BotApi, params: Params) -> Any:
    account = business.connection(api, params)
    for chat in account.rooms.values():
        for id_ in params.get("message_ids") or ():
            if int(id_) in chat.messages:
                chat.messages[int(id_)].deleted = True
    return True


def _get_file(api: BotApi, params: Params) -> Any:
    id_ = str(params.get("file_id"))
    if id_ not in api.files:
        raise bad("invalid file_id")
    size = len(api.files[id_])
    if size > LARGEST_FILE:
        raise bad("file is too big")
    return {"file_id": id_, "file_unique_id": "u", "file_size": size, "file_path": f"kept/{id_}"}


METHODS: Mapping[str, Method] = {
    "getFile": _get_file,
    "getBusinessConnection": lambda api, params: business.connection(api, params).as_json(),
    "deleteBusinessMessages": _delete_business,
    "getMe": _get_me,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "getWebhookInfo": _get_webhook_info,
    "sendMessage": _send_message,
    "editMessageText": _edit_text,
    "editMessageCaption": media.edit_caption(_edit),
    "editMessageReplyMarkup": _edit_markup,
    "deleteMessage": _delete,
    "answerCallbackQuery": _answer_tap,
    "copyMessage": _copy,
    "copyMessages": _copy_many,
    "forwardMessage": _forward,
    "sendPhoto": _media("photo", "sendPhoto"),
    "sendDocument": _media("document", "sendDocument"),
    "sendVoice": _media("voice", "sendVoice"),
    "sendVideo": _media("video", "sendVideo"),
    "sendSticker": _media("sticker", "sendSticker"),
    "sendMediaGroup": media.send_album(_post),
    "setMessageReaction": _react,
    "pinChatMessage": _pin,
    "createForumTopic": _create_topic,
    "editForumTopic": _edit_topic,
    "closeForumTopic": _set_closed(closed=True),
    "reopenForumTopic": _set_closed(closed=False),
    "deleteForumTopic": _delete_topic,
    "sendChatAction": _act,
    "setMyCommands": _set_commands,
    "getChat": _get_chat,
    "getChatMember": _get_member,
}
