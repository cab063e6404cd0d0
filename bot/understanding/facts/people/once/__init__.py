"""Who is told of twice in one text, once by a word and once by a name, is one person."""
