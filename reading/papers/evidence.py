"""What speaks for an order: who is told, words that order, and a deed that could be shown.

A day in a row's own words speaks loudly enough. Of a row without one too little is left where it
tells nobody in particular and names nothing to show, where those who give orders act themselves,
or where it begins with no known deed and stands alone: it stays unticked, and says so.
"""

import re

from reading.naming.spelling import insensitive, respelled
from reading.orders.asking import gives_orders
from reading.orders.order import Order, read_order
from reading.orders.order_words import ENTRUSTS, EVERYBODY
from reading.orders.speech_words import STRONG
from reading.papers.looking_back import obliges, summed_up
from reading.papers.rows import Flag, PaperReader, PaperRow, unticked
from reading.papers.speakers import speaking
from reading.text import Text

_ORDERS_BELOW = insensitive(
    r"(?<!\w)(?:yêu cầu|giao|chỉ đạo|đề nghị|kiến nghị với|nhiệm vụ|giải pháp|phân công|tập trung"
    r"|thực hiện|triển khai|lưu ý|(?:việc|nội dung) (?:cần|phải|làm|trọng tâm))(?!\w)"
)
# A paper that could be asked for, or how it is handed over.
_TO_SHOW = insensitive(
    r"(?<!\w)(?:báo cáo|kế hoạch|phương án|hồ sơ|danh (?:sách|mục)|đề án|dự thảo|tờ trình"
    r"|quyết định|văn bản|biên bản|số liệu|quy (?:chế|trình|định)|thủ tục|cam kết|thẩm tra|kết quả"
    r"|tài liệu|lịch|chương trình|hợp đồng|giấy|đơn|bảng|sổ|phiếu|dự toán|nghị quyết|công khai"
    r"|niêm yết|đăng ký|ký|gửi)(?!\w)"
)
_COUNTED = re.compile(r"\d|(?<!\w)(?:ít nhất|tối thiểu)(?!\w)")
_YEAR = re.compile(r"20\d\d")
# "các cơ quan, đơn vị, địa phương", "cán bộ, đảng viên"; not "các xã có rừng", which of many.
_ANYBODY = insensitive(
    r"(?=(?:các|những|toàn thể|mỗi|từng|tất cả|thành viên|thủ trưởng|lãnh đạo|người đứng đầu"
    r"|cán bộ|cấp ủy)(?!\w))(?:(?:các|những|toàn thể|mỗi|từng|tất cả|thành viên|thủ trưởng"
    r"|lãnh đạo|người đứng đầu|cán bộ|cấp ủy|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|đoàn thể"
    r"|sở|ban|ngành|cấp|xã|phường|đặc khu|trường|bộ phận|đồng chí|tỉnh ủy viên|ủy viên|chuyên viên"
    r"|đảng viên|đoàn viên|hội viên|công chức|viên chức|người|người lao động|hành chính|sự nghiệp"
    r"|chính quyền|liên quan|có liên quan|và|trực thuộc|của tỉnh|trong tỉnh|trên địa bàn"
    r"|trên địa bàn tỉnh)(?:,? |\Z))+"
)
_POST = insensitive(
    r"(?:các )?(?:đồng chí )?(?:phó )?(?P<post>(?:chủ tịch|bí thư|giám đốc|trưởng ban|trưởng đoàn"
    r"|chánh văn phòng|hiệu trưởng)(?P<of> .+)?)"
)
_DEPUTY = insensitive(r"(?:các )?(?:đồng chí )?phó ")
_LABELLED = re.compile(r"[^:]{3,90}: ?\w")


def only_with_evidence(reader: PaperReader) -> list[PaperRow]:
    """The rows of a paper; what too little speaks for is no order until a person says so."""
    rows, intro = list[PaperRow](), ""
    named = any(row.is_task and row.lead for row in reader.rows)
    for row in reader.rows:
        above = row.heads[-1] if row.heads else intro
        below = _ORDERS_BELOW.search(respelled(above)) is not None
        follows = bool(rows and rows[-1].is_task)
        weak = row.is_task and _says_too_little(reader, row, below=below, follows=follows)
        bare = row.is_task and named and not below and _is_bare(reader, row)
        rows.append(unticked(row) if weak or bare else row)
        intro = row.source if row.source.rstrip().endswith(":") else intro
    return summed_up(reader, rows) if named else rows


