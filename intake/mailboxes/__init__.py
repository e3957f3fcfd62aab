"""An office's mailbox as the mail server tells of it: opened for reading only, kept nowhere."""
