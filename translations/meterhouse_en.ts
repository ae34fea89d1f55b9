<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>UploadWords</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::CampusMapView</name>
    <message numerus="yes">
        <source>%n building(s), worst: %1</source>
        <translation>
            <numerusform>%n building, worst: %1</numerusform>
            <numerusform>%n buildings, worst: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n building(s) on the map</source>
        <translation>
            <numerusform>%n building on the map</numerusform>
            <numerusform>%n buildings on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ChartCard</name>
    <message numerus="yes">
        <source>Show the last %n days</source>
        <translation>
            <numerusform>Show the last day</numerusform>
            <numerusform>Show the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ConnectionCard</name>
    <message numerus="yes">
        <source>It holds %n building(s).</source>
        <translation>
            <numerusform>It holds %n building.</numerusform>
            <numerusform>It holds %n buildings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FactsCard</name>
    <message numerus="yes">
        <source>%n above ground</source>
        <translation>
            <numerusform>%n above ground</numerusform>
            <numerusform>%n above ground</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n below</numerusform>
            <numerusform>%n below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportWizard</name>
    <message numerus="yes">
        <source>%n questions are to be answered before the rows can be imported.</source>
        <translation>
            <numerusform>%n question is to be answered before the rows can be imported.</numerusform>
            <numerusform>%n questions are to be answered before the rows can be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MapPage</name>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n building</numerusform>
            <numerusform>%n buildings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a position on the map</source>
        <translation>
            <numerusform>%n without a position on the map</numerusform>
            <numerusform>%n without a position on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ResultPanel</name>
    <message numerus="yes">
        <source>%1 warnings.</source>
        <extracomment>%1 is the number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 warning.</numerusform>
            <numerusform>%1 warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SeriesChart</name>
    <message numerus="yes">
        <source>%n deviation(s) are shaded.</source>
        <translation>
            <numerusform>%n deviation is shaded.</numerusform>
            <numerusform>%n deviations are shaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message numerus="yes">
        <source>%n task(s) waiting</source>
        <translation>
            <numerusform>%n task waiting</numerusform>
            <numerusform>%n tasks waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n building</numerusform>
            <numerusform>%n buildings</numerusform>
        </translation>
    </message>
</context>
</TS>
