<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Chercheur</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gestionnaire</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Owns sensors.</source>
        <translation>Possède des capteurs.</translation>
    </message>
    <message>
        <source>May take data out for study.</source>
        <translation>Peut extraire des données pour les étudier.</translation>
    </message>
    <message>
        <source>Works with buildings, imports and scores.</source>
        <translation>Travaille avec les bâtiments, les importations et les scores.</translation>
    </message>
    <message>
        <source>May do everything, also manage sensors and users.</source>
        <translation>Peut tout faire, y compris gérer les capteurs et les utilisateurs.</translation>
    </message>
</context>
<context>
    <name>ApplianceWords</name>
    <message>
        <source>Refrigerator or freezer</source>
        <translation>Réfrigérateur ou congélateur</translation>
    </message>
    <message>
        <source>Dishwasher</source>
        <translation>Lave-vaisselle</translation>
    </message>
    <message>
        <source>Washing machine</source>
        <translation>Lave-linge</translation>
    </message>
    <message>
        <source>Tumble dryer</source>
        <translation>Sèche-linge</translation>
    </message>
    <message>
        <source>Microwave</source>
        <translation>Micro-ondes</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Bouilloire</translation>
    </message>
    <message>
        <source>Coffee machine</source>
        <translation>Machine à café</translation>
    </message>
    <message>
        <source>Stove</source>
        <translation>Cuisinière</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>Téléviseur</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Another appliance</source>
        <translation>Un autre appareil</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <extracomment>%1 is an appliance (&quot;Kettle&quot;), %2 a number of per cent.</extracomment>
        <translation>%1, sûr à %2 %</translation>
    </message>
    <message>
        <source>%1, says %2</source>
        <extracomment>%1 is an appliance (&quot;Kettle&quot;), %2 the name of a person.</extracomment>
        <translation>%1, selon %2</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Sensor added</source>
        <translation>Capteur ajouté</translation>
    </message>
    <message>
        <source>Sensor changed</source>
        <translation>Capteur modifié</translation>
    </message>
    <message>
        <source>Sensor retired</source>
        <translation>Capteur désactivé</translation>
    </message>
    <message>
        <source>Sensor used again</source>
        <translation>Capteur réactivé</translation>
    </message>
    <message>
        <source>New secret for a sensor</source>
        <translation>Nouveau secret de capteur</translation>
    </message>
    <message>
        <source>Script of a sensor set</source>
        <translation>Script de capteur défini</translation>
    </message>
    <message>
        <source>Token of a sensor revoked</source>
        <translation>Jeton de capteur révoqué</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Question réglée</translation>
    </message>
    <message>
        <source>Answer undone</source>
        <translation>Réponse annulée</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Session ouverte</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Session fermée</translation>
    </message>
    <message>
        <source>Token made</source>
        <translation>Jeton créé</translation>
    </message>
    <message>
        <source>Token revoked</source>
        <translation>Jeton révoqué</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Utilisateur ajouté</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Utilisateur modifié</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>Utilisateur désactivé</translation>
    </message>
    <message>
        <source>User enabled</source>
        <translation>Utilisateur réactivé</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Revolutions per kWh</source>
        <translation>Tours par kWh</translation>
    </message>
    <message>
        <source>Most per minute</source>
        <translation>Maximum par minute</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Number of the script</source>
        <translation>Numéro du script</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Désactivé le</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>Limité à</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Consumption added</source>
        <translation>Consommation ajoutée</translation>
    </message>
    <message>
        <source>Readings taken in</source>
        <translation>Relevés intégrés</translation>
    </message>
    <message>
        <source>Digits of the counter</source>
        <translation>Chiffres de l’index</translation>
    </message>
    <message>
        <source>Old meter at its end</source>
        <translation>Ancien compteur à la fin</translation>
    </message>
    <message>
        <source>New meter at its start</source>
        <translation>Nouveau compteur au début</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>set anew</source>
        <translation>redéfini</translation>
    </message>
    <message>
        <source>Job changed</source>
        <translation>Tâche modifiée</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Exécutions manquées</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Appliance of a peak named</source>
        <translation>Appareil d’un pic indiqué</translation>
    </message>
    <message>
        <source>Reports of a user set</source>
        <translation>Rapports d’un utilisateur réglés</translation>
    </message>
    <message>
        <source>Mails of reports ended</source>
        <translation>Envoi des rapports arrêté</translation>
    </message>
    <message>
        <source>Tariff added</source>
        <translation>Tarif ajouté</translation>
    </message>
    <message>
        <source>Tariff changed</source>
        <translation>Tarif modifié</translation>
    </message>
    <message>
        <source>Tariff removed</source>
        <translation>Tarif retiré</translation>
    </message>
    <message>
        <source>Experiment planned</source>
        <translation>Expérience planifiée</translation>
    </message>
    <message>
        <source>Experiment changed</source>
        <translation>Expérience modifiée</translation>
    </message>
    <message>
        <source>User enrolled</source>
        <translation>Utilisateur inscrit</translation>
    </message>
    <message>
        <source>User taken out</source>
        <translation>Utilisateur retiré</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Consentement noté</translation>
    </message>
    <message>
        <source>Withdrawal noted</source>
        <translation>Retrait noté</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Number of the peak</source>
        <translation>Numéro du pic</translation>
    </message>
    <message>
        <source>Regular reports</source>
        <translation>Rapports réguliers</translation>
    </message>
    <message>
        <source>Days from one to the next</source>
        <translation>Jours d’un rapport au suivant</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Jours de la semaine</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Goal (Wh a day)</source>
        <translation>Objectif (Wh par jour)</translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation>Par e-mail</translation>
    </message>
    <message>
        <source>Corrections mailed</source>
        <translation>Corrections par e-mail</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Price of a month</source>
        <translation>Prix par mois</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>Prix par unité</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Consents since</source>
        <translation>Consent depuis</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Retrait le</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
</context>
<context>
    <name>ChatTools</name>
    <message>
        <source>Prediction</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Programme Python</translation>
    </message>
    <message>
        <source>List of buildings</source>
        <translation>Liste des bâtiments</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Relevés</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Type d’énergie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Changed weather</source>
        <translation>Météo modifiée</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>en préparation</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of an argument and its value: &quot;Building: 311&quot;.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Formal name</source>
        <translation>Nom officiel</translation>
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
        <translation>Construction</translation>
    </message>
    <message>
        <source>Gross area</source>
        <translation>Surface brute</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>Unité des surfaces</translation>
    </message>
    <message>
        <source>Floors above ground</source>
        <translation>Étages hors sol</translation>
    </message>
    <message>
        <source>Floors below ground</source>
        <translation>Étages en sous-sol</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Types d’énergie</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Summed by</source>
        <translation>Total par</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Difference in per cent</source>
        <translation>Différence en %</translation>
    </message>
    <message>
        <source>Above expected</source>
        <translation>Au-dessus de l’attendu</translation>
    </message>
    <message>
        <source>Above expected in per cent</source>
        <translation>Au-dessus de l’attendu en %</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>Difference per day</source>
        <translation>Différence par jour</translation>
    </message>
    <message>
        <source>Difference per day in per cent</source>
        <translation>Différence par jour en %</translation>
    </message>
    <message>
        <source>Per area</source>
        <translation>Par surface</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>Première moitié</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>Seconde moitié</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Change in per cent</source>
        <translation>Variation en %</translation>
    </message>
    <message>
        <source>Change (°C)</source>
        <translation>Variation (°C)</translation>
    </message>
    <message>
        <source>Overall score</source>
        <translation>Score global</translation>
    </message>
    <message>
        <source>Overall status</source>
        <translation>Statut global</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Évalués</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Missing hours</source>
        <translation>Heures manquantes</translation>
    </message>
    <message>
        <source>Longest gap in hours</source>
        <translation>Plus longue lacune en heures</translation>
    </message>
    <message>
        <source>Longest gap from</source>
        <translation>Plus longue lacune du</translation>
    </message>
    <message>
        <source>Longest gap to</source>
        <translation>Plus longue lacune au</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Dernier relevé</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Moyenne avant</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>Moyenne après</translation>
    </message>
    <message>
        <source>Lowest seen in training</source>
        <translation>Plus bas appris</translation>
    </message>
    <message>
        <source>Highest seen in training</source>
        <translation>Plus haut appris</translation>
    </message>
    <message>
        <source>Beyond what was seen</source>
        <translation>Hors de ce qui a été appris</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichés</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Sans valeur</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Classé par</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulé</translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Building number</source>
        <translation>Numéro de bâtiment</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Type d’énergie</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Heure du relevé</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>Building name</source>
        <translation>Nom du bâtiment</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
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
        <translation>Ville</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Comté</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Area of the campus</source>
        <translation>Zone du campus</translation>
    </message>
    <message>
        <source>Latitude (°)</source>
        <translation>Latitude (°)</translation>
    </message>
    <message>
        <source>Longitude (°)</source>
        <translation>Longitude (°)</translation>
    </message>
    <message>
        <source>Gross area (ft²)</source>
        <translation>Surface brute (ft²)</translation>
    </message>
    <message>
        <source>Formal name</source>
        <translation>Nom officiel</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Autre nom</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abréviation</translation>
    </message>
    <message>
        <source>Floors above ground</source>
        <translation>Étages hors sol</translation>
    </message>
    <message>
        <source>Floors below ground</source>
        <translation>Étages en sous-sol</translation>
    </message>
    <message>
        <source>Construction date</source>
        <translation>Date de construction</translation>
    </message>
</context>
<context>
    <name>CronWords</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day, month, hour or minute to another one: &quot;Monday to Friday&quot;.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Every minute.</source>
        <translation>Chaque minute.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s).</source>
        <translation>
            <numerusform>Toutes les %n minutes.</numerusform>
            <numerusform>Toutes les %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour, on the hour.</source>
        <translation>Toutes les heures, à l’heure pile.</translation>
    </message>
    <message>
        <source>Every hour, at minute %1.</source>
        <extracomment>%1 is one or more minutes of the hour, for instance &quot;5 and 35&quot;.</extracomment>
        <translation>Toutes les heures, à la minute %1.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s), from midnight on.</source>
        <translation>
            <numerusform>Toutes les %n heures à partir de minuit.</numerusform>
            <numerusform>Toutes les %n heures à partir de minuit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute in the hours %1.</source>
        <extracomment>%1 is one or more hours of the day, for instance &quot;8 to 17&quot;.</extracomment>
        <translation>Chaque minute des heures %1.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s) in the hours %1.</source>
        <extracomment>%n minutes; %1 is one or more hours of the day, for instance &quot;8 to 17&quot;.</extracomment>
        <translation>
            <numerusform>Toutes les %n minutes des heures %1.</numerusform>
            <numerusform>Toutes les %n minutes des heures %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>At minute %1 of the hours %2.</source>
        <extracomment>%1 is one or more minutes of the hour, %2 one or more hours of the day.</extracomment>
        <translation>À la minute %1 des heures %2.</translation>
    </message>
    <message>
        <source>Only on %1, and on day %2 of the month.</source>
        <extracomment>%1 are days of the week, %2 days of the month.</extracomment>
        <translation>Seulement le %1 et le jour %2 du mois.</translation>
    </message>
    <message>
        <source>Only %1.</source>
        <translation>Seulement %1.</translation>
    </message>
    <message>
        <source>Only on day %1 of the month.</source>
        <translation>Seulement le jour %1 du mois.</translation>
    </message>
    <message>
        <source>Only on %1 when it is day %2 of the month.</source>
        <translation>Seulement le %1 quand c’est le jour %2 du mois.</translation>
    </message>
    <message>
        <source>Every day at %1.</source>
        <extracomment>%1 is one or more times of the day.</extracomment>
        <translation>Tous les jours à %1.</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <extracomment>%1 are days of the week, %2 times of the day: &quot;Monday to Friday at 04:15.&quot;</extracomment>
        <translation>Le %1 à %2.</translation>
    </message>
    <message>
        <source>On day %1 of the month at %2.</source>
        <extracomment>%1 are days of the month, %2 times of the day.</extracomment>
        <translation>Le jour %1 du mois à %2.</translation>
    </message>
    <message>
        <source>At %1.</source>
        <extracomment>%1 is one or more times of the day; a sentence with the days follows.</extracomment>
        <translation>À %1.</translation>
    </message>
    <message>
        <source>Only in %1.</source>
        <translation>Seulement en %1.</translation>
    </message>
</context>
<context>
    <name>DriverSentences</name>
    <message>
        <source>It used more than expected in most hours.</source>
        <translation>La consommation a dépassé la valeur attendue pendant la plupart des heures.</translation>
    </message>
    <message>
        <source>From that moment on it used clearly more than before.</source>
        <translation>Depuis ce moment, la consommation est nettement plus élevée qu’avant.</translation>
    </message>
    <message>
        <source>Single hours were far above what was expected.</source>
        <translation>Certaines heures isolées ont présenté des pics bien au-dessus de la valeur attendue.</translation>
    </message>
    <message>
        <source>Nights or weekends are no longer lower than working hours.</source>
        <translation>La nuit ou le week-end, la consommation n’est plus inférieure à celle des heures d’activité.</translation>
    </message>
    <message>
        <source>It reacts more strongly to heat or cold than it did before.</source>
        <translation>Le bâtiment réagit plus fortement qu’avant à la chaleur ou au froid.</translation>
    </message>
    <message>
        <source>The difference to the expected use grows steadily.</source>
        <translation>La différence avec la consommation attendue augmente régulièrement.</translation>
    </message>
    <message>
        <source>The meter repeats exactly the same value where it should not; it may be stuck.</source>
        <translation>Le compteur répète exactement la même valeur là où il ne le devrait pas&#x202f;; il est peut-être bloqué.</translation>
    </message>
    <message>
        <source>It used less than expected. This does not raise the score.</source>
        <translation>La consommation est inférieure à la valeur attendue. Cela n’augmente pas le score.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what deviates, %2 how strongly, for instance &quot;Spikes (weak)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <extracomment>%1 is what deviates, %2 a day, %3 how strongly: &quot;Sustained excess since 12 Sep (strong)&quot;.</extracomment>
        <translation>%1 depuis le %2 (%3)</translation>
    </message>
    <message>
        <source>%1 That is about %2 more than expected over the judged days.</source>
        <extracomment>%1 is a sentence, %2 an amount with its unit.</extracomment>
        <translation>%1 Cela représente environ %2 de plus que prévu sur les jours évalués.</translation>
    </message>
