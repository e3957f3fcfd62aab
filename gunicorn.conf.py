"""Read by gunicorn from the folder it starts in, however it is started."""

logger_class = "coordination.watch.server_log.ServerLog"
