"""What is kept: used codes and slow limits for all processes, drawn pieces for each of them."""

_BACKENDS = "django.core.cache.backends"
CACHES = {
    # What all web processes must know together stands in the database.
    "default": {"BACKEND": f"{_BACKENDS}.db.DatabaseCache", "LOCATION": "offices_shared"},
    # Components that follow from their props alone (`ui.templatetags.ui`): 300 people at work see
    # some ten thousand, of a kilobyte each.
    "rendered": {
        "BACKEND": "coordination.wiring.rendered.RenderedCache",
        "LOCATION": "rendered",
        "TIMEOUT": 3_600,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}
