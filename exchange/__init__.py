"""OTHER SYSTEMS: what document-management systems in use may log and read, and are told."""
