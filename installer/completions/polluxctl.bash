# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
# Written by "python3 installer/manual" from what --help says; do not edit.
# shellcheck shell=bash disable=SC2207

_polluxctl() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} words
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "watch listen emit act diagnose history profiles demo-server --help --version" -- "$cur"))
        return
    fi
    case ${COMP_WORDS[1]} in
    watch)
        case $prev in
        --profile) COMPREPLY=($(compgen -f -W "$(polluxctl profiles list 2>/dev/null | cut -d" " -f1)" -- "$cur")); return ;;
        --path) COMPREPLY=(); return ;;
        --namespace) COMPREPLY=(); return ;;
        --transport) COMPREPLY=($(compgen -W "auto polling websocket" -- "$cur")); return ;;
        --var) COMPREPLY=(); return ;;
        --origin) COMPREPLY=(); return ;;
        --auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --auth-env) COMPREPLY=(); return ;;
        --header-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy) COMPREPLY=($(compgen -W "system none http:// socks5://" -- "$cur")); return ;;
        --proxy-auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy-auth-env) COMPREPLY=(); return ;;
        --cacert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-cert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-key) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --pin) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W "text ndjson summary" -- "$cur")); return ;;
        --duration) COMPREPLY=(); return ;;
        --exit-when) COMPREPLY=($(compgen -W "idle done= failed" -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        esac
        words="-h --help --profile --demo --path --namespace --transport --var --origin --auth-file --auth-env --header-file --proxy --proxy-auth-file --proxy-auth-env --cacert --client-cert --client-key --pin --format --duration --exit-when --history"
        ;;
    listen)
        case $prev in
        --profile) COMPREPLY=($(compgen -f -W "$(polluxctl profiles list 2>/dev/null | cut -d" " -f1)" -- "$cur")); return ;;
        --path) COMPREPLY=(); return ;;
        --namespace) COMPREPLY=(); return ;;
        --transport) COMPREPLY=($(compgen -W "auto polling websocket" -- "$cur")); return ;;
        --var) COMPREPLY=(); return ;;
        --origin) COMPREPLY=(); return ;;
        --auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --auth-env) COMPREPLY=(); return ;;
        --header-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy) COMPREPLY=($(compgen -W "system none http:// socks5://" -- "$cur")); return ;;
        --proxy-auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy-auth-env) COMPREPLY=(); return ;;
        --cacert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-cert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-key) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --pin) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W "text ndjson" -- "$cur")); return ;;
        esac
        words="-h --help --profile --demo --path --namespace --transport --var --origin --auth-file --auth-env --header-file --proxy --proxy-auth-file --proxy-auth-env --cacert --client-cert --client-key --pin --format --packets"
        ;;
    emit)
        case $prev in
        --profile) COMPREPLY=($(compgen -f -W "$(polluxctl profiles list 2>/dev/null | cut -d" " -f1)" -- "$cur")); return ;;
        --path) COMPREPLY=(); return ;;
        --namespace) COMPREPLY=(); return ;;
        --transport) COMPREPLY=($(compgen -W "auto polling websocket" -- "$cur")); return ;;
        --var) COMPREPLY=(); return ;;
        --origin) COMPREPLY=(); return ;;
        --auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --auth-env) COMPREPLY=(); return ;;
        --header-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy) COMPREPLY=($(compgen -W "system none http:// socks5://" -- "$cur")); return ;;
        --proxy-auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy-auth-env) COMPREPLY=(); return ;;
        --cacert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-cert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-key) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --pin) COMPREPLY=(); return ;;
        --timeout) COMPREPLY=(); return ;;
        esac
        words="-h --help --profile --demo --path --namespace --transport --var --origin --auth-file --auth-env --header-file --proxy --proxy-auth-file --proxy-auth-env --cacert --client-cert --client-key --pin --ack --timeout"
        ;;
    act)
        case $prev in
        --profile) COMPREPLY=($(compgen -f -W "$(polluxctl profiles list 2>/dev/null | cut -d" " -f1)" -- "$cur")); return ;;
        --path) COMPREPLY=(); return ;;
        --namespace) COMPREPLY=(); return ;;
        --transport) COMPREPLY=($(compgen -W "auto polling websocket" -- "$cur")); return ;;
        --var) COMPREPLY=(); return ;;
        --origin) COMPREPLY=(); return ;;
        --auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --auth-env) COMPREPLY=(); return ;;
        --header-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy) COMPREPLY=($(compgen -W "system none http:// socks5://" -- "$cur")); return ;;
        --proxy-auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy-auth-env) COMPREPLY=(); return ;;
        --cacert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-cert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-key) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --pin) COMPREPLY=(); return ;;
        --timeout) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W "text ndjson" -- "$cur")); return ;;
        esac
        words="retry cancel promote remove pause resume -h --help --profile --demo --path --namespace --transport --var --origin --auth-file --auth-env --header-file --proxy --proxy-auth-file --proxy-auth-env --cacert --client-cert --client-key --pin --timeout --format --yes"
        ;;
    diagnose)
        case $prev in
        --profile) COMPREPLY=($(compgen -f -W "$(polluxctl profiles list 2>/dev/null | cut -d" " -f1)" -- "$cur")); return ;;
        --path) COMPREPLY=(); return ;;
        --namespace) COMPREPLY=(); return ;;
        --transport) COMPREPLY=($(compgen -W "auto polling websocket" -- "$cur")); return ;;
        --var) COMPREPLY=(); return ;;
        --origin) COMPREPLY=(); return ;;
        --auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --auth-env) COMPREPLY=(); return ;;
        --header-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy) COMPREPLY=($(compgen -W "system none http:// socks5://" -- "$cur")); return ;;
        --proxy-auth-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --proxy-auth-env) COMPREPLY=(); return ;;
        --cacert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-cert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --client-key) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --pin) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W "text json markdown" -- "$cur")); return ;;
        --dwell) COMPREPLY=(); return ;;
        --out) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --every) COMPREPLY=(); return ;;
        esac
        words="-h --help --profile --demo --path --namespace --transport --var --origin --auth-file --auth-env --header-file --proxy --proxy-auth-file --proxy-auth-env --cacert --client-cert --client-key --pin --format --dwell --out --history --packets --every"
        ;;
    history)
        case $prev in
        --since) COMPREPLY=(); return ;;
        --until) COMPREPLY=(); return ;;
        --server) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W "text ndjson csv" -- "$cur")); return ;;
        --search) COMPREPLY=(); return ;;
        --state) COMPREPLY=($(compgen -W "succeeded failed cancelled" -- "$cur")); return ;;
        --queue) COMPREPLY=(); return ;;
        --limit) COMPREPLY=(); return ;;
        --file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        esac
        words="jobs notifications link -h --help --since --until --server --format --samples --search --state --queue --limit --file"
        ;;
    profiles)
        case $prev in
        --events) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --var) COMPREPLY=(); return ;;
        --format) COMPREPLY=($(compgen -W "text ndjson" -- "$cur")); return ;;
        esac
        words="list show check -h --help --events --var --format"
        ;;
    demo-server)
        case $prev in
        --port) COMPREPLY=(); return ;;
        --rate) COMPREPLY=(); return ;;
        esac
        words="-h --help --port --rate"
        ;;
    *) return ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$cur"))
}
complete -o filenames -F _polluxctl polluxctl
