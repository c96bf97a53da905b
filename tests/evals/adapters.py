"""What the evaluation scorers load, in one place; the adapters live beside this file."""

from tests.evals.agent_adapters import make_agent
from tests.evals.date_adapters import parse_date, parse_quick_add
from tests.evals.intent_adapters import classify

__all__ = ["classify", "make_agent", "parse_date", "parse_quick_add"]
