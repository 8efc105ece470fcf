#!/bin/sh
# Brings the portal's third-party assets into the folder named as argument; does nothing when they are there already.
set -eu
out=$1
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The portal's build needs Node.js 20 or newer with npm (https://nodejs.org): 'node' or 'npm' is not on the PATH." >&2
  exit 1
fi
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "The portal's build needs Node.js 20 or newer: 'node' on the PATH is $(node --version)." >&2
  exit 1
fi
stamp=$(cat package-lock.json assets.mjs | cksum)
if [ -f "$out/stamp.txt" ] && [ "$(cat "$out/stamp.txt")" = "$stamp" ]; then
  exit 0
fi
if ! cmp -s package-lock.json node_modules/.larchiveum-lock; then
  npm ci --ignore-scripts --no-fund --no-audit --loglevel=error
  cp package-lock.json node_modules/.larchiveum-lock
fi
node assets.mjs "$out"
printf '%s\n' "$stamp" > "$out/stamp.txt"
