"""Images as a list, each with its `file`: a form cannot write file names as keys."""

from collections.abc import Iterator, Mapping

from generator.model.document import FieldPath, Value
from generator.model.span import Span
from generator.source.fields import IMAGE_FILE
from generator.source.yaml_tree import Tree

FIELD = "images"


def with_images_by_file(tree: Tree) -> Tree:
    """Fields whose list of images is the mapping by file name that it stands for.

    A list that is not wholly of that kind stays, for the model to say what is wrong with it.
    """
    images = tree.fields.get(FIELD)
    if not isinstance(images, list):
        return tree
    names: dict[str, int] = {}
    told: dict[str, Value] = {}
    repeated = list(tree.repeated)
    for number, image in enumerate(images):
        name = image.get(IMAGE_FILE) if isinstance(image, dict) else None
        if not (isinstance(image, dict) and isinstance(name, str) and name):
            return tree
        if name in names:
            repeated.append((name, tree.spans[FIELD, number, IMAGE_FILE]))
        names[name] = number
        told[name] = {key: value for key, value in image.items() if key != IMAGE_FILE}
    return Tree(
        fields={**tree.fields, FIELD: told},
        spans=_Listed(tree.spans, names),
        key_spans=_Listed(tree.key_spans, names, tree.spans),
        repeated=repeated,
    )


class _Listed(Mapping[FieldPath, Span]):
    """Places by file name, of images that stand in a list; the place of its name is that of their key."""

    def __init__(
        self,
        places: Mapping[FieldPath, Span],
        names: Mapping[str, int],
        values: Mapping[FieldPath, Span] | None = None,
    ) -> None:
        self._places = places
        self._names = names
        self._values = values

    def __getitem__(self, path: FieldPath) -> Span:
        if path[:1] != (FIELD,) or not path[1:]:
            return self._places[path]
        _, name, *rest = path
        number = self._names[str(name)]
        if not rest and self._values is not None:
            return self._values[FIELD, number, IMAGE_FILE]
        return self._places[(FIELD, number, *rest)]

    def __iter__(self) -> Iterator[FieldPath]:
        by_number = {number: name for name, number in self._names.items()}
        for path in self._places:
            if path[:1] != (FIELD,) or not path[1:]:
                yield path
                continue
            _, number, *rest = path
            if isinstance(number, int) and number in by_number:
                yield (FIELD, by_number[number], *rest)

    def __len__(self) -> int:
        return sum(1 for _ in self)
