# shellcheck shell=bash
# The database of ./test and ./bench: a temporary private cluster, or the one CAREPLAN_TEST_POSTGRES names.
# Sourced after private-cluster.sh. Exports CAREPLAN_TEST_POSTGRES, CAREPLAN_TEST_OWNER_PASSWORD and
# CAREPLAN_TEST_APP_PASSWORD.
#
#   test_database_open [SETTING=VALUE …]   the settings are for the temporary cluster
#   test_database_close
#   test_parent_in_memory                  a TEST_PARENT in memory, where the machine has plenty; else the usual one

TEST_FOLDER=''
TEST_PARENT=${TMPDIR:-/tmp}
TEST_MEMORY=/dev/shm

test_database_open() {
  export CAREPLAN_TEST_OWNER_PASSWORD=${CAREPLAN_TEST_OWNER_PASSWORD:-careplan-test-owner}
  export CAREPLAN_TEST_APP_PASSWORD=${CAREPLAN_TEST_APP_PASSWORD:-careplan-test-app}
  if [[ -n ${CAREPLAN_TEST_POSTGRES:-} ]]; then
    test_roles_on_given_server
    return
  fi
  test_sweep
  TEST_FOLDER=$(mktemp -d "$TEST_PARENT/careplan-test.XXXXXX")
  chmod 0711 "$TEST_FOLDER"
  record_process $$ "$TEST_FOLDER/owner.pid"
  pg_can_reach "$TEST_FOLDER" || die "PostgreSQL's account cannot reach $TEST_FOLDER: set TMPDIR to a folder it can."
  pg_open "$TEST_FOLDER" "$@"
  pg_create_roles "$CAREPLAN_TEST_OWNER_PASSWORD" "$CAREPLAN_TEST_APP_PASSWORD"
  CAREPLAN_TEST_POSTGRES=$(pg_connection_string postgres postgres "$PG_PASSWORD")
  export CAREPLAN_TEST_POSTGRES
}

# Every test copies a database of 600 files and deletes it again; in memory that costs half. A run holds about 500 MB.
test_parent_in_memory() {
  local free available
  free=$(df --output=avail -BM "$TEST_MEMORY" 2>/dev/null | tail -n 1 | tr -dc 0-9)
  available=$(awk '$1 == "MemAvailable:" { print int($2 / 1024) }' /proc/meminfo)
  if [[ -w $TEST_MEMORY ]] && ((${free:-0} >= 2048 && ${available:-0} >= 6144)); then
    printf '%s' "$TEST_MEMORY"
  else
    printf '%s' "$TEST_PARENT"
  fi
}

test_database_close() {
  [[ -n $TEST_FOLDER ]] || return 0
  pg_stop
  rm -rf "$TEST_FOLDER"
  TEST_FOLDER=''
}

# A run that was killed could not clean up after itself; the next one does it.
test_sweep() {
  local folder
  for folder in "${TMPDIR:-/tmp}"/careplan-test.* "$TEST_MEMORY"/careplan-test.*; do
    if [[ -O $folder && -s $folder/owner.pid ]] && ! recorded_process "$folder/owner.pid" >/dev/null; then
      pg_stop "$folder"
      rm -rf "$folder"
    fi
  done
}

# Roles that are there already stay as they are, passwords included.
test_roles_on_given_server() {
  local found
  command -v psql >/dev/null || install_packages postgresql-client
  test_libpq_environment "$CAREPLAN_TEST_POSTGRES"
  found=$(test_psql -Atc "SELECT count(*) FROM pg_roles WHERE rolname IN ('careplan_owner', 'careplan_app')") ||
    die 'the server that CAREPLAN_TEST_POSTGRES names does not answer.'
  if [[ $found != 2 ]]; then
    CAREPLAN_OWNER_PASSWORD=$CAREPLAN_TEST_OWNER_PASSWORD CAREPLAN_APP_PASSWORD=$CAREPLAN_TEST_APP_PASSWORD \
      test_psql -f "$CHECKOUT/deploy/postgres/roles.sql" >/dev/null
  fi
}

test_psql() {
  PGHOST=$TEST_HOST PGPORT=$TEST_PORT PGUSER=$TEST_USER PGPASSWORD=$TEST_PASSWORD PGDATABASE=$TEST_DATABASE \
    PGCONNECT_TIMEOUT=10 psql -X -q -v ON_ERROR_STOP=1 "$@"
}

# Npgsql's spelling of a connection string into libpq's variables.
test_libpq_environment() {
  local pair key value pairs
  TEST_HOST=localhost TEST_PORT=5432 TEST_USER=postgres TEST_PASSWORD='' TEST_DATABASE=postgres
  IFS=';' read -ra pairs <<<"$1"
  for pair in "${pairs[@]}"; do
    key=${pair%%=*} value=${pair#*=}
    key=${key//[[:space:]]/}
    case ${key,,} in
      host | server) TEST_HOST=$value ;;
      port) TEST_PORT=$value ;;
      username | user | userid | uid) TEST_USER=$value ;;
      password | pwd) TEST_PASSWORD=$value ;;
      database | db) TEST_DATABASE=$value ;;
    esac
  done
}
