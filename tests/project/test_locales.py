"""The catalogs agree with each other, with Telegram and with the code: a sentence that is missing,
broken or no longer needed fails here and not in somebody's chat."""

import ast as python
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.text.i18n import FALLBACK, Catalogs
from bot.text.reader import read
from handlers.routes import ROUTES

ROOT = Path(__file__).parents[2]
LANGUAGES = sorted(path.name for path in (ROOT / "locales").iterdir() if any(path.glob("*.ftl")))
WHOLE = {"ar", "en", "es"}
READERS = {
    "asking.ftl": "rumoured-button-(desk|readers)|plain-.+|error-plain-.+",
    "bulletin.ftl": "edition-held.*",
    "common.ftl": "role-.+|joined-.+|start-member|whoami-member|help-desk|help-end-author"
    "|members-.+|invite-.+|remove-.+|desk-set",
    "digests.ftl": "",
    "errors.ftl": "error-(?!unknown$|postponed|old-button|not-a-member|not-your-role|anonymous"
    "|not-administrator|only-[io]n-|name-in|chat-un|cannot-post|invite-inv|unknown-(lang|front|date)"
    "|no-such-bull|empty-search|question-too|not-subsc).+",
    "following.ftl": "privacy-member",
    "history.ftl": "",
    "questions.ftl": "questions-.+|question-(?!answered$|closed$|lapsed$).+|answer-.+|record-.+"
    "|error-(answer|no-such-question|question)-?.*",
    "reading.ftl": "",
    "searching.ftl": "",
    "settling.ftl": "(?!settle-age$|settle-reason-).+",
    "truth.ftl": "(?!truth-).+",
}
"""The files that a language has which only readers speak here, and what of them the desk alone is
told, which is said in English; besides, the desk's commands are."""

PLURALS = {"zero", "one", "two", "few", "many", "other"}
NUMBERS = [0, 1, 2, 3, 11, 100, 12345]
A_NAME = "Ann & <Bob> حمص"
A_LINK = "https://example.org/?a=1&b=2"


class Sentence(Visitor):
    """What stands in one message: its variables, the values that choose its forms, and the other
    messages that it quotes."""

    def __init__(self, message: ast.Message | ast.Term) -> None:
        self.variables: set[str] = set()
        self.choices: dict[str, list[str | int]] = {}
        self.quoted: set[str] = set()
        self.selects: list[ast.SelectExpression] = []
        self.text = ""
        self.visit(message)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the visitor's name
        self.text += node.value

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)
        if self.text.endswith('href="'):
            self.choices[node.id.name] = [A_LINK]

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.quoted.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        for argument in node.arguments.positional:
            if isinstance(argument, ast.VariableReference):
                self.choices[argument.id.name] = list(NUMBERS)
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.selects.append(node)
        if isinstance(node.selector, ast.VariableReference):
            values: list[str | int] = [*NUMBERS] if is_plural(node) else [*words(node), "none"]
            self.choices[node.selector.id.name] = values
        self.generic_visit(node)


def words(select: ast.SelectExpression) -> set[str]:
    """The keys that are words, not numbers."""
    keys = (variant.key for variant in select.variants)
    return {key.name for key in keys if isinstance(key, ast.Identifier)}


def is_plural(select: ast.SelectExpression) -> bool:
    """Whether a number chooses, and not a word."""
    numbered = any(isinstance(variant.key, ast.NumberLiteral) for variant in select.variants)
    return numbered or words(select) <= PLURALS


@cache
def resources(language: str) -> dict[str, ast.Resource]:
    files = (ROOT / "locales" / language).glob("*.ftl")
    parse = FluentParser().parse
    return {file.name: parse(file.read_text(encoding="utf-8")) for file in files}


@cache
def sentences(language: str) -> dict[str, Sentence]:
    return {
        entry.id.name: Sentence(entry)
        for resource in resources(language).values()
        for entry in resource.body
        if isinstance(entry, ast.Message)
    }


def is_of_the_desk(file: str, name: str) -> bool:
    """Whether no reader is ever told this sentence."""
    command = name.removeprefix("command-")
    if command != name:
        return command not in {route.name for route in ROUTES if route.for_everyone}
    return re.fullmatch(READERS[file], name) is not None


def ids(resource: ast.Resource) -> list[str]:
    return [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]


