"""People: everybody who signs in, and the system itself."""

from collections.abc import Callable, Collection
from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from offices.foundation.folding import fold, person_sort_key
from offices.foundation.history import Tracked, create_many
from offices.foundation.text import nfc

SYSTEM_USERNAME = "hethong"
# Name → subquery that apps below want read together with the person of a request.
beside_the_person: dict[str, Callable[[], Any]] = {}


class Language(models.TextChoices):
    VI = "vi", "Tiếng Việt"
    EN = "en", "English"


class Theme(models.TextChoices):
    AUTO = "auto", _("as the device")
    LIGHT = "light", _("light")
    DARK = "dark", _("dark")


class Density(models.TextChoices):
    ROOMY = "roomy", _("roomy")
    DENSE = "dense", _("dense")


class PersonQuerySet(models.QuerySet["Person"]):
    def active(self) -> "PersonQuerySet":
        return self.filter(is_active=True)

    def for_request(self, day: date) -> "PersonQuerySet":
        """With what every request of theirs asks beside them, in the same statement.

        `sign_in_rules`: the row of rules as JSON, None before it is saved; `second_steps`:
        whether an authenticator app is set up, `own_keys`: whether a security key is;
        `posts_held`: what `powers_told` makes their powers of on that day; and what
        `beside_the_person` was told by apps below.
        """
        from allauth.mfa.models import Authenticator

        from offices.models.signin import SignInRules
        from offices.powers import beside_a_person

        own = Authenticator.objects.filter(user=models.OuterRef("pk"))
        return self.annotate(
            sign_in_rules=models.Subquery(SignInRules.objects.all().as_json()),
            second_steps=models.Exists(own.filter(type=Authenticator.Type.TOTP)),
            own_keys=models.Exists(own.filter(type=Authenticator.Type.WEBAUTHN)),
            posts_held=RawSQL(*beside_a_person(day)),  # noqa: S611 - ours
            **{name: make() for name, make in beside_the_person.items()},
        )

    def humans(self) -> "PersonQuerySet":
        """Everybody but the row jobs act as."""
        return self.exclude(username=SYSTEM_USERNAME)

    def with_posts(self, day: Any) -> "PersonQuerySet":
        """With the posts each holds on `day`, as `running_posts`."""
        from offices.models.post import Post

        posts = Post.objects.running(day).select_related("office", "division")
        return self.prefetch_related(
            models.Prefetch("posts", posts.order_by("id"), to_attr="running_posts")
        )

    def without_post(self, day: Any) -> "PersonQuerySet":
        """People who can sign in and see nothing."""
        from offices.models.post import Post

        return self.active().exclude(pk__in=Post.objects.running(day).values("person_id"))

    def holding(self, day: Any, **post: Any) -> "PersonQuerySet":
        """People with a running post of that office, role or division."""
        from offices.models.post import Post

        found = Post.objects.running(day).filter(**post)
        return self.filter(pk__in=found.values("person_id"))

    def named_like(self, words: str) -> "PersonQuerySet":
        """Each word somewhere in name, username or title; accents and case do not count."""
        wanted = fold(words).split()
        rows = self.values_list("pk", "full_name", "username", "title")
        texts = ((pk, fold(" ".join(parts))) for pk, *parts in rows)
        return self.filter(pk__in=[pk for pk, text in texts if all(w in text for w in wanted)])

    def of_office(self, office_id: int, day: Any) -> "PersonQuerySet":
        """People with a running post in the office on `day`, each once."""
        return self.of_offices([office_id], day)

    def of_offices(self, office_ids: Collection[int], day: Any) -> "PersonQuerySet":
        """People with a running post in one of the offices on `day`, each once."""
        from offices.models.post import Post

        posts = Post.objects.running(day).filter(office_id__in=list(office_ids))
        people = posts.exclude(role="service")  # a connected system is nobody to turn to
        return self.filter(pk__in=people.values("person_id"))


