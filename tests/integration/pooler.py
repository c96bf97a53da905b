"""A connection pooler in transaction mode, as PgBouncer is one: each transaction gets another of the server's processes."""

import collections
import contextlib
import pathlib
import secrets
import select
import socket
import struct
import threading
from collections.abc import Iterator

import sqlalchemy as sa

_SSL, _GSS = 80877103, 80877104
_NO_OPTIONS = b"SFATAL\0C08P01\0Munsupported startup parameter: options\0\0"


@contextlib.contextmanager
def before(database: str) -> Iterator[str]:
    """The URL of a pooler before the database at this URL, until the end of the block."""
    url = sa.make_url(database)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        pooler = _Pooler(url)
        threading.Thread(target=pooler.accept, args=[listener], daemon=True).start()
        try:
            yield (
                url.set(host="127.0.0.1", port=listener.getsockname()[1], query={})
                .update_query_dict({"sslmode": "disable", "gssencmode": "disable"})
                .render_as_string(hide_password=False)
            )
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            pooler.close()


class _Wire:
    """A socket that is read message by message."""

    def __init__(self, sock: socket.socket) -> None:
        self.socket, self._read = sock, b""

    def next(self, *, typed: bool = True) -> bytes:
        """The next message, as it came; b"" when there is no more."""
        size = 5 if typed else 4
        while len(self._read) < size or len(self._read) < self._length(size):
            with contextlib.suppress(ConnectionError):
                if more := self.socket.recv(65536):
                    self._read += more
                    continue
            return b""
        end = self._length(size)
        message, self._read = self._read[:end], self._read[end:]
        return message

    def _length(self, size: int) -> int:
        length: int = struct.unpack("!i", self._read[size - 4 : size])[0]
        return length + size - 4

    @property
    def is_waiting(self) -> bool:
        """Whether something has come."""
        return bool(self._read) or bool(select.select([self.socket], [], [], 0)[0])


class _Pooler:
    def __init__(self, url: sa.URL) -> None:
        self._folder, self._host, self._port = url.query.get("host"), url.host, url.port or 5432
        self._free: collections.defaultdict[bytes, list[_Wire]] = collections.defaultdict(list)
        self._lock, self._open = threading.Lock(), list[socket.socket]()

    def accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = listener.accept()
                self._open.append(client)
                threading.Thread(target=self._serve, args=[_Wire(client)], daemon=True).start()

    def close(self) -> None:
        for each in self._open:
            each.close()

    def _serve(self, client: _Wire) -> None:
        with client.socket, contextlib.suppress(OSError):
            start = client.next(typed=False)
            if start and self._log_in(client, start):
                while self._transaction(client, start):
                    pass

    def _log_in(self, client: _Wire, start: bytes) -> bool:
        """Have the server let the client in; the connection that was made for it is anybody's from then on."""
        if b"\0options\0" in start:
            client.socket.sendall(b"E" + struct.pack("!i", len(_NO_OPTIONS) + 4) + _NO_OPTIONS)
            return False
        server = self._connect()
        server.socket.sendall(start)
        while said := server.next():
            if said[:1] == b"K":  # to cancel with; ours are nobody's
                said = said[:5] + secrets.token_bytes(len(said) - 5)
            client.socket.sendall(said)
            if said[:1] == b"Z":
                with self._lock:
                    self._free[start].append(server)
                return True
            if said[:1] == b"R" and struct.unpack("!i", said[5:9])[0] in (3, 5, 10, 11):
                server.socket.sendall(client.next())
        return False

    def _connect(self) -> _Wire:
        if isinstance(self._folder, str):
            server = socket.socket(socket.AF_UNIX)
            server.connect(str(pathlib.Path(self._folder) / f".s.PGSQL.{self._port}"))
        else:
            server = socket.create_connection((self._host, self._port))
        self._open.append(server)
        return _Wire(server)

    def _transaction(self, client: _Wire, start: bytes) -> bool:
        """Pass on what is said until the server is in no transaction; False when the client is gone."""
        message = client.next()
        if message[:1] in (b"", b"X"):
            return False
        with self._lock:
            server = self._free[start].pop(0)  # the one that has waited longest: hardly ever the same again
        while server.is_waiting:
            server.next()  # what is said while nobody listens is lost
        server.socket.sendall(message)
        awaited = message[:1] in (b"Q", b"S")
        while True:
            while client.is_waiting:
                message = client.next()
                if message[:1] in (b"", b"X"):
                    server.socket.close()
                    return False
                server.socket.sendall(message)
                awaited += message[:1] in (b"Q", b"S")
            if server.is_waiting:
                said = server.next()
                client.socket.sendall(said)
                awaited -= said[:1] == b"Z"
                if said[:1] == b"Z" and said[5:] == b"I" and not awaited:
                    with self._lock:
                        self._free[start].append(server)
                    return True
            else:
                select.select([client.socket, server.socket], [], [])
