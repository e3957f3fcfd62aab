"""Papers of the competent person on a letter or a denunciation: number, date, post."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from citizens.choices import PaperKind, Signer
from offices.foundation.history import Tracked

# A number with its symbol, and nothing that could be a sentence or a name.
NUMBER = r"^[0-9]{1,5}([-/][A-ZĐĂÂÊÔƠƯ0-9.&]{1,15}){0,4}$"


class LetterPaper(Tracked):
    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="letter_papers")
    kind = models.CharField(_("paper"), max_length=16, choices=PaperKind)
    number = models.CharField(_("number and symbol"), max_length=60)
    dated = models.DateField(_("document date"))
    signer = models.CharField(_("signed by"), max_length=10, choices=Signer)

    class Meta:
        default_permissions = ()
        ordering = ["dated", "id"]
        constraints = [
            models.CheckConstraint(
                name="letter_paper_number_is_one",
                condition=models.Q(number__regex=NUMBER),
                violation_error_message=_("Write the number with its symbol, such as 12/QĐ-UBND."),
            )
        ]

    def __str__(self) -> str:
        return self.number
