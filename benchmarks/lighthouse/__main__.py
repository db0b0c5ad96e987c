"""Print the scores of a site that is served here: `python -m benchmarks.lighthouse PORT`."""

import sys

from benchmarks.lighthouse.report import lines

if len(sys.argv) != 2 or not sys.argv[1].isdigit():
    sys.exit("expected the port of a served site, such as 8000")
for line in lines(int(sys.argv[1])):
    print(line, flush=True)
