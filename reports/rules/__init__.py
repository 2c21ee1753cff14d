"""Reports on rules and rule books: the list, a rule's page, what the gate found. Must not judge rules."""
