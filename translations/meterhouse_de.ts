<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DriverSentences</name>
    <message>
        <source>It used more than expected in most hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From that moment on it used clearly more than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single hours were far above what was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights or weekends are no longer lower than working hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reacts more strongly to heat or cold than it did before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference to the expected use grows steadily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter repeats exactly the same value where it should not; it may be stuck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It used less than expected. This does not raise the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what deviates, %2 how strongly, for instance &quot;Spikes (weak)&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <extracomment>%1 is what deviates, %2 a day, %3 how strongly: &quot;Sustained excess since 12 Sep (strong)&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 That is about %2 more than expected over the judged days.</source>
        <extracomment>%1 is a sentence, %2 an amount with its unit.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPainter</name>
    <message>
        <source>N</source>
        <extracomment>One letter for north, on the map&apos;s arrow.</extracomment>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>SeriesData</name>
    <message>
        <source>%1 per reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UploadWords</name>
    <message>
        <source>Meter readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a CSV file with meterId, simsCode, utility, readingTime and readingValue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a CSV file with date and temperature_2m; other weather columns are taken too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a CSV file with buildingNumber, buildingName and grossArea.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeatherWords</name>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dew point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precipitation per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wind speed at 80 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wind speed at 100 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wind direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wind direction at 80 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wind direction at 100 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Felt temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunshine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct sunshine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diffuse sunshine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunshine facing the sun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>auffällig</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Dampf</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>Cooling power</source>
        <translation>Kälteleistung</translation>
    </message>
    <message>
        <source>Steam rate</source>
        <translation>Dampfstrom</translation>
    </message>
    <message>
        <source>Heating oil</source>
        <translation>Heizöl</translation>
    </message>
    <message>
        <source>Rank among all</source>
        <extracomment>A way to score buildings: by their place among all of them.</extracomment>
        <translation>Rang unter allen</translation>
    </message>
    <message>
        <source>Fixed limits</source>
        <extracomment>A way to score buildings: by fixed limits per floor area.</extracomment>
        <translation>Feste Grenzen</translation>
    </message>
    <message>
        <source>Weighted by size</source>
        <extracomment>A way to score buildings: deviation weighted by excess use per floor area.</extracomment>
        <translation>Nach Größe gewichtet</translation>
    </message>
    <message>
        <source>sustained excess</source>
        <translation>dauerhafter Mehrverbrauch</translation>
    </message>
    <message>
        <source>step change</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>spikes</source>
        <translation>Lastspitzen</translation>
    </message>
    <message>
        <source>night or weekend setback lost</source>
        <translation>Nacht- oder Wochenendabsenkung fehlt</translation>
    </message>
    <message>
        <source>reacts more strongly to weather</source>
        <translation>reagiert stärker auf das Wetter</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>schleichender Anstieg</translation>
    </message>
    <message>
        <source>repeats one value</source>
        <translation>wiederholt einen Wert</translation>
    </message>
    <message>
        <source>uses less than expected</source>
        <translation>verbraucht weniger als erwartet</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>deutlich</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>The service does not answer. What you see may be out of date; the connection is tried again every two seconds.</source>
        <translation>Der Dienst antwortet nicht. Die Anzeige kann veraltet sein; die Verbindung wird alle zwei Sekunden neu versucht.</translation>
    </message>
    <message>
        <source>It is not there, or no longer. Go back and choose another one.</source>
        <translation>Es ist nicht oder nicht mehr vorhanden. Gehen Sie zurück und wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>There are not enough data yet. Import at least 14 days of readings.</source>
        <translation>Es liegen noch nicht genug Daten vor. Importieren Sie Messwerte von mindestens 14 Tagen.</translation>
    </message>
    <message>
        <source>The current state does not allow it. Reload and look again.</source>
        <translation>Der jetzige Zustand lässt das nicht zu. Laden Sie neu und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The file is larger than the service takes. Split it and import the parts.</source>
        <translation>Die Datei ist größer, als der Dienst annimmt. Teilen Sie sie und importieren Sie die Teile.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Dieses Konto darf das nicht.</translation>
    </message>
    <message>
        <source>A service this one depends on failed. Try again later.</source>
        <translation>Ein Dienst, auf den dieser angewiesen ist, hat versagt. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The service could not read or write its data. Check the disk it uses.</source>
        <translation>Der Dienst konnte seine Daten nicht lesen oder schreiben. Prüfen Sie seinen Datenträger.</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>Der Vorgang wurde vor dem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>The request or its answer was not understood.</source>
        <translation>Die Anfrage oder ihre Antwort wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>The service failed in a way it should not. Trying again may help.</source>
        <translation>Im Dienst ist ein unerwarteter Fehler aufgetreten. Ein neuer Versuch kann helfen.</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>steam</source>
        <translation>Dampf</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>cooling power</source>
        <translation>Kälteleistung</translation>
    </message>
    <message>
        <source>steam rate</source>
        <translation>Dampfstrom</translation>
    </message>
    <message>
        <source>heating oil</source>
        <translation>Heizöl</translation>
    </message>
