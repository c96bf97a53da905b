"""streamlit-authenticator's forms and their validation over our own accounts.

Only its rendering is used: its cookie is readable by scripts, its credentials live in a dictionary, and its e-mails go
through its author's server. So the constructors that would set those up are not called.
"""

import contextlib
import functools
import uuid
from collections.abc import Iterator
from typing import Any

import streamlit as st
from streamlit_authenticator.controllers import AuthenticationController
from streamlit_authenticator.utilities import Validator
from streamlit_authenticator.views import Authenticate

from core import errors
from core.domain import accounts
from pages import ui

# What the form calls the fields that a refusal begins with.
_LABELS = {"name": "The user name", "full_name": "The name", "email": "The email address"}


class _Validator(Validator):  # type: ignore[misc]
    """Its check of the email; names and passwords are the accounts' own business."""

    def validate_password(self, password: str) -> bool:
        """Judged in `core.domain.passwords`, for every door alike."""
        return True


@contextlib.contextmanager
def _labelled() -> Iterator[None]:
    """Say what is wrong with a field under the name that the form has for it: in it are three names."""
    try:
        yield
    except errors.InvalidInput as error:
        field, _, rest = error.message.partition(" ")
        raise errors.InvalidInput(f"{_LABELS.get(field, field)} {rest}", fields=error.fields) from None


class _NoCookie:
    """The place of its cookie: ours is HttpOnly and set by the server."""

    def get_cookie(self) -> None:
        return None

    def set_cookie(self) -> None:
        return None


class _Controller(AuthenticationController):  # type: ignore[misc]
    """Sends what the forms collect to `core.domain.accounts`."""

    def __init__(self) -> None:
        self.validator = _Validator()
        self.verified: uuid.UUID | None = None

    def login(self, username: str = "", password: str = "", *_: Any, **__: Any) -> bool:
        """Verify a name and password; raises `DomainError`."""
        self.verified = accounts.verify_login(username, password, ui.address())
        return True

    def register_user(
        self,
        first: str,
        last: str,
        email: str,
        username: str,
        password: str,
        repeated: str,
    ) -> None:
        """Create an account; raises `DomainError`."""
        name = f"{first.strip()} {last.strip()}".strip()
        if not self.validator.validate_email(email.strip()):
            raise errors.InvalidInput("Enter an email address, with an @ and a domain.")
        if password != repeated:
            raise errors.InvalidInput("The two passwords are not the same.")
        with _labelled():
            self.verified = accounts.register(
                name=username,
                password=password,
                email=email,
                full_name=name,
                time_zone=st.context.timezone or "UTC",
                address=ui.address(),
            )

    def reset_password(
        self, _username: str, current: str, new: str, repeated: str, *_: Any, **__: Any
    ) -> bool:
        """Change the caller's password; raises `DomainError`."""
        if new != repeated:
            raise errors.InvalidInput("The two new passwords are not the same.")
        caller = ui.require_caller()
        ui.write(caller, functools.partial(accounts.change_password, current=current, new=new))
        self.verified = caller.user_id
        return True


class Forms(Authenticate):  # type: ignore[misc]
    """Three forms, one of them drawn here. After one went through, `verified` is whose it was."""

    def __init__(self) -> None:
        self.authentication_controller = _Controller()
        self.cookie_controller = _NoCookie()
        self.attrs = {"login_sleep_time": 0, "password_instructions": None}
        self.path = None
        self.secret_key = ""

    def create_account(self) -> None:
        """The form for a new account.

        Its author's puts two fields into each column, so that Tab and a phone go down one column and then the other;
        and it forbids browsers to fill anything in.
        """
        with st.form("create_account"):
            st.subheader("Create your account")
            left, right = st.columns(2)
            first = left.text_input("First name", autocomplete="given-name")
            last = right.text_input("Last name", autocomplete="family-name")
            left, right = st.columns(2)
            email = left.text_input("Email", autocomplete="email")
            name = right.text_input("User name", autocomplete="username")
            left, right = st.columns(2)
            password = left.text_input("Password", type="password", autocomplete="new-password")
            repeated = right.text_input("Repeat password", type="password", autocomplete="new-password")
            # Below the button it would be below the end of a phone's screen.
            refusal = st.container()
            if st.form_submit_button("Create account"):
                with refusal, ui.errors_shown():
                    self.authentication_controller.register_user(first, last, email, name, password, repeated)

    @contextlib.contextmanager
    def logged_in(self) -> Iterator[None]:
        """Within it the form for a new password may be shown: it looks for this flag of its author's."""
        st.session_state["authentication_status"] = True
        try:
            yield
        finally:
            del st.session_state["authentication_status"]

    @property
    def verified(self) -> uuid.UUID | None:
        """The account that has just proved itself, or None."""
        verified: uuid.UUID | None = self.authentication_controller.verified
        return verified
