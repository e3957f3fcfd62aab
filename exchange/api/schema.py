"""The OpenAPI of version 1, with the refusals every address may give."""

from typing import Any

from ninja.openapi.schema import OpenAPISchema

from exchange.api.problems import TYPE, titles
from exchange.api.shapes import ProblemOut

COMMON = (400, 401, 403, 404, 413, 422, 429, 503)


def completed(schema: OpenAPISchema) -> OpenAPISchema:
    """Problems are documented at each operation, as problem+json."""
    parts: dict[str, Any] = schema["components"]
    shape = ProblemOut.model_json_schema(ref_template="#/components/schemas/{model}")
    inner = shape.pop("$defs", {})
    parts.setdefault("schemas", {}).update({**inner, "Problem": shape})
    words = titles()
    for operations in schema["paths"].values():
        for one in operations.values():
            codes = (*COMMON, 409) if "requestBody" in one else COMMON
            for code in codes:
                one["responses"][code] = {
                    "description": str(words[code]),
                    "content": {TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
                }
    return schema
