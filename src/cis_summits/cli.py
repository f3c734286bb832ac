"""The command ``cis-summits``: arguments to calls, errors to one line.

Exit codes: 0 when all documents were read, 2 when the arguments or an input are at fault; the other inputs are
read all the same. 1 when there is nowhere to write to.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import errno
import io
import json
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cis_summits import __version__
from cis_summits.errors import BadSource, CisSummitsError
from cis_summits.text import one_line

if TYPE_CHECKING:
    from cis_summits.model import Document

__all__ = ["main"]

_NO_OUTPUT, _BAD_INPUT = 1, 2
_PAIR = 2  # documents of a comparison


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code.

    Args:
        argv: the arguments without the name of the program; those of the process if ``None``.

    Raises:
        SystemExit: from argparse, after ``--help``, ``--version`` or wrong arguments.
    """
    arguments = _parser().parse_args(argv)
    documents: dict[str, Document] = {}
    failed = False
    for file in dict.fromkeys(arguments.files):
        name = "standard input" if file == "-" else file
        try:
            documents[name] = _read(file, name, arguments.published)
        except CisSummitsError as error:
            where = f"{name}: " if isinstance(error, BadSource) and error.path is None else ""
            _tell(where + str(error))
            failed = True
    if arguments.command == "compare" and len(documents) < _PAIR:
        return _BAD_INPUT if failed else _refused("compare needs two different inputs")
    if documents:
        try:
            _write(_printed(documents, arguments, several=len(arguments.files) > 1))
        except OSError as error:
            _tell(f"standard output cannot be written: {error.strerror}")
            return _NO_OUTPUT
    return _BAD_INPUT if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cis-summits", description="Read CIS summit transcripts and news into facts with their evidence."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    read = commands.add_parser(
        "read",
        help="read documents and print what they state",
        description="Read documents and print a readable account of what each states, all of it as JSON, or one "
        "table of all of them as CSV.",
        epilog="Exit codes: 0 when every document was read, 2 when the arguments or an input are at fault.",
    )
    audit = commands.add_parser(
        "audit",
        help="set what documents claim beside what the registry knows",
        description="Read documents and print where each and the registry disagree, agree, or cannot be compared.",
        epilog="Exit codes: 0 when every document was read, whatever it claims, 2 when the arguments or an input "
        "are at fault.",
    )
    compare = commands.add_parser(
        "compare",
        help="set what two documents state side by side",
        description="Read two documents and print what they disagree in, what only one states, what both have.",
        epilog="Exit codes: 0 when both documents were read, whatever they state, 2 when the arguments or an input "
        "are at fault.",
    )
    for command, printed, many in (
        (read, "the whole document", "+"),
        (audit, "the findings", "+"),
        (compare, "the comparisons", 2),
    ):
        command.add_argument(
            "files", metavar="FILE", nargs=many, help="a text file or a web page; - reads the standard input"
        )
        forms = command.add_mutually_exclusive_group()
        forms.add_argument("--json", action="store_true", help=f"print {printed} as JSON")
        if command is read:
            forms.add_argument(
                "--csv",
                type=_kind,
                metavar="KIND",
                help="print the rows of one kind (summits, indicators ...) as CSV, one table of all files",
            )
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


def _kind(text: str) -> str:
    from cis_summits.export import KINDS

    if text not in KINDS:
        raise argparse.ArgumentTypeError(f"no kind of rows: {text!r}; there are {', '.join(KINDS)}")
    return text


def _read(file: str, name: str, published: datetime.date | None) -> Document:
    """Read one input.

    Raises:
        CisSummitsError: if nothing can be read from it.
    """
    from cis_summits.pipeline import read

    document = read(_standard_input() if file == "-" else file, published=published)
    for diagnostic in document.diagnostics:
        if diagnostic.code in _UNREADABLE:
            raise BadSource(diagnostic.message, path=name)
    return document


def _standard_input() -> bytes:
    if sys.stdin is None:  # a program without a terminal may have been started with none
        raise BadSource("it is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise BadSource(f"it cannot be read: {error.strerror}") from error


def _tell(text: str) -> None:
    """Say on one line of the standard error what went wrong, if there is one."""
    if sys.stderr is not None:
        print(f"cis-summits: {one_line(text)}", file=sys.stderr)


def _printed(documents: dict[str, Document], arguments: argparse.Namespace, *, several: bool) -> str:
    """Return what is to be printed; where several inputs were given, each part names its own."""
    if arguments.command == "read":
        if arguments.csv:
            return _csv(documents, arguments.csv)
        if arguments.json and not several:
            return "".join(document.model_dump_json(indent=2) + "\n" for document in documents.values())
    if arguments.command == "compare":
        return _compared(documents, as_json=arguments.json)
    of = _audited if arguments.command == "audit" else _account
    if arguments.json:
        parts = {name: of(document, as_json=True) for name, document in documents.items()}
        key = "findings" if arguments.command == "audit" else "document"
        rows = [{"file": name, key: part} for name, part in parts.items()]
        return json.dumps(rows if several else rows[0][key], ensure_ascii=False, indent=2) + "\n"
    return "\n".join(
        (f"==> {one_line(name)} <==\n" if several else "") + str(of(document, as_json=False))
        for name, document in documents.items()
    )


def _account(document: Document, *, as_json: bool) -> object:
    from cis_summits.export import account

    return document.model_dump(mode="json") if as_json else account(document)


def _audited(document: Document, *, as_json: bool) -> object:
    from cis_summits.auditing import audit
    from cis_summits.export import audit_account

    findings = audit(document)
    return [f.model_dump(mode="json") for f in findings] if as_json else audit_account(document, findings)


def _compared(documents: dict[str, Document], *, as_json: bool) -> str:
    from cis_summits.comparing import compare
    from cis_summits.export import comparison_account

    (first, one), (second, other) = documents.items()
    found = compare(one, other)
    if not as_json:
        return comparison_account(found, first, second)
    rows = [comparison.model_dump(mode="json") for comparison in found]
    return json.dumps({"first": first, "second": second, "comparisons": rows}, ensure_ascii=False, indent=2) + "\n"


def _refused(why: str) -> int:
    _tell(why)
    return _BAD_INPUT


def _csv(documents: dict[str, Document], kind: str) -> str:
    """Return the rows of one kind as CSV; spreadsheet programs open such files, so no cell is a formula."""
    from cis_summits.export import records

    table = io.StringIO()
    writer = csv.DictWriter(table, records.columns_of(kind, several=True), lineterminator="\n")
    writer.writeheader()
    writer.writerows(records.to_records(documents, guarded=True)[kind])
    return table.getvalue()


_UNREADABLE = frozenset({"empty-text", "unsupported-language"})
"""Diagnostics of a whole document of which nothing could be read."""


def _write(text: str) -> None:
    """Print ``text`` as UTF-8 with plain line breaks, whatever the locale; a reader who has left is no error.

    Raises:
        OSError: if there is no standard output, or no room.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed")
    try:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What is still in the buffer would fail once more when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise
