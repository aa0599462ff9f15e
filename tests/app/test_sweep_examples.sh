#!/bin/sh
# The examples of docs/SWEEPS.md do what the document says, as they stand there.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
document=$PWD/docs/SWEEPS.md
mkdir "$work/bin"
ln -s "$(realpath "$WORKTEAM")" "$work/bin/workteam"
PATH=$work/bin:$PATH
export PATH

example() { # name: the block that begins with ```language name
  awk -v name="$1" '/^```/ { inside = !inside && $2 == name; next } inside' "$document" |
    grep . || {
    echo "there is no example $1" >&2
    return 1
  }
}
expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then
    printf '%s: expected %s, got %s\n' "$1" "$2" "$3"
    failed=1
  fi
}
rows() {
  grep -v '^#' "$1" | tail -n +2 | wc -l
}

cd "$work"
example first >first.sh
example parallel >parallel.sh
example slurm >slurm.sh
example cautious >cautious.lua
example policy >policy.sh

sh -eu first.sh 2>messages || cat messages
expect "the first example: rows" 10 "$(rows runs.csv)"

workteam sweep 1959-title --seeds 1..4 --policy by-the-book,stormer --out whole.csv 2>/dev/null
if command -v parallel >/dev/null; then
  sh -eu parallel.sh 2>messages || cat messages
  cmp whole.csv all.csv || failed=1
fi
for task in 1 2 3 4; do
  SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=2 sh -eu slurm.sh 2>messages || cat messages
done
workteam sweep --join task-*.csv --out tasks.csv
cmp whole.csv tasks.csv || failed=1

sh -eu policy.sh >run.txt 2>messages || cat messages
expect "the policy: rows" 8 "$(rows policies.csv)"
expect "it says nothing" 1 "$(wc -l <messages)" # but how long the sweep took
expect "it plays" 1 "$(grep -c 'played cautious' run.txt)"
expect "it is not its base" 8 "$(grep -v '^#' policies.csv | tail -n +2 | sed 's/.*,//' | sort -u | wc -l)"
exit $failed