</context>
<context>
    <name>HeldBackWords</name>
    <message>
        <source>The counter fell</source>
        <translation>L’index a baissé</translation>
    </message>
    <message>
        <source>The counter rose faster than it can</source>
        <translation>L’index a augmenté plus vite que possible</translation>
    </message>
    <message>
        <source>The readings come from the future</source>
        <translation>Les relevés viennent du futur</translation>
    </message>
    <message>
        <source>There is another value for the same time</source>
        <translation>Une autre valeur existe pour la même heure</translation>
    </message>
    <message>
        <source>A late reading is above the one that follows it</source>
        <translation>Un relevé tardif dépasse celui qui le suit</translation>
    </message>
    <message>
        <source>The reading is no number</source>
        <translation>Le relevé n’est pas un nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) of %1 held back.</source>
        <extracomment>%1 and %2 are times; %n is the number of readings.</extracomment>
        <translation>
            <numerusform>%n relevé du %1 retenu.</numerusform>
            <numerusform>%n relevés du %1 retenus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) from %1 to %2 held back.</source>
        <translation>
            <numerusform>%n relevé du %1 au %2 retenu.</numerusform>
            <numerusform>%n relevés du %1 au %2 retenus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last accepted: %1 on %2.</source>
        <extracomment>%1 is a counter, %2 a time.</extracomment>
        <translation>Dernier accepté&#x202f;: %1 le %2.</translation>
    </message>
    <message>
        <source>Held back: %1.</source>
        <translation>Retenu&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Held back: %1 to %2.</source>
        <translation>Retenu&#x202f;: %1 à %2.</translation>
    </message>
    <message>
        <source>The counter was reset to zero</source>
        <translation>L’index a été remis à zéro</translation>
    </message>
    <message>
        <source>The counter ran over at %1</source>
        <extracomment>%1 is a power of ten: the counter has so many digits.</extracomment>
        <translation>L’index a débordé à %1</translation>
    </message>
    <message>
        <source>The counter ran over</source>
        <translation>L’index a débordé</translation>
    </message>
    <message>
        <source>The meter was replaced</source>
        <translation>Le compteur a été remplacé</translation>
    </message>
    <message>
        <source>The readings are wrong</source>
        <translation>Les relevés sont faux</translation>
    </message>
    <message>
        <source>Takes in no reading and adds no consumption.</source>
        <translation>N’intègre aucun relevé et n’ajoute aucune consommation.</translation>
    </message>
    <message numerus="yes">
        <source>Takes in %n reading(s) and adds %1.</source>
        <extracomment>%1 is an amount with its unit; %n the number of readings.</extracomment>
        <translation>
            <numerusform>Intègre&#x202f;%n relevé et ajoute %1.</numerusform>
            <numerusform>Intègre&#x202f;%n relevés et ajoute %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then anew from 0 to %2</source>
        <translation>%1, puis de nouveau de 0 à %2</translation>
    </message>
    <message>
        <source>%1 up to %2, then anew from 0 to %3</source>
        <translation>%1 jusqu’à %2, puis de nouveau de 0 à %3</translation>
    </message>
    <message>
        <source>%1 up to %2 on the old meter, then %3 to %4 on the new one</source>
        <translation>%1 jusqu’à %2 sur l’ancien compteur, puis %3 à %4 sur le nouveau</translation>
    </message>
    <message>
        <source>stays at %1</source>
        <translation>reste à %1</translation>
    </message>
    <message>
        <source>%1: %2, %3. %4</source>
        <extracomment>%1 is the answer (&quot;The meter was replaced&quot;), %2 who gave it, %3 when, %4 what it did.</extracomment>
        <translation>%1&#x202f;: %2, %3. %4</translation>
    </message>
    <message>
        <source>The readings are right</source>
        <translation>Les relevés sont justes</translation>
    </message>
    <message>
        <source>%1, then on to %2</source>
        <extracomment>Both are counters.</extracomment>
        <translation>%1, puis jusqu’à %2</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>How unusual a building&apos;s use is, from 0 (as expected) to 1 (worst). Only use above the expected one raises it.</source>
        <translation>Degré d’anomalie de la consommation d’un bâtiment, de 0 (comme attendu) à 1 (le pire). Seule une consommation supérieure à l’attendu l’augmente.</translation>
    </message>
    <message>
        <source>Expected use</source>
        <translation>Consommation attendue</translation>
    </message>
    <message>
        <source>What the building would have used in this weather at this hour if it still behaved as in its reference period.</source>
        <translation>Ce que le bâtiment aurait consommé à cette heure et par ce temps s’il se comportait encore comme pendant sa période de référence.</translation>
    </message>
    <message>
        <source>All buildings, the most unusual ones first. Choose one to see why.</source>
        <translation>Tous les bâtiments, les plus inhabituels en premier. Choisissez-en un pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>The score in words: normal, caution, warning, anomaly. Each has its own shape; a hollow ring means that there are no data.</source>
        <translation>Le score en mots&#x202f;: normal, vigilance, alerte, anomalie. À chacun sa forme&#x202f;; un anneau vide signale l’absence de données.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>What raises the score most, for instance a night setback that was lost.</source>
        <translation>Ce qui augmente le plus le score, par exemple un réduit de nuit disparu.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Calcul du score</translation>
    </message>
    <message>
        <source>How deviations become scores: weighted by size, by rank among all buildings, or by fixed limits.</source>
        <translation>La façon dont les écarts deviennent des scores&#x202f;: pondérés par l’ampleur, selon le rang parmi tous les bâtiments ou selon des seuils fixes.</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Touches fléchées</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Déplacer la carte</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ et −</translation>
    </message>
    <message>
        <source>Zoom the map</source>
        <translation>Zoomer sur la carte</translation>
    </message>
    <message>
        <source>Show all buildings</source>
        <translation>Afficher tous les bâtiments</translation>
    </message>
    <message>
        <source>Next building by score, when the map has the focus</source>
        <translation>Bâtiment suivant par score, lorsque la carte est active</translation>
    </message>
    <message>
        <source>What one building used, what was expected, and where they differ.</source>
        <translation>Ce qu’un bâtiment a consommé, ce qui était attendu et où les deux diffèrent.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Actual use minus expected use. Above zero it used more than expected.</source>
        <translation>Consommation réelle moins consommation attendue. Au-dessus de zéro, elle dépasse l’attendu.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Time in which the difference is far above the usual one; shaded in the chart.</source>
        <translation>Période où la différence est bien supérieure à l’habitude&#x202f;; colorée dans le graphique.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>How many standard deviations a difference lies from the usual one.</source>
        <translation>Nombre d’écarts types séparant une différence de la différence habituelle.</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Gauche et droite</translation>
    </message>
    <message>
        <source>Move through time, when the chart has the focus</source>
        <translation>Parcourir le temps, lorsque le graphique est actif</translation>
    </message>
    <message>
        <source>Zoom time</source>
        <translation>Zoomer sur le temps</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Afficher tous les jours</translation>
    </message>
    <message>
        <source>Brings in meter readings, weather and buildings. Nothing is stored before you choose Import.</source>
        <translation>Ajoute des relevés de compteurs, la météo et des bâtiments. Rien n’est enregistré tant que vous n’avez pas choisi Importer.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Correcte</translation>
    </message>
    <message>
        <source>The row will be stored as it is.</source>
        <translation>La ligne sera enregistrée telle quelle.</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>The row will be stored, but something about it is unusual.</source>
        <translation>La ligne sera enregistrée, mais quelque chose y est inhabituel.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>The row cannot be stored; the reason is beside it.</source>
        <translation>La ligne ne peut pas être enregistrée&#x202f;; la raison est indiquée à côté.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Takes an import back; values it had replaced return.</source>
        <translation>Retire une importation&#x202f;; les valeurs qu’elle avait remplacées reviennent.</translation>
    </message>
    <message>
        <source>What a building would use in other weather.</source>
        <translation>Ce qu’un bâtiment consommerait par un autre temps.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>The expected use with the weather quantities changed on the left; the others stay as they were.</source>
        <translation>La consommation attendue avec les grandeurs météo modifiées à gauche&#x202f;; les autres restent inchangées.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>The mean of the quantity in the days chosen.</source>
        <translation>La moyenne de la grandeur sur les jours choisis.</translation>
    </message>
    <message>
        <source>Every choice applies at once and is kept for the next start.</source>
        <translation>Chaque choix s’applique aussitôt et reste en vigueur au prochain démarrage.</translation>
    </message>
    <message>
        <source>Simulated campus</source>
        <translation>Campus simulé</translation>
    </message>
    <message>
        <source>Buildings and readings that are made up, to look around in.</source>
        <translation>Bâtiments et relevés fictifs, pour découvrir la console.</translation>
    </message>
    <message>
        <source>Tile server</source>
        <translation>Serveur de tuiles</translation>
    </message>
    <message>
        <source>A service that sends map pictures. {z}, {x} and {y} in its address stand for zoom level, column and row.</source>
        <translation>Service qui fournit des images de carte. Dans son adresse, {z}, {x} et {y} désignent le niveau de zoom, la colonne et la ligne.</translation>
    </message>
    <message>
        <source>MBTiles file</source>
        <translation>Fichier MBTiles</translation>
    </message>
    <message>
        <source>Map pictures in one file, for use without a network.</source>
        <translation>Images de carte réunies dans un fichier, utilisables sans réseau.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Search buildings; arrow keys and Enter choose one</source>
        <translation>Rechercher un bâtiment&#x202f;; choix par les flèches et Entrée</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Afficher ou masquer le nom des pages</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Close popup or help</source>
        <translation>Fermer la bulle ou l’aide</translation>
    </message>
    <message>
        <source>Show or hide this help</source>
        <translation>Afficher ou masquer cette aide</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>Sort the table that has the focus</source>
        <translation>Trier le tableau actif</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Move by what is shown</source>
        <translation>Avancer ou reculer de la durée affichée</translation>
    </message>
    <message>
        <source>Go to the first or the last day</source>
        <translation>Aller au premier ou au dernier jour</translation>
    </message>
    <message>
        <source>Read value by value</source>
        <translation>Lire valeur par valeur</translation>
    </message>
    <message>
        <source>Read the first or the last value shown</source>
        <translation>Lire la première ou la dernière valeur affichée</translation>
    </message>
    <message>
        <source>Driven by</source>
        <translation>Causé par</translation>
    </message>
    <message>
        <source>The utility with the highest score of the building.</source>
        <translation>Le type d’énergie au score le plus élevé du bâtiment.</translation>
    </message>
    <message>
        <source>Show more about the chosen building; in the table, open it</source>
        <translation>En savoir plus sur le bâtiment choisi&#x202f;; dans le tableau, l’ouvrir</translation>
    </message>
    <message>
        <source>In the table, show the deviation in the chart</source>
        <translation>Dans le tableau, voir l’écart dans le graphique</translation>
    </message>
    <message>
        <source>Undo the chosen import, or empty the chosen cells</source>
        <translation>Annuler l’importation choisie ou vider les cellules choisies</translation>
    </message>
    <message>
        <source>Change the current cell of the rows entered</source>
        <translation>Modifier la cellule active des lignes saisies</translation>
    </message>
    <message>
        <source>Paste cells copied in a spreadsheet</source>
        <translation>Coller des cellules copiées dans un tableur</translation>
    </message>
    <message>
        <source>Remove the chosen rows</source>
        <translation>Retirer les lignes choisies</translation>
    </message>
    <message>
        <source>Stop working the scenario out</source>
        <translation>Interrompre le calcul du scénario</translation>
    </message>
    <message>
        <source>Go to the building opened last</source>
        <translation>Aller au dernier bâtiment ouvert</translation>
    </message>
    <message>
        <source>Sensors that read meters around the clock, the questions they raise, and who may do what.</source>
        <translation>Les capteurs qui relèvent des compteurs en continu, les questions qu’ils soulèvent et qui a le droit de faire quoi.</translation>
    </message>
    <message>
        <source>Live, late, silent</source>
        <translation>Actif, en retard, muet</translation>
    </message>
    <message>
        <source>Readings come as usual; the next one is overdue; none came for a day. A sensor that waits has sent none yet.</source>
        <translation>Les relevés arrivent comme d’habitude&#x202f;; le prochain se fait attendre&#x202f;; aucun n’est arrivé depuis un jour. Un capteur en attente n’en a encore envoyé aucun.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Readings that the meter cannot have shown. Nothing is lost: Questions asks what they mean, and every answer can be undone.</source>
        <translation>Relevés que le compteur n’a pas pu afficher. Rien n’est perdu&#x202f;: Questions demande ce qu’ils signifient, et chaque réponse peut être annulée.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>What a sensor proves with who it is. It is shown once.</source>
        <translation>Ce par quoi un capteur prouve son identité. Il n’est affiché qu’une fois.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Who changed what and when; nobody can change that list.</source>
        <translation>Qui a modifié quoi et quand&#x202f;; personne ne peut modifier cette liste.</translation>
    </message>
    <message>
        <source>Edit the chosen sensor or user</source>
        <translation>Modifier le capteur ou l’utilisateur choisi</translation>
    </message>
    <message>
        <source>Readings as files: your own, those of any sensor for administrators, and those of experiments.</source>
        <translation>Relevés sous forme de fichiers&#xa0;: les vôtres, ceux de tout capteur pour les administrateurs, et ceux des expériences.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>What the time since the reading before is: measured, a gap, or a counter that started anew.</source>
        <translation>Ce qu’est le temps écoulé depuis le relevé précédent&#xa0;: mesuré, une lacune ou un compteur reparti.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Only who consents is exported for an experiment, and only what was read since then. Who withdraws is left out.</source>
        <translation>Seules les personnes consentantes sont exportées pour une expérience, et seulement ce qui a été relevé depuis. Qui se retire est omis.</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>What a person is called in the files of one experiment; another in those of the next.</source>
        <translation>Le nom d’une personne dans les fichiers d’une expérience&#xa0;; un autre dans ceux de la suivante.</translation>
    </message>
    <message>
        <source>Edit the chosen experiment</source>
        <translation>Modifier l’expérience choisie</translation>
    </message>
    <message>
        <source>What the service does by itself, when, and how it went.</source>
        <translation>Ce que le service fait de lui-même, quand, et comment cela s’est passé.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>One time that a job was done. Its parts, a sensor or a user each, are done one by one; one that fails does not stop the others.</source>
        <translation>Une fois où une tâche a été faite. Ses parties, un capteur ou un utilisateur chacune, sont faites une à une&#xa0;; celle qui échoue n’arrête pas les autres.</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Exécutions manquées</translation>
    </message>
    <message>
        <source>Those that were due while the service was not running: made up for all at once, one by one, or left out.</source>
        <translation>Celles qui étaient dues quand le service ne tournait pas&#xa0;: rattrapées toutes en une fois, une à une, ou omises.</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>A run that tells what would be done and changes nothing.</source>
        <translation>Une exécution qui dit ce qui serait fait et ne change rien.</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Non confirmé</translation>
    </message>
    <message>
        <source>A mail that has most likely arrived, though the mail server did not say so. It is sent again only if you ask for it.</source>
        <translation>Un courriel très probablement arrivé, bien que le serveur ne l’ait pas confirmé. Il n’est renvoyé que si vous le demandez.</translation>
    </message>
    <message>
        <source>Change the schedule of the chosen job</source>
        <translation>Modifier l’horaire de la tâche choisie</translation>
    </message>
    <message>
        <source>What was used and paid: your own reports, and those of all users for administrators.</source>
        <translation>Ce qui a été consommé et payé&#xa0;: vos propres rapports et, pour les administrateurs, ceux de tous les utilisateurs.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Late readings make a new version of a report. The old one is superseded, and stays.</source>
        <translation>Des relevés tardifs donnent une nouvelle version d’un rapport. L’ancienne est remplacée et conservée.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Aucune donnée</translation>
    </message>
    <message>
        <source>A day of which nothing was read. It is outlined in the chart, and never counts as zero.</source>
        <translation>Un jour sans aucun relevé. Il est dessiné en contour dans le graphique et ne compte jamais comme zéro.</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>What is paid for a month and for a unit from a day on, until the next tariff for the same.</source>
        <translation>Ce qui est payé par mois et par unité à partir d’un jour, jusqu’au tarif suivant pour la même chose.</translation>
    </message>
    <message>
        <source>Edit the chosen tariff</source>
        <translation>Modifier le tarif choisi</translation>
    </message>
    <message>
        <source>Answers questions about buildings, use and weather. Every number is computed when you ask.</source>
        <translation>Répond aux questions sur les bâtiments, la consommation et la météo. Chaque nombre est calculé au moment où vous demandez.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What was computed for an answer, and from what: the building, the days, the code.</source>
        <translation>Ce qui a été calculé pour une réponse, et à partir de quoi&#xa0;: le bâtiment, les jours, le code.</translation>
    </message>
    <message>
        <source>Built-in assistant</source>
        <translation>Assistant intégré</translation>
    </message>
    <message>
        <source>Answers without a language model. It understands questions of a certain form; ask it what it can compute.</source>
        <translation>Répond sans modèle de langage. Il comprend les questions d’une certaine forme&#xa0;; demandez-lui ce qu’il peut calculer.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modèle de langage</translation>
    </message>
    <message>
        <source>A program on a server of your choice that understands questions in free words. It is chosen in the settings.</source>
        <translation>Un programme, sur un serveur de votre choix, qui comprend les questions formulées librement. Il se choisit dans les paramètres.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>The share of the time for which there are readings.</source>
        <translation>La part du temps pour laquelle il y a des relevés.</translation>
    </message>
    <message>
        <source>Send the question; on a link, open the building</source>
        <translation>Envoyer la question&#xa0;; sur un lien, ouvrir le bâtiment</translation>
    </message>
    <message>
        <source>Begin a new line of the question</source>
        <translation>Commencer une nouvelle ligne de la question</translation>
    </message>
    <message>
        <source>Scroll the conversation, from the question</source>
        <translation>Faire défiler la conversation, depuis la question</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Delete the chosen conversation</source>
        <translation>Supprimer la conversation choisie</translation>
    </message>
    <message>
        <source>Go from the map to the table, or back to the map</source>
        <translation>Aller de la carte au tableau, ou revenir à la carte</translation>
    </message>
    <message>
        <source>Partly measured</source>
        <translation>Mesuré en partie</translation>
    </message>
    <message>
        <source>A part of the readings is missing, so that less use is shown than there was; hatched at the foot of the chart.</source>
        <translation>Une partie des relevés manque, si bien que la consommation affichée est inférieure à la réalité&#xa0;; hachuré au bas du graphique.</translation>
    </message>
    <message>
        <source>Switch page, in their order</source>
        <translation>Changer de page, dans leur ordre</translation>
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
        <translation>Trouver les pics</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>Trouver les anomalies</translation>
    </message>
    <message>
        <source>Write reports</source>
        <translation>Écrire les rapports</translation>
    </message>
    <message>
        <source>Invite to surveys</source>
        <translation>Inviter aux enquêtes</translation>
    </message>
    <message>
        <source>Score buildings</source>
        <translation>Évaluer les bâtiments</translation>
    </message>
    <message>
        <source>Learn expected use</source>
        <translation>Apprendre l’attendu</translation>
    </message>
    <message>
        <source>Fetch weather</source>
        <translation>Récupérer la météo</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Finds peaks in the readings of each sensor and guesses the appliance.</source>
        <translation>Trouve les pics dans les relevés de chaque capteur et devine l’appareil.</translation>
    </message>
    <message>
        <source>Finds unusual use in the readings of each sensor and tells its owner by mail.</source>
        <translation>Trouve une consommation inhabituelle dans les relevés de chaque capteur et prévient son propriétaire par courriel.</translation>
    </message>
    <message>
        <source>Writes the reports that are due and mails them.</source>
        <translation>Écrit les rapports dus et les envoie par courriel.</translation>
    </message>
    <message>
        <source>Invites people who take part in experiments to the surveys that are due.</source>
        <translation>Invite les participants des expériences aux enquêtes dues.</translation>
    </message>
    <message>
        <source>Scores the buildings that have new readings or weather.</source>
        <translation>Évalue les bâtiments qui ont de nouveaux relevés ou une nouvelle météo.</translation>
    </message>
    <message>
        <source>Learns anew what each building is expected to use, then scores all of them.</source>
        <translation>Réapprend ce que chaque bâtiment devrait consommer, puis les évalue tous.</translation>
    </message>
    <message>
        <source>Fetches the weather since the last hour that is known.</source>
        <translation>Récupère la météo depuis la dernière heure connue.</translation>
    </message>
    <message>
        <source>Copies all data, checks the copy, and removes the oldest ones.</source>
        <translation>Copie toutes les données, vérifie la copie et supprime les plus anciennes.</translation>
    </message>
    <message>
        <source>Removes sign-ins that ended and old runs of jobs.</source>
        <translation>Supprime les connexions terminées et les anciennes exécutions.</translation>
    </message>
    <message>
        <source>Made up for by one run for all</source>
        <translation>Rattrapées par une seule exécution</translation>
    </message>
    <message>
        <source>Made up for one by one</source>
        <translation>Rattrapées une à une</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omises</translation>
    </message>
    <message>
        <source>running, %1 of %2</source>
        <extracomment>Of a job; %1 of %2 parts are done.</extracomment>
        <translation>en cours, %1 sur %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>jamais exécutée</translation>
    </message>
    <message>
        <source>tried out</source>
        <translation>essayée</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omise</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>selon l’horaire</translation>
    </message>
    <message>
        <source>to catch up</source>
        <translation>en rattrapage</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>Who began a run; %1 is a person.</extracomment>
        <translation>à la main</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>by a cron service</source>
        <translation>par un service cron</translation>
    </message>
    <message>
        <source>one part, by a call</source>
        <translation>une partie, sur demande</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échouée</numerusform>
            <numerusform>%n échouées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n faite</numerusform>
            <numerusform>%n faites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without news</source>
        <translation>
            <numerusform>%n sans nouveauté</numerusform>
            <numerusform>%n sans nouveauté</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole job</source>
        <extracomment>The only part of a job.</extracomment>
        <translation>toute la tâche</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>rien à faire</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>trop longue</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>moins de 1 ms</translation>
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
        <translation>Le compteur %1 mesurerait %2 fois la consommation connue jusqu’ici (%3 au lieu de %4 %5 par heure). L’unité est-elle correcte&#x202f;?</translation>
    </message>
    <message>
        <source>Meter %1 would use only one part in %2 of what it did so far (%3 instead of %4 %5 an hour). Is the unit right?</source>
        <extracomment>%1 is a meter, %2 a factor, %3 and %4 amounts, %5 their unit.</extracomment>
        <translation>Le compteur %1 ne mesurerait que 1/%2 de la consommation connue jusqu’ici (%3 au lieu de %4 %5 par heure). L’unité est-elle correcte&#x202f;?</translation>
    </message>
    <message>
        <source>Dates such as %1 can be read in two ways. Which is right?</source>
        <extracomment>%1 is a date as the file writes it.</extracomment>
        <translation>Les dates comme %1 peuvent se lire de deux façons. Laquelle est la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>The dates contradict each other (%1). How are they to be read?</source>
        <extracomment>%1 is a list of dates as the file writes them.</extracomment>
        <translation>Les dates se contredisent (%1). Comment faut-il les lire&#x202f;?</translation>
    </message>
    <message>
        <source>The readings of meter %1 would be of %2 to %3, but the stored ones are of %4 to %5. With day and month the other way round they would fit. Which is right?</source>
        <extracomment>%1 is a meter, %2 to %5 are days.</extracomment>
        <translation>Les relevés du compteur %1 iraient du %2 au %3, mais ceux déjà enregistrés vont du %4 au %5. En inversant jour et mois, ils concorderaient. Quelle lecture est la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>Numbers such as %1 can be read in two ways. Which is right?</source>
        <extracomment>%1 is a number as the file writes it.</extracomment>
        <translation>Les nombres comme %1 peuvent se lire de deux façons. Laquelle est la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>The file does not say in which unit the readings are. Which is it?</source>
        <translation>Le fichier n’indique pas l’unité des relevés. Quelle est-elle&#x202f;?</translation>
    </message>
    <message>
        <source>The unit changes within a meter (%1). How are the readings to be taken?</source>
        <extracomment>%1 is a list of units.</extracomment>
        <translation>L’unité change pour un même compteur (%1). Comment faut-il prendre les relevés&#x202f;?</translation>
    </message>
    <message>
        <source>The readings of meter %1 only rise, from %2 to %3. Are they the state of a counter?</source>
        <extracomment>%1 is a meter, %2 and %3 are readings.</extracomment>
        <translation>Les relevés du compteur %1 ne font que croître, de %2 à %3. S’agit-il d’un index cumulé&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>The first time is %1, and readings are %2 minutes apart. Does a time name the start or the end of its interval?</source>
        <extracomment>%1 is a time of day as the file writes it, %2 a number of minutes; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>La première heure est %1 et les relevés sont espacés de %2 minute. Une heure désigne-t-elle le début ou la fin de son intervalle&#x202f;?</numerusform>
            <numerusform>La première heure est %1 et les relevés sont espacés de %2 minutes. Une heure désigne-t-elle le début ou la fin de son intervalle&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The clocks in %1 changed on %2, and the times do not say on which side they are. How were they recorded?</source>
        <extracomment>%1 is a time zone, %2 a day.</extracomment>
        <translation>Dans le fuseau %1, l’heure a changé le %2, et les heures n’indiquent pas de quel côté elles se situent. Comment ont-elles été notées&#x202f;?</translation>
    </message>
    <message>
        <source>Which column is “%1”?</source>
        <extracomment>%1 is a column.</extracomment>
        <translation>Quelle colonne correspond à «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Several columns may be “%1” (%2). Which one is it?</source>
        <extracomment>%1 is a column, %2 a list of columns of the file.</extracomment>
        <translation>Plusieurs colonnes peuvent correspondre à «&#x202f;%1&#x202f;» (%2). Laquelle est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>The file says nothing about “%1”. What is it for every row?</source>
        <extracomment>%1 is a column.</extracomment>
        <translation>Le fichier n’indique rien pour «&#x202f;%1&#x202f;». Quelle est la valeur pour toutes les lignes&#x202f;?</translation>
    </message>
    <message>
        <source>The mark begins the decimals: %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Le signe sépare les décimales&#x202f;: %1</translation>
    </message>
    <message>
        <source>The mark separates thousands: %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Le signe sépare les milliers&#x202f;: %1</translation>
    </message>
    <message>
        <source>On the local clock, with its summer time</source>
        <translation>À l’heure locale, heure d’été comprise</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>En UTC</translation>
    </message>
    <message>
        <source>In standard time all year (%1)</source>
        <extracomment>%1 is an offset such as UTC+01:00.</extracomment>
        <translation>À l’heure d’hiver toute l’année (%1)</translation>
    </message>
    <message>
        <source>No: the readings are in %1</source>
        <extracomment>%1 is a unit.</extracomment>
        <translation>Non&#x202f;: les relevés sont en %1</translation>
    </message>
    <message>
        <source>Each row in the unit it names</source>
        <translation>Chaque ligne dans l’unité qu’elle indique</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an order such as &quot;day, month, year&quot;, %2 a day.</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The first row</source>
        <translation>La première ligne</translation>
    </message>
    <message>
        <source>The last row</source>
        <translation>La dernière ligne</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>None of the columns</source>
        <translation>Aucune des colonnes</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Jour, mois, année</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mois, jour, année</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Année, mois, jour</translation>
    </message>
    <message>
        <source>2025-11-01T05:00:00</source>
        <translation>2025-11-01T05:00:00</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure du jour</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>usual name</source>
        <translation>nom usuel</translation>
    </message>
    <message>
        <source>by its content</source>
        <translation>d’après son contenu</translation>
    </message>
    <message>
        <source>unit in the heading</source>
        <translation>unité dans l’en-tête</translation>
    </message>
    <message>
        <source>by the meter&apos;s history</source>
        <translation>d’après l’historique du compteur</translation>
    </message>
    <message>
        <source>nothing else fits</source>
        <translation>seule possibilité</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>Yes: the use is the difference of two readings</source>
        <translation>Oui&#x202f;: la consommation est la différence de deux relevés</translation>
    </message>
    <message>
        <source>No: each reading is the use of its interval</source>
        <translation>Non&#x202f;: chaque relevé est la consommation de son intervalle</translation>
    </message>
    <message>
        <source>The end of its interval</source>
        <translation>La fin de l’intervalle</translation>
    </message>
    <message>
        <source>The start of its interval</source>
        <translation>Le début de l’intervalle</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation>Prendre tel quel</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Les ignorer</translation>
    </message>
    <message>
        <source>They are local times</source>
        <translation>Ce sont des heures locales</translation>
    </message>
    <message>
        <source>They are UTC</source>
        <translation>Ce sont des heures UTC</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are of the future, up to %2. How are the dates to be read?</source>
        <extracomment>%1 is the number of rows, %2 a day; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 ligne est dans le futur, jusqu’au %2. Comment faut-il lire les dates&#x202f;?</numerusform>
            <numerusform>%1 lignes sont dans le futur, jusqu’au %2. Comment faut-il lire les dates&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” looks like a sum of other rows rather than a meter. What is to become of its rows?</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>«&#x202f;%1&#x202f;» semble être une somme d’autres lignes plutôt qu’un compteur. Que faire de ses lignes&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows say another value for the same meter and time. Which one counts?</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 ligne indique une autre valeur pour le même compteur et la même heure. Laquelle compte&#x202f;?</numerusform>
            <numerusform>%1 lignes indiquent une autre valeur pour le même compteur et la même heure. Laquelle compte&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds whole days of UTC, which begin at another hour here. Are its times UTC, or were local times counted as if they were UTC?</source>
        <translation>Le fichier contient des jours UTC entiers, qui commencent ici à une autre heure. Ses heures sont-elles en UTC ou des heures locales ont-elles été comptées comme de l’UTC&#x202f;?</translation>
    </message>
    <message>
        <source>The file does not say the unit of its temperatures (%1). Are the temperatures in °C or °F?</source>
        <extracomment>%1 is a list of headings of the file.</extracomment>
        <translation>Le fichier n’indique pas l’unité de ses températures (%1). Sont-elles en °C ou en °F&#xa0;?</translation>
    </message>
    <message>
        <source>The file does not say the unit of its areas (%1). Are the areas in m² or ft²?</source>
        <extracomment>%1 is a heading of the file.</extracomment>
        <translation>Le fichier n’indique pas l’unité de ses surfaces (%1). Sont-elles en m² ou en ft²&#xa0;?</translation>
    </message>
    <message>
        <source>The heading “%1” does not name a unit. In which unit are its values?</source>
        <extracomment>%1 is a heading of the file.</extracomment>
        <translation>L’en-tête «&#xa0;%1&#xa0;» n’indique pas d’unité. Dans quelle unité sont ses valeurs&#xa0;?</translation>
    </message>
    <message>
        <source>The heading “%1” names a unit that is not understood (%2). In which unit are its values?</source>
        <extracomment>%1 is a heading of the file, %2 what it names as a unit.</extracomment>
        <translation>L’en-tête «&#xa0;%1&#xa0;» indique une unité qui n’est pas comprise (%2). Dans quelle unité sont ses valeurs&#xa0;?</translation>
    </message>
