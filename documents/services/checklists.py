"""Papers a file is made of, by form: (title, required); an office ticks what does not apply."""

from documents.choices import Form

SUBMISSION, DRAFT = ("Tờ trình", True), ("Dự thảo văn bản", True)
OPINIONS = ("Bản tổng hợp, tiếp thu, giải trình ý kiến góp ý", True)
SUMMARY = ("Bản tóm tắt nội dung (không quá 6 trang)", False)
OTHER = ("Tài liệu khác có liên quan", False)
CHECKLISTS: dict[str, tuple[tuple[str, bool], ...]] = {
    Form.APPRAISAL: (SUBMISSION, DRAFT, OPINIONS, SUMMARY, OTHER),
    Form.VERIFICATION: (
        SUBMISSION,
        DRAFT,
        OPINIONS,
        ("Báo cáo thẩm định của Sở Tư pháp", False),
        SUMMARY,
        OTHER,
    ),
    Form.COMMITTEE: (
        SUBMISSION,
        ("Dự thảo nghị quyết", True),
        ("Báo cáo thẩm định của Sở Tư pháp", True),
        OPINIONS,
        ("Báo cáo đánh giá tác động", False),
        OTHER,
    ),
    Form.COMMENT: (("Văn bản đề nghị góp ý", True), DRAFT, OTHER),
}
