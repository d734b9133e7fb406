"""The briefing of a day, part by part. `whole.py` puts the parts together; only `came_next.py` looks past the day."""
