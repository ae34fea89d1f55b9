#pragma once

#include "app/client/exportclient.h"
#include "app/client/filestream.h"

#include <QWidget>

class QTableWidget;

namespace app {

class EmptyState;
class Skeleton;
class Theme;

//! The first rows of a file that the daemon would make; the rest of it is not asked for.
class FilePreview : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Rows = 20;

    //! `hint` is what stands there while nothing is shown.
    FilePreview(Connection &connection, Theme &theme, const QString &hint, QWidget *parent = nullptr);

    void load(const ExportSource &source);
    void clear();
    QTableWidget *table() const { return m_table; }
    QString sentence() const;

Q_SIGNALS:
    void shown();
    void failed(const core::Error &error);

private:
    void take(bool isWhole);
    void say(const QString &sentence);

    FileStream m_stream;
    QByteArray m_begin;
    QString m_hint;
    QTableWidget *m_table;
    EmptyState *m_empty;
    Skeleton *m_skeleton;
};

//! The cells of one line of RFC 4180; a quoted cell may not go over a line's end.
QStringList csvCells(const QByteArray &line);

} // namespace app
