"""Cuts the interface's four faces out of Inter: the letters of our languages, with tabular digits in the text faces.

It must not know where the letters are used; what is outside is drawn by the browser, glyph by glyph.
    subset.py SOURCE_DIR TARGET_DIR
"""
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FACES = {  # our name: (file of fonts-inter, whether it is for text: all letters, digits of one width)
    "inter-regular": ("Inter-Regular.otf", True),
    "inter-medium": ("Inter-Medium.otf", True),
    "inter-semibold": ("Inter-SemiBold.otf", True),
    "inter-display-semibold": ("InterDisplay-SemiBold.otf", False),
}

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F),  # Latin with Latin-1 and Extended-A
    (0x218, 0x21B),  # Romanian s and t with comma
    (0x400, 0x45F), (0x490, 0x491),  # Cyrillic of Russian, Uzbek ў, Ukrainian
    (0x492, 0x493), (0x49A, 0x49B), (0x4B2, 0x4B3),  # Uzbek ғ қ ҳ
    (0x4A2, 0x4A3), (0x4AE, 0x4B1), (0x4BA, 0x4BB), (0x4D8, 0x4D9), (0x4E8, 0x4E9),  # Kazakh, Kyrgyz, Tatar, Mongolian
    (0x4B6, 0x4B7), (0x4E2, 0x4E3), (0x4EE, 0x4EF),  # Tajik
]
# Of the large headings; what they lack comes from Inter SemiBold, which is nearly the same.
DISPLAY_RANGES = [
    (0x20, 0x7E), (0xA0, 0xFF),  # Latin with Latin-1
    (0x401, 0x401), (0x40E, 0x40E), (0x410, 0x44F), (0x451, 0x451), (0x45E, 0x45E),  # Cyrillic of Russian, Uzbek ў
    (0x492, 0x493), (0x49A, 0x49B), (0x4B2, 0x4B3),  # Uzbek ғ қ ҳ
]
DISPLAY_SIGNS = "ʻʼ–—‑‘’“”„…•№€\u00a0\u2009\u202f"
SIGNS = "Əəʻʼ–—‑‘’‚‹›“”„«»•…·°′″†‡№€£¥₽₸₩₺₹₼₾©®™←→↑↓↗×÷−±≤≥≠≈✓\u00a0\u2009\u202f\u200b"


def tabular_digits(font: TTFont) -> dict[str, str]:
    """Glyph name of each digit to that of its form of one width, as the feature tnum gives it."""
    table = font["GSUB"].table
    forms: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    forms.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    digits = {name: forms[name] for name in (font.getBestCmap()[code] for code in range(0x30, 0x3A))}
    if len(digits) != 10:
        raise SystemExit("Inter has no tabular digits: a font of another make?")
    return digits


def shorten_glyph_names(font: TTFont) -> None:
    """Names are not shown to anybody, and short ones save two kilobytes a face."""
    order = font.getGlyphOrder()
    short = {name: name if name == ".notdef" else f"a{index:x}" for index, name in enumerate(order)}
    top = font["CFF "].cff[0]
    top.charset = [short[name] for name in order]
    top.CharStrings.charStrings = {short[name]: value for name, value in top.CharStrings.charStrings.items()}
    for table in font["cmap"].tables:
        table.cmap = {code: short[name] for code, name in table.cmap.items()}
    font["hmtx"].metrics = {short[name]: value for name, value in font["hmtx"].metrics.items()}
    font.setGlyphOrder(top.charset)


def cut(source: Path, target: Path, is_text: bool) -> None:
    font = TTFont(source, recalcTimestamp=False)
    if is_text:
        digits = tabular_digits(font)
        for table in font["cmap"].tables:
            for code in range(0x30, 0x3A):
                if code in table.cmap:
                    table.cmap[code] = digits.get(table.cmap[code], table.cmap[code])
    ranges, signs = (RANGES, SIGNS) if is_text else (DISPLAY_RANGES, DISPLAY_SIGNS)
    wanted = {code for first, last in ranges for code in range(first, last + 1)} | {ord(sign) for sign in signs}
    options = Options()
    options.layout_features = []  # neither ImGui nor the fields over its picture kern: widths must agree
    options.drop_tables += ["GPOS", "GSUB", "GDEF"]
    options.hinting = False
    options.desubroutinize = True  # larger on disk, smaller packed
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]  # the copyright and licence stay with the letters
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    shorten_glyph_names(font)
    font.save(target)


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    for name, (file, is_text) in FACES.items():
        cut(source / file, target / f"{name}.ttf", is_text)


main()
