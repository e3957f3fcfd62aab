"""Facts of area 7."""

from training.models.course import ClassSession, Course, Quota
from training.models.feedback import Feedback
from training.models.learners import Attendance, Enrolment
from training.models.plan import Need, TrainingPlan

__all__ = [
    "Attendance",
    "ClassSession",
    "Course",
    "Enrolment",
    "Feedback",
    "Need",
    "Quota",
    "TrainingPlan",
]
