"""Who is at work with the writer: how they are named, and which of them are withheld."""
