<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DriverSentences</name>
    <message>
        <source>It used more than expected in most hours.</source>
        <translation>In den meisten Stunden lag der Verbrauch über dem Erwartungswert.</translation>
    </message>
    <message>
        <source>From that moment on it used clearly more than before.</source>
        <translation>Von da an lag der Verbrauch deutlich höher als zuvor.</translation>
    </message>
    <message>
        <source>Single hours were far above what was expected.</source>
        <translation>Einzelne Stunden zeigten Lastspitzen weit über dem Erwartungswert.</translation>
    </message>
    <message>
        <source>Nights or weekends are no longer lower than working hours.</source>
        <translation>Nachts oder am Wochenende sinkt der Verbrauch nicht mehr unter den der Betriebszeiten.</translation>
    </message>
    <message>
        <source>It reacts more strongly to heat or cold than it did before.</source>
        <translation>Das Gebäude reagiert stärker auf Hitze oder Kälte als zuvor.</translation>
    </message>
    <message>
        <source>The difference to the expected use grows steadily.</source>
        <translation>Die Differenz zum Erwartungswert wächst stetig.</translation>
    </message>
    <message>
        <source>The meter repeats exactly the same value where it should not; it may be stuck.</source>
        <translation>Der Zähler wiederholt genau denselben Wert, wo er es nicht sollte; vielleicht steht er fest.</translation>
    </message>
    <message>
        <source>It used less than expected. This does not raise the score.</source>
        <translation>Der Verbrauch lag unter dem Erwartungswert. Die Bewertung erhöht das nicht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what deviates, %2 how strongly, for instance &quot;Spikes (weak)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <extracomment>%1 is what deviates, %2 a day, %3 how strongly: &quot;Sustained excess since 12 Sep (strong)&quot;.</extracomment>
        <translation>%1 seit %2 (%3)</translation>
    </message>
    <message>
        <source>%1 That is about %2 more than expected over the judged days.</source>
        <extracomment>%1 is a sentence, %2 an amount with its unit.</extracomment>
        <translation>%1 An den bewerteten Tagen waren das etwa %2 mehr als erwartet.</translation>
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
        <translation>%1 je Ablesung</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 je Tag</translation>
    </message>
</context>
<context>
    <name>UploadWords</name>
    <message>
        <source>Meter readings</source>
        <translation>Zählerstände</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Drop a CSV file with meterId, simsCode, utility, readingTime and readingValue.</source>
        <translation>Legen Sie hier eine CSV-Datei mit meterId, simsCode, utility, readingTime und readingValue ab.</translation>
    </message>
    <message>
        <source>Drop a CSV file with date and temperature_2m; other weather columns are taken too.</source>
        <translation>Legen Sie hier eine CSV-Datei mit date und temperature_2m ab; weitere Wetterspalten werden auch übernommen.</translation>
    </message>
    <message>
        <source>Drop a CSV file with buildingNumber, buildingName and grossArea.</source>
        <translation>Legen Sie hier eine CSV-Datei mit buildingNumber, buildingName und grossArea ab.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeatherWords</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Luftfeuchte</translation>
    </message>
    <message>
        <source>Dew point</source>
        <translation>Taupunkt</translation>
    </message>
    <message>
        <source>Precipitation per hour</source>
        <translation>Niederschlag je Stunde</translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation>Windgeschwindigkeit</translation>
    </message>
    <message>
        <source>Wind speed at 80 m</source>
        <translation>Windgeschwindigkeit in 80 m</translation>
    </message>
    <message>
        <source>Wind speed at 100 m</source>
        <translation>Windgeschwindigkeit in 100 m</translation>
    </message>
    <message>
        <source>Wind direction</source>
        <translation>Windrichtung</translation>
    </message>
    <message>
        <source>Wind direction at 80 m</source>
        <translation>Windrichtung in 80 m</translation>
    </message>
    <message>
        <source>Wind direction at 100 m</source>
        <translation>Windrichtung in 100 m</translation>
    </message>
    <message>
        <source>Cloud cover</source>
        <translation>Bewölkung</translation>
    </message>
    <message>
        <source>Felt temperature</source>
        <translation>Gefühlte Temperatur</translation>
    </message>
    <message>
        <source>Sunshine</source>
        <translation>Sonnenstrahlung</translation>
    </message>
    <message>
        <source>Direct sunshine</source>
        <translation>Direkte Strahlung</translation>
    </message>
    <message>
        <source>Diffuse sunshine</source>
        <translation>Diffuse Strahlung</translation>
    </message>
    <message>
        <source>Sunshine facing the sun</source>
        <translation>Strahlung zur Sonne hin</translation>
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
    <message>
        <source>Scoring %1</source>
        <translation>Bewertung: %1</translation>
    </message>
    <message>
        <source>Training the model for %1</source>
        <translation>Modell wird trainiert: %1</translation>
    </message>
