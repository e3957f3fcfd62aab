"""The declared parts that pages are made of; the list for readers is docs/components.md."""
