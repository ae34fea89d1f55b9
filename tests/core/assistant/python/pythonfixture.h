#pragma once

#include "core/assistant/python/pythontool.h"

#include "core/demo/democampus.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

//! A campus in a store of its own and, where a sandbox is to be had, the tool on it; else every test is skipped with
//! the reason.
class PythonFixture : public QObject
{
    Q_OBJECT

protected:
    static constexpr EpochSeconds Start = 1'748'736'000; // 2025-06-01T00:00:00Z
    static constexpr int Days = 3;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CampusService> m_campus;
    std::shared_ptr<PythonTool> m_tool;
    std::shared_ptr<PythonTool> m_other; // made when it is first needed
    bool m_isOthersTurn = false;
    GeneratedCampus m_generated;

    //! The limits of a test: what runs into one must not take long.
    virtual PythonOptions options() const
    {
        PythonOptions options;
        options.processorTime = std::chrono::milliseconds(1500);
        options.runTime = std::chrono::seconds(20);
        options.startTime = std::chrono::seconds(120); // the machine may be busy with other tests
        options.memoryBytes = 400LL << 20;
        options.scratchBytes = 16LL << 20;
        options.processes = 16;
        options.outputBytes = 32768;
        options.imageBytes = 128 << 10;
        return options;
    }

    void upload(ImportKind kind, const QByteArray &csv)
    {
        QBuffer buffer;
        buffer.setData(csv);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto result = m_campus->importCsv(kind, buffer, u"test.csv"_s);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QVERIFY(result->rowsIngested > 0);
    }

    void uploadCampus()
    {
        CampusRecipe recipe;
        recipe.buildings = 3;
        recipe.days = Days;
        recipe.intervalSeconds = 3600;
        recipe.start = Start;
        recipe.utilities = {Utility::Electricity, Utility::Gas};
        m_generated = generateCampus(recipe);
        QTemporaryDir folder;
        QVERIFY(writeCampus(m_generated, SiteZone::utc(), folder.path()));
        for (const auto &[kind, name] :
             {std::pair(ImportKind::Building, u"building.csv"_s), std::pair(ImportKind::Weather, u"weather.csv"_s)}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            upload(kind, file.readAll());
        }
        QByteArray csv = "meterId,simsCode,utility,readingTime,readingValue\n";
        for (const GeneratedMeter &meter : m_generated.meters) {
            for (const IntervalReading &reading : meter.readings)
                csv += meter.externalId.toUtf8() + ',' + meter.buildingNumber.toUtf8() + ','
                       + utilityName(meter.utility).toUtf8() + ',' + SiteZone::utc().format(reading.start).toUtf8()
                       + ',' + QByteArray::number(reading.value, 'g', 17) + '\n';
        }
        upload(ImportKind::Meter, csv);
        QVERIFY(m_campus->waitUntilIdle(60000));
    }

    QJsonObject run(const QString &code) { return runWith(*m_tool, code); }

    // For pieces of code that have nothing to do with each other: while one interpreter is used another loads.
    QJsonObject runInTurn(const QString &code)
    {
        if (!m_other)
            m_other = makeTool();
        if (!m_other)
            return {};
        m_isOthersTurn = !m_isOthersTurn;
        return runWith(m_isOthersTurn ? *m_other : *m_tool, code);
    }

    std::shared_ptr<PythonTool> makeTool() const
    {
        auto tool = makePythonTool(*m_campus, options());
        if (!tool)
            qWarning().noquote() << tool.error().detail;
        return tool ? *std::move(tool) : nullptr;
    }

    static QJsonObject runWith(PythonTool &tool, const QString &code)
    {
        const auto result = tool.run({{u"code"_s, code}}, {});
        if (!result)
            return {{u"failure"_s, result.error().detail}};
        return *result;
    }

    static QByteArray textOf(const QJsonObject &result)
    {
        return QJsonDocument(result).toJson(QJsonDocument::Indented).left(3000);
    }

private slots:
    void initTestCase()
    {
        if (const auto available = pythonAvailable(options()); !available)
            QSKIP(qPrintable(u"no sandbox here: "_s + available.error().detail));
        auto database = Database::open(m_folder.path());
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        m_database = *std::move(database);
        auto campus = CampusService::create(*m_database, m_clock, {});
        QVERIFY2(campus, campus ? "" : qPrintable(campus.error().detail));
        m_campus = *std::move(campus);
        uploadCampus();
        m_tool = makeTool();
        QVERIFY(m_tool);
    }

    void cleanupTestCase()
    {
        m_tool.reset();
        m_other.reset();
        m_campus.reset();
        m_database.reset();
    }
};
