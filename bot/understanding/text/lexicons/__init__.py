"""The word lists of lexicon/ and the notation in which their phrases are written."""
