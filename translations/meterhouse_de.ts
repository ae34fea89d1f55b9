<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Forscher</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Owns sensors.</source>
        <translation>Ist für Sensoren zuständig.</translation>
    </message>
    <message>
        <source>May take data out for study.</source>
        <translation>Darf Daten zur Auswertung entnehmen.</translation>
    </message>
    <message>
        <source>Works with buildings, imports and scores.</source>
        <translation>Arbeitet mit Gebäuden, Importen und Bewertungen.</translation>
    </message>
    <message>
        <source>May do everything, also manage sensors and users.</source>
        <translation>Darf alles, auch Sensoren und Benutzer verwalten.</translation>
    </message>
</context>
<context>
    <name>ApplianceWords</name>
    <message>
        <source>Refrigerator or freezer</source>
        <translation>Kühl- oder Gefriergerät</translation>
    </message>
    <message>
        <source>Dishwasher</source>
        <translation>Geschirrspüler</translation>
    </message>
    <message>
        <source>Washing machine</source>
        <translation>Waschmaschine</translation>
    </message>
    <message>
        <source>Tumble dryer</source>
        <translation>Wäschetrockner</translation>
    </message>
    <message>
        <source>Microwave</source>
        <translation>Mikrowelle</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Wasserkocher</translation>
    </message>
    <message>
        <source>Coffee machine</source>
        <translation>Kaffeemaschine</translation>
    </message>
    <message>
        <source>Stove</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>Fernseher</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Another appliance</source>
        <translation>Ein anderes Gerät</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <extracomment>%1 is an appliance (&quot;Kettle&quot;), %2 a number of per cent.</extracomment>
        <translation>%1, zu %2 % sicher</translation>
    </message>
    <message>
        <source>%1, says %2</source>
        <extracomment>%1 is an appliance (&quot;Kettle&quot;), %2 the name of a person.</extracomment>
        <translation>%1, laut %2</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Sensor added</source>
        <translation>Sensor hinzugefügt</translation>
    </message>
    <message>
        <source>Sensor changed</source>
        <translation>Sensor geändert</translation>
    </message>
    <message>
        <source>Sensor retired</source>
        <translation>Sensor stillgelegt</translation>
    </message>
    <message>
        <source>Sensor used again</source>
        <translation>Sensor wieder genutzt</translation>
    </message>
    <message>
        <source>New secret for a sensor</source>
        <translation>Neuer Schlüssel für Sensor</translation>
    </message>
    <message>
        <source>Script of a sensor set</source>
        <translation>Skript eines Sensors gesetzt</translation>
    </message>
    <message>
        <source>Token of a sensor revoked</source>
        <translation>Token eines Sensors widerrufen</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Frage beantwortet</translation>
    </message>
    <message>
        <source>Answer undone</source>
        <translation>Antwort zurückgenommen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Token made</source>
        <translation>Token erzeugt</translation>
    </message>
    <message>
        <source>Token revoked</source>
        <translation>Token widerrufen</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Benutzer hinzugefügt</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Benutzer geändert</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>Benutzer gesperrt</translation>
    </message>
    <message>
        <source>User enabled</source>
        <translation>Benutzer entsperrt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Revolutions per kWh</source>
        <translation>Umdrehungen je kWh</translation>
    </message>
    <message>
        <source>Most per minute</source>
        <translation>Höchstens je Minute</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Number of the script</source>
        <translation>Nummer des Skripts</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt am</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>Beschränkt auf</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Consumption added</source>
        <translation>Hinzugekommener Verbrauch</translation>
    </message>
    <message>
        <source>Readings taken in</source>
        <translation>Übernommene Zählerstände</translation>
    </message>
    <message>
        <source>Digits of the counter</source>
        <translation>Stellen des Zählwerks</translation>
    </message>
    <message>
        <source>Old meter at its end</source>
        <translation>Endstand alter Zähler</translation>
    </message>
    <message>
        <source>New meter at its start</source>
        <translation>Anfangsstand neuer Zähler</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>set anew</source>
        <translation>neu gesetzt</translation>
    </message>
    <message>
        <source>Job changed</source>
        <translation>Aufgabe geändert</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Verpasste Läufe</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Appliance of a peak named</source>
        <translation>Gerät einer Spitze benannt</translation>
    </message>
    <message>
        <source>Reports of a user set</source>
        <translation>Berichte eines Benutzers festgelegt</translation>
    </message>
    <message>
        <source>Mails of reports ended</source>
        <translation>Berichte per E-Mail abbestellt</translation>
    </message>
    <message>
        <source>Tariff added</source>
        <translation>Tarif hinzugefügt</translation>
    </message>
    <message>
        <source>Tariff changed</source>
        <translation>Tarif geändert</translation>
    </message>
    <message>
        <source>Tariff removed</source>
        <translation>Tarif entfernt</translation>
    </message>
    <message>
        <source>Experiment planned</source>
        <translation>Experiment geplant</translation>
    </message>
    <message>
        <source>Experiment changed</source>
        <translation>Experiment geändert</translation>
    </message>
    <message>
        <source>User enrolled</source>
        <translation>Benutzer aufgenommen</translation>
    </message>
    <message>
        <source>User taken out</source>
        <translation>Benutzer herausgenommen</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Einwilligung eingetragen</translation>
    </message>
    <message>
        <source>Withdrawal noted</source>
        <translation>Widerruf eingetragen</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Number of the peak</source>
        <translation>Nummer der Spitze</translation>
    </message>
    <message>
        <source>Regular reports</source>
        <translation>Regelmäßige Berichte</translation>
    </message>
    <message>
        <source>Days from one to the next</source>
        <translation>Tage bis zum nächsten</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Goal (Wh a day)</source>
        <translation>Ziel (Wh am Tag)</translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation>Per E-Mail</translation>
    </message>
    <message>
        <source>Corrections mailed</source>
        <translation>Korrekturen per E-Mail</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Price of a month</source>
        <translation>Grundpreis im Monat</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>Arbeitspreis</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Willigt ein</translation>
    </message>
    <message>
        <source>Consents since</source>
        <translation>Willigt ein seit</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Widerrufen am</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
</context>
<context>
    <name>ChatTools</name>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Python-Programm</translation>
    </message>
    <message>
        <source>List of buildings</source>
        <translation>Liste der Gebäude</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
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
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Changed weather</source>
        <translation>Geändertes Wetter</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>working</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of an argument and its value: &quot;Building: 311&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formal name</source>
        <translation>Amtlicher Name</translation>
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
        <source>Gross area</source>
        <translation>Bruttogrundfläche</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>Einheit der Flächen</translation>
    </message>
    <message>
        <source>Floors above ground</source>
        <translation>Geschosse über der Erde</translation>
    </message>
    <message>
        <source>Floors below ground</source>
        <translation>Geschosse unter der Erde</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Energiearten</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Summed by</source>
        <translation>Summiert nach</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>Difference in per cent</source>
        <translation>Differenz in Prozent</translation>
    </message>
    <message>
        <source>Above expected</source>
        <translation>Über Erwartung</translation>
    </message>
    <message>
        <source>Above expected in per cent</source>
        <translation>Über Erwartung in Prozent</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Je Tag</translation>
    </message>
    <message>
        <source>Difference per day</source>
        <translation>Differenz je Tag</translation>
    </message>
    <message>
        <source>Difference per day in per cent</source>
        <translation>Differenz je Tag in Prozent</translation>
    </message>
    <message>
        <source>Per area</source>
        <translation>Je Fläche</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>Erste Hälfte</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>Zweite Hälfte</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change in per cent</source>
        <translation>Änderung in Prozent</translation>
    </message>
    <message>
        <source>Change (°C)</source>
        <translation>Änderung (°C)</translation>
    </message>
    <message>
        <source>Overall score</source>
        <translation>Gesamtbewertung</translation>
    </message>
    <message>
        <source>Overall status</source>
        <translation>Gesamtstatus</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Missing hours</source>
        <translation>Fehlende Stunden</translation>
    </message>
    <message>
        <source>Longest gap in hours</source>
        <translation>Längste Lücke in Stunden</translation>
    </message>
    <message>
        <source>Longest gap from</source>
        <translation>Längste Lücke von</translation>
    </message>
    <message>
        <source>Longest gap to</source>
        <translation>Längste Lücke bis</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Letzter Zählerstand</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Mittel vorher</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>Mittel nachher</translation>
    </message>
    <message>
        <source>Lowest seen in training</source>
        <translation>Niedrigster gelernter Wert</translation>
    </message>
    <message>
        <source>Highest seen in training</source>
        <translation>Höchster gelernter Wert</translation>
    </message>
    <message>
        <source>Beyond what was seen</source>
        <translation>Außerhalb des Gelernten</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Ohne Wert</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Gereiht nach</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Building number</source>
        <translation>Gebäudenummer</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Energieart</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Ablesezeit</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Zählerstand</translation>
    </message>
    <message>
        <source>Building name</source>
        <translation>Gebäudename</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a weather quantity, %2 its unit.</extracomment>
        <translation>%1 (%2)</translation>
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
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Landkreis</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Bezirk</translation>
    </message>
    <message>
        <source>Area of the campus</source>
        <translation>Campusbereich</translation>
    </message>
    <message>
        <source>Latitude (°)</source>
        <translation>Breitengrad (°)</translation>
    </message>
    <message>
        <source>Longitude (°)</source>
        <translation>Längengrad (°)</translation>
    </message>
    <message>
        <source>Gross area (ft²)</source>
        <translation>Bruttogrundfläche (ft²)</translation>
    </message>
    <message>
        <source>Formal name</source>
        <translation>Offizieller Name</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>Floors above ground</source>
        <translation>Oberirdische Geschosse</translation>
    </message>
    <message>
        <source>Floors below ground</source>
        <translation>Unterirdische Geschosse</translation>
    </message>
    <message>
        <source>Construction date</source>
        <translation>Baudatum</translation>
    </message>
</context>
<context>
    <name>CronWords</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day, month, hour or minute to another one: &quot;Monday to Friday&quot;.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Every minute.</source>
        <translation>Jede Minute.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s).</source>
        <translation>
            <numerusform>Alle %n Minuten.</numerusform>
            <numerusform>Alle %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour, on the hour.</source>
        <translation>Jede Stunde, zur vollen Stunde.</translation>
    </message>
    <message>
        <source>Every hour, at minute %1.</source>
        <extracomment>%1 is one or more minutes of the hour, for instance &quot;5 and 35&quot;.</extracomment>
        <translation>Jede Stunde, in Minute %1.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s), from midnight on.</source>
        <translation>
            <numerusform>Alle %n Stunden ab Mitternacht.</numerusform>
            <numerusform>Alle %n Stunden ab Mitternacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute in the hours %1.</source>
        <extracomment>%1 is one or more hours of the day, for instance &quot;8 to 17&quot;.</extracomment>
        <translation>Jede Minute in den Stunden %1.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s) in the hours %1.</source>
        <extracomment>%n minutes; %1 is one or more hours of the day, for instance &quot;8 to 17&quot;.</extracomment>
        <translation>
            <numerusform>Alle %n Minuten in den Stunden %1.</numerusform>
            <numerusform>Alle %n Minuten in den Stunden %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>At minute %1 of the hours %2.</source>
        <extracomment>%1 is one or more minutes of the hour, %2 one or more hours of the day.</extracomment>
        <translation>In Minute %1 der Stunden %2.</translation>
    </message>
    <message>
        <source>Only on %1, and on day %2 of the month.</source>
        <extracomment>%1 are days of the week, %2 days of the month.</extracomment>
        <translation>Nur am Wochentag %1 und am Tag %2 des Monats.</translation>
    </message>
    <message>
        <source>Only %1.</source>
        <translation>Nur %1.</translation>
    </message>
    <message>
        <source>Only on day %1 of the month.</source>
        <translation>Nur am Tag %1 des Monats.</translation>
    </message>
    <message>
        <source>Only on %1 when it is day %2 of the month.</source>
        <translation>Nur am Wochentag %1, wenn es Tag %2 des Monats ist.</translation>
    </message>
    <message>
        <source>Every day at %1.</source>
        <extracomment>%1 is one or more times of the day.</extracomment>
        <translation>Jeden Tag um %1.</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <extracomment>%1 are days of the week, %2 times of the day: &quot;Monday to Friday at 04:15.&quot;</extracomment>
        <translation>%1 um %2.</translation>
    </message>
    <message>
        <source>On day %1 of the month at %2.</source>
        <extracomment>%1 are days of the month, %2 times of the day.</extracomment>
        <translation>Am Tag %1 des Monats um %2.</translation>
    </message>
    <message>
        <source>At %1.</source>
        <extracomment>%1 is one or more times of the day; a sentence with the days follows.</extracomment>
        <translation>Um %1.</translation>
    </message>
    <message>
        <source>Only in %1.</source>
        <translation>Nur im %1.</translation>
    </message>
