#pragma once

#include "app/client/eventstream.h"
#include "app/pages/page.h"
#include "core/model/sensor.h"

#include <QHash>
#include <QTimer>

class QStackedWidget;
class QTabBar;

namespace app {

class QuestionList;
class SensorList;
class SensorSection;
class SignIn;

//! Sensors and how they fare, doubtful readings as questions, and the people who may do what. For administrators.
class SensorsPage : public Page
{
    Q_OBJECT
public:
    enum Section { Sensors, Questions, Accounts, Audit };

    explicit SensorsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;

    void showSection(Section section);
    SensorList *sensors() const { return m_sensors; }
    QuestionList *questions() const { return m_questions; }
    SignIn *signIn() const { return m_signIn; }
    bool isAskingToSignIn() const;

protected:
    void forget() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addSection(SensorSection *section, const QString &title);
    void refresh();
    void takeNews();
    void take(const QByteArray &event, const QJsonObject &told);
    void fail(SensorSection *section, const QString &whatHappened, const core::Error &error);
    void refuse(const QString &whatHappened, const core::Error &error);
    bool askedToSignIn(const core::Error &error);
    SensorSection *current() const;
    void forgive();
    void useToken(const QByteArray &token);
    void nameQuestions(int open);

    EventStream m_events;
    QTimer m_soon;                               //!< events may come faster than a person can read
    QHash<QString, core::CounterReading> m_news; //!< latest readings not shown yet
    bool m_isOld = false;                        //!< more than readings is to be asked for
    QTimer m_timer;                              //!< ages grow, and sensors fall silent, without an event
    SensorList *m_sensors;
    QuestionList *m_questions;
    SignIn *m_signIn;
    QTabBar *m_tabs;         //!< not a QTabWidget: that hands its focus on and would trap Tab
    QStackedWidget *m_parts; //!< below the tabs
    QWidget *m_content;
    QStackedWidget *m_stack;
    QList<SensorSection *> m_sections;
    SensorSection *m_failing = nullptr; //!< could not be loaded, as the error bar says
};

} // namespace app
