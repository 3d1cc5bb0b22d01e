from io import BytesIO

import pytest
from PIL import Image

from generator.model.social_card import HEIGHT, WIDTH, SocialCard
from generator.pipeline.cards.artist import MARGIN, Artist
from generator.pipeline.cards.faces import Face
from generator.pipeline.cards.gallery import FONTS
from generator.pipeline.cards.lines import ELLIPSIS, Room, fitted

SITE = "Knowledge of nowhere"
COLOURS = {str(number): f"#{number * 12:02x}8040" for number in range(1, 18)}
TITLES = {
    "ar": "مدن ذكية مستدامة: دليل إلى الاقتصاد الدائري في المدن",
    "en": "How a town without a name pays for bridges that nobody crosses",
    "es": "Cómo paga una ciudad sin nombre los puentes que nadie cruza",
    "fr": "Comment une ville sans nom paie l’œuvre de ses ponts",
    "ru": "Как город без названия платит за мосты, по которым никто не ходит",
    "zh": "没有名字的城市如何为无人通过的桥梁付款：循环经济指南",
}
EXTREMES = {
    "one endless word": "W" * 300,
    "many words": "integrated municipal wastewater treatment " * 20,
    "endless Chinese": "循环经济，" * 80,
    "one letter": "I",
}


@pytest.fixture(scope="module")
def artist() -> Artist:
    return Artist([font.read_bytes() for font in FONTS], COLOURS)


@pytest.fixture(scope="module")
def latin() -> Face:
    return Face(FONTS[0].read_bytes())


@pytest.fixture(scope="module")
def chinese() -> Face:
    return Face(FONTS[1].read_bytes())


def picture(octets: bytes) -> Image.Image:
    return Image.open(BytesIO(octets)).convert("RGB")


def card(title: str, language: str = "en", goals: tuple[str, ...] = ()) -> SocialCard:
    return SocialCard(title, "Case study" if language == "en" else "", SITE, language, goals)


@pytest.mark.parametrize("language", TITLES)
def test_the_same_card_is_drawn_in_the_same_octets(artist: Artist, language: str) -> None:
    wanted = card(TITLES[language], language, ("11",))
    other = Artist([font.read_bytes() for font in FONTS], COLOURS)
    assert artist.draw(wanted) == other.draw(wanted)


@pytest.mark.parametrize("language", TITLES)
def test_a_title_is_drawn_in_every_language_and_not_the_name_of_the_site_in_its_place(
    artist: Artist, language: str
) -> None:
    assert artist.draw(card(TITLES[language], language)) != artist.draw(card(SITE, language))


@pytest.mark.parametrize(
    ("title", "language"),
    [*((title, language) for language, title in TITLES.items()), *((one, "en") for one in EXTREMES.values())],
)
def test_nothing_is_drawn_in_the_margins_and_files_are_small(
    artist: Artist, title: str, language: str
) -> None:
    octets = artist.draw(card(title, language, tuple(COLOURS)))
    drawn = picture(octets)
    ground = drawn.getpixel((WIDTH // 2, 3))
    inner = drawn.crop((16, 0, WIDTH - 16, HEIGHT))
    box = Image.eval(inner.convert("L"), lambda level: level).getbbox()
    assert box is not None
    edges = [
        *(drawn.crop((16, 0, MARGIN - 4, HEIGHT)), drawn.crop((WIDTH - MARGIN + 4, 0, WIDTH - 16, HEIGHT))),
        *(drawn.crop((16, 0, WIDTH - 16, 40)), drawn.crop((16, HEIGHT - 40, WIDTH - 16, HEIGHT))),
    ]
    assert [found for edge in edges for _, found in edge.getcolors() or [] if found != ground] == []
    assert drawn.size == (1200, 630)
    assert len(octets) <= 30_000


def test_arabic_letters_are_joined(latin: Face) -> None:
    word = "مدينة"
    apart = sum(latin.width(letter, 100, "rtl") for letter in word)
    assert latin.width(word, 100, "rtl") < 0.9 * apart


def test_arabic_begins_at_the_right(artist: Artist) -> None:
    shown = picture(artist.draw(card("مدن", "ar")))
    ground = shown.getpixel((WIDTH // 2, 3))
    left = shown.crop((0, 0, WIDTH // 3, HEIGHT)).getcolors() or []
    assert [colour for _, colour in left] == [ground]


def test_what_no_font_can_write_is_the_picture_of_the_site_and_no_box(artist: Artist) -> None:
    assert artist.draw(card("A bridge 😀")) == artist.draw(card(SITE))


def test_goals_are_squares_in_their_colours(artist: Artist) -> None:
    shown = picture(artist.draw(card("Bridges", goals=("3", "11"))))
    colours = {colour for _, colour in shown.getcolors(1000) or []}
    assert {(36, 128, 64), (132, 128, 64)} <= colours
    assert (24, 128, 64) not in colours


def test_chinese_lines_do_not_begin_with_what_closes(chinese: Face) -> None:
    lines, _ = fitted("桥梁，" * 40, chinese, "ltr", Room(1040, 5000, 1.2), (60,))
    assert len(lines) > 2
    assert [line for line in lines if line[0] in "，。）"] == []


def test_a_title_is_as_large_as_it_fits_and_cut_where_it_does_not(latin: Face) -> None:
    room = Room(1040, 300, 1.2)
    assert fitted("Bridges", latin, "ltr", room, (80, 40)).size == 80
    lines, size = fitted("bridges and towns " * 60, latin, "ltr", room, (80, 40))
    assert size == 40
    assert len(lines) == room.holds(40)
    assert lines[-1].endswith(ELLIPSIS)
