#pragma once

#include "core/model/tariff.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace app {

class Theme;

//! Tariffs of one person, to be changed; nothing is told to the daemon. GUI thread.
class TariffList : public QWidget
{
    Q_OBJECT
public:
    explicit TariffList(Theme &theme, QWidget *parent = nullptr);

    void setTariffs(const QList<core::Tariff> &tariffs);
    //! New ones have no id.
    const QList<core::Tariff> &tariffs() const { return m_tariffs; }
    QTableWidget *table() const { return m_table; }
    void add();
    void edit();

private:
    void refill();
    void refresh();
    core::Tariff *chosen();
    bool isTaken(const core::Tariff &tariff, const core::Tariff *but) const;
    void ask(core::Tariff *edited);

    Theme &m_theme;
    QTableWidget *m_table;
    QStackedWidget *m_stack; //!< the table, or what is said when it is empty
    QPushButton *m_edit;
    QPushButton *m_remove;
    QList<core::Tariff> m_tariffs;
};

} // namespace app
