"""What came back, read to the last byte: a picture or a clip that is broken is no answer."""

import struct
import urllib.request
import zlib


class Broken(AssertionError):
    """Something is not what was asked for."""


def need(that, message):
    if not that:
        raise Broken(message)


def fetched(url):
    """The bytes behind an address, as anybody gets them: without a key."""
    need(isinstance(url, str) and url.startswith("http"), f"{url!r} is no address")
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read()


def picture(bytes_or_url, width=None, height=None):
    """Reads a PNG whole, and holds its size against what was asked for."""
    data = fetched(bytes_or_url) if isinstance(bytes_or_url, str) else bytes_or_url
    need(data[:8] == b"\x89PNG\r\n\x1a\n", f"no PNG, but {data[:16]!r}")
    place, pixels, size = 8, b"", None
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        body = data[place + 8 : place + 8 + length]
        (sum_,) = struct.unpack(">I", data[place + 8 + length : place + 12 + length])
        need(sum_ == zlib.crc32(kind + body), f"the sum of a chunk {kind!r} is wrong")
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        if kind == b"IDAT":
            pixels += body
        place += 12 + length
    need(kind == b"IEND" and size, "the PNG does not end")
    need(len(zlib.decompress(pixels)) >= size[1], "the PNG has no pixels")
    if width:
        need(size == (width, height), f"a picture of {size[0]}x{size[1]}, not of {width}x{height}")
    return f"{size[0]}x{size[1]}"


def boxes(data, start=0, end=None):
    """The boxes of an MP4, one after the other."""
    end = len(data) if end is None else end
    while start + 8 <= end:
        length, kind = struct.unpack(">I4s", data[start : start + 8])
        head = 8
        if length == 1:
            (length,) = struct.unpack(">Q", data[start + 8 : start + 16])
            head = 16
        need(length >= head and start + length <= end, f"the box {kind!r} is longer than the file")
        yield kind, start + head, start + length
        start += length


def clip(bytes_or_url, seconds=None, width=None, height=None):
    """Reads an MP4, and holds its length and size against what was asked for."""
    data = fetched(bytes_or_url) if isinstance(bytes_or_url, str) else bytes_or_url
    need(data[4:8] == b"ftyp", f"no MP4, but {data[:16]!r}")
    top = {kind: (start, end) for kind, start, end in boxes(data)}
    need(b"moov" in top and b"mdat" in top, "the MP4 has no film in it")
    length, size = 0.0, (0, 0)
    for kind, start, end in boxes(data, *top[b"moov"]):
        if kind == b"mvhd":
            scale, units = struct.unpack(">II", data[start + 12 : start + 20])
            length = units / scale
        if kind == b"trak":
            for inner, first, last in boxes(data, start, end):
                if inner == b"tkhd":
                    wide, high = struct.unpack(">II", data[last - 8 : last])
                    size = max(size, (wide >> 16, high >> 16))
    if seconds:
        need(abs(length - seconds) < 0.3, f"a clip of {length} s, not of {seconds} s")
    if width:
        need(size == (width, height), f"a clip of {size[0]}x{size[1]}, not of {width}x{height}")
    return f"{length:g} s {size[0]}x{size[1]}"


def drawn(width=64, height=64):
    """A picture to send: red, and as small as all accept."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = (b"\x00" + b"\xd0\x40\x30" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )
