"""Bodies by their names: the kinds that ship, the province's own, and the one list of verbs."""
