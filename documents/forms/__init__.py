"""Forms of files, drafts, points and opinion rounds."""
