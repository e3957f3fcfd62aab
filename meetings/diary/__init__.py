"""The joint weekly diary: pages over `tasks.Slot`."""
