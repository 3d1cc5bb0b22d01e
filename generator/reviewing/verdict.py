"""Whether a change may be merged."""

from collections import Counter
from collections.abc import Collection, Sequence

from generator.model.diagnostic import Diagnostic, Severity
from generator.reviewing.review import Approver, Touched, Verdict

UNCHANGED = Verdict(may=True, why="nothing has changed")


def verdict(
    counted: Sequence[Diagnostic],
    failing: Collection[Severity],
    mixed: Sequence[Touched],
    approvers: Sequence[Approver],
) -> Verdict:
    """Decide on a change: `mixed` are the parts of the gate that it touches besides content."""
    counts = Counter(one.severity for one in counted)
    reasons = [_number(counts[one], str(one)) for one in Severity if one in failing and counts[one]]
    because = [f"{' and '.join(reasons)} to mend"] if reasons else []
    if mixed:
        parts = ", ".join(one.part for one in mixed)
        because.append(f"it touches content and what judges content ({parts}): make that a change of its own")
    if because:
        return Verdict(may=False, why="; ".join(because))
    names = [one.name for one in approvers]
    who = (
        f"once {_list(names)} {'has' if len(names) == 1 else 'have'} approved" if names else "no fault found"
    )
    return Verdict(may=True, why=who)


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _list(names: Sequence[str], most: int = 6) -> str:
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
