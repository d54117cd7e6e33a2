#!/bin/sh
# The passwords come as files, and DATABASE_URL is made from them here: `docker inspect` shows
# the environment that a container was given, and not the one that its program made itself.
set -eu
DATABASE_URL="postgresql://maillage_app:$(cat /run/secrets/app_password)@$DATABASE_HOST/maillage"
MIGRATOR_DATABASE_URL="postgresql://maillage_migrator:$(cat /run/secrets/migrator_password)@$DATABASE_HOST/maillage"
export DATABASE_URL MIGRATOR_DATABASE_URL
exec node build/api/commands/start.js
