"""Everything there is, whatever its status and whatever is wrong with it: for those who write."""

from collections.abc import Mapping
from dataclasses import replace

from generator.content_types.release import Release, release
from generator.export.goal_colours import goal_colours
from generator.index.build import build_index
from generator.model.page import Corpus
from generator.model.settings import Edition as For
from generator.pipeline.build import files_of, logos_of, site_of, with_screen
from generator.pipeline.checked import Checked
from generator.pipeline.edition import Edition
from generator.pipeline.gate import gate
from generator.pipeline.one_page import with_page
from generator.render.plan import plan
from generator.taxonomy.goals import GOALS


def preview(checked: Checked, texts: Mapping[str, str], before: Corpus | None = None) -> Edition:
    """The participants' edition of content as far as it could be read, errors or not; `texts` are templates.

    Pages that cannot be read are shown as they were `before`. It has no proof and no files for machines:
    nothing that writes a site takes it.
    """
    corpus = checked.loaded.corpus
    for path in (*(page.path for page in corpus.broken), *corpus.unread):
        page = before and before.by_path.get(path)
        if before and page and before.pages.get(page.identifier) is page:
            corpus = with_page(corpus, page)
    loaded = replace(checked.loaded, corpus=corpus)
    settings = replace(checked.settings, edition=For.PARTICIPANTS, preview=True, search=False, cards=False)
    released = gate(loaded.corpus, settings)
    index = build_index(released.corpus)
    files = files_of(released, loaded)
    # Nothing is looked for here, but pages say by these which translations are not public.
    hidden = {
        page.path: 0
        for page in released.corpus.translations
        if release(page.brief, settings.as_of) is not Release.FULL
    }
    judged = replace(checked, loaded=loaded, settings=settings)
    site = with_screen(site_of(index, released, judged, hidden, files), corpus)
    return Edition(
        site=site,
        content=loaded.corpus,
        pages=tuple(plan(site)),
        artifacts=(goal_colours(index.corpus.vocabularies[GOALS]),),
        files={**files, **logos_of(released, loaded)},
        templates=texts,
        next_change="",
        proof=None,
    )
