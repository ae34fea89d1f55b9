#pragma once

#include "app/shell/console.h"
#include "app/shell/mainwindow.h"
#include "app/shell/options.h"
#include "app/widgets/skeleton.h"
#include "core/model/importbatch.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

//! The console as a person runs it, over the real daemon and its demo campus. One to a test program: the first scores
//! take a while.
class WholeConsole
{
public:
    static constexpr int ScorePatience = 240000; // ms; the demo campus is trained and scored on a busy machine
    static constexpr int Patience = 30000;       // ms

    static QString daemonProgram()
    {
        const QString program = QDir(qEnvironmentVariable("METERHOUSE_BIN")).filePath(QStringLiteral("meterhoused"));
        return QFileInfo(program).isExecutable() ? program : QString();
    }

    //! Waits until the campus is scored.
    bool start(QSize size);

    app::Console &console() const { return *m_console; }
    app::MainWindow &window() const { return *m_console->window(); }

    template<typename T>
    T *find() const
    {
        return window().findChild<T *>();
    }

    //! A new window in this language.
    bool speak(const QString &language);
    //! Of the windows of later languages.
    void setSize(QSize size) { m_size = size; }

    //! Nothing is covered by "loading" any more, and what was asked for was laid out.
    bool settle() const
    {
        const bool loaded = QTest::qWaitFor(
            [this] {
                const auto skeletons = window().findChildren<app::Skeleton *>();
                return std::ranges::none_of(skeletons, [](const app::Skeleton *each) { return each->isVisible(); });
            },
            Patience);
        for (int round = 0; round < 10; ++round) // what was laid out anew asks its parents for room in turn
            QCoreApplication::processEvents();
        return loaded;
    }

    //! Writes a file for an import.
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

private:
    bool fillSensors() const;

    QTemporaryDir m_folder;
    std::unique_ptr<app::Console> m_console;
    QSize m_size;
};
