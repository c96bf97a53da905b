"""What README and `.env.example` say about settings is what the settings are."""

import pathlib
import re

import platformdirs.unix
import pytest

from core import config, errors
from core.domain import own_models

README = (config.ROOT / "README.md").read_text()
EXAMPLE = (config.ROOT / ".env.example").read_text()
FOR_COMPOSE_ONLY = "POSTGRES_PASSWORD"


def _default(name: str) -> str:
    if name == "data_dir":
        folder = platformdirs.unix.Unix("saydone", appauthor=False).user_data_path
        return f"`~/{folder.relative_to(pathlib.Path.home())}`"
    value = config.Settings.model_fields[name].get_default()
    shown = str(value).lower() if isinstance(value, bool) else str(value or "")
    return f"`{shown}`" if shown else ""


def _variable(name: str) -> str:
    return str(config.Settings.model_fields[name].validation_alias or f"SAYDONE_{name.upper()}")


def _table() -> list[list[str]]:
    section = README.partition("\n## Settings\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_readme_lists_every_setting_with_its_default_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    fields = config.Settings.model_fields
    wanted = [[f"`{_variable(name)}`", _default(name), fields[name].description] for name in fields]
    assert _table() == wanted


def test_the_example_names_every_setting_and_sets_none() -> None:
    named = re.findall(r"^# ([A-Z][A-Z_]+)=", EXAMPLE, re.MULTILINE)
    assert sorted(named) == sorted([FOR_COMPOSE_ONLY, *map(_variable, config.Settings.model_fields)])
    assert [line for line in EXAMPLE.splitlines() if line and not line.startswith("#")] == []


def test_the_service_refuses_the_sample_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = re.search(r"^# SAYDONE_SECRET_KEY=(.+)$", EXAMPLE, re.MULTILINE)
    assert sample and len(sample[1]) >= 32  # refused for what it is, not for its length
    monkeypatch.setattr(config, "settings", lambda: config.Settings(secret_key=sample[1]))
    with pytest.raises(errors.Unavailable, match="sample"):
        config.secret.__wrapped__()


def test_the_local_servers_stand_in_the_readme_as_the_account_page_offers_them() -> None:
    shown = re.findall(r"OPENAI_BASE_URL=(\S+) SAYDONE_MODEL=(\S+) make run +# (\S+ ?\S*)", README)
    assert {name.removesuffix("'s llama-server"): (url, model) for url, model, name in shown} == (
        own_models.LOCAL_SERVERS
    )
