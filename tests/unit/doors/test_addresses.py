"""To which addresses an application may have itself answered."""

import pytest

from core.doors import addresses


@pytest.mark.parametrize(
    "uri",
    [
        "https://claude.ai/api/mcp/auth_callback",
        "https://example.org:8443/back?of=it",
        "http://localhost:33418/",
        "http://127.0.0.1/callback",
        "http://[::1]:5000/callback",
        "cursor://anysphere.cursor-retrieval/oauth/callback",
        "com.example.app:/callback",
    ],
)
def test_an_application_may_be_answered_at(uri: str) -> None:
    assert addresses.is_acceptable(uri)


@pytest.mark.parametrize(
    "uri",
    [
        "http://example.org/",
        "http://localhost.example.org/",
        "http://127.0.0.1.example.org/",
        "http://localhost@example.org/",
        "https://user@example.org/",
        "https:///path",
        "https://example.org/#x",
        "https://example.org/#",
        "https://a;script-src/",
        "https://exa mple.org/",
        "https://example.org:port/",
        "https://example.org/\r\nlocation: x",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/",
        "/relative",
        "",
    ],
)
def test_nobody_is_answered_at(uri: str) -> None:
    assert not addresses.is_acceptable(uri)


@pytest.mark.parametrize(
    ("registered", "given", "same"),
    [
        ("https://a.example/x", "https://a.example/x", True),
        ("https://a.example/x", "https://a.example:444/x", False),
        ("https://a.example/x", "https://a.example/x/", False),
        ("https://a.example/x", "https://b.example/x", False),
        ("http://127.0.0.1:1/x", "http://127.0.0.1:2/x", True),
        ("http://127.0.0.1:1/x", "http://127.0.0.1/x", True),
        ("http://127.0.0.1:1/x", "http://127.0.0.1:2/y", False),
        ("http://127.0.0.1:1/x", "http://127.0.0.1:2/x?y", False),
        ("http://127.0.0.1:1/x", "http://127.0.0.1:2/x#y", False),
        ("http://127.0.0.1:1/x", "https://127.0.0.1:2/x", False),
        ("http://127.0.0.1:1/x", "http://localhost:2/x", False),
        ("http://127.0.0.1:1/x", "http://me@127.0.0.1:2/x", False),
        ("cursor://a/x", "cursor://a:2/x", False),
    ],
)
def test_the_registered_address_and_any_port_of_this_computer(
    registered: str, given: str, same: bool
) -> None:
    assert addresses.is_same(registered, given) == same
