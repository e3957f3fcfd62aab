#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the logins and the extensions. Passwords
# come from files, never from the environment, which every process of the container can read.
set -eu
secret() { tr -d '\n' < "/run/secrets/$1"; }
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d "$POSTGRES_DB" \
    -v owner="$(secret owner_password)" -v app="$(secret app_password)" \
    -v backup="$(secret backup_password)" <<'SQL'
CREATE ROLE owner LOGIN PASSWORD :'owner';
CREATE ROLE app LOGIN PASSWORD :'app';
-- Reads every row for the nightly backup, also past row-level security; writes none.
CREATE ROLE backup LOGIN BYPASSRLS PASSWORD :'backup';
GRANT pg_read_all_data TO backup;
ALTER DATABASE coordination OWNER TO owner;
-- Row-level security lets indexes on arrays and words serve only when these tell nothing.
ALTER FUNCTION arrayoverlap(anyarray, anyarray) LEAKPROOF;
ALTER FUNCTION arraycontains(anyarray, anyarray) LEAKPROOF;
ALTER FUNCTION ts_match_vq(tsvector, tsquery) LEAKPROOF;
-- It is some forty comparisons, which PostgreSQL takes for one: lists would read whole tables.
ALTER FUNCTION arrayoverlap(anyarray, anyarray) COST 40;
CREATE EXTENSION unaccent;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO owner;
GRANT USAGE ON SCHEMA public TO app;
SQL