</context>
<context>
    <name>ReadingsChart</name>
    <message>
        <source>Mean power between readings</source>
        <translation>Puissance moyenne entre relevés</translation>
    </message>
    <message>
        <source>Mean flow between readings</source>
        <translation>Débit moyen entre relevés</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>There is no building with this number.</source>
        <translation>Il n’y a pas de bâtiment portant ce numéro.</translation>
    </message>
    <message>
        <source>It has sent readings of another kind already. Retire it and add another sensor.</source>
        <translation>Il a déjà envoyé des relevés d’un autre type. Désactivez-le et ajoutez un autre capteur.</translation>
    </message>
    <message>
        <source>There is a sensor that calls itself so already.</source>
        <translation>Un capteur porte déjà ce nom.</translation>
    </message>
    <message>
        <source>There is a user of this name already.</source>
        <translation>Un utilisateur porte déjà ce nom.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make another one first.</source>
        <translation>C’est le dernier administrateur. Nommez-en d’abord un autre.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what an error means, %2 the service&apos;s own words for it, in English.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A report can only be about days that are over.</source>
        <translation>Un rapport ne peut porter que sur des jours écoulés.</translation>
    </message>
    <message>
        <source>There is a tariff for this from that day on already.</source>
        <translation>Il existe déjà un tarif pour cela à partir de ce jour.</translation>
    </message>
    <message>
        <source>Two phases share days. A phase has to end before the next one begins.</source>
        <translation>Deux phases ont des jours en commun. Une phase doit finir avant que la suivante commence.</translation>
    </message>
    <message>
        <source>Two phases have the same name.</source>
        <translation>Deux phases portent le même nom.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>current</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>superseded %1</source>
        <translation>remplacé %1</translation>
    </message>
    <message>
        <source>not mailed</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>mailed %1</source>
        <extracomment>Of a report; %1 is a time.</extracomment>
        <translation>envoyé %1</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>envoi impossible</translation>
    </message>
    <message>
        <source>probably sent</source>
        <translation>probablement envoyé</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
</context>
<context>
    <name>SensorWords</name>
    <message>
        <source>waiting</source>
        <extracomment>A sensor that has never sent a reading.</extracomment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>live</source>
        <extracomment>A sensor whose readings come as usual.</extracomment>
        <translation>actif</translation>
    </message>
    <message>
        <source>late</source>
        <extracomment>A sensor whose next reading should have come already.</extracomment>
        <translation>en retard</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>A sensor without a reading for a day.</extracomment>
        <translation>muet</translation>
    </message>
    <message>
        <source>retired</source>
        <extracomment>A sensor that is no longer in use.</extracomment>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Electricity, disc</source>
        <extracomment>Kind of sensor: it counts the revolutions of a meter&apos;s disc.</extracomment>
        <translation>Électricité, disque</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a&#x202f;%n jour</numerusform>
            <numerusform>il y a&#x202f;%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesData</name>
    <message>
        <source>%1 per reading</source>
        <translation>%1 par relevé</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 par jour</translation>
    </message>
</context>
<context>
    <name>UploadWords</name>
    <message>
        <source>Meter readings</source>
        <translation>Relevés de compteurs</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Météo</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Drop a CSV or Green Button file with the meter, its building, the utility, times and readings.</source>
        <translation>Déposez un fichier CSV ou Green Button avec le compteur, son bâtiment, le type d’énergie, les heures et les relevés.</translation>
    </message>
    <message>
        <source>Drop a CSV file with times and temperatures; other weather columns are taken too.</source>
        <translation>Déposez un fichier CSV avec des heures et des températures&#x202f;; les autres colonnes météo sont aussi prises en compte.</translation>
    </message>
    <message>
        <source>Drop a CSV file with the number, name and gross area of buildings.</source>
        <translation>Déposez un fichier CSV avec le numéro, le nom et la surface brute des bâtiments.</translation>
    </message>
    <message>
        <source>Tables and Green Button files (*.csv *.tsv *.txt *.xml *.gz);;All files (*)</source>
        <translation>Tableaux et fichiers Green Button (*.csv *.tsv *.txt *.xml *.gz);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.gz);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 ligne</numerusform>
            <numerusform>%1 lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>%1: “%2” is out of range.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» est hors limites.</translation>
    </message>
    <message>
        <source>%1: “%2” is negative.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» est négatif.</translation>
    </message>
    <message>
        <source>%1: “%2” is not above zero.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» n’est pas supérieur à zéro.</translation>
    </message>
    <message>
        <source>%1: “%2” is larger than any building.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» dépasse la taille de tout bâtiment.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a time such as 2025-11-01T05:00:00.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» n’est pas une heure comme 2025-11-01T05:00:00.</translation>
    </message>
    <message>
        <source>%1: “%2” is in the hour that the spring clock change skipped.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» tombe dans l’heure sautée au passage à l’heure d’été.</translation>
    </message>
    <message>
        <source>%1: “%2” is outside the years 1970 to 2100.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» est hors des années 1970 à 2100.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number of floors.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» n’est pas un nombre d’étages.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a date such as 1974-07-01.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» n’est pas une date comme 1974-07-01.</translation>
    </message>
    <message>
        <source>%1: “%2” is outside %3 to %4.</source>
        <extracomment>%1 is the column, %2 the value, %3 and %4 the limits, with the unit.</extracomment>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» est hors de la plage %3 à %4.</translation>
    </message>
    <message>
        <source>%1: “%2” is none of %3.</source>
        <extracomment>%1 is the column, %2 the value, %3 a list of what is allowed.</extracomment>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» n’est pas une valeur admise (%3).</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%1 is a column of a table.</extracomment>
        <translation>%1&#x202f;: valeur manquante.</translation>
    </message>
    <message>
        <source>The row is left out.</source>
        <translation>La ligne est ignorée.</translation>
    </message>
    <message>
        <source>The row is taken without this value.</source>
        <translation>La ligne est prise sans cette valeur.</translation>
    </message>
