#pragma once

#include "app/pages/page.h"

namespace app {

//! Everything a person may choose: connection, assistant, language and look, units, map background, hints. Each choice
//! applies at once.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    //! Nothing here comes from the daemon.
    void reload() override {}

private:
    QWidget *buildEnd();
    void askForReset();
};

} // namespace app
