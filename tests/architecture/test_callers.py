"""What is defined is used: a function tested only in itself says nothing of the product."""

import ast
import re
from collections import Counter

from ops.places import ROOT
from tests.architecture.source import everything, functions, place, product, templates

WORD = re.compile(r"\w+")
# Called by name: hooks of Django, allauth, simple-history, Ninja and Celery.
HOOKS = re.compile(
    r"__\w+__|clean_\w+|handle|add_arguments|as_sql|bound_data|prepare_value|process_view"
    r"|validate|validate_key|a?get_\w+|has_\w+_permission|is_open_for_signup|receive_data_chunk|file_complete"
    r"|compile_filter|compile_nodelist|fields_included|create_historical_record|form_invalid"
    r"|send_notification_mail|generate_authenticator_name|complete_login|pre_social_login"
    r"|on_authentication_error|_get_history_\w+|_make_hash_value|activate"
)
UNCALLED = {
    # The code's own SQL, which `tests/migrations` holds against the SQL frozen in migrations.
    "recount_function",
    "touch_triggers",
    "again_triggers",
}


def test_every_function_is_named_besides_where_it_is_defined() -> None:
    ours = [path for path in everything() if path.relative_to(ROOT).parts[0] != "tests"]
    written = Counter(
        word for path in (*ours, *templates()) for word in WORD.findall(path.read_text("utf-8"))
    )
    defined = Counter(node.name for path in product() for node in functions(path))
    found = [
        f"{place(path, node)} {node.name}"
        for path in product()
        for node in functions(path)
        if written[node.name] <= defined[node.name]
        and node.name not in UNCALLED
        and not HOOKS.fullmatch(node.name)
        and not _registered(node)
    ]
    assert found == []


def _registered(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whatever takes it up by a decorator: a template tag, an address, a registry."""
    return any(isinstance(one, ast.Call) for one in node.decorator_list)
