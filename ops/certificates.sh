#!/bin/sh
# Certificates for what speaks inside one installation: `sh ops/certificates.sh secrets`.
#
# Makes an authority for this one purpose, signs with it and forgets its key: nobody can sign
# another later. To renew, run it again and start proxy and web anew. Existing files give way.
set -eu
folder="${1:?folder for the certificates}"
days="${2:-825}"
umask 077
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }

key "$work/ca.key"
openssl req -x509 -new -sha256 -key "$work/ca.key" -days "$days" -subj "/CN=phoi-hop inside" \
    -addext basicConstraints=critical,CA:TRUE,pathlen:0 -addext keyUsage=critical,keyCertSign \
    -out "$work/inside_ca.pem"

key "$work/web_key.pem"
openssl req -new -sha256 -key "$work/web_key.pem" -subj "/CN=web" -out "$work/web.csr"
cat > "$work/web.ext" <<'EXT'
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth
subjectAltName=DNS:web,IP:127.0.0.1
EXT
openssl x509 -req -sha256 -in "$work/web.csr" -CA "$work/inside_ca.pem" -CAkey "$work/ca.key" \
    -CAcreateserial -days "$days" -extfile "$work/web.ext" -out "$work/web_cert.pem" 2>/dev/null

for name in inside_ca web_cert web_key; do mv "$work/$name.pem" "$folder/$name.pem"; done
chmod 0644 "$folder/inside_ca.pem" "$folder/web_cert.pem"
