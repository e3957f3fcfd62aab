"""Công văn đôn đốc, công văn nhắc phối hợp, danh mục quá hạn: what they say, to whom, on paper.

The fixed words of such papers are Vietnamese whatever language their writer works in.
"""
