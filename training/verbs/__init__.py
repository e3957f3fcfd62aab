"""What can be done with courses and plans."""
