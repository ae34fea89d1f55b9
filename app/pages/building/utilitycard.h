#pragma once

#include "app/theme/status.h"
#include "core/model/campus.h"
#include "core/model/sitezone.h"

#include <QAbstractButton>

namespace app {

class Theme;

//! Status, score, latest hour and strongest reason of one utility, as a button that selects it.
class UtilityCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit UtilityCard(Theme &theme, QWidget *parent = nullptr);

    void setDetail(const core::UtilityDetail &detail, const core::SiteZone &zone, core::Scoring scoring);
    core::Utility utility() const { return m_utility; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStatusLine(QPainter &painter, const QRect &line) const;
    int lineHeight() const;
    int wrappedHeight(const QString &words, int width) const;

    Theme &m_theme;
    core::Utility m_utility = core::Utility::Electricity;
    Status m_status;
    QString m_statusText;
    QString m_latest;
    QString m_reason;
};

} // namespace app
