"""Lines of a recognised page in the order in which a person reads them."""

from statistics import median

from reading.files.scan_letters import ScanLine

GAP = 1.2  # heights of a line between two words that belong to different columns


def in_reading_order(lines: list[ScanLine]) -> list[str]:
    """One string a line, blank ones between blocks; wide gaps stay wide."""
    told: list[str] = []
    block = 0
    for line in lines:
        if line.block != block and told:
            told.append("")
        block = line.block
        told.append(_spaced(line))
    return told


def _spaced(line: ScanLine) -> str:
    """Words with a gap of four spaces where a column ends."""
    told, before = "", None
    wide = GAP * median(word.bottom - word.top for word in line.words)
    for word in line.words:
        if before is not None:
            told += "    " if word.left - before.right > wide else " "
        told += word.text
        before = word
    return told
