"""A review in one screen of Markdown, made to take the place of the last one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model.diagnostic import Diagnostic, Severity
from generator.reviewing.review import PageReview, Review

MARKER = "<!-- u4ssc-review -->"
"""By this, whoever posts a summary finds the one that it takes the place of."""
LINES = 40
"""What fits on a screen."""
MOST_FAULTS = 8
MOST_PAGES = 8
MOST_NAMES = 4
LONG = 140


def summary(review: Review) -> str:
    """The whole summary. What authors wrote stands in code spans: there, nothing is a link or a mention."""
    lines = [MARKER, *_head(review)]
    if not review.empty:
        lines += ["", *_table(review), *_faults(review.counted), *_pages(review.pages)]
        lines += ["", "Everything else is in the dossier, one HTML file in the artifacts of this run."]
    return "\n".join(lines) + "\n"


def _head(review: Review) -> Iterator[str]:
    word = "May be merged" if review.verdict.may else "May not be merged"
    yield f"**{word}**: {review.verdict.why}."
    if review.gate:
        parts = "; ".join(f"{one.part} ({_some(one.paths, 2)})" for one in review.gate)
        yield ""
        yield "> [!WARNING]"
        yield f"> This changes what judges content: {parts}. No rule can judge that: look at these files."


def _table(review: Review) -> Iterator[str]:
    yield "| | |"
    yield "| --- | --- |"
    for name, value in _rows(review):
        yield f"| {name} | {value} |"


def _rows(review: Review) -> Iterator[tuple[str, str]]:
    counts = Counter(page.what for page in review.pages)
    yield (
        "Pages",
        ", ".join(f"{counts[one]} {one}" for one in ("new", "changed", "gone", "unreadable") if counts[one])
        or "none",
    )
    addresses = [
        f"{len(found)} {word} ({_some(found, MOST_NAMES)})"
        for word, found in (("gained", review.gained), ("lost", review.lost))
        if found
    ]
    yield "Public addresses", "; ".join(addresses) or "as before"
    yield "Faults", _fault_counts(review)
    yield "Rights", _rights(review)
    yield "Claims without source", _claims(review)
    before, after = (
        sum(page.weight[side] + page.files_weight[side] for page in review.pages) for side in (0, 1)
    )
    yield (
        "Weight of these pages",
        f"{_kilobytes(before)} before, {_kilobytes(after)} now, images and files counted",
    )
    yield "Accessibility", accessibility(review)
    yield "Who must approve", _approvers(review)


def _fault_counts(review: Review) -> str:
    found = Counter(one.severity for one in review.counted)
    counts = [f"{found[one]} {one}{'' if found[one] == 1 else 's'}" for one in Severity if found[one]]
    # A note asks for nothing.
    more = [f"{len(some)} {word}" for word, some in (("new", review.new), ("mended", review.mended)) if some]
    waived = [f"{len(review.waived)} waived"] if review.waived else []
    return ", ".join(counts or ["none"]) + (f" ({', '.join([*more, *waived])})" if more or waived else "")


def _rights(review: Review) -> str:
    kept = [one for one in review.rights if one.state != "gone"]
    warned = Counter(one.warning for one in kept if one.warning)
    return ", ".join([f"{len(kept)} assets", *(f"{count} {what}" for what, count in sorted(warned.items()))])


def _claims(review: Review) -> str:
    bare = {one.page for one in review.claims if not one.sources}
    found = f"{len(review.claims)} passages with a figure" if review.claims else "none found"
    return f"{found}; no `sources` at all on {_some(sorted(bare), MOST_NAMES)}" if bare else found


def accessibility(review: Review) -> str:
    """What was looked at, and what was found."""
    ours = sum(len(page.structure) for page in review.pages)
    markup = f"{ours} in the markup" if ours else "nothing in the markup"
    if review.browser:
        return f"{markup}; not looked at in a browser: {review.browser}"
    looked = [page for page in review.pages if page.barriers is not None]
    found = sum(len(page.barriers or ()) for page in looked)
    return f"{markup}; axe found {found or 'nothing'} on {len(looked)} page{'' if len(looked) == 1 else 's'}"


def _approvers(review: Review) -> str:
    if not review.approvers:
        return "CODEOWNERS names nobody for these files"
    unset = any(one.to_be_set for one in review.approvers)
    names = _some([one.name for one in review.approvers], 2 * MOST_NAMES)
    return names + (" (the Secretariat has yet to name teams in CODEOWNERS)" if unset else "")


def _faults(counted: Sequence[Diagnostic]) -> Iterator[str]:
    order = list(Severity)
    # The order of a report within each severity: what stops the change comes first.
    weighty = sorted(counted, key=lambda one: order.index(one.severity))
    if weighty:
        yield ""
    for one in weighty[:MOST_FAULTS]:
        yield f"- {one.severity} {one.code} {_code(f'{one.path}:{one.line}')}: {_code(one.message)}"
    if (more := len(weighty) - MOST_FAULTS) > 0:
        yield f"- and {more} more, beside the changed lines"


def _pages(pages: Sequence[PageReview]) -> Iterator[str]:
    if pages:
        yield ""
    for page in pages[:MOST_PAGES]:
        yield f"- {page.what} {_code(page.name)}: {_shown(page)}"
    if len(pages) > MOST_PAGES:
        yield f"- and {len(pages) - MOST_PAGES} more pages"


def _shown(page: PageReview) -> str:
    """What the public edition shows of a page."""
    now = page.shown or "no page any more"
    return now if page.shown_before in {"", page.shown} else f"{page.shown_before}, now {now}"


def _some(names: Iterable[str], most: int) -> str:
    every = list(names)
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(map(_code, every[:most])) + more


def _code(text: str) -> str:
    """Text that nothing in it can get out of, nor break a table."""
    one_line = " ".join(text.replace("`", "'").replace("|", "¦").split())
    return f"`{one_line if len(one_line) <= LONG else one_line[:LONG] + '…'}`"


def _kilobytes(octets: int) -> str:
    return f"{octets / 1000:,.1f} kB"