</context>
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
    <name>HeldBackWords</name>
    <message>
        <source>The counter fell</source>
        <translation>Der Zählerstand ist gefallen</translation>
    </message>
    <message>
        <source>The counter rose faster than it can</source>
        <translation>Der Zählerstand ist schneller gestiegen als möglich</translation>
    </message>
    <message>
        <source>The readings come from the future</source>
        <translation>Die Zählerstände liegen in der Zukunft</translation>
    </message>
    <message>
        <source>There is another value for the same time</source>
        <translation>Zur selben Zeit gibt es einen anderen Wert</translation>
    </message>
    <message>
        <source>A late reading is above the one that follows it</source>
        <translation>Ein verspäteter Zählerstand liegt über dem darauf folgenden</translation>
    </message>
    <message>
        <source>The reading is no number</source>
        <translation>Der Zählerstand ist keine Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) of %1 held back.</source>
        <extracomment>%1 and %2 are times; %n is the number of readings.</extracomment>
        <translation>
            <numerusform>%n Zählerstand von %1 zurückgehalten.</numerusform>
            <numerusform>%n Zählerstände von %1 zurückgehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) from %1 to %2 held back.</source>
        <translation>
            <numerusform>%n Zählerstand von %1 bis %2 zurückgehalten.</numerusform>
            <numerusform>%n Zählerstände von %1 bis %2 zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last accepted: %1 on %2.</source>
        <extracomment>%1 is a counter, %2 a time.</extracomment>
        <translation>Zuletzt angenommen: %1 (%2).</translation>
    </message>
    <message>
        <source>Held back: %1.</source>
        <translation>Zurückgehalten: %1.</translation>
    </message>
    <message>
        <source>Held back: %1 to %2.</source>
        <translation>Zurückgehalten: %1 bis %2.</translation>
    </message>
    <message>
        <source>The counter was reset to zero</source>
        <translation>Das Zählwerk wurde auf null gesetzt</translation>
    </message>
    <message>
        <source>The counter ran over at %1</source>
        <extracomment>%1 is a power of ten: the counter has so many digits.</extracomment>
        <translation>Das Zählwerk ist bei %1 übergelaufen</translation>
    </message>
    <message>
        <source>The counter ran over</source>
        <translation>Das Zählwerk ist übergelaufen</translation>
    </message>
    <message>
        <source>The meter was replaced</source>
        <translation>Der Zähler wurde getauscht</translation>
    </message>
    <message>
        <source>The readings are wrong</source>
        <translation>Die Zählerstände sind falsch</translation>
    </message>
    <message>
        <source>Takes in no reading and adds no consumption.</source>
        <translation>Übernimmt keinen Zählerstand und fügt keinen Verbrauch hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>Takes in %n reading(s) and adds %1.</source>
        <extracomment>%1 is an amount with its unit; %n the number of readings.</extracomment>
        <translation>
            <numerusform>Übernimmt %n Zählerstand und fügt %1 hinzu.</numerusform>
            <numerusform>Übernimmt %n Zählerstände und fügt %1 hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then anew from 0 to %2</source>
        <translation>%1, dann neu von 0 bis %2</translation>
    </message>
    <message>
        <source>%1 up to %2, then anew from 0 to %3</source>
        <translation>%1 bis %2, dann neu von 0 bis %3</translation>
    </message>
    <message>
        <source>%1 up to %2 on the old meter, then %3 to %4 on the new one</source>
        <translation>%1 bis %2 am alten Zähler, dann %3 bis %4 am neuen</translation>
    </message>
    <message>
        <source>stays at %1</source>
        <translation>bleibt bei %1</translation>
    </message>
    <message>
        <source>%1: %2, %3. %4</source>
        <extracomment>%1 is the answer (&quot;The meter was replaced&quot;), %2 who gave it, %3 when, %4 what it did.</extracomment>
        <translation>%1: %2, %3. %4</translation>
    </message>
    <message>
        <source>The readings are right</source>
        <translation>Die Zählerstände stimmen</translation>
    </message>
    <message>
        <source>%1, then on to %2</source>
        <extracomment>Both are counters.</extracomment>
        <translation>%1, dann weiter bis %2</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>How unusual a building&apos;s use is, from 0 (as expected) to 1 (worst). Only use above the expected one raises it.</source>
        <translation>Wie ungewöhnlich der Verbrauch eines Gebäudes ist, von 0 (wie erwartet) bis 1 (am schlechtesten). Nur Verbrauch über dem Erwartungswert erhöht sie.</translation>
    </message>
    <message>
        <source>Expected use</source>
        <translation>Erwartungswert</translation>
    </message>
    <message>
        <source>What the building would have used in this weather at this hour if it still behaved as in its reference period.</source>
        <translation>Was das Gebäude bei diesem Wetter zu dieser Stunde verbraucht hätte, wenn es sich noch wie im Referenzzeitraum verhielte.</translation>
    </message>
    <message>
        <source>All buildings, the most unusual ones first. Choose one to see why.</source>
        <translation>Alle Gebäude, die auffälligsten zuerst. Wählen Sie eines, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The score in words: normal, caution, warning, anomaly. Each has its own shape; a hollow ring means that there are no data.</source>
        <translation>Die Bewertung in Worten: normal, auffällig, Warnung, Anomalie. Jeder Status hat seine eigene Form; ein hohler Ring bedeutet, dass keine Daten vorliegen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What raises the score most, for instance a night setback that was lost.</source>
        <translation>Was die Bewertung am meisten erhöht, zum Beispiel eine fehlende Nachtabsenkung.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertungsart</translation>
    </message>
    <message>
        <source>How deviations become scores: weighted by size, by rank among all buildings, or by fixed limits.</source>
        <translation>Wie aus Abweichungen Bewertungen werden: nach Größe gewichtet, nach dem Rang unter allen Gebäuden oder nach festen Grenzen.</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ und −</translation>
    </message>
    <message>
        <source>Zoom the map</source>
        <translation>Karte zoomen</translation>
    </message>
    <message>
        <source>Show all buildings</source>
        <translation>Alle Gebäude zeigen</translation>
    </message>
    <message>
        <source>Next building by score, when the map has the focus</source>
        <translation>Nächstes Gebäude nach Bewertung, wenn die Karte den Fokus hat</translation>
    </message>
    <message>
        <source>What one building used, what was expected, and where they differ.</source>
        <translation>Was ein Gebäude verbraucht hat, was erwartet war und wo beides auseinandergeht.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Actual use minus expected use. Above zero it used more than expected.</source>
        <translation>Istwert minus Erwartungswert. Über null wurde mehr verbraucht als erwartet.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Time in which the difference is far above the usual one; shaded in the chart.</source>
        <translation>Zeit, in der die Differenz weit über der üblichen liegt; im Diagramm schattiert.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>How many standard deviations a difference lies from the usual one.</source>
        <translation>Um wie viele Standardabweichungen eine Differenz von der üblichen abweicht.</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Move through time, when the chart has the focus</source>
        <translation>In der Zeit wandern, wenn das Diagramm den Fokus hat</translation>
    </message>
    <message>
        <source>Zoom time</source>
        <translation>Zeit zoomen</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Alle Tage zeigen</translation>
    </message>
    <message>
        <source>Brings in meter readings, weather and buildings. Nothing is stored before you choose Import.</source>
        <translation>Übernimmt Zählerstände, Wetter und Gebäude. Gespeichert wird erst, wenn Sie „Importieren“ wählen.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>The row will be stored as it is.</source>
        <translation>Die Zeile wird so gespeichert, wie sie ist.</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Mit Hinweis</translation>
    </message>
    <message>
        <source>The row will be stored, but something about it is unusual.</source>
        <translation>Die Zeile wird gespeichert, aber etwas an ihr ist ungewöhnlich.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The row cannot be stored; the reason is beside it.</source>
        <translation>Die Zeile kann nicht gespeichert werden; der Grund steht daneben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes an import back; values it had replaced return.</source>
        <translation>Nimmt einen Import zurück; ersetzte Werte kehren zurück.</translation>
    </message>
    <message>
        <source>What a building would use in other weather.</source>
        <translation>Was ein Gebäude bei anderem Wetter verbrauchen würde.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>The expected use with the weather quantities changed on the left; the others stay as they were.</source>
        <translation>Der Erwartungswert mit den links geänderten Wettergrößen; die anderen bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>The mean of the quantity in the days chosen.</source>
        <translation>Das Mittel der Größe an den gewählten Tagen.</translation>
    </message>
    <message>
        <source>Every choice applies at once and is kept for the next start.</source>
        <translation>Jede Wahl gilt sofort und bleibt beim nächsten Start erhalten.</translation>
    </message>
    <message>
        <source>Simulated campus</source>
        <translation>Simulierter Campus</translation>
    </message>
    <message>
        <source>Buildings and readings that are made up, to look around in.</source>
        <translation>Erfundene Gebäude und Zählerstände, zum Umsehen.</translation>
    </message>
    <message>
        <source>Tile server</source>
        <translation>Kachelserver</translation>
    </message>
    <message>
        <source>A service that sends map pictures. {z}, {x} and {y} in its address stand for zoom level, column and row.</source>
        <translation>Ein Dienst, der Kartenbilder sendet. {z}, {x} und {y} in seiner Adresse stehen für Zoomstufe, Spalte und Zeile.</translation>
    </message>
    <message>
        <source>MBTiles file</source>
        <translation>MBTiles-Datei</translation>
    </message>
    <message>
        <source>Map pictures in one file, for use without a network.</source>
        <translation>Kartenbilder in einer Datei, für den Gebrauch ohne Netz.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Search buildings; arrow keys and Enter choose one</source>
        <translation>Gebäude suchen; Pfeiltasten und Eingabetaste wählen eines</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Seitennamen ein- oder ausblenden</translation>
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
        <source>Close popup or help</source>
        <translation>Popup oder Hilfe schließen</translation>
    </message>
    <message>
        <source>Show or hide this help</source>
        <translation>Diese Hilfe ein- oder ausblenden</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Sort the table that has the focus</source>
        <translation>Tabelle mit dem Fokus sortieren</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Move by what is shown</source>
        <translation>Um den gezeigten Zeitraum weiterwandern</translation>
    </message>
    <message>
        <source>Go to the first or the last day</source>
        <translation>Zum ersten oder letzten Tag springen</translation>
    </message>
    <message>
        <source>Read value by value</source>
        <translation>Werte einzeln lesen</translation>
    </message>
    <message>
        <source>Read the first or the last value shown</source>
        <translation>Ersten oder letzten gezeigten Wert lesen</translation>
    </message>
    <message>
        <source>Driven by</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>The utility with the highest score of the building.</source>
        <translation>Die Energieart mit der höchsten Bewertung des Gebäudes.</translation>
    </message>
    <message>
        <source>Show more about the chosen building; in the table, open it</source>
        <translation>Mehr über das gewählte Gebäude zeigen; in der Tabelle: es öffnen</translation>
    </message>
    <message>
        <source>In the table, show the deviation in the chart</source>
        <translation>In der Tabelle: die Abweichung im Diagramm zeigen</translation>
    </message>
    <message>
        <source>Undo the chosen import, or empty the chosen cells</source>
        <translation>Gewählten Import rückgängig machen oder gewählte Zellen leeren</translation>
    </message>
    <message>
        <source>Change the current cell of the rows entered</source>
        <translation>Aktuelle Zelle der eingegebenen Zeilen ändern</translation>
    </message>
    <message>
        <source>Paste cells copied in a spreadsheet</source>
        <translation>In einer Tabellenkalkulation kopierte Zellen einfügen</translation>
    </message>
    <message>
        <source>Remove the chosen rows</source>
        <translation>Gewählte Zeilen entfernen</translation>
    </message>
    <message>
        <source>Stop working the scenario out</source>
        <translation>Berechnung des Szenarios abbrechen</translation>
    </message>
    <message>
        <source>Go to the building opened last</source>
        <translation>Zum zuletzt geöffneten Gebäude</translation>
    </message>
    <message>
        <source>Sensors that read meters around the clock, the questions they raise, and who may do what.</source>
        <translation>Sensoren, die Zähler rund um die Uhr ablesen, die Fragen, die sie aufwerfen, und wer was darf.</translation>
    </message>
    <message>
        <source>Live, late, silent</source>
        <translation>Aktiv, verspätet, stumm</translation>
    </message>
    <message>
        <source>Readings come as usual; the next one is overdue; none came for a day. A sensor that waits has sent none yet.</source>
        <translation>Zählerstände kommen wie üblich; der nächste ist überfällig; einen Tag lang kam keiner. Ein wartender Sensor hat noch keinen gesendet.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Readings that the meter cannot have shown. Nothing is lost: Questions asks what they mean, and every answer can be undone.</source>
        <translation>Zählerstände, die der Zähler nicht gezeigt haben kann. Nichts geht verloren: Unter „Fragen“ wird nachgefragt, was sie bedeuten, und jede Antwort lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>What a sensor proves with who it is. It is shown once.</source>
        <translation>Womit ein Sensor belegt, wer er ist. Der geheime Schlüssel wird nur einmal gezeigt.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Who changed what and when; nobody can change that list.</source>
        <translation>Wer wann was geändert hat; diese Liste kann niemand ändern.</translation>
    </message>
    <message>
        <source>Edit the chosen sensor or user</source>
        <translation>Gewählten Sensor oder Benutzer bearbeiten</translation>
    </message>
    <message>
        <source>Readings as files: your own, those of any sensor for administrators, and those of experiments.</source>
        <translation>Zählerstände als Dateien: die eigenen, für Administratoren die jedes Sensors, und die von Experimenten.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>What the time since the reading before is: measured, a gap, or a counter that started anew.</source>
        <translation>Was die Zeit seit dem vorigen Zählerstand ist: gemessen, eine Lücke oder ein Zähler, der neu begann.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Only who consents is exported for an experiment, and only what was read since then. Who withdraws is left out.</source>
        <translation>Für ein Experiment wird nur exportiert, wer eingewilligt hat, und nur, was seitdem abgelesen wurde. Wer widerruft, wird ausgelassen.</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>What a person is called in the files of one experiment; another in those of the next.</source>
        <translation>Wie eine Person in den Dateien eines Experiments heißt; in denen des nächsten heißt sie anders.</translation>
    </message>
    <message>
        <source>Edit the chosen experiment</source>
        <translation>Das gewählte Experiment bearbeiten</translation>
    </message>
    <message>
        <source>What the service does by itself, when, and how it went.</source>
        <translation>Was der Dienst von selbst tut, wann, und wie es lief.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>One time that a job was done. Its parts, a sensor or a user each, are done one by one; one that fails does not stop the others.</source>
        <translation>Ein Mal, dass eine Aufgabe erledigt wurde. Ihre Teile, je ein Sensor oder Benutzer, werden einzeln erledigt; einer, der scheitert, hält die anderen nicht auf.</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Verpasste Läufe</translation>
    </message>
    <message>
        <source>Those that were due while the service was not running: made up for all at once, one by one, or left out.</source>
        <translation>Die fällig waren, als der Dienst nicht lief: alle auf einmal nachgeholt, einzeln nachgeholt oder ausgelassen.</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>A run that tells what would be done and changes nothing.</source>
        <translation>Ein Lauf, der sagt, was getan würde, und nichts ändert.</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>A mail that has most likely arrived, though the mail server did not say so. It is sent again only if you ask for it.</source>
        <translation>Eine Mail, die sehr wahrscheinlich angekommen ist, obwohl der Mailserver es nicht bestätigt hat. Sie wird nur noch einmal gesendet, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>Change the schedule of the chosen job</source>
        <translation>Zeitplan der gewählten Aufgabe ändern</translation>
    </message>
    <message>
        <source>What was used and paid: your own reports, and those of all users for administrators.</source>
        <translation>Was verbraucht und bezahlt wurde: Ihre eigenen Berichte, für Administratoren die aller Benutzer.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Late readings make a new version of a report. The old one is superseded, and stays.</source>
        <translation>Verspätete Zählerstände ergeben eine neue Version eines Berichts. Die alte ist ersetzt und bleibt erhalten.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>A day of which nothing was read. It is outlined in the chart, and never counts as zero.</source>
        <translation>Ein Tag, von dem nichts gelesen wurde. Er ist im Diagramm umrandet und zählt nie als null.</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>What is paid for a month and for a unit from a day on, until the next tariff for the same.</source>
        <translation>Was ab einem Tag für einen Monat und für eine Einheit bezahlt wird, bis zum nächsten Tarif für dasselbe.</translation>
    </message>
    <message>
        <source>Edit the chosen tariff</source>
        <translation>Gewählten Tarif bearbeiten</translation>
    </message>
    <message>
        <source>Answers questions about buildings, use and weather. Every number is computed when you ask.</source>
        <translation>Beantwortet Fragen zu Gebäuden, Verbrauch und Wetter. Jede Zahl wird berechnet, wenn Sie fragen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What was computed for an answer, and from what: the building, the days, the code.</source>
        <translation>Was für eine Antwort berechnet wurde und woraus: das Gebäude, die Tage, der Code.</translation>
    </message>
    <message>
        <source>Built-in assistant</source>
        <translation>Eingebauter Assistent</translation>
    </message>
    <message>
        <source>Answers without a language model. It understands questions of a certain form; ask it what it can compute.</source>
        <translation>Antwortet ohne Sprachmodell. Er versteht Fragen einer bestimmten Form; fragen Sie ihn, was er berechnen kann.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>A program on a server of your choice that understands questions in free words. It is chosen in the settings.</source>
        <translation>Ein Programm auf einem Server Ihrer Wahl, das frei formulierte Fragen versteht. Es wird in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>The share of the time for which there are readings.</source>
        <translation>Der Anteil der Zeit, für den Messwerte vorliegen.</translation>
    </message>
    <message>
        <source>Send the question; on a link, open the building</source>
        <translation>Frage senden; auf einem Link: das Gebäude öffnen</translation>
    </message>
    <message>
        <source>Begin a new line of the question</source>
        <translation>Neue Zeile der Frage beginnen</translation>
    </message>
    <message>
        <source>Scroll the conversation, from the question</source>
        <translation>Im Gespräch blättern, vom Fragefeld aus</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort abbrechen</translation>
    </message>
    <message>
        <source>Delete the chosen conversation</source>
        <translation>Gewähltes Gespräch löschen</translation>
    </message>
    <message>
        <source>Go from the map to the table, or back to the map</source>
        <translation>Von der Karte zur Tabelle oder zurück zur Karte</translation>
    </message>
    <message>
        <source>Partly measured</source>
        <translation>Teilweise gemessen</translation>
    </message>
    <message>
        <source>A part of the readings is missing, so that less use is shown than there was; hatched at the foot of the chart.</source>
        <translation>Ein Teil der Messwerte fehlt, sodass weniger Verbrauch gezeigt wird, als es gab; unten im Diagramm schraffiert.</translation>
    </message>
    <message>
        <source>Switch page, in their order</source>
        <translation>Seite wechseln, in der Reihenfolge der Liste</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Find peaks</source>
        <translation>Lastspitzen finden</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>Anomalien finden</translation>
    </message>
    <message>
        <source>Write reports</source>
        <translation>Berichte schreiben</translation>
    </message>
    <message>
        <source>Invite to surveys</source>
        <translation>Zu Umfragen einladen</translation>
    </message>
    <message>
        <source>Score buildings</source>
        <translation>Gebäude bewerten</translation>
    </message>
    <message>
        <source>Learn expected use</source>
        <translation>Erwartung lernen</translation>
    </message>
    <message>
        <source>Fetch weather</source>
        <translation>Wetter abrufen</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Daten sichern</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Finds peaks in the readings of each sensor and guesses the appliance.</source>
        <translation>Findet Lastspitzen in den Messwerten jedes Sensors und schätzt das Gerät.</translation>
    </message>
    <message>
        <source>Finds unusual use in the readings of each sensor and tells its owner by mail.</source>
        <translation>Findet ungewöhnlichen Verbrauch in den Messwerten jedes Sensors und meldet ihn dem Besitzer per Mail.</translation>
    </message>
    <message>
        <source>Writes the reports that are due and mails them.</source>
        <translation>Schreibt die fälligen Berichte und verschickt sie per Mail.</translation>
    </message>
    <message>
        <source>Invites people who take part in experiments to the surveys that are due.</source>
        <translation>Lädt Teilnehmende von Experimenten zu den fälligen Umfragen ein.</translation>
    </message>
    <message>
        <source>Scores the buildings that have new readings or weather.</source>
        <translation>Bewertet die Gebäude mit neuen Messwerten oder neuem Wetter.</translation>
    </message>
    <message>
        <source>Learns anew what each building is expected to use, then scores all of them.</source>
        <translation>Lernt neu, was von jedem Gebäude zu erwarten ist, und bewertet dann alle.</translation>
    </message>
    <message>
        <source>Fetches the weather since the last hour that is known.</source>
        <translation>Ruft das Wetter seit der letzten bekannten Stunde ab.</translation>
    </message>
    <message>
        <source>Copies all data, checks the copy, and removes the oldest ones.</source>
        <translation>Kopiert alle Daten, prüft die Kopie und entfernt die ältesten.</translation>
    </message>
    <message>
        <source>Removes sign-ins that ended and old runs of jobs.</source>
        <translation>Entfernt beendete Anmeldungen und alte Läufe von Aufgaben.</translation>
    </message>
    <message>
        <source>Made up for by one run for all</source>
        <translation>Durch einen Lauf für alle nachgeholt</translation>
    </message>
    <message>
        <source>Made up for one by one</source>
        <translation>Einzeln nachgeholt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>running, %1 of %2</source>
        <extracomment>Of a job; %1 of %2 parts are done.</extracomment>
        <translation>läuft, %1 von %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nie gelaufen</translation>
    </message>
    <message>
        <source>tried out</source>
        <translation>ausprobiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>nach Zeitplan</translation>
    </message>
    <message>
        <source>to catch up</source>
        <translation>zum Nachholen</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>Who began a run; %1 is a person.</extracomment>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>by a cron service</source>
        <translation>durch einen Cron-Dienst</translation>
    </message>
    <message>
        <source>one part, by a call</source>
        <translation>ein Teil, auf Anforderung</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without news</source>
        <translation>
            <numerusform>%n ohne Neues</numerusform>
            <numerusform>%n ohne Neues</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole job</source>
        <extracomment>The only part of a job.</extracomment>
        <translation>die ganze Aufgabe</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
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
    <name>QuestionWords</name>
    <message>
        <source>Meter %1 would use %2 times as much as it did so far (%3 instead of %4 %5 an hour). Is the unit right?</source>
        <extracomment>%1 is a meter, %2 a factor, %3 and %4 amounts, %5 their unit.</extracomment>
        <translation>Der Verbrauch von Zähler %1 wäre um den Faktor %2 höher als bisher (%3 statt %4 %5 je Stunde). Stimmt die Einheit?</translation>
    </message>
    <message>
        <source>Meter %1 would use only one part in %2 of what it did so far (%3 instead of %4 %5 an hour). Is the unit right?</source>
        <extracomment>%1 is a meter, %2 a factor, %3 and %4 amounts, %5 their unit.</extracomment>
        <translation>Der Verbrauch von Zähler %1 wäre um den Faktor %2 niedriger als bisher (%3 statt %4 %5 je Stunde). Stimmt die Einheit?</translation>
    </message>
    <message>
        <source>Dates such as %1 can be read in two ways. Which is right?</source>
        <extracomment>%1 is a date as the file writes it.</extracomment>
        <translation>Datumsangaben wie %1 lassen sich auf zwei Arten lesen. Welche ist richtig?</translation>
    </message>
    <message>
        <source>The dates contradict each other (%1). How are they to be read?</source>
        <extracomment>%1 is a list of dates as the file writes them.</extracomment>
        <translation>Die Datumsangaben widersprechen sich (%1). Wie sind sie zu lesen?</translation>
    </message>
    <message>
        <source>The readings of meter %1 would be of %2 to %3, but the stored ones are of %4 to %5. With day and month the other way round they would fit. Which is right?</source>
        <extracomment>%1 is a meter, %2 to %5 are days.</extracomment>
        <translation>Die Zählerstände von Zähler %1 würden von %2 bis %3 reichen, die gespeicherten reichen aber von %4 bis %5. Mit vertauschtem Tag und Monat würden sie passen. Was ist richtig?</translation>
    </message>
    <message>
        <source>Numbers such as %1 can be read in two ways. Which is right?</source>
        <extracomment>%1 is a number as the file writes it.</extracomment>
        <translation>Zahlen wie %1 lassen sich auf zwei Arten lesen. Welche ist richtig?</translation>
    </message>
    <message>
        <source>The file does not say in which unit the readings are. Which is it?</source>
        <translation>Die Datei nennt die Einheit der Zählerstände nicht. Welche ist es?</translation>
    </message>
    <message>
        <source>The unit changes within a meter (%1). How are the readings to be taken?</source>
        <extracomment>%1 is a list of units.</extracomment>
        <translation>Die Einheit wechselt innerhalb eines Zählers (%1). Wie sind die Zählerstände zu verstehen?</translation>
    </message>
    <message>
        <source>The readings of meter %1 only rise, from %2 to %3. Are they the state of a counter?</source>
        <extracomment>%1 is a meter, %2 and %3 are readings.</extracomment>
        <translation>Die Werte von Zähler %1 steigen nur, von %2 bis %3. Sind es fortlaufende Zählerstände?</translation>
    </message>
    <message numerus="yes">
        <source>The first time is %1, and readings are %2 minutes apart. Does a time name the start or the end of its interval?</source>
        <extracomment>%1 is a time of day as the file writes it, %2 a number of minutes; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Die erste Zeit ist %1, der Abstand der Zählerstände beträgt %2 Minute. Nennt eine Zeit den Beginn oder das Ende ihres Intervalls?</numerusform>
            <numerusform>Die erste Zeit ist %1, der Abstand der Zählerstände beträgt %2 Minuten. Nennt eine Zeit den Beginn oder das Ende ihres Intervalls?</numerusform>
        </translation>
    </message>
    <message>
        <source>The clocks in %1 changed on %2, and the times do not say on which side they are. How were they recorded?</source>
        <extracomment>%1 is a time zone, %2 a day.</extracomment>
        <translation>In der Zeitzone %1 wurden die Uhren am %2 umgestellt, und den Zeiten ist nicht anzusehen, ob sie davor oder danach liegen. Wie wurden sie aufgezeichnet?</translation>
    </message>
    <message>
        <source>Which column is “%1”?</source>
        <extracomment>%1 is a column.</extracomment>
        <translation>Welche Spalte ist „%1“?</translation>
    </message>
    <message>
        <source>Several columns may be “%1” (%2). Which one is it?</source>
        <extracomment>%1 is a column, %2 a list of columns of the file.</extracomment>
        <translation>Für „%1“ kommen mehrere Spalten infrage (%2). Welche ist es?</translation>
    </message>
    <message>
        <source>The file says nothing about “%1”. What is it for every row?</source>
        <extracomment>%1 is a column.</extracomment>
        <translation>Die Datei sagt nichts über „%1“. Was gilt für alle Zeilen?</translation>
    </message>
    <message>
        <source>The mark begins the decimals: %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Dezimalzeichen: %1</translation>
    </message>
    <message>
        <source>The mark separates thousands: %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Tausendertrennzeichen: %1</translation>
    </message>
    <message>
        <source>On the local clock, with its summer time</source>
        <translation>Nach Ortszeit, mit Sommerzeit</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>In UTC</translation>
    </message>
    <message>
        <source>In standard time all year (%1)</source>
        <extracomment>%1 is an offset such as UTC+01:00.</extracomment>
        <translation>Das ganze Jahr in Normalzeit (%1)</translation>
    </message>
    <message>
        <source>No: the readings are in %1</source>
        <extracomment>%1 is a unit.</extracomment>
        <translation>Nein: Die Zählerstände sind in %1</translation>
    </message>
    <message>
        <source>Each row in the unit it names</source>
        <translation>Jede Zeile in der Einheit, die sie nennt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an order such as &quot;day, month, year&quot;, %2 a day.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The first row</source>
        <translation>Die erste Zeile</translation>
    </message>
    <message>
        <source>The last row</source>
        <translation>Die letzte Zeile</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>None of the columns</source>
        <translation>Keine der Spalten</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>2025-11-01T05:00:00</source>
        <translation>2025-11-01T05:00:00</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>usual name</source>
        <translation>üblicher Name</translation>
    </message>
    <message>
        <source>by its content</source>
        <translation>nach dem Inhalt</translation>
    </message>
    <message>
        <source>unit in the heading</source>
        <translation>Einheit in der Überschrift</translation>
    </message>
    <message>
        <source>by the meter&apos;s history</source>
        <translation>nach früheren Daten des Zählers</translation>
    </message>
    <message>
        <source>nothing else fits</source>
        <translation>nichts anderes passt</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Yes: the use is the difference of two readings</source>
        <translation>Ja: Der Verbrauch ist die Differenz zweier Zählerstände</translation>
    </message>
    <message>
        <source>No: each reading is the use of its interval</source>
        <translation>Nein: Jeder Wert ist der Verbrauch seines Intervalls</translation>
    </message>
    <message>
        <source>The end of its interval</source>
        <translation>Ende des Intervalls</translation>
    </message>
    <message>
        <source>The start of its interval</source>
        <translation>Beginn des Intervalls</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation>So übernehmen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>They are local times</source>
        <translation>Es sind Ortszeiten</translation>
    </message>
    <message>
        <source>They are UTC</source>
        <translation>Es sind UTC-Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are of the future, up to %2. How are the dates to be read?</source>
        <extracomment>%1 is the number of rows, %2 a day; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Zeile liegt in der Zukunft, bis %2. Wie sind die Datumsangaben zu lesen?</numerusform>
            <numerusform>%1 Zeilen liegen in der Zukunft, bis %2. Wie sind die Datumsangaben zu lesen?</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” looks like a sum of other rows rather than a meter. What is to become of its rows?</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>„%1“ sieht eher nach einer Summe anderer Zeilen aus als nach einem Zähler. Was soll mit diesen Zeilen geschehen?</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows say another value for the same meter and time. Which one counts?</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Zeile nennt einen anderen Wert für denselben Zähler und dieselbe Zeit. Welche Zeile gilt?</numerusform>
            <numerusform>%1 Zeilen nennen einen anderen Wert für denselben Zähler und dieselbe Zeit. Welche Zeile gilt?</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds whole days of UTC, which begin at another hour here. Are its times UTC, or were local times counted as if they were UTC?</source>
        <translation>Die Datei enthält ganze Tage nach UTC, die am Ort zu einer anderen Stunde beginnen. Sind ihre Zeiten UTC, oder wurden Ortszeiten gezählt, als wären sie UTC?</translation>
    </message>
    <message>
        <source>The file does not say the unit of its temperatures (%1). Are the temperatures in °C or °F?</source>
        <extracomment>%1 is a list of headings of the file.</extracomment>
        <translation>Die Datei sagt nicht, in welcher Einheit die Temperaturen sind (%1). Sind es °C oder °F?</translation>
    </message>
    <message>
        <source>The file does not say the unit of its areas (%1). Are the areas in m² or ft²?</source>
        <extracomment>%1 is a heading of the file.</extracomment>
        <translation>Die Datei sagt nicht, in welcher Einheit die Flächen sind (%1). Sind es m² oder ft²?</translation>
    </message>
    <message>
        <source>The heading “%1” does not name a unit. In which unit are its values?</source>
        <extracomment>%1 is a heading of the file.</extracomment>
        <translation>Die Überschrift „%1“ nennt keine Einheit. In welcher Einheit sind ihre Werte?</translation>
    </message>
    <message>
        <source>The heading “%1” names a unit that is not understood (%2). In which unit are its values?</source>
        <extracomment>%1 is a heading of the file, %2 what it names as a unit.</extracomment>
        <translation>Die Überschrift „%1“ nennt eine Einheit, die nicht verstanden wird (%2). In welcher Einheit sind ihre Werte?</translation>
    </message>
