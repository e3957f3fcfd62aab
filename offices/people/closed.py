"""Who reads closed cases, or decides who may: what an administrator alone does not give."""

from collections.abc import Callable

from django.utils import timezone

from offices.models import Office, OfficeGroupPermission, Person, Post, Role

# Powers that open the content of restricted cases, and those that decide over people and the log.
READING = frozenset({"read_restricted", "handle_letters", "handle_denunciations"})
GUARDED = READING | {"configure", "read_audit"}
# Read by their role, without a power of the table.
READING_ROLES = frozenset({Role.PROVINCIAL_LEADER})

_readers: list[Callable[[int], bool]] = []


def reads_when(reads: Callable[[int], bool]) -> None:
    """Told by the app that keeps cases: whether a person reads a restricted one by name."""
    if reads not in _readers:
        _readers.append(reads)


def is_guarded(*, office: Office, role: str) -> bool:
    """Whether whoever holds that role there reads closed cases, or configures who does."""
    held = OfficeGroupPermission.objects.filter(
        content_object=office,
        group__role_group__office=office,
        group__role_group__role=role,
        permission__codename__in=GUARDED,
    )
    return role in READING_ROLES or held.exists()


def guarded_office(person: Person) -> Office | None:
    """The office for which a person reads closed cases or configures; None: he does neither."""
    held = Post.objects.not_over(timezone.localdate()).filter(person=person)
    posts = list(held.select_related("office").order_by("id"))
    for post in posts:
        if is_guarded(office=post.office, role=post.role):
            return post.office
    if person.pk and any(reads(person.pk) for reads in _readers):
        return posts[0].office if posts else Office.objects.order_by("sort", "id").first()
    return None


def confirms(person_id: int, *, office_id: int, by_any_chief: bool) -> bool:
    """Whether that person's posts make him one who confirms for that office."""
    posts = Post.objects.running(timezone.localdate()).of_active_people().filter(person=person_id)
    held = set(posts.values_list("office_id", "role"))
    configures = any(role == Role.ADMINISTRATOR for _office, role in held)
    leads = any(
        role == Role.CHIEF and (by_any_chief or office == office_id) for office, role in held
    )
    return configures or leads
