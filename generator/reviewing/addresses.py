"""Addresses that the public site gains and loses."""

from collections import Counter
from collections.abc import Collection, Iterable


def gained_and_lost(
    before: Collection[str], after: Collection[str], languages: Collection[str]
) -> tuple[list[str], list[str]]:
    """Addresses of one side of a change alone; languages of one page in one line."""
    old, new = frozenset(before), frozenset(after)
    return _lines(new - old, languages), _lines(old - new, languages)


def _lines(urls: Iterable[str], languages: Collection[str]) -> list[str]:
    counts = Counter(_own(url, languages) for url in urls)
    return [
        f"/{url} ({count} languages)" if count > 1 else f"/{url}" for url, count in sorted(counts.items())
    ]


def _own(url: str, languages: Collection[str]) -> str:
    """An address without its language."""
    language, _, rest = url.partition("/")
    return rest if language in languages else url
