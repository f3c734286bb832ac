"""Makes models of values that are known to be good, without asking pydantic again.

For the many small objects of a document, whose parts the package itself has counted or made; whatever comes from
outside goes through the checks of the model.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

__all__ = ["made", "set_extra", "set_fields", "set_names", "set_private"]

T = TypeVar("T", bound=BaseModel)
_new = object.__new__
# What every model keeps beside its fields, written straight into its slots: by name each takes twice as long.
set_fields = BaseModel.__dict__["__dict__"].__set__
set_names = BaseModel.__dict__["__pydantic_fields_set__"].__set__
set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
set_private = BaseModel.__dict__["__pydantic_private__"].__set__


def made(model: type[T], fields: dict[str, Any], names: set[str]) -> T:
    """Return an instance that holds ``fields`` as they are.

    Args:
        model: the class.
        fields: all fields of the class in their order, with values of the right types; becomes part of the object.
        names: the names of the fields; one set may serve any number of objects.
    """
    one: T = _new(model)
    set_fields(one, fields)
    set_names(one, names)
    set_extra(one, None)
    set_private(one, None)
    return one
