<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Investigador</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Owns sensors.</source>
        <translation>Es titular de sensores.</translation>
    </message>
    <message>
        <source>May take data out for study.</source>
        <translation>Puede extraer datos para estudios.</translation>
    </message>
    <message>
        <source>Works with buildings, imports and scores.</source>
        <translation>Trabaja con edificios, importaciones y puntuaciones.</translation>
    </message>
    <message>
        <source>May do everything, also manage sensors and users.</source>
        <translation>Puede hacer todo, también gestionar sensores y usuarios.</translation>
    </message>
</context>
<context>
    <name>ApplianceWords</name>
    <message>
        <source>Refrigerator or freezer</source>
        <translation>Frigorífico o congelador</translation>
    </message>
    <message>
        <source>Dishwasher</source>
        <translation>Lavavajillas</translation>
    </message>
    <message>
        <source>Washing machine</source>
        <translation>Lavadora</translation>
    </message>
    <message>
        <source>Tumble dryer</source>
        <translation>Secadora</translation>
    </message>
    <message>
        <source>Microwave</source>
        <translation>Microondas</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Hervidor</translation>
    </message>
    <message>
        <source>Coffee machine</source>
        <translation>Cafetera</translation>
    </message>
    <message>
        <source>Stove</source>
        <translation>Cocina</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>Televisor</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordenador</translation>
    </message>
    <message>
        <source>Another appliance</source>
        <translation>Otro aparato</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <extracomment>%1 is an appliance (&quot;Kettle&quot;), %2 a number of per cent.</extracomment>
        <translation>%1, %2 % seguro</translation>
    </message>
    <message>
        <source>%1, says %2</source>
        <extracomment>%1 is an appliance (&quot;Kettle&quot;), %2 the name of a person.</extracomment>
        <translation>%1, según %2</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Sensor added</source>
        <translation>Sensor añadido</translation>
    </message>
    <message>
        <source>Sensor changed</source>
        <translation>Sensor modificado</translation>
    </message>
    <message>
        <source>Sensor retired</source>
        <translation>Sensor retirado</translation>
    </message>
    <message>
        <source>Sensor used again</source>
        <translation>Sensor reactivado</translation>
    </message>
    <message>
        <source>New secret for a sensor</source>
        <translation>Clave nueva de un sensor</translation>
    </message>
    <message>
        <source>Script of a sensor set</source>
        <translation>Script de sensor guardado</translation>
    </message>
    <message>
        <source>Token of a sensor revoked</source>
        <translation>Token de sensor revocado</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Pregunta respondida</translation>
    </message>
    <message>
        <source>Answer undone</source>
        <translation>Respuesta deshecha</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Token made</source>
        <translation>Token creado</translation>
    </message>
    <message>
        <source>Token revoked</source>
        <translation>Token revocado</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Usuario añadido</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Usuario modificado</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>Usuario desactivado</translation>
    </message>
    <message>
        <source>User enabled</source>
        <translation>Usuario activado</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Mide</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Revolutions per kWh</source>
        <translation>Vueltas por kWh</translation>
    </message>
    <message>
        <source>Most per minute</source>
        <translation>Máximo por minuto</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Number of the script</source>
        <translation>Número del script</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirado el</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>Limitado a</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Consumption added</source>
        <translation>Consumo añadido</translation>
    </message>
    <message>
        <source>Readings taken in</source>
        <translation>Lecturas incorporadas</translation>
    </message>
    <message>
        <source>Digits of the counter</source>
        <translation>Dígitos del contador</translation>
    </message>
    <message>
        <source>Old meter at its end</source>
        <translation>Final del contador antiguo</translation>
    </message>
    <message>
        <source>New meter at its start</source>
        <translation>Inicio del contador nuevo</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>set anew</source>
        <translation>establecida de nuevo</translation>
    </message>
    <message>
        <source>Job changed</source>
        <translation>Tarea cambiada</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Ejecuciones perdidas</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Appliance of a peak named</source>
        <translation>Aparato de un pico indicado</translation>
    </message>
    <message>
        <source>Reports of a user set</source>
        <translation>Informes de un usuario ajustados</translation>
    </message>
    <message>
        <source>Mails of reports ended</source>
        <translation>Envío de informes cancelado</translation>
    </message>
    <message>
        <source>Tariff added</source>
        <translation>Tarifa añadida</translation>
    </message>
    <message>
        <source>Tariff changed</source>
        <translation>Tarifa modificada</translation>
    </message>
    <message>
        <source>Tariff removed</source>
        <translation>Tarifa quitada</translation>
    </message>
    <message>
        <source>Experiment planned</source>
        <translation>Experimento planeado</translation>
    </message>
    <message>
        <source>Experiment changed</source>
        <translation>Experimento modificado</translation>
    </message>
    <message>
        <source>User enrolled</source>
        <translation>Usuario inscrito</translation>
    </message>
    <message>
        <source>User taken out</source>
        <translation>Usuario retirado</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Consentimiento anotado</translation>
    </message>
    <message>
        <source>Withdrawal noted</source>
        <translation>Retirada anotada</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Aparato</translation>
    </message>
    <message>
        <source>Number of the peak</source>
        <translation>Número del pico</translation>
    </message>
    <message>
        <source>Regular reports</source>
        <translation>Informes regulares</translation>
    </message>
    <message>
        <source>Days from one to the next</source>
        <translation>Días de un informe al siguiente</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Días de la semana</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Goal (Wh a day)</source>
        <translation>Objetivo (Wh al día)</translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation>Por correo</translation>
    </message>
    <message>
        <source>Corrections mailed</source>
        <translation>Correcciones por correo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válida desde</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Price of a month</source>
        <translation>Precio por mes</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>Precio por unidad</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consiente</translation>
    </message>
    <message>
        <source>Consents since</source>
        <translation>Consiente desde</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Retirado el</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Titular</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
</context>
<context>
    <name>ChatTools</name>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Programa de Python</translation>
    </message>
    <message>
        <source>List of buildings</source>
        <translation>Lista de edificios</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Calidad de los datos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Tipo de energía</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Changed weather</source>
        <translation>Meteorología cambiada</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>en preparación</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of an argument and its value: &quot;Building: 311&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formal name</source>
        <translation>Nombre oficial</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Campus</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Construcción</translation>
    </message>
    <message>
        <source>Gross area</source>
        <translation>Superficie bruta</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>Unidad de superficie</translation>
    </message>
    <message>
        <source>Floors above ground</source>
        <translation>Plantas sobre rasante</translation>
    </message>
    <message>
        <source>Floors below ground</source>
        <translation>Plantas bajo rasante</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Suministros</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Summed by</source>
        <translation>Sumado por</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Línea de base</translation>
    </message>
    <message>
        <source>Difference in per cent</source>
        <translation>Diferencia en %</translation>
    </message>
    <message>
        <source>Above expected</source>
        <translation>Por encima de lo esperado</translation>
    </message>
    <message>
        <source>Above expected in per cent</source>
        <translation>Por encima de lo esperado en %</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>Difference per day</source>
        <translation>Diferencia por día</translation>
    </message>
    <message>
        <source>Difference per day in per cent</source>
        <translation>Diferencia por día en %</translation>
    </message>
    <message>
        <source>Per area</source>
        <translation>Por superficie</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>Primera mitad</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>Segunda mitad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Change in per cent</source>
        <translation>Cambio en %</translation>
    </message>
    <message>
        <source>Change (°C)</source>
        <translation>Cambio (°C)</translation>
    </message>
    <message>
        <source>Overall score</source>
        <translation>Puntuación global</translation>
    </message>
    <message>
        <source>Overall status</source>
        <translation>Estado global</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Evaluados</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Missing hours</source>
        <translation>Horas sin datos</translation>
    </message>
    <message>
        <source>Longest gap in hours</source>
        <translation>Mayor laguna en horas</translation>
    </message>
    <message>
        <source>Longest gap from</source>
        <translation>Mayor laguna desde</translation>
    </message>
    <message>
        <source>Longest gap to</source>
        <translation>Mayor laguna hasta</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Media anterior</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>Media posterior</translation>
    </message>
    <message>
        <source>Lowest seen in training</source>
        <translation>Mínimo aprendido</translation>
    </message>
    <message>
        <source>Highest seen in training</source>
        <translation>Máximo aprendido</translation>
    </message>
    <message>
        <source>Beyond what was seen</source>
        <translation>Fuera de lo aprendido</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Mostrados</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Sin valor</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Ordenado por</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulado</translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Building number</source>
        <translation>Número de edificio</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Tipo de energía</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Hora de la lectura</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Building name</source>
        <translation>Nombre del edificio</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
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
        <translation>Dirección</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Area of the campus</source>
        <translation>Zona del campus</translation>
    </message>
    <message>
        <source>Latitude (°)</source>
        <translation>Latitud (°)</translation>
    </message>
    <message>
        <source>Longitude (°)</source>
        <translation>Longitud (°)</translation>
    </message>
    <message>
        <source>Gross area (ft²)</source>
        <translation>Superficie bruta (ft²)</translation>
    </message>
    <message>
        <source>Formal name</source>
        <translation>Nombre oficial</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>También llamado</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abreviatura</translation>
    </message>
    <message>
        <source>Floors above ground</source>
        <translation>Plantas sobre rasante</translation>
    </message>
    <message>
        <source>Floors below ground</source>
        <translation>Plantas bajo rasante</translation>
    </message>
    <message>
        <source>Construction date</source>
        <translation>Fecha de construcción</translation>
    </message>
</context>
<context>
    <name>CronWords</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day, month, hour or minute to another one: &quot;Monday to Friday&quot;.</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Every minute.</source>
        <translation>Cada minuto.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s).</source>
        <translation>
            <numerusform>Cada %n minutos.</numerusform>
            <numerusform>Cada %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour, on the hour.</source>
        <translation>Cada hora, en punto.</translation>
    </message>
    <message>
        <source>Every hour, at minute %1.</source>
        <extracomment>%1 is one or more minutes of the hour, for instance &quot;5 and 35&quot;.</extracomment>
        <translation>Cada hora, en el minuto %1.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s), from midnight on.</source>
        <translation>
            <numerusform>Cada %n horas desde la medianoche.</numerusform>
            <numerusform>Cada %n horas desde la medianoche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute in the hours %1.</source>
        <extracomment>%1 is one or more hours of the day, for instance &quot;8 to 17&quot;.</extracomment>
        <translation>Cada minuto de las horas %1.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s) in the hours %1.</source>
        <extracomment>%n minutes; %1 is one or more hours of the day, for instance &quot;8 to 17&quot;.</extracomment>
        <translation>
            <numerusform>Cada %n minutos de las horas %1.</numerusform>
            <numerusform>Cada %n minutos de las horas %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>At minute %1 of the hours %2.</source>
        <extracomment>%1 is one or more minutes of the hour, %2 one or more hours of the day.</extracomment>
        <translation>En el minuto %1 de las horas %2.</translation>
    </message>
    <message>
        <source>Only on %1, and on day %2 of the month.</source>
        <extracomment>%1 are days of the week, %2 days of the month.</extracomment>
        <translation>Solo el %1 y el día %2 del mes.</translation>
    </message>
    <message>
        <source>Only %1.</source>
        <translation>Solo %1.</translation>
    </message>
    <message>
        <source>Only on day %1 of the month.</source>
        <translation>Solo el día %1 del mes.</translation>
    </message>
    <message>
        <source>Only on %1 when it is day %2 of the month.</source>
        <translation>Solo el %1 cuando es el día %2 del mes.</translation>
    </message>
    <message>
        <source>Every day at %1.</source>
        <extracomment>%1 is one or more times of the day.</extracomment>
        <translation>Todos los días a las %1.</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <extracomment>%1 are days of the week, %2 times of the day: &quot;Monday to Friday at 04:15.&quot;</extracomment>
        <translation>El %1 a las %2.</translation>
    </message>
    <message>
        <source>On day %1 of the month at %2.</source>
        <extracomment>%1 are days of the month, %2 times of the day.</extracomment>
        <translation>El día %1 del mes a las %2.</translation>
    </message>
    <message>
        <source>At %1.</source>
        <extracomment>%1 is one or more times of the day; a sentence with the days follows.</extracomment>
        <translation>A las %1.</translation>
    </message>
    <message>
        <source>Only in %1.</source>
        <translation>Solo en %1.</translation>
    </message>
</context>
<context>
    <name>DriverSentences</name>
    <message>
        <source>It used more than expected in most hours.</source>
        <translation>En la mayoría de las horas consumió más de lo esperado.</translation>
    </message>
    <message>
        <source>From that moment on it used clearly more than before.</source>
        <translation>Desde ese momento consumió claramente más que antes.</translation>
    </message>
    <message>
        <source>Single hours were far above what was expected.</source>
        <translation>Algunas horas sueltas superaron con mucho lo esperado.</translation>
    </message>
    <message>
        <source>Nights or weekends are no longer lower than working hours.</source>
        <translation>El consumo ya no baja por la noche o en fin de semana respecto al horario de trabajo.</translation>
    </message>
    <message>
        <source>It reacts more strongly to heat or cold than it did before.</source>
        <translation>Reacciona más que antes al calor o al frío.</translation>
    </message>
    <message>
        <source>The difference to the expected use grows steadily.</source>
        <translation>La diferencia con el consumo esperado crece de forma constante.</translation>
    </message>
    <message>
        <source>The meter repeats exactly the same value where it should not; it may be stuck.</source>
        <translation>El contador repite exactamente el mismo valor cuando no debería; puede estar bloqueado.</translation>
    </message>
    <message>
        <source>It used less than expected. This does not raise the score.</source>
        <translation>Consumió menos de lo esperado. Esto no sube la puntuación.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what deviates, %2 how strongly, for instance &quot;Spikes (weak)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <extracomment>%1 is what deviates, %2 a day, %3 how strongly: &quot;Sustained excess since 12 Sep (strong)&quot;.</extracomment>
        <translation>%1 desde el %2 (%3)</translation>
    </message>
    <message>
        <source>%1 That is about %2 more than expected over the judged days.</source>
        <extracomment>%1 is a sentence, %2 an amount with its unit.</extracomment>
        <translation>%1 Son unos %2 más de lo esperado en los días evaluados.</translation>
    </message>
