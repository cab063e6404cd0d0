"""What a page shows of a conversation: its entries, its title, its links and pickers."""
