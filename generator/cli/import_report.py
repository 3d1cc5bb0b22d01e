"""What an import did: the pages that are there now, and everything that is not as it was."""

import json
from collections.abc import Sequence

from generator.importing import Loss
from generator.pipeline.laying import Laid, Page


def as_text(done: Laid, *, dry_run: bool) -> str:
    """For whoever runs the command."""
    lines: list[str] = []
    for page in done.pages:
        lines += _page(page, dry_run=dry_run)
    for loss in (loss for loss in done.losses if loss.refused):
        lines += _loss(loss, "not brought in: ")
    kept = [loss for loss in done.losses if not loss.refused]
    if kept:
        lines += ["", "What is not as it was, and what to do about it:"]
    for fix in dict.fromkeys(loss.fix for loss in kept):
        alike = [loss._replace(fix="") for loss in kept if loss.fix == fix]
        lines += [line for loss in alike for line in _loss(loss, "")]
        lines += [f"    → {fix}"] if fix else []
    if done.pages and not dry_run:
        lines += ["", f"Next: fill in the blanks, then `u4ssc check {_shown(done.pages)}`."]
    return "".join(f"{line}\n" for line in lines)


def _shown(pages: Sequence[Page]) -> str:
    """What to check next: the page, or the folder of all pages."""
    file = pages[0].file
    if len(pages) == 1:
        return (file if pages[0].added else file.parent).as_posix()
    return file.parents[1].as_posix()


def _page(page: Page, *, dry_run: bool) -> list[str]:
    done = "would be written" if dry_run else "is written"
    if page.added:
        done = "would get the results" if dry_run else "has the results now"
    beside = f", with {_count(len(page.files), 'picture')} beside it" if page.files else ""
    lines = [f"u4ssc: {page.file.as_posix()} {done}{beside}"]
    if page.blanks:
        lines.append(f"  left for you to say: {', '.join(page.blanks)}")
    if page.files:
        lines.append("  and of each picture: whose it is (credit, holder, licence, permission)")
    return lines


def _loss(loss: Loss, lead: str) -> list[str]:
    return [f"  {loss.place}: {lead}{loss.message}", *([f"    → {loss.fix}"] if loss.fix else [])]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_json(name: str, done: Laid) -> str:
    """For tools, and to keep."""
    told = {
        "source": name,
        "pages": [
            {
                "path": page.file.as_posix(),
                "blanks": [*page.blanks],
                "files": [*page.files],
                "added": page.added,
            }
            for page in done.pages
        ],
        "losses": [loss._asdict() for loss in done.losses],
    }
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    # What of a file's name is no UTF-8 is written as JSON escapes it.
    return text.encode(errors="backslashreplace").decode()
