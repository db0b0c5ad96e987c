#!/bin/sh
# R with metafor and metadat comes from the system. As root on Debian they are installed when missing; elsewhere the
# run says which part is missing.
set -eu
need=""
command -v Rscript >/dev/null 2>&1 || need="$need r-base-core"
for part in metafor metadat; do
    Rscript -e "library($part)" >/dev/null 2>&1 || need="$need r-cran-$part"
done
[ -z "$need" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing:$need"
    apt-get -qq update >/dev/null || true
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $need >/dev/null || true
else
    echo "missing:$need" >&2
fi
