<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Pollux::Desktop::Announcer</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pollux keeps watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is closed, the jobs are still watched. To end Pollux, choose Quit in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::EntryTexts</name>
    <message>
        <source>The profile cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be used: its kind of link is not supported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::Program</name>
    <message>
        <source>Demo queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo server cannot listen: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::WatchKeeper</name>
    <message>
        <source>The keychain has no token for this server any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::NotificationTexts</name>
    <message>
        <source>%1: %2</source>
        <comment>a job&apos;s name and its error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished while disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finished while disconnected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 job done, %n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs done, %n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outage lasted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::AddressCheck</name>
    <message>
        <source>The beginning is missing: https:// or http:// was expected before “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1://” at the beginning cannot be used: https://, http://, wss:// or ws:// was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user name or password stands before the “@”: leave it out, and put the token in the field below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out everything from the “?” on. A token belongs in the field below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out everything from the “#” on. A token belongs in the field below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is missing behind “%1://”: something like queue.example.org was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” behind the “:” is no port: a number from 1 to 65535 was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no host: a name like queue.example.org or an IP address was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” behind the host is a path: leave it out here. A path of its own goes under Advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is missing: something like https://queue.example.org was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: whoever is on the way can read the token. Use https:// where the server can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Causes</name>
    <message>
        <source>the server&apos;s name has no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other side closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sign of life from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server ended the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server sent us away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server no longer knows our session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refuses us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no such namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate is not valid now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate is for another host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no secure connection can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy wants a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no Socket.IO at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no web server at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server speaks another version of Socket.IO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer was not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message was too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not offered by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer to the probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the probe was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a variable of the profile has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who we are is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing at this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error in the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway cannot reach the backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backend does not answer the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backend gave the CDN no usable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backend refuses the CDN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the CDN cannot reach the backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backend does not answer the CDN in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no secure connection between CDN and backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the CDN does not trust the backend&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>502: the gateway cannot reach the backend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server answered with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the server refuses us: token expired</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Had been connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobCells</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <comment>the time that a job still takes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkWords</name>
    <message>
        <source>The keychain is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs arrive, a little later than over WebSocket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next try in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody tries again until something is changed: the address, the token or the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected over WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected over polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began with polling, changed to WebSocket within %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began with polling, changed to WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays on polling, WebSocket failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays on polling, WebSocket failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays on polling: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays on polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), %1 received, %2 sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>state and its share of time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::StateStrip</name>
    <message>
        <source>State over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 – %3, %4</source>
        <comment>state, begin, end, duration</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Texts</name>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown since %1, link was down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excellent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected %1 % of the last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no drop, %1</source>
        <comment>%1: connected 99 % of the last hour</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), %1</source>
        <comment>%1: connected 99 % of the last hour</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>WebSocket: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
