"""Whether a change may be merged."""

from collections import Counter
from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic, Severity
from generator.reviewing.review import Approver, Touched, Verdict


def verdict(
    *,
    counted: Sequence[Diagnostic],
    gate: Sequence[Touched],
    content: bool,
    approvers: Sequence[Approver],
    empty: bool,
    strict: bool = False,
) -> Verdict:
    """Decide on a change: `content` says whether it touches pages, `strict` whether warnings stop it too."""
    if empty:
        return Verdict(may=True, why="nothing has changed")
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    counts = Counter(one.severity for one in counted)
    reasons = [_number(counts[one], str(one)) for one in failing if counts[one]]
    because = [f"{' and '.join(reasons)} to mend"] if reasons else []
    if gate and content:
        parts = ", ".join(one.part for one in gate)
        because.append(f"it touches content and what judges content ({parts}): make that a change of its own")
    if because:
        return Verdict(may=False, why="; ".join(because))
    names = [one.name for one in approvers]
    who = f"once {_list(names)} {'has' if len(names) == 1 else 'have'} approved" if names else "no fault found"
    return Verdict(may=True, why=who)


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _list(names: Sequence[str], most: int = 6) -> str:
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