</context>
<context>
    <name>ReadingsChart</name>
    <message>
        <source>Mean power between readings</source>
        <translation>Mittlere Leistung zwischen Ablesungen</translation>
    </message>
    <message>
        <source>Mean flow between readings</source>
        <translation>Mittlerer Durchfluss zwischen Ablesungen</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>There is no building with this number.</source>
        <translation>Es gibt kein Gebäude mit dieser Nummer.</translation>
    </message>
    <message>
        <source>It has sent readings of another kind already. Retire it and add another sensor.</source>
        <translation>Er hat schon Zählerstände anderer Art gesendet. Legen Sie ihn still und fügen Sie einen anderen Sensor hinzu.</translation>
    </message>
    <message>
        <source>There is a sensor that calls itself so already.</source>
        <translation>Es gibt schon einen Sensor, der sich so nennt.</translation>
    </message>
    <message>
        <source>There is a user of this name already.</source>
        <translation>Es gibt schon einen Benutzer mit diesem Namen.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make another one first.</source>
        <translation>Das ist der letzte Administrator. Ernennen Sie zuerst einen anderen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what an error means, %2 the service&apos;s own words for it, in English.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A report can only be about days that are over.</source>
        <translation>Ein Bericht kann nur vergangene Tage umfassen.</translation>
    </message>
    <message>
        <source>There is a tariff for this from that day on already.</source>
        <translation>Dafür gibt es ab diesem Tag schon einen Tarif.</translation>
    </message>
    <message>
        <source>Two phases share days. A phase has to end before the next one begins.</source>
        <translation>Zwei Phasen überschneiden sich. Eine Phase muss enden, bevor die nächste beginnt.</translation>
    </message>
    <message>
        <source>Two phases have the same name.</source>
        <translation>Zwei Phasen haben denselben Namen.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>superseded %1</source>
        <translation>ersetzt %1</translation>
    </message>
    <message>
        <source>not mailed</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>mailed %1</source>
        <extracomment>Of a report; %1 is a time.</extracomment>
        <translation>gesendet %1</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>nicht zustellbar</translation>
    </message>
    <message>
        <source>probably sent</source>
        <translation>wohl gesendet</translation>
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
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
</context>
<context>
    <name>SensorWords</name>
    <message>
        <source>waiting</source>
        <extracomment>A sensor that has never sent a reading.</extracomment>
        <translation>wartend</translation>
    </message>
    <message>
        <source>live</source>
        <extracomment>A sensor whose readings come as usual.</extracomment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>late</source>
        <extracomment>A sensor whose next reading should have come already.</extracomment>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>A sensor without a reading for a day.</extracomment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>retired</source>
        <extracomment>A sensor that is no longer in use.</extracomment>
        <translation>stillgelegt</translation>
    </message>
    <message>
        <source>Electricity, disc</source>
        <extracomment>Kind of sensor: it counts the revolutions of a meter&apos;s disc.</extracomment>
        <translation>Strom, Läuferscheibe</translation>
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
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a CSV or Green Button file with the meter, its building, the utility, times and readings.</source>
        <translation>Legen Sie eine CSV- oder Green-Button-Datei mit Zähler, Gebäude, Energieart, Zeiten und Zählerständen ab.</translation>
    </message>
    <message>
        <source>Drop a CSV file with times and temperatures; other weather columns are taken too.</source>
        <translation>Legen Sie eine CSV-Datei mit Zeiten und Temperaturen ab; andere Wetterspalten werden mit übernommen.</translation>
    </message>
    <message>
        <source>Drop a CSV file with the number, name and gross area of buildings.</source>
        <translation>Legen Sie eine CSV-Datei mit Nummer, Name und Bruttogrundfläche der Gebäude ab.</translation>
    </message>
    <message>
        <source>Tables and Green Button files (*.csv *.tsv *.txt *.xml *.gz);;All files (*)</source>
        <translation>Tabellen und Green-Button-Dateien (*.csv *.tsv *.txt *.xml *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.gz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1: „%2“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1: “%2” is out of range.</source>
        <translation>%1: „%2“ liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>%1: “%2” is negative.</source>
        <translation>%1: „%2“ ist negativ.</translation>
    </message>
    <message>
        <source>%1: “%2” is not above zero.</source>
        <translation>%1: „%2“ ist nicht größer als null.</translation>
    </message>
    <message>
        <source>%1: “%2” is larger than any building.</source>
        <translation>%1: „%2“ ist größer als jedes Gebäude.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a time such as 2025-11-01T05:00:00.</source>
        <translation>%1: „%2“ ist keine Zeit wie 2025-11-01T05:00:00.</translation>
    </message>
    <message>
        <source>%1: “%2” is in the hour that the spring clock change skipped.</source>
        <translation>%1: „%2“ liegt in der Stunde, die bei der Umstellung auf Sommerzeit ausfiel.</translation>
    </message>
    <message>
        <source>%1: “%2” is outside the years 1970 to 2100.</source>
        <translation>%1: „%2“ liegt außerhalb der Jahre 1970 bis 2100.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number of floors.</source>
        <translation>%1: „%2“ ist keine Anzahl von Geschossen.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a date such as 1974-07-01.</source>
        <translation>%1: „%2“ ist kein Datum wie 1974-07-01.</translation>
    </message>
    <message>
        <source>%1: “%2” is outside %3 to %4.</source>
        <extracomment>%1 is the column, %2 the value, %3 and %4 the limits, with the unit.</extracomment>
        <translation>%1: „%2“ liegt außerhalb von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1: “%2” is none of %3.</source>
        <extracomment>%1 is the column, %2 the value, %3 a list of what is allowed.</extracomment>
        <translation>%1: „%2“ ist ungültig; möglich sind %3.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%1 is a column of a table.</extracomment>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>The row is left out.</source>
        <translation>Die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>The row is taken without this value.</source>
        <translation>Die Zeile wird ohne diesen Wert übernommen.</translation>
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
        <translation>Es liegen noch nicht genug Daten vor. Importieren Sie Zählerstände von mindestens 14 Tagen.</translation>
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
    <name>app::AccountDialog</name>
    <message>
        <source>Edit user %1</source>
        <translation>Benutzer %1 bearbeiten</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>To sign in with</source>
        <translation>Zum Anmelden</translation>
    </message>
    <message>
        <source>Optional; without one only tokens sign in</source>
        <translation>Optional; ohne nur Anmeldung mit Token</translation>
    </message>
    <message>
        <source>Stays as it is unless entered</source>
        <translation>Bleibt ohne Eingabe unverändert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>app::AccountList</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Add user…</source>
        <translation>Neuer Benutzer…</translation>
    </message>
    <message>
        <source>The users could not be loaded.</source>
        <translation>Die Benutzer konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Lets this user sign in again</source>
        <translation>Lässt diesen Benutzer sich wieder anmelden</translation>
    </message>
    <message>
        <source>This user can no longer sign in; their sensors stay.</source>
        <translation>Dieser Benutzer kann sich nicht mehr anmelden; seine Sensoren bleiben.</translation>
    </message>
    <message>
        <source>The user was not changed.</source>
        <translation>Der Benutzer wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>app::AssistantCard</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Test model</source>
        <translation>Modell testen</translation>
    </message>
    <message>
        <source>Use model</source>
        <translation>Modell nutzen</translation>
    </message>
    <message>
        <source>As the service is set up; without a language model the built-in assistant</source>
        <translation>Wie der Dienst eingerichtet ist; ohne Sprachmodell der eingebaute Assistent</translation>
    </message>
    <message>
        <source>A language model</source>
        <translation>Ein Sprachmodell</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>A server that takes chat completions as OpenAI&apos;s does</source>
        <translation>Ein Server, der Chat Completions annimmt wie der von OpenAI</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer. Empty where the server asks for none.</source>
        <translation>Liegt im Schlüsselbund dieses Computers. Leer, wenn der Server keinen verlangt.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>Geben Sie eine Adresse ein, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>Enter the name of a model that this server has.</source>
        <translation>Geben Sie den Namen eines Modells ein, das dieser Server hat.</translation>
    </message>
    <message>
        <source>The chat answers with this model from now on.</source>
        <translation>Der Chat antwortet ab jetzt mit diesem Modell.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>Auf eine Antwort wird gewartet.</translation>
    </message>
    <message>
        <source>The model answers. %1</source>
        <translation>Das Modell antwortet. %1</translation>
    </message>
    <message>
        <source>The model does not answer: %1</source>
        <translation>Das Modell antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Questions and what is computed for them go to the model&apos;s server, and nothing else.</source>
        <translation>An den Server des Modells gehen die Fragen und was dafür berechnet wird, sonst nichts.</translation>
    </message>
    <message>
        <source>This holds for the service on this computer. A server elsewhere answers with what its administrator has chosen.</source>
        <translation>Das gilt für den Dienst auf diesem Computer. Ein anderer Server antwortet mit dem, was sein Administrator gewählt hat.</translation>
    </message>
    <message>
        <source>Only the service on this computer can try a model.</source>
        <translation>Nur der Dienst auf diesem Computer kann ein Modell testen.</translation>
    </message>
</context>
<context>
    <name>app::AuditList</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>The changes could not be loaded.</source>
        <translation>Die Änderungen konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
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
        <source>Chart as PNG…</source>
        <translation>Diagramm als PNG…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Shown values as CSV…</source>
        <translation>Gezeigte Werte als CSV…</translation>
    </message>
    <message>
        <source>All values as CSV…</source>
        <translation>Alle Werte als CSV…</translation>
    </message>
    <message>
        <source>Scoring: %1</source>
        <translation>Bewertungsart: %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask about this building in the chat</source>
        <translation>Im Chat nach diesem Gebäude fragen</translation>
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
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a building, %2 the reason for its score: &quot;Mount Hall: step change&quot;. Or a column and what it holds.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The utility with the highest score of the building</source>
        <translation>Energieart mit der höchsten Bewertung des Gebäudes</translation>
    </message>
    <message>
        <source>Driven by</source>
        <extracomment>Title of the column with the utility whose score is the highest of the building.</extracomment>
        <translation>Treiber</translation>
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
        <source>There are no readings of this utility.</source>
        <translation>Zu dieser Energieart liegen keine Zählerstände vor.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Heading of an exported picture: %1 is a building, %2 a utility.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, with room for it.</source>
        <translation>Wählen Sie einen Ordner mit genug Platz, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Anderen Ort wählen</translation>
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
    <message>
        <source>Driven by %1</source>
        <extracomment>%1 is the utility with the building&apos;s highest score: &quot;Driven by electricity&quot;.</extracomment>
        <translation>Treiber: %1</translation>
    </message>
    <message>
        <source>The readings of the last 7 days could not be loaded.</source>
        <translation>Die Messwerte der letzten 7 Tage konnten nicht geladen werden.</translation>
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
    <message>
        <source>The list of buildings could not be loaded. Press Enter to try again.</source>
        <translation>Die Liste der Gebäude konnte nicht geladen werden. Die Eingabetaste versucht es erneut.</translation>
    </message>
    <message>
        <source>The list of buildings is being loaded.</source>
        <translation>Die Liste der Gebäude wird geladen.</translation>
    </message>
    <message>
        <source>No building fits &quot;%1&quot;. Try a part of its name, or its number.</source>
        <translation>Kein Gebäude passt zu „%1“. Versuchen Sie es mit einem Teil des Namens oder mit der Nummer.</translation>
    </message>
    <message numerus="yes">
        <source>%n buildings fit. Type more, or choose one with the Down key.</source>
        <translation>
            <numerusform>%n Gebäude passt. Geben Sie mehr ein oder wählen Sie es mit der Pfeiltaste nach unten.</numerusform>
            <numerusform>%n Gebäude passen. Geben Sie mehr ein oder wählen Sie eines mit der Pfeiltaste nach unten.</numerusform>
        </translation>
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
        <translation>Mit der Tabulatortaste gehen Sie die Gebäude von der höchsten Bewertung abwärts durch, die Eingabetaste zeigt Einzelheiten.</translation>
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
    <message numerus="yes">
        <source>%n building(s) on the map</source>
        <translation>
            <numerusform>%n Gebäude auf der Karte</numerusform>
            <numerusform>%n Gebäude auf der Karte</numerusform>
        </translation>
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
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The first day lies after the last one. Choose an earlier first day.</source>
        <translation>Der erste Tag liegt nach dem letzten. Wählen Sie einen früheren ersten Tag.</translation>
    </message>
    <message>
        <source>How much of the shown time readings cover. What is missing is not counted as zero.</source>
        <translation>Wie viel der gezeigten Zeit Messwerte abdecken. Was fehlt, zählt nicht als null.</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <extracomment>%1 is a share like &quot;98.9 %&quot;.</extracomment>
        <translation>%1 gemessen</translation>
    </message>
</context>
<context>
    <name>app::ChatPage</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>Das Bild konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The conversations on this computer could not be kept up to date.</source>
        <translation>Die Gespräche auf diesem Computer konnten nicht aktualisiert werden.</translation>
    </message>
    <message>
        <source>The answer could not be had. %1</source>
        <translation>Die Antwort kam nicht zustande. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>The chat of the service cannot be reached.</source>
        <translation>Der Chat des Dienstes ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>Die Gebäude konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Built-in assistant, no language model</source>
        <translation>Eingebauter Assistent, kein Sprachmodell</translation>
    </message>
    <message>
        <source>Language model %1</source>
        <translation>Sprachmodell %1</translation>
    </message>
    <message>
        <source>It chooses what to compute; the numbers come from the service.</source>
        <translation>Es wählt, was berechnet wird; die Zahlen kommen vom Dienst.</translation>
    </message>
    <message>
        <source>It understands questions of a certain form. A language model can be chosen in the settings.</source>
        <translation>Er versteht Fragen einer bestimmten Form. In den Einstellungen lässt sich ein Sprachmodell wählen.</translation>
    </message>
    <message>
        <source>Building %1: </source>
        <translation>Gebäude %1: </translation>
    </message>
    <message>
        <source>The conversation could not be read.</source>
        <translation>Das Gespräch konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Save conversation</source>
        <translation>Gespräch speichern</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Saves the conversation as an HTML file</source>
        <translation>Speichert das Gespräch als HTML-Datei</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>app::ChoosePanel</name>
    <message>
        <source>Enter rows…</source>
        <translation>Zeilen eingeben…</translation>
    </message>
    <message>
        <source>Type a few rows, or paste them from a spreadsheet.</source>
        <translation>Geben Sie einige Zeilen ein oder fügen Sie sie aus einer Tabellenkalkulation ein.</translation>
    </message>
    <message>
        <source>Ask the weather service…</source>
        <translation>Wetterdienst abfragen…</translation>
    </message>
    <message>
        <source>Up to 90 days of the weather at the site.</source>
        <translation>Bis zu 90 Tage Wetter am Standort.</translation>
    </message>
</context>
<context>
    <name>app::CoachMarks</name>
    <message>
        <source>Close for good</source>
        <translation>Nicht mehr zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>app::CodeView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Puts it on the clipboard</source>
        <translation>Legt es in die Zwischenablage</translation>
    </message>
</context>
<context>
    <name>app::ColumnsPanel</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1 of every row</source>
        <extracomment>%1 is a column.</extracomment>
        <translation>%1 für alle Zeilen</translation>
    </message>
    <message>
        <source>The value of every row</source>
        <translation>Wert für alle Zeilen</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>So wird die Datei gelesen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Point: 1234.5</source>
        <translation>Punkt: 1234.5</translation>
    </message>
    <message>
        <source>Comma: 1234,5</source>
        <translation>Komma: 1234,5</translation>
    </message>
    <message>
        <source>A time names</source>
        <translation>Zeit nennt</translation>
    </message>
    <message>
        <source>The start of its interval</source>
        <translation>Beginn des Intervalls</translation>
    </message>
    <message>
        <source>The end of its interval</source>
        <translation>Ende des Intervalls</translation>
    </message>
    <message>
        <source>As its column says</source>
        <translation>Wie in ihrer Spalte</translation>
    </message>
    <message>
        <source>Unit of the readings</source>
        <translation>Einheit der Zählerstände</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>the same for every row</source>
        <translation>gleich für alle Zeilen</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1, converted to %2</source>
        <extracomment>%1 and %2 are units.</extracomment>
        <translation>%1, umgerechnet in %2</translation>
    </message>
</context>
<context>
    <name>app::Composer</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask about buildings, use or weather</source>
        <translation>Nach Gebäuden, Verbrauch oder Wetter fragen</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Eingabetaste sendet, Umschalt+Eingabetaste beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>You change an earlier question. What follows it will be replaced.</source>
        <translation>Sie ändern eine frühere Frage. Was ihr folgt, wird ersetzt.</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Ends the answer; what came of it stays</source>
        <translation>Beendet die Antwort; was schon da ist, bleibt</translation>
    </message>
    <message>
        <source>Enter sends, too</source>
        <translation>Die Eingabetaste sendet auch</translation>
    </message>
</context>
<context>
    <name>app::ConnectionCard</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Simulated campus on this computer, to look around in</source>
        <translation>Simulierter Campus auf diesem Computer, zum Umsehen</translation>
    </message>
    <message>
        <source>My own campus on this computer</source>
        <translation>Eigener Campus auf diesem Computer</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Ein Server</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>Geben Sie eine Adresse ein, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>Auf eine Antwort wird gewartet.</translation>
    </message>
    <message>
        <source>The service answers, version %1.</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Der Dienst antwortet, Version %1.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n building(s).</source>
        <translation>
            <numerusform>Er enthält %n Gebäude.</numerusform>
            <numerusform>Er enthält %n Gebäude.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing answers there (%1). Check the address and whether the service runs.</source>
        <translation>Dort antwortet nichts (%1). Prüfen Sie die Adresse und ob der Dienst läuft.</translation>
    </message>
    <message>
        <source>Something answers there, but not as this service does (%1). Check the port and the path.</source>
        <translation>Dort antwortet etwas, aber nicht so wie dieser Dienst (%1). Prüfen Sie Port und Pfad.</translation>
    </message>
    <message>
        <source>Now connected to %1.</source>
        <translation>Jetzt mit %1 verbunden.</translation>
    </message>
    <message>
        <source>%1 does not answer now: %2</source>
        <translation>%1 antwortet gerade nicht: %2</translation>
    </message>
    <message>
        <source>The service on this computer is starting.</source>
        <translation>Der Dienst auf diesem Computer startet.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Verbindung zu %1 wird aufgebaut.</translation>
    </message>
    <message>
        <source>The service on this computer could not be started: %1</source>
        <translation>Der Dienst auf diesem Computer konnte nicht gestartet werden: %1</translation>
    </message>
</context>
<context>
    <name>app::Console</name>
    <message>
        <source>The language changes at the next start: a page still has work under way that must not be lost.</source>
        <translation>Die Sprache wechselt beim nächsten Start: Auf einer Seite läuft noch Arbeit, die nicht verloren gehen darf.</translation>
    </message>
</context>
<context>
    <name>app::ConversationList</name>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Deletes the conversation that is open</source>
        <translation>Löscht das geöffnete Gespräch</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Conversations are kept here, on this computer.</source>
        <translation>Gespräche bleiben hier, auf diesem Computer.</translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>Kein Gespräch enthält diese Wörter.</translation>
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
    <message>
        <source>There is no interval with both an actual and an expected value yet.</source>
        <translation>Es gibt noch kein Intervall mit Istwert und Erwartungswert.</translation>
    </message>
    <message>
        <source>A part of their readings is missing, which would look like less use than there was.</source>
        <translation>Ein Teil ihrer Messwerte fehlt, was nach weniger Verbrauch aussähe, als es gab.</translation>
    </message>
    <message numerus="yes">
        <source>%n partly measured interval(s) left out</source>
        <translation>
            <numerusform>%n teilweise gemessenes Intervall ausgelassen</numerusform>
            <numerusform>%n teilweise gemessene Intervalle ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien zum Importieren wählen</translation>
    </message>
</context>
<context>
    <name>app::EnergySection</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Preview shows how the file begins.</source>
        <translation>Die Vorschau zeigt, wie die Datei beginnt.</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Gewählte Tage</translation>
    </message>
    <message>
        <source>The file can be imported again by Upload.</source>
        <translation>Die Datei lässt sich unter Hochladen wieder einlesen.</translation>
    </message>
    <message>
        <source>The sensors could not be loaded.</source>
        <translation>Die Sensoren konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>All of my sensors</source>
        <translation>Alle meine Sensoren</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A sensor: %1 is its id, %2 its name.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>✕ The last day lies before the first one.</source>
        <translation>✕ Der letzte Tag liegt vor dem ersten.</translation>
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
    <name>app::ExperimentDialog</name>
    <message>
        <source>Edit experiment %1</source>
        <translation>Experiment %1 bearbeiten</translation>
    </message>
    <message>
        <source>Plan an experiment</source>
        <translation>Ein Experiment planen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add experiment</source>
        <translation>Experiment anlegen</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>What people read who take part; optional</source>
        <translation>Was Teilnehmende lesen; freiwillig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>app::ExperimentSection</name>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Nehmen teil</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Plan experiment…</source>
        <translation>Experiment planen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Wer teilnimmt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Aufnehmen …</translation>
    </message>
    <message>
        <source>Note consent</source>
        <translation>Einwilligung eintragen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Preview shows how the file of the chosen experiment begins.</source>
        <translation>Die Vorschau zeigt, wie die Datei des gewählten Experiments beginnt.</translation>
    </message>
    <message>
        <source>Readings of those who consent, under pseudonyms.</source>
        <translation>Zählerstände derer, die einwilligen, unter Pseudonymen.</translation>
    </message>
    <message>
        <source>Readings are exported of those who consent, and only those since they do.</source>
        <translation>Exportiert werden Zählerstände derer, die einwilligen, und nur die seit der Einwilligung.</translation>
    </message>
    <message>
        <source>This person takes part no longer; their readings are not exported.</source>
        <translation>Diese Person nimmt nicht mehr teil; ihre Zählerstände werden nicht exportiert.</translation>
    </message>
    <message>
        <source>The experiments could not be loaded.</source>
        <translation>Die Experimente konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1: %2 – %3</translation>
    </message>
    <message>
        <source>%1: from %2</source>
        <translation>%1: ab %2</translation>
    </message>
    <message>
        <source>Who takes part could not be loaded.</source>
        <translation>Wer teilnimmt, konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>willigt ein</translation>
    </message>
    <message>
        <source>withdrew the consent</source>
        <translation>hat die Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>did not consent yet</source>
        <translation>hat noch nicht eingewilligt</translation>
    </message>
    <message>
        <source>Note withdrawal</source>
        <translation>Widerruf eintragen</translation>
    </message>
    <message>
        <source>This person no longer consents; nothing of theirs is exported any more.</source>
        <translation>Diese Person willigt nicht mehr ein; nichts von ihr wird mehr exportiert.</translation>
    </message>
    <message>
        <source>This person consents from now on.</source>
        <translation>Diese Person willigt ab jetzt ein.</translation>
    </message>
    <message>
        <source>Enrol a user</source>
        <translation>Eine Person aufnehmen</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>That could not be changed.</source>
        <translation>Das konnte nicht geändert werden.</translation>
    </message>
</context>
<context>
    <name>app::ExportBar</name>
    <message>
        <source>Progress of writing the file</source>
        <translation>Fortschritt beim Schreiben der Datei</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>app::ExportsPage</name>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>A file is still being saved.</source>
        <translation>Eine Datei wird noch gespeichert.</translation>
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
    <message numerus="yes">
        <source>%n below ground</source>
        <translation>
            <numerusform>%n unterirdisch</numerusform>
            <numerusform>%n unterirdisch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FilePreview</name>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>There are no readings of this time.</source>
        <translation>Aus dieser Zeit gibt es keine Zählerstände.</translation>
    </message>
</context>
<context>
    <name>app::FileSection</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Shows the first rows of the file.</source>
        <translation>Zeigt die ersten Zeilen der Datei.</translation>
    </message>
    <message>
        <source>The readings could not be loaded.</source>
        <translation>Die Zählerstände konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>Die Datei konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>app::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>app::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Help of the page</source>
        <translation>Hilfe zur Seite</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Tasten überall</translation>
    </message>
</context>
<context>
    <name>app::ImportCard</name>
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
        <translation>Wird gesendet: %1</translation>
    </message>
    <message>
        <source>Sent. The service checks and stores the rows of %1</source>
        <translation>Gesendet. Der Dienst prüft und speichert: %1</translation>
    </message>
    <message>
        <source>Sending %1: %2 of %3</source>
        <translation>Wird gesendet: %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>The rows could not be compared with what is stored of their meters, so they cannot be imported yet.</source>
        <translation>Die Zeilen konnten nicht mit den gespeicherten Daten ihrer Zähler verglichen werden und lassen sich daher noch nicht importieren.</translation>
    </message>
    <message>
        <source>the rows entered</source>
        <translation>eingegebene Zeilen</translation>
    </message>
    <message>
        <source>Stopping. What was stored meanwhile is taken out again</source>
        <translation>Wird abgebrochen. Inzwischen Gespeichertes wird wieder entfernt</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>Der Import wurde nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>No clear answer came. Asking whether %1 was stored</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>Es kam keine klare Antwort. Nachfrage, ob gespeichert wurde: %1</translation>
    </message>
    <message>
        <source>It is not known whether %1 was stored: the connection was lost after it was sent. Importing it again does no harm.</source>
        <translation>Gesendet, aber vielleicht nicht gespeichert: %1. Die Verbindung ging nach dem Senden verloren. Ein erneuter Import schadet nicht.</translation>
    </message>
    <message>
        <source>%1 was not imported; nothing of it is stored.</source>
        <translation>Nicht importiert: %1. Es ist nichts davon gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Import „%1“ rückgängig machen? Das entfernt %2 Zeile und stellt ersetzte Werte wieder her.</numerusform>
            <numerusform>Import „%1“ rückgängig machen? Das entfernt %2 Zeilen und stellt ersetzte Werte wieder her.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the service to say in which time zone the site is</source>
        <translation>Warten, bis der Dienst die Zeitzone des Standorts mitteilt</translation>
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
        <source>The past imports could not be loaded.</source>
        <translation>Die bisherigen Importe konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>Der Import wurde nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Takes the rows of the chosen import out again (Delete); later imports stay.</source>
        <translation>Entfernt die Zeilen des gewählten Imports wieder (Entf); spätere Importe bleiben.</translation>
    </message>
    <message>
        <source>Your name:</source>
        <translation>Ihr Name:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Stands beside your imports, so that others know whom to ask.</source>
        <translation>Steht neben Ihren Importen, damit andere wissen, wen sie fragen können.</translation>
    </message>
    <message>
        <source>They are of %1.</source>
        <extracomment>%1 is a range of days.</extracomment>
        <translation>Zeitraum: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back; later imports stay.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Import „%1“ rückgängig machen? Das entfernt %2 Zeile und stellt ersetzte Werte wieder her; spätere Importe bleiben.</numerusform>
            <numerusform>Import „%1“ rückgängig machen? Das entfernt %2 Zeilen und stellt ersetzte Werte wieder her; spätere Importe bleiben.</numerusform>
        </translation>
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
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>app::ImportWizard</name>
    <message>
        <source>First rows as read</source>
        <translation>Erste Zeilen wie gelesen</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Read as %1 was, which had the same columns.</source>
        <translation>Gelesen wie %1 mit denselben Spalten.</translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation>✓ %1 gut   ▲ %2 mit Hinweis   ✕ %3 abgelehnt</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n questions are to be answered before the rows can be imported.</source>
        <translation>
            <numerusform>Vor dem Import der Zeilen ist %n Frage zu beantworten.</numerusform>
            <numerusform>Vor dem Import der Zeilen sind %n Fragen zu beantworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not checked to the end, so it cannot be imported yet.</source>
        <translation>Die Datei wurde nicht zu Ende geprüft und lässt sich daher noch nicht importieren.</translation>
    </message>
    <message>
        <source>No row can be imported. Look at the columns and at how the file is read.</source>
        <translation>Keine Zeile lässt sich importieren. Prüfen Sie die Spalten und wie die Datei gelesen wird.</translation>
    </message>
    <message>
        <source>Nothing is stored before you press Import.</source>
        <translation>Gespeichert wird erst, wenn Sie „Importieren“ wählen.</translation>
    </message>
    <message>
        <source>Reads this file and later ones of its source afresh.</source>
        <translation>Diese Datei und spätere aus ihrer Quelle werden neu gelesen.</translation>
    </message>
    <message>
        <source>Read as %1 was, which came from the same supplier.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>Gelesen wie %1 vom selben Versorger.</translation>
    </message>
</context>
<context>
    <name>app::JobDetail</name>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Zeitplan…</translation>
    </message>
    <message>
        <source>Begins a run now; the schedule stays as it is</source>
        <translation>Beginnt jetzt einen Lauf; der Zeitplan bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Tells what a run would do, and changes nothing</source>
        <translation>Sagt, was ein Lauf täte, und ändert nichts</translation>
    </message>
    <message>
        <source>Changes when it runs, and what becomes of missed runs</source>
        <translation>Ändert, wann sie läuft und was aus verpassten Läufen wird</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Verpasste Läufe</translation>
    </message>
    <message>
        <source>none while it is paused</source>
        <translation>keiner, solange sie angehalten ist</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Runs by its schedule again</source>
        <translation>Läuft wieder nach ihrem Zeitplan</translation>
    </message>
    <message>
        <source>Does not run by its schedule until you resume it</source>
        <translation>Läuft nicht nach Zeitplan, bis Sie sie fortsetzen</translation>
    </message>
    <message>
        <source>paused since %1 by %2</source>
        <extracomment>%1 is a time, %2 a person.</extracomment>
        <translation>angehalten seit %1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a schedule in sentences, %2 the expression that says so.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::JobList</name>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>The jobs could not be loaded.</source>
        <translation>Die Aufgaben konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The job was not begun.</source>
        <translation>Die Aufgabe wurde nicht begonnen.</translation>
    </message>
    <message>
        <source>The job was not paused.</source>
        <translation>Die Aufgabe wurde nicht angehalten.</translation>
    </message>
    <message>
        <source>The job was not resumed.</source>
        <translation>Die Aufgabe wurde nicht fortgesetzt.</translation>
    </message>
</context>
<context>
    <name>app::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
</context>
<context>
    <name>app::LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>Sprache und Darstellung</translation>
    </message>
    <message>
        <source>Change the map at once instead of gradually</source>
        <translation>Karte sofort statt fließend ändern</translation>
    </message>
    <message>
        <source>Show the hints of the first start on the simulated campus</source>
        <translation>Tipps des ersten Starts auf dem simulierten Campus zeigen</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
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
    <message>
        <source>Close popup or help</source>
        <translation>Popup oder Hilfe schließen</translation>
    </message>
    <message>
        <source>Help of the page</source>
        <translation>Hilfe zur Seite</translation>
    </message>
    <message>
        <source>Every mark is a building</source>
        <translation>Jede Markierung ist ein Gebäude</translation>
    </message>
    <message>
        <source>Shape and colour say how far its use is from what was expected. Choose a mark to see more.</source>
        <translation>Form und Farbe zeigen, wie weit der Verbrauch vom Erwartungswert abweicht. Wählen Sie eine Markierung, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>The worst come first</source>
        <translation>Die auffälligsten zuerst</translation>
    </message>
    <message>
        <source>This campus is simulated</source>
        <translation>Dieser Campus ist simuliert</translation>
    </message>
    <message>
        <source>Look around as you like. With your own meter readings, start with your own data down here and import them under Upload.</source>
        <translation>Sehen Sie sich in Ruhe um. Für Ihre eigenen Zählerstände wählen Sie hier unten „Mit eigenen Daten beginnen“ und importieren sie dann unter „Hochladen“.</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Konsole schließen</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>The table holds the same buildings and the utility that drives each score. Rest the pointer on one to read the reason. Enter opens one.</source>
        <translation>Die Tabelle enthält dieselben Gebäude und die Energieart, die jede Bewertung treibt. Halten Sie den Zeiger über eines, um den Grund zu lesen. Die Eingabetaste öffnet eines.</translation>
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
        <translation>Worauf sich die Bewertungen beziehen</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertungsart</translation>
    </message>
    <message>
        <source>How the scores are worked out</source>
        <translation>Wie die Bewertungen berechnet werden</translation>
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
    <message>
        <source>The pictures below the map could not be loaded.</source>
        <translation>Die Bilder unter der Karte konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The drawn map is shown instead. Check the map source in the settings, or try again.</source>
        <translation>Stattdessen wird die gezeichnete Karte gezeigt. Prüfen Sie die Kartenquelle in den Einstellungen oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No building has meter readings yet.</source>
        <translation>Noch kein Gebäude hat Zählerstände.</translation>
    </message>
    <message>
        <source>All utilities</source>
        <translation>Alle Energiearten</translation>
    </message>
</context>
<context>
    <name>app::MapSourceCard</name>
    <message>
        <source>Map background</source>
        <translation>Kartenhintergrund</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Tile server</source>
        <translation>Kachelserver</translation>
    </message>
    <message>
        <source>MBTiles file</source>
        <translation>MBTiles-Datei</translation>
    </message>
    <message>
        <source>{z}, {x} and {y} stand for zoom level, column and row of a tile.</source>
        <translation>{z}, {x} und {y} stehen für Zoomstufe, Spalte und Zeile einer Kachel.</translation>
    </message>
    <message>
        <source>Address of the tiles</source>
        <translation>Adresse der Kacheln</translation>
    </message>
    <message>
        <source>for instance © OpenStreetMap contributors</source>
        <translation>zum Beispiel © OpenStreetMap-Mitwirkende</translation>
    </message>
    <message>
        <source>Shown on the map, as most tile servers ask for.</source>
        <translation>Steht auf der Karte, wie es die meisten Kachelserver verlangen.</translation>
    </message>
    <message>
        <source>Source named on the map</source>
        <translation>Quellenangabe auf der Karte</translation>
    </message>
    <message>
        <source>File of tiles</source>
        <translation>Kacheldatei</translation>
    </message>
    <message>
        <source>Choose a file of tiles</source>
        <translation>Kacheldatei wählen</translation>
    </message>
    <message>
        <source>MBTiles files (*.mbtiles);;All files (*)</source>
        <translation>MBTiles-Dateien (*.mbtiles);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Enter the address of the tiles. Until then the background is drawn.</source>
        <translation>Geben Sie die Adresse der Kacheln ein. Bis dahin wird der Hintergrund gezeichnet.</translation>
    </message>
    <message>
        <source>An address of tiles begins with http:// or https:// and holds {z}, {x} and {y}. Until then the background is drawn.</source>
        <translation>Die Adresse der Kacheln beginnt mit http:// oder https:// und enthält {z}, {x} und {y}. Bis dahin wird der Hintergrund gezeichnet.</translation>
    </message>
    <message>
        <source>Choose a file of tiles. Until then the background is drawn.</source>
        <translation>Wählen Sie eine Kacheldatei. Bis dahin wird der Hintergrund gezeichnet.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The tile server learns which places you look at.</source>
        <translation>Der Kachelserver erfährt, welche Orte Sie ansehen.</translation>
    </message>
    <message>
        <source>No network is needed.</source>
        <translation>Ein Netz ist nicht nötig.</translation>
    </message>
</context>
<context>
    <name>app::MessageList</name>
    <message>
        <source>Jump to the newest</source>
        <translation>Zum Neuesten</translation>
    </message>
</context>
<context>
    <name>app::MessageWidget</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>%1, message %2</source>
        <extracomment>Who said something and its place in the conversation, for screen readers: &quot;You, message 3&quot;.</extracomment>
        <translation>%1, Nachricht %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Ask this anew in other words; what follows it is replaced</source>
        <translation>Dies in anderen Worten neu fragen; was folgt, wird ersetzt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Puts the text of the answer on the clipboard</source>
        <translation>Legt den Text der Antwort in die Zwischenablage</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Asks the question once more, in place of this answer</source>
        <translation>Stellt die Frage noch einmal, anstelle dieser Antwort</translation>
    </message>
    <message>
        <source>Text of the answer</source>
        <translation>Text der Antwort</translation>
    </message>
    <message>
        <source>Text of the answer, part %1</source>
        <translation>Text der Antwort, Teil %1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>■ Stopped.</source>
        <translation>■ Abgebrochen.</translation>
    </message>
    <message>
        <source>✕ The answer could not be had. %1</source>
        <extracomment>%1 says why.</extracomment>
        <translation>✕ Die Antwort kam nicht zustande. %1</translation>
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
    <name>app::OutboxList</name>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>All mails</source>
        <translation>Alle Mails</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>Wartende Mails</translation>
    </message>
    <message>
        <source>Mails that could not be sent</source>
        <translation>Nicht gesendete Mails</translation>
    </message>
    <message>
        <source>Mails that were not confirmed</source>
        <translation>Unbestätigte Mails</translation>
    </message>
    <message>
        <source>Mails that were sent</source>
        <translation>Gesendete Mails</translation>
    </message>
    <message>
        <source>Mails shown</source>
        <translation>Gezeigte Mails</translation>
    </message>
    <message>
        <source>Sends a mail again that failed or was not confirmed</source>
        <translation>Sendet eine Mail erneut, die gescheitert ist oder nicht bestätigt wurde</translation>
    </message>
    <message>
        <source>The mails could not be loaded.</source>
        <translation>Die Mails konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>No mail server is set in the configuration of the service: mails wait until there is one.</source>
        <translation>In der Konfiguration des Dienstes ist kein Mailserver eingetragen: Mails warten, bis es einen gibt.</translation>
    </message>
    <message>
        <source>There are no such mails.</source>
        <translation>Es gibt keine solchen Mails.</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>gesendet %1</translation>
    </message>
    <message>
        <source>next try %1: %2</source>
        <extracomment>%1 is a time, %2 the error of the last try, in English.</extracomment>
        <translation>nächster Versuch %1: %2</translation>
    </message>
    <message>
        <source>The mail is not sent again.</source>
        <translation>Die Mail wird nicht erneut gesendet.</translation>
    </message>
</context>
<context>
    <name>app::OverrideRow</name>
    <message>
        <source>%1, value</source>
        <translation>%1, Wert</translation>
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
    <message>
        <source>%1, changed</source>
        <extracomment>A weather quantity that the scenario changes, read by screen readers: &quot;Temperature, changed&quot;.</extracomment>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Keine Messwerte</translation>
    </message>
    <message>
        <source>The weather of these days holds nothing of it.</source>
        <translation>Die Wetterdaten dieser Tage enthalten dazu nichts.</translation>
    </message>
</context>
<context>
    <name>app::OverridesCard</name>
    <message>
        <source>Weather of the scenario</source>
        <translation>Wetter des Szenarios</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>More weather</source>
        <translation>Weitere Wettergrößen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What you change has that value in every hour of the days.</source>
        <translation>Was Sie ändern, hat diesen Wert in jeder Stunde der Tage.</translation>
    </message>
</context>
<context>
    <name>app::Page</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>app::PeakList</name>
    <message>
        <source>No peaks in the time of the chart.</source>
        <translation>Keine Spitzen in der Zeit des Diagramms.</translation>
    </message>
    <message>
        <source>Peaks</source>
        <translation>Spitzen</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Mean power</source>
        <translation>Mittlere Leistung</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The chosen peak was</source>
        <translation>Die gewählte Spitze war</translation>
    </message>
    <message>
        <source>Appliance of the chosen peak</source>
        <translation>Gerät der gewählten Spitze</translation>
    </message>
    <message>
        <source>What you say is kept and makes later guesses better</source>
        <translation>Ihre Angabe wird behalten und verbessert spätere Vermutungen</translation>
    </message>
    <message>
        <source>The peaks of the sensor could not be loaded.</source>
        <translation>Die Spitzen des Sensors konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Choose a peak first</source>
        <translation>Zuerst eine Spitze wählen</translation>
    </message>
    <message>
        <source>As guessed: %1</source>
        <extracomment>%1 is a guess: &quot;Kettle, 83 % sure&quot;.</extracomment>
        <translation>Wie vermutet: %1</translation>
    </message>
    <message>
        <source>What you say the peak was could not be stored.</source>
        <translation>Ihre Angabe zur Spitze konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>app::PhaseFields</name>
    <message>
        <source>Add phase</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Without a tick the phase has no last day yet.</source>
        <translation>Ohne Häkchen hat die Phase noch keinen letzten Tag.</translation>
    </message>
    <message>
        <source>Name of phase %1</source>
        <translation>Name von Phase %1</translation>
    </message>
    <message>
        <source>First day of phase %1</source>
        <translation>Erster Tag von Phase %1</translation>
    </message>
    <message>
        <source>Phase %1 has a last day</source>
        <translation>Phase %1 hat einen letzten Tag</translation>
    </message>
    <message>
        <source>Last day of phase %1</source>
        <translation>Letzter Tag von Phase %1</translation>
    </message>
    <message>
        <source>Remove phase %1</source>
        <translation>Phase %1 entfernen</translation>
    </message>
</context>
<context>
    <name>app::PictureView</name>
    <message>
        <source>Click to enlarge</source>
        <translation>Klicken zum Vergrößern</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
</context>
<context>
    <name>app::PredictionView</name>
    <message>
        <source>%1 per day</source>
        <extracomment>Title of a value axis; %1 is a utility.</extracomment>
        <translation>%1 je Tag</translation>
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
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Expected use and scenario</source>
        <translation>Erwartungswert und Szenario</translation>
    </message>
    <message>
        <source>Open in What-if</source>
        <translation>In „Was wäre, wenn“ öffnen</translation>
    </message>
    <message>
        <source>What-if sets the weather to one value: its mean after the change</source>
        <translation>„Was wäre, wenn“ setzt das Wetter auf einen Wert: sein Mittel nach der Änderung</translation>
    </message>
    <message>
        <source>The same building, days and weather, to go on from</source>
        <translation>Gebäude, Tage und Wetter wie hier, zum Weiterrechnen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Score before and after the change: &quot;0.31 → 0.12&quot;.</extracomment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>app::PreviewModel</name>
    <message>
        <source>✓ good</source>
        <translation>✓ gut</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Stands in a cell that should hold something.</extracomment>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>app::ProcessingWatch</name>
    <message>
        <source>Stored. The service does not answer now; waiting until it is back</source>
        <translation>Gespeichert. Der Dienst antwortet gerade nicht; es wird gewartet, bis er wieder da ist</translation>
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
    <name>app::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>Ergebnis jetzt zeigen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>The service goes on working; the bar at the bottom of the window shows how far it is.</source>
        <translation>Der Dienst arbeitet weiter; der Balken unten im Fenster zeigt, wie weit er ist.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import rückgängig machen</translation>
    </message>
</context>
<context>
    <name>app::QuestionCard</name>
    <message>
        <source>%1: %2, building %3</source>
        <extracomment>Title of a question: what is odd, at which sensor, in which building.</extracomment>
        <translation>%1: %2, Gebäude %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Asks the question again; what the answer took in is held back as before.</source>
        <translation>Stellt die Frage erneut; was die Antwort übernommen hat, wird wieder zurückgehalten.</translation>
    </message>
    <message>
        <source>%1 (most likely)</source>
        <extracomment>%1 is a proposed answer: the most likely one.</extracomment>
        <translation>%1 (am wahrscheinlichsten)</translation>
    </message>
    <message>
        <source>Old meter at its end</source>
        <translation>Endstand alter Zähler</translation>
    </message>
    <message>
        <source>New meter at its start</source>
        <translation>Anfangsstand neuer Zähler</translation>
    </message>
    <message>
        <source>as last accepted</source>
        <translation>wie angenommen</translation>
    </message>
    <message>
        <source>as first held back</source>
        <translation>wie zurückgehalten</translation>
    </message>
    <message>
        <source>Apply answer</source>
        <translation>Antwort übernehmen</translation>
    </message>
    <message>
        <source>Consumption so far, and with the chosen answer</source>
        <translation>Verbrauch bisher und mit der gewählten Antwort</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>Consumption that an answer adds; %1 is an amount with its unit.</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>app::QuestionList</name>
    <message>
        <source>No readings are held back. Whatever a meter cannot have shown is asked about here.</source>
        <translation>Es werden keine Zählerstände zurückgehalten. Was ein Zähler nicht gezeigt haben kann, wird hier nachgefragt.</translation>
    </message>
    <message>
        <source>The questions could not be loaded.</source>
        <translation>Die Fragen konnten nicht geladen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) follow when these are answered.</source>
        <translation>
            <numerusform>%n weitere Frage folgt, wenn diese beantwortet sind.</numerusform>
            <numerusform>%n weitere Fragen folgen, wenn diese beantwortet sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>The answer was not taken.</source>
        <translation>Die Antwort wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The answer was not undone.</source>
        <translation>Die Antwort wurde nicht rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>app::QuestionsPanel</name>
    <message>
        <source>%1 (likely)</source>
        <extracomment>%1 is an answer that probably is the right one.</extracomment>
        <translation>%1 (wahrscheinlich)</translation>
    </message>
    <message>
        <source>Use for every row</source>
        <translation>Für alle Zeilen verwenden</translation>
    </message>
    <message>
        <source>✓ %1 — %2</source>
        <translation>✓ %1 – %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>app::QueueBar</name>
    <message>
        <source>Next file</source>
        <translation>Nächste Datei</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The files that wait are not imported.</source>
        <translation>Die wartenden Dateien werden nicht importiert.</translation>
    </message>
    <message>
        <source>Leaves what is open here and checks the next file.</source>
        <translation>Verlässt, was hier offen ist, und prüft die nächste Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait: %1</source>
        <extracomment>%1 is a list of file names.</extracomment>
        <translation>
            <numerusform>%n weitere Datei wartet: %1</numerusform>
            <numerusform>%n weitere Dateien warten: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReportList</name>
    <message>
        <source>Current versions only</source>
        <translation>Nur aktuelle Versionen</translation>
    </message>
    <message>
        <source>Write report now…</source>
        <translation>Bericht jetzt schreiben…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>The report could not be loaded.</source>
        <translation>Der Bericht konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Reports of</source>
        <translation>Berichte von</translation>
    </message>
    <message>
        <source>Leaves out reports that late readings made another version of.</source>
        <translation>Lässt Berichte aus, von denen es durch verspätete Zählerstände eine neuere Version gibt.</translation>
    </message>
    <message>
        <source>When reports are written and mailed, the goal and the tariffs</source>
        <translation>Wann Berichte geschrieben und gesendet werden, das Ziel und die Tarife</translation>
    </message>
    <message>
        <source>The reports could not be loaded.</source>
        <translation>Die Berichte konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The users could not be loaded.</source>
        <translation>Die Benutzer konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Alle Benutzer</translation>
    </message>
    <message>
        <source>No reports yet. Write one now, or let them be written regularly in the settings.</source>
        <translation>Noch keine Berichte. Schreiben Sie jetzt einen, oder lassen Sie sie über die Einstellungen regelmäßig schreiben.</translation>
    </message>
    <message>
        <source>You have no reports yet. Write one now, or let them be written regularly in the settings.</source>
        <translation>Sie haben noch keine Berichte. Schreiben Sie jetzt einen, oder lassen Sie sie über die Einstellungen regelmäßig schreiben.</translation>
    </message>
