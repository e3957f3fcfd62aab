"""Forms; each refuses numbers that name a person."""
