"""Pictures and copies of pages for working papers: parts with boxes, free room, annotations."""
