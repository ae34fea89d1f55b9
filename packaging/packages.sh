# What Meterhouse needs from Debian (12 or 13). Sourced by the other scripts.

build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-charts-dev qt6-positioning-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libgl1-mesa-dev libsqlite3-dev libxgboost-dev libexpected-dev libtomlplusplus-dev prometheus-cpp-dev libboost-dev
    libqrencode-dev qtkeychain-qt6-dev
    zlib1g-dev protobuf-compiler libprotobuf-dev libsodium-dev libcurl4-openssl-dev libseccomp-dev
)
# The tests compare with Qt's own HTTP server and validate answers against the OpenAPI file.
test_packages=(qt6-httpserver-dev qt6-websockets-dev libvalijson-dev clang-format sqlite3
    desktop-file-utils appstream openssl python3-aiosmtpd dbus-daemon)
run_packages=(libqt6sql6-sqlite qt6-qpa-plugins qt6-translations-l10n tzdata fonts-dejavu-core
    bubblewrap python3 python3-numpy python3-pandas python3-matplotlib python3-scipy)

# install_missing PACKAGE...: installs those that are not there, names them, does nothing when all are.
install_missing() {
    local package missing=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing Debian packages: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing and need root to install (no sudo here): ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >/dev/null
}

# configure_and_build PRESET [TARGET...]: with ccache when there. It is not installed for it: a first build only gets slower.
configure_and_build() {
    local preset=$1 launcher=()
    shift
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
    fi
    cmake --preset "$preset" "${launcher[@]}" ${CONFIGURE_ARGUMENTS:-} >/dev/null
    cmake --build --preset "$preset" -j "$(nproc)" ${1:+--target "$@"}
}
