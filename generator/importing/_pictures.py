"""Pictures that come with a document: kept as files of the page, with rights that only their owners know."""

import warnings
from hashlib import sha256
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from generator.importing._base import Loss
from generator.model.document import Value

_ENDINGS = {"PNG": "png", "JPEG": "jpg", "GIF": "gif", "WEBP": "webp", "AVIF": "avif"}
_SAVED_ANEW = {"BMP", "TIFF", "MPO", "PPM"}
MOST_PIXELS = 80_000_000
_BY_WORD = ("generated", "generiert", "généré", "generada", "создан")


class Pictures:
    """Pictures of one page, each once; `files` is what to lay beside it, `stubs` its field `images`."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.stubs: dict[str, Value] = {}
        self.losses: list[Loss] = []
        self._names: dict[str, str] = {}

    def keep(self, octets: bytes, alt: str, place: str, name: str = "") -> str:
        """Keep a picture and return the name of its file; empty where no page may show it."""
        digest = sha256(octets).hexdigest()
        if digest in self._names:
            return self._names[digest]
        kept = self._fit(octets, place)
        if kept is None:
            return ""
        form, octets = kept
        name = name or f"image-{len(self.files) + 1}.{_ENDINGS[form]}"
        if name in self.files:
            name = f"{len(self.files) + 1}-{name}"
        self._names[digest] = name
        self.files[name] = octets
        self.stubs[name] = {"alt": " ".join(alt.split()), "credit": "", "licence": "", "holder": ""}
        if not alt.strip():
            self._tell(
                place,
                f"the picture `{name}` has no text that says what it shows",
                "write it in `alt`, and between the brackets in the text",
            )
        elif any(word in alt.lower() for word in _BY_WORD):
            self._tell(
                place,
                f"the text of the picture `{name}` was written by a program: “{' '.join(alt.split())}”",
                "write what the picture says here",
            )
        return name

    def _fit(self, octets: bytes, place: str) -> tuple[str, bytes] | None:
        """The format of a picture and its octets, saved anew where browsers do not know the format."""
        fix = "save it as PNG or JPEG, and add it to the page"
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                with Image.open(BytesIO(octets)) as image:
                    form = image.format or ""
                    if image.width * image.height > MOST_PIXELS:
                        self._tell(
                            place, f"a picture of {image.width} by {image.height} pixels was left out", fix
                        )
                        return None
                    if form in _ENDINGS:
                        image.verify()
                        return form, octets
                    if form in _SAVED_ANEW:
                        saved = BytesIO()
                        image.convert("RGB" if image.mode == "CMYK" else image.mode).save(saved, "PNG")
                        self._tell(place, f"a picture in the format {form} was saved anew as PNG", "")
                        return "PNG", saved.getvalue()
                    self._tell(place, f"a picture in the format {form} was left out", fix)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            self._tell(place, "a picture of far too many pixels was left out", fix)
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
            self._tell(
                place, "a picture that is damaged, or in a format that no browser shows, was left out", fix
            )
        return None

    def _tell(self, place: str, message: str, fix: str) -> None:
        self.losses.append(Loss(place, message, fix))
