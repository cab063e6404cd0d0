"""How old people look or are said to be."""
