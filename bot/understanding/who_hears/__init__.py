"""What decides who hears of a concern, in the words told: work, place, the dead, and whether a child is in it."""
