"""What is read out of words: a pasted line, and the difference of two drafts."""
