#pragma once

#include <QJsonArray>
#include <QStringList>
#include <QTableWidget>

namespace app {

class Theme;

//! A list in the result of a tool as a table, sorted by any column: by a click on its title, or by its menu. Enter and
//! double click open the building of a row. GUI thread.
class ResultTable : public QTableWidget
{
    Q_OBJECT
public:
    //! `rows` are objects; what they share are the columns.
    ResultTable(Theme &theme, const QString &name, const QJsonArray &rows, QWidget *parent = nullptr);

    static bool fits(const QJsonValue &value); //!< a list of objects

Q_SIGNALS:
    void buildingChosen(const QString &number);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const QJsonArray &rows, const QStringList &keys);
    void openRow(int row);
    void fit();
};

//! The fields of the rows in the order a person looks for them, without those that repeat another.
QStringList columnsOf(const QJsonArray &rows);

} // namespace app
