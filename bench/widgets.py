"""What a browser would say about each Streamlit widget: the names it goes by, and how its value is sent."""

import dataclasses
import json
from collections.abc import Iterable
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState

# Streamlit's element type → the field of `WidgetState` in which its value travels.
VALUE_FIELDS = {
    "bidi_component": "json_value",
    "button": "trigger_value",
    "button_group": "string_array_value",
    "chat_input": "chat_input_value",
    "checkbox": "bool_value",
    "dataframe": "string_value",
    "date_input": "string_array_value",
    "date_time_input": "string_array_value",
    "menu_button": "string_trigger_value",
    "multiselect": "string_array_value",
    "number_input": "double_value",
    "pagination": "int_value",
    "radio": "string_value",
    "selectbox": "string_value",
    "slider": "double_array_value",
    "text_area": "string_value",
    "text_input": "string_value",
    "time_input": "string_value",
}
TRIGGERS = {"trigger_value", "string_trigger_value", "chat_input_value", "json_trigger_value"}


@dataclasses.dataclass(frozen=True)
class Event:
    """What a components-v2 component reports with `setTriggerValue(name, value)`."""

    name: str
    value: Any


@dataclasses.dataclass(frozen=True)
class Widget:
    """One widget as last sent by the server; `proto` is its own message, e.g. a `TextInput`."""

    kind: str
    proto: Any
    fragment_id: str

    @property
    def id(self) -> str:
        """The server's id, which ends in the key given in Python, or in `None`."""
        return str(self.proto.id)

    @property
    def message(self) -> Any:
        """What a components-v2 component is to show."""
        return json.loads(self.proto.bytes or self.proto.json)

    def names(self) -> set[str]:
        """Everything it answers to: label, placeholder, key and (for a component) its registered name."""
        found = {getattr(self.proto, name, "") for name in ("label", "placeholder", "component_name")}
        found.add(self.id.split("-", 2)[-1])
        return found - {"", "None"}

    def state(self, value: Any) -> WidgetState:
        """The message that reports `value`; ValueError when it is no value for this kind of widget."""
        if isinstance(value, Event):
            events = json.dumps([{"event": value.name, "value": value.value}])
            return WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{self.id}__events", json_trigger_value=events)
        state = WidgetState(id=self.id)
        field = VALUE_FIELDS[self.kind]
        try:
            if field.endswith("_array_value"):
                getattr(state, field).data.extend([value] if isinstance(value, str) else value)
            elif field in ("chat_input_value", "string_trigger_value"):
                getattr(state, field).data = value
            else:
                setattr(state, field, json.dumps(value) if field == "json_value" else value)
        except TypeError as exc:
            raise ValueError(f"{value!r} is no value for {self.kind} {sorted(self.names())}") from exc
        return state

    def reported(self) -> WidgetState | None:
        """What a browser reports by itself when the widget appears: its default, or what the server set."""
        if getattr(self.proto, "set_value", False):
            given = self.proto.raw_values if hasattr(self.proto, "raw_values") else None
            if given is None:
                given = self.proto.raw_value if hasattr(self.proto, "raw_value") else self.proto.value
            return self.state(given)
        return self.default()

    def default(self) -> WidgetState | None:
        """What its value is while nobody has touched it; None where that is nothing."""
        default = getattr(self.proto, "default", None)
        if VALUE_FIELDS[self.kind] in TRIGGERS or default is None:
            return None
        if hasattr(default, "extend"):
            return self.state(list(_options(self.proto, default)))
        if not self.proto.DESCRIPTOR.fields_by_name["default"].has_presence or self.proto.HasField("default"):
            return self.state(self.proto.options[default] if hasattr(self.proto, "options") else default)
        return None


def _options(proto: Any, chosen: Iterable[Any]) -> Iterable[Any]:
    # Choices are sent as positions among the options; dates and slider ends as the values themselves.
    options = getattr(proto, "options", None)
    for one in chosen:
        option = options[one] if options else one
        yield getattr(option, "content", option)
