"""What can be done with a dossier, one row each."""
