"""The questions of the interview: one row each, read by the interview that asks and the concern that keeps."""
