<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Pollux::CommandRunner</name>
    <message>
        <source>Too many commands are waiting</source>
        <translation>等候中的命令太多</translation>
    </message>
    <message>
        <source>It did not end in time</source>
        <translation>未在時限內結束</translation>
    </message>
    <message>
        <source>It was ended by a signal</source>
        <translation>被訊號終止</translation>
    </message>
    <message>
        <source>It ended with %1</source>
        <translation>以代碼 %1 結束</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::Announcer</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>檢查連線</translation>
    </message>
    <message>
        <source>Pollux keeps watching</source>
        <translation>Pollux 仍在監看</translation>
    </message>
    <message>
        <source>The window is closed, the jobs are still watched. To end Pollux, choose Quit in its menu.</source>
        <translation>視窗已關閉，工作仍在監看中。要結束 Pollux，請在選單中選擇「結束」。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <comment>a queue, or a job&apos;s name</comment>
        <translation>將 %1 設為靜音</translation>
    </message>
    <message>
        <source>Not tried again: %1</source>
        <comment>a job&apos;s name</comment>
        <translation>未能重試：%1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a queue, or a job&apos;s name, and its server</comment>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>已靜音：%1</translation>
    </message>
    <message>
        <source>Its jobs go on, and nothing is told of them. The rule stands in the settings.</source>
        <translation>其工作照常進行，但不再通知。此規則可在設定中找到。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>開啟設定</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::CheckUpKeeper</name>
    <message>
        <source>The keychain has no token for this server any more.</source>
        <translation>金鑰圈裡已經沒有這台伺服器的權杖。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to check the link.</source>
        <translation>金鑰圈已鎖定。請解鎖後再檢查連線。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>無法讀取金鑰圈：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::EntryTexts</name>
    <message>
        <source>The profile cannot be used: %1</source>
        <translation>無法使用這個描述檔：%1</translation>
    </message>
    <message>
        <source>The address cannot be used: %1</source>
        <translation>無法使用這個位址：%1</translation>
    </message>
    <message>
        <source>The proxy base cannot be used: %1</source>
        <translation>無法使用這個代理位址：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::NetworkKeeper</name>
    <message>
        <source>The proxy&apos;s address cannot be used: http://HOST:PORT or socks5://HOST:PORT is expected.</source>
        <translation>代理位址無法使用：格式應為 http://主機:連接埠 或 socks5://主機:連接埠。</translation>
    </message>
    <message>
        <source>The keychain is being asked for the proxy&apos;s password.</source>
        <translation>正在向金鑰圈取得代理伺服器的密碼。</translation>
    </message>
    <message>
        <source>The certificates in “%1” cannot be read: %2</source>
        <translation>無法讀取「%1」中的憑證：%2</translation>
    </message>
    <message>
        <source>There is no PEM certificate in “%1”.</source>
        <translation>「%1」中沒有 PEM 憑證。</translation>
    </message>
    <message>
        <source>The keychain has no password for the proxy any more.</source>
        <translation>金鑰圈中已沒有代理伺服器的密碼。</translation>
    </message>
    <message>
        <source>The keychain is locked, and the proxy&apos;s password in it. Unlock it to connect.</source>
        <translation>金鑰圈已鎖定，代理伺服器的密碼在其中。請解鎖以便連線。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>無法讀取金鑰圈：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Desktop::Program</name>
    <message>
        <source>Demo queue</source>
        <translation>示範佇列</translation>
    </message>
    <message>
        <source>The demo server cannot listen: %1</source>
        <translation>示範伺服器無法接聽：%1</translation>
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
        <translation>金鑰圈裡已經沒有這台伺服器的權杖。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to connect.</source>
        <translation>金鑰圈已鎖住。解鎖後即可連線。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>無法讀取金鑰圈：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Diagnosis::Wording</name>
    <message>
        <source>the server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>something in front of it</source>
        <translation>伺服器前面的某個環節</translation>
    </message>
    <message>
        <source> It said: &quot;%1&quot;.</source>
        <translation>對方說：「%1」。</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>錯誤</translation>
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
        <translation>連線健康</translation>
    </message>
    <message>
        <source>Every step that applies passed, and the connection stayed up while it was watched.</source>
        <translation>所有適用的步驟都已通過，觀察期間連線一直沒有中斷。</translation>
    </message>
    <message>
        <source>The name %1 has no address</source>
        <translation>名稱 %1 沒有對應的位址</translation>
    </message>
    <message>
        <source>of the proxy</source>
        <translation>（代理伺服器）</translation>
    </message>
    <message>
        <source>Nothing could be asked, since DNS knows no address for this name. Look for a typing error, a DNS record that is missing or has not spread yet, or a VPN that would know it.</source>
        <translation>DNS 查不到這個名稱的位址，因此無法繼續。請檢查是否有拼寫錯誤、DNS 記錄是否缺失或尚未生效，或者是否需要連上 VPN 才能解析。</translation>
    </message>
    <message>
        <source>Nothing listens at %1</source>
        <translation>%1 上沒有程式在監聽</translation>
    </message>
    <message>
        <source>The machine is there and refuses the connection: the server (or the proxy in front of it) is not running, listens on another port, or only on its own loopback address.</source>
        <translation>機器開著，但拒絕連線：伺服器（或它前面的代理）沒有執行、監聽的是別的連接埠，或者只監聽自己的回送位址。</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>無法連線到 %1</translation>
    </message>
    <message>
        <source>Nobody answered the attempt to connect, not even with a refusal. A firewall or security group that drops the packets is the usual reason; else the machine is down or there is no route to it.</source>
        <translation>連線嘗試沒有得到任何回應，連拒絕都沒有。常見原因是防火牆或安全組丟棄了資料包；否則就是機器已關機或沒有路由可達。</translation>
    </message>
    <message>
        <source>%1 accepts the connection and then says nothing</source>
        <translation>%1 接受連線後就沒有回應</translation>
    </message>
    <message>
        <source>The connection was accepted, and no answer came before it was given up or closed. The process may hang or be overloaded, the port may belong to something that speaks no HTTP (or only TLS), or a firewall swallows what follows the connection.</source>
        <translation>連線被接受，但直到放棄或關閉都沒有回答。處理程序可能卡住或過載，連接埠可能屬於不說 HTTP（或只說 TLS）的程式，或者防火牆吞掉了連線之後的資料。</translation>
    </message>
    <message>
        <source>The proxy wants a user name and password</source>
        <translation>代理伺服器要求使用者名稱和密碼</translation>
    </message>
    <message>
        <source>The proxy%1 answered 407: it lets nobody through without credentials, or refuses those it was given. The server itself was not reached.</source>
        <translation>代理伺服器%1回答 407：沒有憑證資訊不讓通過，或者拒絕了給出的憑證資訊。沒有到達伺服器本身。</translation>
    </message>
    <message>
        <source>The proxy does not connect to %1</source>
        <translation>代理伺服器不連線到 %1</translation>
    </message>
    <message>
        <source>The proxy%1 could not be reached, or will not open a connection to this server: its rules may not allow the host, the port or the method CONNECT.</source>
        <translation>代理伺服器%1無法到達，或者不肯為這台伺服器建立連線：它的規則可能不允許該主機、連接埠或 CONNECT 方法。</translation>
    </message>
    <message>
        <source>No TLS connection to %1 can be made</source>
        <translation>無法與 %1 建立 TLS 連線</translation>
    </message>
    <message>
        <source>The TLS handshake failed before any certificate was judged. The port may speak plain HTTP, or the two sides share no TLS version or cipher.</source>
        <translation>在檢查憑證之前 TLS 握手就失敗了。該連接埠可能只說明文 HTTP，或者雙方沒有共同的 TLS 版本或加密演算法。</translation>
    </message>
    <message>
        <source>The certificate is not the one that was pinned</source>
        <translation>憑證不是固定（pin）的那一張</translation>
    </message>
    <message>
        <source>The server&apos;s certificate or key is another than the pin says. If it was renewed, set the new pin; if not, somebody stands in between.</source>
        <translation>伺服器的憑證或金鑰與固定值不同。如果憑證已更新，請設定新的固定值；否則說明有人擋在中間。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>%1 的憑證不受信任</translation>
    </message>
    <message>
        <source>Nobody this machine trusts has signed it%1. It is self-signed, from a private authority, the server leaves out the intermediate certificates, or a proxy puts its own in its place.</source>
        <translation>沒有本機信任的機構為它簽名%1。它可能是自簽名、來自私有機構、伺服器漏發了中間憑證，或者代理換上了自己的憑證。</translation>
    </message>
    <message>
        <source> (issuer: %1)</source>
        <translation>（簽發者：%1）</translation>
    </message>
    <message>
        <source>The certificate of %1 is out of date</source>
        <translation>%1 的憑證不在有效期內</translation>
    </message>
    <message>
        <source>It is valid from %1 until %2. Renew it and reload the server; if the dates look right, this machine&apos;s clock is wrong.</source>
        <translation>有效期從 %1 到 %2。請更新憑證並重新載入伺服器；如果日期沒有問題，那就是本機的時鐘不對。</translation>
    </message>
    <message>
        <source>The certificate is not for %1</source>
        <translation>憑證不是給 %1 的</translation>
    </message>
    <message>
        <source>It names %1. Use one of these names, or a certificate that has this one among its alternative names; a default site in front that answers for an unknown name looks like this, too.</source>
        <translation>憑證上寫的是 %1。請使用其中一個名稱，或換一張在備用名稱裡包含此名稱的憑證；前面的預設站點替未知名稱作答時也會這樣。</translation>
    </message>
    <message>
        <source>another host</source>
        <translation>另一台主機</translation>
    </message>
    <message>
        <source>The server refuses the client&apos;s certificate</source>
        <translation>伺服器拒絕用戶端憑證</translation>
    </message>
    <message>
        <source>It wants a certificate of the client, and got none, or one that it does not accept: signed by another authority, expired, or revoked.</source>
        <translation>它要求用戶端憑證，但沒有收到，或者收到的不被接受：由別的機構簽發、已過期或已吊銷。</translation>
    </message>
    <message>
        <source>A login page stands where %1 should be</source>
        <translation>本該是 %1 的地方出現了登入頁面</translation>
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
        <translation>該位址有回答（%1），但不像 %2。可能是別的服務，或者是對每個路徑都回傳自己頁面的網頁應用：請檢查主機、連接埠和路徑，以及代理把它轉到哪裡。</translation>
    </message>
    <message>
        <source>The server has moved to %1</source>
        <translation>伺服器已搬到 %1</translation>
    </message>
    <message>
        <source>It answers %1 and sends clients to another address, which a connection does not follow. Give that address instead.</source>
        <translation>它回答 %1 並把用戶端指向另一個位址，而連線不會跟隨。請直接填寫那個位址。</translation>
    </message>
    <message>
        <source>There is no %1 at %2</source>
        <translation>%2 上沒有 %1</translation>
    </message>
    <message>
        <source>this path</source>
        <translation>此路徑</translation>
    </message>
    <message>
        <source>%1 answered %2. The server may serve it under another path (Socket.IO: the option `path`), or the proxy has no route for it.</source>
        <translation>%1 回答 %2。伺服器可能使用別的路徑（Socket.IO 的 `path` 選項），或者代理沒有為它描述檔路由。</translation>
    </message>
    <message>
        <source>The server speaks Socket.IO 2 (Engine.IO 3)</source>
        <translation>伺服器使用 Socket.IO 2（Engine.IO 3）</translation>
    </message>
    <message>
        <source>It works here, since Pollux speaks both versions. Clients of Socket.IO 3 and 4 will not connect to it: use clients of version 2, or upgrade the server.</source>
        <translation>這裡可以用，因為 Pollux 兩個版本都會。Socket.IO 3 和 4 的用戶端連不上：請使用版本 2 的用戶端，或升級伺服器。</translation>
    </message>
    <message>
        <source>The server refuses this version of the protocol</source>
        <translation>伺服器拒絕這個通訊協定版本</translation>
    </message>
    <message>
        <source>Engine.IO answered &quot;unsupported protocol version&quot;: it takes neither what Socket.IO 3 and 4 nor what Socket.IO 2 clients speak, or only the other one.</source>
        <translation>Engine.IO 回答「unsupported protocol version」：它既不接受 Socket.IO 3 和 4 的通訊協定，也不接受 Socket.IO 2 的，或者只接受另一種。</translation>
    </message>
    <message>
        <source>%1 forbids the handshake</source>
        <translation>%1 禁止握手</translation>
    </message>
    <message>
        <source>%1 answered %2 before anybody could say who they are: a rule of the server (`allowRequest`), a firewall, an address list or a bot check.%3</source>
        <translation>還沒來得及表明身份，%1 就回答了 %2：可能是伺服器的規則（`allowRequest`）、防火牆、位址清單或機器人檢查。%3</translation>
    </message>
    <message>
        <source>The server wants an Origin that it knows</source>
        <translation>伺服器要求它認識的 Origin</translation>
    </message>
    <message>
        <source>Without an Origin header the connection is refused; with the server&apos;s own it is accepted. Set the profile&apos;s `origin`, or let the server take clients without one.</source>
        <translation>沒有 Origin 標頭時連線被拒絕，使用伺服器自己的 Origin 時被接受。請設定描述檔的 `origin`，或讓伺服器接受沒有 Origin 的用戶端。</translation>
    </message>
    <message>
        <source>The server does not allow the origin %1</source>
        <translation>伺服器不允許來源 %1</translation>
    </message>
    <message>
        <source>With this Origin header the connection is refused, and without it is not. Add it to the server&apos;s allowed origins, or set another `origin` in the profile.%1</source>
        <translation>帶上這個 Origin 標頭時連線被拒絕，不帶則不會。請把它加入伺服器允許的來源，或在描述檔裡換一個 `origin`。%1</translation>
    </message>
    <message>
        <source>The server rejects the credentials</source>
        <translation>伺服器拒絕憑證資訊</translation>
    </message>
    <message>
        <source>The connection is fine; who we are is not accepted. The token may be missing, expired, of another environment, or in another place than the server looks.%1</source>
        <translation>連線沒有問題，但身份不被接受。權杖可能缺失、過期、屬於別的環境，或者不在伺服器尋找的位置。%1</translation>
    </message>
    <message>
        <source>The server has no namespace %1</source>
        <translation>伺服器沒有命名空間 %1</translation>
    </message>
    <message>
        <source>The connection is fine, but this Socket.IO namespace does not exist there. Check its spelling in the profile, and that the server registers it (`io.of(…)`).%1</source>
        <translation>連線沒有問題，但那裡不存在這個 Socket.IO 命名空間。請檢查描述檔裡的拼寫，以及伺服器是否註冊了它（`io.of(…)`）。%1</translation>
    </message>
    <message>
        <source>The channel refuses the join</source>
        <translation>頻道拒絕加入</translation>
    </message>
    <message>
        <source>The WebSocket is fine; the channel%1 answers with an error. Check its topic, the access token and the rules of the database.%2</source>
        <translation>WebSocket 沒有問題，但頻道%1回答了錯誤。請檢查主題、訪問權杖和資料庫的規則。%2</translation>
    </message>
    <message>
        <source>The channel does not answer the join</source>
        <translation>頻道沒有回答加入請求</translation>
    </message>
    <message>
        <source>The WebSocket is fine, but no answer to the join%1 arrived. A proxy that drops the first messages after the upgrade does this, and so does a server that is overloaded.</source>
        <translation>WebSocket 沒有問題，但沒有收到加入請求%1的回答。代理丟棄升級後的最初幾條訊息時會這樣，伺服器過載時也會。</translation>
    </message>
    <message>
        <source> of </source>
        <translation>，主題 </translation>
    </message>
    <message>
        <source>The server is starting</source>
        <translation>伺服器正在啟動</translation>
    </message>
    <message>
        <source>It says so itself%1. Wait; if it stays like this for minutes, look into its log.</source>
        <translation>這是它自己說的%1。請稍候；如果幾分鐘後仍是如此，請檢視它的日誌。</translation>
    </message>
    <message>
        <source>, and wants to be asked again in %1 s</source>
        <translation>，並要求 %1 秒後再問</translation>
    </message>
    <message>
        <source>The health URL redirects</source>
        <translation>健康檢查網址發生重定向</translation>
    </message>
    <message>
        <source>It answers %1%2. The link does not mind, but a health check that expects 200 here would call a healthy service dead and restart it again and again.</source>
        <translation>它回答 %1%2。連線不受影響，但期待 200 的健康檢查會把健康的服務當成已停止，並一再重啟它。</translation>
    </message>
    <message>
        <source> to </source>
        <translation>，指向 </translation>
    </message>
    <message>
        <source>The health URL does not say that all is well</source>
        <translation>健康檢查網址沒有表示一切正常</translation>
    </message>
    <message>
        <source>The link works, but the health URL answers %1. Whoever watches it will act on that: mend the check, or the path that is asked.</source>
        <translation>連線可用，但健康檢查網址回答 %1。監視它的程式會據此行動：請修正檢查，或修正所查詢的路徑。</translation>
    </message>
    <message>
        <source>Connected, but nothing is heard</source>
        <translation>已連線，但聽不到任何訊息</translation>
    </message>
    <message>
        <source>The link is fine and %1 jobs are running, yet no event has come for %2. Wrong project or user in the profile, a room that was not joined, or events that another instance emits without an adapter.</source>
        <translation>連線沒有問題，有 %1 個工作在執行，但已有 %2 沒有收到事件。可能是描述檔裡的專案或使用者不對、沒有加入房間，或者事件由另一個執行個體發出而沒有轉接器。</translation>
    </message>
    <message>
        <source>answers in the server&apos;s place with %1</source>
        <translation>代替伺服器回答了 %1</translation>
    </message>
    <message>
        <source>is there, but gets no usable answer from the server behind it: it is not running, restarts, or listens elsewhere</source>
        <translation>在運作，但從後面的伺服器得不到可用的回答：它沒有執行、正在重啟，或監聽在別處</translation>
    </message>
    <message>
        <source>has no server behind it that it calls ready</source>
        <translation>後面沒有它認為就緒的伺服器</translation>
    </message>
    <message>
        <source>waits for the server behind it in vain: it hangs, is overloaded, or cannot be reached from there</source>
        <translation>等不到後面的伺服器：它卡住、過載，或從那裡無法到達</translation>
    </message>
    <message>
        <source>The server fails with %1</source>
        <translation>伺服器出錯：%1</translation>
    </message>
    <message>
        <source>It was reached, and an error inside it answered. Look into its log.</source>
        <translation>已經到達伺服器，但它內部出錯。請檢視它的日誌。</translation>
    </message>
    <message>
        <source>The server behind %1 does not answer</source>
        <translation>%1 後面的伺服器沒有回答</translation>
    </message>
    <message>
        <source>Cloudflare does not reach the server (%1)</source>
        <translation>Cloudflare 到達不了伺服器（%1）</translation>
    </message>
    <message>
        <source>The edge is there and works; the origin behind it does not. %1.</source>
        <translation>邊緣節點正常運作，後面的來源伺服器不正常。%1。</translation>
    </message>
    <message>
        <source>Too many requests: %1 slows us down</source>
        <translation>請求太多：%1 限制了速度</translation>
    </message>
    <message>
        <source>The answer was 429%1. Long polling asks often: allow more requests for this path, or let clients use WebSocket first.</source>
        <translation>回答是 429%1。長輪詢請求頻繁：請為此路徑允許更多請求，或讓用戶端優先使用 WebSocket。</translation>
    </message>
    <message>
        <source>, with the wish to wait %1 s</source>
        <translation>，並要求等待 %1 秒</translation>
    </message>
    <message>
        <source>%1 refuses bodies of this size</source>
        <translation>%1 拒絕這種大小的請求正文</translation>
    </message>
    <message>
        <source>A request was answered with 413 though the check-up sends only a few bytes; real messages will be refused sooner. Raise the limit of whoever answered.</source>
        <translation>檢查只發送幾個位元組，卻得到 413；真正的訊息更會被拒絕。請提高作答方的上限。</translation>
    </message>
    <message>
        <source>A proxy strips the Upgrade headers</source>
        <translation>代理去掉了 Upgrade 標頭</translation>
    </message>
    <message>
        <source>Long polling works. Engine.IO saw the request for a WebSocket as a plain one, so a proxy in between does not hand on `Upgrade` and `Connection`. Jobs are shown all the same, later and at more cost.</source>
        <translation>長輪詢可用。Engine.IO 把 WebSocket 請求看成了普通請求，說明中間的代理沒有轉發 `Upgrade` 和 `Connection`。工作仍會顯示，只是更晚、成本更高。</translation>
    </message>
    <message>
        <source>The server offers no WebSocket</source>
        <translation>伺服器不提供 WebSocket</translation>
    </message>
    <message>
        <source>Engine.IO itself was reached and answered &quot;transport unknown&quot;: WebSocket is not among its `transports`, or the query was lost on the way. It is not the proxy or CDN in front, even if its headers are on the answer.</source>
        <translation>已經到達 Engine.IO 本身，它回答「transport unknown」：WebSocket 不在它的 `transports` 裡，或者查詢參數在途中丟失。這不是前面的代理或 CDN 造成的，即使回答上帶有它們的標頭。</translation>
    </message>
    <message>
        <source>WebSocket is swallowed on the way</source>
        <translation>WebSocket 在途中被吞掉</translation>
    </message>
    <message>
        <source>Long polling works, and nobody answers the upgrade. A proxy or firewall that does not know WebSocket holds it back.</source>
        <translation>長輪詢可用，但沒有人回答升級請求。不認識 WebSocket 的代理或防火牆把它攔住了。</translation>
    </message>
    <message>
        <source>%1 refuses the WebSocket</source>
        <translation>%1 拒絕 WebSocket</translation>
    </message>
    <message>
        <source>The upgrade was answered with %1 by %2. Where long polling works, jobs are shown over that, later and at more cost.</source>
        <translation>升級請求被 %2 以 %1 回答。如果長輪詢可用，工作會透過它顯示，只是更晚、成本更高。</translation>
    </message>
    <message>
        <source>The WebSocket connects and then drops</source>
        <translation>WebSocket 連上後又中斷</translation>
    </message>
    <message>
        <source>It was lost%1 while the check-up stayed connected, after times that no timer explains. Look for a proxy that restarts or reloads, limits of connections, or an unsteady network.</source>
        <translation>檢查保持連線期間它中斷了%1，間隔不像任何定時器。請檢視是否有代理在重啟或重新載入、連線數上限，或網路不穩定。</translation>
    </message>
    <message>
        <source> %1 times</source>
        <translation> %1 次</translation>
    </message>
    <message>
        <source>Long polling does not work</source>
        <translation>長輪詢不可用</translation>
    </message>
    <message>
        <source>%1 refuses it with %2. Where the WebSocket works, have the profile use that alone; clients that begin with polling will fail.</source>
        <translation>%1 以 %2 拒絕了它。如果 WebSocket 可用，請讓描述檔只使用它；從輪詢開始的用戶端會失敗。</translation>
    </message>
    <message>
        <source>Requests of one session reach different instances</source>
        <translation>同一會話的請求到了不同的執行個體</translation>
    </message>
    <message>
        <source>The handshake passes, and the next request meets an instance that does not know the session (Engine.IO code 1). Long polling needs a load balancer that keeps a client with its instance.</source>
        <translation>握手通過，但下一個請求遇到了不認識這個會話的執行個體（Engine.IO 代碼 1）。長輪詢需要負載均衡器讓用戶端始終到同一個執行個體。</translation>
    </message>
    <message>
        <source>Connections end after %1 of silence</source>
        <translation>靜默 %1後連線被關閉</translation>
    </message>
    <message>
        <source>a constant time</source>
        <translation>固定時間</translation>
    </message>
    <message>
        <source>Something in between closes what has been quiet for so long: 60 s is the default of nginx and many load balancers, 100 s Cloudflare&apos;s. Raise its time-out, or have the server ping more often than that.</source>
        <translation>中間的某個環節會關閉靜默這麼久的連線：60 秒是 nginx 和許多負載均衡器的預設值，100 秒是 Cloudflare 的。請提高它的逾時，或讓伺服器更頻繁地傳送 ping。</translation>
    </message>
    <message>
        <source>The connection drops every %1</source>
        <translation>連線每隔 %1 中斷一次</translation>
    </message>
    <message>
        <source>so often</source>
        <translation>一段時間</translation>
    </message>
    <message>
        <source>The drops come like a clock (± %1): a restart policy, a cron job or a health check that gives up on a schedule. Look what runs at that pace; the network does not.</source>
        <translation>斷線像時鐘一樣準（± %1）：可能是重啟策略、定時工作，或按時放棄的健康檢查。請檢視什麼以這個節奏執行；網路不會這樣。</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>少許</translation>
    </message>
    <message>
        <source>The server ends the connection itself</source>
        <translation>伺服器自己結束了連線</translation>
    </message>
    <message>
        <source>It said good-bye (&quot;io server disconnect&quot;), so neither the network nor a proxy is to blame. Look for code that calls disconnect(): a session that expires, a limit of connections a user, or a second login.</source>
        <translation>它主動道別（「io server disconnect」），所以不是網路或代理的問題。請查詢呼叫 disconnect() 的程式碼：會話過期、每個使用者的連線數上限，或第二次登入。</translation>
    </message>
    <message>
        <source>Heartbeats come late</source>
        <translation>心跳來得太遲</translation>
    </message>
    <message>
        <source>A ping was %1 ms late. The server&apos;s event loop is blocked, its machine overloaded, or the network loses packets; a little more and the connection drops.</source>
        <translation>一次 ping 遲到了 %1 毫秒。伺服器的事件迴圈被阻塞、機器過載，或網路丟包；再遲一點連線就會中斷。</translation>
    </message>
    <message>
        <source>The link is slow</source>
        <translation>連線緩慢</translation>
    </message>
    <message>
        <source>A round trip takes %1 ms (median; 95 % are below %2 ms). Look at the distance, a VPN, a loaded server or a busy line.</source>
        <translation>往返需要 %1 毫秒（中位數；95 % 低於 %2 毫秒）。請考慮距離、VPN、伺服器負載或線路繁忙。</translation>
    </message>
    <message>
        <source>The profile or the address is incomplete</source>
        <translation>描述檔或位址不完整</translation>
    </message>
    <message>
        <source>Nothing could be asked: %1.</source>
        <translation>無法發出任何請求：%1。</translation>
    </message>
    <message>
        <source>The server does not answer CONNECT to %1</source>
        <translation>伺服器不回答對 %1 的 CONNECT</translation>
    </message>
    <message>
        <source>The way is free and Engine.IO is there, but Socket.IO lets nobody in and turns nobody away. A middleware (`io.use`) that never calls next() does this, or one that waits for a database or another service; so does a server whose event loop is blocked.</source>
        <translation>道路暢通，Engine.IO 也在，但 Socket.IO 既不讓人進入，也不拒絕。從不呼叫 next() 的中介軟體（`io.use`）會這樣，等待資料庫或其他服務的中介軟體也會；事件迴圈被阻塞的伺服器同樣如此。</translation>
    </message>
    <message>
        <source>The server does not answer the first message</source>
        <translation>伺服器不回答第一則訊息</translation>
    </message>
    <message>
        <source>The WebSocket is open, but what has to come then did not: %1. Check that the profile is this server&apos;s; else the server waits for something itself.</source>
        <translation>WebSocket 已開啟，但接下來該來的沒有來：%1。請確認描述檔屬於這台伺服器；否則就是伺服器自己在等待什麼。</translation>
    </message>
    <message>
        <source>The server redirects in a circle</source>
        <translation>伺服器在循環重新導向</translation>
    </message>
    <message>
        <source>It answers %1 and leads to %2, which was asked just before. As a rule somebody in front takes TLS off and does not say so, and whoever stands behind asks for https again; or two rules contradict each other.</source>
        <translation>它回答 %1 並指向 %2，而那正是剛剛詢問過的位址。通常是前面某處解開了 TLS 卻沒有告知，後面的又再次要求 https；或者兩條規則互相矛盾。</translation>
    </message>
    <message>
        <source>%1 speaks TLS and was asked without</source>
        <translation>%1 使用 TLS，而請求沒有用</translation>
    </message>
    <message>
        <source>It answers %1 and says that this port is for https. Give the address with https:// in front.</source>
        <translation>它回答 %1，並說這個連接埠用於 https。請在位址前加上 https://。</translation>
    </message>
    <message>
        <source>The connection is made, and ends because of what comes over it: %1. The server may use another parser (MessagePack) or a protocol of its own, or something in between changes the bytes.</source>
        <translation>連線已建立，又因為收到的內容而結束：%1。伺服器可能使用別的解析器（MessagePack）或自己的協定，也可能是中間有什麼改動了位元組。</translation>
    </message>
    <message>
        <source>%1 wants proof that a person is there</source>
        <translation>%1 要求證明是真人</translation>
    </message>
    <message>
        <source>Instead of the server, %1 has answered %2 with a page that only a browser can get past. No program can: exempt the path of the socket from the check.</source>
        <translation>回答的不是伺服器，而是 %1：它以 %2 回了一個只有瀏覽器才能通過的頁面。任何程式都過不去：請讓此 socket 的路徑免於這項檢查。</translation>
    </message>
    <message>
        <source>The answer to the WebSocket&apos;s upgrade is damaged</source>
        <translation>對 WebSocket 升級的回答已損壞</translation>
    </message>
    <message>
        <source>It is 101, as it should be, but what else belongs to it is not as the protocol wants it: %1. Look for a proxy that writes these headers itself, or a server with a handshake of its own.</source>
        <translation>它確實是 101，但其餘部分不符合協定：%1。請檢視是否有代理自行改寫這些標頭，或伺服器使用自製的握手。</translation>
    </message>
    <message>
        <source>The WebSocket is closed as soon as it is open</source>
        <translation>WebSocket 一開啟就被關閉</translation>
    </message>
    <message>
        <source>The upgrade was accepted, and then the other side ended the connection: %1. Look into the server&apos;s log, and for a proxy or firewall that inspects WebSockets.</source>
        <translation>升級已被接受，隨後對方結束了連線：%1。請檢視伺服器日誌，以及會檢查 WebSocket 的代理或防火牆。</translation>
    </message>
    <message>
        <source>Its requests get no whole answer in time: %1. A proxy that collects answers before it hands them on, or an overloaded server, does this. Where the WebSocket works, have the profile use that alone; clients that begin with polling will fail.</source>
        <translation>它的請求沒有及時得到完整的回答：%1。先收集回答再轉發的代理，或過載的伺服器會這樣。WebSocket 可用時，讓描述檔只用它；從輪詢開始的用戶端會失敗。</translation>
    </message>
    <message>
        <source>What comes back is not what Engine.IO says: %1. Where the WebSocket works, have the profile use that alone; clients that begin with polling will fail.</source>
        <translation>回來的不是 Engine.IO 該說的：%1。WebSocket 可用時，讓描述檔只用它；從輪詢開始的用戶端會失敗。</translation>
    </message>
    <message>
        <source>Connections end %1 after they began</source>
        <translation>連線在開始 %1 後結束</translation>
    </message>
    <message>
        <source>It happened %1 times, however much was said on them, so it is no idle time-out: something limits how long a connection may last. Look for such a limit in the load balancer or gateway, for tokens that expire, and for workers that are recycled.</source>
        <translation>發生了 %1 次，與連線上說了多少無關，因此不是閒置逾時：有什麼限制了連線能持續多久。請檢視負載均衡器或閘道中的這類限制、會過期的權杖，以及會被回收的工作處理程序。</translation>
    </message>
    <message>
        <source>Instead of the server a page meant for people has answered%1. Networks in hotels, trains and offices do this until somebody signs in: open a browser, log in to the network, and check again. If it is the server&apos;s own login (single sign-on), the path of the socket has to get past it.</source>
        <translation>回答的不是伺服器，而是給人看的網頁%1。飯店、列車和辦公室的網路在登入之前會這樣：請開啟瀏覽器登入網路，再檢查一次。如果那是伺服器自己的登入（單一登入），就必須讓此 socket 的路徑繞過它。</translation>
    </message>
    <message>
        <source>Pings over the WebSocket are not answered</source>
        <translation>WebSocket 上的 ping 沒有回答</translation>
    </message>
    <message>
        <source>The WebSocket is open, and the server is heard, but it does not answer. Something in between may let only one direction through, or the server knows no pings, or its event loop is blocked.</source>
        <translation>WebSocket 已開啟，也聽得到伺服器，但它不回答。可能是中間有什麼只讓一個方向通過，或伺服器不認識 ping，或它的事件迴圈被阻塞。</translation>
    </message>
    <message>
        <source>The server closes the connection because of an error of its own</source>
        <translation>伺服器因自身的錯誤關閉了連線</translation>
    </message>
    <message>
        <source>It was reached, and an error inside it ended the WebSocket: %1. Look into its log.</source>
        <translation>伺服器可以到達，但其內部錯誤結束了 WebSocket：%1。請檢視它的日誌。</translation>
    </message>
    <message>
        <source>A message is larger than is taken</source>
        <translation>訊息超過了可接受的大小</translation>
    </message>
    <message>
        <source>The connection is made, and ends because of its size: %1. Have less sent at once, a page of a long list, say.</source>
        <translation>連線已建立，又因為訊息的大小而結束：%1。請減少一次發送的內容，例如把很長的清單分頁。</translation>
    </message>
    <message>
        <source>What the server sends cannot be read</source>
        <translation>伺服器發來的內容無法讀取</translation>
    </message>
