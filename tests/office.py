"""Word documents and workbooks made part by part: every name and figure in them is plainly invented."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="emf" ContentType="image/x-emf"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
LISTS = ("List Paragraph", "List Bullet", "List Bullet 2", "List Number")
_STYLES = (
    "Title",
    "Quote",
    "Caption",
    *(f"heading {level}" for level in range(1, 7)),
    "toc 1",
    "Odd Style",
    "Source Code",
    "Preformatted Text",
    "Block Text",
    "Quotations",
    *LISTS,
)


def style_id(name: str) -> str:
    return name.title().replace(" ", "")


def run(text: str, looks: str = "") -> str:
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*parts: str, style: str = "", listed: tuple[int, int] | None = None) -> str:
    """Parts are text, or XML of runs; `listed` is the number of a list and the level in it."""
    inside = "".join(part if part.startswith("<") else run(part) for part in parts)
    named = f'<w:pStyle w:val="{style_id(style)}"/>' if style else ""
    numbered = (
        f'<w:numPr><w:ilvl w:val="{listed[1]}"/><w:numId w:val="{listed[0]}"/></w:numPr>' if listed else ""
    )
    return f"<w:p><w:pPr>{named}{numbered}</w:pPr>{inside}</w:p>"


def cell(*paragraphs: str, looks: str = "") -> str:
    inside = "".join(part if part.startswith("<") else paragraph(part) for part in paragraphs)
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{inside}</w:tc>"


def note(number: int) -> str:
    """A reference to a note at the foot of the page."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def table(*rows: Sequence[str], header: bool = True) -> str:
    """Cells are text, or XML of cells; the first row is marked as header."""
    made = ""
    for number, cells in enumerate(rows):
        marked = "<w:trPr><w:tblHeader/></w:trPr>" if header and not number else ""
        inside = "".join(one if one.startswith("<") else cell(one) for one in cells)
        made += f"<w:tr>{marked}{inside}</w:tr>"
    return f"<w:tbl><w:tblPr/>{made}</w:tbl>"


def picture(relation: str, alt: str, crop: str = "") -> str:
    """An inline picture, as a run."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="{alt}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/>{crop}</pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def word(
    *body: str,
    media: Mapping[str, bytes] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
    links: Mapping[str, str] | None = None,
) -> bytes:
    """A document: `media` are pictures by relation and name (`rId9/a.png`), `links` addresses by relation."""
    media, parts, links = media or {}, parts or {}, links or {}
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style_id(name)}"><w:name w:val="{name}"/></w:style>'
        for name in _STYLES
    )
    levels = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">'
        + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>' for level in range(5))
        + "</w:abstractNum>"
        for number, form in ((1, "bullet"), (2, "decimal"))
    )
    numbering = levels + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2)
    )
    pictures = [key.partition("/") for key in media]
    related = "".join(
        f'<Relationship Id="{relation}" Type="{_OFFICE}/image" Target="media/{name}"/>'
        for relation, _, name in pictures
    ) + "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for key, target in links.items()
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONSHIPS.format(
            f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"<w:document {_W}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
        "word/_rels/document.xml.rels": _RELATIONSHIPS.format(related),
        **{f"word/media/{key.partition('/')[2]}": octets for key, octets in media.items()},
        **{name: _part(name, made) if isinstance(made, str) else made for name, made in parts.items()},
    }
    return archive(files)


def _part(name: str, made: str) -> str:
    """A part of WordprocessingML around its content: `word/comments.xml` is an element `comments`."""
    tag = name.rpartition("/")[2].removesuffix(".xml")
    return f"<w:{tag} {_W}>{made}</w:{tag}>" if name.endswith(".xml") else made


def archive(files: Mapping[str, str | bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as packed:
        for name, made in files.items():
            packed.writestr(name, made)
    return held.getvalue()


def workbook(
    rows: Sequence[Sequence[object]], *, sheet: str = "Records", formats: Mapping[str, str] | None = None
) -> bytes:
    """A workbook of one sheet; `formats` say how cells show their numbers: `{"B2": "0.00"}`."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    for place, form in (formats or {}).items():
        page[place].number_format = form
    held = BytesIO()
    book.save(held)
    return held.getvalue()
