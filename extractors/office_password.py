"""The door to msoffcrypto: Office files that are protected with a password, opened in memory when it is known."""

from __future__ import annotations

import io
from dataclasses import replace

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.office_kind import is_protected
from extractors.quiet import listening
from extractors.source import Source

WRONG_PASSWORD = Code(
    "X139",
    Severity.ERROR,
    "the password in the settings does not open this file",
    "Check it by opening the file in Office. Capital and small letters differ.",
)
CANNOT_UNLOCK = Code(
    "X140",
    Severity.ERROR,
    "this protected file cannot be opened ({library} says: {error})",
    "Open it in Office, remove the password under File > Info > Protect, and save it.",
)


def unlocked(source: Source) -> Source:
    """Return a protected Office file as one that is not, when `source.password` is set; other files as they are.

    The decrypted bytes stay in memory. Raises MaterialError X139 (wrong password) or X140 (the protection is damaged
    or of a kind that is not known).
    """
    if not source.password or not is_protected(source):
        return source
    import msoffcrypto  # noqa: PLC0415  wanted for few files, and slow to load
    from msoffcrypto.exceptions import InvalidKeyError  # noqa: PLC0415

    plain = io.BytesIO()
    with source.open() as stream, listening("msoffcrypto", source.name, CANNOT_UNLOCK):
        try:
            office = msoffcrypto.OfficeFile(stream)
            office.load_key(password=source.password, verify_password=True)
            office.decrypt(plain)
        except InvalidKeyError as error:
            raise MaterialError(WRONG_PASSWORD.of(source.name)) from error
    data = plain.getvalue()
    return replace(source, open=lambda: io.BytesIO(data), password="")
