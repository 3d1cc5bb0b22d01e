"""What the readers of metadata share: names of what they find, and of what goes wrong."""

import struct
import zlib

GPS = "GPS position"
AUTHOR = "author"
OWNER = "camera owner"
SERIAL = "serial number of a camera"
EMAIL = "e-mail address"
CONTACT = "contact"

# What Pillow's readers let out when octets are not what they expect.
BROKEN = (
    *(OSError, EOFError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError),
    *(MemoryError, NotImplementedError, RuntimeError, struct.error, zlib.error),
)
