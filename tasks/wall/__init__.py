"""The second wall: rows of restricted tasks are closed in the database itself (decision 24)."""
