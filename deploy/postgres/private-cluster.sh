# shellcheck shell=bash
# A PostgreSQL of one's own, in a folder: what ./run keeps its data in and ./test throws away.
# Sourced after deploy/machine.sh.
#
#   pg_prepare FOLDER                  finds or installs PostgreSQL, and nothing more
#   pg_open FOLDER [SETTING=VALUE …]   … creates the cluster once, starts or reuses it
#   pg_create_roles OWNERPW APPPW      the two roles and the database, through roles.sql
#   pg_running                         is the cluster of the last pg_open alive?
#   pg_restart                         the same cluster on the same port, after its server died
#   pg_stop [FOLDER]                   fast shutdown
#
# pg_open leaves PG_PORT, PG_PASSWORD (of the superuser "postgres"), PG_DATA, PG_BIN and PG_ACCOUNT behind.

PG_MINIMUM=15
PG_PORT='' PG_PASSWORD='' PG_DATA='' PG_LOG='' PG_BIN='' PG_ACCOUNT=''
PG_SETTINGS=()

# ---- binaries -----------------------------------------------------------------------------------

pg_major() {
  local words
  read -ra words <<<"$("$1/postgres" --version 2>/dev/null)"
  printf '%s' "${words[2]:-0}" | grep -oE '^[0-9]+'
}

# Debian keeps every version in a folder of its own and none of them on the PATH.
pg_candidates() {
  local ctl
  if [[ -n ${CAREPLAN_PG_BIN:-} ]]; then
    printf '%s\n' "$CAREPLAN_PG_BIN"
    return
  fi
  find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -rV
  if ctl=$(command -v pg_ctl); then dirname "$(readlink -f "$ctl")"; fi
}

# The newest usable binaries, or those of the version that wrote an existing cluster.
pg_locate() {
  local wanted=${1:-} bin tool major
  while read -r bin; do
    for tool in postgres initdb pg_ctl psql; do
      [[ -x $bin/$tool ]] || continue 2
    done
    major=$(pg_major "$bin") || continue
    if ((wanted ? major == wanted : major >= PG_MINIMUM)); then
      PG_BIN=$bin
      return 0
    fi
  done < <(pg_candidates)
  return 1
}

# Debian's package would also create and start a system-wide cluster, which nobody here needs.
pg_install() {
  local conf=/etc/postgresql-common/createcluster.conf
  if is_root && command -v apt-get >/dev/null && [[ ! -e $conf ]]; then
    mkdir -p "$(dirname "$conf")"
    printf '%s\n' '# No system-wide cluster on installation: CarePlanCloud starts its own.' \
      'create_main_cluster = false' >"$conf"
  fi
  install_packages postgresql
}

pg_require_binaries() {
  local wanted=''
  [[ ! -s $PG_DATA/PG_VERSION ]] || wanted=$(<"$PG_DATA/PG_VERSION")
  if pg_locate "$wanted"; then return; fi
  [[ -z ${CAREPLAN_PG_BIN:-} ]] ||
    die "CAREPLAN_PG_BIN=$CAREPLAN_PG_BIN has no postgres, initdb, pg_ctl and psql of version ${wanted:-$PG_MINIMUM or newer}."
  [[ -z $wanted ]] || die "the data in $PG_DATA needs PostgreSQL $wanted: install postgresql-$wanted."
  pg_install
  pg_locate || die "PostgreSQL $PG_MINIMUM or newer is needed; install it or name its bin folder in CAREPLAN_PG_BIN."
}

# ---- account and folder -------------------------------------------------------------------------

# PostgreSQL refuses to run as root, rightly. A cluster that exists stays with the account that owns it.
pg_choose_account() {
  if ! is_root; then
    PG_ACCOUNT=$(id -un)
    [[ ! -e $PG_DATA || -O $PG_DATA ]] ||
      die "$PG_DATA belongs to $(stat -c %U "$PG_DATA"): run as that account, or choose another --data folder."
    return
  fi
  PG_ACCOUNT=postgres
  if [[ -d $PG_DATA && $(stat -c %u "$PG_DATA") -ne 0 ]]; then PG_ACCOUNT=$(stat -c %U "$PG_DATA"); fi
  if ! id "$PG_ACCOUNT" >/dev/null 2>&1; then
    PG_ACCOUNT=careplan-db
    id "$PG_ACCOUNT" >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin "$PG_ACCOUNT"
  fi
}

# Runs as the account, from / (it may not be allowed into the caller's folder) and without the caller's locks.
pg_as_account() {
  (
    cd /
    exec 9>&-
    if is_root; then
      exec setpriv --reuid="$PG_ACCOUNT" --regid="$(id -g "$PG_ACCOUNT")" --init-groups "$@"
    fi
    exec "$@"
  )
}

