"""What managers keep for their work: saved views, canned replies, drafts, mentions, snoozes."""
