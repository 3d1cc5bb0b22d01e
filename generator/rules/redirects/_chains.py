"""Where redirects lead when one leads to another."""

from collections.abc import Iterator, Mapping

from generator.registry.redirects import Redirect

EXAMPLE = """\
about: Identifiers that are no longer used.
records:
- {id: first, old: about/a, new: about/b, since: 2029-01-01}
"""
"""A registry for the examples, which more records are added to."""
PAGE = "---\ntitle: B\nsummary: B.\nstatus: published\n---\n"


def next_of(redirects: Mapping[str, str], old: str) -> Iterator[str]:
    """The identifiers that a redirect leads through, its own first; a loop is gone round once."""
    seen: set[str] = set()
    while old in redirects and old not in seen:
        seen.add(old)
        yield old
        old = redirects[old]


def loops(redirects: Mapping[str, str], records: list[Redirect]) -> Iterator[Redirect]:
    """The first record, in the order of the file, of each loop."""
    done: set[str] = set()
    for record in records:
        if record.old in done:
            continue
        way = list(next_of(redirects, record.old))
        # One that only leads into a loop is no part of it.
        if redirects[way[-1]] == record.old:
            done.update(way)
            yield record
