"""What is told beside a name of whoever bears it: an age, that they are as old as somebody, and what they are said to be."""
