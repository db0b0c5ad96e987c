#!/bin/sh
# R with metafor and metadat comes from the system. As root on Debian they are installed when missing; elsewhere the
# run says which part is missing.
set -eu
need=""
command -v Rscript >/dev/null 2>&1 || need="$need r-base-core"
for part in metafor metadat; do
    Rscript -e "library($part)" >/dev/null 2>&1 || need="$need r-cran-$part"
done
# shellcheck disable=SC2086
exec sh "$(dirname "$0")/install.sh" "" $need
