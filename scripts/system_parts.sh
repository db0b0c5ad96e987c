#!/bin/sh
# Chromium and PostgreSQL come from the system. As root on Debian they are installed when missing; elsewhere the
# tests that need them fail and say which part is missing.
set -eu
need=""
command -v chromium >/dev/null 2>&1 || need="$need chromium libatomic1"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || need="$need postgresql"
[ -z "$need" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing:$need"
    apt-get -qq update >/dev/null || true
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $need >/dev/null || true
else
    echo "missing:$need (tests that need them will fail and say so)" >&2
fi