</context>
<context>
    <name>app::BuildingHeader</name>
    <message>
        <source>What-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this building would use in other weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::BuildingListModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
</context>
<context>
    <name>app::BuildingPage</name>
    <message>
        <source>Choose a building on the map to see its use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no building %1. It may have been removed with the import that brought it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building %1 could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no readings of %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readings could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::BuildingPopup</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A reason for a score and how strong it is: &quot;step change (strong)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
</context>
<context>
    <name>app::BuildingSearch</name>
    <message>
        <source>Search buildings (Ctrl+K)</source>
        <translation>Gebäude suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Search buildings</source>
        <translation>Gebäude suchen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A building&apos;s name and its number in a list to choose from.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::CampusMapView</name>
    <message>
        <source>Map of buildings</source>
        <translation>Karte der Gebäude</translation>
    </message>
    <message>
        <source>Tab walks the buildings from the highest score down, Enter shows details.</source>
        <translation>Mit der Tabulatortaste gehen Sie die Gebäude vom höchsten Wert abwärts durch, die Eingabetaste zeigt Einzelheiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s), worst: %1</source>
        <translation>
            <numerusform>%n Gebäude, am auffälligsten: %1</numerusform>
            <numerusform>%n Gebäude, am auffälligsten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2 %3</source>
        <extracomment>A building&apos;s name, its status word and its score.</extracomment>
        <translation>%1
%2 %3</translation>
    </message>
