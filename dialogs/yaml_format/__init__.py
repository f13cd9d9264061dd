"""From a marketer's files to a ``Script``: every problem found is told at once, with file, line and remedy.

``script.yaml`` holds the script in the language it is written in, ``texts/<language>.yaml`` the same texts by
the same places in another language, ``talks/`` the conversations it is tried with (read elsewhere).
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import templates
from dialogs.ids import Language
from dialogs.problems import Problem, ScriptProblems
from dialogs.script import Script
from dialogs.templates import Template, TemplateError
from dialogs.yaml_format import nodes
from dialogs.yaml_format.nodes import Table
from dialogs.yaml_format.whole import read_script

__all__ = ["Problem", "ScriptProblems", "parse", "parse_phrases"]


def parse(files: Mapping[str, str], phrases: Mapping[Language, Mapping[str, Template]]) -> Script:
    """Read a script from its files (path inside its folder -> text).

    ``phrases`` are the shipped ones, language -> name -> text; the script's own are put over them.

    Raises:
        ScriptProblems: anything that keeps the script from being read. ``dialogs.lint`` proves the rest.
    """
    problems: list[Problem] = []
    script = read_script(files, phrases, problems)
    if script is None or problems:
        raise ScriptProblems(problems)
    return script


def parse_phrases(text: str, file: str = "phrases") -> Mapping[str, Template]:
    """Read a file of shipped phrases, ``name: text`` a line each.

    Raises:
        ScriptProblems: it is no such table, or a text cannot be read.
    """
    problems: list[Problem] = []
    root = nodes.read(text, file, problems)
    found: dict[str, Template] = {}
    if root is not None and not isinstance(root, Table):
        problems.append(Problem(file, root.line, "", "this is no table", "write name: text, a line each"))
    for name, node in root.pairs.items() if isinstance(root, Table) else ():
        try:
            found[name] = templates.compile(node.text.strip() if isinstance(node, nodes.Leaf) else "{")
        except TemplateError as error:
            problems.append(Problem(file, node.line, name, error.message, "look at the { and } in the text"))
    if problems:
        raise ScriptProblems(problems)
    return found
