"""So that nobody waits unseen: teams, hours, time limits, alarms."""
