"""Papers of area 7."""
