"""Which uploads are papers that can be read for their orders."""

SPLIT = frozenset({"docx", "odt", "pdf", "txt", "png", "jpg"})
