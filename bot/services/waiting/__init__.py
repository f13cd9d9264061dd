"""So that nobody waits unseen: the clockwork over ``dialogs.waiting``. One verb a file."""
