#pragma once

#include "app/pages/page.h"
#include "core/model/campus.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace app {

//! Finds a building by words of its name or by its number. Enter or a click opens it.
class BuildingSearch : public QLineEdit
{
    Q_OBJECT
public:
    explicit BuildingSearch(PageContext &context, QWidget *parent = nullptr);

    void setBuildings(const core::BuildingList &list);

Q_SIGNALS:
    void buildingChosen(const QString &number);

private:
    void choose(const QString &text);
    void updateIcon();

    PageContext &m_context;
    QCompleter *m_completer;
    QStandardItemModel *m_model;
    QAction *m_icon;
};

} // namespace app
