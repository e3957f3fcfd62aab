"""What can be done with a file: one row each."""
