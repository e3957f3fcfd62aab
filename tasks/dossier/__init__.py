"""The dossier kit: what every area of the regulation needs beside its tasks.

A dossier is a one-to-one row whose key is the task. `docs/a-new-area.md` walks through one.
"""
