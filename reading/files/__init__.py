"""Uploads: what they are, what they say, and whether they may be kept. No models, no disk."""