</context>
<context>
    <name>app::ReportOrderDialog</name>
    <message>
        <source>Write a report now</source>
        <translation>Jetzt einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Mail it too</source>
        <translation>Auch per E-Mail senden</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>app::ReportPlanForm</name>
    <message>
        <source>Write reports regularly</source>
        <translation>Berichte regelmäßig schreiben</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Mail them</source>
        <translation>Per E-Mail senden</translation>
    </message>
    <message>
        <source>Mail corrections too</source>
        <translation>Auch Korrekturen senden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source> kWh a day</source>
        <translation> kWh am Tag</translation>
    </message>
    <message>
        <source>When late readings change a report, the new version is mailed as well.</source>
        <translation>Wenn verspätete Zählerstände einen Bericht ändern, wird auch die neue Version gesendet.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Goal for electricity</source>
        <translation>Ziel für Strom</translation>
    </message>
    <message>
        <source>Days from one report to the next</source>
        <translation>Tage von einem Bericht zum nächsten</translation>
    </message>
    <message>
        <source>Day of the first report</source>
        <translation>Tag des ersten Berichts</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>Alle so viele Tage</translation>
    </message>
    <message>
        <source>days, from</source>
        <extracomment>Between a number of days and a date: &quot;Every 7 days, from 1 November&quot;.</extracomment>
        <translation>Tage, ab</translation>
    </message>
    <message>
        <source>On chosen weekdays</source>
        <translation>An gewählten Wochentagen</translation>
    </message>