</context>
<context>
    <name>HeldBackWords</name>
    <message>
        <source>The counter fell</source>
        <translation>El contador bajó</translation>
    </message>
    <message>
        <source>The counter rose faster than it can</source>
        <translation>El contador subió más deprisa de lo posible</translation>
    </message>
    <message>
        <source>The readings come from the future</source>
        <translation>Las lecturas tienen fecha futura</translation>
    </message>
    <message>
        <source>There is another value for the same time</source>
        <translation>Hay otro valor para la misma hora</translation>
    </message>
    <message>
        <source>A late reading is above the one that follows it</source>
        <translation>Una lectura atrasada supera a la que la sigue</translation>
    </message>
    <message>
        <source>The reading is no number</source>
        <translation>La lectura no es un número</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) of %1 held back.</source>
        <extracomment>%1 and %2 are times; %n is the number of readings.</extracomment>
        <translation>
            <numerusform>%n lectura retenida: %1.</numerusform>
            <numerusform>%n lecturas retenidas: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) from %1 to %2 held back.</source>
        <translation>
            <numerusform>%n lectura retenida: de %1 a %2.</numerusform>
            <numerusform>%n lecturas retenidas: de %1 a %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last accepted: %1 on %2.</source>
        <extracomment>%1 is a counter, %2 a time.</extracomment>
        <translation>Última aceptada: %1, el %2.</translation>
    </message>
    <message>
        <source>Held back: %1.</source>
        <translation>Retenido: %1.</translation>
    </message>
    <message>
        <source>Held back: %1 to %2.</source>
        <translation>Retenido: de %1 a %2.</translation>
    </message>
    <message>
        <source>The counter was reset to zero</source>
        <translation>El contador se puso a cero</translation>
    </message>
    <message>
        <source>The counter ran over at %1</source>
        <extracomment>%1 is a power of ten: the counter has so many digits.</extracomment>
        <translation>El contador dio la vuelta en %1</translation>
    </message>
    <message>
        <source>The counter ran over</source>
        <translation>El contador dio la vuelta</translation>
    </message>
    <message>
        <source>The meter was replaced</source>
        <translation>Se cambió el contador</translation>
    </message>
    <message>
        <source>The readings are wrong</source>
        <translation>Las lecturas son erróneas</translation>
    </message>
    <message>
        <source>Takes in no reading and adds no consumption.</source>
        <translation>No incorpora ninguna lectura ni añade consumo.</translation>
    </message>
    <message numerus="yes">
        <source>Takes in %n reading(s) and adds %1.</source>
        <extracomment>%1 is an amount with its unit; %n the number of readings.</extracomment>
        <translation>
            <numerusform>Incorpora %n lectura y añade %1.</numerusform>
            <numerusform>Incorpora %n lecturas y añade %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then anew from 0 to %2</source>
        <translation>%1, después de nuevo de 0 a %2</translation>
    </message>
    <message>
        <source>%1 up to %2, then anew from 0 to %3</source>
        <translation>De %1 a %2, después de nuevo de 0 a %3</translation>
    </message>
    <message>
        <source>%1 up to %2 on the old meter, then %3 to %4 on the new one</source>
        <translation>De %1 a %2 en el contador antiguo, después de %3 a %4 en el nuevo</translation>
    </message>
    <message>
        <source>stays at %1</source>
        <translation>sigue en %1</translation>
    </message>
    <message>
        <source>%1: %2, %3. %4</source>
        <extracomment>%1 is the answer (&quot;The meter was replaced&quot;), %2 who gave it, %3 when, %4 what it did.</extracomment>
        <translation>%1: %2, %3. %4</translation>
    </message>
    <message>
        <source>The readings are right</source>
        <translation>Las lecturas son correctas</translation>
    </message>
    <message>
        <source>%1, then on to %2</source>
        <extracomment>Both are counters.</extracomment>
        <translation>%1, luego hasta %2</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>How unusual a building&apos;s use is, from 0 (as expected) to 1 (worst). Only use above the expected one raises it.</source>
        <translation>Lo inusual que es el consumo de un edificio, de 0 (según lo esperado) a 1 (el peor). Solo la sube un consumo superior al esperado.</translation>
    </message>
    <message>
        <source>Expected use</source>
        <translation>Consumo esperado</translation>
    </message>
    <message>
        <source>What the building would have used in this weather at this hour if it still behaved as in its reference period.</source>
        <translation>Lo que el edificio habría consumido con esta meteorología y a esta hora si aún se comportara como en su periodo de referencia.</translation>
    </message>
    <message>
        <source>All buildings, the most unusual ones first. Choose one to see why.</source>
        <translation>Todos los edificios, primero los más inusuales. Elija uno para ver el motivo.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The score in words: normal, caution, warning, anomaly. Each has its own shape; a hollow ring means that there are no data.</source>
        <translation>La puntuación en palabras: normal, atención, alerta, anomalía. Cada una tiene su forma; un anillo vacío indica que no hay datos.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What raises the score most, for instance a night setback that was lost.</source>
        <translation>Lo que más sube la puntuación, por ejemplo, una reducción nocturna que ya no se produce.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Método de puntuación</translation>
    </message>
    <message>
        <source>How deviations become scores: weighted by size, by rank among all buildings, or by fixed limits.</source>
        <translation>Cómo las desviaciones se convierten en puntuaciones: ponderadas por tamaño, por posición entre todos los edificios o por límites fijos.</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Teclas de flecha</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Mover el mapa</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ y −</translation>
    </message>
    <message>
        <source>Zoom the map</source>
        <translation>Ampliar o reducir el mapa</translation>
    </message>
    <message>
        <source>Show all buildings</source>
        <translation>Mostrar todos los edificios</translation>
    </message>
    <message>
        <source>Next building by score, when the map has the focus</source>
        <translation>Siguiente edificio por puntuación, con el foco en el mapa</translation>
    </message>
    <message>
        <source>What one building used, what was expected, and where they differ.</source>
        <translation>Lo que consumió un edificio, lo que se esperaba y dónde difieren.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Actual use minus expected use. Above zero it used more than expected.</source>
        <translation>Consumo real menos consumo esperado. Por encima de cero, consumió más de lo esperado.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Time in which the difference is far above the usual one; shaded in the chart.</source>
        <translation>Tiempo en que la diferencia supera con mucho la habitual; sombreado en el gráfico.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>How many standard deviations a difference lies from the usual one.</source>
        <translation>A cuántas desviaciones estándar está una diferencia de la habitual.</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Izquierda y derecha</translation>
    </message>
    <message>
        <source>Move through time, when the chart has the focus</source>
        <translation>Moverse en el tiempo, con el foco en el gráfico</translation>
    </message>
    <message>
        <source>Zoom time</source>
        <translation>Ampliar o reducir el tiempo</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Mostrar todos los días</translation>
    </message>
    <message>
        <source>Brings in meter readings, weather and buildings. Nothing is stored before you choose Import.</source>
        <translation>Incorpora lecturas de contadores, meteorología y edificios. No se guarda nada hasta que elija «Importar».</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>The row will be stored as it is.</source>
        <translation>La fila se guardará tal cual.</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Con aviso</translation>
    </message>
    <message>
        <source>The row will be stored, but something about it is unusual.</source>
        <translation>La fila se guardará, pero tiene algo inusual.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>The row cannot be stored; the reason is beside it.</source>
        <translation>La fila no se puede guardar; el motivo está al lado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Takes an import back; values it had replaced return.</source>
        <translation>Retira una importación; vuelven los valores que había reemplazado.</translation>
    </message>
    <message>
        <source>What a building would use in other weather.</source>
        <translation>Lo que consumiría un edificio con otra meteorología.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>The expected use with the weather quantities changed on the left; the others stay as they were.</source>
        <translation>El consumo esperado con las magnitudes meteorológicas cambiadas a la izquierda; las demás no cambian.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>The mean of the quantity in the days chosen.</source>
        <translation>La media de la magnitud en los días elegidos.</translation>
    </message>
    <message>
        <source>Every choice applies at once and is kept for the next start.</source>
        <translation>Cada ajuste se aplica al instante y se conserva para el próximo inicio.</translation>
    </message>
    <message>
        <source>Simulated campus</source>
        <translation>Campus simulado</translation>
    </message>
    <message>
        <source>Buildings and readings that are made up, to look around in.</source>
        <translation>Edificios y lecturas inventados, para explorar.</translation>
    </message>
    <message>
        <source>Tile server</source>
        <translation>Servidor de teselas</translation>
    </message>
    <message>
        <source>A service that sends map pictures. {z}, {x} and {y} in its address stand for zoom level, column and row.</source>
        <translation>Un servicio que envía imágenes de mapa. En su dirección, {z}, {x} e {y} representan el nivel de zoom, la columna y la fila.</translation>
    </message>
    <message>
        <source>MBTiles file</source>
        <translation>Archivo MBTiles</translation>
    </message>
    <message>
        <source>Map pictures in one file, for use without a network.</source>
        <translation>Imágenes de mapa en un solo archivo, para usar sin red.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Search buildings; arrow keys and Enter choose one</source>
        <translation>Buscar edificios; las flechas e Intro eligen uno</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Mostrar u ocultar los nombres de las páginas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Close popup or help</source>
        <translation>Cerrar el recuadro o la ayuda</translation>
    </message>
    <message>
        <source>Show or hide this help</source>
        <translation>Mostrar u ocultar esta ayuda</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>Sort the table that has the focus</source>
        <translation>Ordenar la tabla que tiene el foco</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Move by what is shown</source>
        <translation>Avanzar o retroceder un tramo visible</translation>
    </message>
    <message>
        <source>Go to the first or the last day</source>
        <translation>Ir al primer o al último día</translation>
    </message>
    <message>
        <source>Read value by value</source>
        <translation>Leer los valores uno a uno</translation>
    </message>
    <message>
        <source>Read the first or the last value shown</source>
        <translation>Leer el primer o el último valor mostrado</translation>
    </message>
    <message>
        <source>Driven by</source>
        <translation>Debida a</translation>
    </message>
    <message>
        <source>The utility with the highest score of the building.</source>
        <translation>El tipo de energía con la mayor puntuación del edificio.</translation>
    </message>
    <message>
        <source>Show more about the chosen building; in the table, open it</source>
        <translation>Mostrar más sobre el edificio elegido; en la tabla, abrirlo</translation>
    </message>
    <message>
        <source>In the table, show the deviation in the chart</source>
        <translation>En la tabla, mostrar la desviación en el gráfico</translation>
    </message>
    <message>
        <source>Undo the chosen import, or empty the chosen cells</source>
        <translation>Deshacer la importación elegida o vaciar las celdas elegidas</translation>
    </message>
    <message>
        <source>Change the current cell of the rows entered</source>
        <translation>Modificar la celda actual de las filas introducidas</translation>
    </message>
    <message>
        <source>Paste cells copied in a spreadsheet</source>
        <translation>Pegar celdas copiadas de una hoja de cálculo</translation>
    </message>
    <message>
        <source>Remove the chosen rows</source>
        <translation>Quitar las filas elegidas</translation>
    </message>
    <message>
        <source>Stop working the scenario out</source>
        <translation>Detener el cálculo del escenario</translation>
    </message>
    <message>
        <source>Go to the building opened last</source>
        <translation>Ir al último edificio abierto</translation>
    </message>
    <message>
        <source>Sensors that read meters around the clock, the questions they raise, and who may do what.</source>
        <translation>Sensores que leen contadores las 24 horas, las preguntas que plantean y quién puede hacer qué.</translation>
    </message>
    <message>
        <source>Live, late, silent</source>
        <translation>Activo, con retraso, sin señal</translation>
    </message>
    <message>
        <source>Readings come as usual; the next one is overdue; none came for a day. A sensor that waits has sent none yet.</source>
        <translation>Las lecturas llegan como siempre; la próxima se retrasa; no llegó ninguna en un día. Un sensor en espera aún no ha enviado ninguna.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenidas</translation>
    </message>
    <message>
        <source>Readings that the meter cannot have shown. Nothing is lost: Questions asks what they mean, and every answer can be undone.</source>
        <translation>Lecturas que el contador no puede haber mostrado. No se pierde nada: en «Preguntas» se pregunta qué significan, y toda respuesta se puede deshacer.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>What a sensor proves with who it is. It is shown once.</source>
        <translation>Con ella el sensor demuestra quién es. Se muestra una sola vez.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Who changed what and when; nobody can change that list.</source>
        <translation>Quién cambió qué y cuándo; nadie puede modificar esa lista.</translation>
    </message>
    <message>
        <source>Edit the chosen sensor or user</source>
        <translation>Editar el sensor o el usuario elegido</translation>
    </message>
    <message>
        <source>Readings as files: your own, those of any sensor for administrators, and those of experiments.</source>
        <translation>Lecturas en archivos: las propias, las de cualquier sensor para administradores y las de experimentos.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>What the time since the reading before is: measured, a gap, or a counter that started anew.</source>
        <translation>Qué es el tiempo desde la lectura anterior: medido, un hueco o un contador que empezó de nuevo.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Only who consents is exported for an experiment, and only what was read since then. Who withdraws is left out.</source>
        <translation>Para un experimento solo se exporta a quien consiente, y solo lo leído desde entonces. Quien se retira queda fuera.</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>What a person is called in the files of one experiment; another in those of the next.</source>
        <translation>Cómo se llama una persona en los archivos de un experimento; de otro modo en los del siguiente.</translation>
    </message>
    <message>
        <source>Edit the chosen experiment</source>
        <translation>Editar el experimento elegido</translation>
    </message>
    <message>
        <source>What the service does by itself, when, and how it went.</source>
        <translation>Lo que el servicio hace por sí mismo, cuándo y cómo fue.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>One time that a job was done. Its parts, a sensor or a user each, are done one by one; one that fails does not stop the others.</source>
        <translation>Una vez que se hizo una tarea. Sus partes, cada una un sensor o un usuario, se hacen una a una; la que falla no detiene a las demás.</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Ejecuciones perdidas</translation>
    </message>
    <message>
        <source>Those that were due while the service was not running: made up for all at once, one by one, or left out.</source>
        <translation>Las que tocaban cuando el servicio no estaba en marcha: recuperadas todas de una vez, una a una, u omitidas.</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>A run that tells what would be done and changes nothing.</source>
        <translation>Una ejecución que dice lo que se haría y no cambia nada.</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>A mail that has most likely arrived, though the mail server did not say so. It is sent again only if you ask for it.</source>
        <translation>Un correo que muy probablemente llegó, aunque el servidor no lo confirmó. Solo se envía de nuevo si usted lo pide.</translation>
    </message>
    <message>
        <source>Change the schedule of the chosen job</source>
        <translation>Cambiar el horario de la tarea elegida</translation>
    </message>
    <message>
        <source>What was used and paid: your own reports, and those of all users for administrators.</source>
        <translation>Qué se consumió y se pagó: sus propios informes y, para administradores, los de todos los usuarios.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Late readings make a new version of a report. The old one is superseded, and stays.</source>
        <translation>Las lecturas tardías crean una nueva versión de un informe. La antigua queda sustituida y se conserva.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>A day of which nothing was read. It is outlined in the chart, and never counts as zero.</source>
        <translation>Un día del que no se leyó nada. Se muestra con contorno en el gráfico y nunca cuenta como cero.</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>What is paid for a month and for a unit from a day on, until the next tariff for the same.</source>
        <translation>Lo que se paga por mes y por unidad desde un día, hasta la siguiente tarifa de lo mismo.</translation>
    </message>
    <message>
        <source>Edit the chosen tariff</source>
        <translation>Editar la tarifa elegida</translation>
    </message>
    <message>
        <source>Answers questions about buildings, use and weather. Every number is computed when you ask.</source>
        <translation>Responde a preguntas sobre edificios, consumo y meteorología. Cada número se calcula cuando usted pregunta.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What was computed for an answer, and from what: the building, the days, the code.</source>
        <translation>Qué se calculó para una respuesta y a partir de qué: el edificio, los días, el código.</translation>
    </message>
    <message>
        <source>Built-in assistant</source>
        <translation>Asistente integrado</translation>
    </message>
    <message>
        <source>Answers without a language model. It understands questions of a certain form; ask it what it can compute.</source>
        <translation>Responde sin modelo de lenguaje. Entiende preguntas de cierta forma; pregúntele qué puede calcular.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>A program on a server of your choice that understands questions in free words. It is chosen in the settings.</source>
        <translation>Un programa en un servidor de su elección que entiende preguntas formuladas libremente. Se elige en los ajustes.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>The share of the time for which there are readings.</source>
        <translation>La parte del tiempo de la que hay lecturas.</translation>
    </message>
    <message>
        <source>Send the question; on a link, open the building</source>
        <translation>Enviar la pregunta; en un enlace, abrir el edificio</translation>
    </message>
    <message>
        <source>Begin a new line of the question</source>
        <translation>Empezar una línea nueva de la pregunta</translation>
    </message>
    <message>
        <source>Scroll the conversation, from the question</source>
        <translation>Desplazar la conversación, desde la pregunta</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Delete the chosen conversation</source>
        <translation>Eliminar la conversación elegida</translation>
    </message>
    <message>
        <source>Go from the map to the table, or back to the map</source>
        <translation>Ir del mapa a la tabla o volver al mapa</translation>
    </message>
    <message>
        <source>Partly measured</source>
        <translation>Medido en parte</translation>
    </message>
    <message>
        <source>A part of the readings is missing, so that less use is shown than there was; hatched at the foot of the chart.</source>
        <translation>Falta una parte de las lecturas, por lo que se muestra menos consumo del que hubo; rayado al pie del gráfico.</translation>
    </message>
    <message>
        <source>Switch page, in their order</source>
        <translation>Cambiar de página, en su orden</translation>
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
        <translation>Buscar picos</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>Buscar anomalías</translation>
    </message>
    <message>
        <source>Write reports</source>
        <translation>Escribir informes</translation>
    </message>
    <message>
        <source>Invite to surveys</source>
        <translation>Invitar a encuestas</translation>
    </message>
    <message>
        <source>Score buildings</source>
        <translation>Evaluar edificios</translation>
    </message>
    <message>
        <source>Learn expected use</source>
        <translation>Aprender lo esperado</translation>
    </message>
    <message>
        <source>Fetch weather</source>
        <translation>Obtener el tiempo</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Finds peaks in the readings of each sensor and guesses the appliance.</source>
        <translation>Busca picos en las lecturas de cada sensor y adivina el aparato.</translation>
    </message>
    <message>
        <source>Finds unusual use in the readings of each sensor and tells its owner by mail.</source>
        <translation>Busca consumos inusuales en las lecturas de cada sensor y avisa a su dueño por correo.</translation>
    </message>
    <message>
        <source>Writes the reports that are due and mails them.</source>
        <translation>Escribe los informes que tocan y los envía por correo.</translation>
    </message>
    <message>
        <source>Invites people who take part in experiments to the surveys that are due.</source>
        <translation>Invita a quienes participan en experimentos a las encuestas que tocan.</translation>
    </message>
    <message>
        <source>Scores the buildings that have new readings or weather.</source>
        <translation>Evalúa los edificios con nuevas lecturas o nuevo tiempo.</translation>
    </message>
    <message>
        <source>Learns anew what each building is expected to use, then scores all of them.</source>
        <translation>Aprende de nuevo lo que se espera de cada edificio y luego los evalúa todos.</translation>
    </message>
    <message>
        <source>Fetches the weather since the last hour that is known.</source>
        <translation>Obtiene el tiempo desde la última hora conocida.</translation>
    </message>
    <message>
        <source>Copies all data, checks the copy, and removes the oldest ones.</source>
        <translation>Copia todos los datos, comprueba la copia y elimina las más antiguas.</translation>
    </message>
    <message>
        <source>Removes sign-ins that ended and old runs of jobs.</source>
        <translation>Elimina las sesiones terminadas y las ejecuciones antiguas.</translation>
    </message>
    <message>
        <source>Made up for by one run for all</source>
        <translation>Recuperadas con una sola ejecución</translation>
    </message>
    <message>
        <source>Made up for one by one</source>
        <translation>Recuperadas una a una</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>running, %1 of %2</source>
        <extracomment>Of a job; %1 of %2 parts are done.</extracomment>
        <translation>en marcha, %1 de %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>aún sin ejecutar</translation>
    </message>
    <message>
        <source>tried out</source>
        <translation>probada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>según el horario</translation>
    </message>
    <message>
        <source>to catch up</source>
        <translation>para recuperar</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>Who began a run; %1 is a person.</extracomment>
        <translation>a mano</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>by a cron service</source>
        <translation>por un servicio cron</translation>
    </message>
    <message>
        <source>one part, by a call</source>
        <translation>una parte, a petición</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n hecha</numerusform>
            <numerusform>%n hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without news</source>
        <translation>
            <numerusform>%n sin novedad</numerusform>
            <numerusform>%n sin novedad</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole job</source>
        <extracomment>The only part of a job.</extracomment>
        <translation>toda la tarea</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>menos de 1 s</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>menos de 1 ms</translation>
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
        <translation>El contador %1 consumiría %2 veces lo consumido hasta ahora (%3 en lugar de %4 %5 por hora). ¿Es correcta la unidad?</translation>
    </message>
    <message>
        <source>Meter %1 would use only one part in %2 of what it did so far (%3 instead of %4 %5 an hour). Is the unit right?</source>
        <extracomment>%1 is a meter, %2 a factor, %3 and %4 amounts, %5 their unit.</extracomment>
        <translation>El contador %1 consumiría %2 veces menos que hasta ahora (%3 en lugar de %4 %5 por hora). ¿Es correcta la unidad?</translation>
    </message>
    <message>
        <source>Dates such as %1 can be read in two ways. Which is right?</source>
        <extracomment>%1 is a date as the file writes it.</extracomment>
        <translation>Fechas como %1 se pueden leer de dos maneras. ¿Cuál es la correcta?</translation>
    </message>
    <message>
        <source>The dates contradict each other (%1). How are they to be read?</source>
        <extracomment>%1 is a list of dates as the file writes them.</extracomment>
        <translation>Las fechas se contradicen (%1). ¿Cómo deben leerse?</translation>
    </message>
    <message>
        <source>The readings of meter %1 would be of %2 to %3, but the stored ones are of %4 to %5. With day and month the other way round they would fit. Which is right?</source>
        <extracomment>%1 is a meter, %2 to %5 are days.</extracomment>
        <translation>Las lecturas del contador %1 irían del %2 al %3, pero las guardadas van del %4 al %5. Con el día y el mes al revés encajarían. ¿Qué es lo correcto?</translation>
    </message>
    <message>
        <source>Numbers such as %1 can be read in two ways. Which is right?</source>
        <extracomment>%1 is a number as the file writes it.</extracomment>
        <translation>Números como %1 se pueden leer de dos maneras. ¿Cuál es la correcta?</translation>
    </message>
    <message>
        <source>The file does not say in which unit the readings are. Which is it?</source>
        <translation>El archivo no indica en qué unidad están las lecturas. ¿Cuál es?</translation>
    </message>
    <message>
        <source>The unit changes within a meter (%1). How are the readings to be taken?</source>
        <extracomment>%1 is a list of units.</extracomment>
        <translation>La unidad cambia dentro de un mismo contador (%1). ¿Cómo deben tomarse las lecturas?</translation>
    </message>
    <message>
        <source>The readings of meter %1 only rise, from %2 to %3. Are they the state of a counter?</source>
        <extracomment>%1 is a meter, %2 and %3 are readings.</extracomment>
        <translation>Las lecturas del contador %1 solo aumentan, de %2 a %3. ¿Son valores acumulados?</translation>
    </message>
    <message numerus="yes">
        <source>The first time is %1, and readings are %2 minutes apart. Does a time name the start or the end of its interval?</source>
        <extracomment>%1 is a time of day as the file writes it, %2 a number of minutes; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>La primera hora es %1 y entre lecturas hay %2 minuto. ¿La hora indica el inicio o el final de su intervalo?</numerusform>
            <numerusform>La primera hora es %1 y entre lecturas hay %2 minutos. ¿La hora indica el inicio o el final de su intervalo?</numerusform>
        </translation>
    </message>
    <message>
        <source>The clocks in %1 changed on %2, and the times do not say on which side they are. How were they recorded?</source>
        <extracomment>%1 is a time zone, %2 a day.</extracomment>
        <translation>En %1 se cambió la hora el %2, y las horas no indican si son de antes o de después. ¿Cómo se registraron?</translation>
    </message>
    <message>
        <source>Which column is “%1”?</source>
        <extracomment>%1 is a column.</extracomment>
        <translation>¿Qué columna es «%1»?</translation>
    </message>
    <message>
        <source>Several columns may be “%1” (%2). Which one is it?</source>
        <extracomment>%1 is a column, %2 a list of columns of the file.</extracomment>
        <translation>Varias columnas pueden ser «%1» (%2). ¿Cuál es?</translation>
    </message>
    <message>
        <source>The file says nothing about “%1”. What is it for every row?</source>
        <extracomment>%1 is a column.</extracomment>
        <translation>El archivo no dice nada de «%1». ¿Qué valor tiene en todas las filas?</translation>
    </message>
    <message>
        <source>The mark begins the decimals: %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>El signo separa los decimales: %1</translation>
    </message>
    <message>
        <source>The mark separates thousands: %1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>El signo separa los miles: %1</translation>
    </message>
    <message>
        <source>On the local clock, with its summer time</source>
        <translation>En hora local, con su horario de verano</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>En UTC</translation>
    </message>
    <message>
        <source>In standard time all year (%1)</source>
        <extracomment>%1 is an offset such as UTC+01:00.</extracomment>
        <translation>En horario de invierno todo el año (%1)</translation>
    </message>
    <message>
        <source>No: the readings are in %1</source>
        <extracomment>%1 is a unit.</extracomment>
        <translation>No: las lecturas están en %1</translation>
    </message>
    <message>
        <source>Each row in the unit it names</source>
        <translation>Cada fila en la unidad que indica</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an order such as &quot;day, month, year&quot;, %2 a day.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The first row</source>
        <translation>La primera fila</translation>
    </message>
    <message>
        <source>The last row</source>
        <translation>La última fila</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>None of the columns</source>
        <translation>Ninguna de las columnas</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Día, mes, año</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mes, día, año</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Año, mes, día</translation>
    </message>
    <message>
        <source>2025-11-01T05:00:00</source>
        <translation>2025-11-01T05:00:00</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>usual name</source>
        <translation>nombre habitual</translation>
    </message>
    <message>
        <source>by its content</source>
        <translation>por su contenido</translation>
    </message>
    <message>
        <source>unit in the heading</source>
        <translation>unidad en el encabezado</translation>
    </message>
    <message>
        <source>by the meter&apos;s history</source>
        <translation>por el historial del contador</translation>
    </message>
    <message>
        <source>nothing else fits</source>
        <translation>ninguna otra encaja</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>Yes: the use is the difference of two readings</source>
        <translation>Sí: el consumo es la diferencia entre dos lecturas</translation>
    </message>
    <message>
        <source>No: each reading is the use of its interval</source>
        <translation>No: cada lectura es el consumo de su intervalo</translation>
    </message>
    <message>
        <source>The end of its interval</source>
        <translation>El final de su intervalo</translation>
    </message>
    <message>
        <source>The start of its interval</source>
        <translation>El inicio de su intervalo</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation>Tomar tal cual</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Omitirlas</translation>
    </message>
    <message>
        <source>They are local times</source>
        <translation>Son horas locales</translation>
    </message>
    <message>
        <source>They are UTC</source>
        <translation>Son UTC</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows are of the future, up to %2. How are the dates to be read?</source>
        <extracomment>%1 is the number of rows, %2 a day; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 fila tiene fecha futura, hasta el %2. ¿Cómo deben leerse las fechas?</numerusform>
            <numerusform>%1 filas tienen fecha futura, hasta el %2. ¿Cómo deben leerse las fechas?</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” looks like a sum of other rows rather than a meter. What is to become of its rows?</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>«%1» parece una suma de otras filas y no un contador. ¿Qué debe hacerse con sus filas?</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows say another value for the same meter and time. Which one counts?</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 fila indica otro valor para el mismo contador y la misma hora. ¿Cuál cuenta?</numerusform>
            <numerusform>%1 filas indican otro valor para el mismo contador y la misma hora. ¿Cuál cuenta?</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds whole days of UTC, which begin at another hour here. Are its times UTC, or were local times counted as if they were UTC?</source>
        <translation>El archivo contiene días completos en UTC, que aquí empiezan a otra hora. ¿Sus horas son UTC o son horas locales contadas como si fueran UTC?</translation>
    </message>
    <message>
        <source>The file does not say the unit of its temperatures (%1). Are the temperatures in °C or °F?</source>
        <extracomment>%1 is a list of headings of the file.</extracomment>
        <translation>El archivo no indica la unidad de sus temperaturas (%1). ¿Están en °C o en °F?</translation>
    </message>
    <message>
        <source>The file does not say the unit of its areas (%1). Are the areas in m² or ft²?</source>
        <extracomment>%1 is a heading of the file.</extracomment>
        <translation>El archivo no indica la unidad de sus superficies (%1). ¿Están en m² o en ft²?</translation>
    </message>
    <message>
        <source>The heading “%1” does not name a unit. In which unit are its values?</source>
        <extracomment>%1 is a heading of the file.</extracomment>
        <translation>El encabezado «%1» no indica ninguna unidad. ¿En qué unidad están sus valores?</translation>
    </message>
    <message>
        <source>The heading “%1” names a unit that is not understood (%2). In which unit are its values?</source>
        <extracomment>%1 is a heading of the file, %2 what it names as a unit.</extracomment>
        <translation>El encabezado «%1» indica una unidad que no se entiende (%2). ¿En qué unidad están sus valores?</translation>
    </message>
