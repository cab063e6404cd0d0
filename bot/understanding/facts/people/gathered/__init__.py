"""What further sentences tell of somebody: age, sex, looks and part go to the person, and nobody is there twice."""
