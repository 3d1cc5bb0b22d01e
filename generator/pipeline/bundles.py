"""A page that is begun, with the files beside it: written in one step, and over nothing that is there."""

from pathlib import Path
from tempfile import TemporaryDirectory

from generator.importing import Draft
from generator.importing._front_matter import text_of
from generator.pipeline.writing import writing


def standing(root: Path, draft: Draft) -> Path | None:
    """What stands in the place of a page already: its folder, or a file of its name."""
    folder = root / draft.folder
    beside = sorted(folder.parent.glob(f"{draft.slug}*.md")) if folder.parent.is_dir() else []
    files = [file for file in beside if file.name.partition(".")[0] == draft.slug]
    return next((place for place in [folder, *files] if place.exists() or place.is_symlink()), None)


def write(root: Path, draft: Draft, text: str = "") -> Path:
    """Write a page where nothing stands yet, and return its file; GeneratorError where that fails.

    `text` is what its file says, where somebody has put more into it than the draft.
    """
    folder = root / draft.folder
    with writing(folder, "choose another name where a page of this one is there already"):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{draft.slug}-", dir=folder.parent) as made:
            bundle = Path(made) / draft.slug
            bundle.mkdir()
            (bundle / Path(draft.path).name).write_bytes((text or text_of(draft)).encode())
            for name, octets in draft.files.items():
                (bundle / name).write_bytes(octets)
            # A folder never takes the place of one that holds something.
            bundle.rename(folder)
    return root / draft.path
