-- The two roles of Maillage, for the database this is run in, by an account that may create roles.
-- It may be run any number of times, and sets no password: see README.md.

DO $$
DECLARE
  named text;
BEGIN
  -- Roles belong to the whole server: two databases may be prepared at the same instant.
  PERFORM pg_advisory_xact_lock(7236101);

  FOREACH named IN ARRAY ARRAY['maillage_migrator', 'maillage_app'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = named) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', named);
    END IF;
    -- Only a superuser may even say NOSUPERUSER: what is right already is left alone.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = named
               AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR NOT rolcanlogin)) THEN
      EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION', named);
    END IF;
  END LOOP;

  -- An account that is no superuser gives a database only to a role it may take on.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT maillage_migrator TO %I', current_user);
  END IF;
  EXECUTE format('ALTER DATABASE %I OWNER TO maillage_migrator', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO maillage_app', current_database());
END
$$;

-- Row security binds whoever does not own the tables: the application owns nothing, and makes nothing.
REVOKE CREATE ON SCHEMA public FROM PUBLIC, maillage_app;
GRANT USAGE, CREATE ON SCHEMA public TO maillage_migrator;
GRANT USAGE ON SCHEMA public TO maillage_app;
