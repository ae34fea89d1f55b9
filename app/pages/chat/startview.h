#pragma once

#include "core/model/campus.h"

#include <QWidget>

class QLabel;

namespace app {

class FlowLayout;
class Theme;

//! What a conversation begins with: what one may ask, as questions to choose from. GUI thread.
class StartView : public QWidget
{
    Q_OBJECT
public:
    explicit StartView(Theme &theme, QWidget *parent = nullptr);

    //! Questions that name a building name one of these.
    void setBuildings(const QList<core::BuildingSummary> &buildings);
    struct Suggestion
    {
        QString label;
        QString question; //!< what it asks
    };
    QList<Suggestion> suggestions() const;

Q_SIGNALS:
    void chosen(const QString &question);

private:
    void refill();

    Theme &m_theme;
    QString m_building; //!< as a question names it; empty: none is known
    QWidget *m_holder;
    FlowLayout *m_chips;
};

} // namespace app
