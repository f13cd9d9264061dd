"""The managers' desk as a group with topics: one topic a lead, its card, and talk both ways."""
