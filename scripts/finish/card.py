"""The picture that stands for a page where a link to it is shown: its title, on the site's colour.

Drawn with Pillow and the typeface that comes with it, so that it is the same wherever the site is built.
"""

import io

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
MARGIN = 90
GROUND, BAND, INK, QUIET = "#1d4e63", "#e3b565", "#ffffff", "#d5e4ea"
# The sizes that a title is tried in, the largest first, and how many lines it may have.
TITLE_SIZES, TITLE_LINES = (84, 72, 60, 50), 4


def card(title: str, site_name: str) -> bytes:
    """The picture as PNG, 1200 × 630 px."""
    image = Image.new("RGB", SIZE, GROUND)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 24, SIZE[1]), BAND)
    name = ImageFont.load_default(size=34)
    draw.multiline_text((MARGIN, SIZE[1] - MARGIN), "\n".join(wrapped(site_name, name)), QUIET, name, anchor="ld", spacing=10)
    font, lines = fitted(title)
    draw.multiline_text((MARGIN, MARGIN), "\n".join(lines), INK, font, spacing=18)
    file = io.BytesIO()
    image.quantize(64).save(file, "PNG", optimize=True)
    return file.getvalue()


def fitted(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest type in which a title has no more lines than it may, or else the smallest and as many as go in."""
    for size in TITLE_SIZES:
        font = ImageFont.load_default(size=size)
        lines = wrapped(title, font)
        if len(lines) <= TITLE_LINES:
            return font, lines
    return font, [*lines[: TITLE_LINES - 1], lines[TITLE_LINES - 1] + " …"]


def wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Text in lines that go between the margins. A word longer than that has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= SIZE[0] - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
