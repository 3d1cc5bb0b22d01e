"""Dates as works print them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month or a day; `month` and `day` are 0 when they are not known."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2020`, `2020-06` or `2020-06-15`; ValueError on anything else."""
        parts = text.split("-")
        widths = [len(part) for part in parts]
        if widths not in ([4], [4, 2], [4, 2, 2]) or not (text.isascii() and all(map(str.isdecimal, parts))):
            raise ValueError(text)
        numbers = [int(part) for part in parts]
        date(*[*numbers, 1, 1][:3])
        return cls(*numbers)

    def __reduce__(self) -> tuple[type["PartialDate"], tuple[int, int, int]]:
        # Every page has one, and what a dataclass with slots does of its own takes five times as long.
        return PartialDate, (self.year, self.month, self.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)
