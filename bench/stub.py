"""Actions stubbed equally for both engines: each turn of the interview asks again, every other action says one word."""

from __future__ import annotations

import sys
from typing import Any

import uvicorn
from fastapi import FastAPI, Request

WORD = {"kind": "text", "text": "noted", "options": [], "multiple": False, "step": "answered", "reference": None}
FORM = "validate_concern_form"
app = FastAPI()


@app.post("/actions/webhook")
async def webhook(request: Request) -> dict[str, Any]:
    """Answer an action call at once."""
    call = await request.json()
    asked_again: list[dict[str, Any]] = [{"event": "slot", "name": "answered", "value": None, "timestamp": None}]
    events = asked_again if call["next_action"] == FORM else []
    return {"events": events, "responses": [{"custom": WORD}]}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error", access_log=False)
