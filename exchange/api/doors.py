"""The addresses of version 1, and their OpenAPI with the refusals every address may give."""

import hashlib
from typing import Annotated, Any, Literal

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest
from django.utils import timezone
from ninja import Header, NinjaAPI, Path, Query, Status
from ninja.openapi.schema import OpenAPISchema, get_schema

from coordination.models import Area
from exchange.api import reading
from exchange.api.entry import ask_scope, bearer
from exchange.api.problems import TYPE, Problem, titles
from exchange.api.shapes import (
    AreaOut,
    ConnectionOut,
    Moment,
    OfficeOut,
    ProblemOut,
    TaskIn,
    TaskOut,
    TaskPage,
)
from exchange.models import Scope
from exchange.services.logged import OtherContent, faults, log_once
from offices.models import Office
from tasks.states import TaskState

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


class VersionOne(NinjaAPI):
    def get_openapi_schema(self, **_given: Any) -> Any:
        """With the refusals every address may give; its place is fixed."""
        return completed(get_schema(api=self, path_prefix="/api/v1/"))


api = VersionOne(
    title="Phối hợp ba văn phòng: giao diện cho hệ thống khác",
    description="Ghi nhiệm vụ và đọc trạng thái. Xem sổ tay quản trị, mục Kết nối hệ thống.",
    version="1.0",
    urls_namespace="api-v1",
    docs_url=None,
    auth=bearer,
)
Code = Annotated[str, Path(pattern=r"^NV-[0-9]{4}-[0-9]{4,8}$", description="Mã nhiệm vụ")]
Key = Annotated[str, Header(alias="Idempotency-Key", pattern=r"^[A-Za-z0-9._:-]{0,64}$")]
State = Literal[
    "draft", "to_release", "open", "submitted", "paused", "done", "ended", "stopped", "cancelled"
]
assert set(State.__args__) == set(TaskState.values)  # type: ignore[attr-defined]


@api.get("/me", response=ConnectionOut, summary="Kết nối này được làm gì")
def me(request: HttpRequest) -> Any:
    token = request.auth  # type: ignore[attr-defined]
    row = token.connection
    return ConnectionOut(
        name=row.name,
        office=row.office.code,
        scopes=row.scopes,
        per_minute=row.per_minute,
        token_valid_until=token.expires_on,
    )


@api.get("/offices", response=list[OfficeOut], summary="Mã các văn phòng")
def offices(request: HttpRequest) -> Any:
    return [OfficeOut(code=one.code, name=one.name) for one in Office.objects.active()]


@api.get("/areas", response=list[AreaOut], summary="Lĩnh vực phối hợp")
def areas(request: HttpRequest) -> Any:
    rows = Area.objects.open_on(timezone.localdate())
    return [AreaOut(number=one.number, name=one.name) for one in rows]


@api.post("/tasks", response={201: TaskOut, 200: TaskOut}, summary="Ghi một nhiệm vụ")
def log_task(request: HttpRequest, given: TaskIn, key: Key = "") -> Any:
    """Gửi lại cùng Idempotency-Key và cùng nội dung: nhiệm vụ đã ghi (200), không ghi thêm."""
    token = ask_scope(request, Scope.LOG_TASK)
    known: Any = request
    plain = given.model_dump()
    digest = hashlib.sha256(given.model_dump_json().encode(errors="replace")).hexdigest()
    try:
        task, fresh = log_once(
            actor=known.actor,
            connection=token.connection,
            key=key,
            digest=digest,
            given=plain,
            send=plain["send"],
        )
    except ValidationError as error:
        raise Problem(422, errors=faults(error)) from error
    except PermissionDenied as error:
        raise Problem(403, str(error)) from error
    except OtherContent as error:
        raise Problem(409) from error
    shown = reading.rows(known.powers).get(pk=task.pk)
    return Status(201 if fresh else 200, reading.told(shown, known.powers))


@api.get("/tasks", response=TaskPage, summary="Trạng thái các nhiệm vụ, theo lần thay đổi cuối")
def tasks(
    request: HttpRequest,
    changed_since: Moment | None = None,
    after: Annotated[int, Query(ge=0, le=2**62)] = 0,
    state: Annotated[list[State], Query(max_length=9)] = [],  # noqa: B006 (ninja copies it)
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Any:
    ask_scope(request, Scope.READ_STATES)
    known: Any = request
    return reading.page(
        known.powers, since=changed_since, after=after, states=list(state), limit=limit
    )


@api.get("/tasks/{code}", response=TaskOut, summary="Trạng thái một nhiệm vụ")
def task(request: HttpRequest, code: Code) -> Any:
    ask_scope(request, Scope.READ_STATES)
    known: Any = request
    found = reading.rows(known.powers).filter(code=code).first()
    if found is None:
        raise Problem(404)
    return reading.told(found, known.powers)
