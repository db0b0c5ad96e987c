#!/bin/sh
# Chromium and PostgreSQL come from the system. As root on Debian they are installed when missing; elsewhere the
# tests that need them fail and say which part is missing.
set -eu
need=""
command -v chromium >/dev/null 2>&1 || need="$need chromium libatomic1"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || need="$need postgresql"
# shellcheck disable=SC2086
exec sh "$(dirname "$0")/install.sh" " (tests that need them will fail and say so)" $need
