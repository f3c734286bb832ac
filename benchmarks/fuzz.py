"""Feeds the package texts and bytes that nobody would write, and says what broke.

    python benchmarks/fuzz.py --seconds 120
    python benchmarks/fuzz.py --count 1000000 --seed 7

Inputs are strings of words that the rules hang on, odd characters, markup and broken encodings, chosen by a seeded
generator: the same seed gives the same inputs. Of every document the laws are checked: the segments tile the text,
every mention lies in it. A fault is an exception outside the family of the package's errors, a broken law, or more
than a second for a few hundred characters. The exit code is the number of faults, at most 100.
"""

from __future__ import annotations

import argparse
import random
import time
import traceback
from collections.abc import Callable, Sequence

import cis_summits
from cis_summits.lexicon import load_lexicon
from cis_summits.registry.alias import Alias
from cis_summits.registry.aliases import phrases
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.source_files import shipped_facts

_ODD = (
    "\0", "\x1b[2J", "\u00a0", "\u200b", "\u200d", "\ufeff", "\u2028", "\u2029", "\x85", "\u0301", "\u202e", "\u2066",
    "\U0001f1f7\U0001f1fa", "\U0001d7d8", "\u0663\u0664", "\u2167", "\u00bd", "\u00b2", "\u0130", "\u1e9e", "\ufb01",
    "\U000e0041", "\ud7ff", "\uffff", "\u0e33", "\u1160", "\u3164",
)  # fmt: skip
_MARKS = (*".,;:!?…\"'“”„«»‘’()[]{}<>-–—/|\\*%$€№#&@+=^~_\n\r\t ", "\n\n", "...", "* * *", ". ", ", ", ',"')
_FIGURES = ("0", "1", "5", "10.6", "1,234.5", "2024", "31", "9" * 20, "1.2.3", "0.00", "10-15", "3/4", "1e9", "9999")
_TAGS = (
    "<p>", "</p>", "<div>", "<article>", "</div>", "<script>", "</script>", "<!--", "-->", "<br", "<b", "&amp;",
    "&#0;", "&#x110000;", "&lt", "<html>", "<body>", "<meta charset='utf-16'>", "<table><tr><td>", "<![CDATA[",
    '<meta property="og:title" content="x">', "<h1>", "</h1>", "<title>",
    "<time datetime='2024-12-25'>", "<a href='x'>",
)  # fmt: skip
_SMALL = (
    "the", "of", "and", "in", "to", "that", "said", "with", "a", "his", "is", "will", "be", "on", "for", "by", "he",
    "who", "at", "from", "until", "between", "last",
)  # fmt: skip
_ENCODINGS = ("utf-8", "utf-16", "cp1251", "latin-1", "utf-8-sig")


def _vocabulary() -> list[str]:
    lexicon = load_lexicon("en")
    forms = [form for entry in lexicon.entries for form in entry.forms]
    names = [phrase for phrase, alias, _ in phrases(Catalogue(shipped_facts())) if _plain(alias)]
    return sorted(forms) + sorted(names)[::7]


def _plain(alias: Alias) -> bool:
    return alias.language == "en" or len(alias.form) < 12


class Inputs:
    """Inputs by the numbers of a seeded generator."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = _vocabulary()

    def _pick(self, choice: Sequence[str]) -> str:
        return choice[int(self._random.random() * len(choice))]

    def text(self) -> str:
        """Return a short text, or a few parts many times over."""
        sort, chance = self._random.random(), self._random.random
        parts = []
        for _ in range(1 + int(chance() * 24)):
            kind = chance()
            if kind < 0.15:
                parts.append(self._pick(_SMALL))
            elif kind < 0.55:
                parts.append(self._pick(self._words))
            elif kind < 0.75:
                parts.append(self._pick(_MARKS))
            elif kind < 0.85:
                parts.append(self._pick(_FIGURES))
            elif kind < 0.9:
                parts.append(self._pick(_ODD))
            elif kind < 0.93:
                parts.append(self._pick(self._words).title())
            elif kind < 0.95:
                parts.append(self._pick(_TAGS))
            else:
                point = int(chance() * 0x110000)
                parts.append(chr(point) if not 0xD800 <= point < 0xE000 else "?")
        text = ("" if sort < 0.05 else " ").join(parts)
        if sort > 0.97:
            text *= 2 + int(chance() * 20)
        return text

    def bytes(self) -> bytes:
        """Return a page or a text in some encoding, often cut, joined wrongly or with bytes changed."""
        chance = self._random.random
        parts = [self._pick(_TAGS) if chance() < 0.4 else self.text() for _ in range(1 + int(chance() * 8))]
        if chance() < 0.7:
            parts.insert(0, self._pick(("<!doctype html>", "<html>", "<html><body>", "<?xml version='1.0'?><html>")))
        raw = bytearray("".join(parts).encode(self._pick(_ENCODINGS), errors="ignore"))
        for _ in range(int(chance() * 4) if chance() < 0.4 else 0):
            if raw:
                raw[int(chance() * len(raw))] = int(chance() * 256)
        return bytes(raw[: int(chance() * len(raw))] if chance() < 0.2 else raw)


def lawful(document: cis_summits.Document) -> None:
    """Check the laws that every document obeys."""
    upto = 0
    for segment in document.segments:
        assert segment.span.start == upto, "segments do not tile the text"
        upto = segment.span.end
    assert upto == len(document.text), "segments do not reach the end"
    for mention in document.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(document.text), "a mention outside the text"


def main(argv: list[str] | None = None) -> int:
    """Run for the given time or number of inputs; return the number of faults."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--count", type=int, default=None, help="number of inputs; goes before --seconds")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--pages", type=float, default=0.1, help="share of inputs that are bytes for read()")
    options = parser.parse_args(argv)
    inputs, chance = Inputs(options.seed), random.Random(options.seed + 1).random
    begun, done, faults, refused = time.monotonic(), 0, 0, 0
    slowest = (0.0, "")
    while done < options.count if options.count is not None else time.monotonic() - begun < options.seconds:
        given = inputs.bytes() if chance() < options.pages else inputs.text()
        call: Callable[[], cis_summits.Document] = (
            (lambda raw=given: cis_summits.read(raw, published="2024-12-25"))  # type: ignore[misc]
            if isinstance(given, bytes)
            else (lambda text=given: cis_summits.parse(text, published="2024-12-25" if len(text) % 2 else None))  # type: ignore[misc]
        )
        started = time.process_time()
        try:
            lawful(call())
        except cis_summits.CisSummitsError:
            refused += 1
        except Exception:  # noqa: BLE001 - whatever else comes out is what is looked for
            faults += 1
            print(f"FAULT {faults}: {given!r}\n{traceback.format_exc(limit=-4)}", flush=True)
        took = time.process_time() - started
        slowest = max(slowest, (took, repr(given)[:200]))
        if took > 1 + len(given) / 2000:
            faults += 1
            print(f"SLOW {took:.1f} s for {len(given)}: {given[:300]!r}", flush=True)
        done += 1
        if done % 50_000 == 0:
            print(f"{done:,} inputs, {faults} faults, {time.monotonic() - begun:.0f} s", flush=True)
    print(f"{done:,} inputs, {refused:,} refused, {faults} faults, {time.monotonic() - begun:.0f} s")
    print(f"slowest {slowest[0] * 1e3:.0f} ms: {slowest[1]}")
    return min(faults, 100)


if __name__ == "__main__":
    raise SystemExit(main())
