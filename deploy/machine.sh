# shellcheck shell=bash
# What run, test and bench all ask of the machine they stand on. Sourced, never executed.
# Only bash, coreutils, util-linux and /proc are used: a fresh Debian has no curl, no ss and no lsof.

note() { printf '%s\n' "$*" >&2; }

# A command whose exit code 1 means something of its own sets DIE_CODE.
die() {
  note "$(basename "$0"): $*"
  exit "${DIE_CODE:-1}"
}

is_root() { [[ $EUID -eq 0 ]]; }

# ---- tools --------------------------------------------------------------------------------------

# A service account may have no home, and the SDK and NuGet both insist on one.
ensure_home() {
  local fallback=$1
  if [[ -z ${HOME:-} || ! -w $HOME ]]; then
    mkdir -p "$fallback"
    export HOME=$fallback
  fi
}

require_dotnet() {
  local version=''
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
  command -v dotnet >/dev/null || die 'the .NET 10 SDK is missing: install it so that "dotnet" is on the PATH.'
  version=$(cd "$CHECKOUT" && dotnet --version 2>/dev/null) || true
  [[ ${version%%.*} =~ ^[0-9]+$ && ${version%%.*} -ge 10 ]] ||
    die "the .NET SDK must be 10.0 or newer; this machine has ${version:-none that global.json accepts}."
}

# Debian only, and only as root: anything else is told in one line what to install.
install_packages() {
  local log
  if ! is_root || ! command -v apt-get >/dev/null; then
    die "please install: $* (as root: apt-get install $*)."
  fi
  note "Installing $* …"
  log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get update -qq &&
    apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    die "apt-get could not install $*."
  fi
  rm -f "$log"
}

# The printed forms are set in IPAex Gothic. A setting Paper__FontFile names another place, and then nothing is installed.
PAPER_FONT=/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf
PAPER_FONT_PACKAGE=fonts-ipaexfont-gothic

ensure_paper_font() {
  if [[ -n ${Paper__FontFile:-} ]]; then
    [[ -r $Paper__FontFile ]] || die "Paper__FontFile names $Paper__FontFile, which cannot be read."
  elif [[ ! -r $PAPER_FONT ]]; then
    install_packages "$PAPER_FONT_PACKAGE"
  fi
}

# A real browser, and the letters of its pages.
ensure_chromium() {
  local missing=()
  CAREPLAN_CHROMIUM=${CAREPLAN_CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
  [[ -x $CAREPLAN_CHROMIUM ]] || missing+=(chromium)
  # Screens are Japanese; without a font every glyph is a box and every width is wrong.
  if ! fc-list ':lang=ja' family 2>/dev/null | grep -q 'Noto Sans'; then missing+=(fontconfig fonts-noto-cjk); fi
  if ((${#missing[@]})); then install_packages "${missing[@]}"; fi
  export CAREPLAN_CHROMIUM=${CAREPLAN_CHROMIUM:-/usr/bin/chromium}
}

# ---- ports --------------------------------------------------------------------------------------

port_is_taken() {
  local hex
  printf -v hex '%04X' "$1"
  # State 0A is LISTEN; both families, because a wildcard IPv6 listener takes the IPv4 port too.
  grep -qsE "^ *[0-9]+: [0-9A-F]+:$hex [0-9A-F]+:[0-9A-F]+ 0A " /proc/net/tcp /proc/net/tcp6
}

# Is it PID that listens on the port, and not someone who was faster?
listens_on() {
  local hex inodes fd
  printf -v hex '%04X' "$2"
  inodes=" $(awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null | tr '\n' ' ')"
  for fd in /proc/"$1"/fd/*; do
    fd=$(readlink "$fd" 2>/dev/null) || continue
    [[ $fd == socket:* && $inodes == *" ${fd//[^0-9]/} "* ]] && return 0
  done
  return 1
}

# Below the kernel's range for outgoing connections, so that none of those sits on it already.
random_free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 10000))
    port_is_taken "$port" || break
  done
  printf '%s' "$port"
}

# ---- processes ----------------------------------------------------------------------------------

# Field N of /proc/PID/stat counted from the state letter (1): the name before it may hold blanks and brackets.
process_stat() {
  local stat fields
  { stat=$(<"/proc/$1/stat"); } 2>/dev/null || return 1
  read -ra fields <<<"${stat##*) }"
  printf '%s' "${fields[$2 - 1]}"
}

process_lives() {
  local state
  [[ $1 =~ ^[0-9]+$ ]] && state=$(process_stat "$1" 1) && [[ $state != [ZX] ]]
}

# Is PID alive, and is WORD (or a path that ends in /WORD) one of the words of its command line?
process_runs() {
  local words word
  process_lives "$1" || return 1
  mapfile -d '' -t words 2>/dev/null <"/proc/$1/cmdline" || return 1
  for word in "${words[@]}"; do
    [[ $word == "$2" || $word == */"$2" ]] && return 0
  done
  return 1
}

# A pid alone may be reused; together with its start time it names one process for good.
record_process() { printf '%s %s\n' "$1" "$(process_stat "$1" 20)" >"$2"; }

# The pid in FILE, when that very process is alive.
recorded_process() {
  local pid started
  [[ -s $1 ]] && read -r pid started <"$1" && process_lives "$pid" && [[ $(process_stat "$pid" 20) == "$started" ]] &&
    printf '%s' "$pid"
}

# TERM (or another signal), then KILL after 35 seconds: the app itself gives up waiting for its last requests after 30.
end_process() {
  local pid=$1 signal=${2:-TERM} tenths=350
  kill -s "$signal" "$pid" 2>/dev/null || return 0
  while process_lives "$pid"; do
    ((tenths-- > 0)) || {
      kill -KILL "$pid" 2>/dev/null || true
      break
    }
    sleep 0.1
  done
}

# ---- secrets ------------------------------------------------------------------------------------

# Prints the secret kept in FILE; the first call invents it. Written beside and renamed: never a half one.
secret() {
  local file=$1
  if [[ ! -s $file ]]; then
    (
      umask 077
      mkdir -p "$(dirname "$file")"
      od -An -tx1 -N24 /dev/urandom | tr -d ' \n' >"$file.new"
      mv "$file.new" "$file"
    )
  fi
  printf '%s' "$(<"$file")"
}
