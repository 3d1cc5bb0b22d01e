"""CRF004."""

import re
from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.document import Body, Reference
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"

_EMPTY = {
    *("", "click", "click here", "click this link", "details", "here", "learn more", "link", "more"),
    *("more info", "more information", "read more", "see here", "see more", "this", "this link", "this page"),
    *("cliquer ici", "cliquez ici", "en savoir plus", "ici", "lien", "lire la suite", "plus", "voir ici"),
    *("aquí", "clic aquí", "haga clic aquí", "leer más", "más", "más información", "enlace", "ver más"),
    *("здесь", "тут", "нажмите здесь", "подробнее", "читать далее", "ссылка", "далее", "по ссылке"),
    *("اضغط هنا", "انقر هنا", "هنا", "المزيد", "اقرأ المزيد", "لمزيد من المعلومات", "رابط"),
    *(
        "点击",
        "点击这里",
        "点击此处",
        "這裡",
        "这里",
        "此处",
        "更多",
        "查看更多",
        "阅读更多",
        "了解更多",
        "链接",
    ),
}
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


@page_rule(
    BaseRecord,
    translations=True,
    code="CRF004",
    name="link-text-says-nothing",
    severity=Severity.WARNING,
    clause="WEB-03",
    message="the link to `{target}` reads `{text}`, which does not say where it leads",
    fix="let the link be the name of what it leads to: `see the [collection methodology](...)`",
    good={"about/a.md": _PAGE + "Read [the other page](b.md).\n", "about/b.md": _PAGE},
    bad={"about/a.md": _PAGE + "For the other page, [click here](b.md).\n", "about/b.md": _PAGE},
    fires_at="about/a.md:6:21",
)
def link_text_says_nothing(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Screen readers list the links of a page by their texts, and so do hurried eyes."""
    body = page.document.body
    for link in body.links:
        text = _EDGE.sub("", link.text).casefold()
        if text in _EMPTY and not (text == "" and (link.text or _holds_image(link, body))):
            yield in_body(page, link.span, target=link.target, text=link.text)


def _holds_image(link: Reference, body: Body) -> bool:
    """Whether an image with an alternative is what the link shows."""
    return any(
        image.text and link.span.start <= image.span.start and image.span.end <= link.span.end
        for image in body.images
    )
