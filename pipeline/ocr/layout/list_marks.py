"""The signs that mark the items of a list, as fonts have them."""

from typing import Final

#: Bullets, ticks and arrows; Symbol's and Wingdings' bullets have codes that no font shares.
BULLETS: Final = "•▪●○■□◦◆♦❖►➢➤✓✔§\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06c\uf0a8"
