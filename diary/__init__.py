"""The joint weekly diary: pages over `diary.Slot`."""
