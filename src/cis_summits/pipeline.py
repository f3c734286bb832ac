"""From a text to a Document: the one place where the stages are wired. Every rule stands elsewhere."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from cis_summits.errors import BadArgument, BadSource
from cis_summits.grammar import countries as _countries, periods as _periods, quantities as _quantities
from cis_summits.grammar.reading import Reading
from cis_summits.lexicon import Tokens, load_lexicon
from cis_summits.model import Diagnostic, Document, Mention, Quantity, Source, Statement
from cis_summits.model.base import read_as
from cis_summits.model.document import MentionTarget, diagnostic, mention
from cis_summits.readers import (
    attendance,
    chairmanships,
    indicators,
    meetings,
    memberships,
    statements,
    summits,
    theme_years,
    undated,
)
from cis_summits.registry import Registry, load_registry
from cis_summits.sources import cut, unwrap
from cis_summits.sources.publishers import home_of
from cis_summits.sources.signatures import binary_kind
from cis_summits.text import plain_view, shown, span_between
from cis_summits.values import Period

__all__ = ["find_countries", "find_periods", "find_quantities", "find_statements", "parse", "read"]

_LATE_NEWS = 31  # days between a date line and publication that need no remark
_LANGUAGE = "en"  # of the lexicon that reads; other languages are recognised and reported

_NOTHING = diagnostic(
    code="no-summit",
    message="the text mentions neither a summit nor any other fact of a kind that is read",
    severity="info",
)


def parse(
    text: str,
    *,
    published: datetime.date | str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    registry: Registry | None = None,
) -> Document:
    """Read a text into a document.

    Args:
        text: plain text in any supported form: a transcript page, a news article, or just prose.
        published: the day that "this year" and "Monday" are relative to, a ``date`` or ISO 8601
            (``"2025-12-22"``). Without it the day of the text's own date line serves; without either,
            such words stay unresolved.
        publisher: site of the publisher ("kremlin.ru"), where the caller knows it.
        url: where the text came from; kept, not fetched.
        registry: facts to resolve names with; the shipped ones by default.

    Returns:
        The document. An empty text (diagnostic ``empty-text``), one in a language that is not supported
        (``unsupported-language``) and one that tells nothing that is read, neither a summit nor anything
        else (``no-summit``), give a document without objects and the diagnostic that says so. The same
        input always gives an equal document.

    Raises:
        BadSource: if ``text`` is not a ``str``, holds unpaired surrogates, or ``published`` is not a date.
        BadArgument: if ``registry`` is not a ``Registry``, or ``publisher`` or ``url`` is not a text.

    Examples:
        >>> doc = parse("CIS summit\\n\\nOctober 11, 2017\\n\\nSochi\\n\\nThe leaders met in Sochi.")
        >>> doc.source
        Source('CIS summit', 2017-10-11)
    """
    given, publisher, url = _day(published), _a_name(publisher, "publisher"), _a_name(url, "url")
    digest = _digest(text)
    text = str(text)
    registry = load_registry() if registry is None else _a_registry(registry)
    lexicon = load_lexicon(_LANGUAGE)
    tokens = Tokens(unwrap(plain_view(text)))
    names = registry.gazetteer.scan(tokens)
    parts = cut(text, tokens=tokens, lexicon=lexicon, publisher=publisher, names=names["person"], published=given)
    day = given or parts.date
    source = read_as(
        Source,
        publisher=parts.publisher,
        language=parts.language,
        title=parts.title,
        date=parts.date,
        place=parts.place,
        url=url,
        sha256=digest,
    )
    if parts.language != _LANGUAGE:
        return read_as(
            Document, text=text, source=source, published=day, segments=parts.segments, diagnostics=parts.diagnostics
        )
    reading = Reading(
        text,
        lexicon=lexicon,
        registry=registry,
        segments=parts.segments,
        day=day,
        publisher=parts.publisher,
        home=home_of(parts.publisher, parts.form),
        tokens=tokens,
        names=names,
    )
    document = _read(reading, source, (*parts.diagnostics, *_dates_differ(given, parts.date)))
    reading.forget()
    return document


def _dates_differ(given: datetime.date | None, printed: datetime.date | None) -> tuple[Diagnostic, ...]:
    """Warn of a day of publication that lies far from the text's own date line."""
    if given is None or printed is None or abs((given - printed).days) <= _LATE_NEWS:
        return ()
    said = f"the text is dated {printed}, but published on {given}; words like 'this year' are read from {given}"
    return (diagnostic(code="dates-differ", message=said),)


