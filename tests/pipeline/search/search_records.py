"""Records of invented pages, and the index files made from them."""

from pathlib import Path

from generator.export.search_record import SearchRecord
from generator.pipeline.search.index import SearchFiles, search_index

WORDS = {
    "ar": "تفتح المدينة نفق الفوانيس عند منتصف الليل",
    "en": "The town opens its tunnel of lanterns at midnight",
    "es": "La ciudad abre su túnel de faroles a medianoche",
    "fr": "La ville ouvre son tunnel aux lanternes à minuit",
    "ru": "Город открывает тоннель с фонарями в полночь",
    "zh": "城市在午夜开放灯笼隧道",
}
TOPICS = ("measurement", "mobility", "housing")


def own_word(number: int) -> str:
    """A word of one record alone, as long as that of any other: none is the beginning of another."""
    return "".join(f"{'bdfgklmnrt'[int(digit)]}a" for digit in f"{number:03}")


def record(number: int, language: str = "en", text: str = "") -> SearchRecord:
    slug = f"invented-{number:03}"
    return SearchRecord(
        identifier=f"deliverables/{slug}",
        address=f"{'' if language == 'en' else f'{language}/'}deliverables/{slug}/",
        language=language,
        title=f"Work number {number}",
        summary=f"Invented, of topic {TOPICS[number % 3]}.",
        text=text or f"{WORDS[language]}. {own_word(number).title()}.",
        date=f"{2020 + number % 5}",
        facets=(
            ("goal", tuple(str(goal) for goal in {number % 17 + 1, number % 5 + 1})),
            ("topic", (TOPICS[number % 3],)),
            ("language", (language,)),
        ),
    )


def octets(found: SearchFiles) -> dict[str, bytes]:
    """Contents of all files of an index, by address."""
    return {one.path: one.content for one in found.artifacts}


def write(records: list[SearchRecord], cache: Path, site: Path, per_shard: int) -> None:
    """Put an index into a site."""
    for address, content in octets(search_index(records, cache, per_shard=per_shard)).items():
        file = site / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
