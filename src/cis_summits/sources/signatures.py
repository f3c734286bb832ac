"""What a file is that is neither text nor a web page, by its first bytes."""

from __future__ import annotations

__all__ = ["binary_kind"]

_BY_START: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, such as a Word (.docx) or OpenDocument file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"%!PS", "a PostScript document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ\x00", "compressed with xz"),
    (b"\x28\xb5\x2f\xfd", "compressed with Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF87a", "an image (GIF)"),
    (b"GIF89a", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
)
_BZIP2_BLOCK = b"1AY&SY"  # a text may well begin with "BZh", so the mark of the first block is asked for too


def binary_kind(raw: bytes) -> str | None:
    """Return what a file is by its signature ("a PDF"), or ``None`` if it may be a text.

    Examples:
        >>> binary_kind(b"%PDF-1.7 ..."), binary_kind(b"A summit was held.")
        ('a PDF', None)
    """
    for start, kind in _BY_START:
        if raw.startswith(start):
            return kind if start != b"BZh" or raw[4:10] == _BZIP2_BLOCK else None
    if raw.startswith(b"RIFF") and raw[8:12] == b"WEBP":
        return "an image (WebP)"
    return None
