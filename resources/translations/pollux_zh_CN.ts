<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>Pollux 仍在监看</translation>
    </message>
    <message>
        <source>The window is closed, the jobs are still watched. To end Pollux, choose Quit in its menu.</source>
        <translation>窗口已关闭，任务仍在监看中。要结束 Pollux，请在菜单中选择“退出”。</translation>
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
        <translation>打开%1</translation>
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
    <name>Pollux::Ui::FigureRow</name>
    <message>
        <source>%1: %2</source>
        <comment>what is counted, and the number</comment>
        <translation>%1：%2</translation>
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
        <source>Choose a job to see its details.</source>
        <translation>选择一个任务即可查看详情。</translation>
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
        <translation>打开%1</translation>
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
        <translation>Pollux 监看服务器上的任务队列。</translation>
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
        <source>Nothing can be done to this job</source>
        <translation>无法对此任务执行操作</translation>
    </message>
    <message>
        <source>The page could not be opened.</source>
        <translation>无法打开该页面。</translation>
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
</context>
<context>
    <name>Pollux::Ui::LinkPage</name>
    <message>
        <source>–</source>
        <comment>no number is known</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>No server is watched yet. Add one in Settings.</source>
        <translation>还没有监看任何服务器。请到设置添加。</translation>
    </message>
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
        <source>Down since</source>
        <translation>断线始于</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>已连接时间</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
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
        <translation>已通过%1连接</translation>
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
        <translation>没有监看任何服务器</translation>
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
        <source>The server tells of no queues and workers.</source>
        <translation>服务器没有提供队列和工作进程的信息。</translation>
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
        <translation>监看这台服务器</translation>
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
        <translation>%1，%2，未监看</translation>
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
        <source>No server yet. Pollux watches the queues of the servers that you add.</source>
        <translation>还没有服务器。Pollux 会监看您添加的服务器上的队列。</translation>
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
</context>
<context>
    <name>Pollux::Ui::StateStrip</name>
    <message>
        <source>State over time</source>
        <translation>各时段状态</translation>
    </message>
    <message>
        <source>%1, %2 – %3, %4</source>
        <comment>state, begin, end, duration</comment>
        <translation>%1，%2 – %3，%4</translation>
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
    <name>Pollux::Ui::VariableFields</name>
    <message>
        <source>The profile joins with this. Without it no jobs may arrive.</source>
        <translation>配置用它来加入。没有它可能收不到任务。</translation>
    </message>
</context>
</TS>
