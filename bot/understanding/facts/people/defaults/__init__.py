"""What is so of people where nothing that was told says otherwise."""
