"""What can be done with a trip: one row each."""