</context>
<context>
    <name>app::ChartCard</name>
    <message>
        <source>Actual and expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>range button: seven days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>range button: thirty days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show the last %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show actual minus expected in a strip below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no readings of this utility.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::DeviationTableModel</name>
    <message>
        <source>How many standard deviations the difference lies from the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z</source>
        <extracomment>Column title: the difference in standard deviations.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::DeviationsCard</name>
    <message>
        <source>Strongest deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see it in the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::DropZone</name>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ErrorBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>app::FactsCard</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floors</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n above ground</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportCard</name>
    <message>
        <source>CSV files (*.csv *.csv.gz *.gz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warnings could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. The service checks and stores the rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored. Working out expected use and scores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ImportHistory</name>
    <message>
        <source>Past imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet. Drop a file above to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the rows of the chosen import out again; later imports stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The past imports could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the import of %1? Its %2 are taken out again; later imports stay.</source>
        <extracomment>%1 is a file name, %2 is &quot;48,000 rows&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ImportListModel</name>
    <message>
        <source>Meter readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Meterhouse</source>
        <translation>Meterhouse</translation>
    </message>
    <message>
        <source>Switch page</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Seitennamen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Search buildings</source>
        <translation>Gebäude suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Close popup</source>
        <translation>Einblendung schließen</translation>
    </message>
    <message>
        <source>The service ended unexpectedly and is being started again.</source>
        <translation>Der Dienst wurde unerwartet beendet und wird neu gestartet.</translation>
    </message>
    <message>
        <source>The service could not be started: %1</source>
        <translation>Der Dienst konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Starting with your own data.</source>
        <translation>Start mit Ihren eigenen Daten.</translation>
    </message>
</context>
<context>
    <name>app::MapPage</name>
    <message>
        <source>Utility</source>
        <translation>Energieart</translation>
    </message>
    <message>
        <source>What the scores are about</source>
        <translation>Worauf sich die Werte beziehen</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>How the scores are worked out</source>
        <translation>Wie die Werte berechnet werden</translation>
    </message>
    <message>
        <source>Show only buildings with this status</source>
        <translation>Nur Gebäude mit diesem Status zeigen</translation>
    </message>
    <message>
        <source>Filter by name, number or campus</source>
        <translation>Nach Name, Nummer oder Campus filtern</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>Die Gebäude konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>No buildings yet. Import buildings and their meter readings to see them here.</source>
        <translation>Noch keine Gebäude. Importieren Sie Gebäude und ihre Zählerstände, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>Daten importieren</translation>
    </message>
    <message>
        <source>No buildings with %1 data</source>
        <extracomment>%1 is a utility as it stands in a sentence: &quot;No buildings with steam data&quot;.</extracomment>
        <translation>Keine Gebäude mit Daten zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n Gebäude</numerusform>
            <numerusform>%n Gebäude</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a position on the map</source>
        <translation>
            <numerusform>%n ohne Position auf der Karte</numerusform>
            <numerusform>%n ohne Position auf der Karte</numerusform>
        </translation>
    </message>
    <message>
        <source>The building&apos;s utilities could not be loaded.</source>
        <translation>Die Energiearten des Gebäudes konnten nicht geladen werden.</translation>
    </message>
</context>
<context>
    <name>app::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>app::OverrideRow</name>
    <message>
        <source>%1, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the days chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weather of these days is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::OverridesCard</name>
    <message>
        <source>Weather of the scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Page</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>app::PreviewModel</name>
    <message>
        <source>✓ good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::PreviewPanel</name>
    <message>
        <source>Result of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Missing, so that the file cannot be imported: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns were recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ResultPanel</name>
    <message>
        <source>Save warnings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1: %2 new, %3 replaced. Left out: %4.</source>
        <extracomment>Each of %1 to %4 is &quot;12 rows&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stood there already with the same value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 warnings.</source>
        <extracomment>%1 is the number of warnings; %n only chooses the plural form.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ScenarioResult</name>
    <message>
        <source>Totals of the chosen days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario against expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means of the chosen days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the weather as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the changed weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the weather on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Score before and after the change: &quot;0.31 → 0.12&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is usual, 1 is worst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SeriesChart</name>
    <message>
        <source>Chart of actual and expected use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected, with its usual spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site time, %1 %2</source>
        <extracomment>Title of the time axis; %1 is the range of days that is shown, %2 the year.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Actual use lies between %2 and %3.</source>
        <extracomment>%1 is the sentence about what is shown, %2 and %3 are the smallest and largest actual value with their units.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference: actual minus expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>app::StaleLabel</name>
    <message>
        <source>as of %1</source>
        <extracomment>%1 is a time of day: the data shown are as old as that.</extracomment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>The service does not answer. This is what it last sent.</source>
        <translation>Der Dienst antwortet nicht. Dies hat er zuletzt gesendet.</translation>
    </message>
</context>
<context>
    <name>app::StatusBadge</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A status word and its score: &quot;anomaly 0.89&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message>
        <source>simulated campus</source>
        <translation>simulierter Campus</translation>
    </message>
    <message>
        <source>Start with my own data</source>
        <translation>Mit eigenen Daten beginnen</translation>
    </message>
    <message>
        <source>The buildings and readings are made up, to try the console with.</source>
        <translation>Gebäude und Messwerte sind erfunden, zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Leaves the simulated campus and opens an empty one of your own.</source>
        <translation>Verlässt den simulierten Campus und öffnet einen leeren eigenen.</translation>
    </message>
    <message>
        <source>Scoring %1</source>
        <translation>Bewertung: %1</translation>
    </message>
    <message>
        <source>Training the model for %1</source>
        <translation>Training des Modells: %1</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) waiting</source>
        <translation>
            <numerusform>%n Vorgang wartet</numerusform>
            <numerusform>%n Vorgänge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>The last task failed: %1</source>
        <translation>Der letzte Vorgang ist fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n Gebäude</numerusform>
            <numerusform>%n Gebäude</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>Show or hide the names of the pages (Ctrl+B)</source>
        <translation>Seitennamen ein- oder ausblenden (Strg+B)</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Seitennamen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Universal time</source>
        <translation>Weltzeit</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>app::UploadPage</name>
    <message>
        <source>Upload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::UtilityCard</name>
    <message>
        <source>No value to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough data for a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest hour %1 / %2</source>
        <extracomment>%1 is the actual amount, %2 the expected one with the unit of both: &quot;Latest hour 1,420 / 1,180 kWh&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the latest hour it used %1; %2 was expected.</source>
        <extracomment>%1 and %2 are amounts with their units.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no value to compare yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::WhatIfPage</name>
    <message>
        <source>Building and days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no buildings with readings yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days with readings could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This building has no readings of this utility.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day lies after the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expected use could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario could not be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::WhyCard</name>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons for the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough data for a score. It takes at least 14 days of readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual was found in the judged days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
