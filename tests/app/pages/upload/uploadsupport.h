#pragma once

#include "core/model/importbatch.h"
#include "core/wire/json.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

//! Files to import, gone with the test.
class TestFolder
{
public:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test cannot write its files");
        return file.fileName();
    }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

//! The first button whose words contain `text`; null when there is none.
inline QPushButton *button(QWidget &parent, const QString &text)
{
    for (QPushButton *candidate : parent.findChildren<QPushButton *>()) {
        if (candidate->text().contains(text))
            return candidate;
    }
    return nullptr;
}

//! A daemon that took a weather file of three rows, one of them refused.
inline void answerWell(FakeServer &server)
{
    core::ImportResult result;
    result.batchId = 3;
    result.kind = core::ImportKind::Weather;
    result.rowsRead = 3;
    result.rowsIngested = 2;
    result.rowsSkipped = 1;
    result.warningCount = 1;
    result.warnings = {{3, QStringLiteral("temperature_2m 'hot' is not a number, row skipped")}};
    server.setAnswer("/api/status", {200, canned::status()});
    server.setAnswer("/api/imports", {200, canned::imports()});
    server.setAnswer("/api/upload/weather", {200, canned::bytes(core::wire::toJson(result))});
    server.setAnswer("/api/imports/2", {200, canned::bytes(core::wire::toJson(canned::batch(2, true)))});
}
