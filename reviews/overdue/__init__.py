"""Nhiệm vụ quá hạn: whose step it is, how late, why, and what can be said about it."""
