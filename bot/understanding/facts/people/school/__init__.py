"""Who is told of by the year or form of a school they are in."""
