"""The corpus of papers with what a careful inspector would object to; it must know nothing of the rules that find it."""
