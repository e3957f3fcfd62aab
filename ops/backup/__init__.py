"""One encrypted file with the database and all files; and the way back."""
