"""Answers go out compressed where the client takes it. Nothing in them is secret, so their length tells nothing."""

import gzip
from collections.abc import Callable
from functools import lru_cache

import brotli
from django.utils.cache import patch_vary_headers
from rest_framework.response import Response

#: An answer shorter than this would hardly become smaller.
LEAST = 1_000

#: Encodings in the order in which they are chosen. For one answer speed counts most.
ONCE: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=1),
    "gzip": lambda body: gzip.compress(body, compresslevel=1, mtime=0),
}
#: For what is kept: qualities beyond which time grows far more than size shrinks.
KEPT: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, compresslevel=6, mtime=0),
}


@lru_cache(maxsize=256)
def chosen(accepted: str) -> str:
    """The encoding for a client that sends this `Accept-Encoding`; empty for one that takes none of them."""
    weights = {}
    for part in accepted.lower().split(","):
        name, *parameters = (word.strip() for word in part.split(";"))
        weights[name] = _weight(parameters)
    offered = {name: weights.get(name, weights.get("*", 0.0)) for name in ONCE}
    best = max(offered, key=lambda name: offered[name])
    return best if offered[best] > 0 else ""


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter[2:])
            except ValueError:
                return 0.0
    return 1.0


def pack(response: Response, accepted: str) -> None:
    """Compresses the body of a good answer, unless it is short or compressed already."""
    patch_vary_headers(response, ["Accept-Encoding"])
    if response.status_code != 200 or len(response.content) < LEAST:
        return
    encoding = "" if response.has_header("Content-Encoding") else chosen(accepted)
    if encoding:
        response.content = ONCE[encoding](response.content)
        response["Content-Encoding"] = encoding
