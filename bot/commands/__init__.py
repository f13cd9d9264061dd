"""The commands of `python -m bot`: one module a command, imported when it is called."""
