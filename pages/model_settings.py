"""The account page's section on the language model: the deployment's, or one's own with one's own key."""

import functools

import streamlit as st

from core import config
from core.agent import metering, providers, trial
from core.domain import model_usage, own_models
from pages import look, text, ui

_OPENAI, _OTHER = "OpenAI, with my key", "Another server"
_OFFLINE, _NOBODY = "Saydone's offline interpreter", "Nobody: I try again"
_HINT = (
    "What answers in the chat. A model of yours is sent what you write there and the tasks it is about; "
    "your key goes to it alone."
)


def section(visit: ui.Visit, *, is_demo: bool) -> None:
    """Choose who answers in the chat."""
    settings = config.settings()
    if settings.user_providers == "off" or is_demo:
        return
    stored = own_models.own_model(ui.read(visit.caller))
    ours = f"Saydone's {providers.described(settings)}"
    locals_ = list(own_models.LOCAL_SERVERS) if settings.user_providers == "any" else []
    kinds = [ours, _OPENAI, *locals_, _OTHER]
    with look.section("Language model", key="model", hint=_HINT):
        if stored and stored.is_key_lost:
            st.warning(
                "Your key cannot be read any more: this installation's own was changed. Enter it again."
            )
        kind = st.selectbox("Answered by", kinds, kinds.index(_kind(stored, ours, locals_)), key="model_kind")
        if kind != ours:
            _own(stored, kind)
        elif stored is None:
            _used(visit, settings)
        else:
            st.caption(f"Until you save, `{stored.model}` answers. Saving removes its key.")
            if st.button("Save", type="primary", key="model_forget"):
                ui.write(ui.require_caller(), own_models.forget)
                ui.say_next("Saved.")
                st.rerun()


def _used(visit: ui.Visit, settings: config.Settings) -> None:
    if not providers.has_model(settings) or not (settings.daily_tokens or settings.daily_cost):
        return
    used = model_usage.used_today(visit.caller.user_id)
    tokens = sum(one.given + one.got for one in used)
    told = [f"{tokens:,} of {settings.daily_tokens:,} tokens"] if settings.daily_tokens else []
    if settings.daily_cost:
        told.append(
            f"{metering.cost(used, settings.prices):.2f} of {settings.daily_cost:.2f} that they may cost"
        )
    st.caption(f"Used today: {', '.join(told)}. They begin anew at midnight UTC.")


def _kind(stored: own_models.OwnModel | None, ours: str, local: list[str]) -> str:
    if stored is None:
        return ours
    if stored.kind == "openai":
        return _OPENAI
    return next((name for name in local if own_models.LOCAL_SERVERS[name][0] == stored.base_url), _OTHER)


def _others() -> dict[own_models.Otherwise, str]:
    settings = config.settings()
    # Where no model is set up, "offline" is what was chosen, also when one is set up later.
    others: dict[own_models.Otherwise, str] = {"offline": _OFFLINE, "nobody": _NOBODY}
    if providers.has_model(settings):
        return {"deployment": f"Saydone's {providers.described(settings)}", **others}
    return others


def _own(stored: own_models.OwnModel | None, kind: str) -> None:
    is_openai = kind == _OPENAI
    address, model = own_models.LOCAL_SERVERS.get(kind, ("", "gpt-5-mini" if is_openai else ""))
    if stored and _kind(stored, "", list(own_models.LOCAL_SERVERS)) == kind:
        address, model = stored.base_url, stored.model
    # A new form for each kind, and an empty key once it is stored.
    version = st.session_state.setdefault("model_saved", 0)
    with st.form(f"model_form_{kind}_{version}", border=False):
        base_url = ""
        if not is_openai:
            base_url = st.text_input(
                "Address", address, placeholder="https://llm.example.org/v1", max_chars=300
            )
        left, right = st.columns(2)
        name = left.text_input("Model", model, max_chars=100)
        has_key = stored is not None and stored.key is not None
        key = right.text_input(
            "Key",
            type="password",
            max_chars=500,
            placeholder="Stored. Leave empty to keep it"
            if has_key
            else ("" if is_openai else "If it needs one"),
            help="Encrypted before it is stored, and never shown again. For another address it has to be entered anew.",
            autocomplete="off",
        )
        others = _others()
        chosen = list(others)
        otherwise = st.selectbox(
            "When it does not answer",
            chosen,
            chosen.index(stored.otherwise) if stored and stored.otherwise in chosen else 0,
            format_func=others.__getitem__,
        )
        with st.container(horizontal=True):
            save = st.form_submit_button("Save", type="primary")
            test = st.form_submit_button("Test")
    if save or test:
        draft = functools.partial(
            own_models.drafted,
            kind="openai" if is_openai else "compatible",
            model=name.strip(),
            base_url=base_url,
            key=key.strip() or None,
            otherwise=otherwise,
        )
        with ui.errors_shown():
            wanted = ui.write(ui.require_caller(), draft)
            if test:
                _test(wanted)
            else:
                ui.write(ui.require_caller(), functools.partial(own_models.choose, chosen=wanted))
                st.session_state["model_saved"] = version + 1
                ui.say_next("Saved.")
                st.rerun()


def _test(wanted: own_models.OwnModel) -> None:
    ui.write(ui.require_caller(), own_models.count_test)
    with st.spinner("Asking it …"):
        answer = trial.try_out(wanted)
    st.success(text.plain(answer))
