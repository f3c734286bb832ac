"""The command ``cis-summits``: arguments to calls, errors to one line.

Exit codes: 0 when a document was read, 2 when the arguments or the input are at fault.
"""

from __future__ import annotations

import argparse
import datetime
import io
import json
import os
import sys
from collections.abc import Sequence

from cis_summits import __version__
from cis_summits.errors import BadSource, CisSummitsError
from cis_summits.text import one_line

__all__ = ["main"]

_BAD_INPUT = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code.

    Args:
        argv: the arguments without the name of the program; those of the process if ``None``.

    Raises:
        SystemExit: from argparse, after ``--help``, ``--version`` or wrong arguments.
    """
    arguments = _parser().parse_args(argv)
    name = "standard input" if arguments.file == "-" else arguments.file
    try:
        text = _read(arguments, name)
    except CisSummitsError as error:
        where = f"{name}: " if isinstance(error, BadSource) and error.path is None else ""
        print(f"cis-summits: {one_line(where + str(error))}", file=sys.stderr)
        return _BAD_INPUT
    return _write(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cis-summits", description="Read CIS summit transcripts and news into facts with their evidence."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    read = commands.add_parser(
        "read",
        help="read one document and print what it states",
        description="Read one document and print a readable account of what it states, or all of it as JSON.",
        epilog="Exit codes: 0 when the document was read, 2 when the arguments or the input are at fault.",
    )
    audit = commands.add_parser(
        "audit",
        help="set what one document claims beside what the registry knows",
        description="Read one document and print where it and the registry disagree, agree, or cannot be compared.",
        epilog="Exit codes: 0 when the document was read, whatever it claims, 2 when the arguments or the input "
        "are at fault.",
    )
    for command, printed in ((read, "the whole document"), (audit, "the findings")):
        command.add_argument("file", metavar="FILE", help="a text file or a web page; - reads the standard input")
        command.add_argument("--json", action="store_true", help=f"print {printed} as JSON")
        command.add_argument(
            "--published",
            type=_day,
            metavar="DATE",
            help='the day (YYYY-MM-DD) that "this year" and "Monday" are relative to, if the text has no date line',
        )
    return parser


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day as YYYY-MM-DD: {text!r}") from None


def _read(arguments: argparse.Namespace, name: str) -> str:
    """Read the file and return what is to be printed."""
    from cis_summits.export import account, audit_account
    from cis_summits.pipeline import read

    source = sys.stdin.buffer.read() if arguments.file == "-" else arguments.file
    document = read(source, published=arguments.published)
    for diagnostic in document.diagnostics:
        if diagnostic.code in _UNREADABLE:
            raise BadSource(diagnostic.message, path=name)
    if arguments.command == "read":
        return document.model_dump_json(indent=2) + "\n" if arguments.json else account(document)
    from cis_summits.auditing import audit

    findings = audit(document)
    if arguments.json:
        rows = [finding.model_dump(mode="json") for finding in findings]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    return audit_account(document, findings)


_UNREADABLE = frozenset({"empty-text", "unsupported-language"})
"""Diagnostics of a whole document of which nothing could be read."""


def _write(text: str) -> int:
    """Print ``text`` as UTF-8 with plain line breaks, whatever the locale; a reader who has left is no error."""
    try:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
