"""Bot API updates as values: only the fields we read; all others are passed over."""

from __future__ import annotations

from typing import Any

import msgspec

PRIVATE = "private"


class User(msgspec.Struct, frozen=True):
    """Who did something."""

    id: int
    is_bot: bool = False
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    language_code: str = ""


class Chat(msgspec.Struct, frozen=True):
    """Where it happened."""

    id: int
    type: str = PRIVATE
    title: str = ""
    is_forum: bool = False


class File(msgspec.Struct, frozen=True):
    """Any kind of file; the id is this bot's own reference to it, the name its sender's words."""

    file_id: str = ""
    file_name: str = ""
    mime_type: str = ""
    file_size: int = 0


class Contact(msgspec.Struct, frozen=True):
    """A contact card. ``user_id`` is set by the server, never by the client that sends it."""

    phone_number: str
    first_name: str = ""
    last_name: str = ""
    user_id: int | None = None


class InlineButton(msgspec.Struct, frozen=True):
    """A button under a message."""

    text: str = ""
    callback_data: str = ""


class Markup(msgspec.Struct, frozen=True):
    """The buttons under a message."""

    inline_keyboard: tuple[tuple[InlineButton, ...], ...] = ()


class Reference(msgspec.Struct, frozen=True):
    """A message that another one points at."""

    message_id: int = 0
    message_thread_id: int = 0


class Message(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """A message of any kind; ``date`` in seconds since 1970, 0 for one that cannot be read any more."""

    message_id: int
    chat: Chat
    date: int = 0
    sender: User | None = None
    edit_date: int = 0
    message_thread_id: int = 0
    is_topic_message: bool = False
    business_connection_id: str = ""
    sender_business_bot: User | None = None
    is_from_offline: bool = False
    media_group_id: str = ""
    reply_to_message: Reference | None = None
    reply_markup: Markup | None = None
    text: str | None = None
    caption: str = ""
    contact: Contact | None = None
    photo: tuple[File, ...] = ()
    voice: File | None = None
    audio: File | None = None
    video: File | None = None
    video_note: File | None = None
    animation: File | None = None
    sticker: File | None = None
    document: File | None = None
    location: Any = None
    venue: Any = None


class CallbackQuery(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """A tap on a button under a message."""

    id: str
    sender: User
    data: str = ""
    message: Message | None = None


class Member(msgspec.Struct, frozen=True):
    """What somebody is in a chat: member, administrator, left, kicked and so on."""

    status: str


class MemberUpdate(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """The bot's own membership changed; in a private chat: blocked or unblocked."""

    chat: Chat
    sender: User
    date: int
    new_chat_member: Member


class BusinessRights(msgspec.Struct, frozen=True):
    """What the bot may do in a manager's Business account."""

    can_reply: bool = False


class BusinessConnection(msgspec.Struct, frozen=True):
    """The bot was connected to, or taken off, a manager's Business account."""

    id: str
    user: User
    user_chat_id: int
    date: int
    is_enabled: bool = True
    rights: BusinessRights | None = None
    can_reply: bool = False
    """As older servers say it, without ``rights``."""


class DeletedMessages(msgspec.Struct, frozen=True):
    """Messages deleted in a business chat."""

    business_connection_id: str
    chat: Chat
    message_ids: tuple[int, ...] = ()


class Update(msgspec.Struct, frozen=True):
    """One update: an id, and one of the kinds we ask for, or none of them."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: MemberUpdate | None = None
    business_connection: BusinessConnection | None = None
    business_message: Message | None = None
    edited_business_message: Message | None = None
    deleted_business_messages: DeletedMessages | None = None


SERVICE = frozenset(
    (
        "new_chat_members left_chat_member new_chat_title new_chat_photo delete_chat_photo group_chat_created "
        "supergroup_chat_created channel_chat_created message_auto_delete_timer_changed migrate_to_chat_id "
        "migrate_from_chat_id pinned_message users_shared chat_shared connected_website write_access_allowed "
        "passport_data proximity_alert_triggered boost_added chat_background_set forum_topic_created "
        "forum_topic_edited forum_topic_closed forum_topic_reopened general_forum_topic_hidden "
        "general_forum_topic_unhidden giveaway_created giveaway giveaway_winners giveaway_completed "
        "video_chat_scheduled video_chat_started video_chat_ended video_chat_participants_invited "
        "successful_payment refunded_payment invoice gift unique_gift paid_message_price_changed "
        "direct_message_price_changed checklist_tasks_done checklist_tasks_added suggested_post_approved "
        "suggested_post_approval_failed suggested_post_declined suggested_post_paid suggested_post_refunded "
        "chat_owner_changed chat_owner_left community_chat_added community_chat_joined community_chat_removed "
        "gift_upgrade_sent managed_bot_created poll_option_added poll_option_deleted user_shared"
    ).split()
)
"""Fields of messages nobody wrote: the messenger tells that something happened."""
CONTENT = frozenset(
    (
        "text contact photo voice audio video video_note animation sticker document location venue dice poll game "
        "story paid_media checklist web_app_data rich_message live_photo"
    ).split()
)
"""Fields of messages somebody sent. A message with neither is of a kind newer than this list: also sent."""