</context>
<context>
    <name>ReadingsChart</name>
    <message>
        <source>Mean power between readings</source>
        <translation>Potencia media entre lecturas</translation>
    </message>
    <message>
        <source>Mean flow between readings</source>
        <translation>Caudal medio entre lecturas</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>There is no building with this number.</source>
        <translation>No hay ningún edificio con este número.</translation>
    </message>
    <message>
        <source>It has sent readings of another kind already. Retire it and add another sensor.</source>
        <translation>Ya ha enviado lecturas de otro tipo. Retírelo y añada otro sensor.</translation>
    </message>
    <message>
        <source>There is a sensor that calls itself so already.</source>
        <translation>Ya hay un sensor que se llama así.</translation>
    </message>
    <message>
        <source>There is a user of this name already.</source>
        <translation>Ya hay un usuario con este nombre.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make another one first.</source>
        <translation>Es el último administrador. Nombre antes a otro.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what an error means, %2 the service&apos;s own words for it, in English.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A report can only be about days that are over.</source>
        <translation>Un informe solo puede abarcar días ya pasados.</translation>
    </message>
    <message>
        <source>There is a tariff for this from that day on already.</source>
        <translation>Ya hay una tarifa para esto desde ese día.</translation>
    </message>
    <message>
        <source>Two phases share days. A phase has to end before the next one begins.</source>
        <translation>Dos fases comparten días. Una fase tiene que acabar antes de que empiece la siguiente.</translation>
    </message>
    <message>
        <source>Two phases have the same name.</source>
        <translation>Dos fases tienen el mismo nombre.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>current</source>
        <translation>actual</translation>
    </message>
    <message>
        <source>superseded %1</source>
        <translation>sustituido %1</translation>
    </message>
    <message>
        <source>not mailed</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>mailed %1</source>
        <extracomment>Of a report; %1 is a time.</extracomment>
        <translation>enviado %1</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>no se pudo enviar</translation>
    </message>
    <message>
        <source>probably sent</source>
        <translation>probablemente enviado</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
</context>
<context>
    <name>SensorWords</name>
    <message>
        <source>waiting</source>
        <extracomment>A sensor that has never sent a reading.</extracomment>
        <translation>en espera</translation>
    </message>
    <message>
        <source>live</source>
        <extracomment>A sensor whose readings come as usual.</extracomment>
        <translation>activo</translation>
    </message>
    <message>
        <source>late</source>
        <extracomment>A sensor whose next reading should have come already.</extracomment>
        <translation>con retraso</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>A sensor without a reading for a day.</extracomment>
        <translation>sin señal</translation>
    </message>
    <message>
        <source>retired</source>
        <extracomment>A sensor that is no longer in use.</extracomment>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Electricity, disc</source>
        <extracomment>Kind of sensor: it counts the revolutions of a meter&apos;s disc.</extracomment>
        <translation>Electricidad, disco</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesData</name>
    <message>
        <source>%1 per reading</source>
        <translation>%1 por lectura</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 por hora</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 por día</translation>
    </message>
</context>
<context>
    <name>UploadWords</name>
    <message>
        <source>Meter readings</source>
        <translation>Lecturas de contadores</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Meteorología</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Drop a CSV or Green Button file with the meter, its building, the utility, times and readings.</source>
        <translation>Suelte un archivo CSV o Green Button con el contador, su edificio, el tipo de energía, las horas y las lecturas.</translation>
    </message>
    <message>
        <source>Drop a CSV file with times and temperatures; other weather columns are taken too.</source>
        <translation>Suelte un archivo CSV con horas y temperaturas; también se toman otras columnas meteorológicas.</translation>
    </message>
    <message>
        <source>Drop a CSV file with the number, name and gross area of buildings.</source>
        <translation>Suelte un archivo CSV con el número, el nombre y la superficie bruta de los edificios.</translation>
    </message>
    <message>
        <source>Tables and Green Button files (*.csv *.tsv *.txt *.xml *.gz);;All files (*)</source>
        <translation>Tablas y archivos Green Button (*.csv *.tsv *.txt *.xml *.gz);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt *.gz);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 fila</numerusform>
            <numerusform>%1 filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1: «%2» no es un número.</translation>
    </message>
    <message>
        <source>%1: “%2” is out of range.</source>
        <translation>%1: «%2» está fuera de rango.</translation>
    </message>
    <message>
        <source>%1: “%2” is negative.</source>
        <translation>%1: «%2» es negativo.</translation>
    </message>
    <message>
        <source>%1: “%2” is not above zero.</source>
        <translation>%1: «%2» no es mayor que cero.</translation>
    </message>
    <message>
        <source>%1: “%2” is larger than any building.</source>
        <translation>%1: «%2» supera a cualquier edificio.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a time such as 2025-11-01T05:00:00.</source>
        <translation>%1: «%2» no es una hora como 2025-11-01T05:00:00.</translation>
    </message>
    <message>
        <source>%1: “%2” is in the hour that the spring clock change skipped.</source>
        <translation>%1: «%2» cae en la hora que salta el cambio de primavera.</translation>
    </message>
    <message>
        <source>%1: “%2” is outside the years 1970 to 2100.</source>
        <translation>%1: «%2» está fuera de los años 1970 a 2100.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number of floors.</source>
        <translation>%1: «%2» no es un número de plantas.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a date such as 1974-07-01.</source>
        <translation>%1: «%2» no es una fecha como 1974-07-01.</translation>
    </message>
    <message>
        <source>%1: “%2” is outside %3 to %4.</source>
        <extracomment>%1 is the column, %2 the value, %3 and %4 the limits, with the unit.</extracomment>
        <translation>%1: «%2» no está entre %3 y %4.</translation>
    </message>
    <message>
        <source>%1: “%2” is none of %3.</source>
        <extracomment>%1 is the column, %2 the value, %3 a list of what is allowed.</extracomment>
        <translation>%1: «%2» no es ninguno de %3.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%1 is a column of a table.</extracomment>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>The row is left out.</source>
        <translation>La fila se omite.</translation>
    </message>
    <message>
        <source>The row is taken without this value.</source>
        <translation>La fila se toma sin este valor.</translation>
    </message>