def _read(reading: Reading, source: Source, noticed: tuple[Diagnostic, ...]) -> Document:
    """Run the readers, each on what the earlier ones found, and gather their objects."""
    said, d1 = statements.read(reading)
    held, d2 = summits.read(reading, source=source)
    talks, d3 = meetings.read(reading, source=source, summits=held)
    people, d4 = attendance.read(reading, source=source, statements=said, summits=held, meetings=talks)
    talk = attendance.main_talk(reading, talks, held)
    figures, d8 = indicators.read(reading, said=said, held=held, talk=talk if len(talks) == 1 else None)
    if held and people and talk is None:
        held = (held[0].model_copy(update={"attendance": people}), *held[1:])
    belongs, d5 = memberships.read(reading)
    chairs, d6 = chairmanships.read(reading)
    years, d7 = theme_years.read(reading)
    found = [
        *noticed,
        *undated.noticed(reading, held),
        *d1,
        *d2,
        *d3,
        *d4,
        *d5,
        *d6,
        *d7,
        *d8,
        *indicators.unused(reading, figures),
    ]
    if not (held or talks or people or belongs or chairs or years or said or figures):
        found.append(_NOTHING)
    return read_as(
        Document,
        text=reading.text,
        source=source,
        published=reading.day,
        segments=reading.segments,
        summits=held,
        attendance=people,
        meetings=talks,
        memberships=belongs,
        chairmanships=chairs,
        theme_years=years,
        statements=said,
        indicators=figures,
        mentions=_mentions(reading),
        diagnostics=_in_order(found),
    )


def _in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: (d.span.start if d.span else -1, d.code)))


def _mentions(reading: Reading) -> tuple[Mention, ...]:
    tokens, starts, ends = reading.tokens, reading.tokens.starts, reading.tokens.ends
    found: list[tuple[int, int, MentionTarget]] = [
        (starts[first], ends[last - 1], alias.target)
        for first, last, alias in (*reading.countries, *reading.names["organisation"])
    ]
    found += [(person.start, person.end, person.person) for person in reading.people]
    for figure in reading.figures:
        if figure.sort != "bare":
            quantity = _quantities.to_quantity(figure, tokens)
            found.append((quantity.span.start, quantity.span.end, quantity))
    found += [(starts[hit.first], ends[hit.last - 1], _periods.to_period(hit, tokens)) for hit in reading.periods]
    # By where they begin, the longer before the shorter, the others in the order in which they were gathered.
    places = sorted([(start, -end, number) for number, (start, end, _) in enumerate(found)])
    return tuple([mention(span_between(start, -end), found[number][2]) for start, end, number in places])


