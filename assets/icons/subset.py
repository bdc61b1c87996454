"""Cuts the icons named in icons.txt out of Lucide's font and writes their letters as a C++ header.

It must not know where an icon is used. A new icon is one line in icons.txt.
    subset.py LUCIDE_FONT_DIR ICONS_TXT TARGET_TTF TARGET_HPP
"""
import json
import logging
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont


def cut(source: Path, target: Path, codes: list[int]) -> None:
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = []
    options.drop_tables += ["GPOS", "GSUB", "GDEF"]
    options.hinting = False
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.save(target)


def header(codes: dict[str, int]) -> str:
    lines = [
        "// The letters of the icon face, one per name of assets/icons/icons.txt, in UTF-8. Generated; do not edit.",
        "#pragma once",
        "",
        "namespace hk {",
    ]
    for name, code in codes.items():
        letter = "".join(f"\\x{byte:02x}" for byte in chr(code).encode())
        lines.append(f'inline constexpr char kIcon_{name.replace("-", "_")}[] = "{letter}";')
    return "\n".join(lines + ["} // namespace hk", ""])


def main() -> None:
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # Lucide carries two stray bytes in its table of names
    lucide, names, ttf, hpp = (Path(argument) for argument in sys.argv[1:])
    known = json.loads((lucide / "info.json").read_text())
    codes: dict[str, int] = {}
    for name in names.read_text().split():
        if name not in known:
            raise SystemExit(f"icons.txt: Lucide has no icon named {name}")
        codes[name] = int(known[name]["encodedCode"].lstrip("\\"), 16)
    ttf.parent.mkdir(parents=True, exist_ok=True)
    cut(lucide / "lucide.ttf", ttf, list(codes.values()))
    hpp.write_text(header(codes))


main()
