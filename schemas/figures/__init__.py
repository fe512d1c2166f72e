"""The printed figure and how numbers are written: digits, words, ranges, dates, money."""
