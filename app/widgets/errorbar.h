#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace app {

class Theme;

//! A bar under the title: what happened, what it means, and one action. Hidden until told to show; never blocks.
class ErrorBar : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorBar(Theme &theme, QWidget *parent = nullptr);

    //! `detail` is shown as a tooltip and to screen readers. An empty `actionText` shows no button.
    void showError(const QString &whatHappened, const QString &whatItMeans, const QString &detail,
                   const QString &actionText, std::function<void()> action);
    void clear();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateIcon();

    Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_happened;
    QLabel *m_means;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_run;
};

} // namespace app
