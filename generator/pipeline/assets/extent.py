"""How large a drawing wants to be shown."""

import math
import re
from collections.abc import Mapping

_LENGTH = re.compile(r"\s*([+]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|q)?\s*", re.IGNORECASE)
_PIXELS = {
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
}
_MOST = 1_000_000


def extent(attributes: Mapping[str, str]) -> tuple[int, int]:
    """Width and height in pixels by the attributes of an `<svg>`; (0, 0) where they do not say."""
    own = tuple(_pixels(attributes.get(name, "")) for name in ("width", "height"))
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    seen = tuple(_pixels(part) for part in box[2:]) if len(box) == len(("x", "y", "w", "h")) else (0.0, 0.0)
    match own, seen:
        case (w, h), _ if w and h:
            return _whole(w), _whole(h)
        case (w, _), (x, y) if w and x and y:
            return _whole(w), _whole(w * y / x)
        case (_, h), (x, y) if h and x and y:
            return _whole(h * x / y), _whole(h)
        case _, (x, y) if x and y:
            return _whole(x), _whole(y)
    return 0, 0


def _pixels(length: str) -> float:
    """A length in pixels, 0 for one that depends on where the drawing stands (`100%`, `2em`)."""
    found = _LENGTH.fullmatch(length)
    if not found:
        return 0.0
    pixels = float(found[1]) * _PIXELS[(found[2] or "px").lower()]
    return pixels if math.isfinite(pixels) and pixels <= _MOST else 0.0


def _whole(pixels: float) -> int:
    return min(_MOST, max(1, round(pixels)))
