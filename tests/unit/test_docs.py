"""What the documentation points at exists."""

import pathlib
import re
import tomllib

import pytest

from core import config

PAGES = sorted(
    [config.ROOT / "README.md", *(config.ROOT / "docs").rglob("*.md"), *(config.ROOT / "bench").glob("*.md")]
)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(core|pages|tests|alembic|static|bench|docs|scripts)/[\w./-]*|app\.py|pyproject\.toml")
LARGEST_PICTURE = 200_000


def _anchors(page: pathlib.Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_somewhere(page: pathlib.Path) -> None:
    for link in _LINK.findall(page.read_text()):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name) if name else page
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_of_the_code_that_is_named_exists(page: pathlib.Path) -> None:
    for code in _CODE.findall(page.read_text()):
        for word in code.split():
            if _PATH.fullmatch(word):
                assert (config.ROOT / word).exists(), word


def test_every_file_named_beside_a_folder_of_the_tree_is_in_it() -> None:
    architecture = (config.ROOT / "docs" / "architecture.md").read_text()
    rows = re.findall(r"^\| `([a-z/]+/)` \|(.+)\|$", architecture, re.MULTILINE)
    assert len(rows) > 5
    for folder, about in rows:
        for name in re.findall(r"`([\w]+\.py|[\w]+/)`", about):
            assert (config.ROOT / folder / name).exists(), f"{folder}{name}"


def test_the_layers_are_told_in_the_order_that_is_enforced() -> None:
    with (config.ROOT / "pyproject.toml").open("rb") as file:
        contract = tomllib.load(file)["tool"]["importlinter"]["contracts"][0]
    told = re.search(
        r"app → pages \| doors → (.+?) → config, errors", (config.ROOT / "docs/architecture.md").read_text()
    )
    assert told is not None
    order = [contract["layers"].index(layer) for layer in ["doors", *told[1].split(" → ")]]
    assert order == sorted(order)


def test_pictures_are_small_and_all_of_them_are_shown() -> None:
    pictures = list((config.ROOT / "docs" / "pictures").glob("*.png"))
    text = "".join(page.read_text() for page in PAGES)
    assert {picture.name for picture in pictures if picture.name in text} == {p.name for p in pictures}
    assert max(picture.stat().st_size for picture in pictures) < LARGEST_PICTURE
