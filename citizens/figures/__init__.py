"""Registers, counts and their check sums."""
