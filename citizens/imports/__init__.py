"""A year's register, and the national database's own export."""
