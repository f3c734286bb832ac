"""Compares documents with the annotation of the corpus: what was found, missed and made up, by category."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cis_summits import Document, parse

HERE = Path(__file__).parent
CATEGORIES = (
    "source",
    "summits",
    "attendance",
    "meetings",
    "memberships",
    "chairmanships",
    "theme_years",
    "statements",
    "indicators",
)
Item = dict[str, Any]


@dataclass
class Score:
    """Counts of one category over any number of documents."""

    found: int = 0
    missed: int = 0
    wrong: int = 0
    attributes: dict[str, list[bool]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 1 where there was nothing to find and nothing was found."""
        total = 2 * self.found + self.missed + self.wrong
        return 2 * self.found / total if total else 1.0

    def share(self, attribute: str) -> float:
        """Share of the found items that have an attribute right."""
        marks = self.attributes.get(attribute, [])
        return sum(marks) / len(marks) if marks else 1.0


def _name(value: Any) -> str | None:
    if value is None:
        return None
    for key in ("alpha_2", "code", "name"):
        if hasattr(value, key):
            value = getattr(value, key)
            break
    return " ".join(str(value).casefold().replace(".", "").replace("\u2019", "'").split())


def _shares(a: list[int], b: Any) -> float:
    start, end = int(b.start), int(b.end)
    both = min(a[1], end) - max(a[0], start)
    return max(0, both) / (max(a[1], end) - min(a[0], start))


def _compare(
    score: Score,
    gold: Iterable[Item],
    got: Iterable[Any],
    likeness: Callable[[Item, Any], float],
    attributes: Callable[[Item, Any], dict[str, bool]],
    where: str,
    free: Callable[[Any], bool] = lambda item: False,
) -> None:
    """Pair items by falling likeness, count the pairs, the rest of both sides, and the attributes of the pairs."""
    wanted, have = list(gold), list(got)
    ranked = sorted(
        ((likeness(g, p), i, j) for i, g in enumerate(wanted) for j, p in enumerate(have)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    of_gold: set[int] = set()
    of_got: set[int] = set()
    for like, i, j in ranked:
        if like <= 0 or i in of_gold or j in of_got:
            continue
        of_gold.add(i)
        of_got.add(j)
        if wanted[i].get("optional"):
            continue
        score.found += 1
        for key, right in attributes(wanted[i], have[j]).items():
            score.attributes.setdefault(key, []).append(right)
            if not right:
                score.notes.append(f"{where}: {key} of {wanted[i]} is not that of {have[j]!r}")
    for i, item in enumerate(wanted):
        if i not in of_gold and not item.get("optional"):
            score.missed += 1
            score.notes.append(f"{where}: missed {item}")
    for j, thing in enumerate(have):
        if j not in of_got and not free(thing):
            score.wrong += 1
            score.notes.append(f"{where}: not annotated {thing!r}")


def _period(period: Any) -> list[str] | None:
    return None if period is None or period.start is None else [str(period.start), str(period.end)]


def score(doc: Document, gold: Item, scores: dict[str, Score]) -> None:
    """Add what one document found, missed and made up."""
    where = gold["id"]
    source = scores["source"]
    for key, want in gold["source"].items():
        have = getattr(doc.source, key)
        right = _name(want) == _name(have)
        if key == "place" and want and have:
            right = _name(want) in _name(have) or _name(have) in _name(want)  # type: ignore[operator]
        source.found += right
        source.missed += not right
        source.wrong += not right
        if not right:
            source.notes.append(f"{where}: {key} is {want!r}, not {have!r}")

    def same(*keys: str) -> Callable[[Item, Any], float]:
        return lambda g, p: float(all(_name(g[key]) == _name(getattr(p, key)) for key in keys))

    def alike(*keys: str) -> Callable[[Item, Any], dict[str, bool]]:
        return lambda g, p: {key: _name(g.get(key)) == _name(getattr(p, key)) for key in keys}

    _compare(
        scores["summits"],
        gold["summits"],
        doc.summits,
        same("organisation", "start"),
        alike("kind", "end", "place", "host"),
        where,
    )
    _compare(
        scores["attendance"],
        gold["attendance"],
        doc.attendance,
        same("leader", "status"),
        alike("country", "office"),
        where,
    )
    _compare(
        scores["meetings"],
        gold["meetings"],
        doc.meetings,
        lambda g, p: float({_name(n) for n in g["participants"]} == {_name(a.leader) for a in p.participants}),
        alike("kind"),
        where,
    )
    _compare(
        scores["memberships"],
        gold["memberships"],
        doc.memberships,
        same("country", "organisation", "status"),
        lambda g, p: {"since": _name(g["since"]) == _name(p.since)} if g.get("since") else {},
        where,
    )
    _compare(
        scores["chairmanships"],
        gold["chairmanships"],
        doc.chairmanships,
        same("country", "organisation", "year", "role"),
        alike(),
        where,
    )
    _compare(
        scores["theme_years"],
        gold["theme_years"],
        doc.theme_years,
        lambda g, p: (
            same("organisation", "year")(g, p)
            * float(str(_name(g["title"])) in str(_name(p.title)) or str(_name(p.title)) in str(_name(g["title"])))
        ),
        alike(),
        where,
    )
    title = doc.source.title or ""
    _compare(
        scores["statements"],
        gold["statements"],
        doc.statements,
        lambda g, p: same("mode", "speaker")(g, p) * (like if (like := _shares(g["span"], p.span)) >= 0.5 else 0),
        alike("country"),
        where,
        # Headlines, unnamed groups and sentences with optional statements are left open.
        lambda p: (
            p.mode == "reported"
            and (
                p.span.end <= len(title) + 3
                or any(s.get("optional") and _shares(s["span"], p.span) >= 0.5 for s in gold["statements"])
                or any(s["mode"] == "quote" and _shares(s["span"], p.span) > 0.5 for s in gold["statements"])
                or _name(p.speaker) in ("leaders", "heads of state", "presidents", "sides", "parties")
            )
        ),
    )
    _compare(
        scores["indicators"],
        gold["indicators"],
        doc.indicators,
        lambda g, p: (
            0.5 + _shares(g["span"], p.span) / 2
            if p.unit == g["unit"] and str(p.value) == g["value"] and _shares(g["span"], p.span) > 0
            else 0.0
        ),
        lambda g, p: {
            **alike("measure", "kind", "direction", "qualifier", "status")(g, p),
            "economies": sorted(str(_name(e)) for e in g["economies"] or ())
            == sorted(str(_name(e)) for e in p.economies),
            "period": g["period"] == _period(p.period),
        },
        where,
    )


def run() -> dict[str, Score]:
    """Read the whole corpus and return the scores by category."""
    scores = {category: Score() for category in CATEGORIES}
    for path in sorted((HERE / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (HERE / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        score(parse(text, published=gold["published"]), gold, scores)
    return scores


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print every difference, too")
    misses = parser.parse_args().misses
    for category, one in run().items():
        marks = " ".join(f"{key} {100 * one.share(key):.0f}" for key in one.attributes)
        print(f"{category:<14} F1 {100 * one.f1:5.1f}  {marks}")
        for note in one.notes if misses else ():
            print(f"    {note}")


if __name__ == "__main__":
    main()
