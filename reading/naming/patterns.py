"""The patterns names of bodies are built of: capitals, levels, places, and what ends a name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reading.naming import kinds
from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.text import LOWER, UPPER

CAPS = rf"(?-i:[{UPPER}][\w'’]*(?:(?: bằng sông)?[ \-](?:[{UPPER}][\w'’]*|\d+(?! lần)))*)"

CAPITALS = re.compile(CAPS)

ACRONYM = rf"(?-i:[{UPPER}][{UPPER}\w&.\-]*[{UPPER}]\b|[{UPPER}]{{2,}})"

KIND = respelled(
    r"(?:xã(?! hội)|phường|đặc khu|thị trấn|huyện(?! ủy(?! (?:quyền|thác|lạo)))|thị xã"
    r"|thành phố|tp\.?|quận"
    r"|tỉnh(?! ủy(?! (?:quyền|thác|lạo|nhiệm))"
    r"| đoàn))"
)

KINDS = rf"{KIND}(?:(?:, | và | - |-|/)(?:các )?{KIND})*"

PLACES = rf"(?P<many>(?:các|cấp|những|một số|hai|ba|\d+) )?(?P<kinds>{KINDS})(?!\w)(?P<colon> ?:)?"

LEVEL = respelled(
    rf"(?:các cơ quan(?:,? đơn vị)?(?: (?:có )?liên quan)|các địa phương(?: (?:này|trên|nêu"
    rf" trên|(?:có )?liên quan))?"
    rf"|(?:ở )?(?:các )?(?:xóm|thôn|bản|ấp|khóm|khu phố|tổ dân phố|khu dân cư)"
    rf" \d+(?:(?:,| và) \d+)*(?![\w/]| (?:hộ|ngày|người|điểm|lần))"
    rf"|(?:ở )?các (?:xóm|thôn|bản|ấp|khóm|khu phố|tổ dân phố|khu dân cư)|trung ương|việt nam"
    rf"|miền (?:bắc|trung|nam)|các khu vực(?! này)|khu vực(?: (?:số )?(?:\d+|[ivx]+\b))?|quốc gia"
    rf"|các cấp|cấp cơ sở"
    rf"|chi nhánh|cơ sở(?! dữ liệu)|ở cơ sở"
    rf"|(?:các )?(?:tỉnh|thành|huyện) ủy(?:, (?:tỉnh|thành|huyện) ủy)*"
    rf"(?! (?:quyền|thác|lạo|nhiệm))"
    rf"|tu\b)(?: {CAPS})?"
)

SEPARATOR = re.compile(
    r"\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s*/\s*|\s+[&+]\s+",
    re.IGNORECASE,
)

PLACE_NEXT = re.compile(rf"(?:, ?| và |; ?)(?:(?P<kind>{KIND}) )?(?P<name>{CAPS})", re.IGNORECASE)

BRACKET = insensitive(r"\s*\((?!\s*(?:từ|trước|chậm|xong|hoàn|thời|hạn)\b)[^()]{1,60}\)")

OPEN = insensitive(
    r"(?:tiểu ban|ban|hội đồng|hội|tổ|đoàn|trung tâm|trường|tổng công ty|công ty|phòng|tổng cục"
    r"|cục|chi cục|học viện|viện|quỹ|đội|trạm"
    r"|hạt|liên hiệp|liên minh|liên đoàn|hiệp hội|câu lạc bộ|hợp tác xã|htx|xí nghiệp|nhà máy"
    r"|cảng|khu|công đoàn|bệnh viện|bảo tàng|thư viện|đài"
    r"|ngân hàng|cơ quan|chi nhánh|ủy ban|bộ phận|nhà|vườn quốc gia|bưu điện|tập đoàn|chi hội"
    r"|lực lượng|xưởng|làng|mạng lưới|nhóm|chi đoàn|liên đội|dân quân"
    r"|nghiệp đoàn|hải đội|hải đoàn|khối|cụm|kíp|nhà hát|tạp chí"
    r"|báo(?! cáo| chí)|bếp|kho|đoàn cơ sở|hội quán|phân hiệu|phân viện|khoa(?! học| giáo))(?!\w)"
)

# "Trung tâm Dịch vụ nông nghiệp tổng hợp | hướng dẫn …": of two verbs the first is of the name.
FOR_ALL = re.compile(rf"(?<=nghiệp )tổng hợp(?= (?:{VERBS.pattern}))", re.IGNORECASE)

# "xã An Bình bố trí nền": a place that acts.
ACTING_PLACE = re.compile(rf"(?i:xã|phường|đặc khu|thị trấn|thôn|bản|ấp|xóm|khóm) {CAPS}")

# "ngành Y tế", "lực lượng Kiểm lâm": bodies whose name begins behind a small word.
SMALL = re.compile(rf"(?:ngành|lực lượng|tổ chức) (?:[{UPPER}]|đảng|bảo vệ an ninh)")

# "HueWACO", "BUSADCO": a name of capitals nobody knows.
BRAND = re.compile(rf"[{UPPER}]\w*[{UPPER}]{{2,}}\w*(?: [{UPPER}]\w+){{0,2}}")

# Heads of a clause that can be anybody: "Đơn vị thừa xe …", "Hộ kinh doanh vi phạm …".
ANYBODY = insensitive(
    r"(?:đơn vị|địa phương|cơ quan|doanh nghiệp|hộ kinh doanh|hộ dân|cá nhân|chủ (?:hộ|cơ sở|xe"
    r"|tàu|đập|hồ|rừng|mỏ|trọ|nhà trọ|vườn|trang trại|phương tiện|nguồn thải|công trình))"
    r"(?!\w)"
)

# "Đơn vị này phải …": whom the sentence before names.
POINTED = re.compile(
    r"(?:[Đđ]ơn vị|[Cc]ơ quan|Địa phương|Doanh nghiệp|Chủ đầu tư|Nhà thầu|Công ty) (?:này|đó)(?= )"
)

# "Ba chủ đầu tư, gồm Ban A, UBND xã B, …": whom the words before stand for.
INCLUDES = rf",? (?:bao )?gồm:? (?=(?-i:[{UPPER}]))"

# "Các chủ homestay …": several of something; things that nobody can be are left out.
MANY = insensitive(
    rf"(?:các|những|mỗi|từng|toàn thể|tất cả các)(?="
    rf" (?!(?:{'|'.join(kinds.THINGS)})(?!\w))[{LOWER}])"
)

# "Chi cục A, đơn vị vừa được khen …": no second body.
SAID_OF_IT = insensitive(
    r"(?:(?:đơn vị|cơ quan|địa phương|nơi) (?:vừa|bị|đã|đang|được|còn|chưa|có|là|từng"
    r"|hiện|vốn|luôn|từ|thường trực|đầu mối|(?:trực )?thuộc)"
    r"|là (?:những |các |một trong )?(?:nơi|địa phương|đơn vị|cơ quan|hội))(?!\w)"
)
EACH_OF = insensitive(
    r"(?:mỗi|từng) (?:ban|sở|đơn vị|cơ quan|xã|phường|ngành|địa phương|huyện|văn phòng|tổ|đội|nhóm"
    r"|hội|người|đồng chí|bên)(?!\w)"
)
ENGAGED = insensitive(
    r"(?:kinh doanh (?:vận chuyển|vận tải|dịch vụ|lưu trú)(?: (?:hành khách|hàng hóa|ăn uống"
    r"|du lịch|khách(?: tham quan| du lịch)?))?|tham gia(?: bình ổn(?: thị trường| giá)?)?"
    r"|thi công|sản xuất|kinh doanh|vận hành|quản lý"
    r"|khai thác|thụ hưởng|trúng thầu"
    r"|thiết kế|khảo sát|kiểm định|tham dự|dự thi|cung cấp|cung ứng|tư vấn|giám sát|thu mua|chế"
    r" biến|đóng gói|bảo hiểm|quản lý, vận hành|trình(?! (?:bày|chiếu|diễn|lại))|thẩm tra"
    r"|thẩm định|soạn thảo|nhận quân|tiếp nhận|thụ lý"
    r"|trúng tuyển|nuôi|trồng|chế biến|vận tải|cấp (?:nước|điện)|sử dụng|xuất khẩu"
    r"|nhập khẩu|giết mổ|cho thuê|buôn bán"
    r"|được giao (?:quản lý|chủ trì|thực hiện|nhiệm vụ|sử dụng)|lập quy hoạch"
    r"|được (?:bố trí|phân bổ|hưởng|cấp phép|hỗ trợ))"
    r"(?: gói(?: thầu)?(?: số)? [\w\-]+| chuyên ngành)?(?! thử)(?!\w)"
)

SAFE = insensitive(
    r"(?:có )?liên quan|trên địa bàn|trực thuộc|thuộc|theo quyết định|(?:được )?thành lập theo"
    r"|(?:được phân công )?phụ trách|các cấp|cùng cấp|tuyến|sở tại"
    rf"|{kinds.OF_WHOM}"
)

PLURAL = insensitive(
    r"\b(?:các|những|mỗi|từng|toàn thể|hai|ba|\d+ (?:xã|phường|thôn|sở)|xã, phường)\b"
)

LEVELLED = insensitive(
    r"(?:tỉnh|tỉnh ủy)\Z|\b(?:xã(?! hội)|phường|đặc khu|khu vực)"
    r"(?: (?!và |với |cùng |phối )\w+){1,5} ?\Z"
)

# Whatever name stands right before "chủ trì" ends there.
CHAIRED = insensitive(
    r"(?P<name>(?: -)?(?: (?!do |các |việc |và )[\w\-/]+){1,7}(?: - (?: ?[\w\-/]+){1,4})?)"
    r"(?: \([^()]{2,50}\))?,? (?:chủ trì|làm đầu mối)(?!\w)"
)

OF_BODY = re.compile(r" (?:của|là thành viên(?: của)?) ")
# "Các xã, phường: Diên Khánh, Ninh Hòa": which is a commune and which a ward is not told.
COMMUNES = re.compile(r"(?:xã|phường|đặc khu)\Z")
PLACES_LISTED = re.compile(
    rf"(: {CAPS}(?:(?:, | và |; )(?:(?:xã|phường|đặc khu) )?{CAPS})+)(?=[^\w]*(?:\Z| [^\W\d_A-Z]))"
)
# "Công ty Điện lực Vĩnh Phúc | đầu tư trạm 110 kV": small letters behind a place.
_SYLLABLE = rf"[{UPPER}][^\W\d_{UPPER}]+"
ACTS_BEHIND = re.compile(rf"{_SYLLABLE} {_SYLLABLE}( (?:đầu tư|xây dựng))\Z")

# Two words that are one, whose comma parts nothing: "Đội Cảnh sát phòng cháy, chữa cháy".
PAIRED = insensitive(r"phòng cháy, chữa cháy(?: và cứu nạn, cứu hộ)?|cứu nạn, cứu hộ|phòng, chống")

# A name that ends in its level or place goes no further.
COMPLETED = insensitive(r"(?:liên quan|các cấp|này|trên địa bàn[\w ]*)\Z")
# Behind "và" these begin another body or another order, never more of a name.
NOT_JOINED = insensitive(
    r"(?:các|những|một số|toàn thể|từng|mỗi|chủ tịch|giám đốc|thủ trưởng|trưởng|đồng chí|đ/c|tổ"
    r" chức"
    r"|cơ quan|đơn vị|địa phương|sở|ban|ngành|doanh nghiệp|xã|phường|đặc khu|người|hộ|chính quyền"
    r"|được|có|không|báo cáo)(?!\w)"
)
COMPLETE = insensitive(
    r"(?:tỉnh|xã|phường|huyện|thành phố|tỉnh ủy|khu vực(?: \w+)?|trung ương|việt nam|liên quan"
    r"|các cấp|này)\Z|(?:xã(?! hội)|phường|đặc khu|thành phố) [\w ]{1,25}\Z|\b(?:các|những) "
    r"|(?:hđnd|ubnd|đbqh|mttq|thể)\b|^ban (?:pháp chế|kinh tế(?: -|,| và) ngân sách)\Z"
)

STOPS = insensitive(
    r"(?:và|cùng|với|có|được|đã|đang|sẽ|vừa|cũng|không|là|để|tại|trong|từ|khi|nếu|mỗi|từng|tự|theo"
    r"|qua(?! (?:mạng|đường))|ở|lúc|giữa|nhưng|song|cơ bản|yên tâm|an tâm|bị|đều|luôn|còn(?!"
    r" lại)|chưa|vẫn"
    r"|trên|do|của|cho|đến|về|vào|trước|sau|chậm|hằng"
    r"|hàng|định|bằng|nhằm|thì|mà|như|gồm|ngoài|đồng thời|riêng|tiếp|tùy|nhất trí|đồng ý"
    r"|bất ngờ|đột xuất|đồng tình|tán thành|ghi nhận|cho rằng|nhận thấy|vui lòng)(?!\w)"
)

WHICH = insensitive(
    r" (?:có(?! (?:trách|nhiệm vụ(?! (?:quá|chậm|chưa|còn|được|liên))"
    r"|văn bản(?! (?:quá|chậm|chưa|còn))|kế hoạch|ý kiến"
    r"|báo cáo|giải pháp|phương án|biện pháp"
    r"|hình thức|thông báo|chính sách))"
    r"|phụ trách|thuộc|nơi|chưa|còn|bị(?! (?:buộc|yêu cầu)(?!\w))"
    r"|nằm|giáp|dọc|vùng|trong(?! (?:tuần|tháng|ngày|quý|năm|thời"
    r"|vòng|khi|quá|việc|công|\d))|được(?! (?:giao|phân)))(?!\w)"
)

# Verbs before another verb that tell how, by whose order or that it begins.
MANNER = insensitive(
    r"(?:chủ động|tích cực|tiếp tục|tăng cường|khẩn trương|nghiêm túc|tập trung|thường xuyên"
    r"|tổ chức|tiến hành|phải|cần|sớm|kịp thời|chỉ đạo|lãnh đạo|triển khai|thực hiện|phối hợp"
    r"|nhanh chóng"
    r"|chủ trì|yêu cầu|đề nghị|có trách nhiệm|ưu tiên|đẩy nhanh|đẩy mạnh|bố trí|giúp|tham mưu"
    r"|hướng dẫn|quyết liệt|đôn đốc|huy động|cử|mời|giao|hỗ trợ|ra quân|lo|tham gia)(?!\w)"
)

TOLD_BEFORE = insensitive(
    r"(?:được|bị|điểm|khu|vùng|nơi|đợt|hoạt động|nhu cầu|cơ sở|hộ|người|dự án|công trình) \Z"
)
WORD = re.compile(r"\w+")
# The first letter of each further word.
WORD_START = re.compile(r"(?<= )\w")

GROUP = re.compile(
    r"(?:các|hai|ba|bốn|0?\d) (?P<what>sở|bộ|phòng|ban|hội)(?P<more>,? (?:ban|ngành))?"
    r"(?P<colon> ?:)? ",
    re.IGNORECASE,
)


def source_of(name: str) -> str:
    """The pattern of a name in plain words; a pattern stays what it is."""
    if re.search(r"[|(?\[{\\]", name):
        made = name
    else:
        made = re.sub(r", ", "(?:,? )", name.lower().replace(".", r"\."))
        made = re.sub(r" (?:và|&) ", "(?:,? và | ?& ?| - |, )", made)
        made = re.sub(r" - ", "(?: ?- ?|, )", made)
    return respelled(made)


def escaped(name: str) -> str:
    """The pattern of a name somebody typed: each word of it stands for itself alone."""
    words = [w for w in re.findall(r"\w+", respelled(name.lower())) if w not in {"và", "va"}]
    return r"[\s,.\-&]+(?:(?:và|va) )?".join(map(re.escape, words))


def compiled(source: str) -> re.Pattern[str]:
    filled = source.replace("{caps}", CAPS).replace("{acronym}", ACRONYM)
    return re.compile(rf"(?:{filled})(?!\w)", re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    return "|".join(source_of(word) for word in sorted(words, key=len, reverse=True))


# "Sở GDĐT và UBND xã A": a second body, no more of the first.
COMMITTEE = r"ubnd|hđnd|mttq|bql|bch|bqp|bca|vp|tt"


def departments() -> Iterator[str]:
    for word, fields in (("Sở", kinds.FIELDS), ("Bộ", kinds.MINISTRIES)):
        for one in fields:
            yield f"{word} {one}"
        yield rf"{word.lower()} {{acronym}}(?:(?: ?& ?| và |-)(?!{COMMITTEE}){{acronym}})*"
    yield r"sở (?:vh|văn hóa), ?tt ?(?:&|và) ?dl|sở lđ, ?tb ?(?:&|và) ?xh"
    yield r"sở (?:xd|tc|nv|tp|yt|ct|kh|gd|nn|vh)"


@lru_cache(maxsize=8)
def field_pattern(what: str = "sở") -> re.Pattern[str]:
    """What stands behind "các Sở:", "các Phòng:", "các Hội:"."""
    if grouped := kinds.GROUPED.get(what.lower()):
        return compiled(any_of(grouped))
    fields = any_of([*kinds.FIELDS, *kinds.MINISTRIES])
    return re.compile(rf"(?:{fields}|{ACRONYM}(?:(?: ?& ?|-){ACRONYM})*)(?!\w)", re.IGNORECASE)


def _insensitive(words: Iterable[str]) -> re.Pattern[str]:
    joined = "|".join(map(respelled, words)).replace("{caps}", CAPS)
    return re.compile(rf"(?:{joined})(?!\w)", re.IGNORECASE)


GENERAL = compiled(any_of(kinds.GENERAL))
DETERMINER = insensitive(rf"(?:{'|'.join(kinds.DETERMINERS)}) ")
QUALIFIER = _insensitive(kinds.QUALIFIERS)
POST = _insensitive(kinds.POSTS)
# "đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh": the name stands before the post.
_BEFORE_POST = (
    r"(?=(?:phó |quyền )?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|(?:chi )?cục trưởng|trưởng|chánh"
    r"|chỉ huy|hiệu trưởng|ủy viên)[ ,])"
)
_NAME_OF_POST = rf"(?-i:[{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}})(?:,| [-–])\s+{_BEFORE_POST}"
COMRADE = re.compile(
    rf"(?:các )?(?:đồng chí|đ/c|đc)\s+(?:{_NAME_OF_POST})?(?=\w)"
    rf"|(?:các )?(?:ông|bà)(?:\s*[(,]\s*bà\s*\)?)?\s+(?:{_NAME_OF_POST}|{_BEFORE_POST})",
    re.IGNORECASE,
)
PLACE = re.compile(PLACES, re.IGNORECASE)
LEVELS = re.compile(LEVEL, re.IGNORECASE)


_INSIDE = re.compile(r"\w \Z")
_SMALL_AFTER = re.compile(rf"\w+ [^\W\d_{UPPER}]")


def is_verb(line: str, at: int) -> bool:
    """A verb; with a capital only where small letters follow ("Rà soát", not "Lập Thạch"), and
    not inside a clause ("Viện Nghiên cứu | Nuôi trồng Thủy sản")."""
    found = VERBS.match(line, at)
    if not found or not line[at].isupper():
        return found is not None
    return not _INSIDE.search(line, 0, at) and bool(_SMALL_AFTER.match(line, at))
