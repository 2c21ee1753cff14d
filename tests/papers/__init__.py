"""Working papers, follow-up, letters and archive, tried as an inspectorate would."""