</context>
<context>
    <name>Pollux::NotificationBus</name>
    <message>
        <source>The notification service has ended.</source>
        <translation>通知服務已結束。</translation>
    </message>
    <message>
        <source>There is no notification service on this desktop.</source>
        <translation>這個桌面沒有通知服務。</translation>
    </message>
    <message>
        <source>The notification service refused: %1</source>
        <translation>通知服務拒絕：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::NotificationRules</name>
    <message>
        <source>The pattern is too long</source>
        <translation>模式太長</translation>
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
        <translation>於斷線期間結束</translation>
    </message>
    <message numerus="yes">
        <source>%n finished while disconnected</source>
        <translation>
            <numerusform>%n 個於斷線期間結束</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs done</source>
        <translation>
            <numerusform>%n 個工作完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n 個工作失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 job done, %n failed</source>
        <translation>
            <numerusform>1 個工作完成，%n 個失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs done, %n failed</source>
        <translation>
            <numerusform>%1 個工作完成，%n 個失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>另外 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>a job</source>
        <translation>某個工作</translation>
    </message>
    <message>
        <source>No connection for %1</source>
        <translation>已斷線 %1</translation>
    </message>
    <message>
        <source>No connection to %1 for %2</source>
        <translation>與 %1 已斷線 %2</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>已恢復連線</translation>
    </message>
    <message>
        <source>Connected to %1 again</source>
        <translation>已恢復與 %1 的連線</translation>
    </message>
    <message>
        <source>The outage lasted %1</source>
        <translation>中斷歷時 %1</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>伺服器拒絕連線</translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation>%1 拒絕連線</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小時</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小時 %2 分</translation>
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
        <translation>伺服器狀況不佳</translation>
    </message>
    <message>
        <source>The health check gets no answer</source>
        <translation>健康檢查沒有回應</translation>
    </message>
    <message>
        <source>%1 is not well</source>
        <comment>a server</comment>
        <translation>%1 狀況不佳</translation>
    </message>
    <message>
        <source>The health check of %1 gets no answer</source>
        <translation>%1 的健康檢查沒有回應</translation>
    </message>
    <message numerus="yes">
        <source>%n times in a row</source>
        <comment>a health check has failed</comment>
        <translation>
            <numerusform>連續 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is well again</source>
        <translation>伺服器已恢復正常</translation>
    </message>
    <message>
        <source>%1 is well again</source>
        <comment>a server</comment>
        <translation>%1 已恢復正常</translation>
    </message>
    <message>
        <source>No event for %1</source>
        <comment>a duration</comment>
        <translation>已有 %1 沒有收到事件</translation>
    </message>
    <message>
        <source>No event from %1 for %2</source>
        <translation>已有 %2 沒有收到來自 %1 的事件</translation>
    </message>
    <message>
        <source>It is connected, and jobs are running. Perhaps another project or user is watched, or nobody has subscribed.</source>
        <translation>連線正常，且有工作在執行。可能監看的是另一個專案或使用者，或者沒有訂閱。</translation>
    </message>
    <message>
        <source>Events arrive again</source>
        <translation>又收到事件了</translation>
    </message>
    <message>
        <source>Events arrive from %1 again</source>
        <translation>又收到來自 %1 的事件了</translation>
    </message>
    <message>
        <source>%1: no progress for %2</source>
        <translation>%1：已 %2 沒有進展</translation>
    </message>
    <message>
        <source>The link is up. Perhaps the worker hangs.</source>
        <translation>連線正常。可能是工作程序卡住了。</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs without progress</source>
        <translation>
            <numerusform>%n 個工作沒有進展</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs make progress again</source>
        <translation>所有工作又有進展了</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <comment>a job</comment>
        <translation>%1 繼續進行</translation>
    </message>
    <message>
        <source>1 job waits</source>
        <translation>1 個工作等候中</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait</source>
        <translation>
            <numerusform>%n 個工作等候中</numerusform>
        </translation>
    </message>
    <message>
        <source>Workers are online again</source>
        <translation>工作程序已重新上線</translation>
    </message>
    <message>
        <source>Workers of %1 are online again</source>
        <comment>a server</comment>
        <translation>%1 的工作程序已重新上線</translation>
    </message>
    <message>
        <source>No worker is online</source>
        <translation>沒有工作程序上線</translation>
    </message>
    <message>
        <source>No worker of %1 is online</source>
        <comment>a server</comment>
        <translation>%1 沒有工作程序上線</translation>
    </message>
    <message>
        <source>For %1 now</source>
        <comment>a duration</comment>
        <translation>已持續 %1</translation>
    </message>
    <message>
        <source>Jobs of %1 go on</source>
        <comment>a queue</comment>
        <translation>%1 的工作已繼續進行</translation>
    </message>
    <message>
        <source>No job of %1 finishes, and ever more wait</source>
        <comment>a queue</comment>
        <translation>%1 沒有工作完成，等候的越來越多</translation>
    </message>
    <message>
        <source>nothing has happened for %1</source>
        <translation>已有 %1 沒有任何動靜</translation>
    </message>
    <message>
        <source>Much is happening</source>
        <translation>訊息很多</translation>
    </message>
    <message>
        <source>1 job done</source>
        <translation>1 個工作完成</translation>
    </message>
    <message>
        <source>1 job failed</source>
        <translation>1 個工作失敗</translation>
    </message>
    <message>
        <source>1 other message</source>
        <translation>另有 1 則訊息</translation>
    </message>
    <message numerus="yes">
        <source>%n other messages</source>
        <translation>
            <numerusform>另有 %n 則訊息</numerusform>
        </translation>
    </message>
    <message>
        <source>Told in sums, for there is much at once</source>
        <translation>同時訊息很多，以下為合計</translation>
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
        <translation>金鑰圈沒有回應。</translation>
    </message>
    <message>
        <source>The keychain refused: %1</source>
        <translation>金鑰圈拒絕：%1</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>金鑰圈已鎖住。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>這個桌面沒有金鑰圈。</translation>
    </message>
