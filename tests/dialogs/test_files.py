"""What a file is, by its bytes; what it may be called."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.files import IMAGES, LONGEST_NAME, Kind, named, pixels, sniffed


def png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))


def office(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(10) + b"\xff\xc0\x00\x11\x08\x00\x40\x00\x30" + bytes(10)
PASS = [
    (png(3, 2), "a.png", "image/png"),
    (JPEG, "a.jpg", "image/jpeg"),
    (b"GIF89a" + struct.pack("<HH", 4, 5), "a.gif", "image/gif"),
    (b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0/\x02\x40\x00\x00", "a.webp", "image/webp"),
    (b"%PDF-1.7\n", "a.pdf", "application/pdf"),
    (b"\0\0\0 ftypisom", "a.mp4", "video/mp4"),
    (b"\0\0\0 ftypheic", "a.heic", "image/heic"),
    (b"OggS\0", "voice.ogg", "audio/ogg"),
    ("Привет".encode(), "a.txt", "text/plain"),
    (office("[Content_Types].xml", "word/document.xml"), "cv.docx", "wordprocessingml.document"),
]
REFUSED = [
    (b"MZ\x90\0", "setup.exe"),
    (b"\x7fELF", "run"),
    (b"<html><script>alert(1)</script>", "a.html"),
    (b"  <svg onload=alert(1)>", "a.svg"),
    (b"#!/bin/sh\nrm -rf /", "a.sh"),
    (b"", "empty.txt"),
    (office("a.txt"), "a.zip"),
    (office("a.txt"), "renamed.docx"),
    (office("word/document.xml", "word/vbaProject.bin"), "macros.docx"),
    (b"RIFF\0\0\0\0AVI ", "a.avi"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc"),
]


@pytest.mark.parametrize(("data", "name", "media"), PASS)
def test_what_may_pass_is_known_by_its_bytes(data: bytes, name: str, media: str) -> None:
    kind = sniffed(data, name)
    assert kind is not None
    assert kind.media.endswith(media)


@pytest.mark.parametrize(("data", "name"), REFUSED)
def test_what_could_run_is_refused_whatever_it_is_called(data: bytes, name: str) -> None:
    assert sniffed(data, name) is None
    assert sniffed(data, "picture.png") is None


def test_a_picture_says_how_large_it_is() -> None:
    sizes = {media: pixels(data, Kind(media, "")) for data, _, media in PASS if media in IMAGES}
    assert sizes == {"image/png": 6, "image/jpeg": 48 * 64, "image/gif": 20, "image/webp": 3 * 2}


@given(st.binary(max_size=200))
def test_no_bytes_break_the_looking(data: bytes) -> None:
    for head in (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"PK\x03\x04", b"GIF89a"):
        kind = sniffed(head + data, "a.docx")
        assert kind is None or pixels(head + data, kind) >= 0


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("me.png", "me.png"),
        ("../../etc/passwd.png", "etc_passwd.png"),
        ("photo.JPG", "photo.png"),
        ("invoice.png.exe", "invoice.png.png"),
        ("x\u202egnp.exe", "x_gnp.png"),
        ('a"b<c>.png', "a_b_c_.png"),
        ("", "file.png"),
        (".png", "png.png"),
        ("صورة.png", "صورة.png"),
        ("a\r\nSet-Cookie: b.png", "a__Set-Cookie_ b.png"),
    ],
)
def test_a_name_is_one_plain_line_with_the_ending_of_its_kind(given_name: str, kept: str) -> None:
    assert named(given_name, Kind("image/png", ".png")) == kept


@given(st.text(max_size=400))
def test_no_name_is_too_long_or_turns_the_line(name: str) -> None:
    kept = named(name, Kind("application/pdf", ".pdf"))
    assert 5 <= len(kept) <= LONGEST_NAME
    assert kept.endswith(".pdf")
    assert not set(kept) & set("\r\n\0/\\\u202e")
