"""The words of posts, groups and bodies, and the family names of the country."""

import re

# What may stand before a name: "dự: các đ/c …", "cùng PCT …", "bà …".
LEAD_IN = re.compile(
    r"(?:(?:va|cung voi|cung|kinh moi|moi)\s+)?"
    r"(?:(?:chu tri|du hop|tham du|cung du|cung di|du|chu toa|dieu hanh)\s*[:\-]\s*"
    r"|(?:chu tri|tham du|cung du|du)\s+)?"
    r"(?:(?:cac\s+)?(?:dong chi|d/c|dc|ong|ba)(?=[\s.:])[\s.:]*)?"
)
COURTESY = re.compile(r"\b(?:dong chi|d/c|dc|ong|ba)(?=[\s.:]|$)")
PLURAL = re.compile(r"(?:(?:va|cung|du|chu tri)[\s:]+)?(?:cac|nhung|hai|\d+)\b")
# One post: its holder is one person, even where no name is written.
POST = re.compile(
    r"^(?:(?:quyen|q\.)\s*)?(?:pho\s+|p\.\s*)?(?:chu tich|chu nhiem|bi thu|giam doc|truong|"
    r"vien truong|chanh|chi huy|tu lenh|chinh uy|cuc truong|hieu truong|tong|thu truong|bo truong"
    r"|thu ky|tro ly|chuyen vien)\b"
    r"|^(?:p?cttt|p?ct|pcttr|p?bttt?|pbt|bt|p?gd|btt?u|uv[a-z]*|tuv|uy vien|tinh uy vien"
    r"|thanh uy vien|huyen uy vien|p?td|p?cvp|p?tp|ptb|p?tban|cn|pcn)(?:\.[a-z]+)*(?![a-z])"
)
GROUP = re.compile(
    r"^(?:cac|nhung|toan the|tap the|lanh dao|ld|thuong truc|thuong vu"
    r"|tt\s+(?:hdnd|tu|tinh uy|ubnd|huyen uy|thanh uy)|ban(?!\s+bi thu)|btv|bch|bth?u|hdnd|ubnd"
    r"|hoi dong|uy ban|to|doan|dbqh|dai bieu|thanh vien|dang uy|so|van phong|vp|dai dien"
    r"|uy vien\s+ubnd|theo|thanh phan|to chuc|hoi|mttq|ubmttq|cong an|bo)\b"
)
PARTY = re.compile(
    r"^(?:pho )?bi thu|^p?bt(?:tt)?\b|^uy vien|^uv|^tinh uy vien|^thanh uy vien|^tuv|^huyen uy vien"
)
MEMBER = ("uy vien", "uv", "tuv", "tinh uy vien", "thanh uy vien", "huyen uy vien")
_SURNAMES = """
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh
dinh lam mai cao ha luu luong truong ta quach to chu thai ton dam tong kieu nghiem phung vi
khong tang thach trieu la lo quang ma nong be hua giang chau cu diep doi khuat bach lai an
hau dau mac au van y k' ksor r rah nay siu ro puih cil lu giap khieu bang thieu than tieu
phi phuong nhu ninh ong kim dieu danh son thao cha sung vang hang mua so lau luc chieu bon
krong nie h' ayun ama co poloong zo ram briu coor bh'riu alang kha lang dong khuc tru vien
"""
SURNAMES = frozenset(_SURNAMES.split())
# Capitalised words of posts and bodies, with their marks: "Thành ủy" is none, "Văn Thanh" is one.
_BODY_WORDS = """
ubnd hđnd tỉnh thành huyện ủy uỷ thường trực ban bí thư chủ tịch phó đảng đoàn đbqh sở ty
cục thị xã phường quận khu ubmttq mttq tw trung ương bch btv kt cn vx nc tt ttr hội đồng
nhân dân quốc công an quân sự bộ chỉ huy biên phòng viện toà tòa kiểm sát pháp chế kinh tế
ngân sách văn nội chính tổ chức tuyên giáo vận tra phụ nữ nông cựu chiến binh liên lao động
tx tp h vphc vp giám đốc trưởng chánh nhiệm mặt trận khối vhxh ktns
"""
BODY_WORDS = frozenset(_BODY_WORDS.split())
