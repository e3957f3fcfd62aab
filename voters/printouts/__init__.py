"""Papers of this area in State layout: plan, minutes, reports, letters, notices, posted lists."""