</context>
<context>
    <name>WeatherWords</name>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humidité</translation>
    </message>
    <message>
        <source>Dew point</source>
        <translation>Point de rosée</translation>
    </message>
    <message>
        <source>Precipitation per hour</source>
        <translation>Précipitations par heure</translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation>Vitesse du vent</translation>
    </message>
    <message>
        <source>Wind speed at 80 m</source>
        <translation>Vitesse du vent à 80 m</translation>
    </message>
    <message>
        <source>Wind speed at 100 m</source>
        <translation>Vitesse du vent à 100 m</translation>
    </message>
    <message>
        <source>Wind direction</source>
        <translation>Direction du vent</translation>
    </message>
    <message>
        <source>Wind direction at 80 m</source>
        <translation>Direction du vent à 80 m</translation>
    </message>
    <message>
        <source>Wind direction at 100 m</source>
        <translation>Direction du vent à 100 m</translation>
    </message>
    <message>
        <source>Cloud cover</source>
        <translation>Nébulosité</translation>
    </message>
    <message>
        <source>Felt temperature</source>
        <translation>Température ressentie</translation>
    </message>
    <message>
        <source>Sunshine</source>
        <translation>Rayonnement solaire</translation>
    </message>
    <message>
        <source>Direct sunshine</source>
        <translation>Rayonnement direct</translation>
    </message>
    <message>
        <source>Diffuse sunshine</source>
        <translation>Rayonnement diffus</translation>
    </message>
    <message>
        <source>Sunshine facing the sun</source>
        <translation>Rayonnement direct normal</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>vigilance</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>alerte</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>anomalie</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Vapeur</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Froid</translation>
    </message>
    <message>
        <source>Cooling power</source>
        <translation>Puissance froid</translation>
    </message>
    <message>
        <source>Steam rate</source>
        <translation>Débit de vapeur</translation>
    </message>
    <message>
        <source>Heating oil</source>
        <translation>Fioul</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>électricité</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>gaz</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>chaleur</translation>
    </message>
    <message>
        <source>steam</source>
        <translation>vapeur</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>froid</translation>
    </message>
    <message>
        <source>cooling power</source>
        <translation>puissance froid</translation>
    </message>
    <message>
        <source>steam rate</source>
        <translation>débit de vapeur</translation>
    </message>
    <message>
        <source>heating oil</source>
        <translation>fioul</translation>
    </message>
    <message>
        <source>Rank among all</source>
        <extracomment>A way to score buildings: by their place among all of them.</extracomment>
        <translation>Rang parmi tous</translation>
    </message>
    <message>
        <source>Fixed limits</source>
        <extracomment>A way to score buildings: by fixed limits per floor area.</extracomment>
        <translation>Seuils fixes</translation>
    </message>
    <message>
        <source>Weighted by size</source>
        <extracomment>A way to score buildings: deviation weighted by excess use per floor area.</extracomment>
        <translation>Pondéré par l’ampleur</translation>
    </message>
    <message>
        <source>sustained excess</source>
        <translation>surconsommation durable</translation>
    </message>
    <message>
        <source>step change</source>
        <translation>saut</translation>
    </message>
    <message>
        <source>spikes</source>
        <translation>pics</translation>
    </message>
    <message>
        <source>night or weekend setback lost</source>
        <translation>réduit de nuit ou de week-end disparu</translation>
    </message>
    <message>
        <source>reacts more strongly to weather</source>
        <translation>plus sensible à la météo</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>dérive</translation>
    </message>
    <message>
        <source>repeats one value</source>
        <translation>valeur figée</translation>
    </message>
    <message>
        <source>uses less than expected</source>
        <translation>consommation inférieure à l’attendu</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>effet fort</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>effet net</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>effet faible</translation>
    </message>
    <message>
        <source>Scoring %1</source>
        <translation>Calcul des scores (%1)</translation>
    </message>
    <message>
        <source>Training the model for %1</source>
        <translation>Entraînement du modèle (%1)</translation>
    </message>
    <message>
        <source>The service does not answer. What you see may be out of date; the connection is tried again every two seconds.</source>
        <translation>Le service ne répond pas. L’affichage peut être périmé&#x202f;; une nouvelle connexion est tentée toutes les deux secondes.</translation>
    </message>
    <message>
        <source>It is not there, or no longer. Go back and choose another one.</source>
        <translation>L’élément n’existe pas ou plus. Revenez en arrière et choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There are not enough data yet. Import at least 14 days of readings.</source>
        <translation>Les données ne suffisent pas encore. Importez au moins 14 jours de relevés.</translation>
    </message>
    <message>
        <source>The current state does not allow it. Reload and look again.</source>
        <translation>L’état actuel ne le permet pas. Rechargez et vérifiez de nouveau.</translation>
    </message>
    <message>
        <source>The file is larger than the service takes. Split it and import the parts.</source>
        <translation>Le fichier est plus gros que ce que le service accepte. Divisez-le et importez les parties.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Ce compte n’y est pas autorisé.</translation>
    </message>
    <message>
        <source>A service this one depends on failed. Try again later.</source>
        <translation>Un service dont celui-ci dépend a échoué. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The service could not read or write its data. Check the disk it uses.</source>
        <translation>Le service n’a pas pu lire ou écrire ses données. Vérifiez le disque qu’il utilise.</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>L’opération a été interrompue avant la fin.</translation>
    </message>
    <message>
        <source>The request or its answer was not understood.</source>
        <translation>La demande ou sa réponse n’a pas été comprise.</translation>
    </message>
    <message>
        <source>The service failed in a way it should not. Trying again may help.</source>
        <translation>Une erreur inattendue s’est produite dans le service. Un nouvel essai peut aider.</translation>
    </message>
</context>
<context>
    <name>app::AccountDialog</name>
    <message>
        <source>Edit user %1</source>
        <translation>Modifier l’utilisateur %1</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Ajouter un utilisateur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>To sign in with</source>
        <translation>Pour s’identifier</translation>
    </message>
    <message>
        <source>Optional; without one only tokens sign in</source>
        <translation>Facultatif&#x202f;; sans lui, seuls des jetons identifient</translation>
    </message>
    <message>
        <source>Stays as it is unless entered</source>
        <translation>Inchangé s’il n’est pas saisi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
</context>
<context>
    <name>app::AccountList</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Capteurs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Add user…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>The users could not be loaded.</source>
        <translation>Les utilisateurs n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Lets this user sign in again</source>
        <translation>Permet à cet utilisateur de s’identifier de nouveau</translation>
    </message>
    <message>
        <source>This user can no longer sign in; their sensors stay.</source>
        <translation>Cet utilisateur ne peut plus s’identifier&#x202f;; ses capteurs restent.</translation>
    </message>
    <message>
        <source>The user was not changed.</source>
        <translation>L’utilisateur n’a pas été modifié.</translation>
    </message>
</context>
<context>
    <name>app::AssistantCard</name>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Test model</source>
        <translation>Tester le modèle</translation>
    </message>
    <message>
        <source>Use model</source>
        <translation>Utiliser le modèle</translation>
    </message>
    <message>
        <source>As the service is set up; without a language model the built-in assistant</source>
        <translation>Selon la configuration du service&#xa0;; sans modèle de langage, l’assistant intégré</translation>
    </message>
    <message>
        <source>A language model</source>
        <translation>Un modèle de langage</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>A server that takes chat completions as OpenAI&apos;s does</source>
        <translation>Un serveur qui accepte les «&#xa0;chat completions&#xa0;» comme celui d’OpenAI</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer. Empty where the server asks for none.</source>
        <translation>Conservée dans le trousseau de cet ordinateur. Vide si le serveur n’en demande pas.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>Saisissez une adresse commençant par http:// ou https://.</translation>
    </message>
    <message>
        <source>Enter the name of a model that this server has.</source>
        <translation>Saisissez le nom d’un modèle dont ce serveur dispose.</translation>
    </message>
    <message>
        <source>The chat answers with this model from now on.</source>
        <translation>L’assistant répond désormais avec ce modèle.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>En attente d’une réponse.</translation>
    </message>
    <message>
        <source>The model answers. %1</source>
        <translation>Le modèle répond. %1</translation>
    </message>
    <message>
        <source>The model does not answer: %1</source>
        <translation>Le modèle ne répond pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Questions and what is computed for them go to the model&apos;s server, and nothing else.</source>
        <translation>Les questions et ce qui est calculé pour elles vont au serveur du modèle, et rien d’autre.</translation>
    </message>
    <message>
        <source>This holds for the service on this computer. A server elsewhere answers with what its administrator has chosen.</source>
        <translation>Cela vaut pour le service de cet ordinateur. Un autre serveur répond avec ce que son administrateur a choisi.</translation>
    </message>
    <message>
        <source>Only the service on this computer can try a model.</source>
        <translation>Seul le service de cet ordinateur peut tester un modèle.</translation>
    </message>
</context>
<context>
    <name>app::AuditList</name>
    <message>
        <source>Changes</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>The changes could not be loaded.</source>
        <translation>Le journal n’a pas pu être chargé.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>app::BuildingHeader</name>
    <message>
        <source>What-if</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>‹ Map</source>
        <translation>‹ Carte</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Retour à la carte</translation>
    </message>
    <message>
        <source>What this building would use in other weather</source>
        <translation>Ce que ce bâtiment consommerait par un autre temps</translation>
    </message>
    <message>
        <source>Shown values as CSV…</source>
        <translation>Valeurs affichées en CSV…</translation>
    </message>
    <message>
        <source>All values as CSV…</source>
        <translation>Toutes les valeurs en CSV…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Graphique en PNG…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scoring: %1</source>
        <translation>Calcul du score&#x202f;: %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask about this building in the chat</source>
        <translation>Poser une question sur ce bâtiment</translation>
    </message>
</context>
<context>
    <name>app::BuildingListModel</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a building, %2 the reason for its score: &quot;Mount Hall: step change&quot;. Or a column and what it holds.</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The utility with the highest score of the building</source>
        <translation>Le type d’énergie au score le plus élevé du bâtiment</translation>
    </message>
    <message>
        <source>Driven by</source>
        <extracomment>Title of the column with the utility whose score is the highest of the building.</extracomment>
        <translation>Causé par</translation>
    </message>
</context>
<context>
    <name>app::BuildingPage</name>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>There is no building %1. It may have been removed with the import that brought it.</source>
        <translation>Le bâtiment %1 n’existe pas. Il a peut-être été retiré avec l’importation qui l’avait ajouté.</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Retour à la carte</translation>
    </message>
    <message>
        <source>Building %1 could not be loaded.</source>
        <translation>Le bâtiment %1 n’a pas pu être chargé.</translation>
    </message>
    <message>
        <source>There are no readings of %1 yet.</source>
        <translation>Pas encore de relevés pour %1.</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>Importer des relevés</translation>
    </message>
    <message>
        <source>The readings could not be loaded.</source>
        <translation>Les relevés n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>There are no readings of this utility.</source>
        <translation>Aucun relevé pour ce type d’énergie.</translation>
    </message>
    <message>
        <source>Choose a building on the map to see its use.</source>
        <translation>Choisissez un bâtiment sur la carte pour voir sa consommation.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Ouvrir la carte</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>Exporter les valeurs</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Exporter le graphique</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Heading of an exported picture: %1 is a building, %2 a utility.</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, with room for it.</source>
        <translation>Choisissez un dossier accessible en écriture et disposant de place.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choisir un autre emplacement</translation>
    </message>
</context>
<context>
    <name>app::BuildingPopup</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A reason for a score and how strong it is: &quot;step change (strong)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Pourquoi&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1, last 7 days, expected dashed</source>
        <extracomment>%1 is a utility; the line above which it stands shows actual use solid and expected use dashed.</extracomment>
        <translation>%1, 7 derniers jours, attendu en pointillés</translation>
    </message>
    <message>
        <source>Driven by %1</source>
        <extracomment>%1 is the utility with the building&apos;s highest score: &quot;Driven by electricity&quot;.</extracomment>
        <translation>Causé par&#x202f;: %1</translation>
    </message>
    <message>
        <source>The readings of the last 7 days could not be loaded.</source>
        <translation>Les relevés des 7 derniers jours n’ont pas pu être chargés.</translation>
    </message>
</context>
<context>
    <name>app::BuildingSearch</name>
    <message>
        <source>Search buildings (Ctrl+K)</source>
        <translation>Rechercher un bâtiment (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search buildings</source>
        <translation>Rechercher un bâtiment</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A building&apos;s name and its number in a list to choose from.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The list of buildings could not be loaded. Press Enter to try again.</source>
        <translation>La liste des bâtiments n’a pas pu être chargée. Appuyez sur Entrée pour réessayer.</translation>
    </message>
    <message>
        <source>The list of buildings is being loaded.</source>
        <translation>La liste des bâtiments est en cours de chargement.</translation>
    </message>
    <message>
        <source>No building fits &quot;%1&quot;. Try a part of its name, or its number.</source>
        <translation>Aucun bâtiment ne correspond à «&#x202f;%1&#x202f;». Essayez une partie de son nom ou son numéro.</translation>
    </message>
    <message numerus="yes">
        <source>%n buildings fit. Type more, or choose one with the Down key.</source>
        <translation>
            <numerusform>%n bâtiment correspond. Précisez ou choisissez-le avec la flèche bas.</numerusform>
            <numerusform>%n bâtiments correspondent. Précisez ou choisissez-en un avec la flèche bas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::CampusMapView</name>
    <message>
        <source>Map of buildings</source>
        <translation>Carte des bâtiments</translation>
    </message>
    <message>
        <source>Tab walks the buildings from the highest score down, Enter shows details.</source>
        <translation>Tab parcourt les bâtiments à partir du score le plus élevé, Entrée affiche les détails.</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s) on the map</source>
        <translation>
            <numerusform>%n bâtiment sur la carte</numerusform>
            <numerusform>%n bâtiments sur la carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n building(s), worst: %1</source>
        <translation>
            <numerusform>%n bâtiment, le plus anormal&#x202f;: %1</numerusform>
            <numerusform>%n bâtiments, le plus anormal&#x202f;: %1</numerusform>
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
        <translation>Réel et attendu</translation>
    </message>
    <message>
        <source>First day shown</source>
        <translation>Premier jour affiché</translation>
    </message>
    <message>
        <source>Last day shown</source>
        <translation>Dernier jour affiché</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>range button: seven days</comment>
        <translation>7 j</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>range button: thirty days</comment>
        <translation>30 j</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Afficher tous les jours</translation>
    </message>
    <message numerus="yes">
        <source>Show the last %n days</source>
        <translation>
            <numerusform>Afficher le dernier jour</numerusform>
            <numerusform>Afficher les %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Length of the intervals</source>
        <translation>Durée des intervalles</translation>
    </message>
    <message>
        <source>Show actual minus expected in a strip below</source>
        <translation>Afficher réel moins attendu dans une bande en dessous</translation>
    </message>
    <message>
        <source>There are no readings of this utility.</source>
        <translation>Aucun relevé pour ce type d’énergie.</translation>
    </message>
    <message>
        <source>The first day lies after the last one. Choose an earlier first day.</source>
        <translation>Le premier jour est après le dernier. Choisissez un premier jour antérieur.</translation>
    </message>
    <message>
        <source>How much of the shown time readings cover. What is missing is not counted as zero.</source>
        <translation>Part de la période affichée couverte par des relevés. Ce qui manque ne compte pas comme zéro.</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <extracomment>%1 is a share like &quot;98.9 %&quot;.</extracomment>
        <translation>%1 mesuré</translation>
    </message>
</context>
<context>
    <name>app::ChatPage</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>L’image n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>The conversations on this computer could not be kept up to date.</source>
        <translation>Les conversations de cet ordinateur n’ont pas pu être tenues à jour.</translation>
    </message>
    <message>
        <source>The answer could not be had. %1</source>
        <translation>La réponse n’a pas pu être obtenue. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Interrompue.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>The chat of the service cannot be reached.</source>
        <translation>L’assistant du service est injoignable.</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>Les bâtiments n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>Built-in assistant, no language model</source>
        <translation>Assistant intégré, sans modèle de langage</translation>
    </message>
    <message>
        <source>Language model %1</source>
        <translation>Modèle de langage %1</translation>
    </message>
    <message>
        <source>It chooses what to compute; the numbers come from the service.</source>
        <translation>Il choisit ce qu’il faut calculer&#xa0;; les nombres viennent du service.</translation>
    </message>
    <message>
        <source>It understands questions of a certain form. A language model can be chosen in the settings.</source>
        <translation>Il comprend les questions d’une certaine forme. Un modèle de langage peut être choisi dans les paramètres.</translation>
    </message>
    <message>
        <source>Building %1: </source>
        <translation>Bâtiment %1&#xa0;: </translation>
    </message>
    <message>
        <source>The conversation could not be read.</source>
        <translation>La conversation n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Save conversation</source>
        <translation>Enregistrer la conversation</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Saves the conversation as an HTML file</source>
        <translation>Enregistre la conversation dans un fichier HTML</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>app::ChoosePanel</name>
    <message>
        <source>Enter rows…</source>
        <translation>Saisir des lignes…</translation>
    </message>
    <message>
        <source>Type a few rows, or paste them from a spreadsheet.</source>
        <translation>Saisissez quelques lignes ou collez-les depuis un tableur.</translation>
    </message>
    <message>
        <source>Ask the weather service…</source>
        <translation>Interroger la météo…</translation>
    </message>
    <message>
        <source>Up to 90 days of the weather at the site.</source>
        <translation>Jusqu’à 90 jours de météo du site.</translation>
    </message>
</context>
<context>
    <name>app::CoachMarks</name>
    <message>
        <source>Close for good</source>
        <translation>Ne plus afficher</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>app::CodeView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Puts it on the clipboard</source>
        <translation>Le place dans le presse-papiers</translation>
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
        <translation>%1 pour toutes les lignes</translation>
    </message>
    <message>
        <source>The value of every row</source>
        <translation>Valeur commune</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Séparateur décimal</translation>
    </message>
    <message>
        <source>Point: 1234.5</source>
        <translation>Point&#x202f;: 1234.5</translation>
    </message>
    <message>
        <source>Comma: 1234,5</source>
        <translation>Virgule&#x202f;: 1234,5</translation>
    </message>
    <message>
        <source>A time names</source>
        <translation>L’heure désigne</translation>
    </message>
    <message>
        <source>The start of its interval</source>
        <translation>Le début de l’intervalle</translation>
    </message>
    <message>
        <source>The end of its interval</source>
        <translation>La fin de l’intervalle</translation>
    </message>
    <message>
        <source>As its column says</source>
        <translation>Comme l’indique sa colonne</translation>
    </message>
    <message>
        <source>Unit of the readings</source>
        <translation>Unité des relevés</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>absent du fichier</translation>
    </message>
    <message>
        <source>the same for every row</source>
        <translation>même valeur partout</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trouvé</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>%1, converted to %2</source>
        <extracomment>%1 and %2 are units.</extracomment>
        <translation>%1, converti en %2</translation>
    </message>
