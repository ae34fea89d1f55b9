#include "toolcard.h"

#include "app/pages/chat/codeview.h"
#include "app/pages/chat/pictureview.h"
#include "app/pages/chat/predictionview.h"
#include "app/pages/chat/resulttable.h"
#include "app/pages/chat/toolwords.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

using State = ChatToolUse::State;

// A shape beside the word: colour alone tells nothing.
static QString markOf(State state)
{
    switch (state) {
    case State::Announced:
        return u"◌"_s;
    case State::Running:
        return u"◐"_s;
    case State::Done:
        return u"✓"_s;
    case State::Failed:
        return u"✕"_s;
    case State::Stopped:
        return u"■"_s;
    }
    Q_UNREACHABLE();
}

ToolCard::ToolCard(Theme &theme, const BuildingNames &buildings, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_buildings(buildings)
    , m_mark(new QLabel(this))
    , m_title(new QLabel(this))
    , m_stateText(new QLabel(this))
    , m_toggle(new QToolButton(this))
    , m_details(new QWidget(this))
    , m_arguments(new QLabel(m_details))
    , m_detailsColumn(new QVBoxLayout(m_details))
    , m_result(new QVBoxLayout)
{
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_stateText->setForegroundRole(QPalette::PlaceholderText);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setText(tr("Details"));
    m_arguments->setTextFormat(Qt::PlainText);
    m_arguments->setWordWrap(true);
    m_arguments->setForegroundRole(QPalette::PlaceholderText);
    m_arguments->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detailsColumn->setContentsMargins(0, 0, 0, 0);
    m_detailsColumn->setSpacing(measures::Grid);
    m_detailsColumn->addWidget(m_arguments);
    m_details->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(measures::Grid);
    head->addWidget(m_mark);
    head->addWidget(m_title, 1);
    head->addWidget(m_stateText);
    head->addWidget(m_toggle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::CardPadding, measures::Grid, measures::CardPadding, measures::Grid);
    layout->setSpacing(measures::Grid);
    layout->addLayout(head);
    layout->addWidget(m_details);
    layout->addLayout(m_result);
    m_result->setSpacing(measures::Grid);
    connect(m_toggle, &QToolButton::toggled, this, &ToolCard::setDetailsShown);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ToolCard::setDetailsShown(bool shown)
{
    m_toggle->setChecked(shown);
    m_toggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_details->setVisible(shown);
    Q_EMIT layoutChanged();
}

QString ToolCard::stateText() const
{
    return m_stateText->text();
}

void ToolCard::setUse(const ChatToolUse &use)
{
    m_state = use.state;
    showHead(use);
    showArguments(use);
    const bool hasEnded = use.state == State::Done || use.state == State::Failed;
    if (hasEnded && !m_hasResult) {
        m_hasResult = true;
        showResult(use);
        Q_EMIT layoutChanged();
    }
}

void ToolCard::showHead(const ChatToolUse &use)
{
    const QString about = toolwords::subject(use, m_buildings);
    const QString title = toolwords::title(use.tool);
    //: What a tool does and what about: "Prediction: Mount Hall (311), electricity".
    m_title->setText(about.isEmpty() ? title : tr("%1: %2").arg(title, about));
    m_stateText->setText(toolwords::state(use.state));
    m_mark->setText(markOf(use.state));
    setAccessibleName(u"%1, %2"_s.arg(m_title->text(), m_stateText->text()));
    m_toggle->setAccessibleName(tr("Details of %1").arg(m_title->text()));
    m_toggle->setToolTip(tr("What it was asked, and what it wrote"));
}

void ToolCard::showArguments(const ChatToolUse &use)
{
    const QStringList lines = toolwords::arguments(use.input);
    const QString waiting = use.inputText.isEmpty() ? tr("It was asked nothing in particular.") : use.inputText;
    const QString code = use.input["code"_L1].toString();
    m_arguments->setText(lines.isEmpty() ? waiting : lines.join(u'\n'));
    m_arguments->setVisible(!lines.isEmpty() || code.isEmpty());
    if (code.isEmpty() || m_code)
        return;
    m_code = new CodeView(m_theme, tr("Code"), code, m_details);
    m_detailsColumn->addWidget(m_code);
}

QLabel *ToolCard::addNote(QVBoxLayout &column, const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(note);
    return note;
}

void ToolCard::showResult(const ChatToolUse &use)
{
    if (use.state == State::Failed) {
        addNote(*m_result, use.trouble.isEmpty() ? tr("It failed without saying why.") : use.trouble);
        return;
    }
    if (const auto prediction = predictionOf(use)) {
        auto *view = new PredictionView(m_theme, *prediction, this);
        connect(view, &PredictionView::scenarioChosen, this, &ToolCard::scenarioChosen);
        m_result->addWidget(view);
        addFacts(use.output);
        return;
    }
    const QString wrote = use.output["stdout"_L1].toString();
    if (!wrote.trimmed().isEmpty())
        m_result->addWidget(new CodeView(m_theme, tr("Output"), wrote.trimmed(), this));
    const QString faults = use.output["stderr"_L1].toString();
    if (!faults.trimmed().isEmpty())
        m_result->addWidget(new CodeView(m_theme, tr("Errors and warnings"), faults.trimmed(), this));
    if (const int code = use.output["exitCode"_L1].toInt(); code != 0)
        addNote(*m_result, tr("The program ended with code %1, which means that it failed.").arg(code));
    const QJsonArray pictures = use.output["images"_L1].toArray();
    for (qsizetype i = 0; i < pictures.size(); ++i)
        addPicture(pictures.at(i).toString(), i, pictures.size());
    addTables(use.output);
    addFacts(use.output);
}

void ToolCard::addPicture(const QString &uri, qsizetype place, qsizetype count)
{
    const QByteArray png = pngFromDataUri(uri);
    const QImage picture = shownPicture(png);
    if (picture.isNull()) {
        addNote(*m_result, tr("A picture cannot be shown: it is no PNG file."));
        return;
    }
    auto *view = new PictureView(png, picture, tr("Picture %1 of %2").arg(place + 1).arg(count), this);
    connect(view, &PictureView::notSaved, this, &ToolCard::notSaved);
    m_result->addWidget(view);
}

void ToolCard::addTables(const QJsonObject &output)
{
    for (auto it = output.begin(); it != output.end(); ++it) {
        if (!ResultTable::fits(it.value()))
            continue;
        auto *table = new ResultTable(m_theme, toolwords::field(it.key()), it.value().toArray(), this);
        connect(table, &ResultTable::buildingChosen, this, &ToolCard::buildingChosen);
        m_result->addWidget(table);
    }
}

// What is neither list nor of a program: figures beside their names, with unit, range and coverage.
void ToolCard::addFacts(const QJsonObject &output)
{
    static const QStringList OfProgram{u"stdout"_s, u"stderr"_s, u"exitCode"_s, u"images"_s};
    QStringList facts;
    for (auto it = output.begin(); it != output.end(); ++it) {
        const bool isShown = OfProgram.contains(it.key()) || ResultTable::fits(it.value()) || it.value().isNull();
        if (!isShown)
            facts.append(tr("%1: %2").arg(toolwords::field(it.key()), toolwords::value(it.key(), it.value())));
    }
    if (!facts.isEmpty())
        addNote(*m_detailsColumn, facts.join(u'\n'))->setForegroundRole(QPalette::PlaceholderText);
}

void ToolCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(m_state == State::Failed ? Role::Anomaly : Role::Border));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measures::CardRadius, measures::CardRadius);
}

} // namespace app
