<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Pollux::NotificationTexts</name>
    <message numerus="yes">
        <source>%n finished while disconnected</source>
        <translation>
            <numerusform>%n finished while disconnected</numerusform>
            <numerusform>%n finished while disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs done</source>
        <translation>
            <numerusform>%n job done</numerusform>
            <numerusform>%n jobs done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 job done, %n failed</source>
        <translation>
            <numerusform>1 job done, %n failed</numerusform>
            <numerusform>1 job done, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs done, %n failed</source>
        <translation>
            <numerusform>%1 jobs done, %n failed</numerusform>
            <numerusform>%1 jobs done, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in a row</source>
        <comment>a health check has failed</comment>
        <translation>
            <numerusform>%n time in a row</numerusform>
            <numerusform>%n times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs without progress</source>
        <translation>
            <numerusform>%n job without progress</numerusform>
            <numerusform>%n jobs without progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait</source>
        <translation>
            <numerusform>%n job waits</numerusform>
            <numerusform>%n jobs wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other messages</source>
        <translation>
            <numerusform>%n other message</numerusform>
            <numerusform>%n other messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ActionTexts</name>
    <message numerus="yes">
        <source>Cancel %n jobs?</source>
        <translation>
            <numerusform>Cancel %n job?</numerusform>
            <numerusform>Cancel %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n jobs from the server?</source>
        <translation>
            <numerusform>Remove %n job from the server?</numerusform>
            <numerusform>Remove %n jobs from the server?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n refused: %1</numerusform>
            <numerusform>%n refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer, and may have been done</source>
        <translation>
            <numerusform>%n without an answer, and may have been done</numerusform>
            <numerusform>%n without an answer, and may have been done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent: %1</source>
        <translation>
            <numerusform>%n not sent: %1</numerusform>
            <numerusform>%n not sent: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropRow</name>
    <message numerus="yes">
        <source>%n drop(s) in the last hour, the last at %1</source>
        <translation>
            <numerusform>%n drop in the last hour, the last at %1</numerusform>
            <numerusform>%n drops in the last hour, the last at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::DropWords</name>
    <message numerus="yes">
        <source>%n drop(s), %1 ± %2 apart.</source>
        <translation>
            <numerusform>%n drop, %1 ± %2 apart.</numerusform>
            <numerusform>%n drops, %1 ± %2 apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), %1 ± %2 apart, at %3.</source>
        <translation>
            <numerusform>%n drop, %1 ± %2 apart, at %3.</numerusform>
            <numerusform>%n drops, %1 ± %2 apart, at %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 apart: %n drop(s)</source>
        <comment>from, to</comment>
        <translation>
            <numerusform>%1 – %2 apart: %n drop</numerusform>
            <numerusform>%1 – %2 apart: %n drops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s) at minute %1 of an hour</source>
        <translation>
            <numerusform>%n drop at minute %1 of an hour</numerusform>
            <numerusform>%n drops at minute %1 of an hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Evidence</name>
    <message numerus="yes">
        <source>%1; round trips of %2 ms (median of %n)</source>
        <translation>
            <numerusform>%1; a round trip of %2 ms</numerusform>
            <numerusform>%1; round trips of %2 ms (median of %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of one session, all of them answered</source>
        <translation>
            <numerusform>%n request of one session, answered</numerusform>
            <numerusform>%n requests of one session, all of them answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) on the first page</source>
        <translation>
            <numerusform>%n row on the first page</numerusform>
            <numerusform>%n rows on the first page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n drop(s), the last one: %2</source>
        <translation>
            <numerusform>%1, %n drop: %2</numerusform>
            <numerusform>%1, %n drops, the last one: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HealthTexts</name>
    <message numerus="yes">
        <source>, %n times in a row</source>
        <translation>
            <numerusform>, %n time in a row</numerusform>
            <numerusform>, %n times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s), every %1 ± %2</source>
        <translation>
            <numerusform>%n drop, every %1 ± %2</numerusform>
            <numerusform>%n drops, every %1 ± %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation>
            <numerusform>%n entry written to %1</numerusform>
            <numerusform>%n entries written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkFigureRow</name>
    <message numerus="yes">
        <source>Half of %n measurement(s) took at most %1, 95 % of them at most %2.</source>
        <translation>
            <numerusform>Half of %n measurement took at most %1, 95 % of it at most %2.</numerusform>
            <numerusform>Half of %n measurements took at most %1, 95 % of them at most %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkLines</name>
    <message numerus="yes">
        <source>%n attempt(s); next in %1.</source>
        <translation>
            <numerusform>%n attempt; next in %1.</numerusform>
            <numerusform>%n attempts; next in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::LinkWords</name>
    <message numerus="yes">
        <source>%Ln event(s), %1 received, %2 sent</source>
        <translation>
            <numerusform>%Ln event, %1 received, %2 sent</numerusform>
            <numerusform>%Ln events, %1 received, %2 sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far.</source>
        <translation>
            <numerusform>Outage for %1. %n attempt so far.</numerusform>
            <numerusform>Outage for %1. %n attempts so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far, the next one now.</source>
        <translation>
            <numerusform>Outage for %1. %n attempt so far, the next one now.</numerusform>
            <numerusform>Outage for %1. %n attempts so far, the next one now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outage for %1. %n attempt(s) so far, the next one in %2.</source>
        <translation>
            <numerusform>Outage for %1. %n attempt so far, the next one in %2.</numerusform>
            <numerusform>Outage for %1. %n attempts so far, the next one in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::NotificationsPane</name>
    <message numerus="yes">
        <source>Of the last %n event(s), %1 would be shown.</source>
        <translation>
            <numerusform>Of the last %n event, %1 would be shown.</numerusform>
            <numerusform>Of the last %n events, %1 would be shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PanelView</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>%n done today</numerusform>
            <numerusform>%n done today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more server(s)</source>
        <translation>
            <numerusform>and %n more server</numerusform>
            <numerusform>and %n more servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>and %n more queue</numerusform>
            <numerusform>and %n more queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::PreviewPane</name>
    <message numerus="yes">
        <source>%n line(s) were not understood.</source>
        <translation>
            <numerusform>%n line was not understood.</numerusform>
            <numerusform>%n lines were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s).</source>
        <translation>
            <numerusform>%n queue.</numerusform>
            <numerusform>%n queues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s).</source>
        <translation>
            <numerusform>%n worker.</numerusform>
            <numerusform>%n workers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::ProgramForm</name>
    <message numerus="yes">
        <source>%n server(s) added</source>
        <translation>
            <numerusform>%n server added</numerusform>
            <numerusform>%n servers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) replaced</source>
        <translation>
            <numerusform>%n server replaced</numerusform>
            <numerusform>%n servers replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) still want their token</source>
        <translation>
            <numerusform>%n server still wants its token</numerusform>
            <numerusform>%n servers still want their token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueLines</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs %n job(s)</source>
        <translation>
            <numerusform>runs %n job</numerusform>
            <numerusform>runs %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>and %n more queue</numerusform>
            <numerusform>and %n more queues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueueStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::QueuesCard</name>
    <message numerus="yes">
        <source>and %n more queue(s)</source>
        <translation>
            <numerusform>and %n more queue</numerusform>
            <numerusform>and %n more queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more worker(s)</source>
        <translation>
            <numerusform>and %n more worker</numerusform>
            <numerusform>and %n more workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SampleWords</name>
    <message numerus="yes">
        <source>%Ln measurement(s) of the round trip: half of them at most %1, 95 % of them at most %2</source>
        <translation>
            <numerusform>%Ln measurement of the round trip: half of it at most %1, 95 % of it at most %2</numerusform>
            <numerusform>%Ln measurements of the round trip: half of them at most %1, 95 % of them at most %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SeenButton</name>
    <message numerus="yes">
        <source>Mark %n failure(s) seen</source>
        <translation>
            <numerusform>Mark %n failure seen</numerusform>
            <numerusform>Mark %n failures seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::SlimLines</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Texts</name>
    <message numerus="yes">
        <source>%n drop(s), %1</source>
        <comment>%1: connected 99 % of the last hour</comment>
        <translation>
            <numerusform>%n drop, %1</numerusform>
            <numerusform>%n drops, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing the newest %1 jobs; %Ln older one(s) were let go.</source>
        <translation>
            <numerusform>Showing the newest %1 jobs; %Ln older one was let go.</numerusform>
            <numerusform>Showing the newest %1 jobs; %Ln older ones were let go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::TrayTexts</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pollux::Ui::Welcome</name>
    <message numerus="yes">
        <source>%n job(s) seen</source>
        <translation>
            <numerusform>%n job seen</numerusform>
            <numerusform>%n jobs seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) understood</source>
        <translation>
            <numerusform>%n event understood</numerusform>
            <numerusform>%n events understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>connected; understands none of %n event(s)</source>
        <translation>
            <numerusform>connected; does not understand the %n event</numerusform>
            <numerusform>connected; understands none of %n events</numerusform>
        </translation>
    </message>
</context>
</TS>
