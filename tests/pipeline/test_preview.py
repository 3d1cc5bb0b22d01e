"""A preview stands whatever is wrong: each rule's bad example is shown as far as it can be read."""

from pathlib import Path

import pytest

from generator.model.settings import Edition
from generator.pipeline.build import templates
from generator.pipeline.check import check
from generator.pipeline.preview import preview
from generator.render.article import Renderer
from generator.rules import _explain
from tests.factories import content_folder, settings
from tests.workshop import FRAME, THEME

EXPLANATIONS = {one.code: one for one in _explain.explanations() if one.bad}
TEXTS = templates(THEME)
RENDERER = Renderer(TEXTS)


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_content_with_a_fault_is_shown_as_far_as_it_can_be_read(tmp_path: Path, code: str) -> None:
    root = content_folder(tmp_path, {**FRAME, **EXPLANATIONS[code].bad})
    checked = check([root], settings())
    edition = preview(checked, TEXTS)
    assert edition.proof is None
    assert edition.site.settings.edition is Edition.PARTICIPANTS
    sources = {address for path, address in edition.site.addresses.items() if path.endswith(".md")}
    planned = {page.url: page for page in edition.pages}
    assert sources <= planned.keys()
    for url in sources:
        view, _ = planned[url].view(edition.site)
        assert RENDERER.article(view)