</context>
<context>
    <name>app::BuildingHeader</name>
    <message>
        <source>What-if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>‹ Map</source>
        <translation>‹ Karte</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>What this building would use in other weather</source>
        <translation>Was dieses Gebäude bei anderem Wetter verbrauchen würde</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Werte als CSV…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Diagramm als PNG…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
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
        <translation>Wählen Sie ein Gebäude auf der Karte, um seinen Verbrauch zu sehen.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>There is no building %1. It may have been removed with the import that brought it.</source>
        <translation>Das Gebäude %1 gibt es nicht. Vielleicht wurde es mit seinem Import wieder entfernt.</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>Building %1 could not be loaded.</source>
        <translation>Das Gebäude %1 konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>There are no readings of %1 yet.</source>
        <translation>Zu %1 liegen noch keine Zählerstände vor.</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>Zählerstände importieren</translation>
    </message>
    <message>
        <source>The readings could not be loaded.</source>
        <translation>Die Zählerstände konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>Werte exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation>Das Bild konnte nicht geschrieben werden.</translation>
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
    <message>
        <source>%1, last 7 days, expected dashed</source>
        <extracomment>%1 is a utility; the line above which it stands shows actual use solid and expected use dashed.</extracomment>
        <translation>%1, letzte 7 Tage, Erwartungswert gestrichelt</translation>
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
        <translation>Istwert und Erwartungswert</translation>
    </message>
    <message>
        <source>First day shown</source>
        <translation>Erster gezeigter Tag</translation>
    </message>
    <message>
        <source>Last day shown</source>
        <translation>Letzter gezeigter Tag</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>range button: seven days</comment>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>range button: thirty days</comment>
        <translation>30 T</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Alle Tage zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show the last %n days</source>
        <translation>
            <numerusform>Den letzten Tag zeigen</numerusform>
            <numerusform>Die letzten %n Tage zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Length of the intervals</source>
        <translation>Länge der Intervalle</translation>
    </message>
    <message>
        <source>Show actual minus expected in a strip below</source>
        <translation>Istwert minus Erwartungswert in einem Streifen darunter zeigen</translation>
    </message>
    <message>
        <source>There are no readings of this utility.</source>
        <translation>Zu dieser Energieart liegen keine Zählerstände vor.</translation>
    </message>
</context>
<context>
    <name>app::DeviationTableModel</name>
    <message>
        <source>How many standard deviations the difference lies from the usual one.</source>
        <translation>Um wie viele Standardabweichungen die Differenz von der üblichen abweicht.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Istwert</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartungswert</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>z</source>
        <extracomment>Column title: the difference in standard deviations.</extracomment>
        <translation>z</translation>
    </message>
</context>
<context>
    <name>app::DeviationsCard</name>
    <message>
        <source>Strongest deviations</source>
        <translation>Stärkste Abweichungen</translation>
    </message>
    <message>
        <source>Choose a row to see it in the chart</source>
        <translation>Wählen Sie eine Zeile, um sie im Diagramm zu sehen</translation>
    </message>
