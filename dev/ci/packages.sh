#!/usr/bin/env bash
# Installs, from Debian's packages, what is missing of the commands that the tests can use.
#   dev/ci/packages.sh COMMAND=PACKAGE…
set -euo pipefail

missing=()
for pair in "$@"; do
  command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
done
[[ ${#missing[@]} == 0 ]] && exit

echo "Installing ${missing[*]}…"
as_root=()
[[ $(id -u) == 0 ]] || as_root=(sudo -n)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
