"""Talks: conversations as they should go, written by marketers next to their script, played before publishing."""

from dialogs.talks.playing import Failure, play, play_all
from dialogs.talks.reading import FOLDER, moment, read
from dialogs.talks.values import Line, Talk

__all__ = ["FOLDER", "Failure", "Line", "Talk", "moment", "play", "play_all", "read"]