</context>
<context>
    <name>app::DropZone</name>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Datei zum Importieren wählen</translation>
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
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Campus</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Geschosse</translation>
    </message>
    <message numerus="yes">
        <source>%n above ground</source>
        <translation>
            <numerusform>%n oberirdisch</numerusform>
            <numerusform>%n oberirdisch</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n unterirdisch</numerusform>
            <numerusform>%n unterirdisch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportCard</name>
    <message>
        <source>CSV files (*.csv *.csv.gz *.gz);;All files (*)</source>
        <translation>CSV-Dateien (*.csv *.csv.gz *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The warnings could not be saved.</source>
        <translation>Die Hinweise konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>%1 wird gesendet</translation>
    </message>
    <message>
        <source>Sent. The service checks and stores the rows of %1</source>
        <translation>Gesendet. Der Dienst prüft und speichert die Zeilen von %1</translation>
    </message>
    <message>
        <source>Sending %1: %2 of %3</source>
        <translation>%1 wird gesendet: %2 von %3</translation>
    </message>
    <message>
        <source>%1 was not imported.</source>
        <translation>%1 wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Stored. Working out expected use and scores</source>
        <translation>Gespeichert. Erwartungswerte und Bewertungen werden berechnet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is done, %2 how much of it in percent.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::ImportHistory</name>
    <message>
        <source>Past imports</source>
        <translation>Bisherige Importe</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Drop a file above to begin.</source>
        <translation>Es wurde noch nichts importiert. Legen Sie zum Beginnen oben eine Datei ab.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message>
        <source>Takes the rows of the chosen import out again; later imports stay.</source>
        <translation>Nimmt die Zeilen des gewählten Imports wieder heraus; spätere Importe bleiben.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The past imports could not be loaded.</source>
        <translation>Die bisherigen Importe konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Undo the import of %1? Its %2 are taken out again; later imports stay.</source>
        <extracomment>%1 is a file name, %2 is &quot;48,000 rows&quot;.</extracomment>
        <translation>Den Import von %1 rückgängig machen? Herausgenommen werden %2; spätere Importe bleiben.</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>Der Import wurde nicht rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>app::ImportListModel</name>
    <message>
        <source>Meter readings</source>
        <translation>Zählerstände</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>Rückgängig gemacht %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Days (UTC)</source>
        <translation>Tage (UTC)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Simulated campus</source>
        <extracomment>Where the rows of the simulated campus come from.</extracomment>
        <translation>Simulierter Campus</translation>
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
        <translation>%1, Wert</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>Mean of the days chosen</source>
        <translation>Mittel der gewählten Tage</translation>
    </message>
    <message>
        <source>The weather of these days is not known.</source>
        <translation>Das Wetter dieser Tage ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>app::OverridesCard</name>
    <message>
        <source>Weather of the scenario</source>
        <translation>Wetter des Szenarios</translation>
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
        <translation>✓ gut</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>app::PreviewPanel</name>
    <message>
        <source>Result of the check</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation>✓ %1 gut   ▲ %2 mit Hinweis   ✕ %3 abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>Missing, so that the file cannot be imported: %1.</source>
        <translation>
            <numerusform>Diese Spalte fehlt, darum kann die Datei nicht importiert werden: %1.</numerusform>
            <numerusform>Diese Spalten fehlen, darum kann die Datei nicht importiert werden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used: %1.</source>
        <translation>Nicht verwendet: %1.</translation>
    </message>
    <message>
        <source>All columns were recognised.</source>
        <translation>Alle Spalten wurden erkannt.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>%1 importieren</translation>
    </message>
</context>
<context>
    <name>app::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>app::ResultPanel</name>
    <message>
        <source>Save warnings…</source>
        <translation>Hinweise speichern…</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Weitere Datei importieren</translation>
    </message>
    <message>
        <source>Imported %1: %2 new, %3 replaced. Left out: %4.</source>
        <extracomment>Each of %1 to %4 is &quot;12 rows&quot;.</extracomment>
        <translation>Importiert: %1. Neu: %2, ersetzt: %3. Ausgelassen: %4.</translation>
    </message>
    <message>
        <source>%1 stood there already with the same value.</source>
        <translation>Mit demselben Wert schon vorhanden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 warnings.</source>
        <extracomment>%1 is the number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Hinweis.</numerusform>
            <numerusform>%1 Hinweise.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Die ersten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Save warnings</source>
        <translation>Hinweise speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>app::ScenarioResult</name>
    <message>
        <source>Totals of the chosen days</source>
        <translation>Summen der gewählten Tage</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Istwert</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartungswert</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Scenario against expected</source>
        <translation>Szenario gegen Erwartung</translation>
    </message>
    <message>
        <source>Score before and after</source>
        <translation>Bewertung vorher und nachher</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Stunde für Stunde</translation>
    </message>
    <message>
        <source>Means of the chosen days</source>
        <translation>Mittel der gewählten Tage</translation>
    </message>
    <message>
        <source>in the weather as it was</source>
        <translation>beim Wetter, wie es war</translation>
    </message>
    <message>
        <source>in the changed weather</source>
        <translation>beim geänderten Wetter</translation>
    </message>
    <message>
        <source>Change the weather on the left</source>
        <translation>Ändern Sie links das Wetter</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Score before and after the change: &quot;0.31 → 0.12&quot;.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>0 is usual, 1 is worst</source>
        <translation>0 ist üblich, 1 am schlechtesten</translation>
    </message>
</context>
<context>
    <name>app::SeriesChart</name>
    <message>
        <source>Chart of actual and expected use</source>
        <translation>Diagramm von Istwert und Erwartungswert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Istwert</translation>
    </message>
    <message>
        <source>Expected, with its usual spread</source>
        <translation>Erwartungswert mit üblicher Streuung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartungswert</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Site time, %1 %2</source>
        <extracomment>Title of the time axis; %1 is the range of days that is shown, %2 the year.</extracomment>
        <translation>Ortszeit, %1 %2</translation>
    </message>
    <message>
        <source>No data to show.</source>
        <translation>Keine Daten vorhanden.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 Actual use lies between %2 and %3.</source>
        <extracomment>%1 is the sentence about what is shown, %2 and %3 are the smallest and largest actual value with their units.</extracomment>
        <translation>%1 Der Istwert liegt zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Difference: actual minus expected</source>
        <translation>Differenz: Istwert minus Erwartungswert</translation>
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
        <translation>Hochladen</translation>
    </message>
</context>
<context>
    <name>app::UtilityCard</name>
    <message>
        <source>No value to compare yet</source>
        <translation>Noch kein Wert zum Vergleichen</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>Nichts Ungewöhnliches</translation>
    </message>
    <message>
        <source>Not enough data for a score</source>
        <translation>Zu wenig Daten für eine Bewertung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In the latest hour it used %1; %2 was expected.</source>
        <extracomment>%1 and %2 are amounts with their units.</extracomment>
        <translation>In der letzten Stunde lag der Verbrauch bei %1; erwartet waren %2.</translation>
    </message>
    <message>
        <source>There is no value to compare yet.</source>
        <translation>Es gibt noch keinen Wert zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Latest hour %1, expected %2</source>
        <extracomment>%1 is the actual amount, %2 the expected one with the unit of both: &quot;Latest hour 1,420, expected 1,180 kWh&quot;.</extracomment>
        <translation>Letzte Stunde %1, erwartet %2</translation>
    </message>
</context>
<context>
    <name>app::WhatIfPage</name>
    <message>
        <source>Building and days</source>
        <translation>Gebäude und Tage</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Energieart</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>Die Gebäude konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>There are no buildings with readings yet.</source>
        <translation>Es gibt noch keine Gebäude mit Zählerständen.</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>Zählerstände importieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The days with readings could not be loaded.</source>
        <translation>Die Tage mit Zählerständen konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>This building has no readings of this utility.</source>
        <translation>Zu diesem Gebäude liegen keine Zählerstände dieser Energieart vor.</translation>
    </message>
    <message>
        <source>The first day lies after the last one.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>The expected use could not be worked out.</source>
        <translation>Der Erwartungswert konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>The scenario could not be worked out.</source>
        <translation>Das Szenario konnte nicht berechnet werden.</translation>
    </message>
</context>
<context>
    <name>app::WhyCard</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Reasons for the score</source>
        <translation>Gründe für die Bewertung</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>There are not enough data for a score. It takes at least 14 days of readings.</source>
        <translation>Für eine Bewertung reichen die Daten nicht. Nötig sind Zählerstände von mindestens 14 Tagen.</translation>
    </message>
    <message>
        <source>Nothing unusual was found in the judged days.</source>
        <translation>An den bewerteten Tagen fiel nichts Ungewöhnliches auf.</translation>
    </message>
    <message>
        <source>Choose a reason to see its beginning in the chart</source>
        <translation>Wählen Sie einen Grund, um seinen Beginn im Diagramm zu sehen</translation>
    </message>
</context>
</TS>
