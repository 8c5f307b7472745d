"""What a page says of its own address and looks, to search engines and to those who show a link to it.

All of it needs the site's address, SITE_URL; without one a site says nothing rather than something wrong.
"""

from pathlib import Path
from xml.etree import ElementTree

from scripts.finish.html import make, text_of

NOT_FOUND = "404.html"
CARDS = Path("assets/cards")


def address_of(page: str, address: str) -> str:
    """The address of a page, given by its file: "about/index.html" is at "<address>about/"."""
    return address + page.removesuffix("index.html")


def card_of(page: str) -> Path:
    """The picture that stands for a page where it is linked: "about/index.html" has "assets/cards/about.png"."""
    name = page.removesuffix(".html").removesuffix("index").strip("/").replace("/", "-") or "home"
    return CARDS / f"{name}.png"


def add_addresses(page: str, document: ElementTree.Element, address: str) -> None:
    """Gives a page its canonical address, and what a link to it shows: title, sentence and picture."""
    head = document.find("head")
    for link in head.findall("link[@rel='canonical']"):
        head.remove(link)
    if page == NOT_FOUND:
        head.append(make("meta", name="robots", content="noindex"))
    if not address:
        return
    document.set("data-site", address)
    if page == NOT_FOUND:
        return
    head.append(make("link", rel="canonical", href=address_of(page, address)))
    description = head.find("meta[@name='description']")
    shown = {
        "og:type": "website",
        "og:locale": "en_CA",
        "og:site_name": site_name(head),
        "og:title": title_of(document),
        "og:description": description.get("content") if description is not None else "",
        "og:url": address_of(page, address),
        "og:image": address + card_of(page).as_posix(),
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"{title_of(document)}: {site_name(head)}",
    }
    head.extend(make("meta", property=name, content=content) for name, content in shown.items() if content)
    head.append(make("meta", name="twitter:card", content="summary_large_image"))


def title_of(document: ElementTree.Element) -> str:
    """A page's title, without the site's."""
    heading = document.find("body").find(".//h1")
    return text_of(heading) if heading is not None else text_of(document.find("head/title"))


def site_name(head: ElementTree.Element) -> str:
    """The site's name: what the title of every page ends with, or is."""
    return text_of(head.find("title")).rpartition(" - ")[2]


def sitemap(pages: list[str], address: str) -> str:
    """The list of pages for search engines."""
    urlset = make("urlset", xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")
    urlset.extend(make("url", "", make("loc", address_of(page, address))) for page in sorted(pages) if page != NOT_FOUND)
    ElementTree.indent(urlset)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(urlset, "unicode") + "\n"


def robots(address: str) -> str:
    """What search engines may read: everything."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
