"""Files over HTTP: the answer that carries one so that it can do no harm, and how large an upload may be."""

from __future__ import annotations

from urllib.parse import quote

from starlette.responses import Response

from bot.services.files import Opened

POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""The policy of a file: should a browser ever show it as a page, it may do nothing."""
TOGETHER = 3
"""Files of the largest size in one reply of a manager."""
LONGEST_FORM = 64 * 1024


def as_response(found: Opened) -> Response:
    """Give a file so that it can do no harm: pictures as what they are, everything else only to be saved."""
    ref = found.ref
    way = "inline" if ref.is_image else "attachment"
    headers = {
        "content-disposition": f"{way}; filename*=UTF-8''{quote(ref.name, safe='')}",
        "content-security-policy": POLICY,
        "cache-control": "private, no-store",
        "cross-origin-resource-policy": "same-origin",
    }
    return Response(found.content, media_type=ref.media, headers=headers)


def longest_body(path: str, longest: int) -> int:
    """Give the largest body of a path that takes files, in bytes; 0 for every other path."""
    if path == "/chat/file":
        return longest
    is_reply = path.startswith("/inbox/") and path.endswith("/reply")
    return TOGETHER * longest + LONGEST_FORM if is_reply else 0
