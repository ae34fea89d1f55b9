#!/usr/bin/env bash
# Builds Meterhouse and opens the console on the demo campus. Installs what is missing first.
#   packaging/run.sh                 the console, which starts its own daemon
#   packaging/run.sh --daemon [...]  only the daemon, in the foreground on http://localhost:8000; further arguments go to it
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

daemon_only=false
if [ "${1:-}" = "--daemon" ]; then
    daemon_only=true
    shift
fi
if ! $daemon_only && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display, so only the daemon is started."
    daemon_only=true
fi

install_missing "${build_packages[@]}" "${run_packages[@]}"
CONFIGURE_ARGUMENTS="-DMETERHOUSE_TESTS=OFF" configure_and_build release

if $daemon_only; then
    # The demo campus, unless the arguments say where the data are.
    case " $* " in
    *" --data-dir"* | *" --config"* | *" --demo "*) ;;
    *) set -- --demo "$@" ;;
    esac
    exec build/release/bin/meterhoused serve "$@"
fi
exec build/release/bin/meterhouse "$@"
