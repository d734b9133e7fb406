"""What a web address says of a source: whether it is recorded already, who publishes there, and since when.

Two addresses are the same when they differ by scheme, www, a trailing slash, the part after #, or parameters that only
follow the reader.
"""

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from events import typed_dates
from events.models import Publisher, Source

_FOLLOWS = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ncid|ref(_?src)?|at_\w+|smid|share"
)
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True, slots=True)
class Guess:
    """What an address lets one guess of a source that is not recorded; empty where it says nothing."""

    url: str
    publisher: Publisher | None
    published: str
    language: str


def is_address(text: str) -> bool:
    """Whether the text is a web address and nothing else."""
    return re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", text.strip(), re.I) is not None


def clean(url: str) -> str:
    """The address as it is recorded: without what follows the reader and without the part after #."""
    parts = urlsplit(url.strip())
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _FOLLOWS.fullmatch(name.lower())
    ]
    # An address without such parameters keeps its query as it is written.
    whole = len(kept) == len(parse_qsl(parts.query, keep_blank_values=True))
    query = parts.query if whole else urlencode(kept)
    return parts._replace(netloc=parts.netloc.lower(), query=query, fragment="").geturl()


def normal(url: str) -> str:
    """What is compared: host without www, path without a trailing slash, query."""
    parts = urlsplit(clean(url))
    query = f"?{parts.query}" if parts.query else ""
    return f"{host(url)}{parts.path.rstrip('/')}{query}"


def host(url: str) -> str:
    """The host without www and port."""
    return (urlsplit(url.strip()).hostname or "").lower().removeprefix("www.")


def recorded(url: str) -> Source | None:
    """The source with this address, if there is one."""
    wanted = normal(url)
    found = Source.objects.filter(url__icontains=host(url)).select_related("publisher")
    return next((source for source in found if normal(source.url) == wanted), None)


def publisher_of(url: str) -> Publisher | None:
    """The publisher to whom the host belongs; of several, the one whose host says most."""
    here = host(url)
    owners = [
        (len(own), publisher)
        for publisher in Publisher.objects.all()
        for own in (str(name).lower().removeprefix("www.") for name in publisher.hosts)
        if here == own or here.endswith(f".{own}")
    ]
    return max(owners, key=lambda pair: pair[0])[1] if owners else None


def guess(url: str) -> Guess:
    """What can be guessed: the publisher by host, the day in the address, the language of the host's other sources."""
    day = _DAY.search(urlsplit(url).path)
    published = ""
    if day:
        try:
            published = typed_dates.parse("-".join(day.groups())).first.isoformat()
        except ValueError:
            published = ""
    near = Source.objects.filter(url__icontains=f"//{urlsplit(url).netloc}")
    languages = Counter(near.values_list("language", flat=True))
    language = languages.most_common(1)[0][0] if languages else "en"
    return Guess(clean(url), publisher_of(url), published, language)
