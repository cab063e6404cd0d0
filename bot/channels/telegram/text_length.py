"""The length of a text as Telegram counts it, and the most that one message holds."""

LIMIT = 4096  # UTF-16 units, https://core.telegram.org/bots/api#sendmessage


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
