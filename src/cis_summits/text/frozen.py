"""What all models of the package have in common: they cannot be changed, and are built when first needed.

The modules of models do without ``from __future__ import annotations``, whose texts pydantic would have to compile.
"""

from __future__ import annotations

from inspect import Signature
from typing import Any

from pydantic import VERSION, BaseModel, ConfigDict

__all__ = ["LATE", "Frozen"]

LATE = tuple(map(int, VERSION.split(".")[:2])) >= (2, 14)
"""Whether a model waits with what it checks and saves by until somebody asks for it, which many programs never do: to
build all at once takes longer than to read a text. Before pydantic 2.14 two threads that ask at the same time would
get in each other's way."""


class _LateSignature:
    """The signature of a class that is not built yet; whoever looks has it built, and finds that of pydantic."""

    def __get__(self, instance: object, owner: type[BaseModel]) -> Signature:
        if instance is not None:
            raise AttributeError("__signature__")
        owner.model_rebuild()
        return owner.__signature__


class Frozen(BaseModel):
    """A value: hashable, without fields beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=LATE)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if not cls.__pydantic_complete__:
            type.__setattr__(cls, "__signature__", _LateSignature())
