"""Where people write and read: the gateway that every message passes, and the channels that only translate."""