</context>
<context>
    <name>WeatherWords</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humedad</translation>
    </message>
    <message>
        <source>Dew point</source>
        <translation>Punto de rocío</translation>
    </message>
    <message>
        <source>Precipitation per hour</source>
        <translation>Precipitación por hora</translation>
    </message>
    <message>
        <source>Wind speed</source>
        <translation>Velocidad del viento</translation>
    </message>
    <message>
        <source>Wind speed at 80 m</source>
        <translation>Velocidad del viento a 80 m</translation>
    </message>
    <message>
        <source>Wind speed at 100 m</source>
        <translation>Velocidad del viento a 100 m</translation>
    </message>
    <message>
        <source>Wind direction</source>
        <translation>Dirección del viento</translation>
    </message>
    <message>
        <source>Wind direction at 80 m</source>
        <translation>Dirección del viento a 80 m</translation>
    </message>
    <message>
        <source>Wind direction at 100 m</source>
        <translation>Dirección del viento a 100 m</translation>
    </message>
    <message>
        <source>Cloud cover</source>
        <translation>Nubosidad</translation>
    </message>
    <message>
        <source>Felt temperature</source>
        <translation>Sensación térmica</translation>
    </message>
    <message>
        <source>Sunshine</source>
        <translation>Radiación solar</translation>
    </message>
    <message>
        <source>Direct sunshine</source>
        <translation>Radiación directa</translation>
    </message>
    <message>
        <source>Diffuse sunshine</source>
        <translation>Radiación difusa</translation>
    </message>
    <message>
        <source>Sunshine facing the sun</source>
        <translation>Radiación directa normal</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>atención</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>alerta</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>anomalía</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Calor</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Vapor</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Frío</translation>
    </message>
    <message>
        <source>Cooling power</source>
        <translation>Potencia frigorífica</translation>
    </message>
    <message>
        <source>Steam rate</source>
        <translation>Caudal de vapor</translation>
    </message>
    <message>
        <source>Heating oil</source>
        <translation>Gasóleo de calefacción</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>electricidad</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>gas</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>calor</translation>
    </message>
    <message>
        <source>steam</source>
        <translation>vapor</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>frío</translation>
    </message>
    <message>
        <source>cooling power</source>
        <translation>potencia frigorífica</translation>
    </message>
    <message>
        <source>steam rate</source>
        <translation>caudal de vapor</translation>
    </message>
    <message>
        <source>heating oil</source>
        <translation>gasóleo de calefacción</translation>
    </message>
    <message>
        <source>Rank among all</source>
        <extracomment>A way to score buildings: by their place among all of them.</extracomment>
        <translation>Posición entre todos</translation>
    </message>
    <message>
        <source>Fixed limits</source>
        <extracomment>A way to score buildings: by fixed limits per floor area.</extracomment>
        <translation>Límites fijos</translation>
    </message>
    <message>
        <source>Weighted by size</source>
        <extracomment>A way to score buildings: deviation weighted by excess use per floor area.</extracomment>
        <translation>Ponderada por tamaño</translation>
    </message>
    <message>
        <source>sustained excess</source>
        <translation>exceso sostenido</translation>
    </message>
    <message>
        <source>step change</source>
        <translation>salto</translation>
    </message>
    <message>
        <source>spikes</source>
        <translation>picos</translation>
    </message>
    <message>
        <source>night or weekend setback lost</source>
        <translation>sin reducción nocturna o de fin de semana</translation>
    </message>
    <message>
        <source>reacts more strongly to weather</source>
        <translation>reacciona más a la meteorología</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>deriva</translation>
    </message>
    <message>
        <source>repeats one value</source>
        <translation>repite un valor</translation>
    </message>
    <message>
        <source>uses less than expected</source>
        <translation>consume menos de lo esperado</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>notable</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>débil</translation>
    </message>
    <message>
        <source>Scoring %1</source>
        <translation>Calculando puntuaciones de %1</translation>
    </message>
    <message>
        <source>Training the model for %1</source>
        <translation>Entrenando el modelo de %1</translation>
    </message>
    <message>
        <source>The service does not answer. What you see may be out of date; the connection is tried again every two seconds.</source>
        <translation>El servicio no responde. Lo que ve puede no estar al día; se reintenta la conexión cada dos segundos.</translation>
    </message>
    <message>
        <source>It is not there, or no longer. Go back and choose another one.</source>
        <translation>No existe o ya no existe. Vuelva atrás y elija otro elemento.</translation>
    </message>
    <message>
        <source>There are not enough data yet. Import at least 14 days of readings.</source>
        <translation>Aún no hay datos suficientes. Importe lecturas de al menos 14 días.</translation>
    </message>
    <message>
        <source>The current state does not allow it. Reload and look again.</source>
        <translation>El estado actual no lo permite. Recargue y vuelva a mirar.</translation>
    </message>
    <message>
        <source>The file is larger than the service takes. Split it and import the parts.</source>
        <translation>El archivo es mayor de lo que admite el servicio. Divídalo e importe las partes.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Esta cuenta no tiene permiso para ello.</translation>
    </message>
    <message>
        <source>A service this one depends on failed. Try again later.</source>
        <translation>Falló un servicio del que este depende. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The service could not read or write its data. Check the disk it uses.</source>
        <translation>El servicio no pudo leer o escribir sus datos. Compruebe el disco que usa.</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>Se detuvo antes de terminar.</translation>
    </message>
    <message>
        <source>The request or its answer was not understood.</source>
        <translation>No se entendió la solicitud o su respuesta.</translation>
    </message>
    <message>
        <source>The service failed in a way it should not. Trying again may help.</source>
        <translation>El servicio falló de forma inesperada. Puede servir volver a intentarlo.</translation>
    </message>
</context>
<context>
    <name>app::AccountDialog</name>
    <message>
        <source>Edit user %1</source>
        <translation>Editar el usuario %1</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Añadir un usuario</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Añadir usuario</translation>
    </message>
    <message>
        <source>To sign in with</source>
        <translation>Para iniciar sesión</translation>
    </message>
    <message>
        <source>Optional; without one only tokens sign in</source>
        <translation>Opcional; sin ella, solo se entra con token</translation>
    </message>
    <message>
        <source>Stays as it is unless entered</source>
        <translation>No cambia si no se introduce otra</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>app::AccountList</name>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Add user…</source>
        <translation>Añadir usuario…</translation>
    </message>
    <message>
        <source>The users could not be loaded.</source>
        <translation>No se pudieron cargar los usuarios.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Lets this user sign in again</source>
        <translation>Permite que este usuario vuelva a iniciar sesión</translation>
    </message>
    <message>
        <source>This user can no longer sign in; their sensors stay.</source>
        <translation>Este usuario ya no podrá iniciar sesión; sus sensores se conservan.</translation>
    </message>
    <message>
        <source>The user was not changed.</source>
        <translation>No se cambió el usuario.</translation>
    </message>
</context>
<context>
    <name>app::AssistantCard</name>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Test model</source>
        <translation>Probar modelo</translation>
    </message>
    <message>
        <source>Use model</source>
        <translation>Usar modelo</translation>
    </message>
    <message>
        <source>As the service is set up; without a language model the built-in assistant</source>
        <translation>Según esté configurado el servicio; sin modelo de lenguaje, el asistente integrado</translation>
    </message>
    <message>
        <source>A language model</source>
        <translation>Un modelo de lenguaje</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>A server that takes chat completions as OpenAI&apos;s does</source>
        <translation>Un servidor que acepta «chat completions» como el de OpenAI</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer. Empty where the server asks for none.</source>
        <translation>Se guarda en el llavero de este equipo. Vacía si el servidor no pide ninguna.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>Introduzca una dirección que empiece por http:// o https://.</translation>
    </message>
    <message>
        <source>Enter the name of a model that this server has.</source>
        <translation>Introduzca el nombre de un modelo que tenga este servidor.</translation>
    </message>
    <message>
        <source>The chat answers with this model from now on.</source>
        <translation>El chat responde desde ahora con este modelo.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>Esperando respuesta.</translation>
    </message>
    <message>
        <source>The model answers. %1</source>
        <translation>El modelo responde. %1</translation>
    </message>
    <message>
        <source>The model does not answer: %1</source>
        <translation>El modelo no responde: %1</translation>
    </message>
    <message>
        <source>Questions and what is computed for them go to the model&apos;s server, and nothing else.</source>
        <translation>Al servidor del modelo van las preguntas y lo que se calcula para ellas, y nada más.</translation>
    </message>
    <message>
        <source>This holds for the service on this computer. A server elsewhere answers with what its administrator has chosen.</source>
        <translation>Esto vale para el servicio de este equipo. Otro servidor responde con lo que haya elegido su administrador.</translation>
    </message>
    <message>
        <source>Only the service on this computer can try a model.</source>
        <translation>Solo el servicio de este equipo puede probar un modelo.</translation>
    </message>
</context>
<context>
    <name>app::AuditList</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>The changes could not be loaded.</source>
        <translation>No se pudieron cargar los cambios.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>app::BuildingHeader</name>
    <message>
        <source>What-if</source>
        <translation>¿Y si…?</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>‹ Map</source>
        <translation>‹ Mapa</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Volver al mapa</translation>
    </message>
    <message>
        <source>What this building would use in other weather</source>
        <translation>Lo que consumiría este edificio con otra meteorología</translation>
    </message>
    <message>
        <source>Shown values as CSV…</source>
        <translation>Valores mostrados como CSV…</translation>
    </message>
    <message>
        <source>All values as CSV…</source>
        <translation>Todos los valores como CSV…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Gráfico como PNG…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scoring: %1</source>
        <translation>Método de puntuación: %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask about this building in the chat</source>
        <translation>Preguntar por este edificio en el chat</translation>
    </message>
</context>
<context>
    <name>app::BuildingListModel</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a building, %2 the reason for its score: &quot;Mount Hall: step change&quot;. Or a column and what it holds.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The utility with the highest score of the building</source>
        <translation>El tipo de energía con la mayor puntuación del edificio</translation>
    </message>
    <message>
        <source>Driven by</source>
        <extracomment>Title of the column with the utility whose score is the highest of the building.</extracomment>
        <translation>Debida a</translation>
    </message>
</context>
<context>
    <name>app::BuildingPage</name>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>There is no building %1. It may have been removed with the import that brought it.</source>
        <translation>No existe el edificio %1. Puede que se retirara con la importación que lo trajo.</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Volver al mapa</translation>
    </message>
    <message>
        <source>Building %1 could not be loaded.</source>
        <translation>No se pudo cargar el edificio %1.</translation>
    </message>
    <message>
        <source>There are no readings of %1 yet.</source>
        <translation>Aún no hay lecturas de %1.</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>Importar lecturas</translation>
    </message>
    <message>
        <source>The readings could not be loaded.</source>
        <translation>No se pudieron cargar las lecturas.</translation>
    </message>
    <message>
        <source>There are no readings of this utility.</source>
        <translation>No hay lecturas de este tipo de energía.</translation>
    </message>
    <message>
        <source>Choose a building on the map to see its use.</source>
        <translation>Elija un edificio en el mapa para ver su consumo.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Abrir el mapa</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>Exportar valores</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Exportar gráfico</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Heading of an exported picture: %1 is a building, %2 a utility.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, with room for it.</source>
        <translation>Elija una carpeta con permiso de escritura y espacio suficiente.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Elegir otro lugar</translation>
    </message>
</context>
<context>
    <name>app::BuildingPopup</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A reason for a score and how strong it is: &quot;step change (strong)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>%1, last 7 days, expected dashed</source>
        <extracomment>%1 is a utility; the line above which it stands shows actual use solid and expected use dashed.</extracomment>
        <translation>%1, últimos 7 días, esperado en línea discontinua</translation>
    </message>
    <message>
        <source>Driven by %1</source>
        <extracomment>%1 is the utility with the building&apos;s highest score: &quot;Driven by electricity&quot;.</extracomment>
        <translation>Debida a %1</translation>
    </message>
    <message>
        <source>The readings of the last 7 days could not be loaded.</source>
        <translation>No se pudieron cargar las lecturas de los últimos 7 días.</translation>
    </message>
</context>
<context>
    <name>app::BuildingSearch</name>
    <message>
        <source>Search buildings (Ctrl+K)</source>
        <translation>Buscar edificios (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search buildings</source>
        <translation>Buscar edificios</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A building&apos;s name and its number in a list to choose from.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The list of buildings could not be loaded. Press Enter to try again.</source>
        <translation>No se pudo cargar la lista de edificios. Pulse Intro para volver a intentarlo.</translation>
    </message>
    <message>
        <source>The list of buildings is being loaded.</source>
        <translation>Se está cargando la lista de edificios.</translation>
    </message>
    <message>
        <source>No building fits &quot;%1&quot;. Try a part of its name, or its number.</source>
        <translation>Ningún edificio coincide con «%1». Pruebe con una parte de su nombre o con su número.</translation>
    </message>
    <message numerus="yes">
        <source>%n buildings fit. Type more, or choose one with the Down key.</source>
        <translation>
            <numerusform>Coincide %n edificio. Escriba más o elíjalo con la tecla Abajo.</numerusform>
            <numerusform>Coinciden %n edificios. Escriba más o elija uno con la tecla Abajo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::CampusMapView</name>
    <message>
        <source>Map of buildings</source>
        <translation>Mapa de edificios</translation>
    </message>
    <message>
        <source>Tab walks the buildings from the highest score down, Enter shows details.</source>
        <translation>El tabulador recorre los edificios de mayor a menor puntuación; Intro muestra los detalles.</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s) on the map</source>
        <translation>
            <numerusform>%n edificio en el mapa</numerusform>
            <numerusform>%n edificios en el mapa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n building(s), worst: %1</source>
        <translation>
            <numerusform>%n edificio, el peor: %1</numerusform>
            <numerusform>%n edificios, el peor: %1</numerusform>
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
        <translation>Real y esperado</translation>
    </message>
    <message>
        <source>First day shown</source>
        <translation>Primer día mostrado</translation>
    </message>
    <message>
        <source>Last day shown</source>
        <translation>Último día mostrado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>range button: seven days</comment>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>range button: thirty days</comment>
        <translation>30 d</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Mostrar todos los días</translation>
    </message>
    <message numerus="yes">
        <source>Show the last %n days</source>
        <translation>
            <numerusform>Mostrar el último día</numerusform>
            <numerusform>Mostrar los últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Length of the intervals</source>
        <translation>Duración de los intervalos</translation>
    </message>
    <message>
        <source>Show actual minus expected in a strip below</source>
        <translation>Mostrar real menos esperado en una franja inferior</translation>
    </message>
    <message>
        <source>There are no readings of this utility.</source>
        <translation>No hay lecturas de este tipo de energía.</translation>
    </message>
    <message>
        <source>The first day lies after the last one. Choose an earlier first day.</source>
        <translation>El primer día es posterior al último. Elija un primer día anterior.</translation>
    </message>
    <message>
        <source>How much of the shown time readings cover. What is missing is not counted as zero.</source>
        <translation>Qué parte del tiempo mostrado cubren las lecturas. Lo que falta no cuenta como cero.</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <extracomment>%1 is a share like &quot;98.9 %&quot;.</extracomment>
        <translation>%1 medido</translation>
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
        <translation>No se pudo guardar la imagen.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
    <message>
        <source>The conversations on this computer could not be kept up to date.</source>
        <translation>No se pudieron mantener al día las conversaciones de este equipo.</translation>
    </message>
    <message>
        <source>The answer could not be had. %1</source>
        <translation>No se pudo obtener la respuesta. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>The chat of the service cannot be reached.</source>
        <translation>No se puede acceder al chat del servicio.</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>No se pudieron cargar los edificios.</translation>
    </message>
    <message>
        <source>Built-in assistant, no language model</source>
        <translation>Asistente integrado, sin modelo de lenguaje</translation>
    </message>
    <message>
        <source>Language model %1</source>
        <translation>Modelo de lenguaje %1</translation>
    </message>
    <message>
        <source>It chooses what to compute; the numbers come from the service.</source>
        <translation>Elige qué calcular; los números vienen del servicio.</translation>
    </message>
    <message>
        <source>It understands questions of a certain form. A language model can be chosen in the settings.</source>
        <translation>Entiende preguntas de cierta forma. En los ajustes se puede elegir un modelo de lenguaje.</translation>
    </message>
    <message>
        <source>Building %1: </source>
        <translation>Edificio %1: </translation>
    </message>
    <message>
        <source>The conversation could not be read.</source>
        <translation>No se pudo leer la conversación.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Save conversation</source>
        <translation>Guardar conversación</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Saves the conversation as an HTML file</source>
        <translation>Guarda la conversación como archivo HTML</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>app::ChoosePanel</name>
    <message>
        <source>Enter rows…</source>
        <translation>Introducir filas…</translation>
    </message>
    <message>
        <source>Type a few rows, or paste them from a spreadsheet.</source>
        <translation>Escriba unas filas o péguelas desde una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Ask the weather service…</source>
        <translation>Consultar meteorología…</translation>
    </message>
    <message>
        <source>Up to 90 days of the weather at the site.</source>
        <translation>Hasta 90 días de meteorología del lugar.</translation>
    </message>
</context>
<context>
    <name>app::CoachMarks</name>
    <message>
        <source>Close for good</source>
        <translation>No volver a mostrar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>app::CodeView</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Puts it on the clipboard</source>
        <translation>Lo pone en el portapapeles</translation>
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
        <translation>%1 en todas las filas</translation>
    </message>
    <message>
        <source>The value of every row</source>
        <translation>El valor de todas las filas</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Cómo se lee el archivo</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>Point: 1234.5</source>
        <translation>Punto: 1234.5</translation>
    </message>
    <message>
        <source>Comma: 1234,5</source>
        <translation>Coma: 1234,5</translation>
    </message>
    <message>
        <source>A time names</source>
        <translation>La hora indica</translation>
    </message>
    <message>
        <source>The start of its interval</source>
        <translation>El inicio de su intervalo</translation>
    </message>
    <message>
        <source>The end of its interval</source>
        <translation>El final de su intervalo</translation>
    </message>
    <message>
        <source>As its column says</source>
        <translation>La que indica su columna</translation>
    </message>
    <message>
        <source>Unit of the readings</source>
        <translation>Unidad de las lecturas</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>no está en el archivo</translation>
    </message>
    <message>
        <source>the same for every row</source>
        <translation>igual en todas las filas</translation>
    </message>
    <message>
        <source>found</source>
        <translation>encontrada</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>%1, converted to %2</source>
        <extracomment>%1 and %2 are units.</extracomment>
        <translation>%1, convertido a %2</translation>
    </message>
