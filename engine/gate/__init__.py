"""The gate of the rule set: what keeps a wrong rule out of the book and shows what a change does. It knows no words and no formats."""
