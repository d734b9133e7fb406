"""A cache in each worker's memory that holds so many bytes, not only so many entries."""

from collections import OrderedDict, defaultdict
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.locmem import LocMemCache

#: Bytes that an entry costs beside its value: its key, and its places in the tables.
BESIDE = 500

#: Bytes held under each name: like the entries, they are the same for all threads.
_held: dict[str, int] = defaultdict(int)


class BoundedMemoryCache(LocMemCache):
    """Django's own, which lets go of what was not asked for longest before it holds more than `MAX_BYTES`.

    A number takes some bytes, the index of eighty years some megabytes, and readers choose what is computed: by
    entries alone the memory of a worker would have no bound.
    """

    # What the stubs leave out of Django's own.
    _cache: OrderedDict[str, bytes]
    _cull_frequency: int

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__(name, params)
        self._name = name
        self._most = int(params["OPTIONS"]["MAX_BYTES"])

    def _set(self, key: str, value: bytes, timeout: float | None = DEFAULT_TIMEOUT) -> None:
        self._delete(key)
        size = len(value) + BESIDE
        if size > self._most:
            return
        while _held[self._name] + size > self._most:
            self._delete(next(reversed(self._cache)))
        super()._set(key, value, timeout)  # type: ignore[misc]  # the stubs leave it out
        _held[self._name] += size

    def _delete(self, key: str) -> bool:
        size = len(self._cache.get(key, b"")) + BESIDE
        found: bool = super()._delete(key)  # type: ignore[misc]  # the stubs leave it out
        if found:
            _held[self._name] -= size
        return found

    def _cull(self) -> None:
        for _number in range(len(self._cache) // self._cull_frequency):
            self._delete(next(reversed(self._cache)))

    def clear(self) -> None:
        """Forgets everything."""
        super().clear()
        _held[self._name] = 0
