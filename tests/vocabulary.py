"""The vocabulary of the tables that ship, for tests that read without a rule book."""

from agreements.notation.vocabulary import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
