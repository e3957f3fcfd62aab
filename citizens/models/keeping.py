"""How long names are kept, counted in months from the day a case ended."""

KEPT_MONTHS, CLOSED_MONTHS = 12, 60  # of a letter kept and followed; of any other that has ended