</context>
<context>
    <name>Pollux::SettingsStore</name>
    <message>
        <source>Server %1 in the settings file: “%2” is no value for “%3”.</source>
        <translation>設定檔中的伺服器 %1：「%2」不能作為「%3」的值。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: it has no id.</source>
        <translation>已略過設定檔中的伺服器 %1：它沒有 ID。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: its address is unusable.</source>
        <translation>已略過設定檔中的伺服器 %1：它的位址無法使用。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: it has no profile.</source>
        <translation>已略過設定檔中的伺服器 %1：它沒有描述檔。</translation>
    </message>
    <message>
        <source>User name, password and query were taken out of the address of “%1”: secrets belong in the keychain.</source>
        <translation>已從「%1」的位址拿掉使用者名稱、密碼和查詢：機密應放在金鑰圈。</translation>
    </message>
    <message>
        <source>“%1” of “%2” was not kept, for it may be a secret: secrets belong in the keychain.</source>
        <translation>「%2」的「%1」可能是機密，因此未保留：機密應放在金鑰圈。</translation>
    </message>
    <message>
        <source>The settings file %1 could not be read.</source>
        <translation>無法讀取設定檔 %1。</translation>
    </message>
    <message>
        <source>Some lines of the settings file %1 could not be read.</source>
        <translation>設定檔 %1 有部分內容無法讀取。</translation>
    </message>
    <message>
        <source>Server %1 in the settings file was left out: another has the same id.</source>
        <translation>已略過設定檔中的伺服器 %1：另一台有相同的 ID。</translation>
    </message>
    <message>
        <source>The appearance “%1” in the settings file is not known.</source>
        <translation>不認得設定檔中的外觀「%1」。</translation>
    </message>
    <message>
        <source>The settings could not be written to %1.</source>
        <translation>無法將設定寫入 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>無法寫入「%1」：%2</translation>
    </message>
    <message>
        <source>“%1” cannot be replaced.</source>
        <translation>無法取代「%1」。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>無法讀取「%1」。</translation>
    </message>
    <message>
        <source>“%1” is too large for a settings file.</source>
        <translation>「%1」太大，不像設定檔案。</translation>
    </message>
    <message>
        <source>“%1” has no server in it: a file that Pollux has exported was expected.</source>
        <translation>「%1」裡沒有伺服器：應該是 Pollux 匯出的檔案。</translation>
    </message>
    <message>
        <source>Network in the settings file: “%1” is no value for “%2”.</source>
        <translation>設定檔的網路部分：「%1」不是「%2」的有效值。</translation>
    </message>
    <message>
        <source>User name, password and query were taken out of the proxy&apos;s address: secrets belong in the keychain.</source>
        <translation>已從代理位址去除使用者名稱、密碼與查詢字串：機密屬於金鑰圈。</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>holds no secret: its first line is empty</source>
        <translation>沒有內容：第一行是空的</translation>
    </message>
    <message>
        <source>holds a control character in its first line</source>
        <translation>第一行含有控制字元</translation>
    </message>
    <message>
        <source>The token file “%1” cannot be read: %2</source>
        <translation>無法讀取權杖檔「%1」：%2</translation>
    </message>
    <message>
        <source>The token file “%1” is of no use: it %2.</source>
        <translation>權杖檔「%1」無法使用：%2。</translation>
    </message>
    <message>
        <source>The contrast “%1” in the settings file is not known.</source>
        <translation>不認得設定檔中的對比度「%1」。</translation>
    </message>
    <message>
        <source>“%1” in the settings file is no number: %2</source>
        <translation>設定檔中的「%1」不是數字：%2</translation>
    </message>
    <message>
        <source>The rules of notifications in the settings file could not be read.</source>
        <translation>無法讀取設定檔中的通知規則。</translation>
    </message>
