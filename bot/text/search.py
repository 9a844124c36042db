"""What a question asks of the search index, in FTS5's own language.

Any text is a valid question: terms are words in normal form in quotation marks, so nothing that a
person wrote can act as an operator. Must not run the expression.
"""

from collections.abc import Iterable

from bot.text.asked import Asked, Term
from bot.text.indexing import EVERYTHING, indexed
from bot.text.tokens import normalise

__all__ = ["all_of", "any_of", "indexed", "normalise", "side_by_side"]


def all_of(asked: Asked) -> str:
    """Return the expression for what says and has all that is asked for."""
    return _limited([_either(term.forms) for term in asked.terms], asked)


def any_of(term: Term, asked: Asked) -> str:
    """Return the expression for what says this term, and has what the filters ask for."""
    return _limited([_either(term.forms)], asked)


def side_by_side(asked: Asked) -> str | None:
    """Return the expression for what says all terms one behind the other, each in its first form;
    None for a single one."""
    terms = asked.terms
    if len(terms) < 2:
        return None
    return _limited([f'"{" ".join(term.forms[0] for term in terms)}"'], asked)


def _limited(wanted: Iterable[str], asked: Asked) -> str:
    parts = [*wanted, *(_either(group) for group in asked.marks)]
    unlike = [f'"{one}"' for one in asked.without]
    inside = " AND ".join(dict.fromkeys(parts)) or f'"{EVERYTHING}"'
    return f"({inside}) NOT ({' OR '.join(unlike)})" if unlike else inside


def _either(forms: Iterable[str]) -> str:
    said = [f'"{form}"' for form in dict.fromkeys(forms)]
    return said[0] if len(said) == 1 else f"({' OR '.join(said)})"
