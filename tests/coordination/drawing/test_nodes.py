"""Loops, conditions and neighbours are drawn as Django draws them."""

from typing import Any

import pytest

from tests.coordination.drawing.conftest import Both

SOURCES = [
    "{% for a in rows %}{{ forloop.counter }}/{{ forloop.length }}:{{ a }}{% endfor %}",
    "{% for a in rows %}{{ a }}{% if not forloop.last %}, {% endif %}{% endfor %}",
    "{% for a in rows reversed %}{{ forloop.counter0 }}{{ forloop.revcounter }}{{ a }}{% endfor %}",
    "{% for a in rows %}{% for b in rows %}{{ forloop.parentloop.first }}{% endfor %}{% endfor %}",
    "{% for a in rows %}{% for b in rows %}{{ b }}{% endfor %}{{ forloop.counter }}{% endfor %}",
    "{% for a in nothing %}x{% empty %}trống{% endfor %}",
    "{% for a in none %}x{% empty %}trống{% endfor %}",
    "{% for key, value in table.items %}{{ key }}={{ value }};{% endfor %}{{ key }}",
    "{% for one, two in pairs %}{{ two }}{{ one }}{% endfor %}",
    "{% for key in table %}{{ key }}{% endfor %}",
    "{% for a in made %}{{ a }}{% endfor %}",
    "{% for letter in word %}{{ letter }}.{% endfor %}",
    "{% for a in rows %}{% cycle 'một' 'hai' %}{% ifchanged a %}x{% endifchanged %}{% endfor %}",
    "{% if two > 1 and rows %}a{% elif two %}b{% else %}c{% endif %}",
    "{% if not two or table.x == 1 %}a{% else %}c{% endif %}",
    "{% if 2 in two %}lỗi{% else %}sai mà không hỏng{% endif %}",
    "{% if 'k' not in word %}a{% endif %}{% if two is two %}b{% endif %}",
    "{% if two is not none %}c{% endif %}{% if two != 3 %}d{% endif %}",
    "{% if two <= 2 %}e{% endif %}{% if two >= 3 %}f{% endif %}",
    "{% if word < two %}a{% else %}không so được{% endif %}",
    "{% if rows|length == 3 %}ba{% endif %}{% if missing.x|upper %}a{% endif %}",
    "{% with a=two b=word %}{{ a }}{{ b }}{% endwith %}{{ a }}",
    "{% comment %}x{% endcomment %}a{# b #}{% translate 'Save' %}{{ word }}{% icon 'bell' %}",
    "{% blocktranslate with who=word %}Given to: {{ who }}{% endblocktranslate %}",
    "{% autoescape off %}{{ raw }}{% endautoescape %}{{ raw }}{{ raw|safe }}",
]
NAMES: dict[str, Any] = {
    "rows": ["x", "y", "y"],
    "none": None,
    "table": {"k": 1, "h": 2},
    "two": 2,
    "word": "khoá",
    "pairs": [(1, "một"), (2, "hai")],
    "raw": "<i>&",
}


@pytest.mark.parametrize("source", SOURCES)
def test_source_is_drawn_alike(both: Both, source: str):
    theirs, ours = both(source, **NAMES, made=_Numbers())
    assert ours == theirs


class _Numbers:
    """Can be gone through, and more than once, but has no length."""

    def __iter__(self) -> Any:
        yield from (1, 2, 3)


def test_too_few_values_for_the_names_are_a_fault(both: Both):
    with pytest.raises(ValueError, match=r"values to unpack|longer"):
        both("{% for a, b in pairs %}{% endfor %}", pairs=[(1, 2, 3)])
