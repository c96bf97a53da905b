"""What scorers call, in one place: `parse_date`, `parse_quick_add`, `classify` and `make_agent`."""

from tests.evals.agent_adapters import make_agent
from tests.evals.date_adapters import parse_date, parse_quick_add
from tests.evals.intent_adapters import classify

__all__ = ["classify", "make_agent", "parse_date", "parse_quick_add"]