</context>
<context>
    <name>app::Composer</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Ask about buildings, use or weather</source>
        <translation>Pregunte por edificios, consumo o meteorología</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Intro envía, Mayús+Intro empieza una línea nueva</translation>
    </message>
    <message>
        <source>You change an earlier question. What follows it will be replaced.</source>
        <translation>Está cambiando una pregunta anterior. Lo que la sigue se reemplazará.</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>Dejarla como estaba</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Ends the answer; what came of it stays</source>
        <translation>Termina la respuesta; lo que ya llegó se conserva</translation>
    </message>
    <message>
        <source>Enter sends, too</source>
        <translation>Intro también envía</translation>
    </message>
</context>
<context>
    <name>app::ConnectionCard</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Simulated campus on this computer, to look around in</source>
        <translation>Campus simulado en este equipo, para explorar</translation>
    </message>
    <message>
        <source>My own campus on this computer</source>
        <translation>Mi propio campus en este equipo</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Un servidor</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>Introduzca una dirección que empiece por http:// o https://.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>Esperando respuesta.</translation>
    </message>
    <message>
        <source>The service answers, version %1.</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>El servicio responde, versión %1.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n building(s).</source>
        <translation>
            <numerusform>Contiene %n edificio.</numerusform>
            <numerusform>Contiene %n edificios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing answers there (%1). Check the address and whether the service runs.</source>
        <translation>Allí no responde nada (%1). Compruebe la dirección y si el servicio está en marcha.</translation>
    </message>
    <message>
        <source>Something answers there, but not as this service does (%1). Check the port and the path.</source>
        <translation>Allí responde algo, pero no como este servicio (%1). Compruebe el puerto y la ruta.</translation>
    </message>
    <message>
        <source>Now connected to %1.</source>
        <translation>Conectado a %1.</translation>
    </message>
    <message>
        <source>%1 does not answer now: %2</source>
        <translation>%1 no responde ahora: %2</translation>
    </message>
    <message>
        <source>The service on this computer is starting.</source>
        <translation>El servicio de este equipo se está iniciando.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Conectando a %1.</translation>
    </message>
    <message>
        <source>The service on this computer could not be started: %1</source>
        <translation>No se pudo iniciar el servicio de este equipo: %1</translation>
    </message>
</context>
<context>
    <name>app::Console</name>
    <message>
        <source>The language changes at the next start: a page still has work under way that must not be lost.</source>
        <translation>El idioma cambiará en el próximo inicio: una página aún tiene trabajo en curso que no debe perderse.</translation>
    </message>
</context>
<context>
    <name>app::ConversationList</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Deletes the conversation that is open</source>
        <translation>Elimina la conversación abierta</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Eliminada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Deshacer la eliminación</translation>
    </message>
    <message>
        <source>Conversations are kept here, on this computer.</source>
        <translation>Las conversaciones se guardan aquí, en este equipo.</translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>Ninguna conversación contiene estas palabras.</translation>
    </message>
</context>
<context>
    <name>app::DeviationTableModel</name>
    <message>
        <source>How many standard deviations the difference lies from the usual one.</source>
        <translation>A cuántas desviaciones estándar está la diferencia de la habitual.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
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
        <translation>Mayores desviaciones</translation>
    </message>
    <message>
        <source>Choose a row to see it in the chart</source>
        <translation>Elija una fila para verla en el gráfico</translation>
    </message>
    <message>
        <source>There is no interval with both an actual and an expected value yet.</source>
        <translation>Aún no hay ningún intervalo con valor real y esperado.</translation>
    </message>
    <message>
        <source>A part of their readings is missing, which would look like less use than there was.</source>
        <translation>Falta una parte de sus lecturas, lo que parecería un consumo menor que el real.</translation>
    </message>
    <message numerus="yes">
        <source>%n partly measured interval(s) left out</source>
        <translation>
            <numerusform>%n intervalo medido en parte omitido</numerusform>
            <numerusform>%n intervalos medidos en parte omitidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Elija archivos para importar</translation>
    </message>
</context>
<context>
    <name>app::EnergySection</name>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Preview shows how the file begins.</source>
        <translation>La vista previa muestra cómo empieza el archivo.</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Días elegidos</translation>
    </message>
    <message>
        <source>The file can be imported again by Upload.</source>
        <translation>El archivo se puede volver a importar en Subir.</translation>
    </message>
    <message>
        <source>The sensors could not be loaded.</source>
        <translation>No se pudieron cargar los sensores.</translation>
    </message>
    <message>
        <source>All of my sensors</source>
        <translation>Todos mis sensores</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A sensor: %1 is its id, %2 its name.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>✕ The last day lies before the first one.</source>
        <translation>✕ El último día es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>app::ErrorBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
</context>
<context>
    <name>app::ExperimentDialog</name>
    <message>
        <source>Edit experiment %1</source>
        <translation>Editar el experimento %1</translation>
    </message>
    <message>
        <source>Plan an experiment</source>
        <translation>Planear un experimento</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add experiment</source>
        <translation>Añadir experimento</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>What people read who take part; optional</source>
        <translation>Lo que leen quienes participan; opcional</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
</context>
<context>
    <name>app::ExperimentSection</name>
    <message>
        <source>Experiments</source>
        <translation>Experimentos</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Participan</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Plan experiment…</source>
        <translation>Planear experimento…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Quién participa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Inscribir…</translation>
    </message>
    <message>
        <source>Note consent</source>
        <translation>Anotar consentimiento</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Preview shows how the file of the chosen experiment begins.</source>
        <translation>La vista previa muestra cómo empieza el archivo del experimento elegido.</translation>
    </message>
    <message>
        <source>Readings of those who consent, under pseudonyms.</source>
        <translation>Lecturas de quienes consienten, con seudónimos.</translation>
    </message>
    <message>
        <source>Readings are exported of those who consent, and only those since they do.</source>
        <translation>Se exportan lecturas de quienes consienten, y solo las de desde entonces.</translation>
    </message>
    <message>
        <source>This person takes part no longer; their readings are not exported.</source>
        <translation>Esta persona ya no participa; sus lecturas no se exportan.</translation>
    </message>
    <message>
        <source>The experiments could not be loaded.</source>
        <translation>No se pudieron cargar los experimentos.</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1: %2 – %3</translation>
    </message>
    <message>
        <source>%1: from %2</source>
        <translation>%1: desde %2</translation>
    </message>
    <message>
        <source>Who takes part could not be loaded.</source>
        <translation>No se pudo cargar quién participa.</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>consiente</translation>
    </message>
    <message>
        <source>withdrew the consent</source>
        <translation>retiró el consentimiento</translation>
    </message>
    <message>
        <source>did not consent yet</source>
        <translation>aún no ha consentido</translation>
    </message>
    <message>
        <source>Note withdrawal</source>
        <translation>Anotar retirada</translation>
    </message>
    <message>
        <source>This person no longer consents; nothing of theirs is exported any more.</source>
        <translation>Esta persona ya no consiente; no se exporta nada más suyo.</translation>
    </message>
    <message>
        <source>This person consents from now on.</source>
        <translation>Esta persona consiente desde ahora.</translation>
    </message>
    <message>
        <source>Enrol a user</source>
        <translation>Inscribir a una persona</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscribir</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>That could not be changed.</source>
        <translation>No se pudo cambiar.</translation>
    </message>
</context>
<context>
    <name>app::ExportBar</name>
    <message>
        <source>Progress of writing the file</source>
        <translation>Progreso de la escritura del archivo</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Escribiendo %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>app::ExportsPage</name>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimentos</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>A file is still being saved.</source>
        <translation>Aún se está guardando un archivo.</translation>
    </message>
</context>
<context>
    <name>app::FactsCard</name>
    <message>
        <source>Facts</source>
        <translation>Datos básicos</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Campus</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Construido</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Plantas</translation>
    </message>
    <message numerus="yes">
        <source>%n above ground</source>
        <translation>
            <numerusform>%n sobre rasante</numerusform>
            <numerusform>%n sobre rasante</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n bajo rasante</numerusform>
            <numerusform>%n bajo rasante</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below ground</source>
        <translation>
            <numerusform>%n bajo tierra</numerusform>
            <numerusform>%n bajo tierra</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FilePreview</name>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>There are no readings of this time.</source>
        <translation>No hay lecturas de este tiempo.</translation>
    </message>
</context>
<context>
    <name>app::FileSection</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Shows the first rows of the file.</source>
        <translation>Muestra las primeras filas del archivo.</translation>
    </message>
    <message>
        <source>The readings could not be loaded.</source>
        <translation>No se pudieron cargar las lecturas.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>No se pudo guardar el archivo.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
</context>
<context>
    <name>app::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>app::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Cerrar la ayuda</translation>
    </message>
    <message>
        <source>Help of the page</source>
        <translation>Ayuda de la página</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Ayuda: %1</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Teclas de esta página</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Teclas generales</translation>
    </message>
</context>
<context>
    <name>app::ImportCard</name>
    <message>
        <source>The warnings could not be saved.</source>
        <translation>No se pudieron guardar los avisos.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Comprobando %1</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>No se pudo leer %1.</translation>
    </message>
    <message>
        <source>The rows could not be compared with what is stored of their meters, so they cannot be imported yet.</source>
        <translation>Las filas no se pudieron comparar con lo guardado de sus contadores, así que aún no se pueden importar.</translation>
    </message>
    <message>
        <source>the rows entered</source>
        <translation>las filas introducidas</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Enviando %1</translation>
    </message>
    <message>
        <source>Sent. The service checks and stores the rows of %1</source>
        <translation>Enviado. El servicio comprueba y guarda %1</translation>
    </message>
    <message>
        <source>Sending %1: %2 of %3</source>
        <translation>Enviando %1: %2 de %3</translation>
    </message>
    <message>
        <source>Stopping. What was stored meanwhile is taken out again</source>
        <translation>Deteniendo. Se retira lo guardado entretanto</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>No se deshizo la importación.</translation>
    </message>
    <message>
        <source>No clear answer came. Asking whether %1 was stored</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>No hubo respuesta clara. Consultando si el servicio guardó %1</translation>
    </message>
    <message>
        <source>It is not known whether %1 was stored: the connection was lost after it was sent. Importing it again does no harm.</source>
        <translation>No se sabe si el servicio guardó %1: la conexión se perdió después del envío. Repetir la importación no causa ningún daño.</translation>
    </message>
    <message>
        <source>%1 was not imported; nothing of it is stored.</source>
        <translation>La importación de %1 no se realizó; no quedó nada guardado.</translation>
    </message>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>¿Deshacer la importación de %1? Se retirará %2 fila y volverán los valores que reemplazó.</numerusform>
            <numerusform>¿Deshacer la importación de %1? Se retirarán %2 filas y volverán los valores que reemplazaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the service to say in which time zone the site is</source>
        <translation>Esperando a que el servicio indique la zona horaria del sitio</translation>
    </message>
