"""A letter before it is printed: every word may be changed, nothing is kept; who may sign it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.models import Post, Role

SIGNING = (Role.CHIEF, Role.DEPUTY_CHIEF)


def signers_of(office_ids: Iterable[int]) -> dict[int, list[Post]]:
    """Running posts by office, its chief first, then the deputies; one statement."""
    posts = Post.objects.running(timezone.localdate()).of_active_people().with_names()
    posts = posts.filter(office__in=set(office_ids), role__in=SIGNING)
    found: dict[int, list[Post]] = defaultdict(list)
    for post in posts.order_by("role", "person__sort_key"):
        found[post.office_id].append(post)
    return found


class LetterForm(forms.Form):
    """`signers`: the leaders of the office that sends it."""

    about = GuardedCharField(label=_("Abstract"), max_length=300)
    opening = GuardedTextField(label=_("Content"), max_length=5_000, widget=text_box(5))
    closing = GuardedTextField(label=_("Request"), max_length=3_000, widget=text_box(3))
    signer = forms.TypedChoiceField(label=_("Signer"), coerce=int, empty_value=None)
    by_order_of = GuardedCharField(
        label=_("By order of (may stay empty)"),
        max_length=120,
        required=False,
        help_text=_("For example the chairman or the standing committee: prints TL. or T/L."),
    )
    recipients = GuardedTextField(
        label=_("Recipients, a line each"), max_length=600, widget=text_box(3)
    )

    def __init__(
        self, data: Any = None, *, signers: Sequence[Post], number: int, **kwargs: Any
    ) -> None:
        super().__init__(data, auto_id=f"letter-{number}-%s", **kwargs)
        self.signers = {post.pk: post for post in signers}
        self.fields["signer"].choices = [  # type: ignore[attr-defined]
            (pk, f"{post.person.full_name}, {post.get_role_display()}")
            for pk, post in self.signers.items()
        ]
