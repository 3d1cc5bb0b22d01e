"""Rights in a work before and after a change."""

from collections.abc import Iterator

from generator.content_types._rights import Rights
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules.transitions._pairs import AnyPage, pairs, was_public

A_WORK = """\
---
title: A
summary: A.
status: published
kind: policy-paper
issued: 2029
sdgs: ["11"]
sdgs_by: source
topics: []
partners: [itu, unece]
rights: {holders: [itu, unece], licence: all-rights-reserved, stated: not-on-record, contact: x}
consent: {basis: public-record, url: "https://www.itu.int/invented", seen_on: 2029-01-01}
source_url: https://www.itu.int/invented
publisher: itu
published_on: 2029-02-01
---
"""
"""A published work for the examples."""


def changed_rights(
    before: Corpus, after: Corpus, settings: Settings
) -> Iterator[tuple[AnyPage, Rights, Rights]]:
    """Works that were public, with their rights then and now, where no new note explains a difference.

    What was `not-on-record` and is now known is no change of the rights: the caller lets it pass.
    """
    for old, new in pairs(before, after):
        # Most pages are the same, and their records need not be read again.
        if old.brief.digest == new.brief.digest:
            continue
        then, now = getattr(old.record, "rights", None), getattr(new.record, "rights", None)
        if then and now and then != now and was_public(old, settings):
            explained = now.note is not None and now.note != then.note
            if not explained:
                yield new, then, now
