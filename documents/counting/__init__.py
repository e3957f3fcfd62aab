"""The totals of opinion rounds, and what of them is shown to whom."""
