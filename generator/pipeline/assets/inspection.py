"""What a look into an image brings to light."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Size in pixels, 0 where there is none; `faults` and `personal` as Asset has them."""

    width: int = 0
    height: int = 0
    faults: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
