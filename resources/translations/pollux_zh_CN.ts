<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Pollux::CommandRunner</name>
    <message>
        <source>Too many commands are waiting</source>
        <translation>等待中的命令太多</translation>
    </message>
    <message>
        <source>It did not end in time</source>
        <translation>未在时限内结束</translation>
    </message>
    <message>
        <source>It was ended by a signal</source>
        <translation>被信号终止</translation>
    </message>
    <message>
        <source>It ended with %1</source>
        <translation>以代码 %1 结束</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::Announcer</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>检查连接</translation>
    </message>
    <message>
        <source>Pollux keeps watching</source>
        <translation>Pollux 仍在监控</translation>
    </message>
    <message>
        <source>The window is closed, the jobs are still watched. To end Pollux, choose Quit in its menu.</source>
        <translation>窗口已关闭，任务仍在监控中。要结束 Pollux，请在菜单中选择“退出”。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <comment>a queue, or a job&apos;s name</comment>
        <translation>将 %1 设为静音</translation>
    </message>
    <message>
        <source>Not tried again: %1</source>
        <comment>a job&apos;s name</comment>
        <translation>未能重试：%1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a queue, or a job&apos;s name, and its server</comment>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>已静音：%1</translation>
    </message>
    <message>
        <source>Its jobs go on, and nothing is told of them. The rule stands in the settings.</source>
        <translation>其任务照常进行，但不再通知。该规则可在设置中找到。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::CheckUpKeeper</name>
    <message>
        <source>The keychain has no token for this server any more.</source>
        <translation>密钥环里已经没有这台服务器的令牌。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to check the link.</source>
        <translation>密钥环已锁定。请解锁后再检查连接。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>无法读取密钥环：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::EntryTexts</name>
    <message>
        <source>The profile cannot be used: %1</source>
        <translation>无法使用这个配置：%1</translation>
    </message>
    <message>
        <source>The address cannot be used: %1</source>
        <translation>无法使用这个地址：%1</translation>
    </message>
    <message>
        <source>The proxy base cannot be used: %1</source>
        <translation>无法使用这个代理地址：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::NetworkKeeper</name>
    <message>
        <source>The proxy&apos;s address cannot be used: http://HOST:PORT or socks5://HOST:PORT is expected.</source>
        <translation>代理地址无法使用：格式应为 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>The keychain is being asked for the proxy&apos;s password.</source>
        <translation>正在向密钥环获取代理服务器的密码。</translation>
    </message>
    <message>
        <source>The certificates in “%1” cannot be read: %2</source>
        <translation>无法读取“%1”中的证书：%2</translation>
    </message>
    <message>
        <source>There is no PEM certificate in “%1”.</source>
        <translation>“%1”中没有 PEM 证书。</translation>
    </message>
    <message>
        <source>The keychain has no password for the proxy any more.</source>
        <translation>密钥环中已没有代理服务器的密码。</translation>
    </message>
    <message>
        <source>The keychain is locked, and the proxy&apos;s password in it. Unlock it to connect.</source>
        <translation>密钥环已锁定，代理服务器的密码在其中。请解锁以便连接。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>无法读取密钥环：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::Program</name>
    <message>
        <source>Demo queue</source>
        <translation>演示队列</translation>
    </message>
    <message>
        <source>The demo server cannot listen: %1</source>
        <translation>演示服务器无法监听：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::UserInterface</name>
    <message>
        <source>%1 · %2</source>
        <comment>title and body of a notification</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::WatchKeeper</name>
    <message>
        <source>The keychain has no token for this server any more.</source>
        <translation>密钥环里已经没有这台服务器的令牌。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to connect.</source>
        <translation>密钥环已锁定。解锁后即可连接。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>无法读取密钥环：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Diagnosis::Wording</name>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>something in front of it</source>
        <translation>服务器前面的某个环节</translation>
    </message>
    <message>
        <source> It said: &quot;%1&quot;.</source>
        <translation>对方说：“%1”。</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>the API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>the WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Engine.IO</source>
        <translation>Engine.IO</translation>
    </message>
    <message>
        <source>The link is healthy</source>
        <translation>连接健康</translation>
    </message>
    <message>
        <source>Every step that applies passed, and the connection stayed up while it was watched.</source>
        <translation>所有适用的步骤都已通过，观察期间连接一直没有断开。</translation>
    </message>
    <message>
        <source>The name %1 has no address</source>
        <translation>名称 %1 没有对应的地址</translation>
    </message>
    <message>
        <source>of the proxy</source>
        <translation>（代理服务器）</translation>
    </message>
    <message>
        <source>Nothing could be asked, since DNS knows no address for this name. Look for a typing error, a DNS record that is missing or has not spread yet, or a VPN that would know it.</source>
        <translation>DNS 查不到这个名称的地址，因此无法继续。请检查是否有拼写错误、DNS 记录是否缺失或尚未生效，或者是否需要连上 VPN 才能解析。</translation>
    </message>
    <message>
        <source>Nothing listens at %1</source>
        <translation>%1 上没有程序在监听</translation>
    </message>
    <message>
        <source>The machine is there and refuses the connection: the server (or the proxy in front of it) is not running, listens on another port, or only on its own loopback address.</source>
        <translation>机器在线但拒绝连接：服务器（或它前面的代理）没有运行、监听的是别的端口，或者只监听自己的回环地址。</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>无法连接到 %1</translation>
    </message>
    <message>
        <source>Nobody answered the attempt to connect, not even with a refusal. A firewall or security group that drops the packets is the usual reason; else the machine is down or there is no route to it.</source>
        <translation>连接尝试没有得到任何回应，连拒绝都没有。常见原因是防火墙或安全组丢弃了数据包；否则就是机器已关机或没有路由可达。</translation>
    </message>
    <message>
        <source>%1 accepts the connection and then says nothing</source>
        <translation>%1 接受连接后就没有回应</translation>
    </message>
    <message>
        <source>The connection was accepted, and no answer came before it was given up or closed. The process may hang or be overloaded, the port may belong to something that speaks no HTTP (or only TLS), or a firewall swallows what follows the connection.</source>
        <translation>连接被接受，但直到放弃或关闭都没有回答。进程可能卡住或过载，端口可能属于不说 HTTP（或只说 TLS）的程序，或者防火墙吞掉了连接之后的数据。</translation>
    </message>
    <message>
        <source>The proxy wants a user name and password</source>
        <translation>代理服务器要求用户名和密码</translation>
    </message>
    <message>
        <source>The proxy%1 answered 407: it lets nobody through without credentials, or refuses those it was given. The server itself was not reached.</source>
        <translation>代理服务器%1回答 407：没有凭据不让通过，或者拒绝了给出的凭据。没有到达服务器本身。</translation>
    </message>
    <message>
        <source>The proxy does not connect to %1</source>
        <translation>代理服务器不连接到 %1</translation>
    </message>
    <message>
        <source>The proxy%1 could not be reached, or will not open a connection to this server: its rules may not allow the host, the port or the method CONNECT.</source>
        <translation>代理服务器%1无法到达，或者不肯为这台服务器建立连接：它的规则可能不允许该主机、端口或 CONNECT 方法。</translation>
    </message>
    <message>
        <source>No TLS connection to %1 can be made</source>
        <translation>无法与 %1 建立 TLS 连接</translation>
    </message>
    <message>
        <source>The TLS handshake failed before any certificate was judged. The port may speak plain HTTP, or the two sides share no TLS version or cipher.</source>
        <translation>在检查证书之前 TLS 握手就失败了。该端口可能只说明文 HTTP，或者双方没有共同的 TLS 版本或加密算法。</translation>
    </message>
    <message>
        <source>The certificate is not the one that was pinned</source>
        <translation>证书不是固定（pin）的那一张</translation>
    </message>
    <message>
        <source>The server&apos;s certificate or key is another than the pin says. If it was renewed, set the new pin; if not, somebody stands in between.</source>
        <translation>服务器的证书或密钥与固定值不同。如果证书已更新，请设置新的固定值；否则说明有人挡在中间。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>%1 的证书不受信任</translation>
    </message>
    <message>
        <source>Nobody this machine trusts has signed it%1. It is self-signed, from a private authority, the server leaves out the intermediate certificates, or a proxy puts its own in its place.</source>
        <translation>没有本机信任的机构为它签名%1。它可能是自签名、来自私有机构、服务器漏发了中间证书，或者代理换上了自己的证书。</translation>
    </message>
    <message>
        <source> (issuer: %1)</source>
        <translation>（签发者：%1）</translation>
    </message>
    <message>
        <source>The certificate of %1 is out of date</source>
        <translation>%1 的证书不在有效期内</translation>
    </message>
    <message>
        <source>It is valid from %1 until %2. Renew it and reload the server; if the dates look right, this machine&apos;s clock is wrong.</source>
        <translation>有效期从 %1 到 %2。请更新证书并重新加载服务器；如果日期没有问题，那就是本机的时钟不对。</translation>
    </message>
    <message>
        <source>The certificate is not for %1</source>
        <translation>证书不是给 %1 的</translation>
    </message>
    <message>
        <source>It names %1. Use one of these names, or a certificate that has this one among its alternative names; a default site in front that answers for an unknown name looks like this, too.</source>
        <translation>证书上写的是 %1。请使用其中一个名称，或换一张在备用名称里包含此名称的证书；前面的默认站点替未知名称作答时也会这样。</translation>
    </message>
    <message>
        <source>another host</source>
        <translation>另一台主机</translation>
    </message>
    <message>
        <source>The server refuses the client&apos;s certificate</source>
        <translation>服务器拒绝客户端证书</translation>
    </message>
    <message>
        <source>It wants a certificate of the client, and got none, or one that it does not accept: signed by another authority, expired, or revoked.</source>
        <translation>它要求客户端证书，但没有收到，或者收到的不被接受：由别的机构签发、已过期或已吊销。</translation>
    </message>
    <message>
        <source>A login page stands where %1 should be</source>
        <translation>本该是 %1 的地方出现了登录页面</translation>
    </message>
    <message>
        <source> (a redirect to %1)</source>
        <translation>（重定向到 %1）</translation>
    </message>
    <message>
        <source>What answers at %1 is not %2</source>
        <translation>在 %1 作答的不是 %2</translation>
    </message>
    <message>
        <source>The address answers (%1), but not as %2 does. It may be another service, or a web application that answers every path with its own page: check host, port and path, and what the proxy routes there.</source>
        <translation>该地址有回答（%1），但不像 %2。可能是别的服务，或者是对每个路径都返回自己页面的网页应用：请检查主机、端口和路径，以及代理把它转到哪里。</translation>
    </message>
    <message>
        <source>The server has moved to %1</source>
        <translation>服务器已搬到 %1</translation>
    </message>
    <message>
        <source>It answers %1 and sends clients to another address, which a connection does not follow. Give that address instead.</source>
        <translation>它回答 %1 并把客户端指向另一个地址，而连接不会跟随。请直接填写那个地址。</translation>
    </message>
    <message>
        <source>There is no %1 at %2</source>
        <translation>%2 上没有 %1</translation>
    </message>
    <message>
        <source>this path</source>
        <translation>此路径</translation>
    </message>
    <message>
        <source>%1 answered %2. The server may serve it under another path (Socket.IO: the option `path`), or the proxy has no route for it.</source>
        <translation>%1 回答 %2。服务器可能使用别的路径（Socket.IO 的 `path` 选项），或者代理没有为它配置路由。</translation>
    </message>
    <message>
        <source>The server speaks Socket.IO 2 (Engine.IO 3)</source>
        <translation>服务器使用 Socket.IO 2（Engine.IO 3）</translation>
    </message>
    <message>
        <source>It works here, since Pollux speaks both versions. Clients of Socket.IO 3 and 4 will not connect to it: use clients of version 2, or upgrade the server.</source>
        <translation>这里可以用，因为 Pollux 两个版本都会。Socket.IO 3 和 4 的客户端连不上：请使用版本 2 的客户端，或升级服务器。</translation>
    </message>
    <message>
        <source>The server refuses this version of the protocol</source>
        <translation>服务器拒绝这个协议版本</translation>
    </message>
    <message>
        <source>Engine.IO answered &quot;unsupported protocol version&quot;: it takes neither what Socket.IO 3 and 4 nor what Socket.IO 2 clients speak, or only the other one.</source>
        <translation>Engine.IO 回答“unsupported protocol version”：它既不接受 Socket.IO 3 和 4 的协议，也不接受 Socket.IO 2 的，或者只接受另一种。</translation>
    </message>
    <message>
        <source>%1 forbids the handshake</source>
        <translation>%1 禁止握手</translation>
    </message>
    <message>
        <source>%1 answered %2 before anybody could say who they are: a rule of the server (`allowRequest`), a firewall, an address list or a bot check.%3</source>
        <translation>还没来得及表明身份，%1 就回答了 %2：可能是服务器的规则（`allowRequest`）、防火墙、地址名单或机器人检查。%3</translation>
    </message>
    <message>
        <source>The server wants an Origin that it knows</source>
        <translation>服务器要求它认识的 Origin</translation>
    </message>
    <message>
        <source>Without an Origin header the connection is refused; with the server&apos;s own it is accepted. Set the profile&apos;s `origin`, or let the server take clients without one.</source>
        <translation>没有 Origin 头时连接被拒绝，使用服务器自己的 Origin 时被接受。请设置配置的 `origin`，或让服务器接受没有 Origin 的客户端。</translation>
    </message>
    <message>
        <source>The server does not allow the origin %1</source>
        <translation>服务器不允许来源 %1</translation>
    </message>
    <message>
        <source>With this Origin header the connection is refused, and without it is not. Add it to the server&apos;s allowed origins, or set another `origin` in the profile.%1</source>
        <translation>带上这个 Origin 头时连接被拒绝，不带则不会。请把它加入服务器允许的来源，或在配置里换一个 `origin`。%1</translation>
    </message>
    <message>
        <source>The server rejects the credentials</source>
        <translation>服务器拒绝凭据</translation>
    </message>
    <message>
        <source>The connection is fine; who we are is not accepted. The token may be missing, expired, of another environment, or in another place than the server looks.%1</source>
        <translation>连接没有问题，但身份不被接受。令牌可能缺失、过期、属于别的环境，或者不在服务器查找的位置。%1</translation>
    </message>
    <message>
        <source>The server has no namespace %1</source>
        <translation>服务器没有命名空间 %1</translation>
    </message>
    <message>
        <source>The connection is fine, but this Socket.IO namespace does not exist there. Check its spelling in the profile, and that the server registers it (`io.of(…)`).%1</source>
        <translation>连接没有问题，但那里不存在这个 Socket.IO 命名空间。请检查配置里的拼写，以及服务器是否注册了它（`io.of(…)`）。%1</translation>
    </message>
    <message>
        <source>The channel refuses the join</source>
        <translation>频道拒绝加入</translation>
    </message>
    <message>
        <source>The WebSocket is fine; the channel%1 answers with an error. Check its topic, the access token and the rules of the database.%2</source>
        <translation>WebSocket 没有问题，但频道%1回答了错误。请检查主题、访问令牌和数据库的规则。%2</translation>
    </message>
    <message>
        <source>The channel does not answer the join</source>
        <translation>频道没有回答加入请求</translation>
    </message>
    <message>
        <source>The WebSocket is fine, but no answer to the join%1 arrived. A proxy that drops the first messages after the upgrade does this, and so does a server that is overloaded.</source>
        <translation>WebSocket 没有问题，但没有收到加入请求%1的回答。代理丢弃升级后的最初几条消息时会这样，服务器过载时也会。</translation>
    </message>
    <message>
        <source> of </source>
        <translation>，主题 </translation>
    </message>
    <message>
        <source>The server is starting</source>
        <translation>服务器正在启动</translation>
    </message>
    <message>
        <source>It says so itself%1. Wait; if it stays like this for minutes, look into its log.</source>
        <translation>这是它自己说的%1。请稍候；如果几分钟后仍是如此，请查看它的日志。</translation>
    </message>
    <message>
        <source>, and wants to be asked again in %1 s</source>
        <translation>，并要求 %1 秒后再问</translation>
    </message>
    <message>
        <source>The health URL redirects</source>
        <translation>健康检查网址发生重定向</translation>
    </message>
    <message>
        <source>It answers %1%2. The link does not mind, but a health check that expects 200 here would call a healthy service dead and restart it again and again.</source>
        <translation>它回答 %1%2。连接不受影响，但期待 200 的健康检查会把健康的服务当成已停止，并一再重启它。</translation>
    </message>
    <message>
        <source> to </source>
        <translation>，指向 </translation>
    </message>
    <message>
        <source>The health URL does not say that all is well</source>
        <translation>健康检查网址没有表示一切正常</translation>
    </message>
    <message>
        <source>The link works, but the health URL answers %1. Whoever watches it will act on that: mend the check, or the path that is asked.</source>
        <translation>连接可用，但健康检查网址回答 %1。监视它的程序会据此行动：请修正检查，或修正所查询的路径。</translation>
    </message>
    <message>
        <source>Connected, but nothing is heard</source>
        <translation>已连接，但听不到任何消息</translation>
    </message>
    <message>
        <source>The link is fine and %1 jobs are running, yet no event has come for %2. Wrong project or user in the profile, a room that was not joined, or events that another instance emits without an adapter.</source>
        <translation>连接没有问题，有 %1 个任务在运行，但已有 %2 没有收到事件。可能是配置里的项目或用户不对、没有加入房间，或者事件由另一个实例发出而没有适配器。</translation>
    </message>
    <message>
        <source>answers in the server&apos;s place with %1</source>
        <translation>代替服务器回答了 %1</translation>
    </message>
    <message>
        <source>is there, but gets no usable answer from the server behind it: it is not running, restarts, or listens elsewhere</source>
        <translation>在线，但从后面的服务器得不到可用的回答：它没有运行、正在重启，或监听在别处</translation>
    </message>
    <message>
        <source>has no server behind it that it calls ready</source>
        <translation>后面没有它认为就绪的服务器</translation>
    </message>
    <message>
        <source>waits for the server behind it in vain: it hangs, is overloaded, or cannot be reached from there</source>
        <translation>等不到后面的服务器：它卡住、过载，或从那里无法到达</translation>
    </message>
    <message>
        <source>The server fails with %1</source>
        <translation>服务器出错：%1</translation>
    </message>
    <message>
        <source>It was reached, and an error inside it answered. Look into its log.</source>
        <translation>已经到达服务器，但它内部出错。请查看它的日志。</translation>
    </message>
    <message>
        <source>The server behind %1 does not answer</source>
        <translation>%1 后面的服务器没有回答</translation>
    </message>
    <message>
        <source>Cloudflare does not reach the server (%1)</source>
        <translation>Cloudflare 到达不了服务器（%1）</translation>
    </message>
    <message>
        <source>The edge is there and works; the origin behind it does not. %1.</source>
        <translation>边缘节点在线且正常，后面的源站不正常。%1。</translation>
    </message>
    <message>
        <source>Too many requests: %1 slows us down</source>
        <translation>请求太多：%1 限制了速度</translation>
    </message>
    <message>
        <source>The answer was 429%1. Long polling asks often: allow more requests for this path, or let clients use WebSocket first.</source>
        <translation>回答是 429%1。长轮询请求频繁：请为此路径允许更多请求，或让客户端优先使用 WebSocket。</translation>
    </message>
    <message>
        <source>, with the wish to wait %1 s</source>
        <translation>，并要求等待 %1 秒</translation>
    </message>
    <message>
        <source>%1 refuses bodies of this size</source>
        <translation>%1 拒绝这种大小的请求正文</translation>
    </message>
    <message>
        <source>A request was answered with 413 though the check-up sends only a few bytes; real messages will be refused sooner. Raise the limit of whoever answered.</source>
        <translation>检查只发送几个字节，却得到 413；真正的消息更会被拒绝。请提高作答方的上限。</translation>
    </message>
    <message>
        <source>A proxy strips the Upgrade headers</source>
        <translation>代理去掉了 Upgrade 头</translation>
    </message>
    <message>
        <source>Long polling works. Engine.IO saw the request for a WebSocket as a plain one, so a proxy in between does not hand on `Upgrade` and `Connection`. Jobs are shown all the same, later and at more cost.</source>
        <translation>长轮询可用。Engine.IO 把 WebSocket 请求看成了普通请求，说明中间的代理没有转发 `Upgrade` 和 `Connection`。任务仍会显示，只是更晚、开销更大。</translation>
    </message>
    <message>
        <source>The server offers no WebSocket</source>
        <translation>服务器不提供 WebSocket</translation>
    </message>
    <message>
        <source>Engine.IO itself was reached and answered &quot;transport unknown&quot;: WebSocket is not among its `transports`, or the query was lost on the way. It is not the proxy or CDN in front, even if its headers are on the answer.</source>
        <translation>已经到达 Engine.IO 本身，它回答“transport unknown”：WebSocket 不在它的 `transports` 里，或者查询参数在途中丢失。这不是前面的代理或 CDN 造成的，即使回答上带有它们的头。</translation>
    </message>
    <message>
        <source>WebSocket is swallowed on the way</source>
        <translation>WebSocket 在途中被吞掉</translation>
    </message>
    <message>
        <source>Long polling works, and nobody answers the upgrade. A proxy or firewall that does not know WebSocket holds it back.</source>
        <translation>长轮询可用，但没有人回答升级请求。不认识 WebSocket 的代理或防火墙把它拦住了。</translation>
    </message>
    <message>
        <source>%1 refuses the WebSocket</source>
        <translation>%1 拒绝 WebSocket</translation>
    </message>
    <message>
        <source>The upgrade was answered with %1 by %2. Where long polling works, jobs are shown over that, later and at more cost.</source>
        <translation>升级请求被 %2 以 %1 回答。如果长轮询可用，任务会通过它显示，只是更晚、开销更大。</translation>
    </message>
    <message>
        <source>The WebSocket connects and then drops</source>
        <translation>WebSocket 连上后又断开</translation>
    </message>
    <message>
        <source>It was lost%1 while the check-up stayed connected, after times that no timer explains. Look for a proxy that restarts or reloads, limits of connections, or an unsteady network.</source>
        <translation>检查保持连接期间它断开了%1，间隔不像任何定时器。请查看是否有代理在重启或重新加载、连接数上限，或网络不稳定。</translation>
    </message>
    <message>
        <source> %1 times</source>
        <translation> %1 次</translation>
    </message>
    <message>
        <source>Long polling does not work</source>
        <translation>长轮询不可用</translation>
    </message>
    <message>
        <source>%1 refuses it with %2. Where the WebSocket works, have the profile use that alone; clients that begin with polling will fail.</source>
        <translation>%1 以 %2 拒绝了它。如果 WebSocket 可用，请让配置只使用它；从轮询开始的客户端会失败。</translation>
    </message>
    <message>
        <source>Requests of one session reach different instances</source>
        <translation>同一会话的请求到了不同的实例</translation>
    </message>
    <message>
        <source>The handshake passes, and the next request meets an instance that does not know the session (Engine.IO code 1). Long polling needs a load balancer that keeps a client with its instance.</source>
        <translation>握手通过，但下一个请求遇到了不认识这个会话的实例（Engine.IO 代码 1）。长轮询需要负载均衡器让客户端始终到同一个实例。</translation>
    </message>
    <message>
        <source>Connections end after %1 of silence</source>
        <translation>静默 %1后连接被关闭</translation>
    </message>
    <message>
        <source>a constant time</source>
        <translation>固定时间</translation>
    </message>
    <message>
        <source>Something in between closes what has been quiet for so long: 60 s is the default of nginx and many load balancers, 100 s Cloudflare&apos;s. Raise its time-out, or have the server ping more often than that.</source>
        <translation>中间的某个环节会关闭静默这么久的连接：60 秒是 nginx 和许多负载均衡器的默认值，100 秒是 Cloudflare 的。请提高它的超时，或让服务器更频繁地发送 ping。</translation>
    </message>
    <message>
        <source>The connection drops every %1</source>
        <translation>连接每隔 %1 断开一次</translation>
    </message>
    <message>
        <source>so often</source>
        <translation>一段时间</translation>
    </message>
    <message>
        <source>The drops come like a clock (± %1): a restart policy, a cron job or a health check that gives up on a schedule. Look what runs at that pace; the network does not.</source>
        <translation>断线像时钟一样准（± %1）：可能是重启策略、定时任务，或按时放弃的健康检查。请查看什么以这个节奏运行；网络不会这样。</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>少许</translation>
    </message>
    <message>
        <source>The server ends the connection itself</source>
        <translation>服务器自己结束了连接</translation>
    </message>
    <message>
        <source>It said good-bye (&quot;io server disconnect&quot;), so neither the network nor a proxy is to blame. Look for code that calls disconnect(): a session that expires, a limit of connections a user, or a second login.</source>
        <translation>它主动道别（“io server disconnect”），所以不是网络或代理的问题。请查找调用 disconnect() 的代码：会话过期、每个用户的连接数上限，或第二次登录。</translation>
    </message>
    <message>
        <source>Heartbeats come late</source>
        <translation>心跳来得太迟</translation>
    </message>
    <message>
        <source>A ping was %1 ms late. The server&apos;s event loop is blocked, its machine overloaded, or the network loses packets; a little more and the connection drops.</source>
        <translation>一次 ping 迟到了 %1 毫秒。服务器的事件循环被阻塞、机器过载，或网络丢包；再迟一点连接就会断开。</translation>
    </message>
    <message>
        <source>The link is slow</source>
        <translation>连接缓慢</translation>
    </message>
    <message>
        <source>A round trip takes %1 ms (median; 95 % are below %2 ms). Look at the distance, a VPN, a loaded server or a busy line.</source>
        <translation>往返需要 %1 毫秒（中位数；95 % 低于 %2 毫秒）。请考虑距离、VPN、服务器负载或线路繁忙。</translation>
    </message>
    <message>
        <source>The profile or the address is incomplete</source>
        <translation>配置或地址不完整</translation>
    </message>
    <message>
        <source>Nothing could be asked: %1.</source>
        <translation>无法发出任何请求：%1。</translation>
    </message>
    <message>
        <source>The server does not answer CONNECT to %1</source>
        <translation>服务器不回答对 %1 的 CONNECT</translation>
    </message>
    <message>
        <source>The way is free and Engine.IO is there, but Socket.IO lets nobody in and turns nobody away. A middleware (`io.use`) that never calls next() does this, or one that waits for a database or another service; so does a server whose event loop is blocked.</source>
        <translation>道路畅通，Engine.IO 也在，但 Socket.IO 既不让人进入，也不拒绝。从不调用 next() 的中间件（`io.use`）会这样，等待数据库或其他服务的中间件也会；事件循环被阻塞的服务器同样如此。</translation>
    </message>
    <message>
        <source>The server does not answer the first message</source>
        <translation>服务器不回答第一条消息</translation>
    </message>
    <message>
        <source>The WebSocket is open, but what has to come then did not: %1. Check that the profile is this server&apos;s; else the server waits for something itself.</source>
        <translation>WebSocket 已打开，但接下来该来的没有来：%1。请确认配置属于这台服务器；否则就是服务器自己在等待什么。</translation>
    </message>
    <message>
        <source>The server redirects in a circle</source>
        <translation>服务器在循环重定向</translation>
    </message>
    <message>
        <source>It answers %1 and leads to %2, which was asked just before. As a rule somebody in front takes TLS off and does not say so, and whoever stands behind asks for https again; or two rules contradict each other.</source>
        <translation>它回答 %1 并指向 %2，而那正是刚刚询问过的地址。通常是前面某处解开了 TLS 却没有告知，后面的又再次要求 https；或者两条规则互相矛盾。</translation>
    </message>
    <message>
        <source>%1 speaks TLS and was asked without</source>
        <translation>%1 使用 TLS，而请求没有用</translation>
    </message>
    <message>
        <source>It answers %1 and says that this port is for https. Give the address with https:// in front.</source>
        <translation>它回答 %1，并说这个端口用于 https。请在地址前加上 https://。</translation>
    </message>
    <message>
        <source>The connection is made, and ends because of what comes over it: %1. The server may use another parser (MessagePack) or a protocol of its own, or something in between changes the bytes.</source>
        <translation>连接已建立，又因为收到的内容而结束：%1。服务器可能使用别的解析器（MessagePack）或自己的协议，也可能是中间有什么改动了字节。</translation>
    </message>
    <message>
        <source>%1 wants proof that a person is there</source>
        <translation>%1 要求证明是真人</translation>
    </message>
    <message>
        <source>Instead of the server, %1 has answered %2 with a page that only a browser can get past. No program can: exempt the path of the socket from the check.</source>
        <translation>回答的不是服务器，而是 %1：它以 %2 回了一个只有浏览器才能通过的页面。任何程序都过不去：请让此 socket 的路径免于这项检查。</translation>
    </message>
    <message>
        <source>The answer to the WebSocket&apos;s upgrade is damaged</source>
        <translation>对 WebSocket 升级的回答已损坏</translation>
    </message>
    <message>
        <source>It is 101, as it should be, but what else belongs to it is not as the protocol wants it: %1. Look for a proxy that writes these headers itself, or a server with a handshake of its own.</source>
        <translation>它确实是 101，但其余部分不符合协议：%1。请查看是否有代理自行改写这些头，或服务器使用自制的握手。</translation>
    </message>
    <message>
        <source>The WebSocket is closed as soon as it is open</source>
        <translation>WebSocket 一打开就被关闭</translation>
    </message>
    <message>
        <source>The upgrade was accepted, and then the other side ended the connection: %1. Look into the server&apos;s log, and for a proxy or firewall that inspects WebSockets.</source>
        <translation>升级已被接受，随后对方结束了连接：%1。请查看服务器日志，以及会检查 WebSocket 的代理或防火墙。</translation>
    </message>
    <message>
        <source>Its requests get no whole answer in time: %1. A proxy that collects answers before it hands them on, or an overloaded server, does this. Where the WebSocket works, have the profile use that alone; clients that begin with polling will fail.</source>
        <translation>它的请求没有及时得到完整的回答：%1。先收集回答再转发的代理，或过载的服务器会这样。WebSocket 可用时，让配置只用它；从轮询开始的客户端会失败。</translation>
    </message>
    <message>
        <source>What comes back is not what Engine.IO says: %1. Where the WebSocket works, have the profile use that alone; clients that begin with polling will fail.</source>
        <translation>回来的不是 Engine.IO 该说的：%1。WebSocket 可用时，让配置只用它；从轮询开始的客户端会失败。</translation>
    </message>
    <message>
        <source>Connections end %1 after they began</source>
        <translation>连接在开始 %1 后结束</translation>
    </message>
    <message>
        <source>It happened %1 times, however much was said on them, so it is no idle time-out: something limits how long a connection may last. Look for such a limit in the load balancer or gateway, for tokens that expire, and for workers that are recycled.</source>
        <translation>发生了 %1 次，与连接上说了多少无关，因此不是空闲超时：有什么限制了连接能持续多久。请查看负载均衡器或网关中的这类限制、会过期的令牌，以及会被回收的工作进程。</translation>
    </message>
    <message>
        <source>Instead of the server a page meant for people has answered%1. Networks in hotels, trains and offices do this until somebody signs in: open a browser, log in to the network, and check again. If it is the server&apos;s own login (single sign-on), the path of the socket has to get past it.</source>
        <translation>回答的不是服务器，而是给人看的网页%1。酒店、列车和办公室的网络在登录之前会这样：请打开浏览器登录网络，再检查一次。如果那是服务器自己的登录（单点登录），就必须让此 socket 的路径绕过它。</translation>
    </message>
    <message>
        <source>Pings over the WebSocket are not answered</source>
        <translation>WebSocket 上的 ping 没有回答</translation>
    </message>
    <message>
        <source>The WebSocket is open, and the server is heard, but it does not answer. Something in between may let only one direction through, or the server knows no pings, or its event loop is blocked.</source>
        <translation>WebSocket 已打开，也听得到服务器，但它不回答。可能是中间有什么只让一个方向通过，或服务器不认识 ping，或它的事件循环被阻塞。</translation>
    </message>
    <message>
        <source>The server closes the connection because of an error of its own</source>
        <translation>服务器因自身的错误关闭了连接</translation>
    </message>
    <message>
        <source>It was reached, and an error inside it ended the WebSocket: %1. Look into its log.</source>
        <translation>服务器可以到达，但其内部错误结束了 WebSocket：%1。请查看它的日志。</translation>
    </message>
    <message>
        <source>A message is larger than is taken</source>
        <translation>消息超过了可接受的大小</translation>
    </message>
    <message>
        <source>The connection is made, and ends because of its size: %1. Have less sent at once, a page of a long list, say.</source>
        <translation>连接已建立，又因为消息的大小而结束：%1。请减少一次发送的内容，例如把很长的列表分页。</translation>
    </message>
    <message>
        <source>What the server sends cannot be read</source>
        <translation>服务器发来的内容无法读取</translation>
    </message>
