"""The Celery application: its jobs are doors, the work is in each app's services."""

import logging
import os

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")

app = Celery("coordination")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(related_name="jobs")

# The jobs log as the pages do: JSON lines by LOGGING, not Celery's own words.
setup_logging.connect(lambda **_words: logging.captureWarnings(True), weak=False)
