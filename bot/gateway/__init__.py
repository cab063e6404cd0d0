"""The gateway: every message is stored, checked for danger and for a child, handed to the engine, and answered."""

from bot.gateway import handover
from bot.gateway.choices import EMERGENCY
from bot.gateway.engine_client import Choice, Dialogue, EngineAway, EngineQuestion, EngineRefused, EngineReply
from bot.gateway.gateway import Gateway, NotAnswered, NotSaved, Trouble
from bot.gateway.hold_back import asks_call
from bot.gateway.opening import ANYBODY, language_options, opening_messages, sector_options, sector_question
from bot.gateway.protocols import Cases, DialogueEngine, MessageReceiver

__all__ = [
    "ANYBODY",
    "EMERGENCY",
    "Cases",
    "Choice",
    "Dialogue",
    "DialogueEngine",
    "EngineAway",
    "EngineQuestion",
    "EngineRefused",
    "EngineReply",
    "Gateway",
    "MessageReceiver",
    "NotAnswered",
    "NotSaved",
    "Trouble",
    "asks_call",
    "handover",
    "language_options",
    "opening_messages",
    "sector_options",
    "sector_question",
]
