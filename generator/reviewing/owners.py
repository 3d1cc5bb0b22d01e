"""Who must approve a change: teams from CODEOWNERS, agencies from what the pages say."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from pathspec import GitIgnoreSpec

from generator.content_types._work import Work
from generator.content_types.partner import Partner
from generator.index.excerpt import excerpt
from generator.model.page import Corpus, Page
from generator.registry.agencies import AGENCIES
from generator.reviewing.review import Approver

TO_BE_SET = "@TO_BE_SET/"
"""How a team is named that nobody has named yet; no account can be called so, with a `_`."""


class Line(NamedTuple):
    """A line of CODEOWNERS; no owners: the path needs no approval."""

    pattern: GitIgnoreSpec
    owners: tuple[str, ...]


def read(text: str) -> list[Line]:
    """The lines of a CODEOWNERS file."""
    found = []
    for line in text.splitlines():
        pattern, *owners = line.partition("#")[0].split() or [""]
        # What GitHub does not read as a pattern, it passes over.
        if pattern and not pattern.startswith("!"):
            found.append(Line(GitIgnoreSpec.from_lines([pattern]), tuple(owners)))
    return found


def owners_of(path: str, lines: Sequence[Line]) -> tuple[str, ...]:
    """Owners of a file: those of the last line that fits."""
    return next((line.owners for line in reversed(lines) if line.pattern.match_file(path)), ())


def approvers(
    lines: Sequence[Line], paths: Iterable[str], pages: Iterable[Page[Any]], corpus: Corpus, root: str
) -> list[Approver]:
    """Everyone who must approve a change to some files, and to pages that agencies answer for.

    Of several owners of a file, any one may approve. `root` is where the content stands in the repository:
    an agency's team is the one that owns its page.
    """
    teams = _teams(lines, corpus, root)
    names = {team: _label(agency, corpus) for agency, team in teams.items()}
    found: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for path in sorted(paths):
        if owners := owners_of(path, lines):
            name = " or ".join(names.get(owner) or owner for owner in owners)
            found[name, owners].append(path)
    for page in pages:
        for agency, why in agencies_of(page):
            team = teams.get(agency)
            found[_label(agency, corpus), (team,) if team else ()].append(f"{page.identifier}: {why}")
    return [
        Approver(name, " or ".join(owners), tuple(dict.fromkeys(reasons)), any(map(_is_unset, owners)))
        for (name, owners), reasons in sorted(found.items(), key=lambda one: one[0][0].casefold())
    ]


def _is_unset(owner: str) -> bool:
    return owner.startswith(TO_BE_SET)


def _label(agency: str, corpus: Corpus) -> str:
    known = corpus.vocabularies[AGENCIES].get(agency)
    return known.label if known else agency


def agencies_of(page: Page[Any]) -> list[tuple[str, str]]:
    """The agencies that must approve a page, each with why.

    Own words about a work on public record need nobody but the Secretariat; the work itself, whole or
    in parts, and a logo do.
    """
    taken = excerpt(page)
    found = [(str(agency), "its logo is shown") for agency in taken.logos]
    record = page.record
    if isinstance(record, Partner):
        return [(str(record.agency), "the page is about it")]
    if isinstance(record, Work) and (
        record.full_text or dict(taken.consent or ()).get("basis") == "secretariat"
    ):
        found += [(str(agency), "it took part in the work") for agency in record.partner_ids]
        if isinstance(taken.holders, tuple):
            found += [(holder, "it holds rights in the work") for holder in taken.holders if _is_id(holder)]
    return list(dict(reversed(found)).items())[::-1]


def _is_id(holder: str) -> bool:
    """Whether a holder is named by the identifier of an agency, and not in words."""
    return holder == holder.lower() and " " not in holder


def _teams(lines: Sequence[Line], corpus: Corpus, root: str) -> dict[str, str]:
    """The team of each agency: the first owner of its page, unless that owns everything."""
    found = {}
    for page in corpus.of(Partner):
        if owners := owners_of(f"{root}{page.path}", lines):
            found[str(page.record.agency)] = owners[0]
    # Where no line is about an agency, its page falls to the same team as those of others.
    counts = Counter(found.values())
    return {agency: team for agency, team in found.items() if counts[team] == 1}
