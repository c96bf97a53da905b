"""The types of operation arguments: what is allowed, said once, for every door."""

import datetime
import functools
import inspect
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, TypeVar

import pydantic

from core import errors

Status = Literal["todo", "doing", "done", "dropped"]
Priority = Literal["none", "low", "medium", "high", "urgent"]
Function = TypeVar("Function", bound=Callable[..., Any])


def _storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("must not contain the NUL character")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("must be valid Unicode text") from None
    return text


def _one_line(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be empty")
    if any(unicodedata.category(character) in {"Cc", "Zl", "Zp"} for character in text):
        raise ValueError("must be a single line without control characters")
    return text


def _no_truth(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("must be a number")
    return value


_INSTANT = pydantic.TypeAdapter(datetime.datetime)


def _day(value: object) -> object:
    # Read here, so that a number is never taken for seconds since 1970, whatever pydantic's mode.
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip()):
            raise ValueError("must be a date like 2026-12-24")
        return datetime.date.fromisoformat(value.strip())
    if not isinstance(value, datetime.date):
        raise ValueError("must be a date like 2026-12-24")
    return value


def _instant(value: object) -> object:
    if isinstance(value, str):
        if not re.match(r"\s*\d{4}-\d\d-\d\d", value):
            raise ValueError("must be an instant like 2026-12-24T17:00:00Z")
        try:
            return _INSTANT.validate_python(value)
        except pydantic.ValidationError:
            raise ValueError("must be an instant like 2026-12-24T17:00:00Z") from None
    if not isinstance(value, datetime.datetime):
        raise ValueError("must be an instant like 2026-12-24T17:00:00Z")
    return value


def _tag(text: str) -> str:
    return text.strip().lstrip("@#")


# Last in an annotation: bounds that come after it are no longer `minimum` and `maximum` in the schema.
NO_TRUTH = pydantic.BeforeValidator(_no_truth)
Day = Annotated[datetime.date, pydantic.BeforeValidator(_day)]
Instant = Annotated[datetime.datetime, pydantic.BeforeValidator(_instant)]
Text = Annotated[str, pydantic.AfterValidator(_storable)]
Line = Annotated[Text, pydantic.AfterValidator(_one_line)]
Title = Annotated[
    Line, pydantic.Field(min_length=1, max_length=500, description="What is to be done, in one line.")
]
Notes = Annotated[Text, pydantic.Field(max_length=20_000, description="Longer text.")]
ProjectName = Annotated[Line, pydantic.Field(min_length=1, max_length=80, description="A project's name.")]
Tag = Annotated[
    Line,
    pydantic.Field(max_length=40),
    pydantic.BeforeValidator(lambda v: _tag(v) if isinstance(v, str) else v),
]
Tags = Annotated[list[Tag], pydantic.Field(max_length=20, description="Labels, without a sign in front.")]
TaskId = Annotated[int, pydantic.Field(ge=1, le=2_147_483_647, description="The task's number."), NO_TRUTH]
TaskIds = Annotated[
    list[TaskId], pydantic.Field(min_length=1, max_length=200, description="The tasks' numbers.")
]
Prerequisites = Annotated[
    list[TaskId],
    pydantic.Field(max_length=50, description="The numbers of the tasks that have to be done first."),
]
Minutes = Annotated[
    int, pydantic.Field(ge=1, le=100_000, description="Estimated effort in minutes."), NO_TRUTH
]
Recurrence = Annotated[
    Line, pydantic.Field(max_length=200, description="An RFC 5545 rule, for example FREQ=WEEKLY;BYDAY=MO.")
]
Version = Annotated[
    int,
    pydantic.Field(ge=1, description="The version you saw; refused when the task has changed."),
    NO_TRUTH,
]


def invalid_input(error: pydantic.ValidationError, names: Sequence[str] = ()) -> errors.InvalidInput:
    """The readable form of a validation error: which fields, and what is wrong with each.

    `names` are those of the arguments, for one that was given by its place.
    """
    wrong: dict[str, str] = {}
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        first, *rest = problem["loc"] or ("request",)
        name = ".".join(map(str, (names[first] if names and isinstance(first, int) else first, *rest)))
        wrong[name] = _say(problem["type"], problem["msg"])
    return errors.InvalidInput("; ".join(f"{name} {what}" for name, what in wrong.items()), fields=wrong)


def _say(kind: str, message: str) -> str:
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        return "is not a known field"
    if kind in {"missing", "missing_argument", "missing_keyword_only_argument"}:
        return "is required"
    if kind in {"too_long", "too_short"}:
        # Of text that a function of ours looks at first, it counts "items" too.
        message = message.replace(" after validation", "")
        if message.startswith("Value "):
            message = message.replace(" items", " characters").replace(" item,", " character,")
        message = message.removeprefix("Value ").removeprefix("List ")
    message = message.removeprefix("Value error, ").removeprefix("Input ").removeprefix("String ")
    return message[:1].lower() + message[1:]


def written(how: str) -> pydantic.WrapValidator:
    """Says how something has to be written where a pattern would be shown. It comes after the pattern."""

    def check(value: Any, handler: pydantic.ValidatorFunctionWrapHandler) -> Any:
        try:
            return handler(value)
        except pydantic.ValidationError as error:
            if any(each["type"] == "string_pattern_mismatch" for each in error.errors()):
                raise ValueError(how) from None
            raise

    return pydantic.WrapValidator(check)


def checked(function: Function) -> Function:
    """Validate a verb's arguments against its annotations, raising `InvalidInput` in words a person can act on."""
    strict = pydantic.validate_call(config=pydantic.ConfigDict(arbitrary_types_allowed=True))(function)
    names = tuple(inspect.signature(function).parameters)

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return strict(*args, **kwargs)
        except pydantic.ValidationError as error:
            raise invalid_input(error, names) from None

    return call  # type: ignore[return-value]
