"""Right reports written without knowing the rules that check them."""
