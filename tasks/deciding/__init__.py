"""Chờ cho ý kiến: what waits, told in full, and decided in place."""