def _is_bare(reader: PaperReader, row: PaperRow) -> bool:
    """ "3. Khen thưởng phải kịp thời": where a paper names who acts, what nobody is named for, and
    by no day, is an order only below words that give some."""
    by_day = row.timing.reading.due_on is not None and STRONG.search(row.timing.raw)
    if row.lead or row.coordinating or by_day:
        return False
    source = Text(row.source)
    entrusts = ENTRUSTS.match(respelled(row.source))  # "Chỉ đạo Chi cục A cắt cử kiểm soát viên …"
    entrusted = reader.finder.all_of(source, entrusts.end() + 1)[0] if entrusts else []
    return not entrusted and not read_order(source, reader.finder).asked


def _says_too_little(reader: PaperReader, row: PaperRow, *, below: bool, follows: bool) -> bool:
    """``below`` words that order, or where the row ``follows`` one."""
    speaks = bool(row.lead) and all(_speaks_here(reader, name) for name in row.lead)
    if _sets_day(row) and not speaks:
        return False
    order = read_order(Text(row.source), reader.finder)
    if speaks and order.lead and not order.asked and not obliges(row.source, order):
        return True
    if _tells_everybody(row, order):
        return not _is_shown(row)
    if not order.asked and order.lead and not row.marker and _tells_itself(reader, row, order):
        return True
    alone = not (below or follows or order.asked or row.marker or _LABELLED.match(row.source))
    return alone and Flag("title", "no_verb") in row.flags and not _is_shown(row)


def _sets_day(row: PaperRow) -> bool:
    """Whether its own words do; the day of a heading says nothing of what stands below."""
    own = bool(row.timing.raw) and row.timing.raw.lower() in row.source.lower()
    yearless = Flag("deadline", "no_year") in row.flags
    known = row.timing.reading.due_on is not None or yearless
    return own and (known or row.timing.kind == "recurring")


def _tells_everybody(row: PaperRow, order: Order) -> bool:
    """ "Các đơn vị tiết kiệm điện"; or somebody is asked, and nobody knows who."""
    if not row.lead:
        return order.asked and not row.coordinating
    names = [respelled(name) for name in row.lead]
    guessed = Flag("lead", "guessed") in row.flags and not _LABELLED.match(row.source)
    return all(_ANYBODY.fullmatch(name) or (guessed and EVERYBODY.match(name)) for name in names)


def _tells_itself(reader: PaperReader, row: PaperRow, order: Order) -> bool:
    """ "Bí thư Tỉnh ủy trao 50 suất quà", no duty of his: what those who give orders do."""
    if obliges(row.source, order) or row.coordinating:
        return False
    return all(gives_orders(name) or _leads_here(reader, name) for name in row.lead)


def _leads_here(reader: PaperReader, name: str) -> bool:
    """ "Phó Chủ tịch điều hành thay": a post whose place is that of the paper."""
    post = _POST.fullmatch(respelled(name))
    return post is not None and (not post["of"] or speaking(post["post"]) in reader.speakers)


def _speaks_here(reader: PaperReader, name: str) -> bool:
    """ "Giám đốc Sở phân công …" in what the Giám đốc Sở concludes: by whatever day, told."""
    post = _POST.fullmatch(respelled(name))
    own = post is not None and post["of"] and not _DEPUTY.match(respelled(name))
    return bool(own) and speaking(name) in reader.speakers


def _is_shown(row: PaperRow) -> bool:
    """Whether a figure other than a year, or a paper, would show that it is done."""
    return bool(_TO_SHOW.search(respelled(row.title)) or _COUNTED.search(_YEAR.sub("", row.title)))
