"""Security headers and the front page, seen as an HTTP client sees them."""

import base64
import gzip
import hashlib
import re

import anyio
import httpx
import pytest
from starlette import applications, middleware, responses, routing

from core.doors import front, headers


def _app(public_url: str | None = None) -> applications.Starlette:
    def streamlit_page(_: object) -> responses.Response:
        return responses.HTMLResponse(
            headers.streamlit_index(), headers={"etag": '"1"', "cache-control": "no-cache"}
        )

    return applications.Starlette(
        routes=[
            front.static_files(),
            routing.Route("/", streamlit_page),
            routing.Route("/pages/stats", streamlit_page),
            routing.Route("/other", lambda _: responses.HTMLResponse("<p>Other</p>")),
            routing.Route("/api/tasks", lambda _: responses.JSONResponse([])),
            routing.Route("/session/claim", lambda _: responses.Response(status_code=204), methods=["POST"]),
        ],
        middleware=[
            middleware.Middleware(headers.SecurityHeaders, public_url=public_url),
            middleware.Middleware(front.FrontPage),
        ],
    )


def _ask(path: str, *, method: str = "GET", public_url: str | None = None, **fields: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=_app(public_url))
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(method, path, headers=fields)

    return anyio.run(ask)


_BROWSER = {"accept": "text/html,*/*"}


def test_the_policy_allows_exactly_the_inline_script_of_the_installed_streamlit() -> None:
    scripts = re.findall(r"<script>(.*?)</script>", headers.streamlit_index(), re.DOTALL)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    policy = _ask("/", **_BROWSER).headers["content-security-policy"]
    assert f"script-src 'self' 'wasm-unsafe-eval' blob: 'sha256-{digest}'" in policy
    assert headers.inline_script_hashes(_ask("/", **_BROWSER).text) == [f"'sha256-{digest}'"]


def test_the_policy_names_no_other_host_and_forbids_frames_and_objects() -> None:
    policy = _ask("/", **_BROWSER).headers["content-security-policy"]
    for strict in ("default-src", "frame-ancestors", "object-src", "base-uri"):
        assert f"{strict} 'none'" in policy
    assert "http" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("path", ["/", "/other", "/api/tasks", "/missing"])
def test_every_response_has_the_common_headers_and_is_not_stored(path: str) -> None:
    answer = _ask(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["permissions-policy"]
    assert answer.headers["cache-control"] == "no-store"


def test_an_answer_without_a_body_is_not_stored_either() -> None:
    assert _ask("/session/claim", method="POST").headers["cache-control"] == "no-store"


def test_transport_security_is_promised_only_for_an_https_address() -> None:
    assert "strict-transport-security" not in _ask("/").headers
    assert "strict-transport-security" not in _ask("/", public_url="http://tasks.test").headers
    assert "max-age=" in _ask("/", public_url="https://tasks.test").headers["strict-transport-security"]


def test_the_front_page_carries_our_name_style_icon_and_script() -> None:
    page = _ask("/", **_BROWSER).text
    assert "<title>Saydone</title>" in page
    assert page.count("app/static/app.css?v=") == page.count("app/static/shell.js?v=") == 1
    assert "favicon.svg" in page
    assert "inter-latin-wght-normal.woff2" in page
    for theirs in ("SourceSans", "service-desc", "_stcore/agent", "<title>Streamlit", 'href="./favicon.png"'):
        assert theirs not in page
    assert re.search(r'<script type="module" crossorigin src="\./static/js/index\.', page)


def test_an_address_below_a_page_leads_to_the_front_page() -> None:
    answer = _ask("/pages/stats", **_BROWSER)
    assert (answer.status_code, answer.headers["location"]) == (307, "/")


def test_the_front_page_has_no_validators_that_could_revive_an_old_one() -> None:
    answer = _ask("/", **_BROWSER, **{"if-none-match": '"1"', "range": "bytes=0-10"})
    assert answer.status_code == 200
    assert not {"etag", "last-modified"} & set(answer.headers)


def test_the_front_page_is_zipped_once_for_those_who_accept_it() -> None:
    zipped = _ask("/", **_BROWSER, **{"accept-encoding": "gzip"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert zipped.text == _ask("/", **_BROWSER, **{"accept-encoding": "identity"}).text
    assert int(zipped.headers["content-length"]) == len(gzip.compress(zipped.content, mtime=0))


def test_other_documents_pass_unchanged() -> None:
    assert _ask("/other", **_BROWSER).text == "<p>Other</p>"


def test_a_named_file_is_kept_for_ever_and_an_unnamed_one_is_asked_for_again() -> None:
    page = _ask("/", **_BROWSER).text
    address = re.search(r'href="\.(/app/static/app\.css\?v=[^"]+)"', page)
    assert address is not None
    named = _ask(address[1])
    assert named.status_code == 200
    assert named.headers["content-type"].startswith("text/css")
    assert "immutable" in named.headers["cache-control"]
    assert _ask("/app/static/shell.js").headers["cache-control"] == "public, no-cache"
    assert (
        _ask("/app/static/fonts/inter-latin-wght-normal.woff2").headers["cache-control"].endswith("immutable")
    )


def test_every_file_the_shell_names_exists() -> None:
    for name in ("app.css", "shell.js", "logo.svg", "logo-white.svg", "mark.svg", "favicon.png"):
        assert _ask(f"/app/static/{name}").status_code == 200
