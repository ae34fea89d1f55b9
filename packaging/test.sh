#!/usr/bin/env bash
# Builds Meterhouse and runs every test, offscreen. Installs what is missing first.
#   packaging/test.sh [PRESET]   dev by default; dev-asan and dev-tsan run the same tests under the sanitizers
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

preset=${1:-dev}
install_missing "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
configure_and_build "$preset"
export QT_QPA_PLATFORM=offscreen
ctest --preset "$preset" -j "$(nproc)"
