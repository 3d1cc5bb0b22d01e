"""Pictures of pixels: decoded within bounds, and asked whom they tell of."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from generator.model.asset import Asset
from generator.pipeline.assets import asset
from tests.pictures import animated, picture, png_of, png_text

KINDS = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp", "AVIF": "avif", "GIF": "gif"}
each_kind = pytest.mark.parametrize("kind", KINDS)

GPS = {1: "N", 2: (1.0, 2.0, 3.0), 3: "E", 4: (1.0, 2.0, 3.0)}
XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description {}/></x:xmpmeta>'


def seen(content: bytes, name: str = "picture.png") -> Asset:
    return asset(f"about/nowhere/{name}", content)


def exif(
    tags: dict[int, object] | None = None, ifd: int = 0, inner: dict[int, object] | None = None
) -> bytes:
    made = Image.Exif()
    for tag, value in (tags or {}).items():
        made[tag] = value
    if inner:
        made.get_ifd(ifd).update(inner)
    return made.tobytes()


@each_kind
def test_a_plain_picture_has_a_size_and_no_fault(kind: str) -> None:
    found = seen(picture(kind), f"picture.{KINDS[kind]}")
    assert (found.width, found.height, found.faults, found.personal) == (4, 3, (), ())
    assert found.media_type == f"image/{kind.lower()}"


@each_kind
def test_the_octets_say_what_a_picture_is_and_not_its_name(kind: str) -> None:
    assert seen(picture(kind), "picture.txt").media_type == f"image/{kind.lower()}"
    assert seen(picture(kind), "picture.gif").media_type == f"image/{kind.lower()}"


@each_kind
def test_a_picture_cut_short_does_not_decode(kind: str) -> None:
    content = picture(kind, (64, 64))
    assert seen(content[: len(content) // 2]).faults == (f"does not decode as {kind}",)


@pytest.mark.parametrize("end", [b"IDAT", b"IEND"])
def test_a_picture_with_a_changed_octet_does_not_decode(end: bytes) -> None:
    content = bytearray(png_text(Comment="A bridge") if end == b"IDAT" else picture())
    # The octet before the length of a chunk is the last one of the checksum of the chunk before it.
    content[content.index(end) - 5] ^= 1
    assert seen(bytes(content)).faults == ("does not decode as PNG",)


def test_text_with_the_name_of_a_picture_is_a_fault_and_other_text_is_none() -> None:
    assert seen(b"<html>", "x.JPG").faults == ("is no image, though its name says so",)
    assert seen(b"a,b", "x.csv").faults == ()


@pytest.mark.parametrize("size", [(8_000, 6_000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_of_too_many_pixels_is_not_decoded(size: tuple[int, int]) -> None:
    assert seen(png_of(*size)).faults == ("is a decompression bomb: more than 40,000,000 pixels",)


def test_the_frames_of_an_animation_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    assert seen(animated(5), "x.gif").faults == ()
    monkeypatch.setattr("generator.pipeline.assets.raster.MOST_PIXELS", 19)
    assert seen(animated(5), "x.gif").faults == ("is a decompression bomb: more than 19 pixels",)


def test_an_animation_has_only_so_many_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.assets.raster.MOST_FRAMES", 4)
    assert seen(animated(4), "x.gif").faults == ()
    assert seen(animated(5), "x.gif").faults == ("has more than 4 frames",)


def test_text_that_unpacks_without_end_is_a_fault() -> None:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Comment", "x" * 3_000_000, zip=True)
    assert seen(picture(pnginfo=chunks)).faults == ("does not decode as PNG",)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF"])
def test_a_position_is_found_in_every_format(kind: str) -> None:
    content = picture(kind, exif=exif(ifd=0x8825, inner=dict(GPS)))
    assert seen(content).personal == ("GPS position",)


def test_the_version_of_a_gps_block_alone_is_no_position() -> None:
    assert seen(picture("JPEG", exif=exif(ifd=0x8825, inner={0: b"\2\3\0\0"}))).personal == ()


@pytest.mark.parametrize(
    ("tags", "inner", "word"),
    [
        ({0x013B: "Nobody"}, None, "author"),
        ({0x9C9D: "Nobody".encode("utf-16-le")}, None, "author"),
        ({0x013C: "Nobody's computer"}, None, "name of a computer"),
        (None, {0xA430: "Nobody"}, "camera owner"),
        (None, {0xA431: "0000"}, "serial number of a camera"),
        (None, {0xA435: "0000"}, "serial number of a camera"),
        (None, {0x927C: b"nobody knows"}, "maker note of a camera"),
    ],
)
def test_exif_data_of_people_are_found(
    tags: dict[int, object] | None, inner: dict[int, object] | None, word: str
) -> None:
    assert seen(picture("JPEG", exif=exif(tags, 0x8769, inner))).personal == (word,)


@pytest.mark.parametrize("tags", [{0x013B: " "}, {0x0110: "A camera"}, {0x0132: "2029:01-01 00:00:00"}])
def test_exif_data_of_nobody_pass(tags: dict[int, object]) -> None:
    assert seen(picture("JPEG", exif=exif(tags))).personal == ()


def test_exif_data_that_cannot_be_read_may_hold_anything() -> None:
    for broken in (b"XX*\0\x08\0\0\0", b"II*\0\x08\0\0\0\x09\0"):
        found = seen(picture("JPEG", exif=b"Exif\0\0" + broken))
        assert found.personal == ("EXIF data that cannot be read",)


@pytest.mark.parametrize(
    ("attribute", "word"),
    [
        ('exif:GPSLatitude="1,0N"', "GPS position"),
        ('aux:SerialNumber="0"', "serial number of a camera"),
        ('aux:OwnerName = "Nobody"', "camera owner"),
        ('photoshop:AuthorsPosition="None"', "author"),
        ('xmlns:dc="x"><dc:creator>Nobody</dc:creator', "author"),
        ('xmlns:i="x"><i:PersonInImage>Nobody</i:PersonInImage', "people shown"),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_xmp_data_of_people_are_found(attribute: str, word: str, kind: str) -> None:
    assert seen(picture(kind, xmp=XMP.format(attribute).encode())).personal == (word,)


def test_xmp_data_of_a_program_pass() -> None:
    assert seen(picture("JPEG", xmp=XMP.format('xmp:CreatorTool="Pencil"').encode())).personal == ()


def test_xmp_data_of_a_png_and_further_segments_of_a_jpeg_are_found() -> None:
    packet = XMP.format('exif:GPSLongitude="1,0E"')
    assert seen(png_text(**{"XML:com.adobe.xmp": packet})).personal == ("GPS position",)
    segment = b"http://ns.adobe.com/xmp/extension/\0" + packet.encode()
    jpeg = picture("JPEG")
    longer = jpeg[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment + jpeg[2:]
    assert seen(longer).personal == ("GPS position",)


@pytest.mark.parametrize(("number", "word"), [(80, "author"), (118, "contact"), (122, "author")])
def test_iptc_records_of_people_are_found(number: int, word: str) -> None:
    record = b"\x1c\x02" + bytes([number]) + b"\0\6Nobody"
    record += b"\0" * (len(record) % 2)
    block = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record
    jpeg = picture("JPEG")
    with_block = jpeg[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]
    assert seen(with_block).personal == (word,)
    profile = "\niptc\n      11\n" + record.hex() + "\n"
    assert seen(png_text(**{"Raw profile type iptc": profile})).personal == (word,)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("Author", "Nobody", ("author",)),
        ("artist", "Nobody", ("author",)),
        ("Comment", "ask nobody@nowhere.example", ("e-mail address",)),
        ("Author", " ", ()),
        ("Comment", "A bridge", ()),
        ("Software", "Pencil", ()),
    ],
)
def test_texts_of_a_png_that_name_people_are_found(name: str, value: str, words: tuple[str, ...]) -> None:
    assert seen(png_text(**{name: value})).personal == words


def test_the_comments_of_other_formats_are_read_for_addresses() -> None:
    assert seen(picture("JPEG", comment=b"nobody@nowhere.example")).personal == ("e-mail address",)
    assert seen(picture("GIF", comment=b"nobody@nowhere.example")).personal == ("e-mail address",)


def test_a_preview_inside_a_picture_is_found() -> None:
    preview = picture("JPEG")
    tiff = b"II*\0\x08\0\0\0" + b"\0\0" + (14).to_bytes(4, "little")
    tiff += (1).to_bytes(2, "little") + b"\x01\x02\x04\0\1\0\0\0" + (40).to_bytes(4, "little") + b"\0" * 4
    assert seen(picture("JPEG", exif=b"Exif\0\0" + tiff + preview)).personal == (
        "preview of the picture as it was taken",
    )


VALID = [picture(kind) for kind in KINDS] + [
    picture("JPEG", exif=exif({0x013B: "Nobody"}, 0x8825, dict(GPS)), comment=b"x", xmp=b"<x>"),
    animated(3),
    png_text(Author="Nobody"),
]


@given(st.binary(max_size=300))
@example(b"")
@example(b"\x89PNG\r\n\x1a\n")
def test_no_octets_make_the_inspection_fail(content: bytes) -> None:
    for name in ("x.png", "x.txt"):
        asset(name, content)


CHANGES = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=8)


@given(st.sampled_from(VALID), CHANGES, st.integers(12, 3000))
def test_no_damage_to_a_picture_makes_the_inspection_fail(
    content: bytes, changes: list[tuple[int, int]], end: int
) -> None:
    damaged = bytearray(content)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    found = asset("x.png", bytes(damaged[:end]))
    assert bool(found.faults) != bool(found.width and found.height)
