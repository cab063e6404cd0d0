"""The facts of a concern, part by part, and its words with the time of their writing."""
