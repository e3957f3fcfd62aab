#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the two logins and the extensions.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
    -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" <<'SQL'
CREATE ROLE owner LOGIN PASSWORD :'owner';
CREATE ROLE app LOGIN PASSWORD :'app';
ALTER DATABASE coordination OWNER TO owner;
CREATE EXTENSION unaccent;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO owner;
GRANT USAGE ON SCHEMA public TO app;
SQL