</context>
<context>
    <name>app::ImportHistory</name>
    <message>
        <source>Past imports</source>
        <translation>Importaciones anteriores</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Drop a file above to begin.</source>
        <translation>Aún no se ha importado nada. Suelte arriba un archivo para empezar.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Deshacer…</translation>
    </message>
    <message>
        <source>Takes the rows of the chosen import out again (Delete); later imports stay.</source>
        <translation>Retira las filas de la importación elegida (Supr); las posteriores se conservan.</translation>
    </message>
    <message>
        <source>Your name:</source>
        <translation>Su nombre:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Stands beside your imports, so that others know whom to ask.</source>
        <translation>Aparece junto a sus importaciones, para que los demás sepan a quién preguntar.</translation>
    </message>
    <message>
        <source>The past imports could not be loaded.</source>
        <translation>No se pudieron cargar las importaciones anteriores.</translation>
    </message>
    <message>
        <source>They are of %1.</source>
        <extracomment>%1 is a range of days.</extracomment>
        <translation>Periodo: %1.</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>No se deshizo la importación.</translation>
    </message>
    <message numerus="yes">
        <source>Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back; later imports stay.</source>
        <extracomment>%1 is a file name, %2 the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>¿Deshacer la importación de %1? Se retirará %2 fila y volverán los valores que reemplazó; las importaciones posteriores se conservan.</numerusform>
            <numerusform>¿Deshacer la importación de %1? Se retirarán %2 filas y volverán los valores que reemplazaron; las importaciones posteriores se conservan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportListModel</name>
    <message>
        <source>Meter readings</source>
        <translation>Lecturas de contadores</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Meteorología</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Simulated campus</source>
        <extracomment>Where the rows of the simulated campus come from.</extracomment>
        <translation>Campus simulado</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>Deshecha el %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Days (UTC)</source>
        <translation>Días (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>app::ImportWizard</name>
    <message>
        <source>First rows as read</source>
        <translation>Primeras filas como se leen</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Como en el archivo</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Resultado de la comprobación</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>Read as %1 was, which had the same columns.</source>
        <translation>Se lee como %1, que tenía las mismas columnas.</translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation>✓ Correctas: %1   ▲ Con aviso: %2   ✕ Rechazadas: %3</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message numerus="yes">
        <source>%n questions are to be answered before the rows can be imported.</source>
        <translation>
            <numerusform>Queda %n pregunta por responder antes de poder importar las filas.</numerusform>
            <numerusform>Quedan %n preguntas por responder antes de poder importar las filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not checked to the end, so it cannot be imported yet.</source>
        <translation>El archivo no se comprobó hasta el final, así que aún no se puede importar.</translation>
    </message>
    <message>
        <source>No row can be imported. Look at the columns and at how the file is read.</source>
        <translation>No se puede importar ninguna fila. Revise las columnas y cómo se lee el archivo.</translation>
    </message>
    <message>
        <source>Nothing is stored before you press Import.</source>
        <translation>No se guarda nada hasta que pulse «Importar».</translation>
    </message>
    <message>
        <source>Reads this file and later ones of its source afresh.</source>
        <translation>Vuelve a interpretar desde cero este archivo y los siguientes del mismo origen.</translation>
    </message>
    <message>
        <source>Read as %1 was, which came from the same supplier.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>Se lee como %1, que venía del mismo proveedor.</translation>
    </message>
</context>
<context>
    <name>app::JobDetail</name>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Horario…</translation>
    </message>
    <message>
        <source>Begins a run now; the schedule stays as it is</source>
        <translation>Comienza una ejecución ahora; el horario queda como está</translation>
    </message>
    <message>
        <source>Tells what a run would do, and changes nothing</source>
        <translation>Dice lo que haría una ejecución y no cambia nada</translation>
    </message>
    <message>
        <source>Changes when it runs, and what becomes of missed runs</source>
        <translation>Cambia cuándo se ejecuta y qué pasa con las ejecuciones perdidas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Próxima ejecución</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Ejecuciones perdidas</translation>
    </message>
    <message>
        <source>none while it is paused</source>
        <translation>ninguna mientras esté en pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Runs by its schedule again</source>
        <translation>Vuelve a ejecutarse según su horario</translation>
    </message>
    <message>
        <source>Does not run by its schedule until you resume it</source>
        <translation>No se ejecuta según su horario hasta que la reanude</translation>
    </message>
    <message>
        <source>paused since %1 by %2</source>
        <extracomment>%1 is a time, %2 a person.</extracomment>
        <translation>en pausa desde %1 por %2</translation>
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
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Próxima ejecución</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última ejecución</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>The jobs could not be loaded.</source>
        <translation>No se pudieron cargar las tareas.</translation>
    </message>
    <message>
        <source>The job was not begun.</source>
        <translation>La tarea no se inició.</translation>
    </message>
    <message>
        <source>The job was not paused.</source>
        <translation>La tarea no se pausó.</translation>
    </message>
    <message>
        <source>The job was not resumed.</source>
        <translation>La tarea no se reanudó.</translation>
    </message>
</context>
<context>
    <name>app::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
</context>
<context>
    <name>app::LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Change the map at once instead of gradually</source>
        <translation>Cambiar el mapa de golpe, sin transición</translation>
    </message>
    <message>
        <source>Show the hints of the first start on the simulated campus</source>
        <translation>Mostrar los consejos del primer inicio en el campus simulado</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
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
        <translation>Cambiar de página</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Mostrar u ocultar los nombres de las páginas</translation>
    </message>
    <message>
        <source>Search buildings</source>
        <translation>Buscar edificios</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Close popup or help</source>
        <translation>Cerrar el recuadro o la ayuda</translation>
    </message>
    <message>
        <source>Help of the page</source>
        <translation>Ayuda de la página</translation>
    </message>
    <message>
        <source>The service ended unexpectedly and is being started again.</source>
        <translation>El servicio terminó de forma inesperada y se está reiniciando.</translation>
    </message>
    <message>
        <source>The service could not be started: %1</source>
        <translation>No se pudo iniciar el servicio: %1</translation>
    </message>
    <message>
        <source>Starting with your own data.</source>
        <translation>Iniciando con sus propios datos.</translation>
    </message>
    <message>
        <source>Every mark is a building</source>
        <translation>Cada marca es un edificio</translation>
    </message>
    <message>
        <source>Shape and colour say how far its use is from what was expected. Choose a mark to see more.</source>
        <translation>La forma y el color indican cuánto se aparta su consumo de lo esperado. Elija una marca para ver más.</translation>
    </message>
    <message>
        <source>The worst come first</source>
        <translation>Los peores, primero</translation>
    </message>
    <message>
        <source>This campus is simulated</source>
        <translation>Este campus es simulado</translation>
    </message>
    <message>
        <source>Look around as you like. With your own meter readings, start with your own data down here and import them under Upload.</source>
        <translation>Explore a su gusto. Si tiene lecturas propias, empiece con sus datos aquí abajo e impórtelas en «Subir».</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Cerrar la consola</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>No cerrar</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar igualmente</translation>
    </message>
    <message>
        <source>The table holds the same buildings and the utility that drives each score. Rest the pointer on one to read the reason. Enter opens one.</source>
        <translation>La tabla contiene los mismos edificios y el tipo de energía al que se debe cada puntuación. Detenga el puntero sobre uno para leer el motivo. Intro abre uno.</translation>
    </message>
</context>
<context>
    <name>app::MapPage</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>No se pudieron cargar los edificios.</translation>
    </message>
    <message>
        <source>No buildings yet. Import buildings and their meter readings to see them here.</source>
        <translation>Aún no hay edificios. Importe edificios y las lecturas de sus contadores para verlos aquí.</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>Importar datos</translation>
    </message>
    <message>
        <source>No buildings with %1 data</source>
        <extracomment>%1 is a utility as it stands in a sentence: &quot;No buildings with steam data&quot;.</extracomment>
        <translation>Ningún edificio con datos de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n edificio</numerusform>
            <numerusform>%n edificios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a position on the map</source>
        <translation>
            <numerusform>%n sin posición en el mapa</numerusform>
            <numerusform>%n sin posición en el mapa</numerusform>
        </translation>
    </message>
    <message>
        <source>The building&apos;s utilities could not be loaded.</source>
        <translation>No se pudieron cargar los tipos de energía del edificio.</translation>
    </message>
    <message>
        <source>The pictures below the map could not be loaded.</source>
        <translation>No se pudieron cargar las imágenes de fondo del mapa.</translation>
    </message>
    <message>
        <source>The drawn map is shown instead. Check the map source in the settings, or try again.</source>
        <translation>En su lugar se muestra el mapa dibujado. Revise el origen del mapa en los ajustes o vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Tipo de energía</translation>
    </message>
    <message>
        <source>What the scores are about</source>
        <translation>A qué se refieren las puntuaciones</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Método de puntuación</translation>
    </message>
    <message>
        <source>How the scores are worked out</source>
        <translation>Cómo se calculan las puntuaciones</translation>
    </message>
    <message>
        <source>Show only buildings with this status</source>
        <translation>Mostrar solo los edificios con este estado</translation>
    </message>
    <message>
        <source>Filter by name, number or campus</source>
        <translation>Filtrar por nombre, número o campus</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>No building has meter readings yet.</source>
        <translation>Ningún edificio tiene todavía lecturas de contador.</translation>
    </message>
    <message>
        <source>All utilities</source>
        <translation>Todos los suministros</translation>
    </message>
</context>
<context>
    <name>app::MapSourceCard</name>
    <message>
        <source>Map background</source>
        <translation>Fondo del mapa</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Examinar</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dibujado</translation>
    </message>
    <message>
        <source>Tile server</source>
        <translation>Servidor de teselas</translation>
    </message>
    <message>
        <source>MBTiles file</source>
        <translation>Archivo MBTiles</translation>
    </message>
    <message>
        <source>{z}, {x} and {y} stand for zoom level, column and row of a tile.</source>
        <translation>{z}, {x} e {y} representan el nivel de zoom, la columna y la fila de una tesela.</translation>
    </message>
    <message>
        <source>Address of the tiles</source>
        <translation>Dirección de las teselas</translation>
    </message>
    <message>
        <source>for instance © OpenStreetMap contributors</source>
        <translation>por ejemplo, © colaboradores de OpenStreetMap</translation>
    </message>
    <message>
        <source>Shown on the map, as most tile servers ask for.</source>
        <translation>Se muestra en el mapa, como piden casi todos los servidores de teselas.</translation>
    </message>
    <message>
        <source>Source named on the map</source>
        <translation>Fuente citada en el mapa</translation>
    </message>
    <message>
        <source>File of tiles</source>
        <translation>Archivo de teselas</translation>
    </message>
    <message>
        <source>Choose a file of tiles</source>
        <translation>Elija un archivo de teselas</translation>
    </message>
    <message>
        <source>MBTiles files (*.mbtiles);;All files (*)</source>
        <translation>Archivos MBTiles (*.mbtiles);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Enter the address of the tiles. Until then the background is drawn.</source>
        <translation>Introduzca la dirección de las teselas. Hasta entonces, el fondo es dibujado.</translation>
    </message>
    <message>
        <source>An address of tiles begins with http:// or https:// and holds {z}, {x} and {y}. Until then the background is drawn.</source>
        <translation>Una dirección de teselas empieza por http:// o https:// y contiene {z}, {x} e {y}. Hasta entonces, el fondo es dibujado.</translation>
    </message>
    <message>
        <source>Choose a file of tiles. Until then the background is drawn.</source>
        <translation>Elija un archivo de teselas. Hasta entonces, el fondo es dibujado.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>The tile server learns which places you look at.</source>
        <translation>El servidor de teselas sabrá qué lugares mira.</translation>
    </message>
    <message>
        <source>No network is needed.</source>
        <translation>No necesita red.</translation>
    </message>
</context>
<context>
    <name>app::MessageList</name>
    <message>
        <source>Jump to the newest</source>
        <translation>Ir a lo más reciente</translation>
    </message>
</context>
<context>
    <name>app::MessageWidget</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>%1, message %2</source>
        <extracomment>Who said something and its place in the conversation, for screen readers: &quot;You, message 3&quot;.</extracomment>
        <translation>%1, mensaje %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Ask this anew in other words; what follows it is replaced</source>
        <translation>Preguntarlo de nuevo con otras palabras; lo que sigue se reemplaza</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Puts the text of the answer on the clipboard</source>
        <translation>Pone el texto de la respuesta en el portapapeles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Asks the question once more, in place of this answer</source>
        <translation>Hace la pregunta otra vez, en lugar de esta respuesta</translation>
    </message>
    <message>
        <source>Text of the answer</source>
        <translation>Texto de la respuesta</translation>
    </message>
    <message>
        <source>Text of the answer, part %1</source>
        <translation>Texto de la respuesta, parte %1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>■ Stopped.</source>
        <translation>■ Detenida.</translation>
    </message>
    <message>
        <source>✕ The answer could not be had. %1</source>
        <extracomment>%1 says why.</extracomment>
        <translation>✕ No se pudo obtener la respuesta. %1</translation>
    </message>
</context>
<context>
    <name>app::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
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
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>All mails</source>
        <translation>Todos los correos</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>Correos en espera</translation>
    </message>
    <message>
        <source>Mails that could not be sent</source>
        <translation>Correos no enviados</translation>
    </message>
    <message>
        <source>Mails that were not confirmed</source>
        <translation>Correos sin confirmar</translation>
    </message>
    <message>
        <source>Mails that were sent</source>
        <translation>Correos enviados</translation>
    </message>
    <message>
        <source>Mails shown</source>
        <translation>Correos mostrados</translation>
    </message>
    <message>
        <source>Sends a mail again that failed or was not confirmed</source>
        <translation>Envía de nuevo un correo que falló o no se confirmó</translation>
    </message>
    <message>
        <source>The mails could not be loaded.</source>
        <translation>No se pudieron cargar los correos.</translation>
    </message>
    <message>
        <source>No mail server is set in the configuration of the service: mails wait until there is one.</source>
        <translation>No hay servidor de correo en la configuración del servicio: los correos esperan hasta que lo haya.</translation>
    </message>
    <message>
        <source>There are no such mails.</source>
        <translation>No hay correos así.</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>enviado %1</translation>
    </message>
    <message>
        <source>next try %1: %2</source>
        <extracomment>%1 is a time, %2 the error of the last try, in English.</extracomment>
        <translation>próximo intento %1: %2</translation>
    </message>
    <message>
        <source>The mail is not sent again.</source>
        <translation>El correo no se envía de nuevo.</translation>
    </message>
</context>
<context>
    <name>app::OverrideRow</name>
    <message>
        <source>%1, value</source>
        <translation>%1, valor</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Restablecer %1</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Media %1</translation>
    </message>
    <message>
        <source>Mean of the days chosen</source>
        <translation>Media de los días elegidos</translation>
    </message>
    <message>
        <source>The weather of these days is not known.</source>
        <translation>No se conoce la meteorología de estos días.</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>A weather quantity that the scenario changes, read by screen readers: &quot;Temperature, changed&quot;.</extracomment>
        <translation>%1, con cambio</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Sin lecturas</translation>
    </message>
    <message>
        <source>The weather of these days holds nothing of it.</source>
        <translation>Los datos del tiempo de estos días no contienen nada de ello.</translation>
    </message>
</context>
<context>
    <name>app::OverridesCard</name>
    <message>
        <source>Weather of the scenario</source>
        <translation>Meteorología del escenario</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>More weather</source>
        <translation>Más datos del tiempo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>What you change has that value in every hour of the days.</source>
        <translation>Lo que cambie tendrá ese valor en todas las horas de los días.</translation>
    </message>
</context>
<context>
    <name>app::Page</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir ajustes</translation>
    </message>
</context>
<context>
    <name>app::PeakList</name>
    <message>
        <source>No peaks in the time of the chart.</source>
        <translation>Sin picos en el tiempo del gráfico.</translation>
    </message>
    <message>
        <source>Peaks</source>
        <translation>Picos</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Mean power</source>
        <translation>Potencia media</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Aparato</translation>
    </message>
    <message>
        <source>The chosen peak was</source>
        <translation>El pico elegido era</translation>
    </message>
    <message>
        <source>Appliance of the chosen peak</source>
        <translation>Aparato del pico elegido</translation>
    </message>
    <message>
        <source>What you say is kept and makes later guesses better</source>
        <translation>Lo que indique se guarda y mejora las próximas suposiciones</translation>
    </message>
    <message>
        <source>The peaks of the sensor could not be loaded.</source>
        <translation>No se pudieron cargar los picos del sensor.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Choose a peak first</source>
        <translation>Elija primero un pico</translation>
    </message>
    <message>
        <source>As guessed: %1</source>
        <extracomment>%1 is a guess: &quot;Kettle, 83 % sure&quot;.</extracomment>
        <translation>Como se supuso: %1</translation>
    </message>
    <message>
        <source>What you say the peak was could not be stored.</source>
        <translation>No se pudo guardar su indicación sobre el pico.</translation>
    </message>
</context>
<context>
    <name>app::PhaseFields</name>
    <message>
        <source>Add phase</source>
        <translation>Añadir fase</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Without a tick the phase has no last day yet.</source>
        <translation>Sin marcar, la fase aún no tiene último día.</translation>
    </message>
    <message>
        <source>Name of phase %1</source>
        <translation>Nombre de la fase %1</translation>
    </message>
    <message>
        <source>First day of phase %1</source>
        <translation>Primer día de la fase %1</translation>
    </message>
    <message>
        <source>Phase %1 has a last day</source>
        <translation>La fase %1 tiene último día</translation>
    </message>
    <message>
        <source>Last day of phase %1</source>
        <translation>Último día de la fase %1</translation>
    </message>
    <message>
        <source>Remove phase %1</source>
        <translation>Quitar la fase %1</translation>
    </message>
</context>
<context>
    <name>app::PictureView</name>
    <message>
        <source>Click to enlarge</source>
        <translation>Clic para ampliar</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>app::PredictionView</name>
    <message>
        <source>%1 per day</source>
        <extracomment>Title of a value axis; %1 is a utility.</extracomment>
        <translation>%1 por día</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Expected use and scenario</source>
        <translation>Consumo esperado y escenario</translation>
    </message>
    <message>
        <source>Open in What-if</source>
        <translation>Abrir en «¿Y si…?»</translation>
    </message>
    <message>
        <source>What-if sets the weather to one value: its mean after the change</source>
        <translation>«¿Y si…?» fija la meteorología en un solo valor: su media tras el cambio</translation>
    </message>
    <message>
        <source>The same building, days and weather, to go on from</source>
        <translation>El mismo edificio, los mismos días y la misma meteorología, para seguir desde ahí</translation>
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
        <translation>✓ correcta</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Stands in a cell that should hold something.</extracomment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
</context>
<context>
    <name>app::ProcessingWatch</name>
    <message>
        <source>Stored. The service does not answer now; waiting until it is back</source>
        <translation>Guardado. El servicio no responde ahora; se espera a que vuelva</translation>
    </message>
    <message>
        <source>Stored. Working out expected use and scores</source>
        <translation>Guardado. Calculando el consumo esperado y las puntuaciones</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show the result now</source>
        <translation>Mostrar ya el resultado</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Deshacer…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>The service goes on working; the bar at the bottom of the window shows how far it is.</source>
        <translation>El servicio sigue trabajando; la barra inferior de la ventana muestra su avance.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
</context>
<context>
    <name>app::QuestionCard</name>
    <message>
        <source>%1: %2, building %3</source>
        <extracomment>Title of a question: what is odd, at which sensor, in which building.</extracomment>
        <translation>%1: %2, edificio %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Asks the question again; what the answer took in is held back as before.</source>
        <translation>Vuelve a hacer la pregunta; lo que incorporó la respuesta queda retenido como antes.</translation>
    </message>
    <message>
        <source>%1 (most likely)</source>
        <extracomment>%1 is a proposed answer: the most likely one.</extracomment>
        <translation>%1 (lo más probable)</translation>
    </message>
    <message>
        <source>Old meter at its end</source>
        <translation>Final del contador antiguo</translation>
    </message>
    <message>
        <source>New meter at its start</source>
        <translation>Inicio del contador nuevo</translation>
    </message>
    <message>
        <source>as last accepted</source>
        <translation>como la última aceptada</translation>
    </message>
    <message>
        <source>as first held back</source>
        <translation>como la primera retenida</translation>
    </message>
    <message>
        <source>Apply answer</source>
        <translation>Aplicar la respuesta</translation>
    </message>
    <message>
        <source>Consumption so far, and with the chosen answer</source>
        <translation>Consumo hasta ahora y con la respuesta elegida</translation>
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
        <translation>No hay lecturas retenidas. Aquí se pregunta por todo lo que un contador no puede haber mostrado.</translation>
    </message>
    <message>
        <source>The questions could not be loaded.</source>
        <translation>No se pudieron cargar las preguntas.</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) follow when these are answered.</source>
        <translation>
            <numerusform>Sigue %n pregunta más cuando se respondan estas.</numerusform>
            <numerusform>Siguen %n preguntas más cuando se respondan estas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondidas</translation>
    </message>
    <message>
        <source>The answer was not taken.</source>
        <translation>No se aceptó la respuesta.</translation>
    </message>
    <message>
        <source>The answer was not undone.</source>
        <translation>No se deshizo la respuesta.</translation>
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
        <translation>Usar en todas las filas</translation>
    </message>
    <message>
        <source>✓ %1 — %2</source>
        <translation>✓ %1 — %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>app::QueueBar</name>
    <message>
        <source>Next file</source>
        <translation>Archivo siguiente</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlos</translation>
    </message>
    <message>
        <source>The files that wait are not imported.</source>
        <translation>Los archivos en espera no se importan.</translation>
    </message>
    <message>
        <source>Leaves what is open here and checks the next file.</source>
        <translation>Deja lo que está abierto aquí y comprueba el archivo siguiente.</translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait: %1</source>
        <extracomment>%1 is a list of file names.</extracomment>
        <translation>
            <numerusform>%n archivo más en espera: %1</numerusform>
            <numerusform>%n archivos más en espera: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReportList</name>
    <message>
        <source>Current versions only</source>
        <translation>Solo versiones actuales</translation>
    </message>
    <message>
        <source>Write report now…</source>
        <translation>Escribir informe ahora…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>The report could not be loaded.</source>
        <translation>No se pudo cargar el informe.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
    <message>
        <source>Reports of</source>
        <translation>Informes de</translation>
    </message>
    <message>
        <source>Leaves out reports that late readings made another version of.</source>
        <translation>Omite los informes de los que lecturas tardías crearon otra versión.</translation>
    </message>
    <message>
        <source>When reports are written and mailed, the goal and the tariffs</source>
        <translation>Cuándo se escriben y envían los informes, el objetivo y las tarifas</translation>
    </message>
    <message>
        <source>The reports could not be loaded.</source>
        <translation>No se pudieron cargar los informes.</translation>
    </message>
    <message>
        <source>The users could not be loaded.</source>
        <translation>No se pudieron cargar los usuarios.</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Todos los usuarios</translation>
    </message>
    <message>
        <source>No reports yet. Write one now, or let them be written regularly in the settings.</source>
        <translation>Aún no hay informes. Escriba uno ahora o haga que se escriban regularmente en los ajustes.</translation>
    </message>
    <message>
        <source>You have no reports yet. Write one now, or let them be written regularly in the settings.</source>
        <translation>Aún no tiene informes. Escriba uno ahora o haga que se escriban regularmente en los ajustes.</translation>
    </message>
