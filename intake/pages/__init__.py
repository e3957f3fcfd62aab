"""Getting work in quickly: what was read of a text is proposed, shown, corrected, then logged."""
