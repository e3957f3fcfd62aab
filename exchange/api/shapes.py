"""What comes in and goes out of version 1, field by field."""

from datetime import date, datetime
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

OfficeCode = Annotated[str, Field(pattern="^[a-z0-9-]{2,20}$", description="Mã văn phòng")]
VN = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST, LAST = 2000, 2199


def _near(day: date) -> date:
    if not FIRST <= day.year <= LAST:
        raise ValueError("year out of range")
    return day


def _moment(at: datetime) -> datetime:
    _near(at)
    return at if at.tzinfo else at.replace(tzinfo=VN)


PlausibleDate = Annotated[date, AfterValidator(_near)]
Moment = Annotated[datetime, AfterValidator(_moment)]


class Strict(Schema):
    model_config = ConfigDict(extra="forbid")


class RequestIn(Strict):
    """Đề nghị gửi một văn phòng phối hợp."""

    office: OfficeCode
    ask: str = Field("", max_length=5000)
    due_on: PlausibleDate | None = None
    co_lead: bool = False


class TaskIn(Strict):
    """Nhiệm vụ cần ghi. Bắt buộc: title, area, lead_office."""

    title: str = Field(min_length=1, max_length=500)
    area: int = Field(ge=1, le=99, description="Số thứ tự lĩnh vực theo Quy chế")
    lead_office: OfficeCode
    lead_reason: str = Field("", max_length=500)
    description: str = Field("", max_length=20_000)
    due_on: PlausibleDate | None = None
    deadline_text: str = Field("", max_length=300, description="Thời hạn ghi trong văn bản")
    coordinating: list[RequestIn] = Field(default_factory=list, max_length=10)
    informed: list[OfficeCode] = Field(default_factory=list, max_length=10)
    basis: Literal["directive", "conclusion", "programme", "regulation", "letter", "talk"] = (
        "letter"
    )
    document_number: str = Field("", max_length=100)
    document_date: PlausibleDate | None = None
    document_abstract: str = Field("", max_length=500)
    urgency: Literal["", "urgent", "very_urgent", "flash"] = ""
    access: Literal["open", "internal", "restricted"] = "internal"
    send: bool = Field(True, description="false: chỉ ghi nháp")


class ProductOut(Schema):
    number: str
    dated: date
    kind: str


class PartOut(Schema):
    """Phần việc của một văn phòng."""

    office: str
    role: Literal["lead", "coordinate", "informed"]
    state: str
    state_label: str
    due_on: date | None
    products: list[ProductOut]


class TaskOut(Schema):
    """Trạng thái một nhiệm vụ; `title` để trống với nhiệm vụ hạn chế."""

    code: str
    title: str
    access: str
    state: str
    state_label: str
    area: int
    lead_office: str
    logged_by: str
    document_number: str
    due_on: date | None
    done_on: date | None
    created_at: datetime
    changed_at: datetime
    link: str
    parts: list[PartOut]


class TaskPage(Schema):
    """`next`: gửi lại hai giá trị này để lấy trang sau; null khi hết."""

    tasks: list[TaskOut]
    next: "Cursor | None"


class Cursor(Schema):
    """Đến micro giây, nên không lặp và không sót."""

    changed_since: str = Field(json_schema_extra={"format": "date-time"})
    after: int


class ConnectionOut(Schema):
    name: str
    office: str
    scopes: list[str]
    per_minute: int
    token_valid_until: date


class OfficeOut(Schema):
    code: str
    name: str


class AreaOut(Schema):
    number: int
    name: str


class Fault(Schema):
    field: str
    message: str


class ProblemOut(Schema):
    """Lỗi theo RFC 9457 (application/problem+json)."""

    type: str
    title: str
    status: int
    detail: str = ""
    errors: list[Fault] = Field(default_factory=list)
