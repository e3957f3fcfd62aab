"""Nothing changes without a who, a desk and a why."""

from datetime import time
from typing import Any

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from offices.foundation.actor import Actor
from offices.foundation.history import MissingActorError, create_many, set_many, update_many
from offices.models import Division, Office, Person, SignInRules
from tasks.models import Deadline

pytestmark = pytest.mark.django_db
NOBODY: Any = None


def test_saved_row_names_who_desk_stand_in_and_reason(cast):
    actor = cast.actor("binh").standing_in_for(cast.hai)
    office = cast.offices["vptu"]
    office.works_to = "17:30"
    office.save(actor=actor, reason="Theo mùa")
    row = office.history.first()
    assert (row.history_user, row.acting_office, row.acting_for) == (cast.binh, office, cast.hai)
    assert (row.history_type, row.history_change_reason) == ("~", "Theo mùa")


def test_save_without_actor_is_refused():
    with pytest.raises(TypeError, match="actor"):
        Office(code="x").save()  # type: ignore[call-arg]


def test_create_through_the_manager_is_refused():
    with pytest.raises(TypeError, match="actor"):
        Office.objects.create(code="x")


def test_something_else_than_an_actor_is_refused(cast):
    with pytest.raises(MissingActorError):
        cast.offices["vptu"].save(actor=NOBODY)


def test_delete_through_a_queryset_is_refused(cast):
    Division(office=cast.offices["vpub"], name="Tổ").save(actor=cast.actor("quan"))
    with transaction.atomic(), pytest.raises(MissingActorError):
        Division.objects.filter(name="Tổ").delete()


def test_deleted_row_leaves_its_history(cast):
    row = Division(office=cast.offices["vpub"], name="Phòng lập nhầm")
    row.save(actor=cast.actor("quan"))
    pk = row.pk
    row.delete(actor=cast.actor("quan"), reason="Lập nhầm")
    last = Division.history.filter(id=pk).first()
    assert (last.history_type, last.history_user) == ("-", cast.quan)
    assert last.history_change_reason == "Lập nhầm"


def test_actor_does_not_linger_after_a_save(cast):
    office = cast.offices["vptu"]
    office.save(actor=cast.actor("quan"))
    with transaction.atomic(), pytest.raises(MissingActorError):
        office.save_base()


def test_bulk_doors_write_history_with_desk(cast):
    actor = cast.actor("quan")
    made = create_many(
        Division,
        [Division(office=cast.offices["vpub"], name=f"Tổ {n}") for n in range(3)],
        actor=actor,
        reason="Tổ chức lại",
    )
    for row in made:
        row.is_active = False
    assert update_many(made, ["is_active"], actor=actor, reason="Sáp nhập") == 3
    rows = Division.history.filter(id__in=[row.pk for row in made], history_type="~")
    assert {(r.history_user, r.acting_office) for r in rows} == {(cast.quan, actor.office)}
    assert {r.history_change_reason for r in rows} == {"Sáp nhập"}


def test_bulk_doors_refuse_without_actor():
    with pytest.raises(MissingActorError):
        create_many(Division, [Division(name="x")], actor=NOBODY)
    assert update_many([], ["name"], actor=Actor.system()) == 0


def test_history_never_holds_a_password():
    columns = {field.name for field in Person.history.model._meta.fields}
    assert "password" not in columns


def test_history_row_without_a_who_is_refused_by_the_database(cast):
    row = cast.offices["vptu"].history.first()
    row.pk, row.history_user_id = None, None
    with transaction.atomic(), pytest.raises(IntegrityError):
        row.save(force_insert=True)


def test_set_many_needs_an_actor(cast):
    with pytest.raises(MissingActorError):
        set_many(cast.an, "groups", [], actor=NOBODY)


def test_system_actor_is_one_inactive_person():
    first, again = Actor.system(), Actor.system()
    assert first.person == again.person
    assert not first.person.is_active
    assert first.person.history.get().history_user == first.person


def test_history_tables_are_found_by_name():
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
    assert {"offices_historicalperson", "offices_historicalofficegrouppermission"} <= set(tables)


def test_rows_written_out_keep_every_kind_of_value(cast):
    """What JSON cannot say, what PostgreSQL would read as markup, and nothing at all."""
    office, rules = cast.offices["vpub"], SignInRules()
    rules.save(actor=cast.actor("quan"))
    office.serves, office.works_to = 'Tỉnh ủy\n"một" \\ {NULL} \\u0041', time(17, 15)
    rules.blocked_words = ["Bắc Ninh", 'a"b', "NULL", "{}", "\\"]
    for row, names in ((office, ["serves", "works_to"]), (rules, ["blocked_words"])):
        assert update_many([row], names, actor=cast.actor("quan")) == 1
        kept = type(row).objects.get(pk=row.pk)
        told = type(row).history.filter(id=row.pk).first()
        for name in names:
            assert getattr(kept, name) == getattr(row, name) == getattr(told, name)
        assert told.acting_for_id is None


def test_a_text_is_refused_and_never_cut(cast):
    office = cast.offices["vpub"]
    office.abbreviation = "x" * 21
    with transaction.atomic(), pytest.raises(DataError):
        update_many([office], ["abbreviation"], actor=cast.actor("quan"))
    office.abbreviation = None
    with transaction.atomic(), pytest.raises(IntegrityError):
        update_many([office], ["abbreviation"], actor=cast.actor("quan"))


def test_history_is_indexed_by_what_it_is_searched_by():
    past: Any = Deadline.history.model
    indexed = {field.name for field in past._meta.concrete_fields if field.db_index}
    assert indexed == {"id", "task", "history_date", "history_user"}
    everything: Any = Division.history.model
    assert everything._meta.get_field("office").db_index


def test_saving_inside_a_verb_opens_no_savepoint(cast, django_assert_num_queries):
    office = cast.offices["vptu"]
    office.works_to = "17:30"
    with django_assert_num_queries(2) as asked:  # the row and its history
        office.save(actor=cast.actor("binh"))
    assert not [one for one in asked.captured_queries if "SAVEPOINT" in one["sql"]]