</context>
<context>
    <name>app::Composer</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Ask about buildings, use or weather</source>
        <translation>Une question sur les bâtiments, la consommation ou la météo</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Entrée envoie, Maj+Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>You change an earlier question. What follows it will be replaced.</source>
        <translation>Vous modifiez une question antérieure. Ce qui la suit sera remplacé.</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Ends the answer; what came of it stays</source>
        <translation>Met fin à la réponse&#xa0;; ce qui est arrivé reste</translation>
    </message>
    <message>
        <source>Enter sends, too</source>
        <translation>Entrée envoie aussi</translation>
    </message>
</context>
<context>
    <name>app::ConnectionCard</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Simulated campus on this computer, to look around in</source>
        <translation>Campus simulé sur cet ordinateur, pour découvrir</translation>
    </message>
    <message>
        <source>My own campus on this computer</source>
        <translation>Mon campus sur cet ordinateur</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Un serveur</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>Saisissez une adresse commençant par http:// ou https://.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>En attente d’une réponse.</translation>
    </message>
    <message>
        <source>The service answers, version %1.</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Le service répond, version %1.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n building(s).</source>
        <translation>
            <numerusform>Il contient %n bâtiment.</numerusform>
            <numerusform>Il contient %n bâtiments.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing answers there (%1). Check the address and whether the service runs.</source>
        <translation>Rien ne répond à cette adresse (%1). Vérifiez l’adresse et que le service fonctionne.</translation>
    </message>
    <message>
        <source>Something answers there, but not as this service does (%1). Check the port and the path.</source>
        <translation>Quelque chose répond, mais pas comme ce service (%1). Vérifiez le port et le chemin.</translation>
    </message>
    <message>
        <source>Now connected to %1.</source>
        <translation>Connecté à %1.</translation>
    </message>
    <message>
        <source>%1 does not answer now: %2</source>
        <translation>%1 ne répond pas actuellement&#x202f;: %2</translation>
    </message>
    <message>
        <source>The service on this computer is starting.</source>
        <translation>Le service de cet ordinateur démarre.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Connexion à %1.</translation>
    </message>
    <message>
        <source>The service on this computer could not be started: %1</source>
        <translation>Le service de cet ordinateur n’a pas pu être démarré&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>app::Console</name>
    <message>
        <source>The language changes at the next start: a page still has work under way that must not be lost.</source>
        <translation>La langue changera au prochain démarrage&#x202f;: une page a encore un travail en cours qui ne doit pas être perdu.</translation>
    </message>
</context>
<context>
    <name>app::ConversationList</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Deletes the conversation that is open</source>
        <translation>Supprime la conversation ouverte</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <source>Conversations are kept here, on this computer.</source>
        <translation>Les conversations sont conservées ici, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>Aucune conversation ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>app::DeviationTableModel</name>
    <message>
        <source>How many standard deviations the difference lies from the usual one.</source>
        <translation>Nombre d’écarts types séparant la différence de la différence habituelle.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
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
        <translation>Écarts les plus forts</translation>
    </message>
    <message>
        <source>Choose a row to see it in the chart</source>
        <translation>Choisissez une ligne pour la voir dans le graphique</translation>
    </message>
    <message>
        <source>There is no interval with both an actual and an expected value yet.</source>
        <translation>Aucun intervalle n’a encore à la fois une valeur réelle et une valeur attendue.</translation>
    </message>
    <message>
        <source>A part of their readings is missing, which would look like less use than there was.</source>
        <translation>Une partie de leurs relevés manque, ce qui ferait croire à une consommation plus faible que la réalité.</translation>
    </message>
    <message numerus="yes">
        <source>%n partly measured interval(s) left out</source>
        <translation>
            <numerusform>%n intervalle mesuré en partie omis</numerusform>
            <numerusform>%n intervalles mesurés en partie omis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Choisir des fichiers à importer</translation>
    </message>
</context>
<context>
    <name>app::EnergySection</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Preview shows how the file begins.</source>
        <translation>L’aperçu montre le début du fichier.</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Capteurs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Jours choisis</translation>
    </message>
    <message>
        <source>The file can be imported again by Upload.</source>
        <translation>Le fichier peut être réimporté par Importer.</translation>
    </message>
    <message>
        <source>The sensors could not be loaded.</source>
        <translation>Les capteurs n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>All of my sensors</source>
        <translation>Tous mes capteurs</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A sensor: %1 is its id, %2 its name.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>✕ The last day lies before the first one.</source>
        <translation>✕ Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>app::ErrorBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>app::ExperimentDialog</name>
    <message>
        <source>Edit experiment %1</source>
        <translation>Modifier l’expérience %1</translation>
    </message>
    <message>
        <source>Plan an experiment</source>
        <translation>Planifier une expérience</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add experiment</source>
        <translation>Ajouter l’expérience</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>What people read who take part; optional</source>
        <translation>Ce que lisent les participants&#xa0;; facultatif</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
</context>
<context>
    <name>app::ExperimentSection</name>
    <message>
        <source>Experiments</source>
        <translation>Expériences</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Participent</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentent</translation>
    </message>
    <message>
        <source>Plan experiment…</source>
        <translation>Planifier une expérience…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Qui participe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Inscrire…</translation>
    </message>
    <message>
        <source>Note consent</source>
        <translation>Noter le consentement</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Preview shows how the file of the chosen experiment begins.</source>
        <translation>L’aperçu montre le début du fichier de l’expérience choisie.</translation>
    </message>
    <message>
        <source>Readings of those who consent, under pseudonyms.</source>
        <translation>Relevés des personnes consentantes, sous pseudonyme.</translation>
    </message>
    <message>
        <source>Readings are exported of those who consent, and only those since they do.</source>
        <translation>Sont exportés les relevés des personnes consentantes, et seulement depuis leur consentement.</translation>
    </message>
    <message>
        <source>This person takes part no longer; their readings are not exported.</source>
        <translation>Cette personne ne participe plus&#xa0;; ses relevés ne sont pas exportés.</translation>
    </message>
    <message>
        <source>The experiments could not be loaded.</source>
        <translation>Les expériences n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1&#xa0;: %2 – %3</translation>
    </message>
    <message>
        <source>%1: from %2</source>
        <translation>%1&#xa0;: à partir du %2</translation>
    </message>
    <message>
        <source>Who takes part could not be loaded.</source>
        <translation>Les participants n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>withdrew the consent</source>
        <translation>a retiré son consentement</translation>
    </message>
    <message>
        <source>did not consent yet</source>
        <translation>n’a pas encore consenti</translation>
    </message>
    <message>
        <source>Note withdrawal</source>
        <translation>Noter le retrait</translation>
    </message>
    <message>
        <source>This person no longer consents; nothing of theirs is exported any more.</source>
        <translation>Cette personne ne consent plus&#xa0;; plus rien d’elle n’est exporté.</translation>
    </message>
    <message>
        <source>This person consents from now on.</source>
        <translation>Cette personne consent désormais.</translation>
    </message>
    <message>
        <source>Enrol a user</source>
        <translation>Inscrire une personne</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>That could not be changed.</source>
        <translation>La modification n’a pas pu être faite.</translation>
    </message>
</context>
<context>
    <name>app::ExportBar</name>
    <message>
        <source>Progress of writing the file</source>
        <translation>Progression de l’écriture du fichier</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Écriture de %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Interrompu. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>app::ExportsPage</name>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Expériences</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>A file is still being saved.</source>
        <translation>Un fichier est encore en cours d’enregistrement.</translation>
    </message>
</context>
<context>
    <name>app::FactsCard</name>
    <message>
        <source>Facts</source>
        <translation>Fiche</translation>
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
        <translation>Construit</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Étages</translation>
    </message>
    <message numerus="yes">
        <source>%n above ground</source>
        <translation>
            <numerusform>%n hors sol</numerusform>
            <numerusform>%n hors sol</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n en sous-sol</numerusform>
            <numerusform>%n en sous-sol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below ground</source>
        <translation>
            <numerusform>%n sous-sol</numerusform>
            <numerusform>%n sous-sols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FilePreview</name>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>There are no readings of this time.</source>
        <translation>Il n’y a pas de relevés pour cette période.</translation>
    </message>
</context>
<context>
    <name>app::FileSection</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Shows the first rows of the file.</source>
        <translation>Montre les premières lignes du fichier.</translation>
    </message>
    <message>
        <source>The readings could not be loaded.</source>
        <translation>Les relevés n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>Le fichier n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>app::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>app::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Fermer l’aide</translation>
    </message>
    <message>
        <source>Help of the page</source>
        <translation>Aide de la page</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#x202f;: %1</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Touches de cette page</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Touches communes</translation>
    </message>
</context>
<context>
    <name>app::ImportCard</name>
    <message>
        <source>The warnings could not be saved.</source>
        <translation>Les avertissements n’ont pas pu être enregistrés.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Vérification&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>Lecture impossible&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The rows could not be compared with what is stored of their meters, so they cannot be imported yet.</source>
        <translation>Les lignes n’ont pas pu être comparées aux données enregistrées de leurs compteurs&#x202f;; elles ne peuvent donc pas encore être importées.</translation>
    </message>
    <message>
        <source>the rows entered</source>
        <translation>lignes saisies</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Envoi&#x202f;: %1</translation>
    </message>
    <message>
        <source>Sent. The service checks and stores the rows of %1</source>
        <translation>Envoyé. Le service vérifie et enregistre les lignes&#x202f;: %1</translation>
    </message>
    <message>
        <source>Sending %1: %2 of %3</source>
        <translation>Envoi&#x202f;: %1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Stopping. What was stored meanwhile is taken out again</source>
        <translation>Interruption. Ce qui a été enregistré entre-temps est retiré</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>L’importation n’a pas été annulée.</translation>
    </message>
    <message>
        <source>No clear answer came. Asking whether %1 was stored</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>Pas de réponse claire. Vérification de l’enregistrement&#x202f;: %1</translation>
    </message>
    <message>
        <source>It is not known whether %1 was stored: the connection was lost after it was sent. Importing it again does no harm.</source>
        <translation>Enregistrement incertain&#x202f;: %1. La connexion a été perdue après l’envoi. L’importer de nouveau ne pose aucun problème.</translation>
    </message>
    <message>
        <source>%1 was not imported; nothing of it is stored.</source>
        <translation>Non importé&#x202f;: %1. Rien n’en a été enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Annuler l’importation «&#x202f;%1&#x202f;»&#x202f;? %2 ligne est retirée et la valeur remplacée revient.</numerusform>
            <numerusform>Annuler l’importation «&#x202f;%1&#x202f;»&#x202f;? Ses %2 lignes sont retirées et les valeurs qu’elles avaient remplacées reviennent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the service to say in which time zone the site is</source>
        <translation>En attente du fuseau horaire du site, que le service doit indiquer</translation>
    </message>
