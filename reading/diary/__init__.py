"""Published weekly schedules as officials write them: hours, halves, days, leaders, places."""
