"""So that nobody waits unseen: teams and their hours, time limits, alarms, routing. Pure: the time is an argument."""
