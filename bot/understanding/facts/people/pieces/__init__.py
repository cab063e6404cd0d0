"""What a piece of a sentence tells of whoever was named last: every other room looks for a word first, this one for somebody."""
