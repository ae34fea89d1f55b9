#!/usr/bin/env bash
# Builds Meterhouse on Debian 13 (Qt 6.8, GCC 14, XGBoost 3.0) and runs its core and server tests, in a debootstrap folder.
# By hand and as root, not in CI: the first run downloads about 1 GB.
#   packaging/check-debian13.sh [FOLDER]   FOLDER (default: build/debian13) is kept, so that the next run is quick
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

root=$(realpath -m "${1:-build/debian13}")
[ "$(id -u)" -eq 0 ] || { echo "Debian 13 is set up in a chroot, which needs root." >&2; exit 1; }
install_missing debootstrap

if [ ! -e "$root/etc/debian_version" ]; then
    debootstrap --variant=minbase --include=ca-certificates trixie "$root" http://deb.debian.org/debian
fi
mkdir -p "$root/src" "$root/out"
mounts=("$root/src" "$root/out" "$root/proc" "$root/dev")
unmount_all() {
    local point
    for point in "${mounts[@]}"; do
        mountpoint -q "$point" && umount -R "$point"
    done
    return 0
}
trap unmount_all EXIT
mkdir -p build/debian13-out
mount --bind -o ro "$PWD" "$root/src"
mount --bind "$PWD/build/debian13-out" "$root/out"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev" && mount --make-rslave "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
for settings in /etc/apt/apt.conf.d/*proxy*; do
    [ -e "$settings" ] && cp "$settings" "$root/etc/apt/apt.conf.d/"
done

chroot "$root" /bin/bash -euo pipefail -c '
    . /src/packaging/packages.sh
    install_missing "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
    cmake -S /src -B /out -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DMETERHOUSE_WERROR=OFF
    cmake --build /out -j "$(nproc)"
    QT_QPA_PLATFORM=offscreen ctest --test-dir /out --output-on-failure --no-tests=error -L "core|server|e2e" -j "$(nproc)"
'
