"""What a new installation starts from: literals, every one a row an administrator may change.

Sources: the regulation announced on 7 October 2025 and the laws named in each row. The signed
text of the regulation was not published: the matrix is inferred from who serves which body,
except area 5 (Luật Tiếp công dân Đ12) and parts of areas 2 and 4.
"""