</context>
<context>
    <name>app::ImportHistory</name>
    <message>
        <source>Past imports</source>
        <translation>Importations passées</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Drop a file above to begin.</source>
        <translation>Rien n’a encore été importé. Déposez un fichier ci-dessus pour commencer.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Takes the rows of the chosen import out again (Delete); later imports stay.</source>
        <translation>Retire les lignes de l’importation choisie (Suppr)&#x202f;; les importations ultérieures restent.</translation>
    </message>
    <message>
        <source>Your name:</source>
        <translation>Votre nom&#x202f;:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Stands beside your imports, so that others know whom to ask.</source>
        <translation>Figure à côté de vos importations, pour que les autres sachent à qui s’adresser.</translation>
    </message>
    <message>
        <source>The past imports could not be loaded.</source>
        <translation>Les importations passées n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>They are of %1.</source>
        <extracomment>%1 is a range of days.</extracomment>
        <translation>Période&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>L’importation n’a pas été annulée.</translation>
    </message>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back; later imports stay.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Annuler l’importation «&#x202f;%1&#x202f;»&#x202f;? %2 ligne est retirée et la valeur remplacée revient&#x202f;; les importations ultérieures restent.</numerusform>
            <numerusform>Annuler l’importation «&#x202f;%1&#x202f;»&#x202f;? Ses %2 lignes sont retirées et les valeurs qu’elles avaient remplacées reviennent&#x202f;; les importations ultérieures restent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportListModel</name>
    <message>
        <source>Meter readings</source>
        <translation>Relevés</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Météo</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Simulated campus</source>
        <extracomment>Where the rows of the simulated campus come from.</extracomment>
        <translation>Campus simulé</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>Annulée le %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée le</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Days (UTC)</source>
        <translation>Jours (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>app::ImportWizard</name>
    <message>
        <source>First rows as read</source>
        <translation>Premières lignes lues</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Résultat de la vérification</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Autre fichier</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Read as %1 was, which had the same columns.</source>
        <translation>Lu comme %1, qui avait les mêmes colonnes.</translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation>✓ Correctes&#x202f;: %1   ▲ À vérifier&#x202f;: %2   ✕ Refusées&#x202f;: %3</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%n questions are to be answered before the rows can be imported.</source>
        <translation>
            <numerusform>Répondez à %n question avant de pouvoir importer les lignes.</numerusform>
            <numerusform>Répondez à %n questions avant de pouvoir importer les lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not checked to the end, so it cannot be imported yet.</source>
        <translation>Le fichier n’a pas été vérifié jusqu’au bout&#x202f;; il ne peut donc pas encore être importé.</translation>
    </message>
    <message>
        <source>No row can be imported. Look at the columns and at how the file is read.</source>
        <translation>Aucune ligne ne peut être importée. Vérifiez les colonnes et la lecture du fichier.</translation>
    </message>
    <message>
        <source>Nothing is stored before you press Import.</source>
        <translation>Rien n’est enregistré tant que vous n’avez pas choisi Importer.</translation>
    </message>
    <message>
        <source>Reads this file and later ones of its source afresh.</source>
        <translation>Relit à neuf ce fichier et les suivants de la même source.</translation>
    </message>
    <message>
        <source>Read as %1 was, which came from the same supplier.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>Lu comme %1, qui venait du même fournisseur.</translation>
    </message>
</context>
<context>
    <name>app::JobDetail</name>
    <message>
        <source>Run now</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Horaire…</translation>
    </message>
    <message>
        <source>Begins a run now; the schedule stays as it is</source>
        <translation>Commence une exécution maintenant&#xa0;; l’horaire reste tel quel</translation>
    </message>
    <message>
        <source>Tells what a run would do, and changes nothing</source>
        <translation>Dit ce qu’une exécution ferait et ne change rien</translation>
    </message>
    <message>
        <source>Changes when it runs, and what becomes of missed runs</source>
        <translation>Modifie quand elle s’exécute et le sort des exécutions manquées</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Prochaine exécution</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Exécutions manquées</translation>
    </message>
    <message>
        <source>none while it is paused</source>
        <translation>aucune tant qu’elle est en pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Runs by its schedule again</source>
        <translation>S’exécute de nouveau selon son horaire</translation>
    </message>
    <message>
        <source>Does not run by its schedule until you resume it</source>
        <translation>Ne s’exécute plus selon son horaire jusqu’à ce que vous la repreniez</translation>
    </message>
    <message>
        <source>paused since %1 by %2</source>
        <extracomment>%1 is a time, %2 a person.</extracomment>
        <translation>en pause depuis %1 par %2</translation>
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
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Prochaine exécution</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière exécution</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>The jobs could not be loaded.</source>
        <translation>Les tâches n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>The job was not begun.</source>
        <translation>La tâche n’a pas été commencée.</translation>
    </message>
    <message>
        <source>The job was not paused.</source>
        <translation>La tâche n’a pas été suspendue.</translation>
    </message>
    <message>
        <source>The job was not resumed.</source>
        <translation>La tâche n’a pas été reprise.</translation>
    </message>
</context>
<context>
    <name>app::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>app::LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Change the map at once instead of gradually</source>
        <translation>Changer la carte d’un coup plutôt que progressivement</translation>
    </message>
    <message>
        <source>Show the hints of the first start on the simulated campus</source>
        <translation>Afficher les conseils du premier démarrage sur le campus simulé</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
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
        <translation>Changer de page</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Afficher ou masquer le nom des pages</translation>
    </message>
    <message>
        <source>Search buildings</source>
        <translation>Rechercher un bâtiment</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Close popup or help</source>
        <translation>Fermer la bulle ou l’aide</translation>
    </message>
    <message>
        <source>Help of the page</source>
        <translation>Aide de la page</translation>
    </message>
    <message>
        <source>The service ended unexpectedly and is being started again.</source>
        <translation>Le service s’est arrêté de façon inattendue et redémarre.</translation>
    </message>
    <message>
        <source>The service could not be started: %1</source>
        <translation>Le service n’a pas pu être démarré&#x202f;: %1</translation>
    </message>
    <message>
        <source>Starting with your own data.</source>
        <translation>Démarrage avec vos propres données.</translation>
    </message>
    <message>
        <source>Every mark is a building</source>
        <translation>Chaque repère est un bâtiment</translation>
    </message>
    <message>
        <source>Shape and colour say how far its use is from what was expected. Choose a mark to see more.</source>
        <translation>La forme et la couleur indiquent à quel point sa consommation s’éloigne de l’attendu. Choisissez un repère pour en savoir plus.</translation>
    </message>
    <message>
        <source>The worst come first</source>
        <translation>Les pires d’abord</translation>
    </message>
    <message>
        <source>This campus is simulated</source>
        <translation>Ce campus est simulé</translation>
    </message>
    <message>
        <source>Look around as you like. With your own meter readings, start with your own data down here and import them under Upload.</source>
        <translation>Découvrez-le à votre gré. Pour utiliser vos propres relevés, commencez ici, en bas, avec vos données et importez-les sous Importation.</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Fermer la console</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Garder ouverte</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>The table holds the same buildings and the utility that drives each score. Rest the pointer on one to read the reason. Enter opens one.</source>
        <translation>Le tableau présente les mêmes bâtiments et le type d’énergie à l’origine de chaque score. Laissez le pointeur sur l’un d’eux pour lire la raison. Entrée en ouvre un.</translation>
    </message>
</context>
<context>
    <name>app::MapPage</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>Les bâtiments n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>No buildings yet. Import buildings and their meter readings to see them here.</source>
        <translation>Pas encore de bâtiments. Importez des bâtiments et leurs relevés pour les voir ici.</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>Importer des données</translation>
    </message>
    <message>
        <source>No buildings with %1 data</source>
        <extracomment>%1 is a utility as it stands in a sentence: &quot;No buildings with steam data&quot;.</extracomment>
        <translation>Aucun bâtiment avec des données (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n bâtiment</numerusform>
            <numerusform>%n bâtiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a position on the map</source>
        <translation>
            <numerusform>%n sans position sur la carte</numerusform>
            <numerusform>%n sans position sur la carte</numerusform>
        </translation>
    </message>
    <message>
        <source>The building&apos;s utilities could not be loaded.</source>
        <translation>Les types d’énergie du bâtiment n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>The pictures below the map could not be loaded.</source>
        <translation>Les images du fond de carte n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>The drawn map is shown instead. Check the map source in the settings, or try again.</source>
        <translation>La carte dessinée est affichée à la place. Vérifiez la source de la carte dans les paramètres ou réessayez.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Type d’énergie</translation>
    </message>
    <message>
        <source>What the scores are about</source>
        <translation>Énergie à laquelle se rapportent les scores</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Calcul du score</translation>
    </message>
    <message>
        <source>How the scores are worked out</source>
        <translation>Façon dont les scores sont calculés</translation>
    </message>
    <message>
        <source>Show only buildings with this status</source>
        <translation>Afficher uniquement les bâtiments ayant ce statut</translation>
    </message>
    <message>
        <source>Filter by name, number or campus</source>
        <translation>Filtrer par nom, numéro ou campus</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>No building has meter readings yet.</source>
        <translation>Aucun bâtiment n’a encore de relevés de compteur.</translation>
    </message>
    <message>
        <source>All utilities</source>
        <translation>Tous les types d’énergie</translation>
    </message>
</context>
<context>
    <name>app::MapSourceCard</name>
    <message>
        <source>Map background</source>
        <translation>Fond de carte</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dessiné</translation>
    </message>
    <message>
        <source>Tile server</source>
        <translation>Serveur de tuiles</translation>
    </message>
    <message>
        <source>MBTiles file</source>
        <translation>Fichier MBTiles</translation>
    </message>
    <message>
        <source>{z}, {x} and {y} stand for zoom level, column and row of a tile.</source>
        <translation>{z}, {x} et {y} désignent le niveau de zoom, la colonne et la ligne d’une tuile.</translation>
    </message>
    <message>
        <source>Address of the tiles</source>
        <translation>Adresse des tuiles</translation>
    </message>
    <message>
        <source>for instance © OpenStreetMap contributors</source>
        <translation>p. ex. © contributeurs OpenStreetMap</translation>
    </message>
    <message>
        <source>Shown on the map, as most tile servers ask for.</source>
        <translation>Affichée sur la carte, comme le demandent la plupart des serveurs de tuiles.</translation>
    </message>
    <message>
        <source>Source named on the map</source>
        <translation>Source citée sur la carte</translation>
    </message>
    <message>
        <source>File of tiles</source>
        <translation>Fichier de tuiles</translation>
    </message>
    <message>
        <source>Choose a file of tiles</source>
        <translation>Choisir un fichier de tuiles</translation>
    </message>
    <message>
        <source>MBTiles files (*.mbtiles);;All files (*)</source>
        <translation>Fichiers MBTiles (*.mbtiles);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Enter the address of the tiles. Until then the background is drawn.</source>
        <translation>Saisissez l’adresse des tuiles. D’ici là, le fond est dessiné.</translation>
    </message>
    <message>
        <source>An address of tiles begins with http:// or https:// and holds {z}, {x} and {y}. Until then the background is drawn.</source>
        <translation>Une adresse de tuiles commence par http:// ou https:// et contient {z}, {x} et {y}. D’ici là, le fond est dessiné.</translation>
    </message>
    <message>
        <source>Choose a file of tiles. Until then the background is drawn.</source>
        <translation>Choisissez un fichier de tuiles. D’ici là, le fond est dessiné.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Lecture impossible&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The tile server learns which places you look at.</source>
        <translation>Le serveur de tuiles apprend quels lieux vous consultez.</translation>
    </message>
    <message>
        <source>No network is needed.</source>
        <translation>Aucun réseau n’est nécessaire.</translation>
    </message>
</context>
<context>
    <name>app::MessageList</name>
    <message>
        <source>Jump to the newest</source>
        <translation>Aller au plus récent</translation>
    </message>
</context>
<context>
    <name>app::MessageWidget</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>%1, message %2</source>
        <extracomment>Who said something and its place in the conversation, for screen readers: &quot;You, message 3&quot;.</extracomment>
        <translation>%1, message %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Ask this anew in other words; what follows it is replaced</source>
        <translation>Reposer la question autrement&#xa0;; ce qui la suit est remplacé</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Puts the text of the answer on the clipboard</source>
        <translation>Place le texte de la réponse dans le presse-papiers</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Asks the question once more, in place of this answer</source>
        <translation>Repose la question, à la place de cette réponse</translation>
    </message>
    <message>
        <source>Text of the answer</source>
        <translation>Texte de la réponse</translation>
    </message>
    <message>
        <source>Text of the answer, part %1</source>
        <translation>Texte de la réponse, partie %1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>■ Stopped.</source>
        <translation>■ Interrompue.</translation>
    </message>
    <message>
        <source>✕ The answer could not be had. %1</source>
        <extracomment>%1 says why.</extracomment>
        <translation>✕ La réponse n’a pas pu être obtenue. %1</translation>
    </message>
</context>
<context>
    <name>app::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>app::OutboxList</name>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>All mails</source>
        <translation>Tous les courriels</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>Courriels en attente</translation>
    </message>
    <message>
        <source>Mails that could not be sent</source>
        <translation>Courriels non envoyés</translation>
    </message>
    <message>
        <source>Mails that were not confirmed</source>
        <translation>Courriels non confirmés</translation>
    </message>
    <message>
        <source>Mails that were sent</source>
        <translation>Courriels envoyés</translation>
    </message>
    <message>
        <source>Mails shown</source>
        <translation>Courriels affichés</translation>
    </message>
    <message>
        <source>Sends a mail again that failed or was not confirmed</source>
        <translation>Renvoie un courriel qui a échoué ou n’a pas été confirmé</translation>
    </message>
    <message>
        <source>The mails could not be loaded.</source>
        <translation>Les courriels n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>No mail server is set in the configuration of the service: mails wait until there is one.</source>
        <translation>Aucun serveur de courriel n’est configuré dans le service&#xa0;: les courriels attendent qu’il y en ait un.</translation>
    </message>
    <message>
        <source>There are no such mails.</source>
        <translation>Il n’y a pas de tels courriels.</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>envoyé %1</translation>
    </message>
    <message>
        <source>next try %1: %2</source>
        <extracomment>%1 is a time, %2 the error of the last try, in English.</extracomment>
        <translation>prochain essai %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The mail is not sent again.</source>
        <translation>Le courriel n’est pas renvoyé.</translation>
    </message>
</context>
<context>
    <name>app::OverrideRow</name>
    <message>
        <source>%1, value</source>
        <translation>%1, valeur</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Réinitialiser %1</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Moyenne %1</translation>
    </message>
    <message>
        <source>Mean of the days chosen</source>
        <translation>Moyenne des jours choisis</translation>
    </message>
    <message>
        <source>The weather of these days is not known.</source>
        <translation>La météo de ces jours n’est pas connue.</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>A weather quantity that the scenario changes, read by screen readers: &quot;Temperature, changed&quot;.</extracomment>
        <translation>%1, valeur modifiée</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Aucun relevé</translation>
    </message>
    <message>
        <source>The weather of these days holds nothing of it.</source>
        <translation>Les données météo de ces jours n’en contiennent rien.</translation>
    </message>
</context>
<context>
    <name>app::OverridesCard</name>
    <message>
        <source>Weather of the scenario</source>
        <translation>Météo du scénario</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>More weather</source>
        <translation>Autres données météo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What you change has that value in every hour of the days.</source>
        <translation>Ce que vous modifiez a cette valeur à chaque heure des jours.</translation>
    </message>
</context>
<context>
    <name>app::Page</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les paramètres</translation>
    </message>
</context>
<context>
    <name>app::PeakList</name>
    <message>
        <source>No peaks in the time of the chart.</source>
        <translation>Aucun pic dans la période du graphique.</translation>
    </message>
    <message>
        <source>Peaks</source>
        <translation>Pics</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pic</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Mean power</source>
        <translation>Puissance moyenne</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>The chosen peak was</source>
        <translation>Le pic choisi était</translation>
    </message>
    <message>
        <source>Appliance of the chosen peak</source>
        <translation>Appareil du pic choisi</translation>
    </message>
    <message>
        <source>What you say is kept and makes later guesses better</source>
        <translation>Votre indication est conservée et améliore les estimations suivantes</translation>
    </message>
    <message>
        <source>The peaks of the sensor could not be loaded.</source>
        <translation>Les pics du capteur n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Choose a peak first</source>
        <translation>Choisissez d’abord un pic</translation>
    </message>
    <message>
        <source>As guessed: %1</source>
        <extracomment>%1 is a guess: &quot;Kettle, 83 % sure&quot;.</extracomment>
        <translation>Comme estimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>What you say the peak was could not be stored.</source>
        <translation>Votre indication sur le pic n’a pas pu être enregistrée.</translation>
    </message>
</context>
<context>
    <name>app::PhaseFields</name>
    <message>
        <source>Add phase</source>
        <translation>Ajouter une phase</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Without a tick the phase has no last day yet.</source>
        <translation>Si la case n’est pas cochée, la phase n’a pas encore de dernier jour.</translation>
    </message>
    <message>
        <source>Name of phase %1</source>
        <translation>Nom de la phase %1</translation>
    </message>
    <message>
        <source>First day of phase %1</source>
        <translation>Premier jour de la phase %1</translation>
    </message>
    <message>
        <source>Phase %1 has a last day</source>
        <translation>La phase %1 a un dernier jour</translation>
    </message>
    <message>
        <source>Last day of phase %1</source>
        <translation>Dernier jour de la phase %1</translation>
    </message>
    <message>
        <source>Remove phase %1</source>
        <translation>Retirer la phase %1</translation>
    </message>
</context>
<context>
    <name>app::PictureView</name>
    <message>
        <source>Click to enlarge</source>
        <translation>Cliquer pour agrandir</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>app::PredictionView</name>
    <message>
        <source>%1 per day</source>
        <extracomment>Title of a value axis; %1 is a utility.</extracomment>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Expected use and scenario</source>
        <translation>Consommation attendue et scénario</translation>
    </message>
    <message>
        <source>Open in What-if</source>
        <translation>Ouvrir dans Scénarios</translation>
    </message>
    <message>
        <source>What-if sets the weather to one value: its mean after the change</source>
        <translation>Scénarios fixe la météo à une seule valeur&#xa0;: sa moyenne après le changement</translation>
    </message>
    <message>
        <source>The same building, days and weather, to go on from</source>
        <translation>Le même bâtiment, les mêmes jours et la même météo, pour continuer</translation>
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
        <translation>✓ correcte</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Stands in a cell that should hold something.</extracomment>
        <translation>vide</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
</context>
<context>
    <name>app::ProcessingWatch</name>
    <message>
        <source>Stored. The service does not answer now; waiting until it is back</source>
        <translation>Enregistré. Le service ne répond pas actuellement&#x202f;; en attente de son retour</translation>
    </message>
    <message>
        <source>Stored. Working out expected use and scores</source>
        <translation>Enregistré. Calcul de la consommation attendue et des scores</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is done, %2 how much of it in percent.</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>app::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>Afficher le résultat</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>The service goes on working; the bar at the bottom of the window shows how far it is.</source>
        <translation>Le service poursuit son travail&#x202f;; la barre en bas de la fenêtre en montre l’avancement.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cette importation</translation>
    </message>
</context>
<context>
    <name>app::QuestionCard</name>
    <message>
        <source>%1: %2, building %3</source>
        <extracomment>Title of a question: what is odd, at which sensor, in which building.</extracomment>
        <translation>%1&#x202f;: %2, bâtiment %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asks the question again; what the answer took in is held back as before.</source>
        <translation>Pose de nouveau la question&#x202f;; ce que la réponse avait intégré est retenu comme avant.</translation>
    </message>
    <message>
        <source>%1 (most likely)</source>
        <extracomment>%1 is a proposed answer: the most likely one.</extracomment>
        <translation>%1 (le plus probable)</translation>
    </message>
    <message>
        <source>Old meter at its end</source>
        <translation>Ancien compteur à la fin</translation>
    </message>
    <message>
        <source>New meter at its start</source>
        <translation>Nouveau compteur au début</translation>
    </message>
    <message>
        <source>as last accepted</source>
        <translation>dernier accepté</translation>
    </message>
    <message>
        <source>as first held back</source>
        <translation>premier retenu</translation>
    </message>
    <message>
        <source>Apply answer</source>
        <translation>Appliquer la réponse</translation>
    </message>
    <message>
        <source>Consumption so far, and with the chosen answer</source>
        <translation>Consommation jusqu’ici, et avec la réponse choisie</translation>
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
        <translation>Aucun relevé n’est retenu. Ici sont posées des questions sur ce qu’un compteur n’a pas pu afficher.</translation>
    </message>
    <message>
        <source>The questions could not be loaded.</source>
        <translation>Les questions n’ont pas pu être chargées.</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) follow when these are answered.</source>
        <translation>
            <numerusform>%n autre question suivra une fois celles-ci réglées.</numerusform>
            <numerusform>%n autres questions suivront une fois celles-ci réglées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Questions réglées</translation>
    </message>
    <message>
        <source>The answer was not taken.</source>
        <translation>La réponse n’a pas été acceptée.</translation>
    </message>
    <message>
        <source>The answer was not undone.</source>
        <translation>La réponse n’a pas été annulée.</translation>
    </message>
</context>
<context>
    <name>app::QuestionsPanel</name>
    <message>
        <source>%1 (likely)</source>
        <extracomment>%1 is an answer that probably is the right one.</extracomment>
        <translation>%1 (probable)</translation>
    </message>
    <message>
        <source>Use for every row</source>
        <translation>Pour toutes les lignes</translation>
    </message>
    <message>
        <source>✓ %1 — %2</source>
        <translation>✓ %1 — %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>app::QueueBar</name>
    <message>
        <source>Next file</source>
        <translation>Fichier suivant</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Les oublier</translation>
    </message>
    <message>
        <source>The files that wait are not imported.</source>
        <translation>Les fichiers en attente ne sont pas importés.</translation>
    </message>
    <message>
        <source>Leaves what is open here and checks the next file.</source>
        <translation>Abandonne ce qui est ouvert ici et vérifie le fichier suivant.</translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait: %1</source>
        <extracomment>%1 is a list of file names.</extracomment>
        <translation>
            <numerusform>%n autre fichier en attente&#x202f;: %1</numerusform>
            <numerusform>%n autres fichiers en attente&#x202f;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReportList</name>
    <message>
        <source>Current versions only</source>
        <translation>Versions actuelles seulement</translation>
    </message>
    <message>
        <source>Write report now…</source>
        <translation>Écrire un rapport maintenant…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>The report could not be loaded.</source>
        <translation>Le rapport n’a pas pu être chargé.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Reports of</source>
        <translation>Rapports de</translation>
    </message>
    <message>
        <source>Leaves out reports that late readings made another version of.</source>
        <translation>Omet les rapports dont des relevés tardifs ont donné une autre version.</translation>
    </message>
    <message>
        <source>When reports are written and mailed, the goal and the tariffs</source>
        <translation>Quand les rapports sont écrits et envoyés, l’objectif et les tarifs</translation>
    </message>
    <message>
        <source>The reports could not be loaded.</source>
        <translation>Les rapports n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>The users could not be loaded.</source>
        <translation>Les utilisateurs n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Tous les utilisateurs</translation>
    </message>
    <message>
        <source>No reports yet. Write one now, or let them be written regularly in the settings.</source>
        <translation>Pas encore de rapports. Écrivez-en un maintenant ou faites-les écrire régulièrement dans les réglages.</translation>
    </message>
    <message>
        <source>You have no reports yet. Write one now, or let them be written regularly in the settings.</source>
        <translation>Vous n’avez pas encore de rapports. Écrivez-en un maintenant ou faites-les écrire régulièrement dans les réglages.</translation>
    </message>
</context>
<context>
    <name>app::ReportOrderDialog</name>
    <message>
        <source>Write a report now</source>
        <translation>Écrire un rapport maintenant</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <source>Mail it too</source>
        <translation>L’envoyer aussi par e-mail</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>app::ReportPlanForm</name>
    <message>
        <source>Write reports regularly</source>
        <translation>Écrire des rapports régulièrement</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Tous les</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Mail them</source>
        <translation>Les envoyer par e-mail</translation>
    </message>
    <message>
        <source>Mail corrections too</source>
        <translation>Envoyer aussi les corrections</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source> kWh a day</source>
        <translation> kWh par jour</translation>
    </message>
    <message>
        <source>When late readings change a report, the new version is mailed as well.</source>
        <translation>Quand des relevés tardifs changent un rapport, la nouvelle version est envoyée aussi.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Goal for electricity</source>
        <translation>Objectif d’électricité</translation>
    </message>
    <message>
        <source>Days from one report to the next</source>
        <translation>Jours d’un rapport au suivant</translation>
    </message>
    <message>
        <source>Day of the first report</source>
        <translation>Jour du premier rapport</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>Tous les tant de jours</translation>
    </message>
    <message>
        <source>days, from</source>
        <extracomment>Between a number of days and a date: &quot;Every 7 days, from 1 November&quot;.</extracomment>
        <translation>jours, à partir du</translation>
    </message>
    <message>
        <source>On chosen weekdays</source>
        <translation>Aux jours de la semaine choisis</translation>
    </message>
</context>
<context>
    <name>app::ReportPreview</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <extracomment>Above a report: %1 is the days it covers, %2 the number of its version.</extracomment>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>app::ReportSettingsDialog</name>
    <message>
        <source>Settings of reports</source>
        <translation>Réglages des rapports</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>Prochain rapport</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarifs</translation>
    </message>
    <message>
        <source>none is due</source>
        <translation>aucun prévu</translation>
    </message>
</context>
<context>
    <name>app::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
</context>
<context>
    <name>app::ResultPanel</name>
    <message>
        <source>Save warnings…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>Importer autre chose</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cette importation</translation>
    </message>
    <message numerus="yes">
        <source>%1 warnings.</source>
        <extracomment>%1 is the number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 avertissement.</numerusform>
            <numerusform>%1 avertissements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1: %2 new, %3 replaced. Left out: %4.</source>
        <extracomment>Each of %1 to %4 is &quot;12 rows&quot;.</extracomment>
        <translation>Importé&#x202f;: %1. Nouveau&#x202f;: %2, remplacé&#x202f;: %3. Ignoré&#x202f;: %4.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Save warnings</source>
        <translation>Enregistrer les avertissements</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows stood there already with the same value.</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 ligne était déjà présente avec la même valeur.</numerusform>
            <numerusform>%1 lignes étaient déjà présentes avec la même valeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of them are listed.</source>
        <extracomment>%1 is a number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Seul le premier (%1) est affiché.</numerusform>
            <numerusform>Les %1 premiers sont affichés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RowsModel</name>
    <message>
        <source>✓ good</source>
        <translation>✓ correcte</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Stands in a cell that should hold something.</extracomment>
        <translation>vide</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>A column that every row must fill.</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, for instance %2</source>
        <extracomment>%1 is a column&apos;s name in files, %2 an example of what it holds.</extracomment>
        <translation>%1, par exemple %2</translation>
    </message>
</context>
<context>
    <name>app::RowsPanel</name>
    <message>
        <source>Remove rows</source>
        <translation>Retirer des lignes</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Résultat de la vérification</translation>
    </message>
    <message>
        <source>Check of the current row</source>
        <translation>Vérification de la ligne active</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Cells copied in a spreadsheet go in from the current cell on; a heading is recognised.</source>
        <translation>Les cellules copiées dans un tableur sont insérées à partir de la cellule active&#x202f;; un en-tête est reconnu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Rows to import</source>
        <translation>Lignes à importer</translation>
    </message>
    <message>
        <source>The table is full. Save more rows as a CSV file and drop that.</source>
        <translation>Le tableau est plein. Enregistrez les lignes supplémentaires dans un fichier CSV et déposez-le.</translation>
    </message>
    <message>
        <source>This is more than the %1 rows that fit here. Save them as a CSV file and drop that.</source>
        <extracomment>%1 is a number of rows.</extracomment>
        <translation>C’est plus que les %1 lignes possibles ici. Enregistrez-les dans un fichier CSV et déposez-le.</translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation>✓ Correctes&#x202f;: %1   ▲ À vérifier&#x202f;: %2   ✕ Refusées&#x202f;: %3</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>%1 is a row&apos;s number, %2 what is wrong with it.</extracomment>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Type, or paste cells copied in a spreadsheet. Columns with * must be filled.</source>
        <translation>Saisissez ou collez des cellules copiées dans un tableur. Les colonnes marquées * sont obligatoires.</translation>
    </message>
</context>
<context>
    <name>app::RunLedger</name>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Show older runs</source>
        <translation>Afficher les plus anciennes</translation>
    </message>
    <message>
        <source>Parts of the run</source>
        <translation>Parties de l’exécution</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>The runs could not be loaded.</source>
        <translation>Les exécutions n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>There are no such runs.</source>
        <translation>Il n’y a pas de telles exécutions.</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Elle n’a pas encore été exécutée.</translation>
    </message>
    <message>
        <source>First error: %1</source>
        <extracomment>%1 is the service&apos;s own words for an error, in English.</extracomment>
        <translation>Première erreur&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>It was interrupted and gone on with %n time(s).</source>
        <translation>
            <numerusform>Elle a été interrompue et reprise %n fois.</numerusform>
            <numerusform>Elle a été interrompue et reprise %n fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) had nothing to do and are not listed.</source>
        <translation>
            <numerusform>%n partie n’avait rien à faire et n’est pas listée.</numerusform>
            <numerusform>%n parties n’avaient rien à faire et ne sont pas listées.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was due while the service could not do it, and is not made up for.</source>
        <translation>Elle était due quand le service ne pouvait pas la faire, et n’est pas rattrapée.</translation>
    </message>
    <message>
        <source>The parts of the run could not be loaded.</source>
        <translation>Les parties de l’exécution n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>Its parts are listed as they end.</source>
        <translation>Ses parties sont listées à mesure qu’elles se terminent.</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>Il n’y avait rien à faire.</translation>
    </message>
