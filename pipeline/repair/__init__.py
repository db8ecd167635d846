"""Pages to segments: lines joined to paragraphs, wrong letters put right, the way back kept."""
