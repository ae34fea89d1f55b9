#pragma once

#include "app/pages/page.h"
#include "app/pages/upload/importcard.h"

#include <array>

namespace app {

class ImportHistory;

//! Imports meter, weather and building files, and undoes past imports.
class UploadPage : public Page
{
    Q_OBJECT
public:
    explicit UploadPage(PageContext &context, QWidget *parent = nullptr);

    ImportCard *card(core::ImportKind kind) const { return m_cards[static_cast<std::size_t>(kind)]; }
    ImportHistory *history() const { return m_history; }

    QString title() const override;
    void reload() override;
    bool closePopup() override;
    //! While a file is chosen, rows are being entered, or an import is under way.
    bool isBusy() const override;
    QString lossAtEnd() const override;

protected:
    void forget() override;

private:
    //! A card at work takes the whole row; the others come back when it is done.
    void arrange();

    std::array<ImportCard *, 3> m_cards{};
    ImportHistory *m_history = nullptr;
    bool m_listFailed = false; //!< the error shown is that of the list
};

} // namespace app