def read(
    source: str | Path | bytes,
    *,
    published: datetime.date | str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    registry: Registry | None = None,
) -> Document:
    """Read a file, or the bytes of one, into a document; text and web pages are told apart by content.

    Args:
        source: a path, or the bytes of a file. Text must be UTF-8 (a byte order mark is allowed); a web
            page may declare another character set.
        published: as for :func:`parse`.
        publisher: as for :func:`parse`.
        url: as for :func:`parse`.
        registry: as for :func:`parse`.

    Returns:
        The document; its spans point into the text that was read from the page.

    Raises:
        BadSource: if ``source`` is neither a path nor bytes, there is no such file, it is a folder, cannot be
            read or decoded, or is neither text nor a web page (a PDF, a Word document, an image, an archive).
        BadArgument: as for :func:`parse`.
        MissingExtra: if it is a web page and the extra ``html`` is not installed.

    Examples:
        >>> read("no-such-file.txt")
        Traceback (most recent call last):
        ...
        cis_summits.errors.BadSource: no-such-file.txt: there is no such file
    """
    if source == "":
        raise BadSource("the path is empty; for a text there is parse()")
    if not isinstance(source, bytes | str | os.PathLike):
        raise BadSource(f"read() takes a path or bytes, not {type(source).__name__}; for a text there is parse()")
    publisher, url = _a_name(publisher, "publisher"), _a_name(url, "url")
    path = None if isinstance(source, bytes) else str(source)
    raw = source if isinstance(source, bytes) else _bytes(Path(source))
    binary = binary_kind(raw)
    if binary is not None:
        raise BadSource(f"this is {binary}, not a text or a web page; save its text as a file first", path=path)
    # The reader of web pages is an extra; its module is loaded for web pages only.
    from cis_summits.sources import html

    if html.is_html(raw):
        page = html.extract(raw, url=url)
        document = parse(
            page.text,
            published=published or page.date,
            publisher=publisher or page.publisher,
            url=url or page.url,
            registry=registry,
        )
        # What the text itself tells comes first; what only the page tells fills the gaps.
        source_of_page = document.source.model_copy(
            update={
                "sha256": hashlib.sha256(raw).hexdigest(),
                "tags": page.tags,
                "title": document.source.title or page.title,
                "date": document.source.date or page.date,
                "place": document.source.place or page.place,
            }
        )
        return document.model_copy(
            update={
                "source": source_of_page,
                "diagnostics": _in_order([*page.diagnostics, *document.diagnostics]),
            }
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSource(f"the file is not UTF-8 (byte {error.start}); convert it first", path=path) from error
    return parse(text, published=published, publisher=publisher, url=url, registry=registry)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadSource("there is no such file", path=str(path)) from error
    except IsADirectoryError as error:
        raise BadSource("this is a folder; give one of its files", path=str(path)) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise BadSource(f"the file cannot be read: {reason}", path=str(path)) from error


def _day(value: datetime.date | str | None) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise BadSource(f"a date is written like 2025-12-22, not {shown(value)}") from error


def _a_name(value: object, what: str) -> str | None:
    # Unpaired surrogates can be neither shown nor saved.
    if value is None or (isinstance(value, str) and value.encode("utf-8", "ignore").decode() == value):
        return None if value is None else str(value)  # nothing that a derived class adds is kept
    raise BadArgument(f"{what} must be a str without unpaired surrogates, not {shown(value)}")


def _a_registry(value: object) -> Registry:
    if not isinstance(value, Registry):
        raise BadArgument(f"registry must be a Registry, not {type(value).__name__}; see load_registry()")
    return value


def _digest(text: str) -> str:
    if not isinstance(text, str):
        raise BadSource(f"a text must be a str, not {type(text).__name__}; for bytes and files there is read()")
    try:
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise BadSource(
            f"the text holds an unpaired surrogate, not a character, at {error.start}; decode it properly first"
        ) from error


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the figures of any English text: money, percent, physical amounts, counts.

    Raises:
        BadSource: if ``text`` is not a ``str`` or holds unpaired surrogates.

    Examples:
        >>> find_quantities("It slightly exceeded $93 billion.")
        (Quantity(over 93000000000 USD),)
    """
    _digest(text)
    return tuple(_quantities.find_quantities(text))


def find_periods(text: str, reference: datetime.date | str | None = None) -> tuple[Period, ...]:
    """Find the periods that any English text names.

    Args:
        text: the text.
        reference: the day that "this year" is relative to; without it such periods stay unresolved.

    Raises:
        BadSource: if ``text`` is not a ``str`` or holds unpaired surrogates, or ``reference`` is not a date.

    Examples:
        >>> find_periods("in the first ten months", reference="2024-12-25")
        (Period(2024-01-01..2024-10-31 'the first ten months'),)
    """
    _digest(text)
    return tuple(_periods.find_periods(text, _day(reference)))


def find_countries(text: str, registry: Registry | None = None) -> tuple[Mention, ...]:
    """Find countries, demonyms and capitals that stand for their country, in English or Russian text.

    Raises:
        BadSource: if ``text`` is not a ``str`` or holds unpaired surrogates.
        BadArgument: if ``registry`` is not a ``Registry``.

    Examples:
        >>> [(m.span, m.target.alpha_2) for m in find_countries("Kazakh goods reach Belarus")]
        [(Span(0, 6), 'KZ'), (Span(19, 26), 'BY')]
    """
    _digest(text)
    return _countries.find_countries(text, None if registry is None else _a_registry(registry))


def find_statements(text: str, registry: Registry | None = None) -> tuple[Statement, ...]:
    """Find who said what in any English text, one statement for each act of saying.

    In a document there is one statement for each sentence and speaker. Here each reporting verb or phrase gives a
    statement of its own, thoughts and wishes included, with its own cue and content; quoted words inside reported
    speech are part of that content.

    Args:
        text: the text; all of it is taken as narrative.
        registry: names the speakers it knows; without one they are as printed, and pronouns find the names
            before them. A speaker whom no word names is called ``unnamed``.

    Raises:
        BadSource: if ``text`` is not a ``str`` or holds unpaired surrogates.
        BadArgument: if ``registry`` is not a ``Registry``.

    Examples:
        >>> (found,) = find_statements("The plan, Anna Lee said, would work.")
        >>> found.speaker.name, found.act, [part.start for part in found.content]
        ('Anna Lee', 'say', [0, 25])
    """
    _digest(text)
    registry = None if registry is None else _a_registry(registry)
    reading = Reading(text, lexicon=load_lexicon(_LANGUAGE), registry=registry)
    found = statements.find(reading)
    reading.forget()
    return found
