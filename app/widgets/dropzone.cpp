#include "dropzone.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace app {

static QStringList localFiles(const QMimeData *mime)
{
    QStringList files;
    for (const QUrl &url : mime->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

DropZone::DropZone(Theme &theme, const QString &sentence, const QString &filter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filter(filter)
    , m_sentence(new QLabel(sentence, this))
    , m_choose(new QPushButton(tr("Choose files…"), this))
{
    setAcceptDrops(true);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_choose->setAccessibleDescription(sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::CardPadding, measures::Grid * 2, measures::CardPadding, measures::Grid * 2);
    layout->setSpacing(measures::Grid);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addWidget(m_choose, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &DropZone::chooseFiles);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DropZone::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose files to import"), {}, m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DropZone::filesChosen);
    dialog->open();
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dragged = true;
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dragged = false;
    update();
}

void DropZone::dropEvent(QDropEvent *event)
{
    m_dragged = false;
    update();
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesChosen(paths);
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = m_theme.color(m_dragged ? Role::Accent : Role::Window);
    if (m_dragged)
        fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.setPen(QPen(m_theme.color(m_dragged ? Role::Accent : Role::Muted), m_dragged ? 2.0 : 1.0, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measures::CardRadius, measures::CardRadius);
}

} // namespace app
