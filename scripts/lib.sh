# Shared by the scripts here; read with `source`.

# The build lies outside the source folder, so that a copied or mounted source stays small.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/so-cong-doan/target}"

# Says a line about what the script does, apart from what the tools print.
say() { printf '== %s\n' "$*" >&2; }

fail() { printf '!! %s\n' "$*" >&2; exit 1; }

# Installs those of the packages named that are missing; asks for sudo only then. On a system without
# apt it names them and goes on, for they may be there under other names.
need_packages() {
    local missing=() package
    if ! command -v dpkg-query >/dev/null; then
        say "no apt here; needed are: $*"
        return 0
    fi
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" -eq 0 ] && return 0
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "missing: ${missing[*]}; install them as root"
        sudo=(sudo)
    fi
    say "installing ${missing[*]}"
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
}

# Fails with a plain sentence when Rust is missing.
need_rust() {
    command -v cargo >/dev/null || fail "cargo is missing; install Rust ($(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml) or newer) first"
}

BUILD_PACKAGES=(build-essential pkg-config ca-certificates)
WINDOW_PACKAGES=(libxkbcommon0 libxkbcommon-x11-0 libwayland-client0 libwayland-egl1 libx11-6 libx11-xcb1 libxcb1
    libxcursor1 libxi6 libxrandr2 libgl1 libegl1 libgl1-mesa-dri mesa-vulkan-drivers libvulkan1)
