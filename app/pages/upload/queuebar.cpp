#include "queuebar.h"

#include "app/pages/upload/uploadwords.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr qsizetype NamesShown = 3;

QueueBar::QueueBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_next(new QPushButton(tr("Next file"), this))
{
    auto *forget = new QPushButton(tr("Forget them"), this);
    forget->setToolTip(tr("The files that wait are not imported."));
    setFocusProxy(m_next);
    m_next->setToolTip(tr("Leaves what is open here and checks the next file."));
    m_text->setWordWrap(true);
    auto *buttons = new FlowLayout(FlowLayout::Widths::Natural);
    buttons->setSpacing(measures::Grid);
    buttons->addWidget(m_next);
    buttons->addWidget(forget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    hide();
    connect(m_next, &QPushButton::clicked, this, &QueueBar::nextRequested);
    connect(forget, &QPushButton::clicked, this, &QueueBar::forgotten);
}

void QueueBar::setFiles(const QStringList &paths, bool mayGoOn)
{
    QStringList names;
    for (const QString &path : paths.first(std::min(NamesShown, paths.size())))
        names.append(shortened(QFileInfo(path).fileName()));
    if (paths.size() > NamesShown)
        names.append(u"…"_s);
    //: %1 is a list of file names.
    m_text->setText(tr("%n more files wait: %1", nullptr, static_cast<int>(paths.size())).arg(names.join(u", "_s)));
    m_next->setAccessibleDescription(m_text->text());
    m_next->setEnabled(mayGoOn);
    setVisible(!paths.isEmpty());
}

QString QueueBar::text() const
{
    return m_text->text();
}

} // namespace app
