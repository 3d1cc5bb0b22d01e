"""Values as they are written in front matter, with the paths of their fields."""

from collections.abc import Iterator

from generator.model.document import FieldPath, Value


def written(value: Value, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text inside a value of front matter, names of fields left out."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from written(part, (*path, name))
    else:
        for number, part in enumerate(value):
            yield from written(part, (*path, number))