</context>
<context>
    <name>app::ReportPreview</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <extracomment>Above a report: %1 is the days it covers, %2 the number of its version.</extracomment>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
</context>
<context>
    <name>app::ReportSettingsDialog</name>
    <message>
        <source>Settings of reports</source>
        <translation>Einstellungen der Berichte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>Nächster Bericht</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>none is due</source>
        <translation>keiner fällig</translation>
    </message>
</context>
<context>
    <name>app::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
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
        <source>Imported %1: %2 new, %3 replaced. Left out: %4.</source>
        <extracomment>Each of %1 to %4 is &quot;12 rows&quot;.</extracomment>
        <translation>Importiert: %1. Neu: %2, ersetzt: %3. Ausgelassen: %4.</translation>
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
    <message>
        <source>Import more</source>
        <translation>Weitere importieren</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows stood there already with the same value.</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Zeile war mit demselben Wert schon vorhanden.</numerusform>
            <numerusform>%1 Zeilen waren mit demselben Wert schon vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of them are listed.</source>
        <extracomment>%1 is a number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Davon ist %1 aufgeführt.</numerusform>
            <numerusform>Die ersten %1 davon sind aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RowsModel</name>
    <message>
        <source>✓ good</source>
        <translation>✓ gut</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Stands in a cell that should hold something.</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>A column that every row must fill.</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, for instance %2</source>
        <extracomment>%1 is a column&apos;s name in files, %2 an example of what it holds.</extracomment>
        <translation>%1, zum Beispiel %2</translation>
    </message>
