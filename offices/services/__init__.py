"""Verbs about people: each is atomic, keyword-only and told its actor."""
