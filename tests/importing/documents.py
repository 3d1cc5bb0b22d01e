"""Parts of a document, and what comes in of a document that has them."""

from generator.importing.word import WORD
from tests.importing.conftest import Read, told
from tests.office import paragraph, word


def graphic(kind: str, about: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="4" name="C" descr="{about}"/><a:graphic><a:graphicData '
        f'uri="http://schemas.openxmlformats.org/drawingml/2006/{kind}"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


def body_of(bring_in: Read, *parts: str, **more: object) -> str:
    document = word(paragraph("Nowhereville", style="Title"), *parts, **more)  # type: ignore[arg-type]  # as word() has them
    return bring_in(WORD, document, "a.docx").drafts[0].body


def said_of(bring_in: Read, *parts: str, **more: object) -> list[str]:
    document = word(paragraph("Nowhereville", style="Title"), *parts, **more)  # type: ignore[arg-type]  # as above
    return told(bring_in(WORD, document, "a.docx"))
