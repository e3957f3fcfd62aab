"""One form per kind of act; each knows the task as its person sees it."""
