<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>BackfillText</name>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>⚠ %n time(s) in more than one range: may start twice.</source>
            <translation>
                <numerusform>⚠ %n time in more than one range: may start twice.</numerusform>
                <numerusform>⚠ %n times in more than one range: may start twice.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeleteDialog</name>
        <message numerus="yes">
            <source>%n active run(s) go on; nothing stops them:</source>
            <translation>
                <numerusform>%n active run goes on; nothing stops it:</numerusform>
                <numerusform>%n active runs go on; nothing stops them:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message numerus="yes">
            <source>The server is limiting requests to this namespace. It asks to wait for %n second(s).</source>
            <translation>
                <numerusform>The server is limiting requests to this namespace. It asks to wait for %n second.</numerusform>
                <numerusform>The server is limiting requests to this namespace. It asks to wait for %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%1, %n byte(s)</source>
            <translation>
                <numerusform>%1, %n byte</numerusform>
                <numerusform>%1, %n bytes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::Application</name>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <translation>
                <numerusform>%1, %n waiting</numerusform>
                <numerusform>%1, %n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::BackfillDialog</name>
        <message numerus="yes">
            <source>&amp;I know: what lies in the future (%n run(s)) starts now, and again when due.</source>
            <translation>
                <numerusform>&amp;I know: what lies in the future (%n run) starts now, and again when due.</numerusform>
                <numerusform>&amp;I know: what lies in the future (%n runs) starts now, and again when due.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::ChangesPanel</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::DetailsPane</name>
        <message numerus="yes">
            <source>%n schedule(s) are selected. Actions apply to all of them.</source>
            <translation>
                <numerusform>%n schedule is selected.</numerusform>
                <numerusform>%n schedules are selected. Actions apply to all of them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::FilterBar</name>
        <message numerus="yes">
            <source>%Ln change(s)</source>
            <translation>
                <numerusform>%Ln change</numerusform>
                <numerusform>%Ln changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::QuitGuard</name>
        <message numerus="yes">
            <source>%n change(s) are on their way to the server. If Orrery quits now, you will not learn whether they took effect.</source>
            <translation>
                <numerusform>%n change is on its way to the server. If Orrery quits now, you will not learn whether it took effect.</numerusform>
                <numerusform>%n changes are on their way to the server. If Orrery quits now, you will not learn whether they took effect.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::ScheduleSpec</name>
        <message numerus="yes">
            <source>%n bytes are the limit.</source>
            <translation>
                <numerusform>%n byte is the limit.</numerusform>
                <numerusform>%n bytes are the limit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::SentWatch</name>
        <message numerus="yes">
            <source>%n skipped, because another run was open.</source>
            <translation>
                <numerusform>%n skipped, because another run was open.</numerusform>
                <numerusform>%n skipped, because another run was open.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dropped, because the server's buffer is full.</source>
            <translation>
                <numerusform>%n dropped, because the server's buffer is full.</numerusform>
                <numerusform>%n dropped, because the server's buffer is full.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %2 of %n run(s) started.</source>
            <translation>
                <numerusform>%1: %2 of %n run started.</numerusform>
                <numerusform>%1: %2 of %n runs started.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::SpecSection</name>
        <message numerus="yes">
            <source>%n excluded calendar(s) kept as they are; this form does not change them.</source>
            <translation>
                <numerusform>%n excluded calendar kept as it is; this form does not change it.</numerusform>
                <numerusform>%n excluded calendars kept as they are; this form does not change them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::SpecWords</name>
        <message numerus="yes">
            <source>%n× a day</source>
            <translation>
                <numerusform>%n× a day</numerusform>
                <numerusform>%n× a day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 + %n more</source>
            <translation>
                <numerusform>%1 + %n more</numerusform>
                <numerusform>%1 + %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n days</source>
            <translation>
                <numerusform>every %n day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n hours</source>
            <translation>
                <numerusform>every %n hour</numerusform>
                <numerusform>every %n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n minutes</source>
            <translation>
                <numerusform>every %n minute</numerusform>
                <numerusform>every %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n seconds</source>
            <translation>
                <numerusform>every %n second</numerusform>
                <numerusform>every %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seconds</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n milliseconds</source>
            <translation>
                <numerusform>%n millisecond</numerusform>
                <numerusform>%n milliseconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::TargetHeader</name>
        <message numerus="yes">
            <source>%n schedule(s)</source>
            <translation>
                <numerusform>%n schedule</numerusform>
                <numerusform>%n schedules</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::TriggerDialog</name>
        <message numerus="yes">
            <source>%n run(s) active now.</source>
            <translation>
                <numerusform>%n run active now.</numerusform>
                <numerusform>%n runs active now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::WindowHeader</name>
        <message numerus="yes">
            <source>%Ln schedule(s)</source>
            <translation>
                <numerusform>%Ln schedule</numerusform>
                <numerusform>%Ln schedules</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>orrery::WriteGroup</name>
        <message numerus="yes">
            <source>Not done for %1 of %n schedule(s).</source>
            <translation>
                <numerusform>Not done for %1 of %n schedule.</numerusform>
                <numerusform>Not done for %1 of %n schedules.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
