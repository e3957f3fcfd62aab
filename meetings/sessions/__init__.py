"""The plan of a session: counted, drawn and shown."""
