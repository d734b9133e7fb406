"""The one clothing of the API: JSON. Bytes that are JSON already pass through untouched."""

from collections.abc import Mapping
from typing import Any

import msgspec
from rest_framework.renderers import BaseRenderer

encode = msgspec.json.Encoder(enc_hook=str).encode


class JSONRenderer(BaseRenderer):
    """Joined documents as they are, everything else encoded; a lazy text becomes its words."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        """The body of the answer."""
        if isinstance(data, bytes):
            return data
        return b"" if data is None else encode(data)
