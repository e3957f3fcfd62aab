"""The handbook, served inside the system: chapters in Vietnamese, as files beside this one."""
