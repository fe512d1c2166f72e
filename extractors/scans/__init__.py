"""Scanned pages read with OCR: words, rules and fills from a page's picture."""
