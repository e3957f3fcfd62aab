"""Verbs about the rules; only administrators and jobs change them."""
