"""The errors a person may see. Their text is always fit to be shown; anything else that is raised is a bug."""

LOGIN_ENDED = "Your login has ended. Please sign in again."


class DomainError(Exception):
    """Something the caller can understand and act on."""

    code = "error"
    http_status = 400

    def __init__(self, message: str, *, fields: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields or {}  # field name → what is wrong with it

    def as_json(self, request_id: str) -> dict[str, object]:
        """The one error shape of every door: `{"error": {"code", "message", "request_id", "fields"?}}`."""
        body: dict[str, object] = {"code": self.code, "message": self.message, "request_id": request_id}
        if self.fields:
            body["fields"] = self.fields
        return {"error": body}


class InvalidInput(DomainError):
    """The request itself is wrong; nothing was changed."""

    code, http_status = "invalid_input", 422


class Unauthenticated(DomainError):
    """Nobody, or nobody any more, is logged in."""

    code, http_status = "unauthenticated", 401


class Forbidden(DomainError):
    """The caller is known and may not do this."""

    code, http_status = "forbidden", 403


class NotFound(DomainError):
    """Absent, or somebody else's: the two look the same."""

    code, http_status = "not_found", 404


class Conflict(DomainError):
    """The state has moved on since the caller looked."""

    code, http_status = "conflict", 409


class Rejected(DomainError):
    """The person was asked and said no."""

    code, http_status = "rejected", 409


class ConfirmationNeeded(DomainError):
    """What would change has to be seen first; the same request with the confirmation's token does it."""

    code, http_status = "confirmation_needed", 428

    def __init__(self, message: str, *, confirmation: dict[str, object]) -> None:
        super().__init__(message)
        self.confirmation = confirmation  # the token, when it expires, and what would change

    def as_json(self, request_id: str) -> dict[str, object]:
        """The error shape, with the confirmation in it."""
        body = super().as_json(request_id)
        inner = body["error"]
        assert isinstance(inner, dict)
        return {"error": inner | {"confirmation": self.confirmation}}


class TooManyRequests(DomainError):
    """A rate limit was reached."""

    code, http_status = "too_many_requests", 429

    def __init__(self, message: str, *, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after  # seconds


class Unavailable(DomainError):
    """The database or a model provider does not answer; trying again later may help."""

    code, http_status = "unavailable", 503
