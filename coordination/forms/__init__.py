"""What administrators fill in about the rules."""
