from pathlib import Path

import pytest

from generator.model.social_card import SocialCard
from generator.pipeline.cards.artist import Artist
from generator.pipeline.cards.gallery import Gallery, Picture

COLOURS = {"11": "#fd9d24"}
CARDS = [SocialCard(f"Bridge {number}", "", "Nowhere", "en") for number in range(3)]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of all cards that are drawn."""
    titles: list[str] = []
    draw = Artist.draw

    def noted(self: Artist, card: SocialCard) -> bytes:
        titles.append(card.title)
        return draw(self, card)

    monkeypatch.setattr(Artist, "draw", noted)
    return titles


def shown(
    folder: Path, cards: list[SocialCard] = CARDS, known: dict[str, str] | None = None
) -> list[Picture]:
    return [*Gallery(COLOURS, folder).shown(cards, known or {})]


def test_what_was_drawn_is_drawn_once(tmp_path: Path, drawn: list[str]) -> None:
    first = shown(tmp_path)
    assert shown(tmp_path) == first
    assert drawn == ["Bridge 0", "Bridge 1", "Bridge 2"]


def test_a_new_card_alone_is_drawn(tmp_path: Path, drawn: list[str]) -> None:
    shown(tmp_path)
    drawn.clear()
    shown(tmp_path, [*CARDS[1:], SocialCard("Ferry", "", "Nowhere", "en")])
    assert drawn == ["Ferry"]


def test_what_the_site_has_is_not_read(tmp_path: Path) -> None:
    known = {picture.path: picture.digest for picture in shown(tmp_path)}
    assert [picture.octets for picture in shown(tmp_path, known=known)] == [None, None, None]


def test_a_file_of_the_site_that_is_another_is_replaced(tmp_path: Path) -> None:
    first = shown(tmp_path)
    known = {picture.path: "another" for picture in first}
    assert shown(tmp_path, known=known) == first


def test_a_kept_picture_that_is_spoilt_is_drawn_again(tmp_path: Path, drawn: list[str]) -> None:
    first = shown(tmp_path)
    drawn.clear()
    (tmp_path / CARDS[1].path.rpartition("/")[2]).write_bytes(b"spoilt")
    assert sorted(shown(tmp_path)) == sorted(first)
    assert drawn == ["Bridge 1"]


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path) -> None:
    shown(tmp_path)
    shown(tmp_path, CARDS[:1])
    assert {file.name for file in tmp_path.iterdir()} == {"drawn", CARDS[0].path.rpartition("/")[2]}


def test_goals_in_other_colours_are_drawn_anew(tmp_path: Path, drawn: list[str]) -> None:
    shown(tmp_path)
    drawn.clear()
    assert len([*Gallery({"11": "#000000"}, tmp_path).shown(CARDS, {})]) == len(drawn) == 3


def test_without_a_folder_pictures_are_drawn_and_not_kept() -> None:
    assert all(picture.octets for picture in Gallery(COLOURS).shown(CARDS, {}))
