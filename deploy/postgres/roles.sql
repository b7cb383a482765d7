-- The two roles and the database. Idempotent: run it as often as you like, as a superuser, with psql:
--   CAREPLAN_OWNER_PASSWORD=… CAREPLAN_APP_PASSWORD=… psql -X -f deploy/postgres/roles.sql
-- The container image of PostgreSQL runs it from /docker-entrypoint-initdb.d with the same two variables.
--
-- careplan_owner owns the database and is used by "migrate" only.
-- careplan_app   is what web and worker sign in as: it owns nothing, so row level security binds it; what it may
--                do with which table is granted by the migrations, table by table.
\set ON_ERROR_STOP on
\getenv owner_password CAREPLAN_OWNER_PASSWORD
\getenv app_password CAREPLAN_APP_PASSWORD
\if :{?owner_password}
\else
  DO $$ BEGIN RAISE EXCEPTION 'CAREPLAN_OWNER_PASSWORD is not set'; END $$;
\endif
\if :{?app_password}
\else
  DO $$ BEGIN RAISE EXCEPTION 'CAREPLAN_APP_PASSWORD is not set'; END $$;
\endif

SELECT format('CREATE ROLE %I', name)
FROM (VALUES ('careplan_owner'), ('careplan_app')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec

ALTER ROLE careplan_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE careplan_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';

-- One collation everywhere: sorting for people is done in the application, indexes must not depend on the machine.
SELECT 'CREATE DATABASE careplan OWNER careplan_owner TEMPLATE template0 ENCODING ''UTF8'' LC_COLLATE ''C.UTF-8'' LC_CTYPE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'careplan')
\gexec

ALTER DATABASE careplan OWNER TO careplan_owner;
REVOKE ALL ON DATABASE careplan FROM PUBLIC;
GRANT CONNECT ON DATABASE careplan TO careplan_app;

\connect careplan
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO careplan_app;
