<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CronWords</name>
    <message numerus="yes">
        <source>Every %n minute(s).</source>
        <translation>
            <numerusform>Every %n minute.</numerusform>
            <numerusform>Every %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s), from midnight on.</source>
        <translation>
            <numerusform>Every %n hour, from midnight on.</numerusform>
            <numerusform>Every %n hours, from midnight on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s) in the hours %1.</source>
        <extracomment>%n minutes; %1 is one or more hours of the day, for instance &quot;8 to 17&quot;.</extracomment>
        <translation>
            <numerusform>Every %n minute in the hours %1.</numerusform>
            <numerusform>Every %n minutes in the hours %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldBackWords</name>
    <message numerus="yes">
        <source>%n reading(s) of %1 held back.</source>
        <extracomment>%1 and %2 are times; %n is the number of readings.</extracomment>
        <translation>
            <numerusform>%n reading of %1 held back.</numerusform>
            <numerusform>%n readings of %1 held back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) from %1 to %2 held back.</source>
        <translation>
            <numerusform>%n reading from %1 to %2 held back.</numerusform>
            <numerusform>%n readings from %1 to %2 held back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes in %n reading(s) and adds %1.</source>
        <extracomment>%1 is an amount with its unit; %n the number of readings.</extracomment>
        <translation>
            <numerusform>Takes in %n reading and adds %1.</numerusform>
            <numerusform>Takes in %n readings and adds %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without news</source>
        <translation>
            <numerusform>%n without news</numerusform>
            <numerusform>%n without news</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionWords</name>
    <message numerus="yes">
        <source>%1 rows are of the future, up to %2. How are the dates to be read?</source>
        <extracomment>%1 is the number of rows, %2 a day; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 row is of the future, up to %2. How are the dates to be read?</numerusform>
            <numerusform>%1 rows are of the future, up to %2. How are the dates to be read?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows say another value for the same meter and time. Which one counts?</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 row says another value for the same meter and time. Which one counts?</numerusform>
            <numerusform>%1 rows say another value for the same meter and time. Which one counts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first time is %1, and readings are %2 minutes apart. Does a time name the start or the end of its interval?</source>
        <extracomment>%1 is a time of day as the file writes it, %2 a number of minutes; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>The first time is %1, and readings are %2 minute apart. Does a time name the start or the end of its interval?</numerusform>
            <numerusform>The first time is %1, and readings are %2 minutes apart. Does a time name the start or the end of its interval?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SensorWords</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
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
    <name>app::BuildingSearch</name>
    <message numerus="yes">
        <source>%n buildings fit. Type more, or choose one with the Down key.</source>
        <translation>
            <numerusform>%n building fits. Type more, or choose it with the Down key.</numerusform>
            <numerusform>%n buildings fit. Type more, or choose one with the Down key.</numerusform>
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
    <name>app::DeviationsCard</name>
    <message numerus="yes">
        <source>%n partly measured interval(s) left out</source>
        <translation>
            <numerusform>%n partly measured interval left out</numerusform>
            <numerusform>%n partly measured intervals left out</numerusform>
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
    <message numerus="yes">
        <source>%n below ground</source>
        <translation>
            <numerusform>%n below ground</numerusform>
            <numerusform>%n below ground</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportCard</name>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Undo the import of %1? Its %2 row is taken out again, and a value it replaced comes back.</numerusform>
            <numerusform>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportHistory</name>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back; later imports stay.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Undo the import of %1? Its %2 row is taken out again, and a value it replaced comes back; later imports stay.</numerusform>
            <numerusform>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back; later imports stay.</numerusform>
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
    <name>app::QuestionList</name>
    <message numerus="yes">
        <source>%n more question(s) follow when these are answered.</source>
        <translation>
            <numerusform>%n more question follows when these are answered.</numerusform>
            <numerusform>%n more questions follow when these are answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::QueueBar</name>
    <message numerus="yes">
        <source>%n more files wait: %1</source>
        <extracomment>%1 is a list of file names.</extracomment>
        <translation>
            <numerusform>%n more file waits: %1</numerusform>
            <numerusform>%n more files wait: %1</numerusform>
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
    <message numerus="yes">
        <source>%1 rows stood there already with the same value.</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 row stood there already with the same value.</numerusform>
            <numerusform>%1 rows stood there already with the same value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of them are listed.</source>
        <extracomment>%1 is a number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>The first %1 of them is listed.</numerusform>
            <numerusform>The first %1 of them are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RunLedger</name>
    <message numerus="yes">
        <source>It was interrupted and gone on with %n time(s).</source>
        <translation>
            <numerusform>It was interrupted and gone on with once.</numerusform>
            <numerusform>It was interrupted and gone on with %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) had nothing to do and are not listed.</source>
        <translation>
            <numerusform>%n part had nothing to do and is not listed.</numerusform>
            <numerusform>%n parts had nothing to do and are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SaveBar</name>
    <message numerus="yes">
        <source>Saved %1 rows in %2</source>
        <extracomment>%1 is the number of rows, %2 a file; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Saved %1 row in %2</numerusform>
            <numerusform>Saved %1 rows in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2</source>
        <extracomment>%1 is the number of rows, %2 a size such as &quot;3.4 MB&quot;; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 row, %2</numerusform>
            <numerusform>%1 rows, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SensorDetail</name>
    <message numerus="yes">
        <source>%n reading(s) held back.</source>
        <translation>
            <numerusform>%n reading held back.</numerusform>
            <numerusform>%n readings held back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SensorListModel</name>
    <message numerus="yes">
        <source>%n reading(s) wait for an answer under Questions.</source>
        <translation>
            <numerusform>%n reading waits for an answer under Questions.</numerusform>
            <numerusform>%n readings wait for an answer under Questions.</numerusform>
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
    <message numerus="yes">
        <source>%n peak(s) are shaded.</source>
        <translation>
            <numerusform>%n peak is shaded.</numerusform>
            <numerusform>%n peaks are shaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ServicePanel</name>
    <message numerus="yes">
        <source>✕ The service gives at most %1 days at once; these are %2. Import them in parts.</source>
        <extracomment>%1 is a number of days above one, %2 as well; %n only chooses the plural form of %2.</extracomment>
        <translation>
            <numerusform>✕ The service gives at most %1 days at once; this is %2. Import them in parts.</numerusform>
            <numerusform>✕ The service gives at most %1 days at once; these are %2. Import them in parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service knows %1 hours.</source>
        <extracomment>%1 is a number of hours; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>The service knows %1 hour.</numerusform>
            <numerusform>The service knows %1 hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days are stored already and left out.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 day is stored already and left out.</numerusform>
            <numerusform>%1 days are stored already and left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days would be imported.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 day would be imported.</numerusform>
            <numerusform>%1 days would be imported.</numerusform>
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
