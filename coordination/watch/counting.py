"""Counters of requests, summed over all web processes of a machine through small files."""

from prometheus_client import Counter, Histogram

REQUESTS = Counter("coordination_requests", "Answers by method and status", ["method", "status"])
SECONDS = Histogram(
    "coordination_request_seconds",
    "Time until the answer",
    buckets=(0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30),
)
POLICY_REPORTS = Counter(
    "coordination_policy_reports", "Breaches of the content policy told by browsers", ["directive"]
)
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def count(method: str, status: int, seconds: float) -> None:
    """One answer given; a made-up method is "other", so that no name can fill the memory."""
    REQUESTS.labels(method if method in METHODS else "other", str(status)).inc()
    SECONDS.observe(seconds)
