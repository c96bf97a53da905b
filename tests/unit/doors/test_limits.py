"""The token buckets, at instants of our choosing."""

import pytest

from core.domain import accounts
from core.doors import limits

SIXTY = limits.Policy("sixty", 60)


def spend(buckets: limits.Buckets, times: int, now: float, subject: str = "ana") -> list[int]:
    """The wait after each of so many requests at one instant."""
    return [buckets.take(SIXTY, subject, now).wait for _ in range(times)]


def test_a_full_bucket_takes_its_limit_at_once_and_then_says_how_long_to_wait():
    buckets = limits.Buckets()
    assert spend(buckets, 60, 100.0) == [0] * 60
    assert spend(buckets, 2, 100.0) == [1, 1]


def test_waiting_as_told_is_enough():
    buckets = limits.Buckets()
    spend(buckets, 60, 100.0)
    wait = spend(buckets, 1, 100.0)[0]
    assert spend(buckets, 2, 100.0 + wait) == [0, 1]


def test_a_refused_request_costs_nothing():
    buckets = limits.Buckets()
    spend(buckets, 60 + 500, 100.0)
    assert spend(buckets, 11, 110.0) == [0] * 10 + [1]


def test_a_bucket_never_holds_more_than_its_limit():
    buckets = limits.Buckets()
    spend(buckets, 1, 0.0)
    assert spend(buckets, 61, 1_000_000.0) == [0] * 60 + [1]


def test_subjects_and_policies_do_not_share_a_bucket():
    buckets = limits.Buckets()
    spend(buckets, 61, 0.0)
    assert spend(buckets, 1, 0.0, "bob") == [0]
    assert buckets.take(limits.Policy("other", 1), "ana", 0.0).wait == 0


def test_buckets_that_are_full_again_are_forgotten_and_their_number_is_bounded(monkeypatch):
    buckets = limits.Buckets()
    spend(buckets, 1, 0.0, "ana")
    spend(buckets, 1, 61.0, "bob")
    assert [subject for _, subject in buckets._level] == ["bob"]
    monkeypatch.setattr(limits, "_MOST_BUCKETS", 10)
    for number in range(50):
        spend(buckets, 1, 62.0, f"stranger {number}")
    assert len(buckets._level) == 10


def test_the_headers_name_the_policy_what_is_left_and_when_it_is_full():
    buckets = limits.Buckets()
    spend(buckets, 29, 0.0)
    assert buckets.take(SIXTY, "ana", 0.0).headers == {
        "ratelimit-policy": '"sixty";q=60;w=60',
        "ratelimit": '"sixty";r=30;t=30',
    }


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("", ""),
        ("unix", "unix"),
    ],
)
def test_a_stranger_is_an_address_or_a_household(address, network):
    assert limits.network(accounts.Address(address)) == network