</context>
<context>
    <name>app::RowsPanel</name>
    <message>
        <source>Remove rows</source>
        <translation>Zeilen entfernen</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Check of the current row</source>
        <translation>Prüfung der aktuellen Zeile</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Cells copied in a spreadsheet go in from the current cell on; a heading is recognised.</source>
        <translation>In einer Tabellenkalkulation kopierte Zellen werden ab der aktuellen Zelle eingefügt; eine Kopfzeile wird erkannt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Rows to import</source>
        <translation>Zu importierende Zeilen</translation>
    </message>
    <message>
        <source>The table is full. Save more rows as a CSV file and drop that.</source>
        <translation>Die Tabelle ist voll. Speichern Sie weitere Zeilen als CSV-Datei und legen Sie diese ab.</translation>
    </message>
    <message>
        <source>This is more than the %1 rows that fit here. Save them as a CSV file and drop that.</source>
        <extracomment>%1 is a number of rows.</extracomment>
        <translation>Das sind mehr als die %1 Zeilen, für die hier Platz ist. Speichern Sie sie als CSV-Datei und legen Sie diese ab.</translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation>✓ %1 gut   ▲ %2 mit Hinweis   ✕ %3 abgelehnt</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>%1 is a row&apos;s number, %2 what is wrong with it.</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Type, or paste cells copied in a spreadsheet. Columns with * must be filled.</source>
        <translation>Geben Sie Werte ein oder fügen Sie Zellen aus einer Tabellenkalkulation ein. Spalten mit * müssen ausgefüllt sein.</translation>
    </message>
