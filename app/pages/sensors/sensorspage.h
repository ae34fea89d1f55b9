#pragma once

#include "app/client/accountclient.h"
#include "app/client/eventstream.h"
#include "app/pages/page.h"
#include "core/model/sensor.h"

#include <QHash>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace app {

class QuestionList;
class SensorList;
class SensorSection;
class SignIn;
class SignInStack;

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
    SignIn *signIn() const;
    bool isAskingToSignIn() const;
    //! Who is signed in at a server; empty at the console's own, which knows who is there.
    QString who() const;

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
    SensorSection *current() const;
    void forgive();
    QWidget *createTop();
    void showWho();
    void signOut();
    void nameQuestions(int open);

    AccountClient m_accounts;
    EventStream m_events;
    QTimer m_soon;                               //!< events may come faster than a person can read
    QHash<QString, core::CounterReading> m_news; //!< latest readings not shown yet
    bool m_isOld = false;                        //!< more than readings is to be asked for
    QTimer m_timer;                              //!< ages grow, and sensors fall silent, without an event
    SensorList *m_sensors;
    QuestionList *m_questions;
    QTabBar *m_tabs;         //!< not a QTabWidget: that hands its focus on and would trap Tab
    QStackedWidget *m_parts; //!< below the tabs
    QLabel *m_who;
    QPushButton *m_signOut;
    QPointer<Pending> m_whoRequest;
    SignInStack *m_stack;
    QList<SensorSection *> m_sections;
    SensorSection *m_failing = nullptr; //!< could not be loaded, as the error bar says
};

} // namespace app
