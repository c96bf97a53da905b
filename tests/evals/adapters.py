"""What the evaluation scorers load, in one place; the adapters live beside this file."""

from tests.evals.agent_adapters import make_agent

__all__ = ["make_agent"]
