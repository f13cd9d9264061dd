"""Files that prospects and managers sent, kept with their conversation."""
