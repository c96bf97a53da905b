BEFORE = "(?!)"
AFTER = "(?!)"
WORDS: dict[str, str] = {}
SURE: tuple[tuple[str, str], ...] = ()
HINTS: tuple[tuple[str, str], ...] = ()
