#include "filepreview.h"

#include "app/pages/parts/plaintable.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/skeleton.h"

#include <QStackedLayout>

#include <algorithm>
#include <utility>

namespace app {

QStringList csvCells(const QByteArray &line)
{
    QStringList cells;
    const QString text = QString::fromUtf8(line);
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        const bool isDoubled = isQuoted && letter == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
        if (isDoubled)
            cell += text.at(i++);
        else if (letter == u'"')
            isQuoted = !isQuoted;
        else if (letter == u',' && !isQuoted)
            cells.append(std::exchange(cell, {}));
        else
            cell += letter;
    }
    cells.append(cell);
    return cells;
}

FilePreview::FilePreview(Connection &connection, Theme &theme, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_stream(connection)
    , m_hint(hint)
    , m_table(makePlainTable(theme, tr("First rows of the file"), {}, this))
    , m_empty(new EmptyState(this))
    , m_skeleton(new Skeleton(theme, this))
{
    auto *layout = new QStackedLayout(this);
    layout->addWidget(m_empty);
    layout->addWidget(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(&m_stream, &FileStream::arrived, this, [this] { take(false); });
    connect(&m_stream, &FileStream::ended, this, [this] { take(true); });
    connect(&m_stream, &FileStream::failed, this, [this](const core::Error &error) {
        m_skeleton->stop();
        if (error.code == core::ErrorCode::NotFound)
            return say(tr("There are no readings of this time."));
        clear();
        Q_EMIT failed(error);
    });
    clear();
}

void FilePreview::load(const ExportSource &source)
{
    m_begin.clear();
    m_skeleton->start();
    m_stream.start(source.path, source.query);
}

void FilePreview::clear()
{
    m_stream.cancel();
    m_skeleton->stop();
    say(m_hint);
}

void FilePreview::say(const QString &sentence)
{
    m_table->setRowCount(0);
    m_empty->set(sentence, {});
    static_cast<QStackedLayout *>(layout())->setCurrentWidget(m_empty);
}

QString FilePreview::sentence() const
{
    return m_empty->isVisible() ? m_empty->sentence() : QString();
}

void FilePreview::take(bool isWhole)
{
    m_begin += m_stream.take();
    if (!isWhole && m_begin.count('\n') <= Rows)
        return;
    m_stream.cancel();
    m_skeleton->stop();
    QList<QByteArray> lines = m_begin.split('\n');
    lines.removeLast(); // cut off, or empty
    if (lines.isEmpty())
        return say(m_hint);
    const QStringList titles = csvCells(lines.takeFirst().trimmed());
    const int rows = std::min(static_cast<int>(lines.size()), Rows);
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row)
        setRow(*m_table, row, csvCells(lines.at(row).trimmed()));
    static_cast<QStackedLayout *>(layout())->setCurrentWidget(m_table);
    Q_EMIT shown();
}

} // namespace app
