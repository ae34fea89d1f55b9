#include "codeview.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int MostLines = 16;

CodeView::CodeView(Theme &theme, const QString &name, const QString &code, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new QPlainTextEdit(this))
{
    setAccessibleName(name);
    auto *title = new QLabel(name, this);
    title->setForegroundRole(QPalette::PlaceholderText);
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setToolTip(tr("Puts it on the clipboard"));
    m_text->setAccessibleName(name);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setSpacing(measures::Grid);
    head->addWidget(title, 1);
    head->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid / 2);
    layout->addLayout(head);
    layout->addWidget(m_text);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(this->code()); });
    connect(m_text->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &CodeView::fit);
    connect(&theme, &Theme::changed, this, &CodeView::dress);
    dress();
    setCode(code);
}

void CodeView::dress()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Base, m_theme.color(Role::Window));
    m_text->setPalette(palette);
}

void CodeView::setCode(const QString &code)
{
    m_text->setPlainText(code);
    fit();
}

QString CodeView::code() const
{
    return m_text->toPlainText();
}

void CodeView::fit()
{
    const int lines = std::clamp(m_text->blockCount(), 1, MostLines);
    const bool isWhole = lines == m_text->blockCount();
    const bool isWide = m_text->horizontalScrollBar()->maximum() > 0;
    const int bar = isWide ? m_text->horizontalScrollBar()->sizeHint().height() : 0;
    const int room = 2 * static_cast<int>(m_text->document()->documentMargin()) + 2 * m_text->frameWidth();
    m_text->setVerticalScrollBarPolicy(isWhole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_text->setFixedHeight((lines * QFontMetrics(m_text->font()).lineSpacing()) + room + bar + 2);
}

} // namespace app
