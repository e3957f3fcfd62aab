"""A paragraph as orders: who, what, by when, and how sure each of it is."""
