"""How many children and grown-ups were there."""
