"""A readable account of an audit as plain text: what text and registry disagree in first, what agrees last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cis_summits.errors import BadArgument
from cis_summits.export.account import heading, line_breaks
from cis_summits.export.layout import WIDTH, fold
from cis_summits.model import Document

if TYPE_CHECKING:
    from cis_summits.auditing import Finding, Findings

__all__ = ["audit_account"]

_SECTIONS = (("Disagrees", "disagrees"), ("Unknown to the registry", "unknown"), ("Agrees", "agrees"))


def audit_account(document: Document, findings: Findings) -> str:
    """Return the findings of a document's audit as text of at most 80 columns, ending in a line break.

    Each finding names the line of the document that it stands on. Where text and registry disagree, the
    registry's row and its sources follow; accounts that the registry does not follow are given everywhere.

    Raises:
        BadArgument: if something else than a document and the findings of its audit is given.
    """
    from cis_summits.auditing import Findings

    if not isinstance(document, Document) or not isinstance(findings, Findings):
        given = f"{type(document).__name__} and {type(findings).__name__}"
        raise BadArgument(f"this is made of a Document and the Findings of its audit, not of {given}; see audit()")
    breaks = line_breaks(document.text)
    at = {finding.span.start: str(bisect_left(breaks, finding.span.start) + 1) for finding in findings}
    indent = 4 + max(map(len, at.values()), default=0)
    lines = list(heading(document))
    for name, verdict in _SECTIONS:
        found = [finding for finding in findings if finding.verdict == verdict]
        if found:
            lines += ["", f"{name} ({len(found)})"]
            for finding in found:
                head = f"  {at[finding.span.start]}".ljust(indent)
                for item in (finding.message, *_more(finding)):
                    for line in fold(item, WIDTH - indent):
                        lines.append(head + line)
                        head = " " * indent
    if not findings:
        lines += ["", "The text makes no claim that the registry could know of."]
    return "\n".join(lines) + "\n"


def _more(finding: Finding) -> Iterator[str]:
    yield from (f"disputed: {account}" for account in finding.disputed)
    if finding.verdict == "disagrees":
        yield f"registry: {finding.record}"
        yield from (f"source: {source}" for source in finding.sources)
