"""A share is a guardian grant on one task to one named person; watching gives no right."""

from django.db import models
from guardian.models import UserObjectPermissionBase


class TaskGrant(UserObjectPermissionBase):
    """Given by a verb, shown on the page, revocable; dies with the task."""

    content_object = models.ForeignKey("tasks.Task", models.CASCADE, related_name="grants")


class Watch(models.Model):
    """`Nhận để biết`: a person who wants to hear of a task that he may read anyway."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="watches")
    person = models.ForeignKey("offices.Person", models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_watch_per_person", fields=["task", "person"])
        ]

    def __str__(self) -> str:
        return f"{self.task_id}/{self.person_id}"