def samples(sentence: Sentence) -> Iterator[dict[str, str | int]]:
    """Every way in which the values can choose the forms."""
    names = sorted(sentence.variables)
    for values in product(*(sentence.choices.get(name, [A_NAME]) for name in names)):
        yield dict(zip(names, values, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read_without_junk(language: str) -> None:
    junk = [
        f"{name}: {entry.content}"
        for name, resource in resources(language).items()
        for entry in resource.body
        if isinstance(entry, ast.Junk)
    ]
    assert not junk


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_files_and_sentences(language: str) -> None:
    ours, english = resources(language), resources(FALLBACK)
    assert ours.keys() == (english.keys() if language in WHOLE else READERS.keys())
    for name, resource in ours.items():
        wanted = ids(english[name])
        if language not in WHOLE:
            wanted = [each for each in wanted if not is_of_the_desk(name, each)]
        assert sorted(ids(resource)) == sorted(wanted), name
    everything = [each for resource in ours.values() for each in ids(resource)]
    assert len(everything) == len(set(everything))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_the_same_variables(language: str) -> None:
    different = {
        name: sentence.variables ^ sentences(FALLBACK)[name].variables
        for name, sentence in sentences(language).items()
        if sentence.variables != sentences(FALLBACK)[name].variables
    }
    assert not different


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_all_forms_of_its_language(language: str) -> None:
    rule = Locale.parse(language).plural_form
    needed = {rule(number) for number in range(1000)}
    missing = {
        name: needed - words(select)
        for name, sentence in sentences(language).items()
        for select in sentence.selects
        if is_plural(select) and needed - words(select)
    }
    assert not missing
    assert language != "ar" or needed == PLURALS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_valid_for_telegram(language: str) -> None:
    say = Catalogs.load().localizer(language)
    for name, sentence in sentences(language).items():
        for values in samples(sentence):
            if name in plain_sentences():
                assert not re.search(r"</?[a-z]|&\w+;|[{}]", say.text(name, **values)), name
            else:
                assert "{" not in read(say.html(name, **values)).text, name


@cache
def modules() -> list[python.Module]:
    """All that can say something; the simulator knows nothing of the project."""
    files = (file for top in ("bot", "handlers", "storage") for file in (ROOT / top).rglob("*.py"))
    ours = (file for file in files if "simulator" not in file.parts)
    return [python.parse(file.read_text(encoding="utf-8")) for file in ours]


def calls(*names: str) -> Iterator[python.expr]:
    """The first arguments of all calls of these names."""
    for module in modules():
        for node in python.walk(module):
            if not isinstance(node, python.Call) or not node.args:
                continue
            called = node.func
            name = called.attr if isinstance(called, python.Attribute) else None
            name = called.id if isinstance(called, python.Name) else name
            if name in names:
                yield node.args[0]


def literals(node: python.AST) -> Iterator[str]:
    """The whole strings in an expression; those inside f-strings are only parts."""
    if isinstance(node, python.JoinedStr):
        return
    if isinstance(node, python.Constant) and isinstance(node.value, str):
        yield node.value
    for child in python.iter_child_nodes(node):
        yield from literals(child)


def families(node: python.AST) -> set[str]:
    """The ids that code puts together, such as f"problem-{code}", as regular expressions."""
    strings = (each for each in python.walk(node) if isinstance(each, python.JoinedStr))
    patterns = (
        "".join(
            str(part.value) if isinstance(part, python.Constant) else ".+" for part in each.values
        )
        for each in strings
    )
    return {pattern for pattern in patterns if re.fullmatch(r"[a-z]+-[a-z0-9.+-]*", pattern)}


@cache
def plain_sentences() -> frozenset[str]:
    """Sentences that code only ever asks for as plain text."""
    plain = {text for call in calls("text") for text in literals(call)}
    marked = {text for call in calls("html") for text in literals(call)}
    return frozenset(plain - marked)


def test_no_sentence_is_left_over() -> None:
    said = {text for module in modules() for text in literals(module)}
    quoted = {name for sentence in sentences(FALLBACK).values() for name in sentence.quoted}
    patterns = {pattern for module in modules() for pattern in families(module)}
    unused = [
        name
        for name in sentences(FALLBACK)
        if name not in said | quoted
        and not any(re.fullmatch(pattern, name) for pattern in patterns)
    ]
    assert not unused


def test_no_sentence_that_code_asks_for_is_missing() -> None:
    asked = {
        text
        for call in calls("text", "html", "Refusal", "Forbidden", "NotFound", "BadInput", "Stale")
        for text in literals(call)
    }
    said = (text for module in modules() for text in literals(module))
    asked |= {text for text in said if re.fullmatch(r"(error|problem)-[a-z-]+", text)}
    assert sorted(asked - set(sentences(FALLBACK))) == []


def test_no_family_of_sentences_is_missing() -> None:
    asked = {pattern for call in calls("text", "html") for pattern in families(call)}
    assert r"confidence-.+" in asked
    english = sentences(FALLBACK)
    empty = {each for each in asked if not any(re.fullmatch(each, name) for name in english)}
    assert sorted(empty) == []
