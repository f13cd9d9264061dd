"""Where marketers work: looking a script over, before and at publishing."""
