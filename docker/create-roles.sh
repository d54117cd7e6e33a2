#!/bin/sh
# Run once by the image of PostgreSQL, when it makes the database.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /maillage/roles.sql

# The passwords are read by psql itself: on a command line, every account of the machine could see them.
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\set migrator_password `cat /run/secrets/migrator_password`
\set app_password `cat /run/secrets/app_password`
ALTER ROLE maillage_migrator PASSWORD :'migrator_password';
ALTER ROLE maillage_app PASSWORD :'app_password';
SQL
