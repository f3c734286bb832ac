"""From bytes to text: what a page declares about its characters, and whether something is a page at all."""

from __future__ import annotations

import codecs
import re

from cis_summits.errors import BadSource

__all__ = ["decode_page", "is_html"]

_HEAD = 4096  # bytes in which a page must declare its character set
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1|title)\b", re.IGNORECASE)
_BROKEN = 0.01  # of all characters: more that cannot be decoded mean another character set


def is_html(raw: bytes | str) -> bool:
    """Tell by its content whether something is a web page: a tag of a page stands near its start.

    Examples:
        >>> is_html(b"<!DOCTYPE html><html><body>"), is_html("a < b, <...> and * * *")
        (True, False)
    """
    if isinstance(raw, bytes):
        start = raw[:_HEAD]
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            start = start.replace(b"\0", b"")
        opening = start.decode("latin-1").lstrip("\ufeff\u00ff\u00fe\u00ef\u00bb\u00bf")
    else:
        opening = raw[:_HEAD].lstrip("\ufeff")
    opening = opening.lstrip()
    # Text may quote a tag; a page begins with one.
    return opening.startswith("<") and _PAGE.search(opening) is not None


def decode_page(raw: bytes) -> str:
    """Decode a page by its byte order mark, else by what it declares, else as UTF-8, else as Windows-1252.

    The last step is what browsers do. Single bytes that cannot be decoded, as at the cut of a truncated page,
    become U+FFFD.

    Raises:
        BadSource: if the declared character set is unknown or fits the bytes badly.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    found = _DECLARED.search(raw[:_HEAD])
    if found is None:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("windows-1252", "replace")
    name = found.group(1).decode("ascii")
    try:
        # A page that declares UTF-16 in readable ASCII is not in UTF-16.
        encoding = "utf-8" if name.lower().startswith("utf-16") else codecs.lookup(name).name
        text = raw.decode(encoding, "replace")
    except (LookupError, UnicodeError, ValueError):
        raise BadSource(f"the page declares the character set {name!r}, which is not known") from None
    if text.count("\ufffd") > 8 + _BROKEN * len(text):
        raise BadSource(f"the page declares the character set {name!r}, but its bytes are not in it")
    return text