</context>
<context>
    <name>app::ReportOrderDialog</name>
    <message>
        <source>Write a report now</source>
        <translation>Escribir un informe ahora</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Escribir informe</translation>
    </message>
    <message>
        <source>Mail it too</source>
        <translation>Enviarlo también por correo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
</context>
<context>
    <name>app::ReportPlanForm</name>
    <message>
        <source>Write reports regularly</source>
        <translation>Escribir informes regularmente</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Mail them</source>
        <translation>Enviarlos por correo</translation>
    </message>
    <message>
        <source>Mail corrections too</source>
        <translation>Enviar también correcciones</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source> kWh a day</source>
        <translation> kWh al día</translation>
    </message>
    <message>
        <source>When late readings change a report, the new version is mailed as well.</source>
        <translation>Cuando lecturas tardías cambian un informe, también se envía la nueva versión.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Goal for electricity</source>
        <translation>Objetivo de electricidad</translation>
    </message>
    <message>
        <source>Days from one report to the next</source>
        <translation>Días de un informe al siguiente</translation>
    </message>
    <message>
        <source>Day of the first report</source>
        <translation>Día del primer informe</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>Cada tantos días</translation>
    </message>
    <message>
        <source>days, from</source>
        <extracomment>Between a number of days and a date: &quot;Every 7 days, from 1 November&quot;.</extracomment>
        <translation>días, desde el</translation>
    </message>
    <message>
        <source>On chosen weekdays</source>
        <translation>En los días de la semana elegidos</translation>
    </message>
</context>
<context>
    <name>app::ReportPreview</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <extracomment>Above a report: %1 is the days it covers, %2 the number of its version.</extracomment>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>app::ReportSettingsDialog</name>
    <message>
        <source>Settings of reports</source>
        <translation>Ajustes de los informes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>Próximo informe</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarifas</translation>
    </message>
    <message>
        <source>none is due</source>
        <translation>ninguno pendiente</translation>
    </message>
</context>
<context>
    <name>app::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
</context>
<context>
    <name>app::ResultPanel</name>
    <message>
        <source>Save warnings…</source>
        <translation>Guardar avisos…</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>Importar más</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Deshacer…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message numerus="yes">
        <source>%1 warnings.</source>
        <extracomment>%1 is the number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 aviso.</numerusform>
            <numerusform>%1 avisos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1: %2 new, %3 replaced. Left out: %4.</source>
        <extracomment>Each of %1 to %4 is &quot;12 rows&quot;.</extracomment>
        <translation>Importado: %1. Nuevo: %2; reemplazado: %3. Omitido: %4.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Fila %1: %2</translation>
    </message>
    <message>
        <source>Save warnings</source>
        <translation>Guardar avisos</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows stood there already with the same value.</source>
        <extracomment>%1 is the number of rows; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 fila ya estaba guardada con el mismo valor.</numerusform>
            <numerusform>%1 filas ya estaban guardadas con el mismo valor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of them are listed.</source>
        <extracomment>%1 is a number of warnings; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Solo se muestra %1, el primero.</numerusform>
            <numerusform>Se muestran los %1 primeros.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RowsModel</name>
    <message>
        <source>✓ good</source>
        <translation>✓ correcta</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Stands in a cell that should hold something.</extracomment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>A column that every row must fill.</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, for instance %2</source>
        <extracomment>%1 is a column&apos;s name in files, %2 an example of what it holds.</extracomment>
        <translation>%1, por ejemplo, %2</translation>
    </message>
</context>
<context>
    <name>app::RowsPanel</name>
    <message>
        <source>Remove rows</source>
        <translation>Quitar filas</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Resultado de la comprobación</translation>
    </message>
    <message>
        <source>Check of the current row</source>
        <translation>Comprobación de la fila actual</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Añadir fila</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Cells copied in a spreadsheet go in from the current cell on; a heading is recognised.</source>
        <translation>Las celdas copiadas de una hoja de cálculo se insertan desde la celda actual; se reconoce el encabezado.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Rows to import</source>
        <translation>Filas para importar</translation>
    </message>
    <message>
        <source>The table is full. Save more rows as a CSV file and drop that.</source>
        <translation>La tabla está llena. Guarde las demás filas como archivo CSV y suéltelo.</translation>
    </message>
    <message>
        <source>This is more than the %1 rows that fit here. Save them as a CSV file and drop that.</source>
        <extracomment>%1 is a number of rows.</extracomment>
        <translation>Son más de las %1 filas que caben aquí. Guárdelas como archivo CSV y suéltelo.</translation>
    </message>
    <message>
        <source>✓ %1 good   ▲ %2 with a warning   ✕ %3 refused</source>
        <extracomment>Numbers of rows.</extracomment>
        <translation>✓ Correctas: %1   ▲ Con aviso: %2   ✕ Rechazadas: %3</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>%1 is a row&apos;s number, %2 what is wrong with it.</extracomment>
        <translation>Fila %1: %2</translation>
    </message>
    <message>
        <source>Type, or paste cells copied in a spreadsheet. Columns with * must be filled.</source>
        <translation>Escriba o pegue celdas copiadas de una hoja de cálculo. Las columnas con * son obligatorias.</translation>
    </message>
</context>
<context>
    <name>app::RunLedger</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Show older runs</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Parts of the run</source>
        <translation>Partes de la ejecución</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>The runs could not be loaded.</source>
        <translation>No se pudieron cargar las ejecuciones.</translation>
    </message>
    <message>
        <source>There are no such runs.</source>
        <translation>No hay ejecuciones así.</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Aún no se ha ejecutado.</translation>
    </message>
    <message>
        <source>First error: %1</source>
        <extracomment>%1 is the service&apos;s own words for an error, in English.</extracomment>
        <translation>Primer error: %1</translation>
    </message>
    <message numerus="yes">
        <source>It was interrupted and gone on with %n time(s).</source>
        <translation>
            <numerusform>Se interrumpió y continuó %n vez.</numerusform>
            <numerusform>Se interrumpió y continuó %n veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) had nothing to do and are not listed.</source>
        <translation>
            <numerusform>%n parte no tenía nada que hacer y no se muestra.</numerusform>
            <numerusform>%n partes no tenían nada que hacer y no se muestran.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was due while the service could not do it, and is not made up for.</source>
        <translation>Tocaba cuando el servicio no podía hacerla, y no se recupera.</translation>
    </message>
    <message>
        <source>The parts of the run could not be loaded.</source>
        <translation>No se pudieron cargar las partes de la ejecución.</translation>
    </message>
    <message>
        <source>Its parts are listed as they end.</source>
        <translation>Sus partes se muestran a medida que terminan.</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>No había nada que hacer.</translation>
    </message>
</context>
<context>
    <name>app::RunSection</name>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation>Ejecuciones fallidas</translation>
    </message>
    <message>
        <source>Runs under way</source>
        <translation>Ejecuciones en marcha</translation>
    </message>
    <message>
        <source>Stopped runs</source>
        <translation>Ejecuciones detenidas</translation>
    </message>
    <message>
        <source>Runs that were left out</source>
        <translation>Ejecuciones omitidas</translation>
    </message>
    <message>
        <source>Runs shown</source>
        <translation>Ejecuciones mostradas</translation>
    </message>
</context>
<context>
    <name>app::SaveBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The file is being saved</source>
        <translation>El archivo se está guardando</translation>
    </message>
    <message>
        <source>Stops saving; no file is left behind.</source>
        <translation>Detiene el guardado; no queda ningún archivo.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 rows in %2</source>
        <extracomment>%1 is the number of rows, %2 a file; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 fila guardada en %2</numerusform>
            <numerusform>%1 filas guardadas en %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings of this time; no file was written.</source>
        <translation>No hay lecturas de este tiempo; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Save readings</source>
        <translation>Guardar lecturas</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Waiting for the first rows…</source>
        <translation>Esperando las primeras filas…</translation>
    </message>
    <message>
        <source>Saving was cancelled; no file was written.</source>
        <translation>Se canceló el guardado; no se escribió ningún archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows, %2</source>
        <extracomment>%1 is the number of rows, %2 a size such as &quot;3.4 MB&quot;; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 fila, %2</numerusform>
            <numerusform>%1 filas, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ScenarioResult</name>
    <message>
        <source>Totals of the chosen days</source>
        <translation>Totales de los días elegidos</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Scenario against expected</source>
        <translation>Escenario frente a esperado</translation>
    </message>
    <message>
        <source>Score before and after</source>
        <translation>Puntuación antes y después</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Hora a hora</translation>
    </message>
    <message>
        <source>Means of the chosen days</source>
        <translation>Medias de los días elegidos</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>según lo medido</translation>
    </message>
    <message>
        <source>in the weather as it was</source>
        <translation>con la meteorología real</translation>
    </message>
    <message>
        <source>in the changed weather</source>
        <translation>con la meteorología cambiada</translation>
    </message>
    <message>
        <source>Change the weather on the left</source>
        <translation>Cambie la meteorología a la izquierda</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Score before and after the change: &quot;0.31 → 0.12&quot;.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>0 is usual, 1 is worst</source>
        <translation>0 es lo habitual, 1 lo peor</translation>
    </message>
</context>
<context>
    <name>app::ScheduleDialog</name>
    <message>
        <source>Schedule of “%1”</source>
        <extracomment>%1 is a job: &quot;Back up&quot;.</extracomment>
        <translation>Horario de «%1»</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Usual schedule</source>
        <translation>Horario habitual</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Minute, hour, day of the month, month and day of the week, as in crontab. “*” is each, “*/15” each 15th, “1-5” from 1 to 5, “1,15” both.</source>
        <translation>Minuto, hora, día del mes, mes y día de la semana, como en crontab. «*» es cada uno, «*/15» cada 15, «1-5» del 1 al 5, «1,15» ambos.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Next runs</source>
        <translation>Próximas ejecuciones</translation>
    </message>
    <message>
        <source>What becomes of runs that were due while the service was not running</source>
        <translation>Qué pasa con las ejecuciones que tocaban cuando el servicio no estaba en marcha</translation>
    </message>
    <message>
        <source>Never: there is no such day.</source>
        <translation>Nunca: ese día no existe.</translation>
    </message>
    <message>
        <source>This is no schedule: %1</source>
        <extracomment>%1 is what is wrong with it, the service&apos;s own words in English.</extracomment>
        <translation>Esto no es un horario: %1</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Ejecuciones perdidas</translation>
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
        <translation>Guardar script</translation>
    </message>
    <message>
        <source>The sensor fetches it with its next token and then reads its meter by it. A number alone is its revolutions per kWh.</source>
        <translation>El sensor lo obtiene con su próximo token y desde entonces lee con él su contador. Un número solo indica las vueltas por kWh.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 de %2 bytes</translation>
    </message>
</context>
<context>
    <name>app::SecretDialog</name>
    <message>
        <source>Make a new secret</source>
        <translation>Crear clave nueva</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Clave de %1</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar la actual</translation>
    </message>
    <message>
        <source>Enter this secret in the sensor. It is shown only now; whoever loses it makes a new one.</source>
        <translation>Introduzca esta clave en el sensor. Solo se muestra ahora; si se pierde, hay que crear otra.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Make a new secret for %1? The old one stops working at once: the sensor sends nothing more until it has the new one.</source>
        <translation>¿Crear una clave nueva para %1? La actual deja de servir de inmediato: el sensor no enviará nada más hasta tener la nueva.</translation>
    </message>
    <message>
        <source>The secret as a QR code</source>
        <translation>La clave como código QR</translation>
    </message>
    <message>
        <source>The secret, for the camera of a telephone</source>
        <translation>La clave, para la cámara de un teléfono</translation>
    </message>
</context>
<context>
    <name>app::SectionPage</name>
    <message>
        <source>Parts of the page</source>
        <translation>Partes de la página</translation>
    </message>
    <message>
        <source>Who you are could not be asked.</source>
        <translation>No se pudo preguntar quién es usted.</translation>
    </message>
</context>
<context>
    <name>app::SensorDetail</name>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Changes building, name, owner and limit</source>
        <translation>Cambia el edificio, el nombre, el titular y el límite</translation>
    </message>
    <message>
        <source>Secret…</source>
        <translation>Clave…</translation>
    </message>
    <message>
        <source>Makes a new secret; the old one stops working</source>
        <translation>Crea una clave nueva; la actual deja de servir</translation>
    </message>
    <message>
        <source>Script…</source>
        <translation>Script…</translation>
    </message>
    <message>
        <source>Sets what the sensor reads its meter by</source>
        <translation>Define con qué lee el sensor su contador</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Chart of the last readings</source>
        <translation>Gráfico de las últimas lecturas</translation>
    </message>
    <message>
        <source>It has sent nothing yet. Enter its secret in the sensor and point it at this service.</source>
        <translation>Aún no ha enviado nada. Introduzca su clave en el sensor y diríjalo a este servicio.</translation>
    </message>
    <message>
        <source>%1, last heard of %2</source>
        <extracomment>%1 is how a sensor fares (&quot;live&quot;), %2 when its last reading came (&quot;40 s ago&quot;).</extracomment>
        <translation>%1, última lectura %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) held back.</source>
        <translation>
            <numerusform>%n lectura retenida.</numerusform>
            <numerusform>%n lecturas retenidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the number of a building, %2 what a sensor counts, %3 a person.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, of %3</source>
        <translation>%1, %2, de %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>set, and taken over by the sensor</source>
        <translation>guardado y adoptado por el sensor</translation>
    </message>
    <message>
        <source>set, but not yet taken over by the sensor</source>
        <translation>guardado, pero aún no adoptado por el sensor</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Takes readings of it again</source>
        <translation>Vuelve a aceptar sus lecturas</translation>
    </message>
    <message>
        <source>Takes no more readings of it; those it sent stay</source>
        <translation>Deja de aceptar sus lecturas; las ya enviadas se conservan</translation>
    </message>
    <message>
        <source>The readings of the sensor could not be loaded.</source>
        <translation>No se pudieron cargar las lecturas del sensor.</translation>
    </message>
    <message>
        <source>One reading so far. The next one makes the first consumption.</source>
        <translation>Por ahora hay una lectura. La siguiente dará el primer consumo.</translation>
    </message>
</context>
<context>
    <name>app::SensorDialog</name>
    <message>
        <source>Edit sensor %1</source>
        <translation>Editar el sensor %1</translation>
    </message>
    <message>
        <source>Add a sensor</source>
        <translation>Añadir un sensor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add sensor</source>
        <translation>Añadir sensor</translation>
    </message>
    <message>
        <source>As the sensor calls itself</source>
        <translation>Como se identifica el sensor</translation>
    </message>
    <message>
        <source>Number of its building</source>
        <translation>Número de su edificio</translation>
    </message>
    <message>
        <source>Optional, for instance where it hangs</source>
        <translation>Opcional, por ejemplo, dónde está instalado</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Mide</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Revolutions per kWh</source>
        <translation>Vueltas por kWh</translation>
    </message>
    <message>
        <source>Most per minute</source>
        <translation>Máximo por minuto</translation>
    </message>
    <message>
        <source>Readings that rise faster are held back.</source>
        <translation>Las lecturas que suben más deprisa se retienen.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>%1, as is usual</source>
        <extracomment>What a counter may rise in a minute unless another limit is given; %1 is a number with its unit.</extracomment>
        <translation>%1, lo habitual</translation>
    </message>
</context>
<context>
    <name>app::SensorList</name>
    <message>
        <source>No sensors yet. Add one to read its meter around the clock.</source>
        <translation>Aún no hay sensores. Añada uno para leer su contador las 24 horas.</translation>
    </message>
    <message>
        <source>Add sensor…</source>
        <translation>Añadir sensor…</translation>
    </message>
    <message>
        <source>Filter by sensor, building or owner</source>
        <translation>Filtrar por sensor, edificio o titular</translation>
    </message>
    <message>
        <source>Show only sensors in this state</source>
        <translation>Mostrar solo los sensores en este estado</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>The sensors could not be loaded.</source>
        <translation>No se pudieron cargar los sensores.</translation>
    </message>
    <message>
        <source>%1 of %2 sensors</source>
        <extracomment>Below the table: %1 of %2 sensors pass the filter.</extracomment>
        <translation>%1 de %2 sensores</translation>
    </message>
    <message>
        <source>The sensor was not changed.</source>
        <translation>No se cambió el sensor.</translation>
    </message>
</context>
<context>
    <name>app::SensorListModel</name>
    <message numerus="yes">
        <source>%n reading(s) wait for an answer under Questions.</source>
        <translation>
            <numerusform>%n lectura espera respuesta en «Preguntas».</numerusform>
            <numerusform>%n lecturas esperan respuesta en «Preguntas».</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Mide</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenidas</translation>
    </message>
