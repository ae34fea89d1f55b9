#pragma once

#include "app/pages/parts/sectionpage.h"
#include "core/model/sensor.h"

#include <QHash>

class QLabel;
class QPushButton;

namespace app {

class QuestionList;
class SensorList;

//! Sensors and how they fare, doubtful readings as questions, and the people who may do what. For administrators.
class SensorsPage : public SectionPage
{
    Q_OBJECT
public:
    enum Section { Sensors, Questions, Accounts, Audit };

    explicit SensorsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;

    SensorList *sensors() const { return m_sensors; }
    QuestionList *questions() const { return m_questions; }
    //! Who is signed in at a server; empty at the console's own, which knows who is there.
    QString who() const;

protected:
    bool take(const QByteArray &event, const QJsonObject &told) override;
    void takeNews() override;
    void sectionReceived() override;
    void forget() override;

private:
    void createWho();
    void showWho();
    void signOut();
    void nameQuestions(int open);

    AccountClient m_accounts;
    QHash<QString, core::CounterReading> m_news; //!< latest readings not shown yet
    bool m_isOld = false;                        //!< more than readings is to be asked for
    SensorList *m_sensors;
    QuestionList *m_questions;
    QLabel *m_who;
    QPushButton *m_signOut;
    QPointer<Pending> m_nameRequest;
};

} // namespace app
