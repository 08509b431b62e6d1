#!/usr/bin/env bash
# A real PostgreSQL 17 with pgvector for tests, from Debian's own packages in a folder of its own:
# nothing of the host's system is touched. Needs root and mmdebstrap (apt-get install mmdebstrap).
#
#   dev/ci/postgres.sh start [NAME [SERVER-OPTION…]]   prints the URL for KITH_TEST_DATABASE_URL
#   dev/ci/postgres.sh url   [NAME]                    prints it again
#   dev/ci/postgres.sh stop  [NAME]                    stops the server and removes its data
#
# It is tuned for tests, not for keeping anything: to measure, give the option `-c fsync=on`.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${KITH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kith}
root=$cache/postgresql-17
action=${1:-}
name=${2:-dev}
home=/var/lib/postgresql/kith-$name # as seen inside the root
url_file=$root$home/url

say() { echo "postgres: $*" >&2; }
fail() {
  say "$*"
  exit 1
}

inside() { chroot --userspec=postgres:postgres "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$@"; }
pg() { inside "/usr/lib/postgresql/17/bin/$1" "${@:2}"; }

need_tools() {
  local instead='or set KITH_TEST_DATABASE_URL to a PostgreSQL that has pgvector (docker run pgvector/pgvector:pg17).'
  [[ $(id -u) == 0 ]] || fail "This needs root for chroot. Run it as root, $instead"
  command -v mmdebstrap >/dev/null || fail "mmdebstrap is not installed. Run \`apt-get install mmdebstrap\`, $instead"
}

install() (
  [[ -e $root/.ready ]] && return
  mkdir -p "$cache"
  exec 9>"$cache/postgresql-17.lock"
  flock 9 # two may start at once
  [[ -e $root/.ready ]] && return
  archive=$(debian_archive)
  say 'Installing PostgreSQL 17 with pgvector (once, about 40 seconds)…'
  rm -rf "$root"
  mmdebstrap --quiet --variant=essential --include=postgresql-17-pgvector trixie "$root" "$archive" >&2
  touch "$root/.ready"
)

# Where this machine itself gets Debian's packages from.
debian_archive() {
  local file
  for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do
    [[ -s $file ]] || continue
    awk '/^URIs:/ { print $2; exit } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /:\/\//) { print $i; exit } }' "$file"
    return
  done
  fail 'This needs Debian: no archive of it is named in /etc/apt.'
}

start() {
  need_tools
  install
  if running; then
    cat "$url_file"
    return
  fi
  rm -rf "$root$home"
  inside mkdir -p "$home"
  say "Starting PostgreSQL 17 ($name)…"
  pg initdb -D "$home/data" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  local port
  port=$(node "$here/free-port.mjs")
  pg pg_ctl -D "$home/data" -l "$home/log" -w start -o \
    "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 \
     -c fsync=off -c full_page_writes=off -c shared_buffers=256MB ${*:3}" >/dev/null || {
    cat "$root$home/log" >&2
    fail 'PostgreSQL did not start; its log is above.'
  }
  echo "postgres://postgres@127.0.0.1:$port/postgres" | tee "$url_file"
}

running() { [[ -s $url_file ]] && pg pg_isready --quiet --dbname="$(cat "$url_file")" 2>/dev/null; }

stop() {
  if running; then pg pg_ctl -D "$home/data" -m immediate -w stop >/dev/null; fi
  rm -rf "$root$home"
}

url() {
  running || fail "It is not running. Start it with dev/ci/postgres.sh start $name"
  cat "$url_file"
}

case $action in
  start) start "$@" ;;
  url) url ;;
  stop) stop ;;
  *) fail 'Say start, url or stop.' ;;
esac
