"""Whose work it is that is told of: people followed from sentence to sentence, what they do for a living and to a child."""
