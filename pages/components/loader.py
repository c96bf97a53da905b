"""Mounts components whose JavaScript is a cached file in `static/`."""

from core import assets


def javascript(name: str) -> str:
    """A component's inline module; it is sent with each rerun, so it only says where the real one is."""
    address = f'new URL(".{assets.url(name)}",document.baseURI)'
    # One promise for all calls: those of several `import` of one file may be kept in any order, and an old message
    # would be drawn over a new one. Without a line break inside Streamlit takes the text for a path.
    load = f"(m??=import({address}).catch(e=>{{m=null;throw e}}))"
    return f"let m;export default c=>\n{load}.then(m=>m.default(c))"
