#include "uploadpage.h"

#include "app/client/statusmonitor.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/rowspanel.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"

#include <QHBoxLayout>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace app {

const Setting<QByteArray> SplitterSizes{"upload/splitter"};

UploadPage::UploadPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    auto *top = new QWidget(splitter);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measures::Grid);
    for (const core::ImportKind kind :
         {core::ImportKind::Meter, core::ImportKind::Weather, core::ImportKind::Building}) {
        auto *card = new ImportCard(context, kind, top);
        m_cards[static_cast<std::size_t>(kind)] = card;
        row->addWidget(card, 1);
        connect(card, &ImportCard::stepChanged, this, [this](ImportCard::Step step) {
            if (step != ImportCard::Step::Choose && step != ImportCard::Step::Preview)
                clearError();
            arrange();
        });
        connect(card, &ImportCard::failed, this, [this, card](const QString &whatHappened, const core::Error &error) {
            m_listFailed = false;
            showError(whatHappened, error, [this, card] {
                clearError();
                card->retry();
            });
        });
    }
    m_history = new ImportHistory(context.connection, context.theme, splitter);
    new HeightKeeper(m_history);
    splitter->addWidget(top);
    splitter->addWidget(m_history);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    keepSizes(*splitter, SplitterSizes);
    setContent(splitter);

    for (ImportCard *card : m_cards) {
        connect(card, &ImportCard::imported, m_history, &ImportHistory::reload);
        connect(m_history, &ImportHistory::received, card, &ImportCard::noteImports);
        connect(m_history, &ImportHistory::undone, card, &ImportCard::noteUndone);
    }
    connect(m_history, &ImportHistory::received, this, &UploadPage::markFresh);
    connect(m_history, &ImportHistory::undone, &context.status, &StatusMonitor::refresh);
    connect(m_history, &ImportHistory::failed, this, [this](const QString &whatHappened, const core::Error &error) {
        m_listFailed = true;
        showError(whatHappened, error);
    });
}

QString UploadPage::title() const
{
    return tr("Upload");
}

void UploadPage::reload()
{
    // A reload may come by itself at any time; it must not take away why a file was refused.
    if (std::exchange(m_listFailed, false))
        clearError();
    if (isStarting())
        return m_history->showLoading();
    m_history->reload();
}

void UploadPage::forget()
{
    m_listFailed = false;
    m_history->forget();
    for (ImportCard *card : m_cards)
        card->changeServer();
}

void UploadPage::arrange()
{
    const auto working = [](const ImportCard *card) {
        return card->step() != ImportCard::Step::Choose && card->step() != ImportCard::Step::Done;
    };
    const bool any = std::ranges::any_of(m_cards, working);
    for (ImportCard *card : m_cards)
        card->setVisible(!any || working(card));
    // What is looked at row by row needs the height; the list of imports comes back with the next step.
    const auto needsHeight = [](const ImportCard *card) {
        return card->step() == ImportCard::Step::Preview || card->step() == ImportCard::Step::Rows
               || card->step() == ImportCard::Step::Service;
    };
    m_history->setVisible(std::ranges::none_of(m_cards, needsHeight));
}

bool UploadPage::isBusy() const
{
    return std::ranges::any_of(m_cards, [](const ImportCard *card) {
        return card->step() != ImportCard::Step::Choose && card->step() != ImportCard::Step::Done;
    });
}

QString UploadPage::lossAtEnd() const
{
    const auto isSending = [](const ImportCard *card) { return card->step() == ImportCard::Step::Sending; };
    const auto holdsRows = [](const ImportCard *card) {
        return card->rows()->model()->counts() != RowsModel::Counts();
    };
    if (std::ranges::any_of(m_cards, isSending))
        return tr("An import is being sent and would be cut off.");
    if (std::ranges::any_of(m_cards, holdsRows))
        return tr("There are rows entered by hand that were not imported yet.");
    return {};
}

bool UploadPage::closePopup()
{
    return m_history->closeQuestion() || std::ranges::any_of(m_cards, &ImportCard::closeQuestion);
}

} // namespace app
