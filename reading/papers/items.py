"""What an item asks below the body that leads them all, or behind what that body does."""

import re
from dataclasses import replace

from reading.naming.spelling import insensitive, respelled
from reading.orders.asking import gives_orders
from reading.orders.coordinating import WITH
from reading.orders.order import Order
from reading.orders.speech import begins_with_verb
from reading.papers.rows import Above, PaperRow
from reading.text import Text

_PARTY = insensitive(
    r"(?:(?:ban thường vụ|thường trực|ban chấp hành) )?(?:đảng|chi|tỉnh|thành) (?:ủy|bộ)(?!\w)"
)
_OTHERS = re.compile(
    r"(?:các|những|chủ|từng|mỗi|hộ|người) |trưởng (?:bản|thôn|ấp|khóm|xóm|buôn|khu phố)(?!\w)"
)


def of_item(piece: Text, order: Order, before: PaperRow | None, above: Above, marker: str) -> Order:
    """The order of a clause, whose lead may be the body of the heading or of the clause before."""
    order = _leads_others(_goes_on_asking(piece, order, before), above)
    if not (marker and above.lead):
        return order
    return _asks_others(piece, _made_up(piece, _all_help(piece, order)), above)


def _made_up(piece: Text, order: Order) -> Order:
    """Below "UBND các xã:" the item "Lập Tổ công tác do Chủ tịch UBND làm Tổ trưởng": they do."""
    first = bool(order.lead) and order.lead[0] in piece[order.begin :] and not order.asked
    if not (first and begins_with_verb(piece)):
        return order
    return replace(order, lead=(), coordinating=(), begin=0, doubts=())


def _leads_others(order: Order, above: Above) -> Order:
    """Below a body of the Party "Lãnh đạo UBND xã …" tells it to lead, and names no leaders."""
    party = above.lead and _PARTY.match(respelled(above.lead[0]))
    if not party or order.asked or not order.lead or not order.lead[0].startswith("Lãnh đạo "):
        return order
    return replace(order, lead=(), coordinating=(), begin=order.start)


def _all_help(piece: Text, order: Order) -> Order:
    """Below "Phòng A" the item "Cùng Đoàn Thanh niên, Hội Phụ nữ xã rà soát …": both help it."""
    if order.asked or not (order.lead and order.coordinating and WITH.match(respelled(str(piece)))):
        return order
    return replace(order, lead=(), coordinating=(*order.coordinating, *order.lead))


def _goes_on_asking(piece: Text, order: Order, before: PaperRow | None) -> Order:
    """ "Sở A quy định số khách; yêu cầu các doanh nghiệp cam kết …": it asks them."""
    own = before and before.is_task and before.lead and not gives_orders(before.lead[0])
    if not own or not piece.startswith("yêu cầu ") or not _only_asks_others(order):
        return order
    return replace(order, lead=(), coordinating=(), begin=order.start, asked=False)


def _only_asks_others(order: Order) -> bool:
    asks = order.asked and order.lead and not order.by
    return bool(asks and all(_OTHERS.match(name) for name in order.lead))


def _asks_others(piece: Text, order: Order, above: Above) -> Order:
    """Below "Chủ tịch UBND các xã:" the item "Yêu cầu các doanh nghiệp sửa đường" or "Lập bản đồ,
    giao trưởng bản giữ một bản": it asks them."""
    own = not above.is_intro and not gives_orders(above.lead[0])
    if not (own and _only_asks_others(order)):
        return order
    begin = 0 if begins_with_verb(piece) else order.start
    return replace(order, lead=(), coordinating=(), begin=begin, asked=False)