</context>
<context>
    <name>app::RunSection</name>
    <message>
        <source>All runs</source>
        <translation>Toutes les exécutions</translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation>Exécutions échouées</translation>
    </message>
    <message>
        <source>Runs under way</source>
        <translation>Exécutions en cours</translation>
    </message>
    <message>
        <source>Stopped runs</source>
        <translation>Exécutions arrêtées</translation>
    </message>
    <message>
        <source>Runs that were left out</source>
        <translation>Exécutions omises</translation>
    </message>
    <message>
        <source>Runs shown</source>
        <translation>Exécutions affichées</translation>
    </message>
</context>
<context>
    <name>app::SaveBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The file is being saved</source>
        <translation>Le fichier est en cours d’enregistrement</translation>
    </message>
    <message>
        <source>Stops saving; no file is left behind.</source>
        <translation>Arrête l’enregistrement&#xa0;; aucun fichier ne reste.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 rows in %2</source>
        <extracomment>%1 is the number of rows, %2 a file; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 ligne enregistrée dans %2</numerusform>
            <numerusform>%1 lignes enregistrées dans %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings of this time; no file was written.</source>
        <translation>Il n’y a pas de relevés pour cette période&#xa0;; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Save readings</source>
        <translation>Enregistrer les relevés</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Waiting for the first rows…</source>
        <translation>En attente des premières lignes…</translation>
    </message>
    <message>
        <source>Saving was cancelled; no file was written.</source>
        <translation>L’enregistrement a été annulé&#xa0;; aucun fichier n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2</source>
        <extracomment>%1 is the number of rows, %2 a size such as &quot;3.4 MB&quot;; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 ligne, %2</numerusform>
            <numerusform>%1 lignes, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ScenarioResult</name>
    <message>
        <source>Totals of the chosen days</source>
        <translation>Totaux des jours choisis</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Scenario against expected</source>
        <translation>Scénario face à l’attendu</translation>
    </message>
    <message>
        <source>Score before and after</source>
        <translation>Score avant et après</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Heure par heure</translation>
    </message>
    <message>
        <source>Means of the chosen days</source>
        <translation>Moyennes des jours choisis</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>valeur mesurée</translation>
    </message>
    <message>
        <source>in the weather as it was</source>
        <translation>avec la météo réelle</translation>
    </message>
    <message>
        <source>in the changed weather</source>
        <translation>avec la météo modifiée</translation>
    </message>
    <message>
        <source>Change the weather on the left</source>
        <translation>Modifiez la météo à gauche</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Score before and after the change: &quot;0.31 → 0.12&quot;.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>0 is usual, 1 is worst</source>
        <translation>0 = habituel, 1 = le pire</translation>
    </message>
</context>
<context>
    <name>app::ScheduleDialog</name>
    <message>
        <source>Schedule of “%1”</source>
        <extracomment>%1 is a job: &quot;Back up&quot;.</extracomment>
        <translation>Horaire de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Usual schedule</source>
        <translation>Horaire habituel</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Minute, hour, day of the month, month and day of the week, as in crontab. “*” is each, “*/15” each 15th, “1-5” from 1 to 5, “1,15” both.</source>
        <translation>Minute, heure, jour du mois, mois et jour de la semaine, comme dans crontab. «&#xa0;*&#xa0;»&#xa0;: chacun, «&#xa0;*/15&#xa0;»&#xa0;: tous les 15, «&#xa0;1-5&#xa0;»&#xa0;: de 1 à 5, «&#xa0;1,15&#xa0;»&#xa0;: les deux.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Next runs</source>
        <translation>Prochaines exécutions</translation>
    </message>
    <message>
        <source>What becomes of runs that were due while the service was not running</source>
        <translation>Ce que deviennent les exécutions dues quand le service ne tournait pas</translation>
    </message>
    <message>
        <source>Never: there is no such day.</source>
        <translation>Jamais&#xa0;: ce jour n’existe pas.</translation>
    </message>
    <message>
        <source>This is no schedule: %1</source>
        <extracomment>%1 is what is wrong with it, the service&apos;s own words in English.</extracomment>
        <translation>Ce n’est pas un horaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Exécutions manquées</translation>
    </message>
</context>
<context>
    <name>app::ScriptDialog</name>
    <message>
        <source>Script of %1</source>
        <translation>Script de %1</translation>
    </message>
    <message>
        <source>Set script</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>The sensor fetches it with its next token and then reads its meter by it. A number alone is its revolutions per kWh.</source>
        <translation>Le capteur le récupère avec son prochain jeton et s’en sert ensuite pour lire son compteur. Un nombre seul indique ses tours par kWh.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 sur %2 octets</translation>
    </message>
</context>
<context>
    <name>app::SecretDialog</name>
    <message>
        <source>Make a new secret</source>
        <translation>Créer un secret</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Secret de %1</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Garder l’ancien</translation>
    </message>
    <message>
        <source>Enter this secret in the sensor. It is shown only now; whoever loses it makes a new one.</source>
        <translation>Saisissez ce secret dans le capteur. Il n’est affiché que maintenant&#x202f;; s’il se perd, créez-en un nouveau.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Make a new secret for %1? The old one stops working at once: the sensor sends nothing more until it has the new one.</source>
        <translation>Créer un nouveau secret pour %1&#x202f;? L’ancien cesse aussitôt de fonctionner&#x202f;: le capteur n’envoie plus rien tant qu’il n’a pas le nouveau.</translation>
    </message>
    <message>
        <source>The secret as a QR code</source>
        <translation>Le secret sous forme de code QR</translation>
    </message>
    <message>
        <source>The secret, for the camera of a telephone</source>
        <translation>Le secret, pour l’appareil photo d’un téléphone</translation>
    </message>
</context>
<context>
    <name>app::SectionPage</name>
    <message>
        <source>Parts of the page</source>
        <translation>Parties de la page</translation>
    </message>
    <message>
        <source>Who you are could not be asked.</source>
        <translation>Votre identité n’a pas pu être demandée.</translation>
    </message>
</context>
<context>
    <name>app::SensorDetail</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Changes building, name, owner and limit</source>
        <translation>Modifie le bâtiment, le nom, le propriétaire et la limite</translation>
    </message>
    <message>
        <source>Secret…</source>
        <translation>Secret…</translation>
    </message>
    <message>
        <source>Makes a new secret; the old one stops working</source>
        <translation>Crée un nouveau secret&#x202f;; l’ancien cesse de fonctionner</translation>
    </message>
    <message>
        <source>Script…</source>
        <translation>Script…</translation>
    </message>
    <message>
        <source>Sets what the sensor reads its meter by</source>
        <translation>Définit comment le capteur lit son compteur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Dernier relevé</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Chart of the last readings</source>
        <translation>Graphique des derniers relevés</translation>
    </message>
    <message>
        <source>It has sent nothing yet. Enter its secret in the sensor and point it at this service.</source>
        <translation>Ce capteur n’a encore rien envoyé. Saisissez-y son secret et dirigez-le vers ce service.</translation>
    </message>
    <message>
        <source>%1, last heard of %2</source>
        <extracomment>%1 is how a sensor fares (&quot;live&quot;), %2 when its last reading came (&quot;40 s ago&quot;).</extracomment>
        <translation>%1, dernier signal %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) held back.</source>
        <translation>
            <numerusform>%n relevé retenu.</numerusform>
            <numerusform>%n relevés retenus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the number of a building, %2 what a sensor counts, %3 a person.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, of %3</source>
        <translation>%1, %2, propriétaire&#x202f;: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>set, and taken over by the sensor</source>
        <translation>défini et repris par le capteur</translation>
    </message>
    <message>
        <source>set, but not yet taken over by the sensor</source>
        <translation>défini, mais pas encore repris par le capteur</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Takes readings of it again</source>
        <translation>Accepte de nouveau ses relevés</translation>
    </message>
    <message>
        <source>Takes no more readings of it; those it sent stay</source>
        <translation>N’accepte plus ses relevés&#x202f;; ceux déjà envoyés restent</translation>
    </message>
    <message>
        <source>The readings of the sensor could not be loaded.</source>
        <translation>Les relevés du capteur n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>One reading so far. The next one makes the first consumption.</source>
        <translation>Un seul relevé pour l’instant. Le suivant donnera la première consommation.</translation>
    </message>
</context>
<context>
    <name>app::SensorDialog</name>
    <message>
        <source>Edit sensor %1</source>
        <translation>Modifier le capteur %1</translation>
    </message>
    <message>
        <source>Add a sensor</source>
        <translation>Ajouter un capteur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add sensor</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>As the sensor calls itself</source>
        <translation>Tel que le capteur se nomme</translation>
    </message>
    <message>
        <source>Number of its building</source>
        <translation>Numéro de son bâtiment</translation>
    </message>
    <message>
        <source>Optional, for instance where it hangs</source>
        <translation>Facultatif, p. ex. son emplacement</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Capteur</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Revolutions per kWh</source>
        <translation>Tours par kWh</translation>
    </message>
    <message>
        <source>Most per minute</source>
        <translation>Maximum par minute</translation>
    </message>
    <message>
        <source>Readings that rise faster are held back.</source>
        <translation>Les relevés qui augmentent plus vite sont retenus.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>%1, as is usual</source>
        <extracomment>What a counter may rise in a minute unless another limit is given; %1 is a number with its unit.</extracomment>
        <translation>%1, valeur usuelle</translation>
    </message>
</context>
<context>
    <name>app::SensorList</name>
    <message>
        <source>No sensors yet. Add one to read its meter around the clock.</source>
        <translation>Pas encore de capteurs. Ajoutez-en un pour relever son compteur en continu.</translation>
    </message>
    <message>
        <source>Add sensor…</source>
        <translation>Ajouter un capteur…</translation>
    </message>
    <message>
        <source>Filter by sensor, building or owner</source>
        <translation>Filtrer par capteur, bâtiment ou propriétaire</translation>
    </message>
    <message>
        <source>Show only sensors in this state</source>
        <translation>Afficher uniquement les capteurs dans cet état</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Capteurs</translation>
    </message>
    <message>
        <source>The sensors could not be loaded.</source>
        <translation>Les capteurs n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>%1 of %2 sensors</source>
        <extracomment>Below the table: %1 of %2 sensors pass the filter.</extracomment>
        <translation>%1 sur %2 capteurs</translation>
    </message>
    <message>
        <source>The sensor was not changed.</source>
        <translation>Le capteur n’a pas été modifié.</translation>
    </message>
</context>
<context>
    <name>app::SensorListModel</name>
    <message numerus="yes">
        <source>%n reading(s) wait for an answer under Questions.</source>
        <translation>
            <numerusform>%n relevé attend une réponse sous Questions.</numerusform>
            <numerusform>%n relevés attendent une réponse sous Questions.</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Capteur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Dernier relevé</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenus</translation>
    </message>
</context>
<context>
    <name>app::SensorsPage</name>
    <message>
        <source>Sensors</source>
        <translation>Capteurs</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Questions</source>
        <extracomment>A tab; %1 is the number of open questions.</extracomment>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Questions (%1)</source>
        <translation>Questions (%1)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Forgets who you are here; your password is asked for again.</source>
        <translation>Oublie ici qui vous êtes&#xa0;; votre mot de passe sera redemandé.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>You are signed out here, but the service has not heard of it.</source>
        <translation>Vous êtes déconnecté ici, mais le service n’en a rien su.</translation>
    </message>
