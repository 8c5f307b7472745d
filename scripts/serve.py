"""Serves the built site on this machine: `python -m scripts.serve site --port 8000`.

Behaves as a plain static host does: right media types, a folder's index.html, the site's own 404 page.
Standard library alone; the tests serve the site through the same handler, under a sub-path.
"""

import argparse
import functools
import gzip
import http.server
import io
import sys
from pathlib import Path

# The operating system's registry may know no .wasm or .mjs, and WebAssembly and modules insist on the right type.
MEDIA_TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".py": "text/x-python; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


# What hosts send compressed. Pictures and archives are so in themselves.
COMPRESSED = (".css", ".html", ".js", ".json", ".mjs", ".py", ".svg", ".txt", ".wasm", ".xml")


@functools.lru_cache(maxsize=256)
def compressed_once(path: Path, changed: int) -> bytes:
    """A file's content by gzip, made once for each time that the file was changed, as hosts do."""
    return gzip.compress(path.read_bytes(), mtime=0)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves `directory` under `prefix` ("/" or "/sub/path/"). Anything else is not found.

    `compressed` sends text by gzip, where the browser takes it; `headers` are sent with every answer. Hosts do both, and both
    are of use only to whoever measures or tests.
    """

    extensions_map = MEDIA_TYPES
    protocol_version = "HTTP/1.1"
    timeout = 30

    def __init__(self, *args, prefix: str = "/", quiet: bool = False, compressed: bool = False, headers: dict[str, str] | None = None, **kwargs):
        self.prefix, self.quiet, self.compressed, self.extra = prefix, quiet, compressed, headers or {}
        super().__init__(*args, **kwargs)

    def send_head(self):
        """Answers 404 outside the prefix; the rest is the standard handler's work."""
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return None
        if self.compressed and "gzip" in self.headers.get("Accept-Encoding", ""):
            return self.send_compressed_head() or super().send_head()
        return super().send_head()

    def send_compressed_head(self):
        """Headers and body of a file that is sent compressed; None for any other."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if path.suffix not in COMPRESSED or not path.is_file():
            return None
        body = compressed_once(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def translate_path(self, path: str) -> str:
        """The file for a URL path, with the prefix taken off."""
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def end_headers(self):
        """Lets the browser keep a copy but ask each time, so that a rebuilt page is seen at once."""
        self.send_header("Cache-Control", "no-cache")
        for name, value in self.extra.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None):
        """The site's own 404 page, as a static host sends it."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", MEDIA_TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args):
        """One line a request, unless the tests asked for quiet."""
        if not self.quiet:
            super().log_message(format, *args)


class Server(http.server.ThreadingHTTPServer):
    """A threaded server that says nothing of browsers that hang up."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def make_server(directory: Path, port: int = 0, handler: type[Handler] = Handler, **options) -> Server:
    """A threaded server on 127.0.0.1, not yet running. Port 0 takes any free one; `server_address[1]` tells which.

    `options` are those of Handler.
    """
    return Server(("127.0.0.1", port), functools.partial(handler, directory=str(directory), **options))


def main() -> int:
    """Serves until interrupted."""
    parser = argparse.ArgumentParser(description="Serve the built site on this machine.")
    parser.add_argument("directory", type=Path)
    parser.add_argument("--port", type=int, default=8000)
    arguments = parser.parse_args()
    if not (arguments.directory / "index.html").is_file():
        print(f"There is no site in {arguments.directory}/ yet: run `make site` first.", file=sys.stderr)
        return 1
    try:
        server = make_server(arguments.directory, arguments.port)
    except OSError as error:
        print(f"Port {arguments.port} cannot be used ({error.strerror}). Choose another: make serve PORT=8001", file=sys.stderr)
        return 1
    print(f"The site is at http://127.0.0.1:{server.server_address[1]}/ (Ctrl+C stops it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
