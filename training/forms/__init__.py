"""Forms of area 7."""