</context>
<context>
    <name>app::RunLedger</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show older runs</source>
        <translation>Ältere Läufe zeigen</translation>
    </message>
    <message>
        <source>Parts of the run</source>
        <translation>Teile des Laufs</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>The runs could not be loaded.</source>
        <translation>Die Läufe konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>There are no such runs.</source>
        <translation>Es gibt keine solchen Läufe.</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Sie ist noch nie gelaufen.</translation>
    </message>
    <message>
        <source>First error: %1</source>
        <extracomment>%1 is the service&apos;s own words for an error, in English.</extracomment>
        <translation>Erster Fehler: %1</translation>
    </message>
    <message numerus="yes">
        <source>It was interrupted and gone on with %n time(s).</source>
        <translation>
            <numerusform>Er wurde einmal unterbrochen und fortgesetzt.</numerusform>
            <numerusform>Er wurde %n-mal unterbrochen und fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) had nothing to do and are not listed.</source>
        <translation>
            <numerusform>%n Teil hatte nichts zu tun und ist nicht aufgeführt.</numerusform>
            <numerusform>%n Teile hatten nichts zu tun und sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was due while the service could not do it, and is not made up for.</source>
        <translation>Er war fällig, als der Dienst ihn nicht ausführen konnte, und wird nicht nachgeholt.</translation>
    </message>
    <message>
        <source>The parts of the run could not be loaded.</source>
        <translation>Die Teile des Laufs konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Its parts are listed as they end.</source>
        <translation>Seine Teile werden aufgeführt, sobald sie enden.</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>Es war nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>app::RunSection</name>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation>Gescheiterte Läufe</translation>
    </message>
    <message>
        <source>Runs under way</source>
        <translation>Laufende Läufe</translation>
    </message>
    <message>
        <source>Stopped runs</source>
        <translation>Abgebrochene Läufe</translation>
    </message>
    <message>
        <source>Runs that were left out</source>
        <translation>Ausgelassene Läufe</translation>
    </message>
    <message>
        <source>Runs shown</source>
        <translation>Gezeigte Läufe</translation>
    </message>
</context>
<context>
    <name>app::SaveBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The file is being saved</source>
        <translation>Die Datei wird gespeichert</translation>
    </message>
    <message>
        <source>Stops saving; no file is left behind.</source>
        <translation>Bricht das Speichern ab; keine Datei bleibt zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 rows in %2</source>
        <extracomment>%1 is the number of rows, %2 a file; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Zeile in %2 gespeichert</numerusform>
            <numerusform>%1 Zeilen in %2 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings of this time; no file was written.</source>
        <translation>Aus dieser Zeit gibt es keine Zählerstände; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Save readings</source>
        <translation>Zählerstände speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Waiting for the first rows…</source>
        <translation>Warten auf die ersten Zeilen …</translation>
    </message>
    <message>
        <source>Saving was cancelled; no file was written.</source>
        <translation>Das Speichern wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2</source>
        <extracomment>%1 is the number of rows, %2 a size such as &quot;3.4 MB&quot;; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Zeile, %2</numerusform>
            <numerusform>%1 Zeilen, %2</numerusform>
        </translation>
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
    <message>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
</context>
<context>
    <name>app::ScheduleDialog</name>
    <message>
        <source>Schedule of “%1”</source>
        <extracomment>%1 is a job: &quot;Back up&quot;.</extracomment>
        <translation>Zeitplan von „%1“</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Usual schedule</source>
        <translation>Üblicher Zeitplan</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Minute, hour, day of the month, month and day of the week, as in crontab. “*” is each, “*/15” each 15th, “1-5” from 1 to 5, “1,15” both.</source>
        <translation>Minute, Stunde, Tag des Monats, Monat und Wochentag, wie in crontab. „*“ heißt jede, „*/15“ jede 15., „1-5“ von 1 bis 5, „1,15“ beide.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Next runs</source>
        <translation>Nächste Läufe</translation>
    </message>
    <message>
        <source>What becomes of runs that were due while the service was not running</source>
        <translation>Was aus Läufen wird, die fällig waren, als der Dienst nicht lief</translation>
    </message>
    <message>
        <source>Never: there is no such day.</source>
        <translation>Nie: Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no schedule: %1</source>
        <extracomment>%1 is what is wrong with it, the service&apos;s own words in English.</extracomment>
        <translation>Das ist kein Zeitplan: %1</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Verpasste Läufe</translation>
    </message>
</context>
<context>
    <name>app::ScriptDialog</name>
    <message>
        <source>Script of %1</source>
        <translation>Skript von %1</translation>
    </message>
    <message>
        <source>Set script</source>
        <translation>Skript setzen</translation>
    </message>
    <message>
        <source>The sensor fetches it with its next token and then reads its meter by it. A number alone is its revolutions per kWh.</source>
        <translation>Der Sensor holt es mit seinem nächsten Token und liest seinen Zähler dann danach ab. Eine Zahl allein nennt die Umdrehungen je kWh.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Byte</translation>
    </message>
</context>
<context>
    <name>app::SecretDialog</name>
    <message>
        <source>Make a new secret</source>
        <translation>Neuen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Alten behalten</translation>
    </message>
    <message>
        <source>Enter this secret in the sensor. It is shown only now; whoever loses it makes a new one.</source>
        <translation>Geben Sie diesen geheimen Schlüssel im Sensor ein. Er wird nur jetzt gezeigt; wer ihn verliert, erzeugt einen neuen.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Make a new secret for %1? The old one stops working at once: the sensor sends nothing more until it has the new one.</source>
        <translation>Neuen Schlüssel für %1 erzeugen? Der alte gilt sofort nicht mehr: Der Sensor sendet nichts, bis er den neuen hat.</translation>
    </message>
    <message>
        <source>The secret as a QR code</source>
        <translation>Der Schlüssel als QR-Code</translation>
    </message>
    <message>
        <source>The secret, for the camera of a telephone</source>
        <translation>Der Schlüssel, für die Kamera eines Telefons</translation>
    </message>
</context>
<context>
    <name>app::SectionPage</name>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Who you are could not be asked.</source>
        <translation>Wer Sie sind, konnte nicht erfragt werden.</translation>
    </message>
</context>
<context>
    <name>app::SensorDetail</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Changes building, name, owner and limit</source>
        <translation>Ändert Gebäude, Name, Zuständigkeit und Grenze</translation>
    </message>
    <message>
        <source>Secret…</source>
        <translation>Schlüssel…</translation>
    </message>
    <message>
        <source>Makes a new secret; the old one stops working</source>
        <translation>Erzeugt einen neuen Schlüssel; der alte gilt nicht mehr</translation>
    </message>
    <message>
        <source>Script…</source>
        <translation>Skript…</translation>
    </message>
    <message>
        <source>Sets what the sensor reads its meter by</source>
        <translation>Legt fest, wonach der Sensor seinen Zähler abliest</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Letzter Stand</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Chart of the last readings</source>
        <translation>Diagramm der letzten Zählerstände</translation>
    </message>
    <message>
        <source>It has sent nothing yet. Enter its secret in the sensor and point it at this service.</source>
        <translation>Er hat noch nichts gesendet. Geben Sie seinen Schlüssel im Sensor ein und richten Sie ihn auf diesen Dienst aus.</translation>
    </message>
    <message>
        <source>%1, last heard of %2</source>
        <extracomment>%1 is how a sensor fares (&quot;live&quot;), %2 when its last reading came (&quot;40 s ago&quot;).</extracomment>
        <translation>%1, zuletzt gemeldet %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) held back.</source>
        <translation>
            <numerusform>%n Zählerstand zurückgehalten.</numerusform>
            <numerusform>%n Zählerstände zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the number of a building, %2 what a sensor counts, %3 a person.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, of %3</source>
        <translation>%1, %2, von %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>set, and taken over by the sensor</source>
        <translation>gesetzt und vom Sensor übernommen</translation>
    </message>
    <message>
        <source>set, but not yet taken over by the sensor</source>
        <translation>gesetzt, aber vom Sensor noch nicht übernommen</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder nutzen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Takes readings of it again</source>
        <translation>Nimmt wieder Zählerstände von ihm an</translation>
    </message>
    <message>
        <source>Takes no more readings of it; those it sent stay</source>
        <translation>Nimmt keine Zählerstände mehr von ihm an; gesendete bleiben</translation>
    </message>
    <message>
        <source>The readings of the sensor could not be loaded.</source>
        <translation>Die Zählerstände des Sensors konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>One reading so far. The next one makes the first consumption.</source>
        <translation>Bisher ein Zählerstand. Mit dem nächsten ergibt sich der erste Verbrauch.</translation>
    </message>
</context>
<context>
    <name>app::SensorDialog</name>
    <message>
        <source>Edit sensor %1</source>
        <translation>Sensor %1 bearbeiten</translation>
    </message>
    <message>
        <source>Add a sensor</source>
        <translation>Sensor hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add sensor</source>
        <translation>Sensor hinzufügen</translation>
    </message>
    <message>
        <source>As the sensor calls itself</source>
        <translation>Wie der Sensor sich selbst nennt</translation>
    </message>
    <message>
        <source>Number of its building</source>
        <translation>Nummer seines Gebäudes</translation>
    </message>
    <message>
        <source>Optional, for instance where it hangs</source>
        <translation>Optional, zum Beispiel wo er hängt</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Revolutions per kWh</source>
        <translation>Umdrehungen je kWh</translation>
    </message>
    <message>
        <source>Most per minute</source>
        <translation>Höchstens je Minute</translation>
    </message>
    <message>
        <source>Readings that rise faster are held back.</source>
        <translation>Schneller steigende Zählerstände werden zurückgehalten.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1, as is usual</source>
        <extracomment>What a counter may rise in a minute unless another limit is given; %1 is a number with its unit.</extracomment>
        <translation>%1, wie üblich</translation>
    </message>
