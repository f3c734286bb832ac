"""What all domain objects share: frozen, equal by value, hashable, with evidence and a one-line repr."""

from functools import cache
from typing import Any, Literal, TypeVar

from cis_summits.text import Frozen, Span, made, one_line

__all__ = ["Basis", "Entity", "Evidence", "Extracted", "evidence_of", "read_as"]

Basis = Literal["stated", "derived"]
"""``stated``: the text says it. ``derived``: it follows from the text with a date, the registry or context."""


class Entity(Frozen):
    """A frozen value: equal when its fields are equal, hashable, and the same after a JSON round trip."""

    def __eq__(self, other: object) -> bool:
        # All there is to an entity are its fields, and most comparisons are of one object with itself.
        return self is other or (self.__class__ is other.__class__ and self.__dict__ == other.__dict__)

    def _summary(self) -> str:
        """Return what ``repr`` shows between the brackets, on one line."""
        return " ".join(f"{name}={getattr(self, name)!r}" for name in type(self).model_fields)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({one_line(self._summary())})"

    def __str__(self) -> str:
        return repr(self)

    def _columns(self) -> dict[str, object]:
        """Return what a table of such objects shows, by the names of its columns."""
        return dict(self)

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows; everything in it is escaped."""
        from cis_summits.model.html import object_table  # loaded for notebooks only

        return object_table(self)


E = TypeVar("E", bound=Entity)


@cache
def _fields_of(model: type[Entity]) -> tuple[dict[str, Any], set[str]]:
    """Return the fields of a class with their defaults, and their names."""
    fields = {name: None if field.is_required() else field.default for name, field in model.model_fields.items()}
    return fields, set(fields)


def read_as(model: type[E], **fields: Any) -> E:
    """Return an object whose parts the readers made, with the defaults of what is left out; nothing is checked.

    Args:
        model: the class.
        fields: values of the right types; all fields that the class has no default for are among them.
    """
    defaults, names = _fields_of(model)
    return made(model, {**defaults, **fields}, names)


class Evidence(Entity):
    """Where one field of an object was read, or what it was derived from.

    Attributes:
        field: the name of the field.
        span: the characters it comes from.
        basis: read there, or derived from there.
    """

    field: str
    span: Span
    basis: Basis = "stated"

    def _summary(self) -> str:
        return f"{self.field} {self.span.start}..{self.span.end} {self.basis}"


_EVIDENCE = {"field", "span", "basis"}


def evidence_of(field: str, span: Span, basis: Basis = "stated") -> Evidence:
    """Return evidence whose parts are known to be good; nothing is checked."""
    return made(Evidence, {"field": field, "span": span, "basis": basis}, _EVIDENCE)


class Extracted(Entity):
    """An object that was read from a text.

    Attributes:
        span: the whole evidence, as offsets of ``Document.text``.
        rule: id of the rule that found it, for bug reports and for switching trust by rule.
        basis: whether the text states it or it was derived.
        evidence: where single fields come from, where that is narrower than ``span`` or derived.
    """

    span: Span
    rule: str
    basis: Basis = "stated"
    evidence: tuple[Evidence, ...] = ()

    def evidence_for(self, field: str) -> tuple[Span, ...]:
        """Return the spans that ``field`` was read or derived from; the object's own span if none is noted."""
        return tuple(e.span for e in self.evidence if e.field == field) or (self.span,)
