"""What the doubled `/events` has said last: topic → number. The pages of the same process read it."""

newest: dict[str, int] = {"tasks": 0, "chat": 0, "weather": 0}


def number() -> int:
    """The number of the newest change."""
    return max(newest.values())