</context>
<context>
    <name>Pollux::NotificationBus</name>
    <message>
        <source>The notification service has ended.</source>
        <translation>通知服务已结束。</translation>
    </message>
    <message>
        <source>There is no notification service on this desktop.</source>
        <translation>这个桌面没有通知服务。</translation>
    </message>
    <message>
        <source>The notification service refused: %1</source>
        <translation>通知服务拒绝：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::NotificationRules</name>
    <message>
        <source>The pattern is too long</source>
        <translation>模式太长</translation>
    </message>
</context>
<context>
    <name>Pollux::NotificationTexts</name>
    <message>
        <source>%1: %2</source>
        <comment>a job&apos;s name and its error</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>finished while disconnected</source>
        <translation>在断线期间结束</translation>
    </message>
    <message numerus="yes">
        <source>%n finished while disconnected</source>
        <translation>
            <numerusform>%n 个在断线期间结束</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs done</source>
        <translation>
            <numerusform>%n 个任务完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n 个任务失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 job done, %n failed</source>
        <translation>
            <numerusform>1 个任务完成，%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs done, %n failed</source>
        <translation>
            <numerusform>%1 个任务完成，%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>a job</source>
        <translation>某个任务</translation>
    </message>
    <message>
        <source>No connection for %1</source>
        <translation>已断线 %1</translation>
    </message>
    <message>
        <source>No connection to %1 for %2</source>
        <translation>与 %1 已断线 %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>已恢复连接</translation>
    </message>
    <message>
        <source>Connected to %1 again</source>
        <translation>已恢复与 %1 的连接</translation>
    </message>
    <message>
        <source>The outage lasted %1</source>
        <translation>中断历时 %1</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>服务器拒绝连接</translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation>%1 拒绝连接</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The server is not well</source>
        <translation>服务器状况不佳</translation>
    </message>
    <message>
        <source>The health check gets no answer</source>
        <translation>健康检查没有回应</translation>
    </message>
    <message>
        <source>%1 is not well</source>
        <comment>a server</comment>
        <translation>%1 状况不佳</translation>
    </message>
    <message>
        <source>The health check of %1 gets no answer</source>
        <translation>%1 的健康检查没有回应</translation>
    </message>
    <message numerus="yes">
        <source>%n times in a row</source>
        <comment>a health check has failed</comment>
        <translation>
            <numerusform>连续 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is well again</source>
        <translation>服务器已恢复正常</translation>
    </message>
    <message>
        <source>%1 is well again</source>
        <comment>a server</comment>
        <translation>%1 已恢复正常</translation>
    </message>
    <message>
        <source>No event for %1</source>
        <comment>a duration</comment>
        <translation>已有 %1 没有收到事件</translation>
    </message>
    <message>
        <source>No event from %1 for %2</source>
        <translation>已有 %2 没有收到来自 %1 的事件</translation>
    </message>
    <message>
        <source>It is connected, and jobs are running. Perhaps another project or user is watched, or nobody has subscribed.</source>
        <translation>连接正常，且有任务在运行。可能监控的是另一个项目或用户，或者没有订阅。</translation>
    </message>
    <message>
        <source>Events arrive again</source>
        <translation>又收到事件了</translation>
    </message>
    <message>
        <source>Events arrive from %1 again</source>
        <translation>又收到来自 %1 的事件了</translation>
    </message>
    <message>
        <source>%1: no progress for %2</source>
        <translation>%1：已 %2 没有进展</translation>
    </message>
    <message>
        <source>The link is up. Perhaps the worker hangs.</source>
        <translation>连接正常。可能是工作进程卡住了。</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs without progress</source>
        <translation>
            <numerusform>%n 个任务没有进展</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs make progress again</source>
        <translation>所有任务又有进展了</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <comment>a job</comment>
        <translation>%1 继续进行</translation>
    </message>
    <message>
        <source>1 job waits</source>
        <translation>1 个任务等待中</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait</source>
        <translation>
            <numerusform>%n 个任务等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Workers are online again</source>
        <translation>工作进程已重新上线</translation>
    </message>
    <message>
        <source>Workers of %1 are online again</source>
        <comment>a server</comment>
        <translation>%1 的工作进程已重新上线</translation>
    </message>
    <message>
        <source>No worker is online</source>
        <translation>没有工作进程在线</translation>
    </message>
    <message>
        <source>No worker of %1 is online</source>
        <comment>a server</comment>
        <translation>%1 没有工作进程在线</translation>
    </message>
    <message>
        <source>For %1 now</source>
        <comment>a duration</comment>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>Jobs of %1 go on</source>
        <comment>a queue</comment>
        <translation>%1 的任务已继续进行</translation>
    </message>
    <message>
        <source>No job of %1 finishes, and ever more wait</source>
        <comment>a queue</comment>
        <translation>%1 没有任务完成，等待的越来越多</translation>
    </message>
    <message>
        <source>nothing has happened for %1</source>
        <translation>已有 %1 没有任何动静</translation>
    </message>
    <message>
        <source>Much is happening</source>
        <translation>消息很多</translation>
    </message>
    <message>
        <source>1 job done</source>
        <translation>1 个任务完成</translation>
    </message>
    <message>
        <source>1 job failed</source>
        <translation>1 个任务失败</translation>
    </message>
    <message>
        <source>1 other message</source>
        <translation>另有 1 条消息</translation>
    </message>
    <message numerus="yes">
        <source>%n other messages</source>
        <translation>
            <numerusform>另有 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Told in sums, for there is much at once</source>
        <translation>同时消息很多，以下为合计</translation>
    </message>
    <message>
        <source>the latest: %1</source>
        <comment>title of a notification</comment>
        <translation>最新：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::SecretRequest</name>
    <message>
        <source>The keychain does not answer.</source>
        <translation>密钥环没有回应。</translation>
    </message>
    <message>
        <source>The keychain refused: %1</source>
        <translation>密钥环拒绝：%1</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>这个桌面没有密钥环。</translation>
    </message>
