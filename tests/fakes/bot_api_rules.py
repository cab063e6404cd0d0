"""What Telegram's Bot API takes and refuses, as far as Sightline calls it (https://core.telegram.org/bots/api)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

TEXT_LIMIT = 4096  # UTF-16 units of a message, https://core.telegram.org/bots/api#sendmessage
ANSWER_LIMIT = 200  # characters of answerCallbackQuery's text
CALLBACK_BYTES = 64
DESCRIPTION, ABOUT = 512, 120  # characters of setMyDescription and setMyShortDescription
ACTIONS = frozenset({"typing", "find_location", "choose_sticker"})
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")

METHODS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    name: (frozenset(required.split()), frozenset(required.split()) | frozenset(optional.split()))
    for name, (required, optional) in {
        "getMe": ("", ""),
        "getUpdates": ("", "offset limit timeout allowed_updates"),
        "setMyDescription": ("", "description language_code"),
        "setMyShortDescription": ("", "short_description language_code"),
        "sendChatAction": ("chat_id action", ""),
        "setMyCommands": ("commands", "scope language_code"),
        "sendMessage": (
            "chat_id text",
            "reply_markup parse_mode link_preview_options protect_content disable_notification",
        ),
        "editMessageText": ("text", "chat_id message_id reply_markup parse_mode link_preview_options"),
        "editMessageReplyMarkup": ("", "chat_id message_id reply_markup"),
        "answerCallbackQuery": ("callback_query_id", "text show_alert"),
        "leaveChat": ("chat_id", ""),
        "setWebhook": ("url", "secret_token allowed_updates max_connections drop_pending_updates"),
        "deleteWebhook": ("", "drop_pending_updates"),
        "getWebhookInfo": ("", ""),
    }.items()
}


@dataclass
class Refusal(Exception):
    """An error answer of the API."""

    code: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """Return the answer as Telegram writes it."""
        told: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return told | ({"parameters": self.parameters} if self.parameters else {})


def bad(what: str) -> Refusal:
    """Return a 400."""
    return Refusal(400, f"Bad Request: {what}")


def units(text: str) -> int:
    """Return a text's length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def check_parameters(method: str, given: dict[str, Any]) -> None:
    """Refuse an unknown method with 404, an unknown or missing parameter with 400 (Telegram ignores the unknown)."""
    if method not in METHODS:
        raise Refusal(404, "Not Found")
    required, allowed = METHODS[method]
    if unknown := set(given) - allowed:
        raise bad(f"unknown parameter {sorted(unknown)[0]}")
    if missing := required - set(given):
        raise bad(f"parameter {sorted(missing)[0]} is required")


def check_text(text: Any) -> None:
    """Refuse an empty or too long message."""
    if not isinstance(text, str) or not text.strip():
        raise bad("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad("message is too long")


def check_markup(markup: Any) -> None:
    """Refuse a keyboard that Telegram would refuse."""
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    for row in markup.get("inline_keyboard", []):
        for button in row:
            _check_inline(button)
    for row in markup.get("keyboard", []):
        for button in row:
            if not (button if isinstance(button, str) else button.get("text", "")).strip():
                raise bad("keyboard button text must be non-empty")


def _check_inline(button: dict[str, Any]) -> None:
    if set(button) - {"text", "callback_data", "url"} or len(button) != 2:
        raise bad("exactly one action for an inline button")
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_BYTES:
        raise bad("BUTTON_DATA_INVALID")


def check_commands(commands: Any) -> None:
    """Refuse a menu that Telegram would refuse."""
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for entry in commands:
        if not COMMAND.fullmatch(entry.get("command", "")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(entry.get("description", "")) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
