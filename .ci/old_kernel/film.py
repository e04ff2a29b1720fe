"""A small film to be chosen: WebM (RFC 8794, RFC 9559) that says it lasts five minutes and holds one frame, with an end of
zeros, so that the page reads it in several slices."""

import struct

FILM = "工作室视频.webm"
SIZE = 3_000_000


def element(name, *content):
    """An element of Matroska's binary XML: its id, its length in four bytes, its content."""
    content = b"".join(content)
    return bytes.fromhex(name) + struct.pack(">I", len(content) | 0x10000000) + content


def film():
    length = element("1549A966", element("2AD7B1", b"\x0f\x42\x40"), element("4489", struct.pack(">d", 300_000)))
    picture = element("E0", element("B0", b"\x10"), element("BA", b"\x10"))
    number = element("D7", b"\1") + element("73C5", b"\1") + element("83", b"\1")
    track = element("1654AE6B", element("AE", number, element("86", b"V_VP8"), picture))
    # A key frame of VP8 (RFC 6386): its tag, its start code, 16 × 16 pixels.
    frame = b"\x81\0\0\x80" + b"\x10\x02\0\x9d\x01\x2a\x10\0\x10\0" + bytes(32)
    kind = element("1A45DFA3", element("4282", b"webm"), element("4287", b"\2"))
    whole = kind + element("18538067", length, track, element("1F43B675", element("E7", b"\0"), element("A3", frame)))
    return whole + bytes(SIZE - len(whole))
