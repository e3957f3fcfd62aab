"""What a page of ours may load and where it may send: nothing but ourselves, nothing inline."""

from django.utils.csp import CSP

CONTENT_POLICY = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    # Where browsers tell what it stopped. Not `report-to` beside it: Chromium then leaves this one
    # out, and its newer way brought nothing on an address without TLS.
    "report-uri": ["/reports/content-policy/"],
}