</context>
<context>
    <name>Pollux::SettingsStore</name>
    <message>
        <source>Server %1 in the settings file: “%2” is no value for “%3”.</source>
        <translation>设置文件中的服务器 %1：“%2”不能作为“%3”的值。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: it has no id.</source>
        <translation>已略过设置文件中的服务器 %1：它没有 ID。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: its address is unusable.</source>
        <translation>已略过设置文件中的服务器 %1：它的地址无法使用。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: it has no profile.</source>
        <translation>已略过设置文件中的服务器 %1：它没有配置。</translation>
    </message>
    <message>
        <source>User name, password and query were taken out of the address of “%1”: secrets belong in the keychain.</source>
        <translation>已从“%1”的地址去掉用户名、密码和查询：机密应放在密钥环。</translation>
    </message>
    <message>
        <source>“%1” of “%2” was not kept, for it may be a secret: secrets belong in the keychain.</source>
        <translation>“%2”的“%1”可能是机密，因此未保留：机密应放在密钥环。</translation>
    </message>
    <message>
        <source>The settings file %1 could not be read.</source>
        <translation>无法读取设置文件 %1。</translation>
    </message>
    <message>
        <source>Some lines of the settings file %1 could not be read.</source>
        <translation>设置文件 %1 有部分内容无法读取。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: another has the same id.</source>
        <translation>已略过设置文件中的服务器 %1：另一台有相同的 ID。</translation>
    </message>
    <message>
        <source>The appearance “%1” in the settings file is not known.</source>
        <translation>不认得设置文件中的外观“%1”。</translation>
    </message>
    <message>
        <source>The settings could not be written to %1.</source>
        <translation>无法将设置写入 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” cannot be replaced.</source>
        <translation>无法替换“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>“%1” is too large for a settings file.</source>
        <translation>“%1”太大，不像设置文件。</translation>
    </message>
    <message>
        <source>“%1” has no server in it: a file that Pollux has exported was expected.</source>
        <translation>“%1”里没有服务器：应为 Pollux 导出的文件。</translation>
    </message>
    <message>
        <source>Network in the settings file: “%1” is no value for “%2”.</source>
        <translation>设置文件的网络部分：“%1”不是“%2”的有效值。</translation>
    </message>
    <message>
        <source>User name, password and query were taken out of the proxy&apos;s address: secrets belong in the keychain.</source>
        <translation>已从代理地址去除用户名、密码与查询字符串：机密属于密钥环。</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>holds no secret: its first line is empty</source>
        <translation>没有内容：第一行是空的</translation>
    </message>
    <message>
        <source>holds a control character in its first line</source>
        <translation>第一行含有控制字符</translation>
    </message>
    <message>
        <source>The token file “%1” cannot be read: %2</source>
        <translation>无法读取令牌文件“%1”：%2</translation>
    </message>
    <message>
        <source>The token file “%1” is of no use: it %2.</source>
        <translation>令牌文件“%1”无法使用：%2。</translation>
    </message>
    <message>
        <source>The contrast “%1” in the settings file is not known.</source>
        <translation>不认得设置文件中的对比度“%1”。</translation>
    </message>
    <message>
        <source>“%1” in the settings file is no number: %2</source>
        <translation>设置文件中的“%1”不是数字：%2</translation>
    </message>
    <message>
        <source>The rules of notifications in the settings file could not be read.</source>
        <translation>无法读取设置文件中的通知规则。</translation>
    </message>
