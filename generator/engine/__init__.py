"""The only code that knows mkdocs and Material."""

import os

# Material prints a notice about mkdocs 2 on import; it is for those who maintain sites by hand.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