class PersonManager(models.Manager.from_queryset(PersonQuerySet)):  # type: ignore[misc]
    """Django's way to find a user by name, and the one row that is not a human."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        person: Person = self.get(username=username)
        return person

    async def aget_by_natural_key(self, username: str | None) -> "Person":
        person: Person = await self.aget(username=username)
        return person

    def create_person(
        self, *, actor: Actor, username: str, full_name: str, password: str | None, **fields: Any
    ) -> "Person":
        """Insert a person; without a password nobody can sign in as them."""
        person = Person(username=username, full_name=full_name, **fields)
        person.set_password(password)
        person.save(actor=actor)
        return person

    def system(self) -> "Person":
        """The inactive person jobs act as; made on first use, answering for itself."""
        found: Person | None = self.filter(username=SYSTEM_USERNAME).first()
        if found is not None:
            return found
        row = Person(username=SYSTEM_USERNAME, full_name="Hệ thống", is_active=False)
        row.sort_key = person_sort_key(row.full_name)
        row.set_unusable_password()
        return create_many(Person, [row], actor=Actor(person=row))[0]


class Person(Tracked, AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in. Deactivated when they leave, never deleted.

    Fields shown to others: `full_name`, `title` (chức danh). `home_post` decides the
    office they work at unless they switch.
    """

    history_excluded: ClassVar[tuple[str, ...]] = ("password", "password_changed_at")

    username = models.CharField(
        _("username"),
        max_length=60,
        unique=True,
        validators=[
            RegexValidator(
                r"^[a-z0-9][a-z0-9._-]*$",
                _("Use lower-case letters without accents, digits, dots and dashes."),
            )
        ],
    )
    full_name = models.CharField(_("full name"), max_length=120)
    sort_key = models.CharField(max_length=400, editable=False, default="")
    title = models.CharField(_("job title"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    is_staff = models.BooleanField(_("may open the data pages"), default=False)
    must_change_password = models.BooleanField(_("must change the password"), default=False)
    password_changed_at = models.DateTimeField(null=True, editable=False)
    language = models.CharField(_("language"), max_length=5, choices=Language, default=Language.VI)
    theme = models.CharField(_("appearance"), max_length=10, choices=Theme, default=Theme.AUTO)
    density = models.CharField(
        _("density of lists"), max_length=6, choices=Density, default=Density.ROOMY
    )
    uses_keys = models.BooleanField(_("keyboard shortcuts"), default=True)
    toured = models.BooleanField(_("tour put away"), default=False, editable=False)
    home_post = models.ForeignKey(
        "offices.Post",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("main post"),
    )
    # Sign-ins are kept as sessions; a column here would write history at each of them.
    last_login = None

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ("sort_key", "id")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="person_never_superuser",
                condition=models.Q(is_superuser=False),
                violation_error_message=_("Nobody is superuser: powers are held on offices."),
            ),
        )

    def __str__(self) -> str:
        return self.full_name

    def save(  # type: ignore[override]
        self, *, actor: Actor, reason: str = "", **kwargs: Any
    ) -> None:
        self.sort_key = person_sort_key(self.full_name)
        super().save(actor=actor, reason=reason, **kwargs)

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name.rsplit(" ", 1)[-1]

    def set_password(self, raw_password: str | None) -> None:
        super().set_password(raw_password and nfc(raw_password))
        self.password_changed_at = timezone.now()

    def check_password(self, raw_password: str | None) -> bool:
        """True if the password fits; an outdated hash is renewed in the person's own name.

        The same letters fit however a keyboard put them together.
        """
        from django.contrib.auth.hashers import check_password

        def renew(raw: str) -> None:
            super(Person, self).set_password(nfc(raw))
            self._password = None
            self.save(actor=Actor(person=self), update_fields=["password"])

        typed = raw_password and nfc(raw_password)
        if check_password(typed, self.password, renew):
            return True
        # Hashed as it was typed, before letters were put together first.
        return typed != raw_password and check_password(raw_password, self.password, renew)
