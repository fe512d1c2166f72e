"""Running text: lines, headings, captions, paragraphs, lists and sentences, around the tables."""
