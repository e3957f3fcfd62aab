"""Forms already sent: a form pressed twice acts once."""

from django.db import models


class Submission(models.Model):
    """The key of one form that was sent; written in the same transaction as what it did.

    `made`: what came of it, as "app.model:key"; empty where a verb made nothing new.
    """

    key = models.UUIDField(primary_key=True)
    person = models.ForeignKey("offices.Person", models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    made = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        default_permissions = ()
        indexes = (models.Index(fields=["person", "sent_at"], name="submission_by_person"),)

    def __str__(self) -> str:
        return str(self.key)
