"""The words for people in a text: whom each means, and who is told of for the first time."""