</context>
<context>
    <name>Pollux::SingleInstance</name>
    <message>
        <source>The program that runs has just ended.</source>
        <translation>正在运行的程序刚刚结束。</translation>
    </message>
    <message>
        <source>The program that runs does not answer: %1</source>
        <translation>正在运行的程序没有回应：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ActionBar</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ActionTexts</name>
    <message>
        <source>%1 is tried again.</source>
        <translation>%1 正在重试。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>%1 need not wait any longer.</source>
        <translation>%1 无需再等待。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 已移除。</translation>
    </message>
    <message>
        <source>%1 is paused: it begins no more jobs.</source>
        <translation>%1 已暂停：不再开始新的任务。</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>没有与服务器的连接。</translation>
    </message>
    <message>
        <source>The job&apos;s state has changed meanwhile.</source>
        <translation>任务的状态在此期间已改变。</translation>
    </message>
    <message>
        <source>The same is under way already.</source>
        <translation>相同的操作已在进行中。</translation>
    </message>
    <message>
        <source>It could not be sent: %1</source>
        <translation>无法发送：%1</translation>
    </message>
    <message>
        <source>%1: the server says no. %2</source>
        <translation>%1：服务器拒绝。%2</translation>
    </message>
    <message>
        <source>%1: the server has not answered in time. It may have been done.</source>
        <translation>%1：服务器未及时回应，操作可能已完成。</translation>
    </message>
    <message>
        <source>%1: the link broke before the answer. It may have been done.</source>
        <translation>%1：收到回应之前连接中断，操作可能已完成。</translation>
    </message>
    <message>
        <source>%1: nothing was sent. %2</source>
        <translation>%1：没有发送任何内容。%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a job</comment>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a job</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>a queue</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a queue</comment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n jobs?</source>
        <translation>
            <numerusform>取消 %n 个任务？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1 from the server?</source>
        <translation>从服务器移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs from the server?</source>
        <translation>
            <numerusform>从服务器移除 %n 个任务？</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1? It begins no more jobs until it is resumed.</source>
        <translation>暂停 %1？恢复之前不再开始新的任务。</translation>
    </message>
    <message>
        <source>Pollux only reads on this server. Allow actions in Settings, Servers.</source>
        <translation>Pollux 在此服务器上只读。可在“设置”的“服务器”中允许操作。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2 个中完成 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n 个被拒绝：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer, and may have been done</source>
        <translation>
            <numerusform>%n 个没有回应，可能已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent: %1</source>
        <translation>
            <numerusform>%n 个未发送：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what to do, queue</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::AddressCheck</name>
    <message>
        <source>The beginning is missing: https:// or http:// was expected before “%1”.</source>
        <translation>缺少开头：“%1”之前应有 https:// 或 http://。</translation>
    </message>
    <message>
        <source>“%1://” at the beginning cannot be used: https://, http://, wss:// or ws:// was expected.</source>
        <translation>开头的“%1://”无法使用：应为 https://、http://、wss:// 或 ws://。</translation>
    </message>
    <message>
        <source>A user name or password stands before the “@”: leave it out, and put the token in the field below.</source>
        <translation>“@”之前有用户名或密码：请去掉，令牌填在下面的栏里。</translation>
    </message>
    <message>
        <source>Leave out everything from the “?” on. A token belongs in the field below.</source>
        <translation>请去掉“?”之后的所有内容。令牌填在下面的栏里。</translation>
    </message>
    <message>
        <source>Leave out everything from the “#” on. A token belongs in the field below.</source>
        <translation>请去掉“#”之后的所有内容。令牌填在下面的栏里。</translation>
    </message>
    <message>
        <source>The host is missing behind “%1://”: something like queue.example.org was expected.</source>
        <translation>“%1://”之后缺少主机：应类似 queue.example.org。</translation>
    </message>
    <message>
        <source>“%1” behind the “:” is no port: a number from 1 to 65535 was expected.</source>
        <translation>“:”之后的“%1”不是端口：应为 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>“%1” is no host: a name like queue.example.org or an IP address was expected.</source>
        <translation>“%1”不是主机：应为类似 queue.example.org 的名称或 IP 地址。</translation>
    </message>
    <message>
        <source>“%1” behind the host is a path: leave it out here. A path of its own goes under Advanced.</source>
        <translation>主机之后的“%1”是路径：这里请去掉。自定义路径填在“高级”。</translation>
    </message>
    <message>
        <source>The address is missing: something like https://queue.example.org was expected.</source>
        <translation>缺少地址：应类似 https://queue.example.org。</translation>
    </message>
    <message>
        <source>Not encrypted: whoever is on the way can read the token. Use https:// where the server can.</source>
        <translation>未加密：途中任何人都能读到令牌。服务器支持的话请用 https://。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>WebSocket only</source>
        <translation>只用 WebSocket</translation>
    </message>
    <message>
        <source>Polling only</source>
        <translation>只用轮询</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between two transports</comment>
        <translation>，然后 </translation>
    </message>
    <message>
        <source>Proxy base</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Where a proxy speaks for the server: connections and REST go here, its path first.</source>
        <translation>由代理代表服务器时：连接和 REST 都发往这里，它的路径在前。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>令牌文件</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The whole path is expected, from the root on.</source>
        <translation>请填从根目录开始的完整路径。</translation>
    </message>
    <message>
        <source>Its first line is the token, instead of the keychain&apos;s. Read again when the file changes.</source>
        <translation>以其第一行作为令牌，取代密钥环中的。文件变更时会重新读取。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::AppearanceForm</name>
    <message>
        <source>Show the panel at start</source>
        <translation>启动时显示面板</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Causes</name>
    <message>
        <source>the server&apos;s name has no address</source>
        <translation>查不到服务器名称的地址</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒</translation>
    </message>
    <message>
        <source>the other side closed the connection</source>
        <translation>对方关闭了连接</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>超时没有回应</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>网络发生错误</translation>
    </message>
    <message>
        <source>no sign of life from the server</source>
        <translation>服务器没有任何动静</translation>
    </message>
    <message>
        <source>this computer was asleep</source>
        <translation>这台电脑处于睡眠</translation>
    </message>
    <message>
        <source>the server ended the session</source>
        <translation>服务器结束了会话</translation>
    </message>
    <message>
        <source>the server sent us away</source>
        <translation>服务器主动断开了连接</translation>
    </message>
    <message>
        <source>the server no longer knows our session</source>
        <translation>服务器已不认得这个会话</translation>
    </message>
    <message>
        <source>the server refuses us</source>
        <translation>服务器拒绝连接</translation>
    </message>
    <message>
        <source>the server has no such namespace</source>
        <translation>服务器没有这个命名空间</translation>
    </message>
    <message>
        <source>the certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>the certificate is not valid now</source>
        <translation>证书目前无效</translation>
    </message>
    <message>
        <source>the certificate is for another host</source>
        <translation>证书属于另一台主机</translation>
    </message>
    <message>
        <source>the certificate is not the pinned one</source>
        <translation>证书不是所固定的证书</translation>
    </message>
    <message>
        <source>no secure connection can be made</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>the proxy wants a password</source>
        <translation>代理服务器要求密码</translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation>代理服务器拒绝</translation>
    </message>
    <message>
        <source>the proxy does not answer</source>
        <translation>代理服务器没有应答</translation>
    </message>
    <message>
        <source>there is no Socket.IO at this address</source>
        <translation>这个地址没有 Socket.IO</translation>
    </message>
    <message>
        <source>there is no web server at this address</source>
        <translation>这个地址没有网页服务器</translation>
    </message>
    <message>
        <source>the server speaks another version of Socket.IO</source>
        <translation>服务器使用其他版本的 Socket.IO</translation>
    </message>
    <message>
        <source>the answer was not understood</source>
        <translation>看不懂对方的回应</translation>
    </message>
    <message>
        <source>the answer broke off</source>
        <translation>回应中途断掉</translation>
    </message>
    <message>
        <source>a message was too large</source>
        <translation>有消息太大</translation>
    </message>
    <message>
        <source>the server has another address</source>
        <translation>服务器换了地址</translation>
    </message>
    <message>
        <source>refused on the way</source>
        <translation>途中被拒</translation>
    </message>
    <message>
        <source>a proxy in between does not pass WebSockets on</source>
        <translation>中间的代理服务器不转发 WebSocket</translation>
    </message>
    <message>
        <source>not offered by the server</source>
        <translation>服务器未提供</translation>
    </message>
    <message>
        <source>no answer to the probe</source>
        <translation>探测没有回应</translation>
    </message>
    <message>
        <source>the probe was refused</source>
        <translation>探测被拒</translation>
    </message>
    <message>
        <source>the change took too long</source>
        <translation>切换太久</translation>
    </message>
    <message>
        <source>a variable of the profile has no value</source>
        <translation>配置有变量没有值</translation>
    </message>
    <message>
        <source>the address cannot be used</source>
        <translation>无法使用这个地址</translation>
    </message>
    <message>
        <source>who we are is not accepted</source>
        <translation>身份未被接受</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>禁止访问</translation>
    </message>
    <message>
        <source>nothing at this path</source>
        <translation>这个路径没有东西</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>请求太多</translation>
    </message>
    <message>
        <source>an error in the server</source>
        <translation>服务器内部错误</translation>
    </message>
    <message>
        <source>the gateway cannot reach the backend</source>
        <translation>网关连不到后端</translation>
    </message>
    <message>
        <source>the server is not available</source>
        <translation>服务器暂时不可用</translation>
    </message>
    <message>
        <source>the backend does not answer the gateway</source>
        <translation>后端没有回应网关</translation>
    </message>
    <message>
        <source>the backend gave the CDN no usable answer</source>
        <translation>后端给 CDN 的回应无法使用</translation>
    </message>
    <message>
        <source>the backend refuses the CDN</source>
        <translation>后端拒绝 CDN 的连接</translation>
    </message>
    <message>
        <source>the CDN cannot reach the backend</source>
        <translation>CDN 连不到后端</translation>
    </message>
    <message>
        <source>the backend does not answer the CDN in time</source>
        <translation>后端超时没有回应 CDN</translation>
    </message>
    <message>
        <source>no secure connection between CDN and backend</source>
        <translation>CDN 与后端之间无法建立安全连接</translation>
    </message>
    <message>
        <source>the CDN does not trust the backend&apos;s certificate</source>
        <translation>CDN 不信任后端的证书</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>502: the gateway cannot reach the backend</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the server answered with %1</source>
        <translation>服务器回应 %1</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the server refuses us: token expired</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::CausesCard</name>
    <message>
        <source>Drops by cause</source>
        <translation>断线原因</translation>
    </message>
    <message>
        <source>The last one: %1</source>
        <translation>最近一次：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::CheckHead</name>
    <message>
        <source>Open report…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到实时</translation>
    </message>
    <message>
        <source>How long it stays connected</source>
        <translation>保持连接多久</translation>
    </message>
    <message>
        <source>How long the last step stays connected. Drops after a silence need a long one.</source>
        <translation>最后一步保持连接多久。要发现静默后的断线，需要较长的时间。</translation>
    </message>
    <message>
        <source>Stay for 10 s</source>
        <translation>保持 10 秒</translation>
    </message>
    <message>
        <source>Stay for 1 min</source>
        <translation>保持 1 分钟</translation>
    </message>
    <message>
        <source>Stay for 10 min</source>
        <translation>保持 10 分钟</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>%1 的报告</translation>
    </message>
    <message>
        <source>of %1, from a file</source>
        <comment>a URL</comment>
        <translation>%1，来自文件</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::CheckPage</name>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Open report…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>另外发现</translation>
    </message>
    <message>
        <source>What is the matter with the link, and what mends it?</source>
        <translation>连接出了什么问题，怎样修好？</translation>
    </message>
    <message>
        <source>The check-up looks at one layer after the other. It is a guest: it changes nothing on the server, and your jobs go on.</source>
        <translation>检查会逐层查看。它只是访客：不改动服务器上的任何东西，你的任务照常进行。</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>检查连接</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>检查于 %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Open a report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>JSON, to be opened again (*.json)</source>
        <translation>JSON，可再次打开 (*.json)</translation>
    </message>
    <message>
        <source>Markdown, to be read (*.md)</source>
        <translation>Markdown，供阅读 (*.md)</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>报告 (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>No server is watched yet</source>
        <translation>还没有监控任何服务器</translation>
    </message>
    <message>
        <source>Add one in Settings.</source>
        <translation>请到设置添加。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::CheckWords</name>
    <message>
        <source>Checking the link…</source>
        <translation>正在检查连接…</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The check-up was stopped before its end, so there is no verdict.</source>
        <translation>检查在结束前被停止，因此没有结论。</translation>
    </message>
    <message>
        <source>The check-up cannot begin</source>
        <translation>检查无法开始</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>没有结论</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Checks</name>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Name (DNS)</source>
        <translation>名称（DNS）</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>连接（TCP）</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Health URL</source>
        <translation>健康检查网址</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Polling, sending</source>
        <translation>轮询发送</translation>
    </message>
    <message>
        <source>WebSocket alone</source>
        <translation>单独 WebSocket</translation>
    </message>
    <message>
        <source>WebSocket upgrade</source>
        <translation>升级到 WebSocket</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>身份验证</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Stays up</source>
        <translation>保持连接</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>passed, with a warning</source>
        <translation>通过，但有警告</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Had been connected</source>
        <translation>已连接时间</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>恢复所需</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropRow</name>
    <message>
        <source>%1, back after %2</source>
        <comment>a drop&apos;s cause, a duration</comment>
        <translation>%1，%2后恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s) in the last hour, the last at %1</source>
        <translation>
            <numerusform>过去 1 小时断线 %n 次，最近一次在 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>restart</source>
        <comment>what a drop was</comment>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>idle timeout</source>
        <comment>what a drop was</comment>
        <translation>空闲超时</translation>
    </message>
    <message>
        <source>sent away</source>
        <comment>what a drop was</comment>
        <translation>被服务器请离</translation>
    </message>
    <message>
        <source>network lost</source>
        <comment>what a drop was</comment>
        <translation>网络中断</translation>
    </message>
    <message>
        <source>proxy or CDN</source>
        <comment>what a drop was</comment>
        <translation>代理或 CDN</translation>
    </message>
    <message>
        <source>not understood</source>
        <comment>what a drop was</comment>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>restart: 502: bad gateway, back after 6 s</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropWords</name>
    <message>
        <source>:x%1</source>
        <comment>minutes of the hour that end in this digit</comment>
        <translation>:x%1</translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), %1 ± %2 apart.</source>
        <translation>
            <numerusform>断线 %n 次，相隔 %1 ± %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), %1 ± %2 apart, at %3.</source>
        <translation>
            <numerusform>断线 %n 次，相隔 %1 ± %2，时间在 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected again after %1.</source>
        <translation>%1后重新连接。</translation>
    </message>
    <message>
        <source>Each time %1, then connected again after %2.</source>
        <comment>HTTP codes, duration</comment>
        <translation>每次都是 %1，%2后重新连接。</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between HTTP codes</comment>
        <translation>，接着 </translation>
    </message>
    <message>
        <source>Something restarts the backend by a timer: a health check, or a scheduled job.</source>
        <translation>有东西定时重启后端：健康检查，或计划任务。</translation>
    </message>
    <message>
        <source>Something in between ends connections at that age.</source>
        <translation>中途有东西会在连接达到这个时长后切断它。</translation>
    </message>
    <message>
        <source>Something cuts the connection by a timer.</source>
        <translation>有东西定时切断连接。</translation>
    </message>
    <message>
        <source>Server restarted</source>
        <translation>服务器重启</translation>
    </message>
    <message>
        <source>Idle timeout</source>
        <translation>空闲超时</translation>
    </message>
    <message>
        <source>Sent away by the server</source>
        <translation>被服务器请离</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>网络中断</translation>
    </message>
    <message>
        <source>Computer asleep</source>
        <translation>电脑睡眠</translation>
    </message>
    <message>
        <source>Proxy or CDN</source>
        <translation>代理或 CDN</translation>
    </message>
    <message>
        <source>Protocol error</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The server went away and came back.</source>
        <translation>服务器离线后又恢复。</translation>
    </message>
    <message>
        <source>Something in between ends connections at a certain age or after a silence.</source>
        <translation>中途有东西会在连接达到一定时长或静默之后切断它。</translation>
    </message>
    <message>
        <source>The server said good-bye.</source>
        <translation>服务器主动告别。</translation>
    </message>
    <message>
        <source>The way to the server was gone.</source>
        <translation>通往服务器的路径中断。</translation>
    </message>
    <message>
        <source>This computer slept. It does not count against the server.</source>
        <translation>这台电脑进入了睡眠。这不算服务器的问题。</translation>
    </message>
    <message>
        <source>A proxy or CDN answered in the server&apos;s place.</source>
        <translation>代理或 CDN 代替服务器应答。</translation>
    </message>
    <message>
        <source>What arrived was not what the protocol says.</source>
        <translation>收到的内容不符合协议。</translation>
    </message>
    <message>
        <source>The traces fit too many stories.</source>
        <translation>线索符合太多种情况。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min %3 s</source>
        <translation>%1 小时 %2 分 %3 秒</translation>
    </message>
    <message>
        <source>:%1</source>
        <comment>minute of the hour</comment>
        <translation>:%1</translation>
    </message>
    <message>
        <source>A scheduled restart</source>
        <translation>定时重启</translation>
    </message>
    <message>
        <source>A time limit on connections</source>
        <translation>连接有时间限制</translation>
    </message>
    <message>
        <source>Drops by a timer</source>
        <translation>定时断线</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence and the next one</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of drop, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 apart: %n drop(s)</source>
        <comment>from, to</comment>
        <translation>
            <numerusform>相隔 %1 – %2：断线 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s) at minute %1 of an hour</source>
        <translation>
            <numerusform>每小时的第 %1 分：断线 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropsCard</name>
    <message>
        <source>Drops</source>
        <translation>断线</translation>
    </message>
    <message>
        <source>None since %1</source>
        <translation>自 %1 起没有</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>目前没有</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Evidence</name>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not tried: “%1” has failed</source>
        <comment>a step of the check-up</comment>
        <translation>未尝试：“%1”失败了</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>没有代理</translation>
    </message>
    <message>
        <source>the proxy looks it up</source>
        <translation>由代理查询</translation>
    </message>
    <message>
        <source>the proxy connects</source>
        <translation>由代理连接</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>the profile has no health address</source>
        <translation>配置没有健康检查网址</translation>
    </message>
    <message>
        <source>the profile has no list to read</source>
        <translation>配置没有可读取的列表</translation>
    </message>
    <message>
        <source>the profile uses WebSocket alone</source>
        <translation>配置只用 WebSocket</translation>
    </message>
    <message>
        <source>the profile uses polling alone</source>
        <translation>配置只用轮询</translation>
    </message>
    <message>
        <source>the profile uses one transport alone</source>
        <translation>配置只用一种传输方式</translation>
    </message>
    <message>
        <source>the server offers no WebSocket</source>
        <translation>服务器不提供 WebSocket</translation>
    </message>
    <message>
        <source>%1 is an address, nothing to look up</source>
        <translation>%1 是地址，无须查询</translation>
    </message>
    <message>
        <source>%1; certificate of %2, issued by %3, valid until %4</source>
        <comment>TLS 1.3; …</comment>
        <translation>%1；证书属于 %2，由 %3 签发，有效期至 %4</translation>
    </message>
    <message>
        <source>says nothing of the server&apos;s health</source>
        <translation>没有说明服务器的健康状况</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>200: healthy</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>200: starting (“warming up”)</comment>
        <translation>%1（“%2”）</translation>
    </message>
    <message>
        <source>Engine.IO 3 (Socket.IO 2), which Pollux speaks, too</source>
        <translation>Engine.IO 3（Socket.IO 2），Pollux 也支持</translation>
    </message>
    <message>
        <source>Engine.IO %1</source>
        <translation>Engine.IO %1</translation>
    </message>
    <message>
        <source>%1; a ping every %2 s</source>
        <comment>Engine.IO 4; …</comment>
        <translation>%1；每 %2 秒一次 ping</translation>
    </message>
    <message>
        <source>%1; it refuses Engine.IO 4</source>
        <comment>Engine.IO 3 …</comment>
        <translation>%1；它拒绝 Engine.IO 4</translation>
    </message>
    <message>
        <source>%1, no upgrade offered</source>
        <translation>%1，不提供升级</translation>
    </message>
    <message>
        <source>%1, upgrades to %2</source>
        <translation>%1，可升级到 %2</translation>
    </message>
    <message>
        <source>%1; after a redirect to %2</source>
        <translation>%1；经重定向到 %2</translation>
    </message>
    <message>
        <source>%1 of %2 requests in %3 sessions met an instance that does not know the session</source>
        <translation>%3 个会话的 %2 个请求中，有 %1 个到了不认得该会话的实例</translation>
    </message>
    <message>
        <source>%1: a restart in between, perhaps</source>
        <translation>%1：其间可能重启过</translation>
    </message>
    <message>
        <source>%1; a connection before was closed without an answer</source>
        <translation>%1；之前有一条连接未回应就关闭了</translation>
    </message>
    <message>
        <source>%1; then the server ended it</source>
        <translation>%1；之后服务器结束了它</translation>
    </message>
    <message>
        <source>%1 rows, of which %2 were understood: %3</source>
        <translation>共 %1 行，看得懂 %2 行：%3</translation>
    </message>
    <message numerus="yes">
        <source>%1; round trips of %2 ms (median of %n)</source>
        <translation>
            <numerusform>%1；往返 %2 毫秒（%n 次的中位数）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connects</source>
        <comment>a proxy</comment>
        <translation>%1 可连接</translation>
    </message>
    <message>
        <source>connected to %1, port %2</source>
        <translation>已连接到 %1，端口 %2</translation>
    </message>
    <message>
        <source>from polling to WebSocket in %1 ms</source>
        <translation>%1 毫秒内由轮询改用 WebSocket</translation>
    </message>
    <message>
        <source>the WebSocket is open</source>
        <translation>WebSocket 已打开</translation>
    </message>
    <message>
        <source>the server has let us in</source>
        <translation>服务器已接受我们</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>a ping is answered after %1 ms</source>
        <translation>ping 在 %1 毫秒后得到回应</translation>
    </message>
    <message>
        <source>polling</source>
        <comment>a transport</comment>
        <translation>轮询</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of one session, all of them answered</source>
        <translation>
            <numerusform>同一会话的 %n 个请求都有回应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) on the first page</source>
        <translation>
            <numerusform>第一页有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s over %2</source>
        <comment>a duration; polling or WebSocket</comment>
        <translation>通过 %2 保持 %1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n drop(s), the last one: %2</source>
        <translation>
            <numerusform>%1，断线 %n 次，最后一次：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>connected to “%1” over %2</source>
        <comment>a namespace; polling or WebSocket</comment>
        <translation>已通过 %2 连接到“%1”</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::FigureRow</name>
    <message>
        <source>%1: %2</source>
        <comment>what is counted, and the number</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::FindingCard</name>
    <message>
        <source>Minute of the hour</source>
        <translation>每小时的第几分</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::FloatingPanel</name>
    <message>
        <source>Queue panel</source>
        <translation>队列面板</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HealthTexts</name>
    <message>
        <source>%1 min %2 s</source>
        <comment>an interval: 5 min 00 s</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健康</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>无法连上</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>重定向</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Health: %1</source>
        <comment>of a server</comment>
        <translation>健康状况：%1</translation>
    </message>
    <message numerus="yes">
        <source>, %n times in a row</source>
        <translation>
            <numerusform>，连续 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>what a server&apos;s health address has answered</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of a link&apos;s quality, and its grade: round trip 24 ms: excellent</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返 %1</translation>
    </message>
    <message>
        <source>heartbeats up to %1 ms late</source>
        <translation>心跳最多迟到 %1 毫秒</translation>
    </message>
    <message>
        <source>not over a WebSocket</source>
        <translation>未使用 WebSocket</translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), every %1 ± %2</source>
        <translation>
            <numerusform>断线 %n 次，每 %1 ± %2</numerusform>
        </translation>
    </message>
    <message>
        <source>no event for %1, though jobs run</source>
        <translation>有任务在运行，却已有 %1 没有事件</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryBar</name>
    <message>
        <source>Search name, id, error, result…</source>
        <translation>搜索名称、ID、错误、结果…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>从何时起</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>关于什么</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep history</source>
        <translation>保留历史</translation>
    </message>
    <message>
        <source>Jobs that ended and what you were told; of the links, a month at most.</source>
        <translation>已结束的任务和给您的通知；连接的记录最多一个月。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Beyond that the oldest entries go first.</source>
        <translation>超过时，最旧的条目会先删除。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryDetail</name>
    <message>
        <source>created %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Show in jobs</source>
        <translation>在任务中显示</translation>
    </message>
    <message>
        <source>What was kept of it</source>
        <translation>保留下来的内容</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>finished while disconnected</source>
        <translation>断线期间结束</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最后的消息</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>told %1</source>
        <translation>通知于 %1</translation>
    </message>
    <message>
        <source>kept quiet</source>
        <translation>未显示</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryModel</name>
    <message>
        <source>Told</source>
        <translation>通知时间</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>条目详情</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n 条通知</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest %1 are listed</source>
        <translation>列出最新的 %1 个</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>无法读取历史记录</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选的条目</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing was told yet</source>
        <translation>还没有通知</translation>
    </message>
    <message>
        <source>What Pollux tells you is kept here, across restarts.</source>
        <translation>Pollux 给您的通知会保留在这里，重新启动后仍在。</translation>
    </message>
    <message>
        <source>No job has ended yet</source>
        <translation>还没有任务结束</translation>
    </message>
    <message>
        <source>Jobs that end while Pollux watches are kept here, across restarts.</source>
        <translation>Pollux 监控期间结束的任务会保留在这里，重新启动后仍在。</translation>
    </message>
    <message>
        <source>Show in jobs</source>
        <translation>在任务中显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出显示的内容</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV，供电子表格使用 (*.csv)</translation>
    </message>
    <message>
        <source>NDJSON, for programs (*.ndjson)</source>
        <translation>NDJSON，供程序使用 (*.ndjson)</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation>
            <numerusform>已将 %n 个条目写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>未能写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryWords</name>
    <message>
        <source>All jobs</source>
        <comment>a choice above the history</comment>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>过去 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>About everything</source>
        <comment>which notifications</comment>
        <translation>所有主题</translation>
    </message>
    <message>
        <source>Failed jobs</source>
        <translation>失败的任务</translation>
    </message>
    <message>
        <source>Jobs that are done</source>
        <translation>完成的任务</translation>
    </message>
    <message>
        <source>Jobs without progress</source>
        <translation>没有进展的任务</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The server&apos;s health</source>
        <translation>服务器健康状况</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>队列与工作进程</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::IntervalsCard</name>
    <message>
        <source>Time between drops</source>
        <translation>断线间隔</translation>
    </message>
    <message>
        <source>Two drops at least are needed to tell</source>
        <translation>至少要有两次断线才看得出来</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>period, its spread</comment>
        <translation>%1 ± %2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobActions</name>
    <message>
        <source>%1 jobs are too many at once: choose %2 at most.</source>
        <translation>一次 %1 个任务太多：最多选择 %2 个。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobAttempts</name>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobCells</name>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>the time that a job still takes</comment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unknown since %1</source>
        <translation>自 %1 起状态不明</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long a job was at work</comment>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobCopier</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobDetail</name>
    <message>
        <source>job %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>历时 %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation>任务详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>The server no longer knows this job.</source>
        <translation>服务器已不认得这个任务。</translation>
    </message>
    <message>
        <source>The server has not told what the job was given.</source>
        <translation>服务器没有说明这个任务的输入。</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>还没有结果。</translation>
    </message>
    <message>
        <source>No error.</source>
        <translation>没有错误。</translation>
    </message>
    <message>
        <source>finished while disconnected</source>
        <translation>断线期间结束</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>No attempt was seen yet.</source>
        <translation>还没有看到任何尝试。</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobMenu</name>
    <message>
        <source>%1 (%2)</source>
        <comment>an action, and to how many jobs it is done</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobTableView</name>
    <message>
        <source>As at first</source>
        <translation>还原默认</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobTexts</name>
    <message>
        <source>no progress for %1</source>
        <translation>%1 没有进展</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobsPage</name>
    <message>
        <source>All %1</source>
        <comment>jobs, with their number</comment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <comment>jobs, with their number</comment>
        <translation>运行中 %1</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <comment>jobs, with their number</comment>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <comment>jobs, with their number</comment>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <comment>jobs, with their number</comment>
        <translation>完成 %1</translation>
    </message>
    <message>
        <source>Search name, id, error…</source>
        <translation>搜索名称、ID、错误…</translation>
    </message>
    <message>
        <source>States shown</source>
        <translation>显示的状态</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation>任务详情</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>还没有服务器</translation>
    </message>
    <message>
        <source>Pollux watches the job queues of servers.</source>
        <translation>Pollux 监控服务器上的任务队列。</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>添加服务器…</translation>
    </message>
    <message>
        <source>No jobs match the filter</source>
        <translation>没有符合筛选的任务</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>Show the link</source>
        <translation>查看连接</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>They appear here as soon as the server tells of them.</source>
        <translation>服务器一有消息，就会出现在这里。</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>暂停或恢复</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>标为已看</translation>
    </message>
    <message>
        <source>No failure is unseen.</source>
        <translation>没有未看的失败。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkFigureRow</name>
    <message>
        <source>–</source>
        <comment>no number is known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>断线</translation>
    </message>
    <message>
        <source>Time to recover</source>
        <translation>恢复时间</translation>
    </message>
    <message>
        <source>Half of the drops healed sooner, half of them later.</source>
        <translation>一半的断线恢复得更快，一半更慢。</translation>
    </message>
    <message>
        <source>Round trip p50 / p95</source>
        <translation>往返时间 p50 / p95</translation>
    </message>
    <message>
        <source>%1 / %2 ms</source>
        <translation>%1 / %2 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>Half of %n measurement(s) took at most %1, 95 % of them at most %2.</source>
        <translation>
            <numerusform>%n 次测量中，一半不超过 %1，95 % 不超过 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>No round trips measured in this time</source>
        <translation>这段时间没有测得往返时间</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkLines</name>
    <message>
        <source>Outage for %1.</source>
        <translation>已中断 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s); next in %1.</source>
        <translation>
            <numerusform>已尝试 %n 次；%1后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempt %1 is under way.</source>
        <translation>正在进行第 %1 次尝试。</translation>
    </message>
    <message>
        <source>The server refuses the connection. It is not tried again by itself.</source>
        <translation>服务器拒绝连接，不会自动再试。</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>没有密钥环</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>No server yet. Add one, and its jobs show up here.</source>
        <translation>还没有服务器。添加一台，它的任务就会出现在这里。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
    <message>
        <source>Token missing</source>
        <translation>缺少令牌</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>已连线 %1</translation>
    </message>
    <message>
        <source>This computer has no network. As soon as it has one, Pollux connects again.</source>
        <translation>这台电脑没有网络。一有网络，Pollux 就会重新连接。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkOpener</name>
    <message>
        <source>Only web pages are opened, and this is none: %1</source>
        <translation>只会打开网页，而这不是：%1</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>The server names this page for the job. Open it in the browser?</source>
        <translation>服务器为这个任务指定了此网页。要在浏览器中打开吗？</translation>
    </message>
    <message>
        <source>Do not ask again for %1</source>
        <translation>不再询问 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>The page could not be opened.</source>
        <translation>无法打开此网页。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkPage</name>
    <message>
        <source>Time shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>过去 1 小时</translation>
    </message>
    <message>
        <source>Last 2 hours</source>
        <translation>过去 2 小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>过去 24 小时</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>No server is watched yet</source>
        <translation>还没有监控任何服务器</translation>
    </message>
    <message>
        <source>How a server is reached, and how it has been, is shown here.</source>
        <translation>这里显示与服务器的连接现在怎样、此前怎样。</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>添加服务器…</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkWords</name>
    <message>
        <source>The keychain is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>没有密钥环</translation>
    </message>
    <message>
        <source>The token is missing</source>
        <translation>缺少令牌</translation>
    </message>
    <message>
        <source>The settings cannot be used</source>
        <translation>设置无法使用</translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation>质量：%1</translation>
    </message>
    <message>
        <source>Quality: %1 (%2)</source>
        <translation>质量：%1（%2）</translation>
    </message>
    <message>
        <source>Jobs arrive, a little later than over WebSocket.</source>
        <translation>任务消息会到，只比 WebSocket 稍慢。</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Nobody tries again until something is changed: the address, the token or the server.</source>
        <translation>在地址、令牌或服务器有所改变之前，不会再试。</translation>
    </message>
    <message>
        <source>Connecting for the first time</source>
        <translation>首次连接中</translation>
    </message>
    <message>
        <source>Connected over WebSocket</source>
        <translation>已通过 WebSocket 连接</translation>
    </message>
    <message>
        <source>Connected over polling</source>
        <translation>已通过轮询连接</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>重新连接中</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断线</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>连接遭到拒绝</translation>
    </message>
    <message>
        <source>Began with polling, changed to WebSocket within %1 ms</source>
        <translation>先用轮询，%1 毫秒内改用 WebSocket</translation>
    </message>
    <message>
        <source>Began with polling, changed to WebSocket</source>
        <translation>先用轮询，再改用 WebSocket</translation>
    </message>
    <message>
        <source>Stays on polling, WebSocket failed: %1</source>
        <translation>维持轮询，WebSocket 失败：%1</translation>
    </message>
    <message>
        <source>Stays on polling, WebSocket failed</source>
        <translation>维持轮询，WebSocket 失败</translation>
    </message>
    <message>
        <source>Stays on polling: %1</source>
        <translation>维持轮询：%1</translation>
    </message>
    <message>
        <source>Stays on polling</source>
        <translation>维持轮询</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), %1 received, %2 sent</source>
        <translation>
            <numerusform>%Ln 个事件，收到 %1，发出 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>state and its share of time</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Outage for %1.</source>
        <translation>已中断 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far.</source>
        <translation>
            <numerusform>已中断 %1，目前已尝试 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far, the next one now.</source>
        <translation>
            <numerusform>已中断 %1，目前已尝试 %n 次，正要再试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far, the next one in %2.</source>
        <translation>
            <numerusform>已中断 %1，目前已尝试 %n 次，%2后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>No socket can be had: %1</source>
        <translation>无法建立 Socket 连接：%1</translation>
    </message>
    <message>
        <source>The server is asked for its jobs instead, and the socket is tried again by itself.</source>
        <translation>改为定时向服务器查询任务，并会自动再次尝试 Socket。</translation>
    </message>
    <message>
        <source>After the last drop the server has sent what was missed.</source>
        <translation>上次断线之后，服务器已补发错过的内容。</translation>
    </message>
    <message>
        <source>Connected over %1</source>
        <comment>over REST every 3 s</comment>
        <translation>已通过 %1连接</translation>
    </message>
    <message>
        <source>This computer has no network, says the system. As soon as it has one, the server is tried again.</source>
        <translation>系统报告这台电脑没有网络。一有网络，就会再次尝试连接服务器。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LogView</name>
    <message>
        <source>Only lines with…</source>
        <translation>只显示包含…的行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>There is no log yet at %1.</source>
        <translation>%1 还没有日志。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Pollux</source>
        <translation>Pollux</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>新服务器</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NetworkChecks</name>
    <message>
        <source>User name and password belong into the fields below.</source>
        <translation>用户名与密码请填在下方字段。</translation>
    </message>
    <message>
        <source>http://HOST:PORT or socks5://HOST:PORT is expected.</source>
        <translation>格式应为 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>A proxy has no path: http://HOST:PORT or socks5://HOST:PORT is expected.</source>
        <translation>代理服务器没有路径：格式应为 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>The whole path is expected, from the root on.</source>
        <translation>请填从根目录开始的完整路径。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>There is no PEM certificate in this file.</source>
        <translation>此文件中没有 PEM 证书。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NetworkForm</name>
    <message>
        <source>Remove password</source>
        <translation>移除密码</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>使用这个</translation>
    </message>
    <message>
        <source>Only if the proxy wants one</source>
        <translation>代理服务器要求时才需要</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理服务器</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Kept in the desktop&apos;s keychain, never in a file.</source>
        <translation>存放在桌面的密钥环，绝不写入文件。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>The system&apos;s alone</source>
        <translation>只信任系统的</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Stored. Type to replace it</source>
        <translation>已保存。输入即可替换</translation>
    </message>
    <message>
        <source>A PEM file of authorities to trust besides the system&apos;s, for servers with certificates of your own.</source>
        <translation>PEM 文件，内含系统之外还要信任的证书颁发机构，供使用自有证书的服务器。</translation>
    </message>
    <message>
        <source>http://HOST:PORT or socks5://HOST:PORT</source>
        <translation>http://主机:端口 或 socks5://主机:端口</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>密钥环已锁定。请解锁后再试。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>此桌面没有密钥环。</translation>
    </message>
    <message>
        <source>The password is not stored: %1</source>
        <translation>密码未保存：%1</translation>
    </message>
    <message>
        <source>The password is still there: %1</source>
        <translation>密码仍在：%1</translation>
    </message>
    <message>
        <source>The password is in the keychain.</source>
        <translation>密码已存入密钥环。</translation>
    </message>
    <message>
        <source>The password is removed from the keychain.</source>
        <translation>密码已从密钥环移除。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NotificationWords</name>
    <message>
        <source>Everything</source>
        <translation>所有通知</translation>
    </message>
    <message>
        <source>Jobs that are done</source>
        <translation>完成的任务</translation>
    </message>
    <message>
        <source>Jobs that failed</source>
        <translation>失败的任务</translation>
    </message>
    <message>
        <source>Jobs without progress</source>
        <translation>没有进展的任务</translation>
    </message>
    <message>
        <source>Connection, server, queues</source>
        <translation>连接、服务器、队列</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show without a sound</source>
        <translation>显示但不发出声音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>with a command</source>
        <translation>运行命令</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a rule does, what it is about</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <comment>a rule</comment>
        <translation>%1（停用）</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>会显示</translation>
    </message>
    <message>
        <source>muted by a rule</source>
        <translation>被规则设为静音</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>勿扰模式</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>安静时段</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NotificationsPane</name>
    <message>
        <source>Remove the rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>上移规则</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>下移规则</translation>
    </message>
    <message>
        <source>No rule yet: everything is shown. Rules are looked at from top to bottom, and the first that fits counts.</source>
        <translation>还没有规则：所有通知都会显示。规则自上而下匹配，采用第一条符合的规则。</translation>
    </message>
    <message>
        <source>Quiet and sound</source>
        <translation>安静与声音</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The last events</source>
        <translation>最近的事件</translation>
    </message>
    <message>
        <source>%1 · %2 – %3</source>
        <comment>time, what, what would become of it</comment>
        <translation>%1 · %2 – %3</translation>
    </message>
    <message>
        <source>There has been nothing to tell yet.</source>
        <translation>目前还没有任何通知。</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n event(s), %1 would be shown.</source>
        <translation>
            <numerusform>最近 %n 个事件中，有 %1 个会显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Notifications are shown by the tray, as far as it can, and in the panel.</source>
        <translation>%1 通知改由系统托盘（若可行）与面板显示。</translation>
    </message>
    <message>
        <source>a server that is gone</source>
        <translation>已不存在的服务器</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NowCard</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>检查连接</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>已连接时间</translation>
    </message>
    <message>
        <source>Down since</source>
        <translation>断线始于</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::OutcomeNote</name>
    <message>
        <source>What became of it</source>
        <translation>操作结果</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PanelView</name>
    <message>
        <source>Open window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>Make small</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>添加服务器…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>刚结束</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>检查连接</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n 台服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>今日完成 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No running jobs.</source>
        <translation>没有运行中的任务。</translation>
    </message>
    <message>
        <source>%1 jobs/h</source>
        <translation>每小时 %1 个</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message numerus="yes">
        <source>and %n more server(s)</source>
        <translation>
            <numerusform>还有 %n 台服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>还有 %n 个队列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PreviewPane</name>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变成</translation>
    </message>
    <message>
        <source>Events, one a line</source>
        <translation>事件，每行一个</translation>
    </message>
    <message>
        <source>Paste events here, one a line:</source>
        <translation>在此粘贴事件，每行一个：</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What the events become</source>
        <translation>事件变成什么</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No server is watched</source>
        <translation>没有监控任何服务器</translation>
    </message>
    <message>
        <source>%1: asked over REST, sends no events</source>
        <translation>%1：通过 REST 查询，不发送事件</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>从…捕获</translation>
    </message>
    <message>
        <source>Capturing…</source>
        <translation>正在捕获…</translation>
    </message>
    <message>
        <source>Capture events from a server for half a minute</source>
        <translation>从服务器捕获半分钟的事件</translation>
    </message>
    <message>
        <source>The next events, for half a minute, 200 at most. Secrets are taken out.</source>
        <translation>接下来半分钟的事件，最多 200 个。机密会被去除。</translation>
    </message>
    <message>
        <source>Jobs %1</source>
        <comment>with their number</comment>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>Lines %1</source>
        <comment>with their number</comment>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>还没有事件。</translation>
    </message>
    <message>
        <source>Every line was understood.</source>
        <translation>每一行都能理解。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not understood.</source>
        <translation>
            <numerusform>有 %n 行无法理解。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s).</source>
        <translation>
            <numerusform>%n 个队列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s).</source>
        <translation>
            <numerusform>%n 个工作进程。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PreviewTexts</name>
    <message>
        <source>job %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>队列 %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作进程 %1</translation>
    </message>
    <message>
        <source>no rule is meant for this event</source>
        <translation>没有规则适用于这个事件</translation>
    </message>
    <message>
        <source>its rule cannot use what came</source>
        <translation>它的规则无法使用收到的内容</translation>
    </message>
    <message>
        <source>not an event</source>
        <translation>不是事件</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>没有变化</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProfileBox</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>选择配置</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a profile&apos;s title and its file</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProfileEditor</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>制作副本</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The profile&apos;s JSON</source>
        <translation>配置的 JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里有错</translation>
    </message>
    <message>
        <source>built in, read only</source>
        <translation>内置，只读</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>new profile</source>
        <translation>新配置</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProfileFiles</name>
    <message>
        <source>A name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>A name has small letters a–z, digits and “-”, at most 63 of them.</source>
        <translation>名称只能有小写字母 a–z、数字和“-”，最多 63 个字符。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>无法保存：%1</translation>
    </message>
    <message>
        <source>It could not be removed: %1</source>
        <translation>无法移除：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProfilesPane</name>
    <message>
        <source>Remove the profile</source>
        <translation>移除配置</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新建配置</translation>
    </message>
    <message>
        <source>%1, your own</source>
        <comment>a profile</comment>
        <translation>%1，自己的</translation>
    </message>
    <message>
        <source>%1 · built in</source>
        <comment>a profile</comment>
        <translation>%1 · 内置</translation>
    </message>
    <message>
        <source>%1, built in</source>
        <comment>a profile</comment>
        <translation>%1，内置</translation>
    </message>
    <message>
        <source>The new profile is not saved.</source>
        <translation>新配置还没有保存。</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有尚未保存的更改。</translation>
    </message>
    <message>
        <source>There is a profile of this name already.</source>
        <translation>已经有这个名称的配置。</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>要移除配置 %1 吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProgramForm</name>
    <message>
        <source>Start Pollux with the desktop</source>
        <translation>随桌面启动 Pollux</translation>
    </message>
    <message>
        <source>It then waits in the tray when you log in.</source>
        <translation>登录后它就在托盘里等候。</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>导出设置…</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>导入设置…</translation>
    </message>
    <message>
        <source>The desktop could not be told: %1</source>
        <translation>无法告知桌面：%1</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.conf)</source>
        <translation>设置 (*.conf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) added</source>
        <translation>
            <numerusform>新增 %n 台服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) replaced</source>
        <translation>
            <numerusform>替换 %n 台服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) still want their token</source>
        <translation>
            <numerusform>%n 台服务器还需要令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>What has happened to the links, without tokens and without jobs&apos; data.</source>
        <translation>连接发生过的事，不含令牌，也不含任务的数据。</translation>
    </message>
    <message>
        <source>Show log…</source>
        <translation>显示日志…</translation>
    </message>
    <message>
        <source>Servers, appearance, proxy and notifications as a file, for another machine. It has no token in it; your own profiles are files already, in %1.</source>
        <translation>把服务器、外观、代理服务器与通知存成文件，供另一台电脑使用。其中不含令牌；您自己的配置本来就是文件，位于 %1。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueChooser</name>
    <message>
        <source>(no name)</source>
        <comment>a queue</comment>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>所有队列</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a queue and how many jobs it has</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>队列：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueLines</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 jobs/h</source>
        <translation>每小时 %1 个</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>越积越多</translation>
    </message>
    <message>
        <source>oldest waits %1</source>
        <translation>最久的等了 %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message numerus="yes">
        <source>runs %n job(s)</source>
        <translation>
            <numerusform>正在运行 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>no worker online</source>
        <translation>没有工作进程在线</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n 个工作进程</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a queue and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>另外 %n 个队列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueMenu</name>
    <message>
        <source>Pause %1</source>
        <translation>暂停%1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>恢复%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueuesCard</name>
    <message>
        <source>Workers</source>
        <translation>工作进程</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Jobs of %1</source>
        <translation>%1 的任务</translation>
    </message>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>还有 %n 个队列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more worker(s)</source>
        <translation>
            <numerusform>还有 %n 个工作进程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueuesPage</name>
    <message>
        <source>No queues yet</source>
        <translation>还没有队列</translation>
    </message>
    <message>
        <source>They appear here as soon as the server tells of them.</source>
        <translation>服务器一有消息，就会出现在这里。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QuietForm</name>
    <message>
        <source>Quiet hours</source>
        <translation>安静时段</translation>
    </message>
    <message>
        <source>Outages may break the quiet</source>
        <translation>连接中断仍可打扰</translation>
    </message>
    <message>
        <source>Respect the desktop&apos;s do not disturb</source>
        <translation>遵循桌面的勿扰模式</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>They begin on</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source> a minute</source>
        <comment>after a number</comment>
        <translation> 条/分钟</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>What is more is told in sums.</source>
        <translation>超出的部分合并通知。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ReportFile</name>
    <message>
        <source>The report cannot be saved: %1</source>
        <translation>无法保存报告：%1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>There is no report to save.</source>
        <translation>没有可保存的报告。</translation>
    </message>
    <message>
        <source>The file is too large for a report.</source>
        <translation>文件太大，不是报告。</translation>
    </message>
    <message>
        <source>This is no report of Pollux: %1</source>
        <translation>这不是 Pollux 的报告：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::RoundTripCard</name>
    <message>
        <source>Round trip and ping lateness, ms</source>
        <translation>往返时间与 ping 延迟（毫秒）</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Ping lateness</source>
        <translation>ping 延迟</translation>
    </message>
    <message>
        <source>No round trips measured yet</source>
        <translation>还没有测得往返时间</translation>
    </message>
    <message>
        <source>No round trips measured in this time</source>
        <translation>这段时间没有测得往返时间</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::RuleForm</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>铃声</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>来电铃声</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>允许运行</translation>
    </message>
    <message>
        <source>This rule counts</source>
        <translation>启用此规则</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>A program and its arguments</source>
        <translation>程序及其参数</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Name or queue</source>
        <translation>名称或队列</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>A server that is gone</source>
        <translation>已不存在的服务器</translation>
    </message>
    <message>
        <source>Not used: it looks like a token, which belongs in a script of your own.</source>
        <translation>未采用：看起来含有令牌，请放进您自己的脚本。</translation>
    </message>
    <message>
        <source>It came with settings from elsewhere, and is not run.</source>
        <translation>此命令来自导入的设置，不会运行。</translation>
    </message>
    <message>
        <source>This program is not there.</source>
        <translation>找不到此程序。</translation>
    </message>
    <message>
        <source>Run without a shell, for 30 seconds at most; POLLUX_JOB_NAME and other variables say what it is about.</source>
        <translation>不经 shell 运行，最长 30 秒；由 POLLUX_JOB_NAME 等环境变量得知内容。</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未采用：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SampleWords</name>
    <message>
        <source>Ping %1 early</source>
        <translation>ping 提早 %1</translation>
    </message>
    <message>
        <source>Ping %1 late</source>
        <translation>ping 晚了 %1</translation>
    </message>
    <message>
        <source>%1, %2 – %3, %4</source>
        <comment>state, begin, end, duration</comment>
        <translation>%1，%2 – %3，%4</translation>
    </message>
    <message>
        <source>Round trip %1</source>
        <translation>往返时间 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measurement(s) of the round trip: half of them at most %1, 95 % of them at most %2</source>
        <translation>
            <numerusform>测得 %Ln 次往返时间：一半不超过 %1，95 % 不超过 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 received, %3 sent</source>
        <comment>transport, data sizes</comment>
        <translation>%1：接收 %2，发送 %3</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SeenButton</name>
    <message numerus="yes">
        <source>Mark %n failure(s) seen</source>
        <translation>
            <numerusform>将 %n 个失败标为已看</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerChooser</name>
    <message>
        <source>All servers</source>
        <translation>所有服务器</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerForm</name>
    <message>
        <source>Remove token</source>
        <translation>移除令牌</translation>
    </message>
    <message>
        <source>Watch this server</source>
        <translation>监控这台服务器</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A title is missing: any name that tells this server from others.</source>
        <translation>缺少名称：任何能与其他服务器区分的名称皆可。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>https://queue.example.org</source>
        <translation>https://queue.example.org</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Kept in the desktop&apos;s keychain, never in a file.</source>
        <translation>存放在桌面的密钥环，绝不写入文件。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Stored. Type to replace it</source>
        <translation>已保存。输入即可替换</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Allow actions</source>
        <translation>允许操作</translation>
    </message>
    <message>
        <source>Try jobs again, cancel or remove them, pause queues. Without it, Pollux only reads.</source>
        <translation>重试、取消或移除任务，暂停队列。未允许时 Pollux 只读。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerRows</name>
    <message>
        <source>New server</source>
        <translation>新服务器</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, address</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, not watched</source>
        <comment>title, address</comment>
        <translation>%1，%2，未监控</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerSaver</name>
    <message>
        <source>The token is in the keychain.</source>
        <translation>令牌已存入密钥环。</translation>
    </message>
    <message>
        <source>The keychain is locked: the server is saved, the token is not. Unlock it and save again.</source>
        <translation>密钥环已锁定：服务器已保存，令牌没有。请解锁后再保存一次。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop: the server is saved, the token is not. Start one, such as GNOME Keyring or KWallet, and save again.</source>
        <translation>这个桌面没有密钥环：服务器已保存，令牌没有。请启动 GNOME Keyring 或 KWallet 之类的密钥环，再保存一次。</translation>
    </message>
    <message>
        <source>The server is saved, the token is not: %1</source>
        <translation>服务器已保存，令牌没有：%1</translation>
    </message>
    <message>
        <source>The keychain is locked: the token is still in it. Unlock it and try again.</source>
        <translation>密钥环已锁定：令牌仍在里面。请解锁后再试。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop: the token cannot be removed from it.</source>
        <translation>这个桌面没有密钥环：无法移除令牌。</translation>
    </message>
    <message>
        <source>The token could not be removed: %1</source>
        <translation>无法移除令牌：%1</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saved. Waiting for the keychain to take the token…</source>
        <translation>已保存。等待密钥环收下令牌…</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>等待密钥环…</translation>
    </message>
    <message>
        <source>%1 is removed, but its token is still in the keychain.</source>
        <translation>%1 已移除，但令牌仍在密钥环。</translation>
    </message>
    <message>
        <source>The token is removed from the keychain.</source>
        <translation>令牌已从密钥环移除。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServersPane</name>
    <message>
        <source>Remove the server</source>
        <translation>移除服务器</translation>
    </message>
    <message>
        <source>The new server is not saved.</source>
        <translation>新服务器尚未保存。</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Remove %1 and its token?</source>
        <translation>要移除 %1 和它的令牌吗？</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>要移除 %1 吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the token of %1 from the keychain?</source>
        <translation>要从密钥环移除 %1 的令牌吗？</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>还没有服务器</translation>
    </message>
    <message>
        <source>Pollux watches the queues of the servers that you add.</source>
        <translation>Pollux 会监控您添加的服务器上的队列。</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>添加服务器…</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SettingsPage</name>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SlimButton</name>
    <message>
        <source>Opens the panel</source>
        <translation>打开面板</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SlimLines</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待</numerusform>
        </translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>还没有服务器</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒</translation>
    </message>
    <message>
        <source>Reconnecting in %1</source>
        <translation>%1后重新连接</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>重新连接中…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>连接中…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>没有网络</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SnoozeMenu</name>
    <message>
        <source>Snooze notifications</source>
        <translation>暂缓通知</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>直到明天</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>结束暂缓</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::StateStrip</name>
    <message>
        <source>State over time</source>
        <translation>各时段状态</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>未监控</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::StepModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a step of the check-up, and what it has come to</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::StepsCard</name>
    <message>
        <source>Steps of the check-up</source>
        <translation>检查的步骤</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::StripCard</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Texts</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>%1 秒后再试</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>状态不明</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation>等待其他任务</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waits for a retry</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>剩几秒</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>unknown since %1, link was down</source>
        <translation>自 %1 起状态不明，连接曾中断</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断线</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>尚无法判断</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>极佳</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>较差</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>connected %1 % of the last %2</source>
        <translation>过去 %2内有 %1 % 的时间在线</translation>
    </message>
    <message>
        <source>no drop, %1</source>
        <comment>%1: connected 99 % of the last hour</comment>
        <translation>没有断线，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), %1</source>
        <comment>%1: connected 99 % of the last hour</comment>
        <translation>
            <numerusform>断线 %n 次，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>WebSocket: %1</source>
        <translation>WebSocket：%1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>REST every %1</source>
        <comment>REST every 3 s</comment>
        <translation>REST 每 %1</translation>
    </message>
    <message>
        <source>REST</source>
        <translation>REST</translation>
    </message>
    <message>
        <source>no socket: %1</source>
        <comment>a cause</comment>
        <translation>没有 Socket：%1</translation>
    </message>
    <message>
        <source>recovered</source>
        <comment>the server has sent what a drop hid</comment>
        <translation>已补齐</translation>
    </message>
    <message numerus="yes">
        <source>Showing the newest %1 jobs; %Ln older one(s) were let go.</source>
        <translation>
            <numerusform>只显示最新的 %1 个任务；%Ln 个较旧的已舍去。</numerusform>
        </translation>
    </message>
    <message>
        <source>WebSocket blocked by %1 (%2)</source>
        <comment>by cloudflare (403)</comment>
        <translation>WebSocket 被 %1 阻挡（%2）</translation>
    </message>
    <message>
        <source>this computer has no network</source>
        <translation>这台电脑没有网络</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TimeScale</name>
    <message>
        <source>d MMM</source>
        <comment>format of a short date, see QDate::toString()</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ToldNotes</name>
    <message>
        <source>Snooze notifications</source>
        <translation>暂缓通知</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the muting</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Notifications are snoozed until %1</source>
        <translation>通知暂缓至 %1</translation>
    </message>
    <message>
        <source>Notifications are paused</source>
        <translation>通知已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>恢复通知</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>结束暂缓</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>已静音：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrafficCard</name>
    <message>
        <source>Traffic by transport</source>
        <translation>各传输方式的流量</translation>
    </message>
    <message>
        <source>No bytes counted in this time</source>
        <translation>这段时间没有流量</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>transport, data size</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>begin, end</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrayIcon</name>
    <message>
        <source>Notifications are snoozed until %1</source>
        <translation>通知暂缓至 %1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrayMenu</name>
    <message>
        <source>Show panel</source>
        <translation>显示面板</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>全部标为已看</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation>暂停通知</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>检查连接</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrayTexts</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 for %3, %4</source>
        <comment>server: Disconnected for 6 min, connection refused</comment>
        <translation>%1：%2 %3，%4</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>server: WebSocket for 2 h</comment>
        <translation>%1：%2 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Pollux · notifications paused</source>
        <translation>Pollux · 通知已暂停</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>还没有服务器</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrialsCard</name>
    <message>
        <source>What was tried</source>
        <translation>试过的方式</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::VariableFields</name>
    <message>
        <source>The profile joins with this. Without it no jobs may arrive.</source>
        <translation>配置用它来加入。没有它可能收不到任务。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::VerdictCard</name>
    <message>
        <source>%1: %2</source>
        <comment>a step of the check-up, and what was seen</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy fix</source>
        <translation>复制修复方法</translation>
    </message>
    <message>
        <source>The fix, to paste</source>
        <translation>可粘贴的修复方法</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Verdicts</name>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>sure to %1 %</source>
        <translation>把握 %1 %</translation>
    </message>
    <message>
        <source>Link so far</source>
        <translation>至今的连接</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Welcome</name>
    <message>
        <source>Looking at %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>Connecting in every way that Pollux knows, and listening to what comes.</source>
        <translation>以 Pollux 所知的每种方式连接，并监听传来的内容。</translation>
    </message>
    <message>
        <source>This looks like: %1</source>
        <translation>看起来是：%1</translation>
    </message>
    <message>
        <source>Connected, but no job has come yet</source>
        <translation>已连接，但还没有任何任务传来</translation>
    </message>
    <message>
        <source>The queue may be empty just now. Watch it by what fits best, or look again later.</source>
        <translation>队列现在可能是空的。可先以最合适的配置监控，或稍后再查看。</translation>
    </message>
    <message>
        <source>Nothing could connect. Finding out why…</source>
        <translation>全都连不上，正在查明原因…</translation>
    </message>
    <message>
        <source>Nothing could connect</source>
        <translation>全都连不上</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>连接中…</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>没有连接</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) seen</source>
        <translation>
            <numerusform>看到 %n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) understood</source>
        <translation>
            <numerusform>看懂 %n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>connected; understands none of %n event(s)</source>
        <translation>
            <numerusform>已连接；%n 个事件都看不懂</numerusform>
        </translation>
    </message>
    <message>
        <source>connected, nothing has come yet</source>
        <translation>已连接，还没有内容传来</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::WelcomePage</name>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Set it up by hand</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>Watch this server</source>
        <translation>监控这台服务器</translation>
    </message>
    <message>
        <source>Which server shall Pollux watch?</source>
        <translation>要让 Pollux 监控哪台服务器？</translation>
    </message>
    <message>
        <source>Paste its address. Pollux connects, listens to what comes, and suggests how to read it. Nothing is changed on the server.</source>
        <translation>粘贴它的地址。Pollux 会连接、监听传来的内容，并建议如何解读。服务器上不会有任何更改。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Only if the server wants one</source>
        <translation>服务器要求时才需要</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
</context>
</TS>
