"""What kind of file the bytes are, and whether a package is safe to open: nothing hostile gets as far as a parser."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
import zlib

from agreements.intake.blocks import unreadable

MAX_PACKAGE = 50_000_000
MAX_PARTS = 5_000
MAX_XML = 30_000_000
MAX_RATIO = 300
# A declaration behind whatever comments and instructions stand before the first element; or one of those that has no end in so many bytes.
_HEAD = 1 << 16
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s++|<\?.*?\?>|<!--.*?-->)*+<[!?]", re.DOTALL)
# How a file of each kind is called, where the bytes alone are there.
_ENDINGS = {
    "word": ".docx", "sheet": ".xlsx", "pdf": ".pdf", "image": ".png", "rtf": ".rtf", "old-office": ".doc", "encrypted": ".docx",
    "opendocument": ".odt", "web": ".html", "zip": ".zip", "broken": ".zip",
}  # fmt: skip
# What a text that is YAML has: a key at the front of a line, or a sign that opens something.
_YAML = re.compile(rb"\s*[{\[#%\-\"'!&]|.*?^[a-z_]+[ \t]*:(?:\s|$)", re.DOTALL | re.MULTILINE)
_LEAST_LINES = 5
# How a web page begins, whatever it is called: e-SAKIP applications save some as Word and Excel files. Behind `MIME-Version:` a page
# with its pictures is kept.
_PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body|meta|style|title)\b", re.IGNORECASE | re.DOTALL
)
# Files of Office that are XML: spreadsheets and texts of 2003, a package in one file, OpenDocument in one file.
_OFFICE_XML = re.compile(
    r"\s*<\?xml[^>]*>.{0,2000}?(?:urn:schemas-microsoft-com:office:|schemas\.microsoft\.com/office/|<office:document)", re.DOTALL
)
_ARCHIVED = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,12}?content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE)
_PAGE_WITHIN = 4096
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
# Of the comments that this program writes.
AUTHOR = "periksa"
_COMMENTS = re.compile(r"word/comments\d*\.xml|xl/(?:\w+/)*comments?\d*\.xml")
# In Word, in Excel, and in what a program left of the latter that keeps no authors.
_BY_AUTHOR = re.compile(rf'\bw:author="{AUTHOR}"|<(?:\w+:)?author>{AUTHOR}</|\b{AUTHOR} · (?:[\d-]+ · )?[0-9a-f]{{6}}<'.encode())
_MAX_COMMENTS = 2_000_000


def kind_of(data: bytes) -> str:
    """text, web, word, sheet, pdf, or what cannot be read: old-office, encrypted, rtf, opendocument, zip, image."""
    if data.startswith(_OLE):
        return "encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "old-office"
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")):
        return "image"
    if data.startswith(b"PK\x03\x04"):
        return _package_kind(data)
    begins = decoded(data[:_PAGE_WITHIN])
    if is_archived_page(data) or _PAGE.match(begins):
        return "web"
    return "old-office" if _OFFICE_XML.match(begins) else "text"


def is_archived_page(data: bytes) -> bool:
    """Whether the bytes are those of a web page that was saved with its pictures (`.mht`)."""
    return _ARCHIVED.match(data[:_PAGE_WITHIN]) is not None


def ending_of(data: bytes) -> str:
    """How the name of a file with these bytes ends; "" for YAML, and for a text of which nothing else can be said."""
    kind = kind_of(data)
    if kind != "text":
        return _ENDINGS[kind]
    is_paper = b"\0" not in data and len(data.split(b"\n")) >= _LEAST_LINES and not _YAML.match(data.removeprefix(b"\xef\xbb\xbf"))
    return ".txt" if is_paper else ""


def _package_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "broken"
    if any(name.startswith("word/") for name in names):
        return "word"
    if any(name.startswith("xl/") for name in names):
        return "sheet"
    return "opendocument" if "content.xml" in names else "zip"


def decoded(data: bytes) -> str:
    """The bytes of a text as it, from UTF-8 or, if it says so at its beginning, UTF-16; what is neither is of Windows-1252."""
    try:
        return data.decode("utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def check_package(data: bytes, name: str) -> None:
    """Raises Problems for a package that is broken, encrypted, bloated, or declares entities; reads no more than its limits."""
    if len(data) > MAX_PACKAGE:
        raise unreadable(name, "too-large", limit=MAX_PACKAGE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package, name)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError) as error:
        raise unreadable(name, "broken", detail=str(error)[:200]) from None
    except RuntimeError:  # what zipfile raises for a part under a password
        raise unreadable(name, "encrypted") from None


def _check(package: zipfile.ZipFile, name: str) -> None:
    parts = package.infolist()
    if len(parts) > MAX_PARTS:
        raise unreadable(name, "too-many-parts", limit=MAX_PARTS)
    total = 0
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        # What a part says of its size may be a lie: it is unpacked as far as the limit, and no further.
        with package.open(part) as stream:
            head = stream.read(_HEAD)
            size = len(head)
            # A zero byte is of an encoding in which a declaration would not be found.
            if b"\0" in head or _DECLARED.match(head):
                raise unreadable(name, "entities", part=part.filename)
            while chunk := stream.read(1 << 20):
                size += len(chunk)
                if total + size > MAX_XML or size > MAX_RATIO * max(part.compress_size, 10_000):
                    raise unreadable(name, "bomb", part=part.filename, limit=MAX_XML)
        total += size


def is_marked(data: bytes) -> bool:
    """Whether this program has put comments into an Office file that was checked: then it is a copy of another one."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in package.infolist():
            if _COMMENTS.fullmatch(part.filename):
                with package.open(part) as stream:
                    if _BY_AUTHOR.search(stream.read(_MAX_COMMENTS)):
                        return True
    return False