# Can a stranger enter this folder? As root PostgreSQL runs under another account, which may not exist yet.
pg_can_reach() {
  ! is_root || (cd / && setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$1")
}

# ---- life ---------------------------------------------------------------------------------------

pg_prepare() {
  PG_DATA=$1/postgres/data PG_LOG=$1/postgres/server.log
  pg_require_binaries
}

pg_open() {
  local folder=$1
  shift
  PG_SETTINGS=("$@") PG_PORT=''
  pg_prepare "$folder"
  pg_choose_account
  mkdir -p "$folder/postgres"
  if is_root; then chown "$PG_ACCOUNT:" "$folder/postgres"; fi
  chmod 0700 "$folder/postgres"
  [[ ! -d $PG_DATA || -s $folder/secrets/superuser ]] || die "$folder/secrets/superuser is missing: the password of $PG_DATA is lost."
  PG_PASSWORD=$(secret "$folder/secrets/superuser")
  [[ -d $PG_DATA ]] || pg_create_cluster
  pg_running || pg_start
}

# Created beside and renamed: an interrupted initdb never looks like a cluster.
pg_create_cluster() {
  local pwfile=$PG_DATA.password
  rm -rf "$PG_DATA.new"
  (umask 077 && printf '%s\n' "$PG_PASSWORD" >"$pwfile")
  if is_root; then chown "$PG_ACCOUNT:" "$pwfile"; fi
  if ! pg_as_account "$PG_BIN/initdb" -D "$PG_DATA.new" -U postgres --auth=scram-sha-256 --pwfile="$pwfile" \
    --encoding=UTF8 --locale=C.UTF-8 >"$PG_LOG.initdb" 2>&1; then
    tail -n 20 "$PG_LOG.initdb" >&2
    rm -f "$pwfile"
    die 'initdb failed.'
  fi
  rm -f "$pwfile" "$PG_LOG.initdb"
  mv "$PG_DATA.new" "$PG_DATA"
}

# The lock file says pid, folder, start time, port …, state; it can only be believed when that pid is our server.
pg_running() {
  local lines
  [[ -s $PG_DATA/postmaster.pid ]] || return 1
  mapfile -t lines 2>/dev/null <"$PG_DATA/postmaster.pid" || return 1
  process_runs "${lines[0]}" postgres && process_runs "${lines[0]}" "$PG_DATA" || return 1
  [[ ${lines[7]:-} == ready* ]] || return 1
  PG_PORT=${lines[3]}
}

# PostgreSQL itself takes over the lock file of a dead pid, but not of a zombie or of a pid that was given to
# someone else. Deleting it is safe only when no backend of the dead server is left in the data folder.
pg_clear_stale_lock() {
  local pid tenths
  for ((tenths = 0; tenths < 150; tenths++)); do
    [[ -s $PG_DATA/postmaster.pid ]] || return 0
    read -r pid <"$PG_DATA/postmaster.pid" || return 0
    if process_runs "$pid" "$PG_DATA"; then
      # Starting up or shutting down: give it the time it needs.
      sleep 0.1
    elif pg_has_orphans; then
      sleep 0.1
    else
      rm -f "$PG_DATA/postmaster.pid"
      return 0
    fi
    if pg_running; then return 0; fi
  done
}

# Every process of a cluster has its data folder as working directory.
pg_has_orphans() {
  local cwd
  for cwd in /proc/[0-9]*/cwd; do
    [[ $(readlink "$cwd" 2>/dev/null) == "$PG_DATA" ]] && return 0
  done
  return 1
}

# A port found free may be gone a moment later, hence the attempts. With PORT given only that one will do.
pg_start() {
  local wanted=${1:-} attempt setting options
  for ((attempt = 0; attempt < 5; attempt++)); do
    pg_clear_stale_lock
    if pg_running; then return 0; fi
    PG_PORT=${wanted:-$(random_free_port)}
    # TCP on loopback only: a socket's path may be at most 107 bytes long, a data folder's may not care.
    options="-c listen_addresses=127.0.0.1 -c port=$PG_PORT -c unix_socket_directories="
    for setting in "${PG_SETTINGS[@]}"; do options+=" -c $setting"; done
    # The server inherits pg_ctl's output, so nobody may wait for the end of that: it goes nowhere.
    if pg_as_account "$PG_BIN/pg_ctl" start -D "$PG_DATA" -w -t 60 -l "$PG_LOG" -o "$options" </dev/null >/dev/null 2>&1; then
      return 0
    fi
    sleep 0.5
  done
  tail -n 20 "$PG_LOG" >&2
  die "PostgreSQL did not start; its log is $PG_LOG."
}

pg_restart() { pg_start "$PG_PORT"; }

# The stop of a FOLDER's cluster needs neither binaries nor account: INT is what "-m fast" sends.
pg_stop() {
  local folder=${1:-} pid
  [[ -z $folder ]] || PG_DATA=$folder/postgres/data
  { read -r pid <"$PG_DATA/postmaster.pid"; } 2>/dev/null || return 0
  if process_runs "$pid" postgres && process_runs "$pid" "$PG_DATA"; then end_process "$pid" INT; fi
}

# ---- roles --------------------------------------------------------------------------------------

# psql as the superuser of the cluster; the caller's own settings and start-up file stay out of it.
pg_psql() {
  PGHOST=127.0.0.1 PGPORT=$PG_PORT PGUSER=postgres PGPASSWORD=$PG_PASSWORD PGDATABASE=postgres PGCONNECT_TIMEOUT=10 \
    "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 "$@" 9>&-
}

# Through the environment, because a command line is visible to everyone on the machine.
pg_create_roles() {
  CAREPLAN_OWNER_PASSWORD=$1 CAREPLAN_APP_PASSWORD=$2 pg_psql -f "$CHECKOUT/deploy/postgres/roles.sql" >/dev/null
}

pg_connection_string() {
  printf 'Host=127.0.0.1;Port=%s;Database=%s;Username=%s;Password=%s' "$PG_PORT" "$1" "$2" "$3"
}
