"""Pages that dossiers share."""
