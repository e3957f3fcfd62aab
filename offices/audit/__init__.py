"""The audit: rows beside every history row, what was read, the chain, and the look at it."""
