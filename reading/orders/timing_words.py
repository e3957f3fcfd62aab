"""Words and patterns that bind a date, over the folded text."""

import re

SEP = r"\s*[/.\-–]\s*"
DAY = (
    rf"(?:\d{{1,2}}{SEP}\d{{1,2}}(?:{SEP}(?:\d{{4}}|[23]\d))?(?![\d/])"
    rf"|\d{{1,2}}\s*thang\s*\d{{1,2}}(?:\s*nam\s*\d{{4}})?)"
)
HOUR = r"(?:\d{1,2}\s*(?:gio|h|g)(?:\s*\d{2})?(?:\s*phut|')?|\d{1,2}:\d{2})"
DATE = (
    rf"(?:{HOUR}[\s,]*(?:(?:cua|trong|sang|chieu|toi)\s*)*)?(?:(?:sang|chieu|dem|trua"
    rf"|het)\s*)?(?:(?:ngay\s*)?thu\s*(?:hai|ba|tu|nam|sau"
    rf"|bay|[2-7])[,\s]*\(?)?(?:\(?ngay\s*)?(?:mung\s*)?{DAY}(?:[\s,(]*(?:truoc|luc)?\s*{HOUR})?"
)
YEAR = (
    r"(?:\s*(?:/|-|\.(?=20)|nam)?\s*(?:20\d{2})(?!\s*[\-–]\s*20\d{2})|\s*(?:nam )?(?:nay|toi|sau))?"
)
PERIOD = (
    rf"(?:(?:(?:ngay\s+)?cuoi(?:\s+cung)?(?:\s+cua)?|dau|giua|het)\s+)?"
    rf"(?:thang\s*\d{{1,2}}{YEAR}|quy\s*(?:iv|i{{1,3}}|[1-4]){YEAR}"
    rf"|(?:06|6|sau|09|9)\s*thang\s*(?:dau|cuoi)(?:\s*nam)?{YEAR}|tuan\s*(?:thu\s*)?(?:nay|toi|sau"
    rf"|\d{{1,2}}|dau|cuoi)(?:(?:\s*,|\s*cua)?\s*thang\s*\d{{1,2}}{YEAR})?"
    rf"|(?:2|hai|3|ba)\s*nam\s*20\d{{2}}\s*[\-–]\s*20\d{{2}}|nam\s*(?:20\d{{2}}(?!\s*[\-–]\s*20)|nay|hoc\s*20\d{{2}}\s*[\-–]\s*20\d{{2}})|thang\s*(?:nay"
    rf"|toi)"
    rf"|quy\s*(?:nay|toi)|ngay\s*(?:hom nay|mai)|(?:buoi )?(?:sang|chieu|toi|dem) nay)"
)
LIST = rf"(?:{PERIOD})(?:\s*(?:,|va)\s*(?:{PERIOD}|ngay\s*{DAY}))*"
BOUND = (
    r"(?:(?:hoan thanh|xong|hoan tat|ket thuc|bao cao|gui|trinh|nop|thuc hien)\s+)?(?:(?:thoi han"
    r"|han|thoi gian)"
    r"(?:\s+(?:hoan thanh|thuc hien|cuoi|chot|gui|bao cao|nop|[a-z]+(?= la )))*\s*:?\s*(?:la\s*)?)?"
    r"(?:cham nhat|muon nhat|tre nhat|khong muon hon|khong (?:de |duoc )?qua"
    r"|khong cham hon|han cuoi|han chot"
    r"|moc cuoi(?: cung)?"
    r"|truoc|den het|cho den"
    r"|den|het|trong|xong trong|vao(?: luc)?|thoi han|han|du kien"
    r"|(?:tai|trong|vao) (?:ky hop|phien|buoi"
    r"|cuoc"
    r"|hoi nghi|giao ban|ngay hoi|dip|le)(?: (?!ngay|thang)[a-z]+){0,5}?)"
    r"(?:\s*(?:la|vao|den|thoi diem|truoc|trong|het|cuoi|ngay(?=\s*\d)))*\s*:?\s*"
)
RECUR = (
    r"(?:hang|moi)\s*(?:(?:sang|chieu|toi|dem)(?: (?:thu \w+|chu nhat))?|thu (?:hai|ba|tu|nam|sau"
    r"|bay|\d)|chu nhat|ngay|tuan|thang|quy|nam)|dinh ky(?:\s*(?:hang|moi)\s*(?:0?\d\s*)?"
    r"(?:ngay|tuan|thang|quy|nam)|\s*0?\d\s*(?:ngay|tuan|thang)"
    r"|\s*(?:thang|quy|tuan|nam)(?!\s*\d))?(?:\s*(?:/\s*lan|mot lan|1 lan))?"
    r"|hang (?:06|6) thang|cu (?:0?\d|hai|ba|sau) (?:ngay|tuan|thang)(?=[ ,])"
    r"|(?:hai|ba|sau|nua|0?\d) (?:gio|ngay|tuan|thang|quy)\s*(?:mot|1|/)\s*lan"
    r"|(?:mot|hai|ba|0?\d) (?:lan|buoi)(?: moi |\s*/\s*)(?:ngay|tuan|thang|quy|nam)"
    r"|thang (?:dau|cuoi) (?:cua )?quy(?! ?[ivx\d])|theo tung (?:ngay|tuan|thang|quy)(?=\W*\Z)"
)
AROUND = (
    rf"(?:dinh ky\s*(?=vao|truoc|cham|ngay|thu ))?(?:(?:truoc|vao|cham nhat|muon nhat"
    rf"|tu)\s*(?:la\s*)?)?(?:{HOUR}\s*,?\s*)?(?:ngay\s*(?:lam viec cuoi cung\s*)?"
    rf"(?:\d{{1,2}}|cuoi)?\s*(?:(?:-|den(?: ngay)?)\s*\d{{1,2}}\s*)?|thu\s*(?:hai|ba|tu|nam|sau|bay"
    rf"|\d)\s*|tuan (?:dau|cuoi)\s*"
    rf"|chieu thu \w+\s*|sang thu \w+\s*)?(?:cua\s*)?"
)
COUNT = (
    r"(?:0?\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s*(?:ngay|gio|tuan|thang)(?![a-z])"
    r"(?:\s*lam viec)?(?:\s*toi(?![a-z]))?"
)
RELATIVE = (
    rf"(?:(?:cham nhat|muon nhat|it nhat|toi thieu|toi da|khong qua|truoc|sau)\s*(?:la\s*"
    rf"|trong\s*)?)?"
    rf"(?:(?:trong|trong vong|trong thoi han|thoi han|thoi gian)\s*(?:khong qua\s*"
    rf"|toi da\s*)?)?{COUNT}"
    rf"(?:(?:,?\s*(?:ke tu|tinh tu)|\s*(?:sau|truoc|tu))\s(?:[^,.;:)]{{2,60}}?\snay(?![a-z])"
    rf"|(?:[^,.;:)]|(?<=\d)\.(?=\d)){{2,80}}))|(?:trong vong|trong thoi han"
    rf"|cham nhat(?: trong| sau)?|khong qua"
    rf"|trong(?=[^.;]{{0,12}}(?:tuan|thang|ngay|gio)(?! (?:dau|cuoi))))"
    rf"\s*{COUNT}|cung thoi han(?:\s*(?:neu|quy dinh))?(?:\s*tai)?(?:\s*(?:muc|diem"
    rf"|khoan)\s*[\w.]+)?"
    rf"|thoi (?:han|gian) nhu (?:tai )?(?:muc|diem|khoan)\s*[\w.]+"
    rf"|truoc (?:khi|ngay (?:khai|bau|hop|dien ra|to chuc|le)|ky hop"
    rf"|khai (?:mac|giang)|ky nghi|le|tet|mua|phien hop)\b[^,.;:)]{{2,60}}"
    rf"|\Aket thuc (?:dot|chien dich|thi diem|giai doan)[^,;:.]{{2,50}}(?=, (?![^;.]*trong vong))"
    rf"|ngay sau (?:khi|cuoc hop|ky hop|hoi nghi)[^,.;:)]{{0,50}}"
)
ONGOING = r"thuong xuyen|lien tuc|suot (?:nam|le hoi|qua trinh|thoi gian)[^,.;:)]{0,30}"
VAGUE = (
    r"(?:trong thoi gian som nhat|som nhat|ngay trong tuan|ngay lap tuc|kip thoi|khan truong"
    r"|dung tien do|som)"
)
ITEM = re.compile(
    r"(?:cung thoi han|thoi (?:han|gian) nhu)[^0-9]{0,40}(?:muc|diem|khoan)\s*(?P<n>[\d.]+)"
)
# "hạn gửi: 20/8", "xong cuối tháng 8": words that bind without a preposition.
SHORT_BOUND = (
    r"(?:hoan thanh|xong|hoan tat|(?:thoi han|han)(?: (?:gui|nop|tra loi|bao cao|trinh|hoan thanh"
    r"|thuc hien|giai quyet|xu ly))*)\s*:?\s*(?:la\s*|vao\s*)?"
)
DAYS = (
    rf"(?:trong|vao)\s*(?:cac|hai|ba|0?\d)\s*ngay\s*\d{{1,2}}(?:\s*,\s*\d{{1,2}})*"
    rf"\s*(?:va|,|-)\s*{DATE}"
)
WEEKDAY = r"thu\s*(?:hai|ba|tu|nam|sau|bay|[2-7])\s*,?\s*tuan\s*(?:nay|sau|toi)"
DATED = re.compile(
    rf"(?<![\w/])(?:(?:ke )?tu\s*(?:nay|bay gio|{DATE}|(?:ngay\s*)?\d{{1,2}}|{PERIOD})\s*(?:[\-–]"
    rf"|den(?: het)?)\s*(?:het\s*)?(?:{DATE}|{PERIOD})"
    rf"|(?:vao |trong )?(?:nhan )?dip (?:[a-z]+ ){{0,4}}(?:ngay )?{DAY}"
    rf"|truoc (?:ngay|dip|le|ky hop|phien hop|hoi nghi) (?:[a-z]+ ){{1,5}}\(?(?:ngay )?{DAY}"
    rf"|trong tuan (?:tu )?(?:ngay )?\d{{1,2}}\s*(?:[\-–]|den(?: ngay)?)\s*{DAY}"
    rf"|cac ngay \d{{1,2}} den(?: ngay)? {DAY}"
    rf"|(?:ngay )?{DAY} la han (?:chot|cuoi)"
    rf"|{DAYS}|{SHORT_BOUND}(?:{DATE}|{LIST})|{BOUND}(?:{WEEKDAY}|{DATE}|{LIST}))"
)
# Words behind a day that leave it the day of the order: "ngày 25/11 để kịp trình kỳ họp".
GOES_ON = r"(?:de|tai|phai|bao|gui|trinh|nop|cong khai|phuc vu|xong|hoan thanh)(?![a-z])"
BARE = re.compile(
    rf"(?:(?:(?<=[,(;:–-] )|(?<=\()|(?<=\w )|\A(?={HOUR}))"
    rf"(?:ngay\s*{DAY}|(?:luc\s+)?{HOUR}[\s,]*ngay\s*{DAY}"
    rf"|(?:sang|chieu|toi|dem|trua)\s+(?:thu \w+[\s,]+|chu nhat[\s,]+)?(?:ngay\s*)?"
    rf"(?:\d{{1,2}}\s*(?:va|,)\s*)?{DAY})"
    rf"|(?<= - ){DAY}(?=\W*\Z)|(?:(?<=[,(;:–-] )|(?<=\()){PERIOD})"
    rf"\s*(?=[.;)]|, trong do |\Z|{GOES_ON})"
)
# "hoàn thành thử nghiệm quý IV/2026.": a month or quarter that ends the clause.
MONTH = r"(?:thang\s*\d{1,2}|quy\s*(?:iv|i{1,3}|[1-4]))\s*(?:/|-|nam)?\s*20\d{2}"
TRAILING = re.compile(rf"(?<=\s)(?:(?:cuoi|giua|dau)\s+)?{MONTH}(?=\W*\Z)")
DOES = re.compile(
    r"\b(?:hoan thanh|xong|hoan tat|trinh|ban hanh|khoi cong|khanh thanh|nghiem thu)\b"
)
HEADED = re.compile(
    rf"(?:viec|nhiem vu|chuan bi|giai doan|dot|lam|trien khai)\b[^.:;]{{0,60}}?"
    rf"\s(?P<when>{MONTH}|(?:den |truoc )?(?:ngay )?{DAY})\W*\Z"
)
FULL = re.compile(rf"(\d{{1,2}}){SEP}(\d{{1,2}}){SEP}(\d{{4}})")
MEETING = re.compile(
    r"(?:tai|trong|vao) (?:ky hop|phien|buoi|cuoc|hoi nghi)[^\d]{0,60}?(?P<d>\d{1,2})\s*[/.\-]"
    r"\s*(?P<m>\d{1,2})(?P<y>\s*[/.\-]\s*\d{4})?"
)
# "Cuối tháng 12/2026, Sở A …", "Quý I/2027, Sở A …".
OPENS_PERIOD = re.compile(rf"\s*(?:(?:cuoi|dau|giua)\s+)?{MONTH}(?=, )")
OPENS = re.compile(rf"\s*(?:ngay\s*{DAY}|{HOUR}[\s,]*ngay\s*{DAY})(?=[,:]\s)")
RECURS = re.compile(
    rf"(?<!\w){AROUND}(?<!ca )(?<!luot )(?<!suat )(?<!tan )(?:{RECUR})(?!\w)"
    rf"(?:\s*(?:mot|hai|ba|0?[1-3]) (?:lan|ky)(?!\w))?(?:\s*\([^)]{{0,40}}\))?"
    # "hằng quý, trước ngày 20 của tháng cuối quý"
    r"(?:\s*,?\s*(?:truoc|vao|cham nhat(?: la)?|muon nhat)\s*ngay\s*\d{1,2}"
    r"(?!\s*[\d/.\-]\s*\d| thang \d)"
    r"(?:\s*(?:cua )?(?:thang|quy)(?: (?:sau|cuoi quy|dau quy|cuoi|dau))*(?!\w))?)?"
)
# "hằng tuần, trước 15 giờ thứ Năm"
WEEKDAY_BEHIND = re.compile(
    r"(?<=tuan),? (?:(?:truoc|cham nhat|muon nhat|vao|luc|ngay|sang|chieu|toi|\d{1,2} ?(?:gio|h)"
    r"(?: ?\d{2})?) )+(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)(?!\w)"
)
# "…, định kỳ báo cáo trước ngày 25 tháng cuối quý": no word of its own beside how often.
REGULARLY = re.compile(r"(?<=[,;] )dinh ky(?= (?:tong hop|bao cao))")
HOURLY = re.compile(r"\w+ gio\b")  # "3 giờ/lần": how often, and no hour of a day
COUNTED = re.compile(rf"(?<!\w)(?:{RELATIVE})")
LONGWORD = re.compile(rf"(?<!\w)(?:{ONGOING})(?!\w)")
SOON = re.compile(rf"(?<!\w)(?:{VAGUE})(?!\w)")
# What stands before a period that belongs to a name or an event, never to the order.
EVENT_BEFORE = re.compile(
    r"(?:phien hop|cuoc hop|ky hop|hoi nghi|giao ban|tiep cong dan|dot|luat|nghi quyet"
    r"|(?<!bang )van ban)\s*\Z"
)
NAME_BEFORE = re.compile(
    r"(?:dinh huong|tam nhin|giai doan|nhiem ky|ke hoach|du toan|nghi quyet|chuong trinh|bao cao"
    r"|so lieu|ket qua|phien hop|cuoc hop"
    r"|ky hop|ngan sach|de an|tinh hinh|nam hoc|hoi nghi|giao ban|luat|diem|tu nam 20\d\d"
    r"|tiep cong dan|von|cong tac|dot)\s*\Z"
)
PREPARES = re.compile(
    r"(?:chuan bi|phuc vu|trang tri|bo tri|don tiep|to chuc)\b[^.;]{0,80}(?:hoi nghi|cuoc hop|buoi"
    r"|phien|ky hop|le|hoi thao|doan|toa dam)\b"
)
DONE_BEFORE = re.compile(
    r"(?:\s*[,;–-]?\s*(?:và )?(?:hoàn thành|thực hiện xong|xong|hoàn tất|thời gian|thời hạn"
    r"|(?<!gia )(?<!quá )(?<!đến )(?<!hết )(?<!trễ )(?<!đúng )hạn|ngay)"
    r"\s*:?\s*)\Z",
    re.IGNORECASE,
)
# "đã ban hành", "họp tại hội nghị": what follows is past, unless it lies ahead of the paper.
PAST = re.compile(
    r"(?:\b(?:duoc|da|vua)(?: [a-z]+){0,2}|tai cuoc hop|tai phien|hoi nghi"
    r"|(?<!quy che )lam viec)\s*\Z"
)
# "tại phiên họp tháng 6", "tại kỳ họp cuối năm": a meeting of a month, no day of it.
MEETING_OF_MONTH = re.compile(
    r"(?:bao cao\s+)?(?:tai|vao|trinh)\s+(?:phien|ky|cuoc) hop\D*(?:thang \d{1,2}|(?:cuoi|giua"
    r"|dau) nam)"
    r"(?:[\s/]+(?:nam )?20\d\d)?\W*\Z"
)
