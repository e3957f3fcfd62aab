"""What the pages of a round and of a petition show."""
