"""The browser's files in `static/` and the addresses under which they may be cached for ever."""

import functools
import hashlib

from core import config

FOLDER = config.ROOT / "static"
PREFIX = "/app/static"  # the only prefix that Streamlit's own `st.logo` accepts as an address


@functools.cache
def url(name: str) -> str:
    """The address of one file in `static/`; its content's hash makes a new version a new address."""
    version = hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()[:10]
    return f"{PREFIX}/{name}?v={version}"
