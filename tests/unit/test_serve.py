"""The small server behaves as a static host does."""

import gzip
import threading
import urllib.error
import urllib.request

import pytest

from scripts.serve import make_server


@pytest.fixture
def address(tmp_path):
    """A small site, served under /sub/."""
    for name, content in {"index.html": "home", "404.html": "own page", "a.mjs": "", "b.wasm": "", "c/index.html": "c"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    server = make_server(tmp_path, prefix="/sub/", quiet=True, compressed=True, headers={"X-Example": "yes"})
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "media_type"),
    [("/sub/", "text/html"), ("/sub/a.mjs", "text/javascript"), ("/sub/b.wasm", "application/wasm"), ("/sub/c", "text/html")],
)
def test_media_types(address, path, media_type):
    with urllib.request.urlopen(address + path) as answer:
        assert answer.headers.get_content_type() == media_type


@pytest.mark.parametrize("path", ["/", "/index.html", "/sub/nowhere", "/sub/../../etc/passwd"])
def test_what_is_not_there_is_the_sites_own_404(address, path):
    with pytest.raises(urllib.error.HTTPError) as answer:
        urllib.request.urlopen(address + path)
    assert (answer.value.code, answer.value.read()) == (404, b"own page")


@pytest.mark.parametrize(("path", "text"), [("/sub/", b"home"), ("/sub/c/?q=1", b"c")])
def test_text_is_compressed_for_those_who_take_it(address, path, text):
    with urllib.request.urlopen(urllib.request.Request(address + path, headers={"Accept-Encoding": "gzip"})) as answer:
        assert answer.headers["Content-Encoding"] == "gzip" and gzip.decompress(answer.read()) == text
    with urllib.request.urlopen(address + path) as answer:
        assert answer.headers["Content-Encoding"] is None and answer.read() == text


def test_headers_go_with_every_answer(address):
    with urllib.request.urlopen(f"{address}/sub/") as answer:
        assert answer.headers["X-Example"] == "yes"
