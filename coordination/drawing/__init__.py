"""How templates are read and drawn: Django's language and meaning, by a shorter way.

`loader` reads a template with `expressions` in place of Django's, `folding` puts what never
changes together and the tags of `nodes` in place of Django's. Whatever is out of the ordinary
(a missing name, a method that wants arguments, a fault) is left to Django itself.
"""
