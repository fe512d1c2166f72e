"""PDF to tables, sentences and signatures: text and boxes only. Knows PDFs; knows neither BPOM nor numbers."""