</context>
<context>
    <name>app::SensorsPage</name>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Questions</source>
        <extracomment>A tab; %1 is the number of open questions.</extracomment>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Questions (%1)</source>
        <translation>Preguntas (%1)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Forgets who you are here; your password is asked for again.</source>
        <translation>Olvida aquí quién es usted; se le volverá a pedir la contraseña.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>Sesión iniciada como %1</translation>
    </message>
    <message>
        <source>You are signed out here, but the service has not heard of it.</source>
        <translation>Ha cerrado la sesión aquí, pero el servicio no se ha enterado.</translation>
    </message>
</context>
<context>
    <name>app::SeriesChart</name>
    <message>
        <source>Chart of actual and expected use</source>
        <translation>Gráfico de consumo real y esperado</translation>
    </message>
    <message>
        <source>Arrow keys pan, plus and minus zoom, Home and End go to the first and last day, 0 shows all. Shift with arrow keys reads the values one by one.</source>
        <translation>Las flechas desplazan, más y menos amplían o reducen, Inicio y Fin van al primer y al último día, 0 muestra todo. Mayús con las flechas lee los valores uno a uno.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Difference: actual minus expected</source>
        <translation>Diferencia: real menos esperado</translation>
    </message>
    <message>
        <source>Difference: actual minus expected (%1)</source>
        <translation>Diferencia: real menos esperado (%1)</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Expected, with its usual spread</source>
        <translation>Esperado, con su dispersión habitual</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>Read out by a screen reader: %1 is a time, %2 a list like &quot;Actual 804 kWh, Expected 477 kWh&quot;.</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The largest difference is %1 on %2.</source>
        <extracomment>%1 is an amount with its sign and unit, %2 a time.</extracomment>
        <translation>La mayor diferencia es %1, el %2.</translation>
    </message>
    <message>
        <source>No data to show.</source>
        <translation>No hay datos que mostrar.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1, del %2 al %3.</translation>
    </message>
    <message>
        <source>Actual use lies between %1 and %2.</source>
        <extracomment>%1 and %2 are the smallest and largest actual value with their units.</extracomment>
        <translation>El consumo real está entre %1 y %2.</translation>
    </message>
    <message>
        <source>There is no actual value in these days.</source>
        <translation>No hay ningún valor real en estos días.</translation>
    </message>
    <message numerus="yes">
        <source>%n deviation(s) are shaded.</source>
        <translation>
            <numerusform>%n desviación sombreada.</numerusform>
            <numerusform>%n desviaciones sombreadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference (%1)</source>
        <translation>Diferencia (%1)</translation>
    </message>
    <message>
        <source>Site time, %1</source>
        <extracomment>Title of the time axis; %1 is the range of days that is shown.</extracomment>
        <translation>Hora local, %1</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message numerus="yes">
        <source>%n peak(s) are shaded.</source>
        <translation>
            <numerusform>%n pico está sombreado.</numerusform>
            <numerusform>%n picos están sombreados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Partly measured</source>
        <translation>Medido en parte</translation>
    </message>
    <message>
        <source>%1 of this time was measured.</source>
        <translation>Se midió el %1 de este tiempo.</translation>
    </message>
</context>
<context>
    <name>app::ServicePanel</name>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Show weather</source>
        <translation>Mostrar meteorología</translation>
    </message>
    <message>
        <source>Weather by day</source>
        <translation>Meteorología por día</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>✕ The last day lies before the first one.</source>
        <translation>✕ El último día es anterior al primero.</translation>
    </message>
    <message numerus="yes">
        <source>✕ The service gives at most %1 days at once; these are %2. Import them in parts.</source>
        <extracomment>%1 is a number of days above one, %2 as well; %n only chooses the plural form of %2.</extracomment>
        <translation>
            <numerusform>✕ El servicio da como máximo %1 días cada vez; este es %2. Impórtelo por partes.</numerusform>
            <numerusform>✕ El servicio da como máximo %1 días cada vez; estos son %2. Impórtelos por partes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored before you press Import.</source>
        <translation>No se guarda nada hasta que pulse «Importar».</translation>
    </message>
    <message>
        <source>Asking the weather service…</source>
        <translation>Consultando el servicio meteorológico…</translation>
    </message>
    <message>
        <source>The weather service did not answer as it should. Nothing was changed; a CSV file can be imported all the same.</source>
        <translation>El servicio meteorológico no respondió como debía. No se cambió nada; aun así, se puede importar un archivo CSV.</translation>
    </message>
    <message>
        <source>The weather could not be fetched.</source>
        <translation>No se pudo obtener la meteorología.</translation>
    </message>
    <message>
        <source>The service knows no weather of these days. Choose earlier ones.</source>
        <translation>El servicio no tiene la meteorología de estos días. Elija otros anteriores.</translation>
    </message>
    <message>
        <source>All of these days are stored already; there is nothing to import.</source>
        <translation>Todos estos días ya están guardados; no hay nada que importar.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is &quot;48,000 rows&quot;.</extracomment>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Weather service, %1</source>
        <extracomment>%1 is a range of days.</extracomment>
        <translation>Servicio meteorológico, %1</translation>
    </message>
    <message numerus="yes">
        <source>The service knows %1 hours.</source>
        <extracomment>%1 is a number of hours; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>El servicio tiene datos de %1 hora.</numerusform>
            <numerusform>El servicio tiene datos de %1 horas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days are stored already and left out.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>%1 día ya está guardado y se omite.</numerusform>
            <numerusform>%1 días ya están guardados y se omiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days would be imported.</source>
        <extracomment>%1 is a number of days; %n only chooses the plural form.</extracomment>
        <translation>
            <numerusform>Se importaría %1 día.</numerusform>
            <numerusform>Se importarían %1 días.</numerusform>
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
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Restablecer todos los ajustes</translation>
    </message>
    <message>
        <source>Set everything on this page back to how it was on the first start?</source>
        <translation>¿Devolver todo en esta página a como estaba en el primer inicio?</translation>
    </message>
    <message>
        <source>The console goes back to the simulated campus on this computer. What you imported stays stored and is there again when you choose your own campus.</source>
        <translation>La consola vuelve al campus simulado de este equipo. Lo que importó sigue guardado y reaparece cuando elija su propio campus.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>app::SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The service wrote it into the file admin-token of its data folder at its first start.</source>
        <translation>El servicio lo escribió en el archivo admin-token de su carpeta de datos en el primer inicio.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Or a token</source>
        <translation>O un token</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>El nombre o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>This is for administrators. Sign in as one.</source>
        <translation>Esto es para administradores. Inicie sesión como uno.</translation>
    </message>
    <message>
        <source>The sign-in ended or was taken back. Sign in again.</source>
        <translation>La sesión terminó o fue retirada. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Sign in to see this page.</source>
        <translation>Inicie sesión para ver esta página.</translation>
    </message>
</context>
<context>
    <name>app::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>app::SortMenu</name>
    <message>
        <source>Sort by %1</source>
        <extracomment>%1 is the title of a column.</extracomment>
        <translation>Ordenar por %1</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
</context>
<context>
    <name>app::StaleLabel</name>
    <message>
        <source>The service does not answer. This is what it last sent.</source>
        <translation>El servicio no responde. Esto es lo último que envió.</translation>
    </message>
    <message>
        <source>as of %1 UTC</source>
        <extracomment>%1 is a time, or a day and a time: the data shown are as old as that.</extracomment>
        <translation>datos: %1 UTC</translation>
    </message>
</context>
<context>
    <name>app::StartView</name>
    <message>
        <source>What do you want to know?</source>
        <translation>¿Qué quiere saber?</translation>
    </message>
    <message>
        <source>Every number of an answer is computed when you ask. What it was computed from stands beside it.</source>
        <translation>Cada número de una respuesta se calcula cuando usted pregunta. De qué se calculó está al lado.</translation>
    </message>
    <message>
        <source>Wasted electricity</source>
        <translation>Electricidad derrochada</translation>
    </message>
    <message>
        <source>Which buildings waste most electricity, and why?</source>
        <translation>¿Qué edificios derrochan más electricidad, y qué anomalías lo explican?</translation>
    </message>
    <message>
        <source>Most use for the size</source>
        <translation>Mayor consumo por superficie</translation>
    </message>
    <message>
        <source>Which buildings use most for their size?</source>
        <translation>¿Qué edificios consumen más para su superficie (EUI)?</translation>
    </message>
    <message>
        <source>Why is %1 unusual?</source>
        <translation>¿Por qué es anómalo el %1?</translation>
    </message>
    <message>
        <source>10 °F warmer in %1</source>
        <translation>10 °F más en el %1</translation>
    </message>
    <message>
        <source>What if it were 10 °F warmer in %1?</source>
        <translation>¿Qué pasaría en el %1 con +10 °F?</translation>
    </message>
    <message>
        <source>Peaks of %1</source>
        <translation>Picos del %1</translation>
    </message>
    <message>
        <source>When does %1 have its peaks?</source>
        <translation>¿Cuándo alcanza el %1 su consumo máx.?</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>Datos que faltan</translation>
    </message>
    <message>
        <source>Where are data missing?</source>
        <translation>¿Dónde faltan datos?</translation>
    </message>
    <message>
        <source>What can you compute?</source>
        <translation>¿Qué puede calcular?</translation>
    </message>
    <message>
        <source>building %1</source>
        <comment>in a sentence</comment>
        <translation>edificio %1</translation>
    </message>
    <message>
        <source>5 °C warmer in %1</source>
        <translation>5 °C más en el %1</translation>
    </message>
    <message>
        <source>What if it were 5 °C warmer in %1?</source>
        <translation>¿Qué pasaría en el %1 con +5 °C?</translation>
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
        <translation>campus simulado</translation>
    </message>
    <message>
        <source>Start with my own data</source>
        <translation>Empezar con mis datos</translation>
    </message>
    <message>
        <source>The buildings and readings are made up, to try the console with.</source>
        <translation>Los edificios y las lecturas son inventados, para probar la consola.</translation>
    </message>
    <message>
        <source>Leaves the simulated campus and opens an empty one of your own.</source>
        <translation>Sale del campus simulado y abre uno propio, vacío.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) waiting</source>
        <translation>
            <numerusform>%n tarea en espera</numerusform>
            <numerusform>%n tareas en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>The last task failed: %1</source>
        <translation>La última tarea falló: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n edificio</numerusform>
            <numerusform>%n edificios</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
</context>
<context>
    <name>app::TariffDialog</name>
    <message>
        <source>Edit tariff</source>
        <translation>Editar tarifa</translation>
    </message>
    <message>
        <source>Add a tariff</source>
        <translation>Añadir una tarifa</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Add tariff</source>
        <translation>Añadir tarifa</translation>
    </message>
    <message>
        <source>Three capital letters, such as EUR</source>
        <translation>Tres letras mayúsculas, como EUR</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válida desde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Price of a month</source>
        <translation>Precio por mes</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>Precio por unidad</translation>
    </message>
</context>
<context>
    <name>app::TariffList</name>
    <message>
        <source>Tariffs</source>
        <translation>Tarifas</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válida desde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Al mes</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>Por unidad</translation>
    </message>
    <message>
        <source>Edit tariff…</source>
        <translation>Editar tarifa…</translation>
    </message>
    <message>
        <source>Remove tariff</source>
        <translation>Quitar tarifa</translation>
    </message>
    <message>
        <source>Add tariff…</source>
        <translation>Añadir tarifa…</translation>
    </message>
    <message>
        <source>Without a tariff, reports tell energy but no costs.</source>
        <translation>Sin tarifa, los informes indican la energía, pero no los costes.</translation>
    </message>
</context>
<context>
    <name>app::ToolCard</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a tool does and what about: &quot;Prediction: Mount Hall (311), electricity&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Detalles de %1</translation>
    </message>
    <message>
        <source>What it was asked, and what it wrote</source>
        <translation>Qué se pidió y qué se escribió</translation>
    </message>
    <message>
        <source>It was asked nothing in particular.</source>
        <translation>No se pidió nada en particular.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>It failed without saying why.</source>
        <translation>Falló sin decir por qué.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Errores y avisos</translation>
    </message>
    <message>
        <source>The program ended with code %1, which means that it failed.</source>
        <translation>El programa terminó con el código %1, es decir, falló.</translation>
    </message>
    <message>
        <source>A picture cannot be shown: it is no PNG file.</source>
        <translation>No se puede mostrar una imagen: no es un archivo PNG.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Imagen %1 de %2</translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>Show or hide the names of the pages (Ctrl+B)</source>
        <translation>Mostrar u ocultar los nombres de las páginas (Ctrl+B)</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Mostrar u ocultar los nombres de las páginas</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Universal time</source>
        <translation>Hora universal</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation>respuesta incorrecta</translation>
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
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>app::UnitsCard</name>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>This changes what you read, never what is stored, sent or exported.</source>
        <translation>Esto cambia lo que usted lee, nunca lo que se guarda, envía o exporta.</translation>
    </message>
</context>
<context>
    <name>app::UploadPage</name>
    <message>
        <source>Upload</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>An import is being sent and would be cut off.</source>
        <translation>Se está enviando una importación y se interrumpiría.</translation>
    </message>
    <message>
        <source>There are rows entered by hand that were not imported yet.</source>
        <translation>Hay filas introducidas a mano que aún no se han importado.</translation>
    </message>
</context>
<context>
    <name>app::UtilityCard</name>
    <message>
        <source>Latest hour %1, expected %2</source>
        <extracomment>%1 is the actual amount, %2 the expected one with the unit of both: &quot;Latest hour 1,420, expected 1,180 kWh&quot;.</extracomment>
        <translation>Última hora %1, esperado %2</translation>
    </message>
    <message>
        <source>In the latest hour it used %1; %2 was expected.</source>
        <extracomment>%1 and %2 are amounts with their units.</extracomment>
        <translation>En la última hora consumió %1; lo esperado era %2.</translation>
    </message>
    <message>
        <source>No value to compare yet</source>
        <translation>Aún sin valor que comparar</translation>
    </message>
    <message>
        <source>There is no value to compare yet.</source>
        <translation>Aún no hay ningún valor que comparar.</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>Nada inusual</translation>
    </message>
    <message>
        <source>Not enough data for a score</source>
        <translation>Faltan datos para una puntuación</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <translation>✓ ya guardado</translation>
    </message>
    <message>
        <source>▲ new, some hours missing</source>
        <translation>▲ nuevo, faltan horas</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ nuevo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínima</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máxima</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humedad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>app::WhatIfPage</name>
    <message>
        <source>Building and days</source>
        <translation>Edificio y días</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Tipo de energía</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>¿Y si…?</translation>
    </message>
    <message>
        <source>The buildings could not be loaded.</source>
        <translation>No se pudieron cargar los edificios.</translation>
    </message>
    <message>
        <source>There are no buildings with readings yet.</source>
        <translation>Aún no hay edificios con lecturas.</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>Importar lecturas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The days with readings could not be loaded.</source>
        <translation>No se pudieron cargar los días con lecturas.</translation>
    </message>
    <message>
        <source>This building has no readings of this utility.</source>
        <translation>Este edificio no tiene lecturas de este tipo de energía.</translation>
    </message>
    <message>
        <source>The first day lies after the last one. Choose an earlier first day.</source>
        <translation>El primer día es posterior al último. Elija un primer día anterior.</translation>
    </message>
    <message>
        <source>These are more than three years. Choose fewer days.</source>
        <translation>Son más de tres años. Elija menos días.</translation>
    </message>
    <message>
        <source>There are readings from %1 to %2.</source>
        <translation>Hay lecturas del %1 al %2.</translation>
    </message>
    <message>
        <source>There is no model of what this building should use of this utility yet. It takes at least 14 days of readings and weather.</source>
        <translation>Aún no hay modelo de lo que este edificio debería consumir de este tipo de energía. Hacen falta al menos 14 días de lecturas y meteorología.</translation>
    </message>
    <message>
        <source>There is no expected use in these days. Choose other days.</source>
        <translation>No hay consumo esperado en estos días. Elija otros.</translation>
    </message>
    <message>
        <source>The expected use could not be worked out.</source>
        <translation>No se pudo calcular el consumo esperado.</translation>
    </message>
    <message>
        <source>The scenario could not be worked out.</source>
        <translation>No se pudo calcular el escenario.</translation>
    </message>
    <message>
        <source>The weather of these days could not be loaded. %1</source>
        <translation>No se pudo cargar el tiempo de estos días. %1</translation>
    </message>
</context>
<context>
    <name>app::WhyCard</name>
    <message>
        <source>Why</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Reasons for the score</source>
        <translation>Motivos de la puntuación</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>There are not enough data for a score. It takes at least 14 days of readings.</source>
        <translation>No hay datos suficientes para una puntuación. Hacen falta lecturas de al menos 14 días.</translation>
    </message>
    <message>
        <source>Nothing unusual was found in the judged days.</source>
        <translation>No se encontró nada inusual en los días evaluados.</translation>
    </message>
    <message>
        <source>Choose a reason to see its beginning in the chart</source>
        <translation>Elija un motivo para ver su inicio en el gráfico</translation>
    </message>
</context>
<context>
    <name>app::WorkLine</name>
    <message>
        <source>Working it out…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopped. This is the result before.</source>
        <translation>Detenido. Este es el resultado anterior.</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calcular</translation>
    </message>
</context>
</TS>
