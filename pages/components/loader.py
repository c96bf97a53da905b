"""Mounts components whose JavaScript is a cached file in `static/`."""

from core import assets


def javascript(name: str) -> str:
    """A component's inline module; it is sent with each rerun, so it only says where the real one is."""
    address = f'new URL(".{assets.url(name)}",document.baseURI)'
    # Without a line break inside Streamlit takes the text for a path.
    return f"export default c=>\nimport({address}).then(m=>m.default(c))"
