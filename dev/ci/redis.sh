#!/usr/bin/env bash
# A Redis for tests, which keeps nothing. Needs redis-server (apt-get install redis-server).
#
#   dev/ci/redis.sh start [NAME]   prints the URL for KITH_TEST_REDIS_URL
#   dev/ci/redis.sh url   [NAME]   prints it again
#   dev/ci/redis.sh stop  [NAME]   stops it
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${KITH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kith}
action=${1:-}
name=${2:-dev}
url_file=$cache/redis-$name.url

fail() {
  echo "redis: $*" >&2
  exit 1
}

ask() { redis-cli -u "$(cat "$url_file")" "$@" 2>/dev/null; }
running() { [[ -s $url_file ]] && [[ $(ask ping) == PONG ]]; }

start() {
  command -v redis-server >/dev/null ||
    fail 'redis-server is not installed. Install it (apt-get install redis-server), or set KITH_TEST_REDIS_URL.'
  if running; then
    cat "$url_file"
    return
  fi
  local port as=()
  port=$(node "$here/free-port.mjs")
  # A server never runs as root, not even in tests.
  [[ $(id -u) == 0 ]] && as=(setpriv --reuid=redis --regid=redis --clear-groups)
  mkdir -p "$cache"
  "${as[@]}" redis-server --bind 127.0.0.1 --port "$port" --dir / --save '' --appendonly no --daemonize yes >/dev/null
  echo "redis://127.0.0.1:$port" >"$url_file"
  for _ in {1..50}; do
    if running; then
      cat "$url_file"
      return
    fi
    sleep 0.1
  done
  fail 'Redis did not answer within 5 seconds.'
}

stop() {
  if running; then ask shutdown nosave || true; fi
  rm -f "$url_file"
}

url() {
  running || fail "It is not running. Start it with dev/ci/redis.sh start $name"
  cat "$url_file"
}

case $action in
  start) start ;;
  url) url ;;
  stop) stop ;;
  *) fail 'Say start, url or stop.' ;;
esac
