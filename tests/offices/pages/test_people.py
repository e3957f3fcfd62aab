"""Accounts: found, added, corrected; two administrators at once."""

import pytest

from offices.models import Person, Role
from offices.powers import load_powers

pytestmark = pytest.mark.django_db
NEW = {
    "full_name": "Phan Thị Lan",
    "title": "Chuyên viên",
    "username": "lan.phan",
    "email": "lan@phutho.example",
    "phone": "",
    "password": "ban-tay-nam-ngon-26",
}
ODD = ["a\x00b", "x" * 1_000_000]


def names(page) -> set[str]:
    return {row.username for row in page.context["page"].object_list}


def test_list_holds_everybody_at_work(cast):
    assert names(cast.client("quan").get("/settings/people/")) == set(cast.people)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=nguyen van", {"an"}),
        ("q=ĐINH", {"hai"}),
        ("q=dinh cong", {"hai"}),
        ("office=vpdd", {"phuc", "giang", "hai"}),
        ("role=chief", {"binh", "en", "hai"}),
        ("office=vpub&role=chief", {"en"}),
        ("state=without", {"son"}),
        ("state=gone", set()),
    ],
)
def test_list_is_narrowed(cast, query, found):
    assert names(cast.client("quan").get(f"/settings/people/?{query}")) == found


@pytest.mark.parametrize(
    "query", ["q=%00", "office=zzz", "role=%ff", "page=999", "page=x", "state=?"]
)
def test_odd_filters_do_no_harm(cast, query):
    assert cast.client("quan").get(f"/settings/people/?{query}").status_code == 200


@pytest.mark.parametrize("more", [0, 30])
def test_list_takes_few_statements(cast, more, django_assert_max_num_queries):
    for number in range(more):
        Person.objects.create_person(
            actor=cast.actor("quan"),
            username=f"nv{number}",
            full_name=f"Người {number}",
            password=None,
        )
    client = cast.client("quan")
    with django_assert_max_num_queries(14):
        client.get("/settings/people/")


def test_person_is_added_with_a_post(cast):
    given = NEW | {"office": cast.offices["vpub"].pk, "role": Role.OFFICER}
    answer = cast.client("quan").post("/settings/people/new/", given)
    person = Person.objects.get(username="lan.phan")
    assert answer.status_code == 302
    assert person.must_change_password
    assert load_powers(person.pk).can("log_task", cast.offices["vpub"].pk)


def test_proposed_password_is_fit_to_be_told(cast):
    form = cast.client("quan").get("/settings/people/new/").context["form"]
    assert len(form["password"].value()) >= 12


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"username": "an"}, "username"),
        ({"username": "Đặng"}, "username"),
        ({"full_name": ""}, "full_name"),
        ({"email": "x"}, "email"),
        ({"role": "chief"}, "office"),
        ({"role": "king"}, "role"),
        ({"office": "99"}, "office"),
        ({"password": ""}, "password"),
        *(({"full_name": odd}, "full_name") for odd in ODD),
        *(({"password": odd}, "password") for odd in ODD),
        ({"title": "TỐI MẬT"}, "title"),
    ],
)
def test_wrong_words_are_told_and_kept(cast, wrong, field):
    answer = cast.client("quan").post("/settings/people/new/", NEW | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert "lan@phutho.example" in answer.content.decode() or field == "email"
    assert not Person.objects.filter(username="lan.phan").exists()


def test_a_post_that_cannot_be_given_leaves_no_account(cast):
    given = NEW | {"office": cast.offices["vpub"].pk, "role": Role.DIVISION_HEAD}
    answer = cast.client("quan").post("/settings/people/new/", given)
    assert answer.status_code == 422
    assert "division" in answer.context["form"].errors
    assert not Person.objects.filter(username="lan.phan").exists()


def test_account_is_corrected_with_history(cast):
    path = f"/settings/people/{cast.an.pk}/edit/"
    given = {"full_name": "Nguyễn Văn Ân", "username": "an", "title": "Chuyên viên chính"}
    assert cast.client("quan").post(path, given).status_code == 302
    page = cast.client("quan").get(f"/settings/people/{cast.an.pk}/")
    newest = page.context["changes"][0]
    assert newest.who == cast.quan
    assert ("Nguyễn Văn An", "Nguyễn Văn Ân") in [(f.before, f.after) for f in newest.fields]


def test_second_of_two_administrators_sees_both(cast):
    path = f"/settings/people/{cast.an.pk}/edit/"
    seen = cast.client("quan").get(path).context["form"]["version"].value()
    given = {"full_name": "Nguyễn Văn Ân", "username": "an", "version": seen}
    cast.client("quan").post(path, given)
    late = cast.client("quan").post(path, given | {"full_name": "Nguyễn Văn Ấn"})
    assert late.status_code == 409
    assert late.context["changes"] == [
        {"label": "Họ và tên", "before": "Nguyễn Văn Ân", "after": "Nguyễn Văn Ấn"}
    ]
    again = late.context["form"]["version"].value()
    saved = cast.client("quan").post(path, given | {"full_name": "Nguyễn Văn Ấn", "version": again})
    assert saved.status_code == 302
    assert Person.objects.get(pk=cast.an.pk).full_name == "Nguyễn Văn Ấn"


def test_a_username_in_use_says_whose_it_is_and_what_to_do(cast):
    answer = cast.client("quan").post("/settings/people/new/", NEW | {"username": "an"})
    assert answer.status_code == 422
    words = str(answer.context["form"].errors["username"])
    assert "đã có người dùng: Nguyễn Văn An" in words and "Đề nghị thêm chữ hoặc số" in words


def test_the_first_password_is_shown_once_with_a_button_to_copy(cast):
    page = cast.client("quan").post("/settings/people/new/", NEW, follow=True).content.decode()
    assert f'data-copy="{NEW["username"]} ' in page
    assert f'data-copy="{NEW["username"]} ' not in cast.client("quan").get("/").content.decode()
