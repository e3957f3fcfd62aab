"""Pages where administrators keep the rules."""
