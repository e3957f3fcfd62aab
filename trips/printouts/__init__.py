"""Papers of a trip."""
