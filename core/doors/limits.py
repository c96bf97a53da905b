"""How much one caller may ask of this process in a minute: token buckets, kept in memory.

What must hold across replicas and restarts, such as wrong passwords, is counted in the database instead
(`core.domain.throttle`). Used from the event loop only.
"""

import collections
import dataclasses
import ipaddress
import math
import time

from core import errors, telemetry
from core.domain import accounts

_WINDOW_SECONDS = 60.0
_MOST_BUCKETS = 50_000  # a stranger with many addresses must not fill the memory


@dataclasses.dataclass(frozen=True)
class Policy:
    """So many requests a minute, which may come all at once."""

    name: str
    limit: int


READ, WRITE, CHAT, TOOLS = Policy("read", 600), Policy("write", 300), Policy("chat", 40), Policy("tools", 600)
# By address, before anybody is known.
SESSION, REFUSED, OAUTH = Policy("session", 120), Policy("refused", 120), Policy("oauth", 120)


@dataclasses.dataclass(frozen=True)
class Allowance:
    """What is left after a request, and in how many seconds the next is welcome (0: this one is)."""

    policy: Policy
    remaining: int
    full_after: int
    wait: int

    @property
    def headers(self) -> dict[str, str]:
        """The fields `RateLimit-Policy` and `RateLimit` of the IETF's draft."""
        return {
            "ratelimit-policy": f'"{self.policy.name}";q={self.policy.limit};w={_WINDOW_SECONDS:.0f}',
            "ratelimit": f'"{self.policy.name}";r={self.remaining};t={self.full_after}',
        }

    def check(self) -> None:
        """Raise `TooManyRequests` when this request is one too many."""
        if self.wait:
            telemetry.event("limited", policy=self.policy.name)
            raise errors.TooManyRequests(
                f"Too many requests. Try again in {self.wait} s.", retry_after=self.wait
            )


class Buckets:
    """A bucket for each policy and subject; a full one is forgotten."""

    def __init__(self) -> None:
        self._level: collections.OrderedDict[tuple[str, str], tuple[float, float]] = collections.OrderedDict()

    def take(self, policy: Policy, subject: str, now: float) -> Allowance:
        """Take one token at the monotonic second `now`, if there is one."""
        rate = policy.limit / _WINDOW_SECONDS
        left, since = self._level.pop((policy.name, subject), (float(policy.limit), now))
        left = min(policy.limit, left + (now - since) * rate)
        wait = 0 if left >= 1 else math.ceil((1 - left) / rate)
        if not wait:
            left -= 1
        self._level[policy.name, subject] = left, now
        self._forget(now)
        return Allowance(policy, int(left), math.ceil((policy.limit - left) / rate), wait)

    def _forget(self, now: float) -> None:
        # Ordered by last use: whoever was quiet for a window has a full bucket again.
        while self._level:
            oldest = next(iter(self._level))
            if now - self._level[oldest][1] < _WINDOW_SECONDS and len(self._level) <= _MOST_BUCKETS:
                return
            del self._level[oldest]


_buckets = Buckets()


def take(policy: Policy, subject: str) -> Allowance:
    """Count one request of `subject`, a user's id or `network(…)`."""
    return _buckets.take(policy, subject, time.monotonic())


def network(address: accounts.Address) -> str:
    """The subject for a stranger: the address, or its /64, which is what one household has of IPv6."""
    try:
        ip = ipaddress.ip_address(address.ip)
    except ValueError:
        return address.ip
    if isinstance(ip, ipaddress.IPv4Address):
        return str(ip)
    return str(ip.ipv4_mapped or ipaddress.ip_network((ip, 64), strict=False))
