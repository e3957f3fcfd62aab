#!/bin/sh
# Certificates for what speaks inside one installation: `sh ops/certificates.sh secrets`.
#
# Makes an authority for this one purpose, signs with it what web, database and redis show, and
# forgets its key: nobody can sign another later. To renew, run it again and start all parts anew.
# Existing files give way; who may read them stays as it was, so a server still reads its key.
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

# One that serves: by its name among the containers, or on the one machine that holds all parts.
signed() {
    key "$work/$1_key.pem"
    openssl req -new -sha256 -key "$work/$1_key.pem" -subj "/CN=$1" -out "$work/$1.csr"
    cat > "$work/$1.ext" <<EXT
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth
subjectAltName=DNS:$1,DNS:localhost,IP:127.0.0.1,IP:::1
EXT
    openssl x509 -req -sha256 -in "$work/$1.csr" -CA "$work/inside_ca.pem" -CAkey "$work/ca.key" \
        -CAcreateserial -days "$days" -extfile "$work/$1.ext" -out "$work/$1_cert.pem" 2>/dev/null
}
for name in web database redis; do signed "$name"; done

chmod 0644 "$work/inside_ca.pem" "$work"/*_cert.pem
for file in "$work"/*.pem; do
    kept="$folder/$(basename "$file")"
    if [ -e "$kept" ]; then
        chown --reference="$kept" "$file"
        chmod --reference="$kept" "$file"
    fi
done
mv "$work"/*.pem "$folder/"