</context>
<context>
    <name>Pollux::SingleInstance</name>
    <message>
        <source>The program that runs has just ended.</source>
        <translation>正在執行的程式剛剛結束。</translation>
    </message>
    <message>
        <source>The program that runs does not answer: %1</source>
        <translation>正在執行的程式沒有回應：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ActionBar</name>
    <message>
        <source>Open %1</source>
        <translation>開啟 %1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ActionTexts</name>
    <message>
        <source>%1 is tried again.</source>
        <translation>%1 正在重試。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>%1 need not wait any longer.</source>
        <translation>%1 不必再等待。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 已移除。</translation>
    </message>
    <message>
        <source>%1 is paused: it begins no more jobs.</source>
        <translation>%1 已暫停：不再開始新的工作。</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 已恢復。</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>沒有與伺服器的連線。</translation>
    </message>
    <message>
        <source>The job&apos;s state has changed meanwhile.</source>
        <translation>工作的狀態在此期間已改變。</translation>
    </message>
    <message>
        <source>The same is under way already.</source>
        <translation>相同的操作已在進行中。</translation>
    </message>
    <message>
        <source>It could not be sent: %1</source>
        <translation>無法傳送：%1</translation>
    </message>
    <message>
        <source>%1: the server says no. %2</source>
        <translation>%1：伺服器拒絕。%2</translation>
    </message>
    <message>
        <source>%1: the server has not answered in time. It may have been done.</source>
        <translation>%1：伺服器未及時回應，操作可能已完成。</translation>
    </message>
    <message>
        <source>%1: the link broke before the answer. It may have been done.</source>
        <translation>%1：收到回應之前連線中斷，操作可能已完成。</translation>
    </message>
    <message>
        <source>%1: nothing was sent. %2</source>
        <translation>%1：沒有傳送任何內容。%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a job</comment>
        <translation>取消工作</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即執行</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a job</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>a queue</comment>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a queue</comment>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重試…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在啟動…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暫停…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>正在恢復…</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n jobs?</source>
        <translation>
            <numerusform>取消 %n 個工作？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1 from the server?</source>
        <translation>從伺服器移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs from the server?</source>
        <translation>
            <numerusform>從伺服器移除 %n 個工作？</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1? It begins no more jobs until it is resumed.</source>
        <translation>暫停 %1？恢復之前不再開始新的工作。</translation>
    </message>
    <message>
        <source>Pollux only reads on this server. Allow actions in Settings, Servers.</source>
        <translation>Pollux 在此伺服器上唯讀。可在「設定」的「伺服器」中允許操作。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2 個中完成 %1 個</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n 個被拒絕：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer, and may have been done</source>
        <translation>
            <numerusform>%n 個沒有回應，可能已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent: %1</source>
        <translation>
            <numerusform>%n 個未傳送：%1</numerusform>
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
        <translation>缺少開頭：「%1」之前應有 https:// 或 http://。</translation>
    </message>
    <message>
        <source>“%1://” at the beginning cannot be used: https://, http://, wss:// or ws:// was expected.</source>
        <translation>開頭的「%1://」無法使用：應為 https://、http://、wss:// 或 ws://。</translation>
    </message>
    <message>
        <source>A user name or password stands before the “@”: leave it out, and put the token in the field below.</source>
        <translation>「@」之前有使用者名稱或密碼：請拿掉，權杖填在下面的欄位。</translation>
    </message>
    <message>
        <source>Leave out everything from the “?” on. A token belongs in the field below.</source>
        <translation>請拿掉「?」之後的所有內容。權杖填在下面的欄位。</translation>
    </message>
    <message>
        <source>Leave out everything from the “#” on. A token belongs in the field below.</source>
        <translation>請拿掉「#」之後的所有內容。權杖填在下面的欄位。</translation>
    </message>
    <message>
        <source>The host is missing behind “%1://”: something like queue.example.org was expected.</source>
        <translation>「%1://」之後缺少主機：應類似 queue.example.org。</translation>
    </message>
    <message>
        <source>“%1” behind the “:” is no port: a number from 1 to 65535 was expected.</source>
        <translation>「:」之後的「%1」不是連接埠：應為 1 到 65535 的數字。</translation>
    </message>
    <message>
        <source>“%1” is no host: a name like queue.example.org or an IP address was expected.</source>
        <translation>「%1」不是主機：應為類似 queue.example.org 的名稱或 IP 位址。</translation>
    </message>
    <message>
        <source>“%1” behind the host is a path: leave it out here. A path of its own goes under Advanced.</source>
        <translation>主機之後的「%1」是路徑：這裡請拿掉。自訂路徑填在「進階」。</translation>
    </message>
    <message>
        <source>The address is missing: something like https://queue.example.org was expected.</source>
        <translation>缺少位址：應類似 https://queue.example.org。</translation>
    </message>
    <message>
        <source>Not encrypted: whoever is on the way can read the token. Use https:// where the server can.</source>
        <translation>未加密：途中任何人都能讀到權杖。伺服器支援的話請用 https://。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>進階</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>WebSocket only</source>
        <translation>只用 WebSocket</translation>
    </message>
    <message>
        <source>Polling only</source>
        <translation>只用輪詢</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路徑</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空間</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>傳輸方式</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between two transports</comment>
        <translation>，然後 </translation>
    </message>
    <message>
        <source>Proxy base</source>
        <translation>代理位址</translation>
    </message>
    <message>
        <source>Where a proxy speaks for the server: connections and REST go here, its path first.</source>
        <translation>由代理代表伺服器時：連線與 REST 都送往這裡，它的路徑在前。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>權杖檔</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>The whole path is expected, from the root on.</source>
        <translation>請填從根目錄開始的完整路徑。</translation>
    </message>
    <message>
        <source>Its first line is the token, instead of the keychain&apos;s. Read again when the file changes.</source>
        <translation>以其第一行作為權杖，取代金鑰圈中的。檔案變更時會重新讀取。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::AppearanceForm</name>
    <message>
        <source>Show the panel at start</source>
        <translation>啟動時顯示面板</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>對比度</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Causes</name>
    <message>
        <source>the server&apos;s name has no address</source>
        <translation>查不到伺服器名稱的位址</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>連線被拒</translation>
    </message>
    <message>
        <source>the other side closed the connection</source>
        <translation>對方關閉了連線</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>逾時沒有回應</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>網路發生錯誤</translation>
    </message>
    <message>
        <source>no sign of life from the server</source>
        <translation>伺服器沒有任何動靜</translation>
    </message>
    <message>
        <source>this computer was asleep</source>
        <translation>這台電腦處於睡眠</translation>
    </message>
    <message>
        <source>the server ended the session</source>
        <translation>伺服器結束了工作階段</translation>
    </message>
    <message>
        <source>the server sent us away</source>
        <translation>伺服器主動中斷了連線</translation>
    </message>
    <message>
        <source>the server no longer knows our session</source>
        <translation>伺服器已不認得這個工作階段</translation>
    </message>
    <message>
        <source>the server refuses us</source>
        <translation>伺服器拒絕連線</translation>
    </message>
    <message>
        <source>the server has no such namespace</source>
        <translation>伺服器沒有這個命名空間</translation>
    </message>
    <message>
        <source>the certificate is not trusted</source>
        <translation>憑證不受信任</translation>
    </message>
    <message>
        <source>the certificate is not valid now</source>
        <translation>憑證目前無效</translation>
    </message>
    <message>
        <source>the certificate is for another host</source>
        <translation>憑證屬於另一台主機</translation>
    </message>
    <message>
        <source>the certificate is not the pinned one</source>
        <translation>憑證不是所固定的憑證</translation>
    </message>
    <message>
        <source>no secure connection can be made</source>
        <translation>無法建立安全連線</translation>
    </message>
    <message>
        <source>the proxy wants a password</source>
        <translation>代理伺服器要求密碼</translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation>代理伺服器拒絕</translation>
    </message>
    <message>
        <source>the proxy does not answer</source>
        <translation>代理伺服器沒有回應</translation>
    </message>
    <message>
        <source>there is no Socket.IO at this address</source>
        <translation>這個位址沒有 Socket.IO</translation>
    </message>
    <message>
        <source>there is no web server at this address</source>
        <translation>這個位址沒有網頁伺服器</translation>
    </message>
    <message>
        <source>the server speaks another version of Socket.IO</source>
        <translation>伺服器使用其他版本的 Socket.IO</translation>
    </message>
    <message>
        <source>the answer was not understood</source>
        <translation>看不懂對方的回應</translation>
    </message>
    <message>
        <source>the answer broke off</source>
        <translation>回應中途斷掉</translation>
    </message>
    <message>
        <source>a message was too large</source>
        <translation>有訊息太大</translation>
    </message>
    <message>
        <source>the server has another address</source>
        <translation>伺服器換了位址</translation>
    </message>
    <message>
        <source>refused on the way</source>
        <translation>途中被拒</translation>
    </message>
    <message>
        <source>a proxy in between does not pass WebSockets on</source>
        <translation>中間的代理伺服器不轉送 WebSocket</translation>
    </message>
    <message>
        <source>not offered by the server</source>
        <translation>伺服器未提供</translation>
    </message>
    <message>
        <source>no answer to the probe</source>
        <translation>探測沒有回應</translation>
    </message>
    <message>
        <source>the probe was refused</source>
        <translation>探測被拒</translation>
    </message>
    <message>
        <source>the change took too long</source>
        <translation>切換太久</translation>
    </message>
    <message>
        <source>a variable of the profile has no value</source>
        <translation>描述檔有變數沒有值</translation>
    </message>
    <message>
        <source>the address cannot be used</source>
        <translation>無法使用這個位址</translation>
    </message>
    <message>
        <source>who we are is not accepted</source>
        <translation>身分未獲接受</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>禁止存取</translation>
    </message>
    <message>
        <source>nothing at this path</source>
        <translation>這個路徑沒有東西</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>請求太多</translation>
    </message>
    <message>
        <source>an error in the server</source>
        <translation>伺服器內部錯誤</translation>
    </message>
    <message>
        <source>the gateway cannot reach the backend</source>
        <translation>閘道連不到後端</translation>
    </message>
    <message>
        <source>the server is not available</source>
        <translation>伺服器暫時無法使用</translation>
    </message>
    <message>
        <source>the backend does not answer the gateway</source>
        <translation>後端沒有回應閘道</translation>
    </message>
    <message>
        <source>the backend gave the CDN no usable answer</source>
        <translation>後端給 CDN 的回應無法使用</translation>
    </message>
    <message>
        <source>the backend refuses the CDN</source>
        <translation>後端拒絕 CDN 的連線</translation>
    </message>
    <message>
        <source>the CDN cannot reach the backend</source>
        <translation>CDN 連不到後端</translation>
    </message>
    <message>
        <source>the backend does not answer the CDN in time</source>
        <translation>後端逾時沒有回應 CDN</translation>
    </message>
    <message>
        <source>no secure connection between CDN and backend</source>
        <translation>CDN 與後端之間無法建立安全連線</translation>
    </message>
    <message>
        <source>the CDN does not trust the backend&apos;s certificate</source>
        <translation>CDN 不信任後端的憑證</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>502: the gateway cannot reach the backend</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the server answered with %1</source>
        <translation>伺服器回應 %1</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>連線失敗</translation>
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
        <translation>斷線原因</translation>
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
        <translation>開啟報告…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到即時</translation>
    </message>
    <message>
        <source>How long it stays connected</source>
        <translation>保持連線多久</translation>
    </message>
    <message>
        <source>How long the last step stays connected. Drops after a silence need a long one.</source>
        <translation>最後一步保持連線多久。要發現靜默後的斷線，需要較長的時間。</translation>
    </message>
    <message>
        <source>Stay for 10 s</source>
        <translation>保持 10 秒</translation>
    </message>
    <message>
        <source>Stay for 1 min</source>
        <translation>保持 1 分鐘</translation>
    </message>
    <message>
        <source>Stay for 10 min</source>
        <translation>保持 10 分鐘</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>%1 的報告</translation>
    </message>
    <message>
        <source>of %1, from a file</source>
        <comment>a URL</comment>
        <translation>%1，來自檔案</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::CheckPage</name>
    <message>
        <source>Save report…</source>
        <translation>儲存報告…</translation>
    </message>
    <message>
        <source>Open report…</source>
        <translation>開啟報告…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次執行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>另外發現</translation>
    </message>
    <message>
        <source>What is the matter with the link, and what mends it?</source>
        <translation>連線出了什麼問題，怎樣修好？</translation>
    </message>
    <message>
        <source>The check-up looks at one layer after the other. It is a guest: it changes nothing on the server, and your jobs go on.</source>
        <translation>檢查會逐層檢視。它只是訪客：不改動伺服器上的任何東西，你的工作照常進行。</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>檢查連線</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>檢查於 %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Open a report</source>
        <translation>開啟報告</translation>
    </message>
    <message>
        <source>JSON, to be opened again (*.json)</source>
        <translation>JSON，可再次開啟 (*.json)</translation>
    </message>
    <message>
        <source>Markdown, to be read (*.md)</source>
        <translation>Markdown，供閱讀 (*.md)</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>報告 (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已儲存為 %1</translation>
    </message>
    <message>
        <source>No server is watched yet</source>
        <translation>還沒有監看任何伺服器</translation>
    </message>
    <message>
        <source>Add one in Settings.</source>
        <translation>請到設定新增。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::CheckWords</name>
    <message>
        <source>Checking the link…</source>
        <translation>正在檢查連線…</translation>
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
        <translation>檢查在結束前被停止，因此沒有結論。</translation>
    </message>
    <message>
        <source>The check-up cannot begin</source>
        <translation>檢查無法開始</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>沒有結論</translation>
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
        <translation>名稱（DNS）</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>連線（TCP）</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Health URL</source>
        <translation>健康檢查網址</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>輪詢</translation>
    </message>
    <message>
        <source>Polling, sending</source>
        <translation>輪詢傳送</translation>
    </message>
    <message>
        <source>WebSocket alone</source>
        <translation>單獨 WebSocket</translation>
    </message>
    <message>
        <source>WebSocket upgrade</source>
        <translation>升級到 WebSocket</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空間</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>身份驗證</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>頻道</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>工作列表</translation>
    </message>
    <message>
        <source>Stays up</source>
        <translation>保持連線</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>passed, with a warning</source>
        <translation>通過，但有警告</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳過</translation>
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
        <translation>時間</translation>
    </message>
    <message>
        <source>Had been connected</source>
        <translation>已連線時間</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>恢復所需</translation>
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
        <translation>%1，%2後恢復</translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s) in the last hour, the last at %1</source>
        <translation>
            <numerusform>過去 1 小時斷線 %n 次，最近一次在 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>restart</source>
        <comment>what a drop was</comment>
        <translation>重新啟動</translation>
    </message>
    <message>
        <source>idle timeout</source>
        <comment>what a drop was</comment>
        <translation>閒置逾時</translation>
    </message>
    <message>
        <source>sent away</source>
        <comment>what a drop was</comment>
        <translation>被伺服器請離</translation>
    </message>
    <message>
        <source>network lost</source>
        <comment>what a drop was</comment>
        <translation>網路中斷</translation>
    </message>
    <message>
        <source>proxy or CDN</source>
        <comment>what a drop was</comment>
        <translation>代理或 CDN</translation>
    </message>
    <message>
        <source>not understood</source>
        <comment>what a drop was</comment>
        <translation>無法理解</translation>
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
            <numerusform>斷線 %n 次，相隔 %1 ± %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), %1 ± %2 apart, at %3.</source>
        <translation>
            <numerusform>斷線 %n 次，相隔 %1 ± %2，時間在 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected again after %1.</source>
        <translation>%1後重新連線。</translation>
    </message>
    <message>
        <source>Each time %1, then connected again after %2.</source>
        <comment>HTTP codes, duration</comment>
        <translation>每次都是 %1，%2後重新連線。</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between HTTP codes</comment>
        <translation>，接著 </translation>
    </message>
    <message>
        <source>Something restarts the backend by a timer: a health check, or a scheduled job.</source>
        <translation>有東西定時重新啟動後端：健康檢查，或排程工作。</translation>
    </message>
    <message>
        <source>Something in between ends connections at that age.</source>
        <translation>中途有東西會在連線達到這個時間後切斷它。</translation>
    </message>
    <message>
        <source>Something cuts the connection by a timer.</source>
        <translation>有東西定時切斷連線。</translation>
    </message>
    <message>
        <source>Server restarted</source>
        <translation>伺服器重新啟動</translation>
    </message>
    <message>
        <source>Idle timeout</source>
        <translation>閒置逾時</translation>
    </message>
    <message>
        <source>Sent away by the server</source>
        <translation>被伺服器請離</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>網路中斷</translation>
    </message>
    <message>
        <source>Computer asleep</source>
        <translation>電腦睡眠</translation>
    </message>
    <message>
        <source>Proxy or CDN</source>
        <translation>代理或 CDN</translation>
    </message>
    <message>
        <source>Protocol error</source>
        <translation>協定錯誤</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The server went away and came back.</source>
        <translation>伺服器離線後又恢復。</translation>
    </message>
    <message>
        <source>Something in between ends connections at a certain age or after a silence.</source>
        <translation>中途有東西會在連線達到一定時間或靜默之後切斷它。</translation>
    </message>
    <message>
        <source>The server said good-bye.</source>
        <translation>伺服器主動道別。</translation>
    </message>
    <message>
        <source>The way to the server was gone.</source>
        <translation>通往伺服器的路徑中斷。</translation>
    </message>
    <message>
        <source>This computer slept. It does not count against the server.</source>
        <translation>這台電腦進入了睡眠。這不算伺服器的問題。</translation>
    </message>
    <message>
        <source>A proxy or CDN answered in the server&apos;s place.</source>
        <translation>代理或 CDN 代替伺服器回應。</translation>
    </message>
    <message>
        <source>What arrived was not what the protocol says.</source>
        <translation>收到的內容不符合協定。</translation>
    </message>
    <message>
        <source>The traces fit too many stories.</source>
        <translation>線索符合太多種情況。</translation>
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
        <translation>%1 小時 %2 分 %3 秒</translation>
    </message>
    <message>
        <source>:%1</source>
        <comment>minute of the hour</comment>
        <translation>:%1</translation>
    </message>
    <message>
        <source>A scheduled restart</source>
        <translation>定時重新啟動</translation>
    </message>
    <message>
        <source>A time limit on connections</source>
        <translation>連線有時間限制</translation>
    </message>
    <message>
        <source>Drops by a timer</source>
        <translation>定時斷線</translation>
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
            <numerusform>相隔 %1 – %2：斷線 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s) at minute %1 of an hour</source>
        <translation>
            <numerusform>每小時的第 %1 分：斷線 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropsCard</name>
    <message>
        <source>Drops</source>
        <translation>斷線</translation>
    </message>
    <message>
        <source>None since %1</source>
        <translation>自 %1 起沒有</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>目前沒有</translation>
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
        <translation>未嘗試：「%1」失敗了</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>沒有代理</translation>
    </message>
    <message>
        <source>the proxy looks it up</source>
        <translation>由代理查詢</translation>
    </message>
    <message>
        <source>the proxy connects</source>
        <translation>由代理連線</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>the profile has no health address</source>
        <translation>描述檔沒有健康檢查網址</translation>
    </message>
    <message>
        <source>the profile has no list to read</source>
        <translation>描述檔沒有可讀取的清單</translation>
    </message>
    <message>
        <source>the profile uses WebSocket alone</source>
        <translation>描述檔只用 WebSocket</translation>
    </message>
    <message>
        <source>the profile uses polling alone</source>
        <translation>描述檔只用輪詢</translation>
    </message>
    <message>
        <source>the profile uses one transport alone</source>
        <translation>描述檔只用一種傳輸方式</translation>
    </message>
    <message>
        <source>the server offers no WebSocket</source>
        <translation>伺服器不提供 WebSocket</translation>
    </message>
    <message>
        <source>%1 is an address, nothing to look up</source>
        <translation>%1 是位址，無須查詢</translation>
    </message>
    <message>
        <source>%1; certificate of %2, issued by %3, valid until %4</source>
        <comment>TLS 1.3; …</comment>
        <translation>%1；憑證屬於 %2，由 %3 簽發，有效期至 %4</translation>
    </message>
    <message>
        <source>says nothing of the server&apos;s health</source>
        <translation>沒有說明伺服器的健康狀況</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>200: healthy</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>200: starting (“warming up”)</comment>
        <translation>%1（「%2」）</translation>
    </message>
    <message>
        <source>Engine.IO 3 (Socket.IO 2), which Pollux speaks, too</source>
        <translation>Engine.IO 3（Socket.IO 2），Pollux 也支援</translation>
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
        <translation>%1；它拒絕 Engine.IO 4</translation>
    </message>
    <message>
        <source>%1, no upgrade offered</source>
        <translation>%1，不提供升級</translation>
    </message>
    <message>
        <source>%1, upgrades to %2</source>
        <translation>%1，可升級到 %2</translation>
    </message>
    <message>
        <source>%1; after a redirect to %2</source>
        <translation>%1；經重新導向到 %2</translation>
    </message>
    <message>
        <source>%1 of %2 requests in %3 sessions met an instance that does not know the session</source>
        <translation>%3 個會話的 %2 個請求中，有 %1 個到了不認得該會話的執行個體</translation>
    </message>
    <message>
        <source>%1: a restart in between, perhaps</source>
        <translation>%1：其間可能重新啟動過</translation>
    </message>
    <message>
        <source>%1; a connection before was closed without an answer</source>
        <translation>%1；之前有一條連線未回應就關閉了</translation>
    </message>
    <message>
        <source>%1; then the server ended it</source>
        <translation>%1；之後伺服器結束了它</translation>
    </message>
    <message>
        <source>%1 rows, of which %2 were understood: %3</source>
        <translation>共 %1 列，看得懂 %2 列：%3</translation>
    </message>
    <message numerus="yes">
        <source>%1; round trips of %2 ms (median of %n)</source>
        <translation>
            <numerusform>%1；往返 %2 毫秒（%n 次的中位數）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connects</source>
        <comment>a proxy</comment>
        <translation>%1 可連線</translation>
    </message>
    <message>
        <source>connected to %1, port %2</source>
        <translation>已連線到 %1，連接埠 %2</translation>
    </message>
    <message>
        <source>from polling to WebSocket in %1 ms</source>
        <translation>%1 毫秒內由輪詢改用 WebSocket</translation>
    </message>
    <message>
        <source>the WebSocket is open</source>
        <translation>WebSocket 已開啟</translation>
    </message>
    <message>
        <source>the server has let us in</source>
        <translation>伺服器已接受我們</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>a ping is answered after %1 ms</source>
        <translation>ping 在 %1 毫秒後得到回應</translation>
    </message>
    <message>
        <source>polling</source>
        <comment>a transport</comment>
        <translation>輪詢</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of one session, all of them answered</source>
        <translation>
            <numerusform>同一會話的 %n 個請求都有回應</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) on the first page</source>
        <translation>
            <numerusform>第一頁有 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s over %2</source>
        <comment>a duration; polling or WebSocket</comment>
        <translation>透過 %2 保持 %1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n drop(s), the last one: %2</source>
        <translation>
            <numerusform>%1，斷線 %n 次，最後一次：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>connected to “%1” over %2</source>
        <comment>a namespace; polling or WebSocket</comment>
        <translation>已透過 %2 連線到「%1」</translation>
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
        <translation>每小時的第幾分</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::FloatingPanel</name>
    <message>
        <source>Queue panel</source>
        <translation>佇列面板</translation>
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
        <translation>啟動中</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健康</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>無法連上</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>轉址</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Health: %1</source>
        <comment>of a server</comment>
        <translation>健康狀況：%1</translation>
    </message>
    <message numerus="yes">
        <source>, %n times in a row</source>
        <translation>
            <numerusform>，連續 %n 次</numerusform>
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
        <translation>心跳最多遲到 %1 毫秒</translation>
    </message>
    <message>
        <source>not over a WebSocket</source>
        <translation>未使用 WebSocket</translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), every %1 ± %2</source>
        <translation>
            <numerusform>斷線 %n 次，每 %1 ± %2</numerusform>
        </translation>
    </message>
    <message>
        <source>no event for %1, though jobs run</source>
        <translation>有工作在執行，卻已有 %1 沒有事件</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryBar</name>
    <message>
        <source>Search name, id, error, result…</source>
        <translation>搜尋名稱、ID、錯誤、結果…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>顯示的內容</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>從何時起</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>關於什麼</translation>
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
        <translation>保留紀錄</translation>
    </message>
    <message>
        <source>Jobs that ended and what you were told; of the links, a month at most.</source>
        <translation>已結束的工作與給您的通知；連線的紀錄最多一個月。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Beyond that the oldest entries go first.</source>
        <translation>超過時，最舊的項目會先刪除。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryDetail</name>
    <message>
        <source>created %1</source>
        <translation>建立於 %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>開始於 %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>結束於 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>複製 ID</translation>
    </message>
    <message>
        <source>Show in jobs</source>
        <translation>在工作中顯示</translation>
    </message>
    <message>
        <source>What was kept of it</source>
        <translation>保留下來的內容</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>工作 %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次嘗試</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>歷時 %1</translation>
    </message>
    <message>
        <source>finished while disconnected</source>
        <translation>斷線期間結束</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最後的訊息</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>told %1</source>
        <translation>通知於 %1</translation>
    </message>
    <message>
        <source>kept quiet</source>
        <translation>未顯示</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>關閉詳情</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryModel</name>
    <message>
        <source>Told</source>
        <translation>通知時間</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>歷時</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>歷史紀錄</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>項目詳情</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 個工作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n 則通知</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest %1 are listed</source>
        <translation>列出最新的 %1 個</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>無法讀取歷史紀錄</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>沒有符合篩選的項目</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Nothing was told yet</source>
        <translation>還沒有通知</translation>
    </message>
    <message>
        <source>What Pollux tells you is kept here, across restarts.</source>
        <translation>Pollux 給您的通知會保留在這裡，重新啟動後仍在。</translation>
    </message>
    <message>
        <source>No job has ended yet</source>
        <translation>還沒有工作結束</translation>
    </message>
    <message>
        <source>Jobs that end while Pollux watches are kept here, across restarts.</source>
        <translation>Pollux 監看期間結束的工作會保留在這裡，重新啟動後仍在。</translation>
    </message>
    <message>
        <source>Show in jobs</source>
        <translation>在工作中顯示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>複製 ID</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>複製為 JSON</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>匯出顯示的內容</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV，供試算表使用 (*.csv)</translation>
    </message>
    <message>
        <source>NDJSON, for programs (*.ndjson)</source>
        <translation>NDJSON，供程式使用 (*.ndjson)</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation>
            <numerusform>已將 %n 個項目寫入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>未能寫入 %1：%2</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryWords</name>
    <message>
        <source>All jobs</source>
        <comment>a choice above the history</comment>
        <translation>所有工作</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
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
        <translation>全部時間</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去 24 小時</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 天</translation>
    </message>
    <message>
        <source>About everything</source>
        <comment>which notifications</comment>
        <translation>所有主題</translation>
    </message>
    <message>
        <source>Failed jobs</source>
        <translation>失敗的工作</translation>
    </message>
    <message>
        <source>Jobs that are done</source>
        <translation>完成的工作</translation>
    </message>
    <message>
        <source>Jobs without progress</source>
        <translation>沒有進展的工作</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>The server&apos;s health</source>
        <translation>伺服器健康狀況</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>佇列與工作程序</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::IntervalsCard</name>
    <message>
        <source>Time between drops</source>
        <translation>斷線間隔</translation>
    </message>
    <message>
        <source>Two drops at least are needed to tell</source>
        <translation>至少要有兩次斷線才看得出來</translation>
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
        <translation>一次 %1 個工作太多：最多選擇 %2 個。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不變</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobAttempts</name>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次嘗試</translation>
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
        <translation>工作</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>the time that a job still takes</comment>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unknown since %1</source>
        <translation>自 %1 起狀態不明</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>嘗試</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long a job was at work</comment>
        <translation>歷時</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobCopier</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>複製 ID</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>複製為 JSON</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobDetail</name>
    <message>
        <source>job %1</source>
        <translation>工作 %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次嘗試</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>開始於 %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>結束於 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>歷時 %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation>工作詳情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>複製 ID</translation>
    </message>
    <message>
        <source>The server no longer knows this job.</source>
        <translation>伺服器已不認得這個工作。</translation>
    </message>
    <message>
        <source>The server has not told what the job was given.</source>
        <translation>伺服器沒有說明這個工作的輸入。</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>還沒有結果。</translation>
    </message>
    <message>
        <source>No error.</source>
        <translation>沒有錯誤。</translation>
    </message>
    <message>
        <source>finished while disconnected</source>
        <translation>斷線期間結束</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>嘗試</translation>
    </message>
    <message>
        <source>No attempt was seen yet.</source>
        <translation>還沒有看到任何嘗試。</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>關閉詳情</translation>
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
        <translation>開啟 %1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobTableView</name>
    <message>
        <source>As at first</source>
        <translation>還原預設</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::JobTexts</name>
    <message>
        <source>no progress for %1</source>
        <translation>%1 沒有進展</translation>
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
        <translation>執行中 %1</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <comment>jobs, with their number</comment>
        <translation>等候 %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <comment>jobs, with their number</comment>
        <translation>失敗 %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <comment>jobs, with their number</comment>
        <translation>完成 %1</translation>
    </message>
    <message>
        <source>Search name, id, error…</source>
        <translation>搜尋名稱、ID、錯誤…</translation>
    </message>
    <message>
        <source>States shown</source>
        <translation>顯示的狀態</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Details of the job</source>
        <translation>工作詳情</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>還沒有伺服器</translation>
    </message>
    <message>
        <source>Pollux watches the job queues of servers.</source>
        <translation>Pollux 監看伺服器上的工作佇列。</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>新增伺服器…</translation>
    </message>
    <message>
        <source>No jobs match the filter</source>
        <translation>沒有符合篩選的工作</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>尚未連線</translation>
    </message>
    <message>
        <source>Show the link</source>
        <translation>查看連線</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>還沒有工作</translation>
    </message>
    <message>
        <source>They appear here as soon as the server tells of them.</source>
        <translation>伺服器一有消息，就會出現在這裡。</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>暫停或恢復</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>標為已看</translation>
    </message>
    <message>
        <source>No failure is unseen.</source>
        <translation>沒有未看的失敗。</translation>
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
        <translation>已連線</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>斷線</translation>
    </message>
    <message>
        <source>Time to recover</source>
        <translation>恢復時間</translation>
    </message>
    <message>
        <source>Half of the drops healed sooner, half of them later.</source>
        <translation>一半的斷線恢復得更快，一半更慢。</translation>
    </message>
    <message>
        <source>Round trip p50 / p95</source>
        <translation>往返時間 p50 / p95</translation>
    </message>
    <message>
        <source>%1 / %2 ms</source>
        <translation>%1 / %2 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>Half of %n measurement(s) took at most %1, 95 % of them at most %2.</source>
        <translation>
            <numerusform>%n 次測量中，一半不超過 %1，95 % 不超過 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>No round trips measured in this time</source>
        <translation>這段時間沒有測得往返時間</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>傳輸方式</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkLines</name>
    <message>
        <source>Outage for %1.</source>
        <translation>已中斷 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s); next in %1.</source>
        <translation>
            <numerusform>已嘗試 %n 次；%1後再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempt %1 is under way.</source>
        <translation>正在進行第 %1 次嘗試。</translation>
    </message>
    <message>
        <source>The server refuses the connection. It is not tried again by itself.</source>
        <translation>伺服器拒絕連線，不會自動再試。</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>金鑰圈已鎖住</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>沒有金鑰圈</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>無法連線</translation>
    </message>
    <message>
        <source>No server yet. Add one, and its jobs show up here.</source>
        <translation>還沒有伺服器。新增一台，它的工作就會出現在這裡。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在連線到 %1…</translation>
    </message>
    <message>
        <source>Token missing</source>
        <translation>缺少權杖</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>已連線 %1</translation>
    </message>
    <message>
        <source>This computer has no network. As soon as it has one, Pollux connects again.</source>
        <translation>這台電腦沒有網路。一有網路，Pollux 就會重新連線。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkOpener</name>
    <message>
        <source>Only web pages are opened, and this is none: %1</source>
        <translation>只會開啟網頁，而這不是：%1</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>開啟網頁</translation>
    </message>
    <message>
        <source>The server names this page for the job. Open it in the browser?</source>
        <translation>伺服器為這個工作指定了此網頁。要在瀏覽器中開啟嗎？</translation>
    </message>
    <message>
        <source>Do not ask again for %1</source>
        <translation>不再詢問 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>複製網址</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>The page could not be opened.</source>
        <translation>無法開啟此網頁。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkPage</name>
    <message>
        <source>Time shown</source>
        <translation>顯示的時間</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 小時</translation>
    </message>
    <message>
        <source>Last 2 hours</source>
        <translation>過去 2 小時</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去 24 小時</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 天</translation>
    </message>
    <message>
        <source>No server is watched yet</source>
        <translation>還沒有監看任何伺服器</translation>
    </message>
    <message>
        <source>How a server is reached, and how it has been, is shown here.</source>
        <translation>這裡顯示與伺服器的連線現在如何、先前如何。</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>新增伺服器…</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkWords</name>
    <message>
        <source>The keychain is locked</source>
        <translation>金鑰圈已鎖住</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>沒有金鑰圈</translation>
    </message>
    <message>
        <source>The token is missing</source>
        <translation>缺少權杖</translation>
    </message>
    <message>
        <source>The settings cannot be used</source>
        <translation>設定無法使用</translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation>品質：%1</translation>
    </message>
    <message>
        <source>Quality: %1 (%2)</source>
        <translation>品質：%1（%2）</translation>
    </message>
    <message>
        <source>Jobs arrive, a little later than over WebSocket.</source>
        <translation>工作消息會到，只比 WebSocket 稍慢。</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Nobody tries again until something is changed: the address, the token or the server.</source>
        <translation>在位址、權杖或伺服器有所改變之前，不會再試。</translation>
    </message>
    <message>
        <source>Connecting for the first time</source>
        <translation>首次連線中</translation>
    </message>
    <message>
        <source>Connected over WebSocket</source>
        <translation>已透過 WebSocket 連線</translation>
    </message>
    <message>
        <source>Connected over polling</source>
        <translation>已透過輪詢連線</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>重新連線中</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已斷線</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>連線遭到拒絕</translation>
    </message>
    <message>
        <source>Began with polling, changed to WebSocket within %1 ms</source>
        <translation>先用輪詢，%1 毫秒內改用 WebSocket</translation>
    </message>
    <message>
        <source>Began with polling, changed to WebSocket</source>
        <translation>先用輪詢，再改用 WebSocket</translation>
    </message>
    <message>
        <source>Stays on polling, WebSocket failed: %1</source>
        <translation>維持輪詢，WebSocket 失敗：%1</translation>
    </message>
    <message>
        <source>Stays on polling, WebSocket failed</source>
        <translation>維持輪詢，WebSocket 失敗</translation>
    </message>
    <message>
        <source>Stays on polling: %1</source>
        <translation>維持輪詢：%1</translation>
    </message>
    <message>
        <source>Stays on polling</source>
        <translation>維持輪詢</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s), %1 received, %2 sent</source>
        <translation>
            <numerusform>%Ln 個事件，收到 %1，送出 %2</numerusform>
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
        <translation>已中斷 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far.</source>
        <translation>
            <numerusform>已中斷 %1，目前已嘗試 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far, the next one now.</source>
        <translation>
            <numerusform>已中斷 %1，目前已嘗試 %n 次，正要再試。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far, the next one in %2.</source>
        <translation>
            <numerusform>已中斷 %1，目前已嘗試 %n 次，%2後再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>No socket can be had: %1</source>
        <translation>無法建立 Socket 連線：%1</translation>
    </message>
    <message>
        <source>The server is asked for its jobs instead, and the socket is tried again by itself.</source>
        <translation>改為定時向伺服器查詢工作，並會自動再次嘗試 Socket。</translation>
    </message>
    <message>
        <source>After the last drop the server has sent what was missed.</source>
        <translation>上次斷線之後，伺服器已補送錯過的內容。</translation>
    </message>
    <message>
        <source>Connected over %1</source>
        <comment>over REST every 3 s</comment>
        <translation>已透過 %1連線</translation>
    </message>
    <message>
        <source>This computer has no network, says the system. As soon as it has one, the server is tried again.</source>
        <translation>系統回報這台電腦沒有網路。一有網路，就會再次嘗試連線到伺服器。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LogView</name>
    <message>
        <source>Only lines with…</source>
        <translation>只顯示含有…的行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>There is no log yet at %1.</source>
        <translation>%1 還沒有記錄。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Pollux</source>
        <translation>Pollux</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>新伺服器</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史紀錄</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NetworkChecks</name>
    <message>
        <source>User name and password belong into the fields below.</source>
        <translation>使用者名稱與密碼請填在下方欄位。</translation>
    </message>
    <message>
        <source>http://HOST:PORT or socks5://HOST:PORT is expected.</source>
        <translation>格式應為 http://主機:連接埠 或 socks5://主機:連接埠。</translation>
    </message>
    <message>
        <source>A proxy has no path: http://HOST:PORT or socks5://HOST:PORT is expected.</source>
        <translation>代理伺服器沒有路徑：格式應為 http://主機:連接埠 或 socks5://主機:連接埠。</translation>
    </message>
    <message>
        <source>The whole path is expected, from the root on.</source>
        <translation>請填從根目錄開始的完整路徑。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>無法讀取此檔案。</translation>
    </message>
    <message>
        <source>There is no PEM certificate in this file.</source>
        <translation>此檔案中沒有 PEM 憑證。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NetworkForm</name>
    <message>
        <source>Remove password</source>
        <translation>移除密碼</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>使用這個</translation>
    </message>
    <message>
        <source>Only if the proxy wants one</source>
        <translation>代理伺服器要求時才需要</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理伺服器</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>代理位址</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Kept in the desktop&apos;s keychain, never in a file.</source>
        <translation>存放在桌面的金鑰圈，絕不寫入檔案。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>The system&apos;s alone</source>
        <translation>只信任系統的</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>Stored. Type to replace it</source>
        <translation>已儲存。輸入即可取代</translation>
    </message>
    <message>
        <source>A PEM file of authorities to trust besides the system&apos;s, for servers with certificates of your own.</source>
        <translation>PEM 檔，內含系統之外還要信任的憑證授權單位，供使用自有憑證的伺服器。</translation>
    </message>
    <message>
        <source>http://HOST:PORT or socks5://HOST:PORT</source>
        <translation>http://主機:連接埠 或 socks5://主機:連接埠</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>正在等候金鑰圈…</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>金鑰圈已鎖定。請解鎖後再試。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>此桌面沒有金鑰圈。</translation>
    </message>
    <message>
        <source>The password is not stored: %1</source>
        <translation>密碼未儲存：%1</translation>
    </message>
    <message>
        <source>The password is still there: %1</source>
        <translation>密碼仍在：%1</translation>
    </message>
    <message>
        <source>The password is in the keychain.</source>
        <translation>密碼已存入金鑰圈。</translation>
    </message>
    <message>
        <source>The password is removed from the keychain.</source>
        <translation>密碼已從金鑰圈移除。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>憑證 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
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
        <translation>完成的工作</translation>
    </message>
    <message>
        <source>Jobs that failed</source>
        <translation>失敗的工作</translation>
    </message>
    <message>
        <source>Jobs without progress</source>
        <translation>沒有進展的工作</translation>
    </message>
    <message>
        <source>Connection, server, queues</source>
        <translation>連線、伺服器、佇列</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show without a sound</source>
        <translation>顯示但不發出聲音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>靜音</translation>
    </message>
    <message>
        <source>with a command</source>
        <translation>執行命令</translation>
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
        <translation>會顯示</translation>
    </message>
    <message>
        <source>muted by a rule</source>
        <translation>被規則設為靜音</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>已延後</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>勿擾模式</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>安靜時段</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NotificationsPane</name>
    <message>
        <source>Remove the rule</source>
        <translation>移除規則</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>上移規則</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>下移規則</translation>
    </message>
    <message>
        <source>No rule yet: everything is shown. Rules are looked at from top to bottom, and the first that fits counts.</source>
        <translation>還沒有規則：所有通知都會顯示。規則由上到下比對，採用第一條符合的規則。</translation>
    </message>
    <message>
        <source>Quiet and sound</source>
        <translation>安靜與聲音</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>新增規則</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
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
        <translation>目前還沒有任何通知。</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n event(s), %1 would be shown.</source>
        <translation>
            <numerusform>最近 %n 個事件中，有 %1 個會顯示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Notifications are shown by the tray, as far as it can, and in the panel.</source>
        <translation>%1 通知改由系統匣（若可行）與面板顯示。</translation>
    </message>
    <message>
        <source>a server that is gone</source>
        <translation>已不存在的伺服器</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NowCard</name>
    <message>
        <source>Try now</source>
        <translation>立即重試</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>傳輸方式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>技術細節</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>開啟設定</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>檢查連線</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>已連線時間</translation>
    </message>
    <message>
        <source>Down since</source>
        <translation>斷線始於</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::OutcomeNote</name>
    <message>
        <source>What became of it</source>
        <translation>操作結果</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>關閉此訊息</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PanelView</name>
    <message>
        <source>Open window</source>
        <translation>開啟視窗</translation>
    </message>
    <message>
        <source>Make small</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>新增伺服器…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>剛結束</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重試</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>檢查連線</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n 台伺服器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 個執行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>今日完成 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>還有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>No running jobs.</source>
        <translation>沒有執行中的工作。</translation>
    </message>
    <message>
        <source>%1 jobs/h</source>
        <translation>每小時 %1 個</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位數 %1</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>開啟設定</translation>
    </message>
    <message numerus="yes">
        <source>and %n more server(s)</source>
        <translation>
            <numerusform>還有 %n 台伺服器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>還有 %n 個佇列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PreviewPane</name>
    <message>
        <source>Job</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
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
        <translation>變成</translation>
    </message>
    <message>
        <source>Events, one a line</source>
        <translation>事件，每行一個</translation>
    </message>
    <message>
        <source>Paste events here, one a line:</source>
        <translation>在此貼上事件，每行一個：</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What the events become</source>
        <translation>事件變成什麼</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>No server is watched</source>
        <translation>沒有監看任何伺服器</translation>
    </message>
    <message>
        <source>%1: asked over REST, sends no events</source>
        <translation>%1：透過 REST 查詢，不傳送事件</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>從…擷取</translation>
    </message>
    <message>
        <source>Capturing…</source>
        <translation>正在擷取…</translation>
    </message>
    <message>
        <source>Capture events from a server for half a minute</source>
        <translation>從伺服器擷取半分鐘的事件</translation>
    </message>
    <message>
        <source>The next events, for half a minute, 200 at most. Secrets are taken out.</source>
        <translation>接下來半分鐘的事件，最多 200 個。機密會被去除。</translation>
    </message>
    <message>
        <source>Jobs %1</source>
        <comment>with their number</comment>
        <translation>工作 %1</translation>
    </message>
    <message>
        <source>Lines %1</source>
        <comment>with their number</comment>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>還沒有事件。</translation>
    </message>
    <message>
        <source>Every line was understood.</source>
        <translation>每一行都能理解。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not understood.</source>
        <translation>
            <numerusform>有 %n 行無法理解。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s).</source>
        <translation>
            <numerusform>%n 個佇列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s).</source>
        <translation>
            <numerusform>%n 個工作程序。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PreviewTexts</name>
    <message>
        <source>job %1</source>
        <translation>工作 %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>佇列 %1</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作程序 %1</translation>
    </message>
    <message>
        <source>no rule is meant for this event</source>
        <translation>沒有規則適用於這個事件</translation>
    </message>
    <message>
        <source>its rule cannot use what came</source>
        <translation>它的規則無法使用收到的內容</translation>
    </message>
    <message>
        <source>not an event</source>
        <translation>不是事件</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>沒有變化</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProfileBox</name>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>選擇描述檔</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>描述檔 (*.json)</translation>
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
        <translation>顯示</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>製作副本</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The profile&apos;s JSON</source>
        <translation>描述檔的 JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪裡有錯</translation>
    </message>
    <message>
        <source>built in, read only</source>
        <translation>內建，唯讀</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>new profile</source>
        <translation>新描述檔</translation>
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
        <translation>缺少名稱。</translation>
    </message>
    <message>
        <source>A name has small letters a–z, digits and “-”, at most 63 of them.</source>
        <translation>名稱只能有小寫字母 a–z、數字和「-」，最多 63 個字元。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>無法建立資料夾 %1。</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>無法儲存：%1</translation>
    </message>
    <message>
        <source>It could not be removed: %1</source>
        <translation>無法移除：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProfilesPane</name>
    <message>
        <source>Remove the profile</source>
        <translation>移除描述檔</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>描述檔</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新增描述檔</translation>
    </message>
    <message>
        <source>%1, your own</source>
        <comment>a profile</comment>
        <translation>%1，自己的</translation>
    </message>
    <message>
        <source>%1 · built in</source>
        <comment>a profile</comment>
        <translation>%1 · 內建</translation>
    </message>
    <message>
        <source>%1, built in</source>
        <comment>a profile</comment>
        <translation>%1，內建</translation>
    </message>
    <message>
        <source>The new profile is not saved.</source>
        <translation>新描述檔還沒有儲存。</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有尚未儲存的變更。</translation>
    </message>
    <message>
        <source>There is a profile of this name already.</source>
        <translation>已經有這個名稱的描述檔。</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>要移除描述檔 %1 嗎？</translation>
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
        <translation>隨桌面啟動 Pollux</translation>
    </message>
    <message>
        <source>It then waits in the tray when you log in.</source>
        <translation>登入後它就在系統匣裡等候。</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>匯出設定…</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>匯入設定…</translation>
    </message>
    <message>
        <source>The desktop could not be told: %1</source>
        <translation>無法告知桌面：%1</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>匯出設定</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>匯入設定</translation>
    </message>
    <message>
        <source>Settings (*.conf)</source>
        <translation>設定 (*.conf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存為 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) added</source>
        <translation>
            <numerusform>新增 %n 台伺服器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) replaced</source>
        <translation>
            <numerusform>取代 %n 台伺服器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) still want their token</source>
        <translation>
            <numerusform>%n 台伺服器還需要權杖</numerusform>
        </translation>
    </message>
    <message>
        <source>What has happened to the links, without tokens and without jobs&apos; data.</source>
        <translation>連線發生過的事，不含權杖，也不含工作的資料。</translation>
    </message>
    <message>
        <source>Show log…</source>
        <translation>顯示記錄…</translation>
    </message>
    <message>
        <source>Servers, appearance, proxy and notifications as a file, for another machine. It has no token in it; your own profiles are files already, in %1.</source>
        <translation>把伺服器、外觀、代理伺服器與通知存成檔案，供另一台電腦使用。其中不含權杖；您自己的描述檔本來就是檔案，位於 %1。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueChooser</name>
    <message>
        <source>(no name)</source>
        <comment>a queue</comment>
        <translation>（無名稱）</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>所有佇列</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a queue and how many jobs it has</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>佇列：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueLines</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 個等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 個執行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 個失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 jobs/h</source>
        <translation>每小時 %1 個</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>越積越多</translation>
    </message>
    <message>
        <source>oldest waits %1</source>
        <translation>最久的等了 %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>離線</translation>
    </message>
    <message numerus="yes">
        <source>runs %n job(s)</source>
        <translation>
            <numerusform>正在執行 %n 個工作</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>閒置</translation>
    </message>
    <message>
        <source>online</source>
        <translation>上線</translation>
    </message>
    <message>
        <source>no worker online</source>
        <translation>沒有工作程序上線</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n 個工作程序</numerusform>
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
            <numerusform>另外 %n 個佇列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueMenu</name>
    <message>
        <source>Pause %1</source>
        <translation>暫停%1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>恢復%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 個等候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 個執行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 個失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>已暫停：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueuesCard</name>
    <message>
        <source>Workers</source>
        <translation>工作程序</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Jobs of %1</source>
        <translation>%1 的工作</translation>
    </message>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>還有 %n 個佇列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more worker(s)</source>
        <translation>
            <numerusform>還有 %n 個工作程序</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueuesPage</name>
    <message>
        <source>No queues yet</source>
        <translation>還沒有佇列</translation>
    </message>
    <message>
        <source>They appear here as soon as the server tells of them.</source>
        <translation>伺服器一有消息，就會出現在這裡。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QuietForm</name>
    <message>
        <source>Quiet hours</source>
        <translation>安靜時段</translation>
    </message>
    <message>
        <source>Outages may break the quiet</source>
        <translation>連線中斷仍可打擾</translation>
    </message>
    <message>
        <source>Respect the desktop&apos;s do not disturb</source>
        <translation>遵循桌面的勿擾模式</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>They begin on</source>
        <translation>開始於</translation>
    </message>
    <message>
        <source> a minute</source>
        <comment>after a number</comment>
        <translation> 則／分鐘</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>What is more is told in sums.</source>
        <translation>超過的部分合併通知。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ReportFile</name>
    <message>
        <source>The report cannot be saved: %1</source>
        <translation>無法儲存報告：%1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>無法讀取檔案：%1</translation>
    </message>
    <message>
        <source>There is no report to save.</source>
        <translation>沒有可儲存的報告。</translation>
    </message>
    <message>
        <source>The file is too large for a report.</source>
        <translation>檔案太大，不是報告。</translation>
    </message>
    <message>
        <source>This is no report of Pollux: %1</source>
        <translation>這不是 Pollux 的報告：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::RoundTripCard</name>
    <message>
        <source>Round trip and ping lateness, ms</source>
        <translation>往返時間與 ping 延遲（毫秒）</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返時間</translation>
    </message>
    <message>
        <source>Ping lateness</source>
        <translation>ping 延遲</translation>
    </message>
    <message>
        <source>No round trips measured yet</source>
        <translation>還沒有測得往返時間</translation>
    </message>
    <message>
        <source>No round trips measured in this time</source>
        <translation>這段時間沒有測得往返時間</translation>
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
        <translation>錯誤</translation>
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
        <translation>訊息</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>鈴聲</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>來電鈴聲</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>允許執行</translation>
    </message>
    <message>
        <source>This rule counts</source>
        <translation>啟用此規則</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>A program and its arguments</source>
        <translation>程式與其參數</translation>
    </message>
    <message>
        <source>About</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Name or queue</source>
        <translation>名稱或佇列</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>A server that is gone</source>
        <translation>已不存在的伺服器</translation>
    </message>
    <message>
        <source>Not used: it looks like a token, which belongs in a script of your own.</source>
        <translation>未採用：看起來含有權杖，請放進您自己的指令稿。</translation>
    </message>
    <message>
        <source>It came with settings from elsewhere, and is not run.</source>
        <translation>此命令來自匯入的設定，不會執行。</translation>
    </message>
    <message>
        <source>This program is not there.</source>
        <translation>找不到此程式。</translation>
    </message>
    <message>
        <source>Run without a shell, for 30 seconds at most; POLLUX_JOB_NAME and other variables say what it is about.</source>
        <translation>不經 shell 執行，最長 30 秒；由 POLLUX_JOB_NAME 等環境變數得知內容。</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未採用：%1</translation>
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
        <translation>往返時間 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measurement(s) of the round trip: half of them at most %1, 95 % of them at most %2</source>
        <translation>
            <numerusform>測得 %Ln 次往返時間：一半不超過 %1，95 % 不超過 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 received, %3 sent</source>
        <comment>transport, data sizes</comment>
        <translation>%1：接收 %2，傳送 %3</translation>
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
            <numerusform>將 %n 個失敗標為已看</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerChooser</name>
    <message>
        <source>All servers</source>
        <translation>所有伺服器</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>伺服器：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerForm</name>
    <message>
        <source>Remove token</source>
        <translation>移除權杖</translation>
    </message>
    <message>
        <source>Watch this server</source>
        <translation>監看這台伺服器</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>A title is missing: any name that tells this server from others.</source>
        <translation>缺少名稱：任何能與其他伺服器區分的名稱皆可。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>描述檔</translation>
    </message>
    <message>
        <source>https://queue.example.org</source>
        <translation>https://queue.example.org</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Kept in the desktop&apos;s keychain, never in a file.</source>
        <translation>存放在桌面的金鑰圈，絕不寫入檔案。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Stored. Type to replace it</source>
        <translation>已儲存。輸入即可取代</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Allow actions</source>
        <translation>允許操作</translation>
    </message>
    <message>
        <source>Try jobs again, cancel or remove them, pause queues. Without it, Pollux only reads.</source>
        <translation>重試、取消或移除工作，暫停佇列。未允許時 Pollux 唯讀。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerRows</name>
    <message>
        <source>New server</source>
        <translation>新伺服器</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, address</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, not watched</source>
        <comment>title, address</comment>
        <translation>%1，%2，未監看</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServerSaver</name>
    <message>
        <source>The token is in the keychain.</source>
        <translation>權杖已存入金鑰圈。</translation>
    </message>
    <message>
        <source>The keychain is locked: the server is saved, the token is not. Unlock it and save again.</source>
        <translation>金鑰圈已鎖住：伺服器已儲存，權杖沒有。請解鎖後再儲存一次。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop: the server is saved, the token is not. Start one, such as GNOME Keyring or KWallet, and save again.</source>
        <translation>這個桌面沒有金鑰圈：伺服器已儲存，權杖沒有。請啟動 GNOME Keyring 或 KWallet 之類的金鑰圈，再儲存一次。</translation>
    </message>
    <message>
        <source>The server is saved, the token is not: %1</source>
        <translation>伺服器已儲存，權杖沒有：%1</translation>
    </message>
    <message>
        <source>The keychain is locked: the token is still in it. Unlock it and try again.</source>
        <translation>金鑰圈已鎖住：權杖仍在裡面。請解鎖後再試。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop: the token cannot be removed from it.</source>
        <translation>這個桌面沒有金鑰圈：無法移除權杖。</translation>
    </message>
    <message>
        <source>The token could not be removed: %1</source>
        <translation>無法移除權杖：%1</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
    <message>
        <source>Saved. Waiting for the keychain to take the token…</source>
        <translation>已儲存。等候金鑰圈收下權杖…</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>等候金鑰圈…</translation>
    </message>
    <message>
        <source>%1 is removed, but its token is still in the keychain.</source>
        <translation>%1 已移除，但權杖仍在金鑰圈。</translation>
    </message>
    <message>
        <source>The token is removed from the keychain.</source>
        <translation>權杖已從金鑰圈移除。</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ServersPane</name>
    <message>
        <source>Remove the server</source>
        <translation>移除伺服器</translation>
    </message>
    <message>
        <source>The new server is not saved.</source>
        <translation>新伺服器尚未儲存。</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有尚未儲存的變更。</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>新增伺服器</translation>
    </message>
    <message>
        <source>Remove %1 and its token?</source>
        <translation>要移除 %1 和它的權杖嗎？</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>要移除 %1 嗎？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the token of %1 from the keychain?</source>
        <translation>要從金鑰圈移除 %1 的權杖嗎？</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>還沒有伺服器</translation>
    </message>
    <message>
        <source>Pollux watches the queues of the servers that you add.</source>
        <translation>Pollux 會監看您新增的伺服器上的佇列。</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>新增伺服器…</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SettingsPage</name>
    <message>
        <source>Servers</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>描述檔</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
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
        <translation>開啟面板</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SlimLines</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 個執行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 個失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 個等候</numerusform>
        </translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>沒有工作</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>還沒有伺服器</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>連線被拒</translation>
    </message>
    <message>
        <source>Reconnecting in %1</source>
        <translation>%1後重新連線</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>重新連線中…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>連線中…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>沒有網路</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SnoozeMenu</name>
    <message>
        <source>Snooze notifications</source>
        <translation>延後通知</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>15 分鐘</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>1 小時</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>直到明天</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>結束延後</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::StateStrip</name>
    <message>
        <source>State over time</source>
        <translation>各時段狀態</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>未監看</translation>
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
        <translation>檢查的步驟</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::StripCard</name>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Texts</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小時</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小時 %2 分</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>%1 秒後再試</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>正在重試</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>狀態不明</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排隊中</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>已排程</translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation>等候其他工作</translation>
    </message>
    <message>
        <source>running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>waits for a retry</source>
        <translation>等候重試</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滯</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
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
        <translation>剩幾秒</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>約剩 %1 分</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>約剩 %1</translation>
    </message>
    <message>
        <source>unknown since %1, link was down</source>
        <translation>自 %1 起狀態不明，連線曾中斷</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>啟動中</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>輪詢</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>連線中</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已斷線</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>尚無法判斷</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>極佳</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>不佳</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>connected %1 % of the last %2</source>
        <translation>過去 %2內有 %1 % 的時間在線</translation>
    </message>
    <message>
        <source>no drop, %1</source>
        <comment>%1: connected 99 % of the last hour</comment>
        <translation>沒有斷線，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), %1</source>
        <comment>%1: connected 99 % of the last hour</comment>
        <translation>
            <numerusform>斷線 %n 次，%1</numerusform>
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
        <translation>沒有 Socket：%1</translation>
    </message>
    <message>
        <source>recovered</source>
        <comment>the server has sent what a drop hid</comment>
        <translation>已補齊</translation>
    </message>
    <message numerus="yes">
        <source>Showing the newest %1 jobs; %Ln older one(s) were let go.</source>
        <translation>
            <numerusform>只顯示最新的 %1 個工作；%Ln 個較舊的已捨去。</numerusform>
        </translation>
    </message>
    <message>
        <source>WebSocket blocked by %1 (%2)</source>
        <comment>by cloudflare (403)</comment>
        <translation>WebSocket 被 %1 阻擋（%2）</translation>
    </message>
    <message>
        <source>this computer has no network</source>
        <translation>這台電腦沒有網路</translation>
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
        <translation>延後通知</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo the muting</source>
        <translation>取消靜音</translation>
    </message>
    <message>
        <source>Notifications are snoozed until %1</source>
        <translation>通知延後至 %1</translation>
    </message>
    <message>
        <source>Notifications are paused</source>
        <translation>通知已暫停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>恢復通知</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>結束延後</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>已靜音：%1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrafficCard</name>
    <message>
        <source>Traffic by transport</source>
        <translation>各傳輸方式的流量</translation>
    </message>
    <message>
        <source>No bytes counted in this time</source>
        <translation>這段時間沒有流量</translation>
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
        <translation>通知延後至 %1</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrayMenu</name>
    <message>
        <source>Show panel</source>
        <translation>顯示面板</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>開啟視窗</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>全部標為已看</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重試</translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation>暫停通知</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Check the link</source>
        <translation>檢查連線</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrayTexts</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 個執行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 個等候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 個失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分鐘</translation>
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
            <numerusform>還有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Pollux · notifications paused</source>
        <translation>Pollux · 通知已暫停</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>還沒有伺服器</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrialsCard</name>
    <message>
        <source>What was tried</source>
        <translation>試過的方式</translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::VariableFields</name>
    <message>
        <source>The profile joins with this. Without it no jobs may arrive.</source>
        <translation>描述檔用它來加入。沒有它可能收不到工作。</translation>
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
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy fix</source>
        <translation>複製修復方法</translation>
    </message>
    <message>
        <source>The fix, to paste</source>
        <translation>可貼上的修復方法</translation>
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
        <translation>降級</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>中斷</translation>
    </message>
    <message>
        <source>sure to %1 %</source>
        <translation>把握 %1 %</translation>
    </message>
    <message>
        <source>Link so far</source>
        <translation>至今的連線</translation>
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
        <translation>以 Pollux 所知的每種方式連線，並聆聽傳來的內容。</translation>
    </message>
    <message>
        <source>This looks like: %1</source>
        <translation>看起來是：%1</translation>
    </message>
    <message>
        <source>Connected, but no job has come yet</source>
        <translation>已連線，但還沒有任何工作傳來</translation>
    </message>
    <message>
        <source>The queue may be empty just now. Watch it by what fits best, or look again later.</source>
        <translation>佇列現在可能是空的。可先以最合適的描述檔監看，或稍後再查看。</translation>
    </message>
    <message>
        <source>Nothing could connect. Finding out why…</source>
        <translation>全都連不上，正在查明原因…</translation>
    </message>
    <message>
        <source>Nothing could connect</source>
        <translation>全都連不上</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>連線中…</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>沒有連線</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) seen</source>
        <translation>
            <numerusform>看到 %n 個工作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) understood</source>
        <translation>
            <numerusform>看懂 %n 個事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>connected; understands none of %n event(s)</source>
        <translation>
            <numerusform>已連線；%n 個事件都看不懂</numerusform>
        </translation>
    </message>
    <message>
        <source>connected, nothing has come yet</source>
        <translation>已連線，還沒有內容傳來</translation>
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
        <translation>手動設定</translation>
    </message>
    <message>
        <source>Watch this server</source>
        <translation>監看這台伺服器</translation>
    </message>
    <message>
        <source>Which server shall Pollux watch?</source>
        <translation>要讓 Pollux 監看哪台伺服器？</translation>
    </message>
    <message>
        <source>Paste its address. Pollux connects, listens to what comes, and suggests how to read it. Nothing is changed on the server.</source>
        <translation>貼上它的位址。Pollux 會連線、聆聽傳來的內容，並建議如何解讀。伺服器上不會有任何更動。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Only if the server wants one</source>
        <translation>伺服器要求時才需要</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>描述檔</translation>
    </message>
</context>
</TS>
