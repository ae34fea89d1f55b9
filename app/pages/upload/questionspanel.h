#pragma once

#include "app/pages/upload/importdraft.h"

#include <QWidget>

class QVBoxLayout;

namespace app {

//! What has to be said before a file may be imported: open questions with their choices, then the answers given, each
//! of which can be changed.
class QuestionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionsPanel(ImportDraft &draft, QWidget *parent = nullptr);

    //! Builds the panel anew from the draft.
    void refresh();

private:
    QWidget *openQuestion(const core::ImportQuestion &question);
    void addChoices(const core::ImportQuestion &question, QVBoxLayout &layout, QWidget *box);
    void addFreeText(const core::ImportQuestion &question, QVBoxLayout &layout, QWidget *box);
    QWidget *givenAnswer(int position, const ImportDraft::Answer &answer);

    ImportDraft &m_draft;
    QVBoxLayout *m_layout;
};

} // namespace app
