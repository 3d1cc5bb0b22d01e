"""Every way known to us in which a drawing does more than draw."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pipeline.assets import asset
from tests.pictures import drawing, picture, png_of, png_text

NO_SIZE = "gives no size: it needs `viewBox`, or `width` and `height`"
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8"'


def data_uri(content: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def faults(content: bytes) -> tuple[str, ...]:
    return asset("registry/logos/nowhere.svg", content).faults


def personal(content: bytes) -> tuple[str, ...]:
    return asset("registry/logos/nowhere.svg", content).personal


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script>alert(1)</script>", "holds `<script>`"),
        ("<SCRIPT>alert(1)</SCRIPT>", "holds `<SCRIPT>`"),
        ('<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "holds `<script>`"),
        ('<rect onload="alert(1)"/>', "has an event handler (`onload`)"),
        ('<rect ONCLICK="alert(1)"/>', "has an event handler (`onclick`)"),
        ('<rect xmlns:e="http://www.w3.org/2001/xml-events" e:event="x"/>', "has an event handler (`event`)"),
        ('<handler type="x"/>', "holds `<handler>`"),
        ("<foreignObject/>", "holds `<foreignObject>`"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', "holds HTML (`<p>`)"),
        ("<iframe/>", "holds `<iframe>`"),
        ('<image href="https://a.example/x.png"/>', "refers to `https://a.example/x.png`"),
        ('<image href="//a.example/x.png"/>', "refers to `//a.example/x.png`"),
        ('<image href="x.png"/>', "refers to `x.png`"),
        ('<image href=""/>', "refers to ``"),
        (
            '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
            "refers to `data:image/svg+xml;base64,PHN2Zy8+`",
        ),
        ('<image href="data:image/png;base64,QUJD"/>', "carries a picture that is no picture"),
        ('<image href="data:image/png;base64,*"/>', "carries a picture that does not decode"),
        ('<use href="data:image/png;base64,QUJD"/>', "refers to `data:image/png;base64,QUJD`"),
        ('<use href="other.svg#x"/>', "refers to `other.svg#x`"),
        ('<a href="https://a.example/"><path/></a>', "refers to `https://a.example/`"),
        ('<a href="java&#10;script:alert(1)"/>', "refers to `java script:alert(1)`"),
        ('<path from="java&#9;script:alert(1)"/>', "refers to `java script:alert(1)`"),
        ('<g src="x"/>', "refers to `x`"),
        (
            '<g xml:base="https://a.example/"/>',
            "changes what its references mean (`xml:base=https://a.example/`)",
        ),
        ('<set attributeName="href" to="#x"/>', "animates a reference (`href`)"),
        ('<animate attributeName="xlink:href" values="#x"/>', "animates a reference (`xlink:href`)"),
        ('<animate attributeName=" HREF " values="#x"/>', "animates a reference (` HREF `)"),
        ('<set attributeName="onclick" to="x"/>', "animates a reference (`onclick`)"),
        ('<rect fill="url(https://a.example/x)"/>', "refers to `https://a.example/x`"),
        ("<rect fill=\"URL( 'x.svg#y' )\"/>", "refers to `x.svg#y`"),
        ('<rect style="fill:u\\72l(x.svg)"/>', "refers to `x.svg`"),
        ('<rect style="fill:url/**/(x.svg)"/>', "refers to `x.svg`"),
        ('<rect mask="image-set(&quot;x.png&quot; 1x)"/>', "has `image-set` in its style"),
        ("<style>@import 'x.css';</style>", "has `@import` in its style"),
        ("<style>@im\\70ort 'x.css';</style>", "has `@import` in its style"),
        ("<style>@imp<![CDATA[ort 'x.css';]]></style>", "has `@import` in its style"),
        ("<style><tspan>@import 'x.css';</tspan></style>", "has `@import` in its style"),
        ("<style>@font-face{src:url(x.woff)}</style>", "refers to `x.woff`"),
        ("<style>.a{-moz-binding:url(#x)}</style>", "has `-moz-binding` in its style"),
        ("<style>.a{background:url(", "is no well-formed XML"),
    ],
)
def test_a_drawing_that_does_more_than_draw_is_refused(inside: str, fault: str) -> None:
    assert fault in faults(drawing(inside))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"<!DOCTYPE svg>" + drawing(), "has a DOCTYPE"),
        (b'<!DOCTYPE svg SYSTEM "https://a.example/x.dtd">' + drawing(), "has a DOCTYPE"),
        (
            b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + drawing("<text>&b;</text>"),
            "has a DOCTYPE",
        ),
        (b'<?xml-stylesheet href="x.css"?>' + drawing(), "takes in a style sheet (`<?xml-stylesheet?>`)"),
        (drawing(attributes='onload="x()" viewBox="0 0 1 1"'), "has an event handler (`onload`)"),
        (
            drawing('<use xlink:href="https://a.example/"/>', attributes=XLINK),
            "refers to `https://a.example/`",
        ),
        (drawing(attributes=""), NO_SIZE),
        (
            drawing(attributes='width="100%" height="0"'),
            NO_SIZE,
        ),
        (drawing().decode().encode("utf-16"), "is no UTF-8"),
        (drawing().decode().encode("utf-16-le"), "is no UTF-8"),
        (b'<?xml version="1.0" encoding="UTF-7"?>' + drawing(), "is no UTF-8"),
        (drawing("<text>\xe9</text>").decode().encode("latin-1"), "is no UTF-8"),
        (b"<svg viewBox='0 0 1 1'/>", "is no SVG: its outermost element is another"),
        (b'<html xmlns="http://www.w3.org/1999/xhtml"/>', "holds HTML (`<html>`)"),
        (b"", "is no well-formed XML"),
        (drawing() + drawing(), "is no well-formed XML"),
    ],
)
def test_a_drawing_that_is_not_what_it_seems_is_refused(content: bytes, fault: str) -> None:
    assert fault in faults(content)


@pytest.mark.parametrize(
    "content",
    [
        drawing(),
        b"\xef\xbb\xbf" + drawing(),
        b'<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!-- drawn by hand -->\n' + drawing(),
        drawing('<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke:url( \'#a\' )"/>'),
        drawing('<symbol id="s"/><use xlink:href="#s"/>', attributes=XLINK),
        drawing("<style>/* plain */ .a{fill:#063} @media print{.a{fill:#000}}</style><path class='a'/>"),
        drawing('<g transform="translate(1 2) rotate(3)"><text x="1">Office (of nothing) – é</text></g>'),
        drawing(f'<image href="{data_uri(picture())}"/>'),
        drawing(f'<image href=" {data_uri(picture("JPEG"), "image/jpeg")}\n"/>'),
        drawing('<metadata><r:RDF xmlns:r="urn:r"><r:x r:resource="https://a.example/"/></r:RDF></metadata>'),
        drawing('<animate attributeName="opacity" from="0" to="1"/><set attributeName="fill" to="red"/>'),
        drawing('<title>Image (of a bridge)</title><desc role="img" aria-label="Image (of a bridge)"/>'),
        drawing('<a href="#part"><path/></a>'),
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:path d="M0 0"/></s:svg>',
    ],
)
def test_a_drawing_that_only_draws_passes(content: bytes) -> None:
    found = asset("registry/logos/nowhere.svg", content)
    assert (found.media_type, found.faults, found.personal) == ("image/svg+xml", (), ())
    assert found.width > 0
    assert found.height > 0


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 300 100"', (300, 100)),
        ('viewBox="-5,-5, 30.4 , 10"', (30, 10)),
        ('width="1in" height="25.4mm"', (96, 96)),
        ('width="30" viewBox="0 0 300 100"', (30, 10)),
        ('height="10px" viewBox="0 0 300 100"', (30, 10)),
        ('width="100%" height="2em" viewBox="0 0 300 100"', (300, 100)),
        ('width="0.1" height="0.1"', (1, 1)),
        ('width="1e999" height="-3" viewBox="0 0 x 1"', (0, 0)),
    ],
)
def test_a_drawing_says_how_large_it_is(attributes: str, size: tuple[int, int]) -> None:
    found = asset("registry/logos/nowhere.svg", drawing(attributes=attributes))
    assert (found.width, found.height) == size


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"<!-- write to nobody@nowhere.example -->" + drawing(), "e-mail address"),
        (drawing('<g xmlns:i="urn:i" i:export-filename="/home/nobody/x.png"/>'), "path on a computer"),
        (drawing('<metadata><c:creator xmlns:c="urn:c"><c:x>Nobody</c:x></c:creator></metadata>'), "author"),
        (drawing(f'<image href="{data_uri(png_text(Author="Nobody"))}"/>'), "author"),
    ],
)
def test_a_drawing_that_tells_of_people_says_of_whom(content: bytes, word: str) -> None:
    assert personal(content) == (word,)


def test_a_picture_carried_in_a_drawing_is_held_to_the_same_bounds() -> None:
    bomb = drawing(f'<image href="{data_uri(png_of(30_000, 30_000))}"/>')
    assert faults(bomb) == ("carries a picture that is a decompression bomb: more than 40,000,000 pixels",)


def test_a_drawing_nested_deeply_is_read_in_time() -> None:
    assert faults(drawing("<style>" * 50_000 + "a" + "</style>" * 50_000)) == ()


def test_a_name_alone_makes_a_drawing_and_no_name_hides_one() -> None:
    assert asset("a.svg", b"text").media_type == "image/svg+xml"
    assert asset("a.png", drawing("<script/>")).faults == (
        "holds `<script>`",
        "is an SVG, and its name hides it",
    )
    assert asset("a.txt", b"<!-- x --><!DOCTYPE svg><svg/>").media_type == "image/svg+xml"
    assert asset("a.txt", b"<html><svg/></html>").media_type == ""


MARKS = """<svg | xmlns="http://www.w3.org/2000/svg" |>|</svg>|<style>|</style>|url(|)|\\|\\0|"|'| href=|#"""
MORE = """<!DOCTYPE svg|[|<!ENTITY a 'b'>|&a;|]>|<?x|?>|data:image/png;base64,|<image|/>|@import|&#10;|\0"""
PIECES = st.sampled_from([*MARKS.split("|"), *MORE.split("|")]) | st.text(max_size=4)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_text_makes_the_inspection_fail(content: str) -> None:
    asset("a.svg", content.encode("utf-8", "replace"))


@given(st.binary(max_size=200))
def test_no_octets_make_the_inspection_of_a_drawing_fail(content: bytes) -> None:
    asset("a.svg", content)
