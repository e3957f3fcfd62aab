"""Tables that leave the system: fields of a row, and the files they are written to."""
