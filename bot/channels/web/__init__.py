"""The web chat: pages that work without JavaScript, and the JSON routes behind the module and `sightline chat`."""