</context>
<context>
    <name>app::SensorList</name>
    <message>
        <source>No sensors yet. Add one to read its meter around the clock.</source>
        <translation>Noch keine Sensoren. Fügen Sie einen hinzu, um seinen Zähler rund um die Uhr abzulesen.</translation>
    </message>
    <message>
        <source>Add sensor…</source>
        <translation>Neuer Sensor…</translation>
    </message>
    <message>
        <source>Filter by sensor, building or owner</source>
        <translation>Nach Sensor, Gebäude oder Zuständigen filtern</translation>
    </message>
    <message>
        <source>Show only sensors in this state</source>
        <translation>Nur Sensoren in diesem Zustand zeigen</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>The sensors could not be loaded.</source>
        <translation>Die Sensoren konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>%1 of %2 sensors</source>
        <extracomment>Below the table: %1 of %2 sensors pass the filter.</extracomment>
        <translation>%1 von %2 Sensoren</translation>
    </message>
    <message>
        <source>The sensor was not changed.</source>
        <translation>Der Sensor wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>app::SensorListModel</name>
    <message numerus="yes">
        <source>%n reading(s) wait for an answer under Questions.</source>
        <translation>
            <numerusform>%n Zählerstand wartet unter „Fragen“ auf eine Antwort.</numerusform>
            <numerusform>%n Zählerstände warten unter „Fragen“ auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Letzter Stand</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
</context>
<context>
    <name>app::SensorsPage</name>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Questions</source>
        <extracomment>A tab; %1 is the number of open questions.</extracomment>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions (%1)</source>
        <translation>Fragen (%1)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Forgets who you are here; your password is asked for again.</source>
        <translation>Vergisst hier, wer Sie sind; nach Ihrem Passwort wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>You are signed out here, but the service has not heard of it.</source>
        <translation>Sie sind hier abgemeldet, aber der Dienst weiß davon nichts.</translation>
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
        <source>No data to show.</source>
        <translation>Keine Daten vorhanden.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>Difference: actual minus expected</source>
        <translation>Differenz: Istwert minus Erwartungswert</translation>
    </message>
    <message>
        <source>Arrow keys pan, plus and minus zoom, Home and End go to the first and last day, 0 shows all. Shift with arrow keys reads the values one by one.</source>
        <translation>Pfeiltasten verschieben, Plus und Minus zoomen, Pos1 und Ende springen zum ersten und letzten Tag, 0 zeigt alles. Umschalt mit Pfeiltasten liest die Werte einzeln vor.</translation>
    </message>
    <message>
        <source>Difference: actual minus expected (%1)</source>
        <translation>Differenz: Istwert minus Erwartungswert (%1)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>Read out by a screen reader: %1 is a time, %2 a list like &quot;Actual 804 kWh, Expected 477 kWh&quot;.</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The largest difference is %1 on %2.</source>
        <extracomment>%1 is an amount with its sign and unit, %2 a time.</extracomment>
        <translation>Die größte Differenz: %1, %2.</translation>
    </message>
    <message>
        <source>Actual use lies between %1 and %2.</source>
        <extracomment>%1 and %2 are the smallest and largest actual value with their units.</extracomment>
        <translation>Der Istwert liegt zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>There is no actual value in these days.</source>
        <translation>An diesen Tagen gibt es keinen Istwert.</translation>
    </message>
    <message numerus="yes">
        <source>%n deviation(s) are shaded.</source>
        <translation>
            <numerusform>%n Abweichung ist schattiert.</numerusform>
            <numerusform>%n Abweichungen sind schattiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference (%1)</source>
        <translation>Differenz (%1)</translation>
    </message>
    <message>
        <source>Site time, %1</source>
        <extracomment>Title of the time axis; %1 is the range of days that is shown.</extracomment>
        <translation>Ortszeit, %1</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message numerus="yes">
        <source>%n peak(s) are shaded.</source>
        <translation>
            <numerusform>%n Spitze ist schattiert.</numerusform>
            <numerusform>%n Spitzen sind schattiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Partly measured</source>
        <translation>Teilweise gemessen</translation>
    </message>
    <message>
        <source>%1 of this time was measured.</source>
        <translation>%1 dieser Zeit wurden gemessen.</translation>
    </message>
</context>
<context>
    <name>app::ServicePanel</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Show weather</source>
        <translation>Wetter zeigen</translation>
    </message>
    <message>
        <source>Weather by day</source>
        <translation>Wetter nach Tagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>✕ The last day lies before the first one.</source>
        <translation>✕ Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message numerus="yes">
        <source>✕ The service gives at most %1 days at once; these are %2. Import them in parts.</source>
        <extracomment>%1 is a number of days above one, %2 as well; %n only chooses the plural form of %2.</extracomment>
        <translation>
            <numerusform>✕ Der Dienst liefert höchstens %1 Tage auf einmal; dies ist %2. Importieren Sie sie in Teilen.</numerusform>
            <numerusform>✕ Der Dienst liefert höchstens %1 Tage auf einmal; dies sind %2. Importieren Sie sie in Teilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored before you press Import.</source>
        <translation>Gespeichert wird erst, wenn Sie „Importieren“ wählen.</translation>
    </message>
    <message>
        <source>Asking the weather service…</source>
        <translation>Wetterdienst wird abgefragt…</translation>
    </message>
    <message>
        <source>The weather service did not answer as it should. Nothing was changed; a CSV file can be imported all the same.</source>
        <translation>Der Wetterdienst hat nicht wie erwartet geantwortet. Es wurde nichts geändert; eine CSV-Datei lässt sich trotzdem importieren.</translation>
    </message>
    <message>
        <source>The weather could not be fetched.</source>
        <translation>Das Wetter konnte nicht abgerufen werden.</translation>
    </message>
    <message>
        <source>The service knows no weather of these days. Choose earlier ones.</source>
        <translation>Der Dienst kennt kein Wetter dieser Tage. Wählen Sie frühere.</translation>
    </message>
    <message>
        <source>All of these days are stored already; there is nothing to import.</source>
        <translation>Alle diese Tage sind schon gespeichert; es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Weather service, %1</source>
        <extracomment>%1 is a range of days.</extracomment>
        <translation>Wetterdienst, %1</translation>
    </message>
    <message numerus="yes">
        <source>The service knows %1 hours.</source>
        <extracomment>%1 is a number of hours; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Der Dienst kennt %1 Stunde.</numerusform>
            <numerusform>Der Dienst kennt %1 Stunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days are stored already and left out.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Tag ist schon gespeichert und wird ausgelassen.</numerusform>
            <numerusform>%1 Tage sind schon gespeichert und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days would be imported.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 Tag würde importiert.</numerusform>
            <numerusform>%1 Tage würden importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SettingForm</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a choice is about and one of its values, for screen readers: &quot;Energy: MJ&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Set everything on this page back to how it was on the first start?</source>
        <translation>Alles auf dieser Seite auf den Stand des ersten Starts zurücksetzen?</translation>
    </message>
    <message>
        <source>The console goes back to the simulated campus on this computer. What you imported stays stored and is there again when you choose your own campus.</source>
        <translation>Die Konsole kehrt zum simulierten Campus auf diesem Computer zurück. Was Sie importiert haben, bleibt gespeichert und ist wieder da, wenn Sie den eigenen Campus wählen.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>app::SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The service wrote it into the file admin-token of its data folder at its first start.</source>
        <translation>Der Dienst hat es beim ersten Start in die Datei admin-token seines Datenordners geschrieben.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Or a token</source>
        <translation>Oder ein Token</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>Name oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This is for administrators. Sign in as one.</source>
        <translation>Das ist Administratoren vorbehalten. Melden Sie sich als Administrator an.</translation>
    </message>
    <message>
        <source>The sign-in ended or was taken back. Sign in again.</source>
        <translation>Die Anmeldung ist abgelaufen oder wurde aufgehoben. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign in to see this page.</source>
        <translation>Melden Sie sich an, um diese Seite zu sehen.</translation>
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
    <name>app::SortMenu</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>%1 is the title of a column.</extracomment>
        <translation>Nach „%1“ sortieren</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>app::StaleLabel</name>
    <message>
        <source>The service does not answer. This is what it last sent.</source>
        <translation>Der Dienst antwortet nicht. Dies hat er zuletzt gesendet.</translation>
    </message>
    <message>
        <source>as of %1 UTC</source>
        <extracomment>%1 is a time, or a day and a time: the data shown are as old as that.</extracomment>
        <translation>Stand %1 UTC</translation>
    </message>
</context>
<context>
    <name>app::StartView</name>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Every number of an answer is computed when you ask. What it was computed from stands beside it.</source>
        <translation>Jede Zahl einer Antwort wird berechnet, wenn Sie fragen. Woraus sie berechnet wurde, steht daneben.</translation>
    </message>
    <message>
        <source>Wasted electricity</source>
        <translation>Verschwendeter Strom</translation>
    </message>
    <message>
        <source>Which buildings waste most electricity, and why?</source>
        <translation>Welche Gebäude verschwenden am meisten Strom, und warum?</translation>
    </message>
    <message>
        <source>Most use for the size</source>
        <translation>Höchster Verbrauch je Fläche</translation>
    </message>
    <message>
        <source>Which buildings use most for their size?</source>
        <translation>Welche Gebäude verbrauchen je Fläche am meisten?</translation>
    </message>
    <message>
        <source>Why is %1 unusual?</source>
        <translation>Warum ist %1 auffällig?</translation>
    </message>
    <message>
        <source>10 °F warmer in %1</source>
        <translation>10 °F wärmer in %1</translation>
    </message>
    <message>
        <source>What if it were 10 °F warmer in %1?</source>
        <translation>Was wäre in %1, wenn es 10 °F wärmer wäre?</translation>
    </message>
    <message>
        <source>Peaks of %1</source>
        <translation>Spitzen von %1</translation>
    </message>
    <message>
        <source>When does %1 have its peaks?</source>
        <translation>Wann hat %1 seine Lastspitzen?</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>Fehlende Daten</translation>
    </message>
    <message>
        <source>Where are data missing?</source>
        <translation>Wo fehlen Daten?</translation>
    </message>
    <message>
        <source>What can you compute?</source>
        <translation>Was kannst du berechnen?</translation>
    </message>
    <message>
        <source>building %1</source>
        <comment>in a sentence</comment>
        <translation>Gebäude %1</translation>
    </message>
    <message>
        <source>5 °C warmer in %1</source>
        <translation>5 °C wärmer in %1</translation>
    </message>
    <message>
        <source>What if it were 5 °C warmer in %1?</source>
        <translation>Was wäre in %1, wenn es 5 °C wärmer wäre?</translation>
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
        <translation>Gebäude und Zählerstände sind erfunden, zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Leaves the simulated campus and opens an empty one of your own.</source>
        <translation>Verlässt den simulierten Campus und öffnet einen leeren eigenen.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2&#xa0;%</translation>
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
    <message>
        <source>Hide this message</source>
        <translation>Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>app::TariffDialog</name>
    <message>
        <source>Edit tariff</source>
        <translation>Tarif bearbeiten</translation>
    </message>
    <message>
        <source>Add a tariff</source>
        <translation>Tarif hinzufügen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Add tariff</source>
        <translation>Tarif hinzufügen</translation>
    </message>
    <message>
        <source>Three capital letters, such as EUR</source>
        <translation>Drei Großbuchstaben, etwa EUR</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Price of a month</source>
        <translation>Grundpreis im Monat</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>Arbeitspreis</translation>
    </message>
</context>
<context>
    <name>app::TariffList</name>
    <message>
        <source>Tariffs</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>Je Einheit</translation>
    </message>
    <message>
        <source>Edit tariff…</source>
        <translation>Tarif bearbeiten…</translation>
    </message>
    <message>
        <source>Remove tariff</source>
        <translation>Tarif entfernen</translation>
    </message>
    <message>
        <source>Add tariff…</source>
        <translation>Tarif hinzufügen…</translation>
    </message>
    <message>
        <source>Without a tariff, reports tell energy but no costs.</source>
        <translation>Ohne Tarif nennen Berichte Energie, aber keine Kosten.</translation>
    </message>
</context>
<context>
    <name>app::ToolCard</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a tool does and what about: &quot;Prediction: Mount Hall (311), electricity&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>What it was asked, and what it wrote</source>
        <translation>Was gefragt war und was ausgegeben wurde</translation>
    </message>
    <message>
        <source>It was asked nothing in particular.</source>
        <translation>Ohne besondere Angaben.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>It failed without saying why.</source>
        <translation>Gescheitert, ohne Angabe von Gründen.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Fehler und Warnungen</translation>
    </message>
    <message>
        <source>The program ended with code %1, which means that it failed.</source>
        <translation>Das Programm endete mit Code %1, ist also gescheitert.</translation>
    </message>
    <message>
        <source>A picture cannot be shown: it is no PNG file.</source>
        <translation>Ein Bild lässt sich nicht zeigen: Es ist keine PNG-Datei.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
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
    <message>
        <source>wrong answer</source>
        <translation>falsche Antwort</translation>
    </message>
</context>
<context>
    <name>app::UndoQuestion</name>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>app::UnitsCard</name>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>This changes what you read, never what is stored, sent or exported.</source>
        <translation>Das ändert nur die Anzeige, nie das Gespeicherte, Gesendete oder Exportierte.</translation>
    </message>
</context>
<context>
    <name>app::UploadPage</name>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>An import is being sent and would be cut off.</source>
        <translation>Ein Import wird gerade gesendet und würde abgebrochen.</translation>
    </message>
    <message>
        <source>There are rows entered by hand that were not imported yet.</source>
        <translation>Von Hand eingegebene Zeilen sind noch nicht importiert.</translation>
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
    <name>app::WeatherDaysModel</name>
    <message>
        <source>✓ stored already</source>
        <translation>✓ schon gespeichert</translation>
    </message>
    <message>
        <source>▲ new, some hours missing</source>
        <translation>▲ neu, einige Stunden fehlen</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Tiefstwert</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Luftfeuchte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
        <source>The expected use could not be worked out.</source>
        <translation>Der Erwartungswert konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>The scenario could not be worked out.</source>
        <translation>Das Szenario konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>The first day lies after the last one. Choose an earlier first day.</source>
        <translation>Der erste Tag liegt nach dem letzten. Wählen Sie einen früheren ersten Tag.</translation>
    </message>
    <message>
        <source>These are more than three years. Choose fewer days.</source>
        <translation>Das sind mehr als drei Jahre. Wählen Sie weniger Tage.</translation>
    </message>
    <message>
        <source>There are readings from %1 to %2.</source>
        <translation>Zählerstände gibt es von %1 bis %2.</translation>
    </message>
    <message>
        <source>There is no model of what this building should use of this utility yet. It takes at least 14 days of readings and weather.</source>
        <translation>Für dieses Gebäude und diese Energieart gibt es noch kein Modell. Nötig sind Zählerstände und Wetter von mindestens 14 Tagen.</translation>
    </message>
    <message>
        <source>There is no expected use in these days. Choose other days.</source>
        <translation>An diesen Tagen gibt es keinen Erwartungswert. Wählen Sie andere Tage.</translation>
    </message>
    <message>
        <source>The weather of these days could not be loaded. %1</source>
        <translation>Das Wetter dieser Tage konnte nicht geladen werden. %1</translation>
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
<context>
    <name>app::WorkLine</name>
    <message>
        <source>Working it out…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped. This is the result before.</source>
        <translation>Abgebrochen. Dies ist das vorige Ergebnis.</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Berechnen</translation>
    </message>
</context>
</TS>
