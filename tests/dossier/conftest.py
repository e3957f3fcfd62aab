"""The sample area: installed, with its tables and addresses, while a module of tests runs."""

from collections.abc import Iterator

import psycopg
import pytest
from django.apps import AppConfig, apps
from django.db import connection
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from coordination.models import DeadlineRule
from offices.foundation.actor import Actor
from tasks.dossier import registry
from tests.support.cast import FURNISHED, STANDING, Cast
from tests.support.database import TestDatabase

SAMPLE = "tests.dossier.sample"


@pytest.fixture(scope="module")
def sample(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    test_database: TestDatabase,
    installed: None,
    standing_cast: bytes,
) -> Iterator[None]:
    """Its tables are made by the owner's login, as `migrate` would, where the cast stands:
    whichever test of the module comes first."""
    if test_database.name != FURNISHED:
        test_database.switch(FURNISHED, STANDING)
    models = list(apps.get_app_config("sample").get_models(include_auto_created=True))
    with django_db_blocker.unblock():
        with connection.schema_editor(collect_sql=True, atomic=False) as editor:
            for model in models:
                editor.create_model(model)
        connection.close()
    names = ", ".join(f'"{model._meta.db_table}"' for model in models)
    made_in = test_database.owner_url
    with psycopg.connect(test_database.owner_url, autocommit=True) as owner:
        for statement in editor.collected_sql:
            owner.execute(statement.encode())
    yield
    with django_db_blocker.unblock():
        connection.close()
    with psycopg.connect(made_in, autocommit=True) as owner:
        owner.execute(f"DROP TABLE {names} CASCADE".encode())


@pytest.fixture(scope="module")
def installed() -> Iterator[None]:
    """As Django does it at its start; the other apps do not start again."""
    known = dict(registry._kinds)
    config = AppConfig.create(SAMPLE)
    config.apps = apps
    apps.app_configs[config.label] = config
    config.import_models()
    apps.clear_cache()
    config.ready()
    with override_settings(ROOT_URLCONF="tests.dossier.urls"):
        yield
    del apps.app_configs[config.label]
    apps.clear_cache()
    registry._kinds.clear()
    registry._kinds.update(known)


@pytest.fixture
def rule(cast: Cast) -> DeadlineRule:
    """Papers are due three working days before the day."""
    row = DeadlineRule(
        code="ct-tai-lieu",
        name="Gửi tài liệu",
        legal_basis="Quy chế",
        area=cast.areas[1],
        start_event="ngày họp",
        amount=3,
        unit="wd",
        direction="back",
    )
    row.save(actor=Actor.system())
    return row
