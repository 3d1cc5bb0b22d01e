"""The day of a check as rules see it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Self

_ONE = timedelta(days=1)
_OWN = frozenset({"first", "last", "_met", "_look"})


def _looking(name: str) -> Callable[..., Any]:
    method = getattr(date, name)

    def looked(self: "Day", *others: object) -> object:
        self._look()
        return method(self, *others)

    return looked


class Day(date):
    """A day that tells on which days, from `first` to `last`, all that was asked of it is the same.

    It is, for instance, on either side of a day with which it was compared. Who looks at it in any other
    way has seen this very day.
    """

    __slots__ = ("first", "last")

    first: date
    last: date

    @classmethod
    def of(cls, day: date) -> Self:
        """A day of which nothing has been asked."""
        made = cls(day.year, day.month, day.day)
        made.first, made.last = date.min, date.max
        return made

    def _met(self, other: object) -> None:
        if not isinstance(other, date):
            return
        if date.__lt__(self, other):
            self.last = min(self.last, other - _ONE)
        elif date.__gt__(self, other):
            self.first = max(self.first, other + _ONE)
        else:
            self._look()

    def _look(self) -> None:
        self.first = self.last = date.fromordinal(date.toordinal(self))

    def __lt__(self, other: date) -> bool:
        self._met(other)
        return date.__lt__(self, other)

    def __le__(self, other: date) -> bool:
        self._met(other)
        return date.__le__(self, other)

    def __gt__(self, other: date) -> bool:
        self._met(other)
        return date.__gt__(self, other)

    def __ge__(self, other: date) -> bool:
        self._met(other)
        return date.__ge__(self, other)

    def __eq__(self, other: object) -> bool:
        self._met(other)
        return date.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        self._met(other)
        return date.__ne__(self, other)

    def __repr__(self) -> str:
        self._look()
        return repr(self.first)

    # These are not looked up as attributes.
    __hash__ = _looking("__hash__")
    __add__ = _looking("__add__")
    __radd__ = _looking("__radd__")
    __sub__ = _looking("__sub__")
    __rsub__ = _looking("__rsub__")

    def __getattribute__(self, name: str) -> object:
        if name not in _OWN:
            object.__getattribute__(self, "_look")()
        return object.__getattribute__(self, name)
