"""Tables of phrases as they are written down: a line each, the operation and after a colon the phrase."""

Rows = tuple[tuple[str, str], ...]


def rows(table: str) -> Rows:
    """The (operation, phrase) pairs of the lines of a table, in their order."""
    lines = (line.split(": ", 1) for line in table.splitlines() if line.strip())
    return tuple((op.strip(), phrase) for op, phrase in lines)
