#!/usr/bin/env bash
# A PostgreSQL that may be killed, unlike the one all tests share.
#   cluster.sh open FOLDER          prints its connection string; the roles are those of the tests
#   cluster.sh crash FOLDER PORT    pg_ctl stop -m immediate (no goodbye, no checkpoint), then up again on the same port
#   cluster.sh close FOLDER
set -euo pipefail

CHECKOUT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=../../deploy/machine.sh
source "$CHECKOUT/deploy/machine.sh"
# shellcheck source=../../deploy/postgres/private-cluster.sh
source "$CHECKOUT/deploy/postgres/private-cluster.sh"

# A killed server loses nothing that it has given to the system: no sync is needed to survive that, a commit is.
SETTINGS=(fsync=off synchronous_commit=on max_connections=200)
VERB=$1 FOLDER=$2

case $VERB in
  open)
    chmod 0711 "$FOLDER"
    pg_open "$FOLDER" "${SETTINGS[@]}"
    pg_create_roles "$CAREPLAN_TEST_OWNER_PASSWORD" "$CAREPLAN_TEST_APP_PASSWORD"
    pg_connection_string postgres postgres "$PG_PASSWORD"
    ;;
  crash)
    pg_prepare "$FOLDER"
    pg_choose_account
    PG_SETTINGS=("${SETTINGS[@]}")
    pg_as_account "$PG_BIN/pg_ctl" stop -D "$PG_DATA" -m immediate -w >/dev/null
    pg_start "$3"
    ;;
  close) pg_stop "$FOLDER" ;;
esac
