"""The receipt: the panel at the end of a chat, and the page behind its link."""
