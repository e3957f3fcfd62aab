"""A small OpenID provider on this machine: discovery, consent at once, tokens signed with RS256.

It speaks real HTTP; only its people are made up. `claims` is what it says of whoever comes next.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLIENT, SECRET = "phoi-hop", "bi-mat-cua-phan-mem"


class Issuer:
    """What the provider knows: its key, the codes it gave out, whom it vouches for."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.signing: Any = self.key
        self.headers: dict[str, str] = {"kid": "1"}
        self.alg = "RS256"
        self.claims: dict[str, Any] = {}
        self.userinfo: dict[str, Any] | None = None
        self.codes: dict[str, dict[str, str]] = {}
        self.broken, self.name = False, ""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def discovery(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "issuer": self.name or self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
        return told | ({"userinfo_endpoint": f"{self.url}/me"} if self.userinfo else {})

    def keys(self) -> dict[str, Any]:
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**public, "kid": "1", "use": "sig", "alg": "RS256"}]}

    def consent(self, asked: dict[str, str]) -> str:
        """The address the browser is sent back to."""
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, given: dict[str, str]) -> dict[str, Any] | None:
        asked = self.codes.pop(given.get("code", ""), None)
        digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        known = (given.get("client_id"), given.get("client_secret")) == (CLIENT, SECRET)
        if not asked or not known or asked.get("code_challenge") != proof:
            return None
        now = int(time.time())
        about = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 60}
        about |= {"nonce": asked["nonce"]} | self.claims
        signed = jwt.encode(about, self.signing, algorithm=self.alg, headers=self.headers)
        return {"access_token": "x", "token_type": "Bearer", "id_token": signed}

    def _handler(issuer) -> type[BaseHTTPRequestHandler]:  # noqa: N805 (`self` is the request)
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                if parts.path == "/authorize":
                    asked = {name: one[0] for name, one in parse_qs(parts.query).items()}
                    self.send_response(302)
                    self.send_header("Location", issuer.consent(asked))
                    self.end_headers()
                elif parts.path == "/keys":
                    self.tell(issuer.keys())
                elif parts.path == "/me":
                    self.tell(issuer.userinfo)
                else:
                    self.tell(issuer.discovery())

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                told = issuer.token({name: one[0] for name, one in parse_qs(body).items()})
                self.tell(told, 200 if told else 400)

            def tell(self, told: Any, status: int = 200) -> None:
                body = b"<html>bao tri</html>" if issuer.broken else json.dumps(told).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words: Any) -> None:
                """Quiet."""

        return Handler