</context>
<context>
    <name>app::SeriesChart</name>
    <message>
        <source>Chart of actual and expected use</source>
        <translation>Graphique de la consommation réelle et attendue</translation>
    </message>
    <message>
        <source>Arrow keys pan, plus and minus zoom, Home and End go to the first and last day, 0 shows all. Shift with arrow keys reads the values one by one.</source>
        <translation>Les flèches déplacent, plus et moins zooment, Début et Fin vont au premier et au dernier jour, 0 affiche tout. Maj avec les flèches lit les valeurs une à une.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Difference: actual minus expected</source>
        <translation>Différence&#x202f;: réel moins attendu</translation>
    </message>
    <message>
        <source>Difference: actual minus expected (%1)</source>
        <translation>Différence&#x202f;: réel moins attendu (%1)</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Expected, with its usual spread</source>
        <translation>Attendu, avec sa dispersion habituelle</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>Read out by a screen reader: %1 is a time, %2 a list like &quot;Actual 804 kWh, Expected 477 kWh&quot;.</extracomment>
        <translation>%1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The largest difference is %1 on %2.</source>
        <extracomment>%1 is an amount with its sign and unit, %2 a time.</extracomment>
        <translation>La plus grande différence est de %1 le %2.</translation>
    </message>
    <message>
        <source>No data to show.</source>
        <translation>Aucune donnée à afficher.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1, du %2 au %3.</translation>
    </message>
    <message>
        <source>Actual use lies between %1 and %2.</source>
        <extracomment>%1 and %2 are the smallest and largest actual value with their units.</extracomment>
        <translation>La consommation réelle se situe entre %1 et %2.</translation>
    </message>
    <message>
        <source>There is no actual value in these days.</source>
        <translation>Aucune valeur réelle pour ces jours.</translation>
    </message>
    <message numerus="yes">
        <source>%n deviation(s) are shaded.</source>
        <translation>
            <numerusform>%n écart est coloré.</numerusform>
            <numerusform>%n écarts sont colorés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference (%1)</source>
        <translation>Différence (%1)</translation>
    </message>
    <message>
        <source>Site time, %1</source>
        <extracomment>Title of the time axis; %1 is the range of days that is shown.</extracomment>
        <translation>Heure du site, %1</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pic</translation>
    </message>
    <message numerus="yes">
        <source>%n peak(s) are shaded.</source>
        <translation>
            <numerusform>%n pic est ombré.</numerusform>
            <numerusform>%n pics sont ombrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Partly measured</source>
        <translation>Mesuré en partie</translation>
    </message>
    <message>
        <source>%1 of this time was measured.</source>
        <translation>%1 de cette période a été mesuré.</translation>
    </message>
</context>
<context>
    <name>app::ServicePanel</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Show weather</source>
        <translation>Afficher la météo</translation>
    </message>
    <message>
        <source>Weather by day</source>
        <translation>Météo par jour</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>✕ The last day lies before the first one.</source>
        <translation>✕ Le dernier jour est avant le premier.</translation>
    </message>
    <message numerus="yes">
        <source>✕ The service gives at most %1 days at once; these are %2. Import them in parts.</source>
        <extracomment>%1 is a number of days above one, %2 as well; %n only chooses the plural form of %2.</extracomment>
        <translation>
            <numerusform>✕ Le service fournit au plus %1 jours à la fois&#x202f;; il y en a %2. Importez-les en plusieurs fois.</numerusform>
            <numerusform>✕ Le service fournit au plus %1 jours à la fois&#x202f;; il y en a %2. Importez-les en plusieurs fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored before you press Import.</source>
        <translation>Rien n’est enregistré tant que vous n’avez pas choisi Importer.</translation>
    </message>
    <message>
        <source>Asking the weather service…</source>
        <translation>Interrogation du service météo…</translation>
    </message>
    <message>
        <source>The weather service did not answer as it should. Nothing was changed; a CSV file can be imported all the same.</source>
        <translation>Le service météo n’a pas répondu comme prévu. Rien n’a été modifié&#x202f;; un fichier CSV peut tout de même être importé.</translation>
    </message>
    <message>
        <source>The weather could not be fetched.</source>
        <translation>La météo n’a pas pu être récupérée.</translation>
    </message>
    <message>
        <source>The service knows no weather of these days. Choose earlier ones.</source>
        <translation>Le service ne connaît pas la météo de ces jours. Choisissez des jours antérieurs.</translation>
    </message>
    <message>
        <source>All of these days are stored already; there is nothing to import.</source>
        <translation>Tous ces jours sont déjà enregistrés&#x202f;; il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Weather service, %1</source>
        <extracomment>%1 is a range of days.</extracomment>
        <translation>Service météo, %1</translation>
    </message>
    <message numerus="yes">
        <source>The service knows %1 hours.</source>
        <extracomment>%1 is a number of hours; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Le service connaît %1 heure.</numerusform>
            <numerusform>Le service connaît %1 heures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days are stored already and left out.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 jour est déjà enregistré et ignoré.</numerusform>
            <numerusform>%1 jours sont déjà enregistrés et ignorés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days would be imported.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 jour serait importé.</numerusform>
            <numerusform>%1 jours seraient importés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SettingForm</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a choice is about and one of its values, for screen readers: &quot;Energy: MJ&quot;.</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Réinitialiser tous les paramètres</translation>
    </message>
    <message>
        <source>Set everything on this page back to how it was on the first start?</source>
        <translation>Rétablir sur cette page tous les réglages du premier démarrage&#x202f;?</translation>
    </message>
    <message>
        <source>The console goes back to the simulated campus on this computer. What you imported stays stored and is there again when you choose your own campus.</source>
        <translation>La console revient au campus simulé de cet ordinateur. Vos importations restent enregistrées et réapparaissent lorsque vous choisissez votre propre campus.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
</context>
<context>
    <name>app::SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>S’identifier</translation>
    </message>
    <message>
        <source>The service wrote it into the file admin-token of its data folder at its first start.</source>
        <translation>Le service l’a écrit dans le fichier admin-token de son dossier de données à son premier démarrage.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Or a token</source>
        <translation>Ou un jeton</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>Nom ou mot de passe incorrect.</translation>
    </message>
    <message>
        <source>This is for administrators. Sign in as one.</source>
        <translation>Ceci est réservé aux administrateurs. Connectez-vous comme l’un d’eux.</translation>
    </message>
    <message>
        <source>The sign-in ended or was taken back. Sign in again.</source>
        <translation>La connexion a pris fin ou a été retirée. Connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>Sign in to see this page.</source>
        <translation>Connectez-vous pour voir cette page.</translation>
    </message>
</context>
<context>
    <name>app::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>app::SortMenu</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>%1 is the title of a column.</extracomment>
        <translation>Trier par «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Croissant</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
</context>
<context>
    <name>app::StaleLabel</name>
    <message>
        <source>The service does not answer. This is what it last sent.</source>
        <translation>Le service ne répond pas. Voici ses dernières données.</translation>
    </message>
    <message>
        <source>as of %1 UTC</source>
        <extracomment>%1 is a time, or a day and a time: the data shown are as old as that.</extracomment>
        <translation>état&#x202f;: %1 UTC</translation>
    </message>
</context>
<context>
    <name>app::StartView</name>
    <message>
        <source>What do you want to know?</source>
        <translation>Que voulez-vous savoir&#xa0;?</translation>
    </message>
    <message>
        <source>Every number of an answer is computed when you ask. What it was computed from stands beside it.</source>
        <translation>Chaque nombre d’une réponse est calculé au moment où vous demandez. Ce dont il provient est indiqué à côté.</translation>
    </message>
    <message>
        <source>Wasted electricity</source>
        <translation>Électricité gaspillée</translation>
    </message>
    <message>
        <source>Which buildings waste most electricity, and why?</source>
        <translation>Quels bâtiments ont la consommation d’électricité la plus excessive, et pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Most use for the size</source>
        <translation>Forte consommation par surface</translation>
    </message>
    <message>
        <source>Which buildings use most for their size?</source>
        <translation>Quels bâtiments consomment le plus pour leur surface (EUI)&#xa0;?</translation>
    </message>
    <message>
        <source>Why is %1 unusual?</source>
        <translation>Pourquoi le %1 présente-t-il une anomalie&#xa0;?</translation>
    </message>
    <message>
        <source>10 °F warmer in %1</source>
        <translation>10 °F de plus dans le %1</translation>
    </message>
    <message>
        <source>What if it were 10 °F warmer in %1?</source>
        <translation>Et s’il faisait 10 °F de plus dans le %1&#xa0;?</translation>
    </message>
    <message>
        <source>Peaks of %1</source>
        <translation>Pics du %1</translation>
    </message>
    <message>
        <source>When does %1 have its peaks?</source>
        <translation>Quand la consommation du %1 atteint-elle son maximum&#xa0;?</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>Données manquantes</translation>
    </message>
    <message>
        <source>Where are data missing?</source>
        <translation>Où les données sont-elles incomplètes&#xa0;?</translation>
    </message>
    <message>
        <source>What can you compute?</source>
        <translation>Que pouvez-vous calculer&#xa0;?</translation>
    </message>
    <message>
        <source>building %1</source>
        <comment>in a sentence</comment>
        <translation>bâtiment %1</translation>
    </message>
    <message>
        <source>5 °C warmer in %1</source>
        <translation>5 °C de plus dans le %1</translation>
    </message>
    <message>
        <source>What if it were 5 °C warmer in %1?</source>
        <translation>Et s’il faisait 5 °C de plus dans le %1&#xa0;?</translation>
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
        <translation>campus simulé</translation>
    </message>
    <message>
        <source>Start with my own data</source>
        <translation>Commencer avec mes données</translation>
    </message>
    <message>
        <source>The buildings and readings are made up, to try the console with.</source>
        <translation>Les bâtiments et les relevés sont fictifs, pour essayer la console.</translation>
    </message>
    <message>
        <source>Leaves the simulated campus and opens an empty one of your own.</source>
        <translation>Quitte le campus simulé et en ouvre un vide, le vôtre.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1&#x202f;: %2&#x202f;%</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) waiting</source>
        <translation>
            <numerusform>%n tâche en attente</numerusform>
            <numerusform>%n tâches en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>The last task failed: %1</source>
        <translation>La dernière tâche a échoué&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n bâtiment</numerusform>
            <numerusform>%n bâtiments</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>app::TariffDialog</name>
    <message>
        <source>Edit tariff</source>
        <translation>Modifier le tarif</translation>
    </message>
    <message>
        <source>Add a tariff</source>
        <translation>Ajouter un tarif</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Add tariff</source>
        <translation>Ajouter le tarif</translation>
    </message>
    <message>
        <source>Three capital letters, such as EUR</source>
        <translation>Trois lettres majuscules, comme EUR</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Price of a month</source>
        <translation>Prix par mois</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>Prix par unité</translation>
    </message>
</context>
<context>
    <name>app::TariffList</name>
    <message>
        <source>Tariffs</source>
        <translation>Tarifs</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>Par unité</translation>
    </message>
    <message>
        <source>Edit tariff…</source>
        <translation>Modifier le tarif…</translation>
    </message>
    <message>
        <source>Remove tariff</source>
        <translation>Retirer le tarif</translation>
    </message>
    <message>
        <source>Add tariff…</source>
        <translation>Ajouter un tarif…</translation>
    </message>
    <message>
        <source>Without a tariff, reports tell energy but no costs.</source>
        <translation>Sans tarif, les rapports indiquent l’énergie mais aucun coût.</translation>
    </message>
</context>
<context>
    <name>app::ToolCard</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a tool does and what about: &quot;Prediction: Mount Hall (311), electricity&quot;.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Détails de %1</translation>
    </message>
    <message>
        <source>What it was asked, and what it wrote</source>
        <translation>Ce qui a été demandé et ce qui a été écrit</translation>
    </message>
    <message>
        <source>It was asked nothing in particular.</source>
        <translation>Rien de particulier n’a été demandé.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>It failed without saying why.</source>
        <translation>Échec sans raison indiquée.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Erreurs et avertissements</translation>
    </message>
    <message>
        <source>The program ended with code %1, which means that it failed.</source>
        <translation>Le programme s’est terminé avec le code %1, ce qui signifie qu’il a échoué.</translation>
    </message>
    <message>
        <source>A picture cannot be shown: it is no PNG file.</source>
        <translation>Une image ne peut pas être affichée&#xa0;: ce n’est pas un fichier PNG.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Image %1 sur %2</translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>Show or hide the names of the pages (Ctrl+B)</source>
        <translation>Afficher ou masquer le nom des pages (Ctrl+B)</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Afficher ou masquer le nom des pages</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Retour (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Universal time</source>
        <translation>Temps universel</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation>réponse incorrecte</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>app::UndoQuestion</name>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cette importation</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La conserver</translation>
    </message>
</context>
<context>
    <name>app::UnitsCard</name>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>This changes what you read, never what is stored, sent or exported.</source>
        <translation>Cela change ce que vous lisez, jamais ce qui est enregistré, envoyé ou exporté.</translation>
    </message>
</context>
<context>
    <name>app::UploadPage</name>
    <message>
        <source>Upload</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>An import is being sent and would be cut off.</source>
        <translation>Une importation est en cours d’envoi et serait interrompue.</translation>
    </message>
    <message>
        <source>There are rows entered by hand that were not imported yet.</source>
        <translation>Des lignes saisies à la main n’ont pas encore été importées.</translation>
    </message>
</context>
<context>
    <name>app::UtilityCard</name>
    <message>
        <source>Latest hour %1, expected %2</source>
        <extracomment>%1 is the actual amount, %2 the expected one with the unit of both: &quot;Latest hour 1,420, expected 1,180 kWh&quot;.</extracomment>
        <translation>Dernière heure %1, attendu %2</translation>
    </message>
    <message>
        <source>In the latest hour it used %1; %2 was expected.</source>
        <extracomment>%1 and %2 are amounts with their units.</extracomment>
        <translation>Pendant la dernière heure, la consommation était de %1&#x202f;; attendu&#x202f;: %2.</translation>
    </message>
    <message>
        <source>No value to compare yet</source>
        <translation>Pas encore de valeur à comparer</translation>
    </message>
    <message>
        <source>There is no value to compare yet.</source>
        <translation>Il n’y a pas encore de valeur à comparer.</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>Rien d’inhabituel</translation>
    </message>
    <message>
        <source>Not enough data for a score</source>
        <translation>Trop peu de données pour un score</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
</context>
<context>
    <name>app::WeatherDaysModel</name>
    <message>
        <source>✓ stored already</source>
        <translation>✓ déjà enregistré</translation>
    </message>
    <message>
        <source>▲ new, some hours missing</source>
        <translation>▲ nouveau, heures manquantes</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ nouveau</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humidité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>app::WhatIfPage</name>
    <message>
        <source>Building and days</source>
        <translation>Bâtiment et jours</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Type d’énergie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>Les bâtiments n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>There are no buildings with readings yet.</source>
        <translation>Il n’y a pas encore de bâtiments avec des relevés.</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>Importer des relevés</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The days with readings could not be loaded.</source>
        <translation>Les jours avec des relevés n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>This building has no readings of this utility.</source>
        <translation>Ce bâtiment n’a pas de relevés pour ce type d’énergie.</translation>
    </message>
    <message>
        <source>The first day lies after the last one. Choose an earlier first day.</source>
        <translation>Le premier jour est après le dernier. Choisissez un premier jour antérieur.</translation>
    </message>
    <message>
        <source>These are more than three years. Choose fewer days.</source>
        <translation>Cela fait plus de trois ans. Choisissez moins de jours.</translation>
    </message>
    <message>
        <source>There are readings from %1 to %2.</source>
        <translation>Il y a des relevés du %1 au %2.</translation>
    </message>
    <message>
        <source>There is no model of what this building should use of this utility yet. It takes at least 14 days of readings and weather.</source>
        <translation>Il n’y a pas encore de modèle de consommation de ce bâtiment pour ce type d’énergie. Il faut au moins 14 jours de relevés et de météo.</translation>
    </message>
    <message>
        <source>There is no expected use in these days. Choose other days.</source>
        <translation>Aucune consommation attendue pour ces jours. Choisissez d’autres jours.</translation>
    </message>
    <message>
        <source>The expected use could not be worked out.</source>
        <translation>La consommation attendue n’a pas pu être calculée.</translation>
    </message>
    <message>
        <source>The scenario could not be worked out.</source>
        <translation>Le scénario n’a pas pu être calculé.</translation>
    </message>
    <message>
        <source>The weather of these days could not be loaded. %1</source>
        <translation>La météo de ces jours n’a pas pu être chargée. %1</translation>
    </message>
</context>
<context>
    <name>app::WhyCard</name>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Reasons for the score</source>
        <translation>Raisons du score</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Pourquoi&#x202f;: %1</translation>
    </message>
    <message>
        <source>There are not enough data for a score. It takes at least 14 days of readings.</source>
        <translation>Les données ne suffisent pas pour un score. Il faut au moins 14 jours de relevés.</translation>
    </message>
    <message>
        <source>Nothing unusual was found in the judged days.</source>
        <translation>Rien d’inhabituel pendant les jours évalués.</translation>
    </message>
    <message>
        <source>Choose a reason to see its beginning in the chart</source>
        <translation>Choisissez une raison pour voir son début dans le graphique</translation>
    </message>
</context>
<context>
    <name>app::WorkLine</name>
    <message>
        <source>Working it out…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Stopped. This is the result before.</source>
        <translation>Interrompu. Voici le résultat précédent.</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calculer</translation>
    </message>
</context>
</TS>
