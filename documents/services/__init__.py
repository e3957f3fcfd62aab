"""What happens to a file: one verb each."""
