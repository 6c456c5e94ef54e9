#compdef polluxctl
# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT
# Written by "python3 installer/manual" from what --help says; do not edit.

_pollux_profiles() {
    local -a names
    names=(${(f)"$(polluxctl profiles list 2>/dev/null | cut -d' ' -f1)"})
    _alternative 'profiles:profile:compadd -a names' 'files:file:_files'
}

_pollux_commands() {
    local -a commands
    commands=(
        'watch:watch a server'\''s jobs'
        'listen:show a server'\''s raw events, and packets if asked'
        'emit:send one event, and wait for its answer if asked'
        'act:retry, cancel, promote or remove a job, pause or resume a queue'
        'diagnose:find out what is the matter with a link, and what to change'
        'history:show which jobs have ended, what was told, or how links have been'
        'profiles:list, show and check profiles'
        'demo-server:run the embedded demo backend'
    )
    _describe command commands
}

if (( CURRENT == 2 )); then
    _pollux_commands
    return
fi
local command=$words[2]
shift words
(( CURRENT-- ))
case $command in
watch)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--profile''[How to read the server'\''s events\: a built-in profile (see "polluxctl profiles list") or a JSON file. Default\: generic.]:NAME|FILE:_pollux_profiles' \
        '--demo''[Use the embedded demo server; no URL.]' \
        '--path''[Where Socket.IO is on the server. Default\: the profile'\''s, or /socket.io/.]:PATH: ' \
        '--namespace''[Socket.IO namespace. Default\: the profile'\''s, or /.]:NAMESPACE: ' \
        '--transport''[auto (polling, then upgrade), polling or websocket.]:TRANSPORT:(auto polling websocket)' \
        '*--var''[Fill a placeholder of the profile, such as project or user. May be repeated.]:NAME=VALUE: ' \
        '--origin''[Origin header.]:ORIGIN: ' \
        '--auth-file''[The secret (a token, say) is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--auth-env''[The secret is in this environment variable.]:VARIABLE: ' \
        '--header-file''[Extra headers, one "Name\: value" a line; # begins a comment.]:FILE:_files' \
        '--proxy''[http\://HOST\:PORT, socks5\://HOST\:PORT, system (the default) or none.]:PROXY:(system none http\:// socks5\://)' \
        '--proxy-auth-file''[The proxy'\''s USER\:PASSWORD is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--proxy-auth-env''[The proxy'\''s USER\:PASSWORD is in this environment variable.]:VARIABLE: ' \
        '--cacert''[Trust these authorities, too (PEM).]:FILE:_files' \
        '--client-cert''[Our certificate and its chain (PEM).]:FILE:_files' \
        '--client-key''[Its key (PEM), if it is in another file.]:FILE:_files' \
        '*--pin''[Go on only if the server'\''s certificate has this SHA-256 digest (64 hexadecimal digits), or its key this one (sha256//BASE64). May be repeated\: one of them will do.]:SHA256: ' \
        '--format''[text (the default), ndjson (one JSON object a line), or summary (the last line of ndjson alone).]:FORMAT:(text ndjson summary)' \
        '--duration''[End after so many seconds.]:SECONDS: ' \
        '--exit-when''[idle\: a job has been seen and none has been open for 2 s; done=N\: N jobs have ended; failed\: a job has failed.]:WHEN:(idle done= failed)' \
        '--history''[Also keep what the link does, which jobs end and what is told in this file, for "polluxctl history … --file".]:FILE:_files' \
        '*:argument:_files'
    ;;
listen)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--profile''[How to read the server'\''s events\: a built-in profile (see "polluxctl profiles list") or a JSON file. Default\: generic.]:NAME|FILE:_pollux_profiles' \
        '--demo''[Use the embedded demo server; no URL.]' \
        '--path''[Where Socket.IO is on the server. Default\: the profile'\''s, or /socket.io/.]:PATH: ' \
        '--namespace''[Socket.IO namespace. Default\: the profile'\''s, or /.]:NAMESPACE: ' \
        '--transport''[auto (polling, then upgrade), polling or websocket.]:TRANSPORT:(auto polling websocket)' \
        '*--var''[Fill a placeholder of the profile, such as project or user. May be repeated.]:NAME=VALUE: ' \
        '--origin''[Origin header.]:ORIGIN: ' \
        '--auth-file''[The secret (a token, say) is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--auth-env''[The secret is in this environment variable.]:VARIABLE: ' \
        '--header-file''[Extra headers, one "Name\: value" a line; # begins a comment.]:FILE:_files' \
        '--proxy''[http\://HOST\:PORT, socks5\://HOST\:PORT, system (the default) or none.]:PROXY:(system none http\:// socks5\://)' \
        '--proxy-auth-file''[The proxy'\''s USER\:PASSWORD is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--proxy-auth-env''[The proxy'\''s USER\:PASSWORD is in this environment variable.]:VARIABLE: ' \
        '--cacert''[Trust these authorities, too (PEM).]:FILE:_files' \
        '--client-cert''[Our certificate and its chain (PEM).]:FILE:_files' \
        '--client-key''[Its key (PEM), if it is in another file.]:FILE:_files' \
        '*--pin''[Go on only if the server'\''s certificate has this SHA-256 digest (64 hexadecimal digits), or its key this one (sha256//BASE64). May be repeated\: one of them will do.]:SHA256: ' \
        '--format''[text (the default), or ndjson (one JSON object a line).]:FORMAT:(text ndjson)' \
        '--packets''[Show every Engine.IO packet, too, without its secrets.]' \
        '*:argument:_files'
    ;;
emit)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--profile''[How to read the server'\''s events\: a built-in profile (see "polluxctl profiles list") or a JSON file. Default\: generic.]:NAME|FILE:_pollux_profiles' \
        '--demo''[Use the embedded demo server; no URL.]' \
        '--path''[Where Socket.IO is on the server. Default\: the profile'\''s, or /socket.io/.]:PATH: ' \
        '--namespace''[Socket.IO namespace. Default\: the profile'\''s, or /.]:NAMESPACE: ' \
        '--transport''[auto (polling, then upgrade), polling or websocket.]:TRANSPORT:(auto polling websocket)' \
        '*--var''[Fill a placeholder of the profile, such as project or user. May be repeated.]:NAME=VALUE: ' \
        '--origin''[Origin header.]:ORIGIN: ' \
        '--auth-file''[The secret (a token, say) is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--auth-env''[The secret is in this environment variable.]:VARIABLE: ' \
        '--header-file''[Extra headers, one "Name\: value" a line; # begins a comment.]:FILE:_files' \
        '--proxy''[http\://HOST\:PORT, socks5\://HOST\:PORT, system (the default) or none.]:PROXY:(system none http\:// socks5\://)' \
        '--proxy-auth-file''[The proxy'\''s USER\:PASSWORD is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--proxy-auth-env''[The proxy'\''s USER\:PASSWORD is in this environment variable.]:VARIABLE: ' \
        '--cacert''[Trust these authorities, too (PEM).]:FILE:_files' \
        '--client-cert''[Our certificate and its chain (PEM).]:FILE:_files' \
        '--client-key''[Its key (PEM), if it is in another file.]:FILE:_files' \
        '*--pin''[Go on only if the server'\''s certificate has this SHA-256 digest (64 hexadecimal digits), or its key this one (sha256//BASE64). May be repeated\: one of them will do.]:SHA256: ' \
        '--ack''[Wait for the server'\''s answer and print it as a JSON array.]' \
        '--timeout''[For connecting, sending and the answer. Default\: 10.]:SECONDS: ' \
        '*:argument:_files'
    ;;
act)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--profile''[How to read the server'\''s events\: a built-in profile (see "polluxctl profiles list") or a JSON file. Default\: generic.]:NAME|FILE:_pollux_profiles' \
        '--demo''[Use the embedded demo server; no URL.]' \
        '--path''[Where Socket.IO is on the server. Default\: the profile'\''s, or /socket.io/.]:PATH: ' \
        '--namespace''[Socket.IO namespace. Default\: the profile'\''s, or /.]:NAMESPACE: ' \
        '--transport''[auto (polling, then upgrade), polling or websocket.]:TRANSPORT:(auto polling websocket)' \
        '*--var''[Fill a placeholder of the profile, such as project or user. May be repeated.]:NAME=VALUE: ' \
        '--origin''[Origin header.]:ORIGIN: ' \
        '--auth-file''[The secret (a token, say) is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--auth-env''[The secret is in this environment variable.]:VARIABLE: ' \
        '--header-file''[Extra headers, one "Name\: value" a line; # begins a comment.]:FILE:_files' \
        '--proxy''[http\://HOST\:PORT, socks5\://HOST\:PORT, system (the default) or none.]:PROXY:(system none http\:// socks5\://)' \
        '--proxy-auth-file''[The proxy'\''s USER\:PASSWORD is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--proxy-auth-env''[The proxy'\''s USER\:PASSWORD is in this environment variable.]:VARIABLE: ' \
        '--cacert''[Trust these authorities, too (PEM).]:FILE:_files' \
        '--client-cert''[Our certificate and its chain (PEM).]:FILE:_files' \
        '--client-key''[Its key (PEM), if it is in another file.]:FILE:_files' \
        '*--pin''[Go on only if the server'\''s certificate has this SHA-256 digest (64 hexadecimal digits), or its key this one (sha256//BASE64). May be repeated\: one of them will do.]:SHA256: ' \
        '--timeout''[For connecting. Default\: 20. The action itself has the profile'\''s.]:SECONDS: ' \
        '--format''[text (the default) or ndjson\: one line of the kind "action".]:FORMAT:(text ndjson)' \
        '--yes''[Do it without asking. Needed where nobody can be asked.]' \
        '*:argument:(retry cancel promote remove pause resume)'
    ;;
diagnose)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--profile''[How to read the server'\''s events\: a built-in profile (see "polluxctl profiles list") or a JSON file. Default\: generic.]:NAME|FILE:_pollux_profiles' \
        '--demo''[Use the embedded demo server; no URL.]' \
        '--path''[Where Socket.IO is on the server. Default\: the profile'\''s, or /socket.io/.]:PATH: ' \
        '--namespace''[Socket.IO namespace. Default\: the profile'\''s, or /.]:NAMESPACE: ' \
        '--transport''[auto (polling, then upgrade), polling or websocket.]:TRANSPORT:(auto polling websocket)' \
        '*--var''[Fill a placeholder of the profile, such as project or user. May be repeated.]:NAME=VALUE: ' \
        '--origin''[Origin header.]:ORIGIN: ' \
        '--auth-file''[The secret (a token, say) is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--auth-env''[The secret is in this environment variable.]:VARIABLE: ' \
        '--header-file''[Extra headers, one "Name\: value" a line; # begins a comment.]:FILE:_files' \
        '--proxy''[http\://HOST\:PORT, socks5\://HOST\:PORT, system (the default) or none.]:PROXY:(system none http\:// socks5\://)' \
        '--proxy-auth-file''[The proxy'\''s USER\:PASSWORD is this file'\''s first line; - is standard input.]:FILE:_files' \
        '--proxy-auth-env''[The proxy'\''s USER\:PASSWORD is in this environment variable.]:VARIABLE: ' \
        '--cacert''[Trust these authorities, too (PEM).]:FILE:_files' \
        '--client-cert''[Our certificate and its chain (PEM).]:FILE:_files' \
        '--client-key''[Its key (PEM), if it is in another file.]:FILE:_files' \
        '*--pin''[Go on only if the server'\''s certificate has this SHA-256 digest (64 hexadecimal digits), or its key this one (sha256//BASE64). May be repeated\: one of them will do.]:SHA256: ' \
        '--format''[Of the report\: text (the default), json (one object a line; see also --out), or markdown.]:FORMAT:(text json markdown)' \
        '--dwell''[Stay connected for so long in the last step. Default\: 10; 600 finds idle time-outs.]:SECONDS: ' \
        '--out''[Keep the report in FILE, as --format says (or the file'\''s suffix\: .json, .md); the steps and the verdict are shown all the same.]:FILE:_files' \
        '--history''[What has been kept of the link'\''s last day counts as well\: FILE (see "watch --history"), or none. Default\: what the desktop program keeps.]:FILE|none:_files' \
        '--packets''[The report tells the packets as well, redacted (Socket.IO'\''s namespace and dwell).]' \
        '--every''[Again and again, from one beginning to the next, until Ctrl-C; what comes back like a clock is found.]:SECONDS: ' \
        '*:argument:_files'
    ;;
history)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--since''[From when\: a time (ISO 8601), or how long ago\: 90s, 30m, 2h, 3d, 1w. Default\: 24h.]:TIME: ' \
        '--until''[Until when, in the same words. Default\: now.]:TIME: ' \
        '--server''[Of this server alone\: its URL, its host, or its id.]:URL|ID: ' \
        '--format''[text (the default), ndjson (the lines of watch), or csv.]:FORMAT:(text ndjson csv)' \
        '--samples''[link, with ndjson and csv\: also round trips, ping lateness and bytes.]' \
        '--search''[jobs, notifications\: those with this text in what can be read of them.]:TEXT: ' \
        '--state''[jobs\: succeeded, failed, cancelled; several with commas between.]:STATE:(succeeded failed cancelled)' \
        '--queue''[jobs\: of this queue alone.]:NAME: ' \
        '--limit''[jobs, notifications\: the newest so many. Default\: all.]:N: ' \
        '--file''[Another history than the desktop program'\''s.]:FILE:_files' \
        '*:argument:(jobs notifications link)'
    ;;
profiles)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--events''[With check\: show what the profile makes of these events, one a line.]:FILE:_files' \
        '*--var''[With --events\: fill a placeholder of the profile. May be repeated.]:NAME=VALUE: ' \
        '--format''[With --events\: text or ndjson. Default\: text.]:FORMAT:(text ndjson)' \
        '*:argument:(list show check)'
    ;;
demo-server)
    _arguments -s \
        '(-h --help)'{-h,--help}'[Show this help.]' \
        '--port''[Port on 127.0.0.1. Default\: any free one.]:N: ' \
        '--rate''[How many times faster than at a calm pace the jobs run. Default\: 1.]:R: ' \
        '*:argument:_files'
    ;;
esac
