"""Which works must be aligned, and with what they are."""

from generator.content_types._work import Work
from generator.content_types.policy_paper import PolicyPaper
from generator.content_types.related_work import RelatedWork
from generator.model.vocabulary import Vocabularies
from generator.taxonomy.kinds import KINDS


def is_guidance(work: Work, vocabularies: Vocabularies) -> bool:
    """Whether a work of U4SSC itself tells those who decide what to do."""
    if isinstance(work, RelatedWork):
        return False
    kind = vocabularies[KINDS].get(work.kind) if work.kind else None
    return isinstance(work, PolicyPaper) or (kind is not None and kind.guidance)


def aligned_with(work: Work) -> list[str]:
    """Kinds of things that a work names: goals, frameworks, standards, indicators."""
    named = (
        ("goals", work.goal_codes),
        ("frameworks", work.frameworks),
        ("standards", work.standards),
        ("indicators", work.kpis),
    )
    return [kind for kind, codes in named if codes]
