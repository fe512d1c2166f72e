"""Words as reports write them, brought to what can be compared: labels, headers, stems."""
