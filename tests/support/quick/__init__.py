"""What makes the tests quick: files in memory, and worlds that are made once in a while."""
