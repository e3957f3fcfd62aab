"""What can be done with meetings and sessions."""
