"""Quá trình xử lý: the course of a task, folded from history, notes and changes of dates."""
